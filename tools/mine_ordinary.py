"""Mine ordinary words (not names) from a corpus of articles, for ``service/lexicon/data/ordinary.tsv``.

    python -m tools.mine_ordinary CORPUS.jsonl > ordinary.tsv && mv ordinary.tsv service/lexicon/data/

A word is ordinary when the corpus also has it with the article, with a possessive pronoun or,
for a verb, with the future prefix or after قد and الذي: names take none of these. A word that ``english_names.tsv``
lists is left out, since somebody is called by it. Words that stand in the table stay.
Each line of the corpus is a JSON object with ``text`` and ``outlet``. Needs nothing but the project itself.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

from service.engine.text import Text
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.nouns import given_name, is_weak_name, noun
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of
from service.lexicon.tables import rows

_SUFFIXES = ("ه", "ها", "هم", "هما", "نا")
_BEFORE_VERBS = frozenset(["قد", "وقد", "فقد", "لم", "ولم", "لن", "ولن", "سوف", "التي", "الذي", "الذين"])
_LINKS = words_of("name_link")
_ENOUGH = 2
_SHORTEST = 3
_ARTICLES = ("ال", "وال", "بال", "لل")


def counts(lines: Iterable[str]) -> tuple[Counter[str], dict[str, set[str]]]:
    """In how many articles, and in which outlets, each key stands.

    ``"قد X"`` counts how often a key follows a word that only verbs follow.
    """
    articles: Counter[str] = Counter()
    outlets: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        article = json.loads(line)
        keys = Text(article["text"]).keys
        articles.update("قد " + key for before, key in pairwise(keys) if before in _BEFORE_VERBS)
        for key in {key for before, key in pairwise(keys) if not _names(before)}:
            if len(key) > 1 and key[0].isalpha() and not key.isascii():
                articles[key] += 1
                outlets[key].add(article["outlet"])
    return articles, outlets


def _names(key: str) -> bool:
    """Whether what follows ``key`` is part of a name: عبد العاطي, محمد الدغيلبي."""
    return key in _LINKS or (given_name(key) is not None and not is_weak_name(key))


def evidence(key: str, articles: Counter[str], outlets: dict[str, set[str]]) -> int:
    """How strongly the corpus says that ``key`` is no name; 2 is enough."""
    before_suffix = key[:-1] + "ت" if key.endswith("ه") else key
    definite = sum(articles[prefix + key] for prefix in _ARTICLES)
    possessed = sum(articles[before_suffix + suffix] for suffix in _SUFFIXES)
    future = key[0] in "يتن" and (articles["س" + key] >= 1 or articles["و" + key] >= 2)
    common = articles[key] >= 12 and len(outlets[key]) >= 6
    verb = articles["قد " + key] >= 2
    return 2 * (definite >= 1) + 2 * verb + 2 * (possessed >= 1) + 2 * future + common


@cache
def known() -> frozenset[str]:
    """The words that are in the table."""
    return frozenset(row[0] for row in rows("ordinary.tsv"))


def _is_plain(key: str) -> bool:
    """Whether ``key`` is one word without the article that no other table knows."""
    if " " in key or len(key) < _SHORTEST or key.startswith("ال"):
        return False
    return not (given_name(key) or noun(key) or lookup(key) or is_ordinary(key) or is_listed(key))


def main() -> None:
    """Print the table."""
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        articles, outlets = counts(lines)
    print("# Ordinary words, folded: what a personal name cannot be made of. See tools/mine_ordinary.py.")
    for key in sorted(articles.keys() | known()):
        if key in known() or (_is_plain(key) and evidence(key, articles, outlets) >= _ENOUGH):
            print(key)


if __name__ == "__main__":
    main()
