"""ووصف سامي الخولي | الرئيس التركي بأنه: a verb of judging needs its object, which the phrase after it may hold."""

from __future__ import annotations

from dataclasses import replace

from service.engine.appositions import owned_by_name
from service.engine.article import Article
from service.engine.cues import CueAt
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.name_words import nameable, starts_name
from service.engine.shapes import adjectival
from service.engine.surnames import ends_definite
from service.engine.text import key_at
from service.engine.words import definite, is_known_name, is_theirs, names_party, noun
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, BEH, HEH, HER, LIL, WAW
from service.lexicon.nouns import NounForm, given_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import joined, words_as_written, words_of
from service.lexicon.punctuation import COMMAS
from service.lexicon.singles import FROM, ON, TO

_JUDGING = words_as_written("accusing") | words_as_written("deeming")
_PREDICATE = words_of("comp_bi")
_ADDRESSING = words_as_written("addressing")
_MEETING = joined(words_of("meets"))
_ASKING = frozenset({"call", "promise"})
_QUESTIONS = words_of("comp_wh") | words_of("about")
_OF_ONE = frozenset(key for key in _PREDICATE if key.endswith((HEH, HER)))
_ASKED = _PREDICATE | words_of("comp") | frozenset({TO, ON, FROM})
_RELATIVE = words_of("relative") | words_of("whatever")
_ADDRESS, _DEMONSTRATIVE = words_as_written("address"), words_of("demonstrative")
_COMMA, _SECOND_HALVES = frozenset(COMMAS), words_of("second_half")
_PAIR = 2
_JUDGES = frozenset({"person", "organization", "outlet", "group"})
_HEADS = frozenset({"person", "organization", "document", "place", "group"})


def without_object(article: Article, phrase: NounPhrase, verb: CueAt | None) -> NounPhrase:
    """The subject alone, where a phrase that reaches what somebody is called or asked holds the object as well.

    ``verb`` is the verb of reporting right before the phrase, if one is.
    """
    if phrase.end - phrase.first < 2:
        return phrase
    if not (_meets(article, phrase) or (verb is not None and _needs_object(article, phrase, verb))):
        return phrase
    named = phrase.name is not None and phrase.name[1] < phrase.end
    after = phrase.name[1] if phrase.name is not None and named else phrase.first + 1
    for j in (*range(after, phrase.end), *range(phrase.first + 1, after)):
        if _is_closed(article, phrase, j) and _is_head(article, phrase, j):
            subject = phrase_at(article, phrase.first, j)
            return phrase if subject is None or subject.end < j else subject
    return _of_several(article, phrase) or _after_surname(article, phrase) or _by_gender(article, phrase) or phrase


def is_sole_object(article: Article, phrase: NounPhrase, verb: CueAt, limit: int) -> bool:
    """``حين وصف القرار بأنه``: the only thing before what it is called is who says so to nobody's mind.

    ``limit`` is the token of the predicate; an aside between commas may stand before it.
    """
    if phrase.name is not None or verb.lemma not in _JUDGING or verb.form is None or verb.form.has_object:
        return False
    if phrase.head is not None and phrase.head.kind in _JUDGES:
        return False
    limit -= article.keys[limit - 1] == BEH  # وصف الرقم بـ«المبالغ فيه»
    sole = phrase.end == limit or key_at(article.keys, phrase.end) in _COMMA
    predicate = key_at(article.keys, limit)
    told = predicate in _PREDICATE or (predicate == BEH and limit + 1 in article.opened)
    first = article.keys[phrase.first]
    return sole and told and (definite(first) or first in _DEMONSTRATIVE)


def _of_several(article: Article, phrase: NounPhrase) -> NounPhrase | None:
    """``وصف خبراء | القرار بأنه``: the pronoun is of one, and so not of the experts; no construct is meant."""
    several = phrase.head is not None and phrase.head.number == "p" and not phrase.head.definite
    if not several or phrase.name is not None or key_at(article.keys, phrase.end) not in _OF_ONE:
        return None
    j = next((j for j in range(phrase.first + 1, phrase.end) if definite(article.keys[j])), None)
    return phrase_at(article, phrase.first, j) if j is not None else None


def _after_surname(article: Article, phrase: NounPhrase) -> NounPhrase | None:
    """``وصف سامي حداد | القرار بأنه``: an object there must be, so it is no smith of the decision."""
    keys = article.keys
    for j in range(phrase.end - 1, phrase.first + 1, -1):
        form, before = noun(keys[j]), keys[j - 1]
        thing = (
            definite(keys[j])
            and keys[j] not in _SECOND_HALVES
            and not adjectival(keys[j])
            and (form is None or form.kind not in ("", "person"))
        )
        named = given_name(keys[j - 2]) is not None or (noun(before) is None and not is_ordinary(before))
        if thing and named and is_listed(before) and not definite(before):
            return _named_until(article, phrase, j)
    return None


def _by_gender(article: Article, phrase: NounPhrase) -> NounPhrase | None:
    """``وصفت شركة الطيران | الحادث بأنه``: the pronoun is not of the company, so the last word is the object."""
    pronoun, last, head = key_at(article.keys, phrase.end), article.keys[phrase.end - 1], phrase.head
    if pronoun not in _OF_ONE or head is None or phrase.name is not None or not definite(last):
        return None
    gender = "f" if pronoun.endswith(HER) else "m"
    if head.gender in ("", gender) or last.endswith(HEH) is not (gender == "f"):
        return None
    return phrase_at(article, phrase.first, phrase.end - 1) if phrase.end - phrase.first > _PAIR else None


