"""What a named person is, as the article states it: the office, trade or rank beside the name."""

from __future__ import annotations

from string import ascii_letters

from service.engine.article import Article
from service.engine.boundaries import parenthesis_end
from service.engine.display import display_name
from service.engine.entities import Entity
from service.engine.mentions import phrase_at
from service.engine.text import key_at
from service.engine.words import is_augmented, is_deed, is_person, noun
from service.lexicon.fold import fold
from service.lexicon.letters import AL, LIL, WAW
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA

_CIVIL = words_as_written("civil")
_ADDRESSED = _CIVIL | words_as_written("address")
_FORMS_OF_ADDRESS = (frozenset({"honorific"}), frozenset({"abbreviation"}))  # سعادة، معالي، د.
_BEFORE_ROLE = (COMMA, "(")
_BEING, _AGED = words_of("which"), words_of("aged")
_GOES_BY, _QUANTIFIERS = words_of("goes_by"), words_of("quantifier") - words_of("one_of")


def role_of(article: Article, entity: Entity) -> str | None:
    """The title the article gives a named person, without the name and without how its holder is addressed."""
    if not entity.name:
        return None
    told = _in_phrase(article, entity) if entity.phrase_span[1] > entity.phrase_span[0] else None
    if told is None or (" " not in told and _is_address(fold(told))):
        return _beside(article, entity.name_span[1]) or told
    return told


def _beside(article: Article, end: int) -> str | None:
    """``سالم العلي (متطوع)``, ``سالم العلي وهو باحث في الجامعة``: what somebody is, told right after the name."""
    key, limit = key_at(article.keys, end), article.text.next_sentence_end(end)
    noted = parenthesis_end(article, end, limit) if key == "(" else 0
    if noted and is_person(article.keys[end + 1]):
        return display_name(article, (end + 1, noted))
    start = end + (key == COMMA)
    if key_at(article.keys, start) not in _BEING or not is_person(key_at(article.keys, start + 1)):
        return None
    phrase = phrase_at(article, start + 1, limit)
    return display_name(article, (phrase.first, phrase.end)) if phrase is not None and phrase.name is None else None


def _in_phrase(article: Article, entity: Entity) -> str | None:
    """The title in the fullest phrase that tells of somebody, before the name or after it."""
    first, end = entity.phrase_span
    name_first, name_end = entity.phrase_name
    if first < entity.name_span[0] < name_first:
        name_first = entity.name_span[0]  # the given name, which the phrase alone did not tell
    title_end = name_first - (name_first - 1 in article.opened)
    title_end -= article.keys[title_end - 1] in _GOES_BY
    if not _BEING.isdisjoint(article.keys[first:title_end]):  # أحد الناجين | ، وهو سوداني يدعى
        title_end = next(j - 1 for j in range(first + 1, title_end) if article.keys[j] in _BEING)
    first = _title_start(article, first, title_end)
    title_end = _before_address(article, first, title_end)
    before = display_name(article, (first, min(title_end, end))) if title_end > first else ""
    told = name_end + (key_at(article.keys, name_end) in _BEFORE_ROLE)
    after = display_name(article, (told, end)) if told < end and not _is_no_title(article.keys[told]) else ""
    if after and is_person(article.keys[told]) and all(map(_is_address, article.keys[first:title_end])):
        before = ""  # الدكتور فلان، مدير المركز
    role = before or after
    if role.startswith(LIL):
        return AL + role[2:]
    joined = role == before and first not in article.prefixed and _is_joined(article.keys[first])
    return role[joined:] or None  # الرئيس فلان | والمستشارة فلانة


def _before_address(article: Article, first: int, end: int) -> int:
    """وزير التعليم | الشيخ الدكتور فلان, الناقد | د. فلان: where a title ends, before how its holder is addressed."""
    while (last := end - 1 - (article.keys[end - 1] == ".")) > first:
        form = noun(article.keys[last])
        if form is None or not (form.lemma in _CIVIL or "abbreviation" in form.cls):
            break
        end = last
    return end


def _title_start(article: Article, first: int, end: int) -> int:
    """كل من | المهندس, تجميد عضوية | النائبة: past a deed or a quantifier, to the title that is of whom it tells."""
    key = article.keys[first]
    if key not in _QUANTIFIERS and not (noun(key) is None and (is_ordinary(key) or is_deed(key) or is_augmented(key))):
        return first
    return next((j for j in range(first + 1, end) if is_person(article.keys[j])), first)


def _is_no_title(key: str) -> bool:
    """ميلر | البالغ من العمر 30 عاما, ميلر | Miller, محمود | . م: an age, the name in Latin letters, an initial."""
    return key in _AGED or key[0] in ascii_letters or key == "."


def _is_joined(key: str) -> bool:
    return key[0] == WAW and noun(key) is None and is_person(key[1:])


def _is_address(key: str) -> bool:
    form = noun(key)
    return key == "." or (form is not None and (form.lemma in _ADDRESSED or form.cls in _FORMS_OF_ADDRESS))
