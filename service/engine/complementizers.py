"""When أن and إن are complementizers of a cue: not spelt-out letters, not another verb's preposition."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.cues import CueAt
from service.lexicon.cues import lookup
from service.lexicon.particles import words_of

# إن بي سي: a channel spelt out, no complementizer; nor is آن in a name.
_COMP, _I = words_of("comp"), words_of("first_person")
_LETTERS = tuple([name] for name in words_of("letter_name"))
_NAME_PARTICLES = words_of("name_letter")
# The prepositions that change their sense where no verb governs them, and their codes in the verb table.
_PREP_CODES = {"علي": "ala", "الي": "ila"}


def governs(article: Article, cue: CueAt, j: int) -> bool:
    """Whether the preposition at ``j`` before أن is one the cue takes.

    Otherwise ``إلى أن`` says *until* and ``على أن`` *on condition that*, unless a noun right before takes it.
    """
    code = _PREP_CODES.get(article.keys[j])
    if code is None or (j == cue.end and cue.strength > 1) or code in cue.takes or cue.phrase is not None:
        return True
    return any(code in form.takes for form in lookup(article.keys[j - 1].removeprefix("ال")))


def spelt_out(article: Article, j: int) -> bool:
    """إن بي سي, إن.أو.تي, آن: letters, names and pronouns that look like a complementizer."""
    text, after = article.text, article.keys[j + 1 : j + 2]
    if text.surface(j).startswith("آ") or (article.keys[j] in _I and text.surface(j).startswith("أ")):
        return True  # قالت أنا لا أعلم
    if (after and after[0] in _COMP) or (article.keys[j - 1] in _COMP and article.keys[j - 2 : j - 1] in _LETTERS):
        return True  # سي إن إن
    if after in _LETTERS:
        return not (text.surface(j + 1).startswith("آ") or _is_particle_of_name(article, j + 1))  # أن آية الله
    return after == ["."] and text.ends[j + 1 : j + 2] == text.starts[j + 2 : j + 3]


def _is_particle_of_name(article: Article, j: int) -> bool:
    """أن دي ميستورا: the دي of a name, no letter of a channel's."""
    after = article.keys[j + 1 : j + 2]
    return article.keys[j] in _NAME_PARTICLES and bool(after) and after not in _LETTERS and after[0][0].isalpha()
