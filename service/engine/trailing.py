"""The cue that follows the words it reports: ``“…”، قال الوزير``, ``“…” بحسب البيان``."""

from __future__ import annotations

from service.engine.after_names import STOPS
from service.engine.article import Article
from service.engine.clauses import find_opener, is_joined
from service.engine.cues import CueAt
from service.engine.marks import Marked
from service.engine.text import key_at
from service.engine.words import definite, is_person, noun
from service.lexicon.letters import CONJUNCTIONS
from service.lexicon.nouns import given_name
from service.lexicon.particles import words_of
from service.lexicon.punctuation import COMMAS

_TRAILING = frozenset({"verb", "as_said", "according", "came_in"})
_LIKELY, _WEAKLY = 2, frozenset({"verb", "mute", "masdar"})
_BREAKS = 4
_THUS, _WORDS = words_of("thus"), words_of("the_words")


def trailing_cue(article: Article, mark: Marked) -> CueAt | None:
    """The cue that stands after ``mark`` and reports it, not something of its own."""
    keys, size = article.keys, article.text.size
    j = mark.close + 1
    while j < size and keys[j] in "،,-–.":
        j += 1
    j += key_at(keys, j) == ":" and key_at(keys, j + 1) in _THUS  # «…»: هكذا علق الوزير
    below = next((k for k in range(j, min(size, j + _BREAKS)) if keys[k] != "\n"), j)
    j = below if keys[below] in _THUS and below not in article.cue_at else j  # بهذه الكلمات أجاب الوزير, below
    if j < size and keys[j] in _THUS and j not in article.cue_at:
        j += 1 + (key_at(keys, j + 1) in _WORDS)  # “…”.. بهذه الكلمات أجاب الوزير
    cue = article.cue_at.get(j)
    if (cue is None or cue.kind in _WEAKLY) and key_at(keys, j - 1) in _WORDS:
        return _acts_so(article, j)
    if cue is None or cue.kind not in _TRAILING:
        return None
    if is_joined(article, cue) or (keys[cue.first][0] in CONJUNCTIONS and cue.form is not None and cue.form.has_object):
        return None  # «حكايات الريف» فسرها الناقد
    weak = cue.strength < _LIKELY and key_at(keys, j - 1) not in _WORDS  # بهذه العبارة رد الوزير
    if cue.kind in ("verb", "came_in") and (weak or _opens_its_own(article, cue)):
        return None
    return cue


def _acts_so(article: Article, j: int) -> CueAt | None:
    """``“…”. بهذه العبارة | توجه المحافظ إلى الناشطين``: whatever verb stands behind the words, it reports them."""
    if j + 1 >= article.text.size or article.keys[j - 2] not in _THUS or article.keys[j] in STOPS:
        return None
    verb = CueAt(j, j + 1, "verb", None, None, article.text.surface(j), frozenset(), _LIKELY, "say", "", "s")
    key, after = article.keys[j], article.keys[j + 1]
    somebody = noun(key) is None or is_person(after) or given_name(after) is not None
    return verb if somebody and not definite(key) else None


def _opens_its_own(article: Article, cue: CueAt) -> bool:
    """Whether a verb reports what follows it; marked words after a comma only go on: ``“…”، قال الوزير، “…”``."""
    opener = find_opener(article, cue)
    if opener is None or any(other.kind == "participle" for other in article.cues_in(cue.end, opener.at)):
        return False  # «…»، شدد الوزير، داعيا إلى «…»
    return opener.kind != "mark" or article.keys[opener.at - 1] not in COMMAS
