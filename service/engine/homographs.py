"""Finite verbs that are spelt like everyday nouns, and told from them by where they stand: ذكر، طالب، بين."""

from __future__ import annotations

from operator import itemgetter

from service.engine.marks import MARKS
from service.engine.text import Text, key_at
from service.engine.words import is_person, noun
from service.lexicon.affixes import affixes
from service.lexicon.cues import CueForm, lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import (
    AL,
    ALEF_HAMZA,
    ALEF_MADDA,
    ALEF_MAKSURA,
    BEH,
    CONJUNCTIONS,
    FEH,
    HEH,
    HER,
    KAF,
    LAM,
    OBLIQUE,
    TEH_MARBUTA,
    WAW,
    YEH,
)
from service.lexicon.nouns import given_name, is_weak_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.paradigms import PRONOUN_OF
from service.lexicon.particles import joined, words_of
from service.lexicon.punctuation import COMMAS
from service.lexicon.singles import ALREADY, AN, BETWEEN, PRECEDE, WHILE

_RELATIVE = words_of("relative")
_VERB_FOLLOWS = words_of("verb_follows") | _RELATIVE
# «كذا» بين: no verb right after a mark that closes.
_AFTER_MARK = words_of("no_verb_after_mark")
# على علم أن, مجرد ظن أن: a noun stands after a preposition and the like.
_GOVERNS_NOUN = words_of("aside_prep") | words_of("governs_noun")
_NOUN_FOLLOWS = words_of("noun_follows")
_THAT, _PREPOSITIONS, _BI_THAT = words_of("comp"), words_of("comp_prep"), words_of("comp_bi")
_WITH_ARTICLE = (AL, *affixes("onto_article"))
_PROPER = frozenset({"place", "outlet"})
_AS_FOR, _TOPIC_REACH = words_of("as_for"), 20
_SUBJECT_REACH = 12
_FIRST_LETTER = itemgetter(0)
_SENTENCE_ENDS = frozenset(".\n")
_CLITICS = (BEH, LAM, KAF)
_AND, _FA, _THIRD = WAW, FEH, 3
_SPEECH_FOLLOWS = MARKS | {":"}
_AND_AND, _BY_THAT = WAW + WAW, BEH + AN
_BEFORE_NOUNS, _EXCEPT = words_of("before_nouns"), words_of("except")
_THAT_HE = {"m": AN + HEH, "f": AN + HER}
_SUBJECT_FOLLOWS = words_of("clause_start") | words_of("subordinating")
_FRONTED, _TIME, _OWNERS = words_of("aside_prep"), words_of("time"), tuple(PRONOUN_OF)
# An adjective or a name of a place ends the phrase it stands in.
_ENDING = frozenset({"adj", "nationality", "place", "capital", "country"})
_SURE, _MAX_PLACES = 3, 50
# فقد وصفه رئيس الاتحاد، سامي العلي، بأنه
_BEFORE_VERB, _PREDICATE_REACH, _STOPS = _RELATIVE | joined(frozenset({ALREADY})), 16, frozenset(".!؟:\n")
_CLAUSE, _CLAUSE_REACH, _FRONTED_REACH, _LIKELY = _THAT | words_of("comp_bi"), 7, 10, 2


def is_homograph(key: str, form: CueForm) -> bool:
    """Whether a finite verb is spelt like an everyday noun: ذكر، نادي، بين."""
    if form.kind != "verb":
        return False
    return form.also_noun or noun(key) is not None


def is_no_verb_there(text: Text, i: int, form: CueForm) -> bool:
    """Whether what a finite verb is spelt like is another word at token ``i``."""
    if _is_governed(text, i, form) or (text.keys[i][0] == _FA and _is_surname(text, i, form)):
        return True
    if form.tense == "past" and _is_spelt_otherwise(text, i, form):
        return True
    if form.voice == "passive" and form.strength < _LIKELY and is_listed(text.keys[i]):
        return True  # إيفيت كوبر
    if form.strength < _SURE and _ends_name(text, i):
        return True
    if form.strength < _SURE and is_listed(text.keys[i]) and _is_called_so(text, text.keys[i]):
        return True
    return is_homograph(text.keys[i], form) and not _is_verb_there(text, i, form)


def _is_spelt_otherwise(text: Text, i: int, form: CueForm) -> bool:
    """``(آفاد)``, ``نادي الزمالك أكد``: no past begins with آ for أ, nor has one that a noun spells ي for ى."""
    if form.lemma[0] == ALEF_HAMZA and text.raw[text.starts[i]] == ALEF_MADDA:
        return True
    ends = form.lemma[-1] == ALEF_MAKSURA and text.raw[text.ends[i] - 1] == YEH
    return ends and noun(text.keys[i]) is not None


