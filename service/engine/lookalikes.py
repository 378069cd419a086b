"""Names that fold to the key of a preposition, or tell a time of day: علي and على, إمام and أمام, باسم, صباح."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.cues import CueAt
from service.engine.marks import MARKS
from service.engine.name_words import nameable
from service.engine.text import key_at
from service.engine.words import definite, is_sure_name, names_party, noun
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF_HAMZA_BELOW, ALEF_MAKSURA, HEH, LIL, WAW, YEH
from service.lexicon.nouns import given_name, is_weak_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import COMPLEMENTIZERS, joined, words_as_written, words_of
from service.lexicon.punctuation import COMMA, COMMAS
from service.lexicon.singles import AN, CALLED, IN, ON, SERVANT

_HALVES = words_of("name_half") | words_of("second_half")
_TIME, _OBLIQUE_KUNYA = words_of("time"), words_of("kunya_oblique")
_MAX_OTHERS, _SURE, _TITLE = 20, 3, 4
_PREPOSITIONS = words_of("title_prep") - {ON}
_BEFORE_NOUN = joined(words_of("auxiliary")) | words_of("as_for") | words_of("comp") | {".", "\n"}
_BEFORE_SUBJECT = words_of("as_for") | words_of("comp") | {".", "\n"}
_CLOSING = {*COMMAS, ".", "\n"}
_WHO = words_of("which")
_SPOKESMEN, _ADDRESS = words_as_written("spokesman"), words_as_written("address")


def is_imam(article: Article, j: int) -> bool:
    """إمام, وإمام; not the preposition أمام, which folds to the same key."""
    spelled = article.text.surface(j).removeprefix(WAW).startswith(ALEF_HAMZA_BELOW)
    return spelled and noun(article.keys[j].removeprefix(WAW)) is not None


def is_ali(article: Article, j: int) -> bool:
    """The name علي, not the preposition على, which folds to the same key."""
    if article.keys[j] != ON:
        return False
    if not article.text.surface(j).endswith(YEH):
        return _is_undotted(article, j)
    after = key_at(article.keys, j + 1)
    before = article.keys[j - 1] if j else ""
    if after == AL or before in _PREPOSITIONS or _governs_nothing(article, j + 1):
        return True  # علي آل سالم; no preposition governs another
    if given_name(before) is not None or before in _HALVES or after == SERVANT or given_name(after) is not None:
        return True
    if _is_address(before) and is_listed(after) and not is_ordinary(after.removeprefix(AL)):
        return True  # أكد الدكتور علي الصعيدي
    if (told := article.cue_at.get(j - 1)) is not None and _takes_no_ala(told) and _is_trade(after):
        return True  # قال علي القاضي
    owned = article.text.surface(j + 1).endswith(HEH) if j + 1 < article.text.size else True
    if not nameable(after) or is_ordinary(after.removeprefix(AL)) or not _writes_ala(article, j):
        # أكد علي الفردان: a surname that is a noun too, where the article keeps على apart
        fits = definite(after) or _follows_title(article, j)
        return is_listed(after) and fits and _spells_ala(article)
    # علي لاريجاني, but على ثقته; التركي علي يرليكايا, in an article that keeps على apart
    return definite(after) or ((is_listed(after) or (definite(before) and _spells_ala(article))) and not owned)


def _takes_no_ala(cue: CueAt) -> bool:
    return cue.kind == "verb" and cue.strength == _SURE and "ala" not in cue.takes


def _is_trade(key: str) -> bool:
    """القاضي, الصياد, البياتي: what one man is, or where from, and a surname."""
    if not (definite(key) and is_listed(key)):
        return False
    trade = noun(key)
    return key.endswith(YEH) if trade is None else trade.kind == "person" and trade.number == "s"


def _is_address(key: str) -> bool:
    """الدكتور, المهندس: a name must follow, and no preposition."""
    title = noun(key) if definite(key) else None
    return title is not None and title.number == "s" and title.lemma in _ADDRESS


def _governs_nothing(article: Article, j: int) -> bool:
    """قال شقيقه علي | إن, علي، …: a preposition has its noun right after it."""
    key = key_at(article.keys, j)
    if key in _CLOSING or key == IN or key.startswith(LIL):
        return True
    return key == AN and article.text.surface(j)[0] == ALEF_HAMZA_BELOW


def _is_undotted(article: Article, j: int) -> bool:
    """قال على سالم إن, قال الدكتور على جمعة إن: in Egypt ي goes without its dots; so after a verb of saying."""
    if (told := article.cue_at.get(j - 1)) is not None and told.kind in ("verb", "mute"):
        return _is_subject(article, told, j)
    title, cue = noun(article.keys[j - 1]), article.cue_at.get(j - 2)
    if cue is None or cue.kind != "verb" or cue.strength < _SURE or cue.end != j - 1 or "ala" in cue.takes:
        return False
    if title is None or not title.definite or title.number != "s" or "honorific" not in title.cls:
        return False
    after = key_at(article.keys, j + 1)
    return given_name(after) is not None or after in _HALVES or (is_listed(after) and noun(after) is None)


def _is_subject(article: Article, cue: CueAt, j: int) -> bool:
    """قال على سالم, يرفض على سالم، وهو بائع; but شدد على حسن المعاملة: a name right after a verb, and no more of it."""
    after = key_at(article.keys, j + 1)
    if given_name(after) is None or is_weak_name(after):
        return False
    ends = key_at(article.keys, j + 2)
    told = ends in COMPLEMENTIZERS or (ends == COMMA and _tells_who(key_at(article.keys, j + 3)))
    return told or (cue.strength == _SURE and "ala" not in cue.takes)


def _tells_who(key: str) -> bool:
    form = noun(key)
    return key in _WHO or (form is not None and form.kind == "person")


def _writes_ala(article: Article, j: int) -> bool:
    """Whether the article keeps على apart from علي, or a title or a verb of saying stands shortly before ``j``."""
    if _follows_title(article, j):
        return True
    told = any((cue := article.cue_at.get(at)) is not None and cue.end == j for at in (j - 1, j - 2))
    told = told or not j or article.keys[j - 1] in _BEFORE_NOUN  # أما علي لاريجاني, إلا أن علي لاريجاني
    return told or _spells_ala(article)


def _follows_title(article: Article, j: int) -> bool:
    keys = article.keys[max(0, j - _TITLE) : j]
    return any((form := noun(key)) is not None and form.kind == "person" for key in keys)


def _spells_ala(article: Article) -> bool:
    """Whether the article spells the preposition على, and so means the name by علي: وزير النقل علي حمية."""
    others = article.positions[ON][:_MAX_OTHERS]
    return any(article.text.surface(k).endswith(ALEF_MAKSURA) for k in others)


def is_oblique_kunya(keys: list[str], j: int) -> bool:
    """بحسب الوزير | أبي بكر القربي: the kunya behind a preposition, though it is spelt like the verb أبى."""
    if keys[j] not in _OBLIQUE_KUNYA:
        return False
    son = key_at(keys, j + 1)
    return given_name(son) is not None or (definite(son) and is_listed(son) and noun(son) is None)


def named_like_time(article: Article, j: int) -> bool:
    """الشيخ صباح الخالد, الناطق الرسمي صباح النعمان: a time of day before a surname, after a title, is a given name."""
    keys = article.keys
    if keys[j] not in _TIME or not j or j + 1 >= len(keys):
        return False
    rank, surname = noun(keys[j - 1]), keys[j + 1]
    if rank is None or "honorific" not in rank.cls:
        unlike = definite(surname) and is_listed(surname) and not is_ordinary(surname)
        return unlike and surname not in _TIME and noun(surname) is None and definite(keys[j - 1])
    if is_sure_name(surname) and not definite(keys[j]):
        return definite(keys[j - 1])  # الشيخ صباح خالد
    if given_name(keys[j]) is not None and not definite(surname):
        return definite(keys[j - 1]) and is_listed(surname) and nameable(surname)  # القاضية جوان دونوهيو
    return definite(surname) and surname not in _TIME and nameable(surname) and not is_ordinary(surname[2:])


def is_on_behalf(article: Article, j: int, end: int) -> bool:
    """الناطق الإعلامي | باسم المديرية: the preposition, if a body stands after it, and no man of that name."""
    body = noun(article.keys[j + 1]) if j + 1 < end else None
    return body is not None and body.kind in ("organization", "group", "outlet")


def is_smiling_subject(article: Article, j: int) -> bool:
    """قال | باسم نعيم, أما | باسم نعيم فقال: a given name where a source is due, if a name follows."""
    key, after = article.keys[j], key_at(article.keys, j + 1)
    if given_name(key) is None or not is_listed(after) or is_ordinary(after.removeprefix(AL)):
        return False
    before = article.cue_at.get(j - 1)
    due = before is not None and before.end == j and before.kind in ("verb", "according")
    due = due or not j or article.keys[j - 1] in _BEFORE_SUBJECT
    return due and (given_name(after) is not None or (nameable(after) and noun(after) is None))


def is_smiling(article: Article, first: int, j: int, end: int) -> bool:
    """الممثل السوري | باسم ياخور: a given name that is a preposition after the titles of spokesmen only."""
    keys = article.keys
    if given_name(keys[j]) is None or not first < j < end - 1:
        return False
    spokesman = any((form := noun(key)) is not None and form.lemma in _SPOKESMEN for key in keys[first:j])
    spokesman = spokesman and CALLED not in keys[first:j]  # الناطق باسم الحركة | باسم نعيم
    before = keys[j - 1]
    closed = definite(before) or before.startswith(LIL) or before in MARKS or names_party(before)
    return not spokesman and closed and nameable(keys[j + 1])
