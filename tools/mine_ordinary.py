"""Mine ordinary words (not names) from a corpus of articles, for ``service/lexicon/data/ordinary.tsv``.

    python tools/mine_ordinary.py CORPUS.jsonl > service/lexicon/data/ordinary.tsv

A word is ordinary when the corpus also has it with the article, with a possessive pronoun or,
for a verb, with the future prefix or after قد and الذي: names take none of these. Each line of the corpus is a JSON
object with ``text`` and ``outlet``. Needs nothing but the project itself.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from service.engine.text import Text
from service.lexicon.cues import lookup
from service.lexicon.nouns import given_name, noun

_SUFFIXES = ("ه", "ها", "هم", "هما", "نا")
_BEFORE_VERBS = frozenset(["قد", "وقد", "فقد", "لم", "ولم", "لن", "ولن", "سوف", "التي", "الذي", "الذين"])
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
        for key in set(keys):
            if len(key) > 1 and key[0].isalpha() and not key.isascii():
                articles[key] += 1
                outlets[key].add(article["outlet"])
    return articles, outlets


def evidence(key: str, articles: Counter[str], outlets: dict[str, set[str]]) -> int:
    """How strongly the corpus says that ``key`` is no name; 2 is enough."""
    before_suffix = key[:-1] + "ت" if key.endswith("ه") else key
    definite = sum(articles[prefix + key] for prefix in _ARTICLES)
    possessed = sum(articles[before_suffix + suffix] for suffix in _SUFFIXES)
    future = key[0] in "يتن" and (articles["س" + key] >= 1 or articles["و" + key] >= 2)
    common = articles[key] >= 12 and len(outlets[key]) >= 6
    verb = articles["قد " + key] >= 2
    return 2 * (definite >= 2) + 2 * verb + 2 * (possessed >= 2) + 2 * future + common


def main() -> None:
    """Print the table."""
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        articles, outlets = counts(lines)
    print("# Ordinary words, folded: what a personal name cannot be made of. See tools/mine_ordinary.py.")
    for key in sorted(articles):
        if " " in key or articles[key] < 2 or key.startswith("ال") or given_name(key) or noun(key) or lookup(key):
            continue
        if evidence(key, articles, outlets) >= 2:
            print(key)


if __name__ == "__main__":
    main()