def _ends_name(text: Text, i: int) -> bool:
    """``قال تشوي جاي | هون، المدير``: behind a verb of saying and two foreign words, and before a comma."""
    keys = text.keys
    if i < _THIRD or not _surely_said(keys[i - _THIRD]) or key_at(keys, i + 1) not in COMMAS:
        return False
    return all(is_listed(key) and not key.startswith(AL) and noun(key) is None for key in keys[i - 2 : i])


def _is_governed(text: Text, i: int, form: CueForm) -> bool:
    """``إلى خبرته``, ``التي وردت``: no verb follows a preposition, and none joined by و follows a relative."""
    if not i:
        return False
    joined = text.keys[i][0] == _AND != form.lemma[0]
    return text.keys[i - 1] in _NOUN_FOLLOWS or (joined and text.keys[i - 1] in _RELATIVE)


def _is_surname(text: Text, i: int, form: CueForm) -> bool:
    """``هاكان فيدان``, ``وأضاف فيدان``: a listed name after a given name, a title or a verb; but ``أما سامر فيشير``."""
    key, before = text.keys[i], text.keys[i - 1] if i else "\n"
    if form.tense != "present" or form.lemma[0] == _FA or not is_listed(key):
        return False
    title = noun(before) if form.voice == "passive" else None
    named = (given_name(before) is not None and not is_weak_name(before)) or _is_said(before)
    if not named and (title is None or title.kind != "person" or not title.definite):
        return False
    return _AS_FOR.isdisjoint(text.keys[max(0, i - _TOPIC_REACH) : i])


def _is_called_so(text: Text, key: str) -> bool:
    """``وقال لوح خلال رده``: no verb follows a verb of saying at once, so somebody of the article is called so."""
    keys = text.keys
    return any(i and _surely_said(keys[i - 1]) for i in text.positions[key][:_MAX_PLACES])


def _surely_said(key: str) -> bool:
    forms = lookup(key)
    return bool(forms) and forms[0].kind == "verb" and forms[0].strength == _SURE and forms[0].person == _THIRD


def _is_verb_there(text: Text, i: int, form: CueForm) -> bool:
    """Whether a homograph is a verb at token ``i``: a clause begins there, or it brings a clause of its own."""
    if _opens_clause(text, i, form) or _brings_clause(text, i, form) or _writes(text.keys, i, form):
        return True
    if form.tense == "present" and key_at(text.keys, i + 1) in _CLAUSE and text.keys[i - 1] not in _CLAUSE:
        return True  # الدراسة تظهر أن, but من الجيد أن ترى أن
    if form.tense == "present" and text.keys[i - 1] not in _CLAUSE and is_person(key_at(text.keys, i + 1)):
        return True  # وهو مشروع ترى وزيرة السياحة أنه
    if form.cls == "go_on" and key_at(text.keys, i + 1) in _SPEECH_FOLLOWS and text.keys[i][0] == _AND:
        return True  # وتابع: «…»
    return _shows_own(text, i, form) or _follows_name(text, i, form) or tells_of_it(text.keys, i, form)


def _shows_own(text: Text, i: int, form: CueForm) -> bool:
    """``وأبدى قلقه``, ``وأبدت أسفها``: a feeling of one's own is what a verb of showing has for its object."""
    if form.cls != "feel" or form.tense != "past" or form.suffix or text.keys[i][0] != _AND:
        return False
    return key_at(text.keys, i + 1).endswith((HEH, HER)) and text.surface(i + 1)[-1] != TEH_MARBUTA


def is_no_noun_there(text: Text, i: int, form: CueForm) -> bool:
    """``ووصفها بأنها``, ``الذي وصفها``: a form with a pronoun that is spelt like a verbal noun's is a verb there."""
    keys = text.keys
    if not (form.suffix or keys[i].startswith(_AND_AND)):
        return False
    if keys[i][0] == _AND != form.lemma[0] or keys[i].startswith(_AND_AND) or keys[i - 1] in _BEFORE_VERB:
        return True
    return tells_of_it(keys, i, form)


def tells_of_it(keys: list[str], i: int, form: CueForm) -> bool:
    """``الحزب وصفها بأنها``, ``خطوة وصفها البعض بأنها``: the pronoun stands again in the verb's own clause."""
    if form.cls != "judge" or not form.suffix or keys[i - 1] in _GOVERNS_NOUN or keys[i].startswith(_CLITICS):
        return False
    for key in keys[i + 1 : i + _PREDICATE_REACH]:
        if key in _STOPS:
            return False
        if key == _BY_THAT + form.suffix:
            return True
    return False


