"""The subject of a reporting verb that stands after it."""

from __future__ import annotations

from dataclasses import replace

from service.engine.adverbials import past_adverbs, subject_behind
from service.engine.article import Article
from service.engine.cues import CueAt
from service.engine.marks import MARKS
from service.engine.mentions import NounPhrase, phrase_at, speaks
from service.engine.name_words import nameable
from service.engine.revered import revered_at
from service.engine.shapes import (
    agentive,
    can_start,
    has_tanwin,
    indefinite_accusative,
    is_ours,
    is_particle,
    is_relation,
    outlet_end,
    withholds_name,
)
from service.engine.shares import share_at
from service.engine.text import key_at
from service.engine.two_objects import is_sole_object, without_object
from service.engine.words import (
    definite,
    given_gender,
    is_known_name,
    is_place,
    names_party,
    noun,
)
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.fold import fold
from service.lexicon.letters import (
    ALEF,
    BEH,
    BI_LI,
    FEMININE_PLURAL,
    HEH,
    HER,
    KAF,
    LAM,
    LIL,
    MEEM,
    OBLIQUE,
    SOUND_PLURAL,
    TEH_MARBUTA,
    WAW,
    YEH,
)
from service.lexicon.nouns import given_name, is_weak_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA, COMMAS
from service.lexicon.singles import FROM, ON, TO

_OPENING = words_of("bare_start")
_MAX_PLACES = 50
_ADJECTIVE = frozenset({"adj"})
# Verbs that have people and bodies for their objects.
_OF_PEOPLE = frozenset({"call", "ask", "judge", "promise"})
_ADDRESSING = words_as_written("addressing")
_PAIR, _OWNING = 2, frozenset({"organization", "place"})
_OF_ASKED, _ALWAYS_ASKED = frozenset({"call", "promise"}), words_as_written("always_asked")
_ASKED = frozenset({"organization", "group", "place"})
_ASKED_TO = words_of("comp") | words_of("comp_bi") | {TO, ON, FROM}
_ISSUING, _ISSUED = words_as_written("issuing"), words_of("issued")
_PRONOUN_SUBJECTS = words_of("pronoun_subject")
_LINKS = words_of("name_link") | words_of("foreign_link")
_ADVERBIAL = affixes("adverbial_end")
_SHORTEST, _ONTO = 2, (*BI_LI, KAF, YEH)
_WITH, _NOMINAL = BEH, (FEMININE_PLURAL, ALEF + HEH)
_DEMONSTRATIVE, _ASCRIBING = words_of("demonstrative"), words_as_written("ascribing")
_PLAIN = words_of("plain_saying")
_ASKS, _OBJECT, _ABOUT = "ask", "obj", "an3"
_LONGEST_SURNAME, _ASCRIBERS = 3, frozenset({"person", "organization"})
_QUANTIFIERS, _REFUSING = words_of("quantifier"), words_as_written("refusing")
_BESIDE_SUBJECT = words_of("comp") | {COMMA, ":"}
_KIN, _WHICH = words_as_written("kin"), words_of("which")
_BEFORE_CLAIM = words_of("comp") | words_of("comp_bi") | words_of("comp_prep") | MARKS | {":"}
_WITH_GENDER = frozenset({"organization", "document", "person"})


def subject_after(article: Article, cue_end: int, limit: int) -> NounPhrase | None:
    """The subject between a cue and its opener (``limit``), if the clause names one there."""
    if _has_pronoun(article, cue_end):
        return None
    if cue_end < limit and (revered := revered_at(article, cue_end, limit)) is not None:
        return revered
    first = past_adverbs(article, cue_end, limit)
    starts = range(cue_end, first + 1)
    counted = next((share for j in starts if (share := share_at(article, j, limit)) is not None), None)
    if counted is not None:
        return counted
    if first >= limit or not can_start(article, first) or article.keys[first] in _OPENING:  # وقال لقد أجبرنا
        named = _named_elsewhere(article, first, limit) if first < limit and article.keys[first] in _LINKS else None
        return named or _surname_alone(article, first, limit) or _behind_circumstance(article, cue_end, first, limit)
    if first in article.opened and first > cue_end and article.keys[first - 1] in COMMAS:
        return None  # “…”، يتساءل، “…”
    if _is_governed(article, first) or article.keys[first].startswith(LIL) or _describes(article, cue_end, first):
        return None  # تروي للصحيفة أن
    phrase = phrase_at(article, first, limit)
    if phrase is None:
        return None
    if (pair := _pair(article, phrase)) is not None:
        return pair
    verb = article.verb_before.get(first) or article.verb_before.get(cue_end)  # مذكرة اتهمت فيها الوزير
    phrase = without_object(article, phrase, verb)
    if verb is not None and _is_its_object(article, phrase, verb, limit):
        return None
    if phrase.name is None and (named := _named_elsewhere(article, first, limit)) is not None:
        return named
    return phrase if _could_speak(article, phrase) else _surname_alone(article, first, limit)


