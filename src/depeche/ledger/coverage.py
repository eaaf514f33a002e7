"""Coverage: for each source and day of publication, what was fetched, read, failed, and read without a report."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from sqlalchemy import func, select

from depeche.ledger.ledger import Ledger
from depeche.ledger.tables import ARTICLES, CODINGS, FAILURES, REPORTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What became of the articles of one source and day.

    Attributes:
        source: The outlet, or the host of the address; None where neither is known.
        day: Of publication; None where it is not known.
        read: Articles that were coded.
        failed: Articles, files and rows that could not be read or coded, and were not read later.
        no_report: Articles among those read in which nothing was found.
        why: Reasons of failure with their number, the most frequent first.
    """

    source: str | None
    day: str | None
    read: int = 0
    failed: int = 0
    no_report: int = 0
    why: tuple[tuple[str, int], ...] = ()

    @property
    def fetched(self) -> int:
        """All that came in."""
        return self.read + self.failed


def coverage(ledger: Ledger) -> Iterator[Coverage]:
    """Yield the coverage of every source and day, by day and source; what is not known comes last."""
    latest = select(func.max(CODINGS.c.number)).group_by(CODINGS.c.article)
    told = select(REPORTS.c.coding).distinct().subquery()
    articles = (
        select(ARTICLES.c.digest, ARTICLES.c.id, ARTICLES.c.outlet, ARTICLES.c.url, ARTICLES.c.published, told.c.coding)
        .join(CODINGS, CODINGS.c.article == ARTICLES.c.digest)
        .outerjoin(told, told.c.coding == CODINGS.c.digest)
        .where(CODINGS.c.number.in_(latest))
    )
    with ledger.snapshot() as connection:
        held = connection.execute(articles).all()
        missed = connection.execute(select(FAILURES).order_by(FAILURES.c.number)).mappings().all()
    read: Counter[tuple[str | None, str | None]] = Counter()
    silent: Counter[tuple[str | None, str | None]] = Counter()
    names, digests = set(), set()
    for digest, name, outlet, url, published, coding in held:
        key = (outlet or _host(url), published)
        read[key] += 1
        silent[key] += coding is None
        names.add(name)
        digests.add(digest)
    failed: dict[tuple[str | None, str | None], dict[str, str]] = defaultdict(dict)
    for row in missed:
        if row["article"] in digests or (row["article"] is None and _name(row["place"]) in names):
            continue  # it was read later
        failed[row["outlet"], row["published"]][row["article"] or row["place"]] = _reason(row["why"], row["place"])
    for source, day in sorted(
        read.keys() | failed.keys(), key=lambda k: (k[1] is None, k[1] or "", k[0] is None, k[0] or "")
    ):
        reasons = Counter(failed[source, day].values()) if (source, day) in failed else Counter[str]()
        yield Coverage(
            source=source,
            day=day,
            read=read[source, day],
            failed=reasons.total(),
            no_report=silent[source, day],
            why=tuple(sorted(reasons.items(), key=lambda item: (-item[1], item[0]))),
        )


def _order(key: tuple[str | None, str | None]) -> tuple[bool, str, bool, str]:
    source, day = key
    return day is None, day or "", source is None, source or ""


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


def _name(place: str) -> str:
    """The id that the article of a file or row would have had."""
    row = re.fullmatch(r".*:\d+ \((.*)\)", place, re.DOTALL)
    return row[1] if row else PurePath(place).stem


def _reason(why: str, place: str) -> str:
    return why.removeprefix(f"{place}: ")