def _follows_name(text: Text, i: int, form: CueForm) -> bool:
    """``لكن مكلارين رفض``, ``وكان مدير المهرجان نجيب عياد وصف``: behind a clause's subject only a verb is left."""
    keys = text.keys
    if form.tense != "past" or form.strength < _LIKELY or keys[i] in _BEFORE_NOUNS or not i:
        return False
    joined = keys[i][0] in CONJUNCTIONS and keys[i][0] != form.lemma[0]
    if joined or not (_is_of_name(keys[i - 1]) or is_listed(keys[i - 1])):
        return False
    for j in range(i - 2, max(-1, i - _SUBJECT_REACH), -1):
        if keys[j] in _SUBJECT_FOLLOWS:
            return True
        if keys[j] in _SENTENCE_ENDS:
            return _names_person(keys[j + 1])
        if not keys[j][0].isalnum() or keys[j] in _CLAUSE or (given_name(keys[j]) is None and _is_said(keys[j])):
            return False
    return i <= _SUBJECT_REACH and _names_person(keys[0])


def _names_person(key: str) -> bool:
    """``الوزير محمد ظريف | وصف``: a sentence that a title or a given name begins has its subject there."""
    if key[0] in CONJUNCTIONS and is_person(key[1:]):
        return True  # فالناقد
    return is_person(key) or (given_name(key) is not None and not is_weak_name(key))


def _is_of_name(key: str) -> bool:
    unknown = key.isalpha() and noun(key) is None and not is_ordinary(key) and key not in _VERB_FOLLOWS
    return given_name(key) is not None or (unknown and not lookup(key))


def _brings_clause(text: Text, i: int, form: CueForm) -> bool:
    """``المسؤول حذر من أن``, ``غير أنه حذر من أن``, ``… وطالب الوزارة بأن``: its own clause makes it a verb."""
    keys = text.keys
    if not i:
        return False
    joined = keys[i].startswith(_AND_AND) or keys[i][0] == _AND != form.lemma[0] or keys[i - 1] == _AND
    if form.tense != "past" or form.strength < _LIKELY:
        return False
    if joined and any(key.startswith(keys[i][1:]) for key in keys[max(0, i - _CLAUSE_REACH) : i]):
        return False  # بينها وبين المخرج
    if keys[i] == BETWEEN and _joins_two(keys, i + 1):
        return False
    if not joined and is_person(key_at(keys, i + 1)) and _is_fronted(text, i):
        return True  # وفي طهران جدد | أمين المجلس خلال لقائه
    at_once = key_at(keys, i + 1) in _THAT and keys[i - 1] not in _GOVERNS_NOUN
    at_once = at_once or (_is_proper(keys[i - 1]) and (_prepositional(keys, i + 1) or key_at(keys, i + 1) in _BI_THAT))
    fronted = _is_fronted(text, i)
    if not (joined or at_once or keys[i - 1].startswith(_WITH_ARTICLE) or keys[i - 1] in _CLAUSE or fronted):
        return False
    reach = _FRONTED_REACH if fronted else _CLAUSE_REACH  # وفي وقت سابق ذكر سالم حداد أحد المسؤولين في الشركة أن
    return _clause_within(keys, i + 1, i + reach) and (joined or not _waits_for_clause(keys, i))


def _joins_two(keys: list[str], first: int) -> bool:
    """``الحدود بين | تايلاند وميانمار أن``: two with و between them, before a clause that is another verb's."""
    end = next((j for j in range(first, min(len(keys), first + _CLAUSE_REACH)) if keys[j] in _CLAUSE), first)
    return _AND in map(_FIRST_LETTER, keys[first + 1 : end])


def _writes(keys: list[str], i: int, form: CueForm) -> bool:
    """``الناشط سامي الزبيدي كتب على صفحته: “…”``: behind a name, with where he writes and a colon."""
    if form.cls != "write" or form.tense != "past" or not keys[i - 1].startswith(AL):
        return False
    if key_at(keys, i + 1) not in _FRONTED:
        return False
    for key in keys[i + 2 : i + _SUBJECT_REACH]:
        if not key[0].isalnum():
            return key == ":"
    return False