def _behind_circumstance(article: Article, cue_end: int, first: int, limit: int) -> NounPhrase | None:
    """``قال | خلال افتتاح المعرض السنوي | وزير الثقافة سالم حداد | إن``: who it is that reaches to the claim."""
    if key_at(article.keys, limit) not in _BEFORE_CLAIM:
        return None
    at, verb = subject_behind(article, first, limit), article.verb_before.get(cue_end)
    phrase = phrase_at(article, at, limit) if at else None
    if phrase is None or phrase.head is None or not (phrase.end == limit or withholds_name(article, phrase.end)):
        return None
    if phrase.name is None and phrase.head.definite and phrase.head.kind != "organization":
        return None
    one = verb is not None and verb.gender and phrase.head.number == "s"
    return None if one and verb is not None and phrase.head.gender not in ("", verb.gender) else phrase


def _is_its_object(article: Article, phrase: NounPhrase, verb: CueAt, limit: int) -> bool:
    """Whether the phrase right after a verb is not who says it, but whom or what he says it to or of."""
    if _is_of_other_gender(article, phrase, verb) or _is_asked(article, phrase, verb):
        return True
    if is_sole_object(article, phrase, verb, limit):
        return True
    if verb.lemma in _ADDRESSING and article.keys[verb.first][0] == LAM:
        return True  # وخرجت لتخبر | العائلة بأنه
    deed = any(form.kind == "masdar" for form in lookup(article.keys[phrase.first]))
    return verb.lemma in _REFUSING and deed  # ورفض | الحديث عن التحكيم


def _pair(article: Article, phrase: NounPhrase) -> NounPhrase | None:
    """``أكد وزيرا خارجية مصر والأردن``, ``رئيسا البلدين``: two people; the dual has lost its ن in construct."""
    head, key = phrase.head, article.keys[phrase.first]
    if key[-1] != ALEF or head is None or head.kind != "person" or head.definite or phrase.end - phrase.first < _PAIR:
        return None
    after = article.keys[phrase.first + 1]
    form = noun(after)
    owned = definite(after) or (form is not None and form.kind in _OWNING)
    owned = owned or names_party(after) or names_party(key_at(article.keys, phrase.first + 2))
    one = noun(key[:-1])
    if one is not None and one.lemma in _KIN and not one.definite:  # والدا كادار
        owned = owned or given_name(after) is not None or after in article.surnames
    if not owned or one is None or one.kind != "person" or has_tanwin(article, phrase.first):
        return None
    return replace(phrase, head=replace(head, number="d"), name=None)


def _is_governed(article: Article, first: int) -> bool:
    """``وعدهم بمكافآت``, ``ويعلق بحسرة``: an unknown word with ب begins no name."""
    key = article.keys[first]
    if key[0] != _WITH:
        return False
    known = given_name(key) is not None or is_listed(key) or key in article.surnames or noun(key) is not None
    nominal = key.endswith(_NOMINAL) or article.text.surface(first).endswith(TEH_MARBUTA)
    nominal = nominal or (len(key) > _SHORTEST and (is_ordinary(key[1:]) or noun(key[1:]) is not None))
    return nominal and not known and article.listed(first) is None


def _describes(article: Article, cue_end: int, first: int) -> bool:
    """``قال أمام المنتدى، المنعقد في دافوس، إنه``: an unknown word with the article tells of what stands before it."""
    key = article.keys[first]
    if first == cue_end or article.keys[first - 1] != COMMA or not definite(key):
        return False
    return noun(key) is None and not is_listed(key) and key not in article.surnames