def _named_until(article: Article, phrase: NounPhrase, end: int) -> NounPhrase | None:
    """The phrase up to ``end``, whose last word is of the name: the surname, though it is a word as well."""
    subject = phrase_at(article, phrase.first, end)
    if subject is None or given_name(article.keys[end - 2]) is None:
        return subject
    name = (subject.name[0] if subject.name is not None else end - 2, end)
    return replace(subject, end=end, name=None if owned_by_name(article, phrase.first, name) else name)


def _needs_object(article: Article, phrase: NounPhrase, verb: CueAt) -> bool:
    """Whether a verb takes an object, has none yet, and its predicate follows the phrase."""
    questions = verb.cls == "ask" and "obj" in verb.takes
    asks = verb.cls in _ASKING or verb.lemma in _ADDRESSING or questions
    if not (asks or verb.lemma in _JUDGING) or not verb.form or verb.form.has_object:
        return False
    if article.keys[verb.first - 1] in _RELATIVE:
        return False  # ما وصفه, الذي وصف
    if verb.kind == "as_said":
        return verb.lemma in _ADDRESSING  # كما أبلغ الوزير | الصحيفة
    after = key_at(article.keys, phrase.end)
    if phrase.end in article.opened or (after == BEH and phrase.end + 1 in article.opened):
        return True
    return after in (_ASKED if asks else _PREDICATE) or (questions and (after == ":" or after in _QUESTIONS))


def _meets(article: Article, phrase: NounPhrase) -> bool:
    """``استقبل الرئيس | وزير الخارجية الفرنسي``: unless whom he meets stands behind the phrase, or behind a comma."""
    if article.keys[phrase.first - 1] not in _MEETING:
        return False
    after = key_at(article.keys, phrase.end)
    told = noun(after)
    if (told is not None and told.kind == "person") or is_theirs(after):
        return False  # المدرب سامي العلي | لاعبيه
    comma = next((j for j in range(phrase.first, phrase.end + 1) if key_at(article.keys, j) in _COMMA), None)
    return comma is None or noun(key_at(article.keys, comma + 1)) is None


def _is_closed(article: Article, phrase: NounPhrase, j: int) -> bool:
    """Whether the subject may end before ``j``: after a name, or a word that is in construct with nothing."""
    if _is_surname_alone(article, phrase, j) or _is_titled_surname(article, phrase, j):
        return True
    if phrase.name is not None and phrase.name[0] < j <= phrase.name[1]:
        return j == phrase.name[1]
    listed, before = article.listed(phrase.first), noun(article.keys[j - 1])
    if before is not None and "nationality" in before.cls and j - 1 > phrase.first:
        return True  # مسؤول أمريكي | رئيس الوزراء
    return ends_definite(article.keys[j - 1]) or (listed is not None and phrase.first + listed[0] == j)


def _is_surname_alone(article: Article, phrase: NounPhrase, j: int) -> bool:
    """ووصف بوتين | الرئيس الأوكراني فولوديمير زيلينسكي: a surname before the title of another."""
    key = article.keys[phrase.first]
    foreign = is_listed(key) and not is_ordinary(key.removeprefix(AL)) and noun(key) is None
    unknown = j + 1 == phrase.end and nameable(key) and not definite(key)  # وصف نوجرو | الضرر بأنه
    return j == phrase.first + 1 and (foreign or unknown or key in article.surnames)


def _is_titled_surname(article: Article, phrase: NounPhrase, j: int) -> bool:
    """الرئيس ترامب | رئيس البنك: a title with its article and a surname, before the title of another."""
    if j != phrase.first + 2 or not definite(article.keys[phrase.first]):
        return False
    title, key = noun(article.keys[phrase.first]), article.keys[j - 1]
    named = key in article.surnames or is_listed(key)
    return title is not None and title.kind == "person" and named and noun(key) is None and not definite(key)


def _is_head(article: Article, phrase: NounPhrase, j: int) -> bool:
    """Whether an object may begin at ``j``: a definite noun, or one in construct with such, and no title of a name."""
    key, after = article.keys[j], key_at(article.keys, j + 1)
    form, listed = noun(key), article.listed(j)
    if listed is not None:
        form = listed[1]
    if names_party(key) or (is_known_name(key) and not _is_in_name(article, phrase, j)):
        return True
    if given_name(key) is not None or key.startswith(LIL) or not (definite(key) or definite(after)):
        return False
    if form is None:
        return is_ordinary(key.removeprefix(AL)) and not adjectival(key) and key[0] != WAW
    if form.kind not in _HEADS or form.lemma in _ADDRESS or (listed is None and _describes(form, article.keys[j - 1])):
        return False
    if form.kind != "person" or _is_surname_alone(article, phrase, j):
        return True
    if phrase.name is not None and phrase.name[1] <= j:
        met = article.keys[phrase.first - 1] in _MEETING
        return met or definite(key) or form.number != "s"  # دعا سامح شكري وزير الخارجية إلى
    if not definite(key) or (phrase.head is not None and phrase.head.kind == "organization"):
        return True  # وزير الشباب; الشرطة | الصحافي فلان
    return not starts_name(after, after_title=True)


def _is_in_name(article: Article, phrase: NounPhrase, j: int) -> bool:
    """Whether the word at ``j`` is of the phrase's name, or the surname of its title: الرئيس ترامب."""
    named = phrase.name is not None and phrase.name[0] <= j < phrase.name[1]
    return named or _is_titled_surname(article, phrase, j + 1)


def _describes(form: NounForm, before: str) -> bool:
    """الوزير | المعارض: a word that is an adjective too, and agrees with the noun before it; المعارضة would not."""
    described = noun(before)
    if described is None and before.endswith(HEH) and form.gender == "m":
        return False  # ناظر القضية | المتهم
    agrees = described is None or described.number != "s" or described.gender in ("", form.gender)
    return "adj" in form.cls and agrees