def _is_fronted(text: Text, i: int) -> bool:
    """``وفي وقت سابق حذر``, ``ومساء أمس طالب``: the words before only tell when or where, and can govern no noun."""
    first = text.sentence(i)[0]
    opening = text.keys[first].removeprefix(_AND)
    if not 0 < i - first < _SUBJECT_REACH or not (opening in _FRONTED or opening in _TIME):
        return False
    if any(not key[0].isalnum() or _is_said(key) for key in text.keys[first + 1 : i]):
        return False
    before, form = text.keys[i - 1], noun(text.keys[i - 1])
    owned = text.surface(i - 1).endswith(_OWNERS) and not is_ordinary(before)
    return owned or before in _TIME or before.isdigit() or (form is not None and not form.cls.isdisjoint(_ENDING))


def _is_said(key: str) -> bool:
    """Whether a key can be a form of a reporting verb."""
    return any(form.kind == "verb" for form in lookup(key))


def _is_proper(key: str) -> bool:
    """تويوتا, نيويورك: no everyday word, so that no noun is in construct with it."""
    form = noun(key)
    return not is_ordinary(key) and (form is None or form.kind in _PROPER or "known" in form.cls)


def _prepositional(keys: list[str], j: int) -> bool:
    """``سالم حذر من أن``: behind a name, the preposition and أن make it a verb."""
    return key_at(keys, j) in _PREPOSITIONS and key_at(keys, j + 1) in _THAT


def _waits_for_clause(keys: list[str], i: int) -> bool:
    """``وذكر المؤلف طالب أن``: a verb of saying just before still waits for the clause."""
    for j in range(i - 1, max(-1, i - _CLAUSE_REACH), -1):
        if not keys[j][0].isalnum() or keys[j] in _CLAUSE:
            return False
        if given_name(keys[j]) is None and any(one.kind == "verb" and one.strength > 1 for one in lookup(keys[j])):
            return True
    return False


def _clause_within(keys: list[str], first: int, end: int) -> bool:
    """Whether the tokens ``[first, end)`` reach a complementizer, before a stop or another verb of saying."""
    for key in keys[first:end]:
        if key in _CLAUSE:
            return True
        if not key[0].isalnum() or any(one.kind == "verb" and one.strength > 1 for one in lookup(key)):
            return False
    return False


def _opens_clause(text: Text, i: int, form: CueForm) -> bool:
    """A homograph is a verb only where a clause begins, or after قد، كان and a relative."""
    if text.keys[i].removeprefix(_AND) == BETWEEN and _is_of_two(key_at(text.keys, i + 1)):
        return False
    if not i:
        return True
    before = text.keys[i - 1]
    if before in MARKS and i > 1 and text.ends[i - 2] == text.starts[i - 1] and text.keys[i] in _AFTER_MARK:
        return False
    if before in MARKS and text.keys[i][0] == _FA != form.lemma[0] and text.ends[i - 1] == text.starts[i]:
        return False  # شبكة “فرات بوست”: what marks open answers to no topic
    if before in COMMAS and form.suffix and _is_elative(text, i):
        return False
    if before in COMMAS and is_person(text.keys[i]) and _waits_for_clause(text.keys, i - 1):
        return False  # ورأى سالم العلي، طالب الدكتوراه، أن
    if before == WHILE and text.keys[i] == BETWEEN:
        return _clause_within(text.keys, i + 1, i + _CLAUSE_REACH)  # فيما بين الدول, but فيما بين الوزير أن
    if before.removeprefix(_AND) == AN and i > 1 and text.keys[i - 2].removeprefix(_AND) == PRECEDE:
        return True  # وسبق أن حذر البنك
    if form.gender and form.cls != "show" and before == _THAT_HE[form.gender] and i > 1 and text.keys[i - 2] in _EXCEPT:
        return True  # إلا أنه أقر
    joined = before == _AND and key_at(text.keys, i + 1) in _THAT  # و نفى أن
    return not before[0].isalnum() or joined or before in _VERB_FOLLOWS or _answers(text.keys[i], form)


def _is_of_two(key: str) -> bool:
    """``وبين | الطرفين``: no subject is in the oblique case."""
    form = noun(key) if key.endswith(OBLIQUE) else None
    return form is not None and form.number in ("d", "p")


def _is_elative(text: Text, i: int) -> bool:
    """``زار مدنا، أبرزها حلب``: behind a comma, the most of them; a verb would be joined with و."""
    return text.surface(i).startswith(ALEF_HAMZA)


def _answers(key: str, form: CueForm) -> bool:
    """``أما المسار فذكر النائب أنه``: فـ joins clauses, and no noun to another."""
    told = form.tense == "past" and form.person == _THIRD and (form.strength > _LIKELY or form.cls == "write")
    return told and key[0] == _FA != form.lemma[0] and not is_listed(key)
