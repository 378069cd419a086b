"""Whose a statement is that names nobody, by the clause before it: اعتقلت الشرطة رجلين، وفق بيان لها."""

from __future__ import annotations

from service.engine.agents import clause_agent, sentence_agent
from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.cues import CueAt
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.text import key_at
from service.engine.words import stem
from service.lexicon.actions import ACTS
from service.lexicon.letters import ALEF, HEH, HER, LAM, TEH, YEH
from service.lexicon.paradigms import PRONOUN_OF, with_pronouns
from service.lexicon.particles import words_of
from service.lexicon.singles import ABOUT, IN

_STATEMENTS = (words_of("statement") | words_of("post")) - words_of("account")
_LETTERS, _CAME = words_of("letter"), words_of("stands_in")
_FILLER, _ISSUING = words_of("statement_filler"), words_of("issuing")
_OF_SOMEBODY = with_pronouns(LAM) | with_pronouns(ABOUT)
_FEMININE = tuple(TEH + pronoun for pronoun in PRONOUN_OF)
# How far before its cue, in tokens, whom the clause is about is looked for.
_REACH = 60
_TELLING = frozenset({"according", "came_in", "verb"})


def owner_of_statement(article: Article, cue: CueAt, phrase: NounPhrase, *, anybody: bool) -> NounPhrase | None:
    """Whom the clause before ``cue`` is about, if its source is a statement of his: ``بيان لها``, ``بيانه``.

    With no pronoun, and in a sentence before, he issued it if ``anybody`` may have: nobody has spoken yet.
    """
    if cue.kind not in _TELLING or not _is_statement(article.keys[phrase.first]):
        return None
    pronoun = _pronoun(article, phrase)
    if not pronoun and not (anybody and phrase.end - phrase.first == 1):
        return None
    gender, number = pronoun or ("", "s")
    whose = cue._replace(gender=gender, number=number)
    agent = clause_agent(article, whose, max(article.text.sentence(cue.first)[0], cue.first - _REACH))
    if agent is None and anybody:
        agent = sentence_agent(article, whose)
    return agent if agent is not None and (pronoun or _issues(agent)) else None


def letter_at_head(article: Article, cue: CueAt) -> NounPhrase | None:
    """``وفي | رسالة وجهها الوزير إلى القراء | جاء أن``: the letter at the head that a claim came in."""
    if cue.kind != "verb" or article.keys[cue.first] not in _CAME:
        return None
    first = article.text.sentence(cue.first)[0]
    if bare(article.keys[first]) != IN or stem(article.keys[first + 1]) not in _STATEMENTS | _LETTERS:
        return None
    return phrase_at(article, first + 1, cue.first)


def _is_statement(key: str) -> bool:
    return stem(key) in _STATEMENTS or bool(owner_of_own(key))


def owner_of_own(key: str) -> str:
    """The pronoun in ``بيانها``, ``تغريدته``; empty where the key is no statement of somebody's."""
    for pronoun in PRONOUN_OF:
        said = key.removesuffix(pronoun)
        if said != key and (said in _STATEMENTS or (said.endswith(TEH) and said[:-1] + HEH in _STATEMENTS)):
            return pronoun
    return ""


def _issues(phrase: NounPhrase) -> bool:
    return phrase.head is not None and phrase.head.kind == "organization"


def _pronoun(article: Article, phrase: NounPhrase) -> tuple[str, str] | None:
    """Gender and number of whose it is: ``بيانها``, ``بيان مقتضب له``, ``بيان صادر عنهم``, ``بيان أصدرته``."""
    keys, j = article.keys, phrase.first
    if stem(keys[j]) not in _STATEMENTS:
        return PRONOUN_OF.get(owner_of_own(keys[j]))
    j += 1
    while (key := key_at(keys, j)) in _FILLER and key[:1] != LAM and key != ABOUT:
        j += 1
    if key in _OF_SOMEBODY:
        return _OF_SOMEBODY[key]
    if is_made_by(key) and not key_at(keys, j + 1)[:1].isalpha():
        return ("f" if key.endswith(_FEMININE) else "m"), "s"
    return None


def is_made_by(key: str) -> bool:
    """أصدرته، أجراها: a verb of making with the pronoun of what is made."""
    verb = key.removesuffix(HER) if key.endswith(HER) else key.removesuffix(HEH)
    spelled = {verb, verb[:-1] + YEH} if verb.endswith(ALEF) else {verb}
    return verb != key and any(word in ACTS or word in _ISSUING for word in spelled)