def _named_elsewhere(article: Article, first: int, limit: int) -> NounPhrase | None:
    """``وأشار أردوغان ضمنا``, ``وأكد أحمدي نجاد``: the end of a name that the article gives in full elsewhere."""
    keys, places = article.keys, article.positions[article.keys[first]][:_MAX_PLACES]
    for end in range(min(limit, first + _LONGEST_SURNAME), first, -1):
        words = keys[first:end]
        if words[0] in _LINKS and len(words) > 1 and tuple(words) in article.later_names:
            return NounPhrase(first, end, None, (first, end))  # نوف آل الشيخ … وأوضحت آل الشيخ
        if not nameable(words[-1]) or (len(places) == 1 and not is_known_name(words[-1])):
            continue
        linked = words[0] in _LINKS and len(words) > 1  # وقال فان كيرك
        if any(_is_none_of_a_name(key) for key in words[linked:]):
            continue
        others = (j for j in places if j and j != first and keys[j : j + len(words)] == words)
        if is_known_name(words[-1]) or any(_ends_name(keys, j) or (linked and nameable(keys[j - 1])) for j in others):
            return NounPhrase(first, end, None, (first, end))
    return None


def _surname_alone(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``وقال بري إن``: an everyday word that is all of a subject, and stands elsewhere right after a given name."""
    key = article.keys[j] if j < limit else ""
    if len(key) <= _SHORTEST or definite(key):
        return None
    if key not in article.alone and not (j + 1 < article.text.size and outlet_end(article, j + 1)):
        return None
    form = noun(key)
    if not key[0].isalpha() or is_particle(key) or (form is not None and form.kind):
        return None
    others = (k for k in article.positions[key][:_MAX_PLACES] if k not in (0, j))
    named = any(given_name(article.keys[k - 1]) is not None for k in others)
    return NounPhrase(j, j + 1, None, (j, j + 1)) if named else None


def _is_none_of_a_name(key: str) -> bool:
    return not key[0].isalpha() or key in _LINKS or is_particle(key) or noun(key) is not None


def _ends_name(keys: list[str], j: int) -> bool:
    """Whether a surname at token ``j`` stands in a full name or after a title: كريستين بلازي فورد، الرئيس ترامب."""
    title = noun(keys[j - 1])
    if title is not None and title.kind == "person" and title.definite and title.number == "s":
        return True
    given = keys[j - 2 if j > 1 and nameable(keys[j - 1]) and given_name(keys[j - 1]) is None else j - 1]
    return given_name(given) is not None and not is_weak_name(given)


def _has_pronoun(article: Article, cue_end: int) -> bool:
    """``لكنه حذر المجلس``, ``أبلغوا الأهالي``: the verb has its subject, and what follows is its object."""
    cue = article.cue_at.get(cue_end - 1)
    if cue is None or cue.kind != "verb" or not cue.first:
        return False
    if cue.form is not None and cue.form.number == "p":
        return True  # أبلغوا الأهالي: a verb is singular before its subject
    before = article.keys[cue.first - 1]
    feminine = before.endswith((HER, YEH))
    return before in _PRONOUN_SUBJECTS and cue.gender == ("f" if feminine else "m")


def _is_of_other_gender(article: Article, phrase: NounPhrase, verb: CueAt) -> bool:
    """``وطالب المنظمة``: right after its verb a subject agrees with it, so this is the object; and none is issued."""
    head = phrase.head
    if verb.number != "s" or head is None:
        return False
    if verb.lemma in _ISSUING and article.keys[phrase.first] in _ISSUED:
        return True  # وجهت رسالة
    if head.kind != "document" and verb.cls not in _OF_PEOPLE and verb.lemma not in _ADDRESSING:
        return False  # no body is the object of قال: here an editor forgot to agree
    if _OBJECT not in verb.takes and _ABOUT in verb.takes and verb.cls == _ASKS:
        return False  # تساءلت عضو المجلس عما إذا: one wonders, and asks nobody
    state = "country" in head.cls  # وصف إيران بأنها
    at = phrase.first + (article.keys[phrase.first] in _DEMONSTRATIVE)  # وصف تلك الشركة
    if not (state or head.kind in _WITH_GENDER) or noun(key_at(article.keys, at)) != head:
        return False
    if head.kind == "person" and not _shows_gender(article, phrase):
        return False
    gender = head.gender if head.number == "s" else "f" * (head.number == "p" and head.kind != "person")
    return bool(verb.gender and gender) and verb.gender != gender


def _is_asked(article: Article, phrase: NounPhrase, verb: CueAt) -> bool:
    """``أدان الوزير القصف، وطالب مجلس الأمن بالتحرك``: a joined verb of asking goes on with who spoke before.

    The body right after it is asked, for a sentence that turned to another source would say what *he* asks of whom.
    ``المجتمع الدولي`` and ``الأطراف`` are always asked.
    """
    head = phrase.head
    if not (verb.cls in _OF_ASKED or verb.lemma in _ADDRESSING) or phrase.name is not None or head is None:
        return False
    if verb.form is None or verb.form.has_object:
        return False
    after = key_at(article.keys, phrase.end)
    marked = phrase.end in article.opened or (after == BEH and phrase.end + 1 in article.opened)
    if not (marked or after in _ASKED_TO):
        return False
    if head.lemma in _ALWAYS_ASKED and head.definite:
        return True
    men = head.kind == "person" and head.number == "p" and head.gender == "m" and verb.gender == "f"
    joined = article.keys[verb.first][0] == WAW and article.keys[verb.first - 1] in COMMAS
    return joined and (men or head.kind in _ASKED)


def _shows_gender(article: Article, phrase: NounPhrase) -> bool:
    """``وحث السيدة ميساء``, ``وطالبت الرئيس خالدا``: a woman may bear a man's title, but not his name."""
    verb = phrase.first - 1
    cue = article.cue_at.get(verb)
    if cue is not None and article.acts_at.get(verb, cue.gender) != cue.gender:
        return False  # توجه رئيس النادي: she directs, or he turned
    if phrase.head is None or phrase.head.number != "s" or phrase.head.gender == "f" or phrase.name is None:
        return phrase.head is not None and phrase.head.number == "s"
    return given_gender(article.keys[phrase.name[0]]) == "m"


def _could_speak(article: Article, phrase: NounPhrase) -> bool:
    """Whether the phrase right after a verb can be its subject rather than its object."""
    if is_ours(article.keys[phrase.first]) or (phrase.end - phrase.first == 1 and _is_surname(article, phrase)):
        return True
    oblique = _is_oblique(article, phrase)
    owned = is_relation(article.keys[phrase.first]) and not oblique
    if owned and all(map(definite, article.keys[phrase.first + 1 : phrase.end])):
        return True  # أكد زوجها, أكد نظيرها الألماني
    if oblique or _is_manner(article, phrase) or _is_ascribed(article, phrase):
        return False
    if speaks(article, phrase) and not (phrase.head is not None and phrase.head.cls == {"speech"}):
        return True
    key = article.keys[phrase.first]
    if indefinite_accusative(article, phrase.first):
        return False
    if phrase.name is not None or _is_told_more(article, phrase):
        return True
    if phrase.head is not None and phrase.head.cls == {"speech"}:
        return False
    if definite(key) and any(form.kind == "masdar" for form in lookup(key)):
        return _takes_no_object(article, phrase.first)  # ونفى الاتهامات بأن, but ويقول التعريف الرسمي إن
    if definite(key):
        says = phrase.end - phrase.first == 1 and _takes_no_object(article, phrase.first)  # وقال التنسيق، في بلاغ، إن
        goes_on = key_at(article.keys, phrase.end) in _BESIDE_SUBJECT
        unlike = agentive(key[2:]) or not is_ordinary(key[2:])
        return not _is_told_of(article, phrase) and (unlike or (says and goes_on))
    if phrase.end - phrase.first > 1 and is_place(article.keys[phrase.first + 1]):
        return True  # صحة دبي، تعليم مكة
    if key.endswith(SOUND_PLURAL) or _is_number_of(article, phrase):
        return agentive(key) or key in _QUANTIFIERS  # توقع عقاريون
    surface, after = article.text.surface(phrase.first), key_at(article.keys, phrase.first + 1)
    adverb = surface.endswith(_ADVERBIAL) and not (
        surface.endswith(TEH_MARBUTA) and definite(after)
    )  # أفادت خدمة الطوارئ
    if _takes_no_object(article, phrase.first) and not adverb:
        return len(key) > _SHORTEST and (key[0] not in _ONTO or given_name(key) is not None)
    defined = phrase.end - phrase.first > 1 and definite(article.keys[phrase.first + 1])
    return defined and not lookup(key) and (agentive(key) or not is_ordinary(key))


def _is_number_of(article: Article, phrase: NounPhrase) -> bool:
    """``أكد عدد من متصفحي الموقع``: an unknown participle of people, counted."""
    keys, first = article.keys, phrase.first
    return keys[first] in _QUANTIFIERS and key_at(keys, first + 1) == FROM and agentive(key_at(keys, first + 2))


def _is_told_of(article: Article, phrase: NounPhrase) -> bool:
    """``برنامج «بيوت»، المذاع على القناة``: an adjective after a comma tells of what stands before it."""
    return article.keys[phrase.first - 1] == COMMA and phrase.head is not None and phrase.head.cls == _ADJECTIVE


def _is_surname(article: Article, phrase: NounPhrase) -> bool:
    """``ونفى كالديرا``: the surname of somebody in the article, though it may look like an object."""
    return article.keys[phrase.first] in article.surnames and not has_tanwin(article, phrase.first)


def _takes_no_object(article: Article, first: int) -> bool:
    """``وقال كامل إن``, ``وأضاف فتح``: right after a verb of saying that has no object the subject stands."""
    cue = article.cue_at.get(first - 1)
    told = cue is not None and cue.kind == "verb" and fold(cue.lemma) in _PLAIN
    return told and article.keys[first].isalpha() and article.keys[first] not in _DEMONSTRATIVE


def _is_manner(article: Article, phrase: NounPhrase) -> bool:
    """``وتابع مدافعا عن موقفه``: how the subject spoke, not who."""
    first = phrase.first
    if phrase.head is not None and phrase.head.kind == "place":
        return False
    seen = noun(key_at(article.keys, first + 1))
    if seen is not None and seen.kind == "group" and "source" in seen.cls:
        return False  # قال شاهدا عيان
    return indefinite_accusative(article, first) and given_name(article.keys[first]) is None and phrase.name is None


def _are_told(article: Article, j: int) -> bool:
    """``حذر | لاعبيه``: the oblique plural with a pronoun is whom somebody speaks to; the subject would be لاعبوه."""
    key = article.keys[j]
    if not key.endswith((YEH + HEH, YEH + HER, YEH + HEH + MEEM)) or article.text.surface(j)[-1] == TEH_MARBUTA:
        return False
    several = possessed(key) if given_name(key) is None else None
    return several is not None and several.number == "p"


def _is_own_speech(article: Article, j: int) -> bool:
    """``وختم | مداخلته بالتأكيد``: what somebody says, with the pronoun of who he is."""
    words = possessed(article.keys[j]) if noun(article.keys[j]) is None else None
    return words is not None and "speech" in words.cls


def _is_told_more(article: Article, phrase: NounPhrase) -> bool:
    """``وتروي سونيتا، وهي صاحبة متجر، كيف``: a word that is none, and behind a comma who that is."""
    alone = phrase.end - phrase.first == 1 and nameable(article.keys[phrase.first])
    return alone and key_at(article.keys, phrase.end) == COMMA and key_at(article.keys, phrase.end + 1) in _WHICH


def _is_somebody_met(article: Article, first: int) -> bool:
    """``تتذكر رجلا “…”``: one person in the accusative is an object, where words in marks or a verb tell of him."""
    key = article.keys[first]
    one = noun(key[:-1]) if key.endswith(ALEF) else None
    person = one is not None and one.kind == "person" and one.number == "s" and not one.definite
    return person and given_name(key) is None and first + 1 in article.opened


def _is_oblique(article: Article, phrase: NounPhrase) -> bool:
    """``وأبلغ الصحفيين``: a plural in ين is an object; the subject would end in ون."""
    head = phrase.head
    if _are_told(article, phrase.first) or _is_own_speech(article, phrase.first):
        return True
    if phrase.name is None and phrase.end - phrase.first == 1 and _is_somebody_met(article, phrase.first):
        return True
    if (
        head is None
        or phrase.name is not None
        or head.kind not in ("person", "group", "")
        or head.number not in ("p", "d")
    ):
        return False
    key = article.keys[phrase.first]
    return definite(key) and key.endswith(OBLIQUE)


def _is_ascribed(article: Article, phrase: NounPhrase) -> bool:
    """``وعزا القرار إلى “…”``: the one word between is what is put down to something, no subject."""
    if phrase.end - phrase.first > 1 or key_at(article.keys, phrase.end) != TO:
        return False
    if phrase.head is not None and phrase.head.kind in _ASCRIBERS:
        return False  # نسبت النيابة إلى المتهم أنه
    cue = article.cue_at.get(phrase.first - 1)
    form = cue.form if cue is not None and cue.kind == "verb" else None
    return form is not None and form.lemma in _ASCRIBING and not form.has_object
