"""How many days of the press that name their weekday and no year are read as a day with that weekday, near publication.

    python benchmarks/weekdays.py ARTICLES.jsonl[.gz] [--language fr] [--show]

The check needs no coding by hand: of "mardi 18 novembre" in a dated article only one year near publication has that
Tuesday. An expression is right when its reading has the day, the month and the weekday as printed and is the nearest
such day to the day of publication. Slips of the press (no near year fits) are counted apart: they must be flagged.
"""

import argparse
import collections
import datetime
import gzip
import json
import pathlib
import re
from collections.abc import Iterator

from depeche.mentions.dates import DateLexicon, date_lexicon, date_reader
from depeche.mentions.dates.lexicon import fold


def words(lexicon: DateLexicon, category: str) -> dict[str, int]:
    """Single words of a category with their number."""
    found = {}
    for first, phrases in lexicon.phrases.items():
        for rest, entry in phrases:
            value = entry.get(category)
            if not rest and isinstance(value, int):
                found[first] = value
    return found


def named_days(lexicon: DateLexicon, text: str) -> Iterator[tuple[int, int, int, int]]:
    """Weekday, day and month of each expression without a year, by a plain search; and where the day stands."""
    months, weekdays = words(lexicon, "month"), words(lexicon, "weekday")
    weekday, month = "|".join(weekdays), "|".join(months)
    day_first = rf"\b({weekday})\s*,?\s+(?:le\s+|the\s+)?(\d{{1,2}})(?:er|st|nd|rd|th)?\s+({month})\b"
    month_first = rf"\b({weekday})\s*,?\s+({month})\s+(\d{{1,2}})(?:st|nd|rd|th)?\b"
    no_year = r"(?!\s*,?\s*\d)(?!\s+(?:dernier|prochain|last|next))"
    for pattern, swapped in ((day_first, False), (month_first, True)):
        for found in re.finditer(pattern + no_year, fold(text)):
            day, named = (found[3], found[2]) if swapped else (found[2], found[3])
            yield weekdays[found[1]], int(day), months[named], found.start()


def nearest(published: datetime.date, weekday: int, day: int, month: int) -> datetime.date | None:
    """The day nearest to publication, within a year of it, that has this weekday."""
    found = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            candidate = datetime.date(year, month, day)
        except ValueError:
            continue
        if candidate.isoweekday() == weekday:
            found.append(candidate)
    return min(found, key=lambda candidate: abs((candidate - published).days), default=None)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=pathlib.Path)
    parser.add_argument("--language", default="fr")
    parser.add_argument("--show", action="store_true", help="print the expressions that are wrong")
    options = parser.parse_args()
    lexicon, reader = date_lexicon(options.language), date_reader(options.language)
    opened = gzip.open if options.articles.suffix == ".gz" else open
    counts: collections.Counter[str] = collections.Counter()
    with opened(options.articles, "rt", encoding="utf-8") as lines:
        for line in filter(str.strip, lines):
            row = json.loads(line)
            if not row.get("published"):
                continue
            published = datetime.date.fromisoformat(row["published"][:10])
            expressions = list(named_days(lexicon, row["text"]))
            mentions = reader.read(row["text"], published=published) if expressions else ()
            wrong = 0
            for weekday, day, month, at in expressions:
                truth = nearest(published, weekday, day, month)
                parts = [part for whole in mentions for part in (whole, *whole.ends)]
                read = [part for part in parts if part.start <= at < part.end]
                if truth is None:
                    counts["contradictory"] += 1
                    counts["contradictory, flagged"] += any(part.weekday_conflict for part in read)
                    continue
                right = any(truth.isoformat() in (part.edtf or "").split("/") for part in read)
                counts["expressions"] += 1
                counts["right"] += right
                wrong += not right
                if options.show and not right:
                    print(row["published"], truth, [part.edtf for part in read], row["text"][at - 30 : at + 40])
            if expressions:
                counts["articles"] += 1
                counts["articles all right"] += not wrong
    print(json.dumps(dict(counts)))


if __name__ == "__main__":
    main()
