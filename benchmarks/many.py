"""Many articles made from a few: real ones repeated with changed names and days, for long runs.

    python benchmarks/many.py ARTICLES.jsonl [ARTICLES.jsonl ...] --articles 100000 > many.jsonl

Each copy has its own id, a publication day of its own, other days in its text, and other words in capitals where no
table of the codebook knows them, so that words that were never met keep coming, as in the press of many years. The same
input gives the same output.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from depeche.articles.article import Article
from depeche.articles.readers.file import read_files
from depeche.codebook.folding import fold
from depeche.mentions.names import name_table

_CAPITAL = re.compile(r"(?<=[a-zà-ÿ,»”] )([A-ZÀ-Þ][a-zà-ÿ]{3,})\b")
_DAY = re.compile(r"\b([1-9]|1\d|2[0-8])(?= [a-zà-ÿ]{3,9} (?:19|20)\d\d\b)")
_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro", "su", "ta", "ve", "zi", "mor", "lan", "per")


@cache
def _known(language: str, word: str) -> bool:
    return bool(name_table(language).find(word))


def changed(article: Article, copy: int) -> dict[str, object]:
    """A row for one copy of an article; copy 0 is the article itself."""
    language, published, text = article.language or "fr", article.published, article.text
    if copy:
        dice = random.Random(f"{article.id}/{copy}")
        days = dice.randrange(1, 3000)
        names: dict[str, str] = {}

        def name(found: re.Match[str]) -> str:
            word = found[1]
            if _known(language, word):
                return word
            made = "".join(dice.choice(_SYLLABLES) for _ in range(dice.randrange(2, 5))).capitalize()
            return names.setdefault(fold(word), made)

        text = _DAY.sub(lambda found: str((int(found[1]) + copy) % 28 + 1), _CAPITAL.sub(name, text))
        published = published + datetime.timedelta(days) if published else None
    return {
        "id": f"{article.id}-{copy}",
        "language": language,
        "published": published.isoformat() if published else None,
        "outlet": article.outlet,
        "title": article.title,
        "text": text,
    }


def many(paths: list[Path], count: int) -> Iterator[dict[str, object]]:
    """So many rows: all articles once, then all again with changed names and days."""
    articles = [reading for reading in read_files(paths) if isinstance(reading, Article)]
    for number in range(count):
        yield changed(articles[number % len(articles)], number // len(articles))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    given = parser.parse_args()
    for row in many(given.paths, given.articles):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
