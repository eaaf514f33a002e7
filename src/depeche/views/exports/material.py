"""Material: the chosen records with all that stands behind them, as every export takes it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from depeche.articles.article import Article
from depeche.ledger.entry import Entry, Source
from depeche.ledger.ledger import Ledger
from depeche.records.filters import Filters
from depeche.records.ranks import Ranks
from depeche.records.record import Record
from depeche.records.shelf import Shelf, open_shelf
from depeche.reports.coded import REPORTS, CodedArticle


@dataclass(frozen=True, kw_only=True)
class Material:
    """What an export is made of.

    Attributes:
        ledger: Where it is from.
        selection: What was asked for.
        shelf: All records of the ledger.
        found: The chosen ones, in the order of their first day.
        table: For forms that hold one table: which.
        lang: Language of words that the form itself needs, "en" or "fr".
        on: Day that lateness is judged on; None for the last day of publication.
        licence: SPDX name of the licence that the writer gives their own work, if any.
    """

    ledger: Ledger
    selection: Filters
    shelf: Shelf
    found: tuple[Record, ...]
    table: str = "records"
    lang: str = "en"
    on: datetime.date | None = None
    licence: str | None = None

    @cached_property
    def record_of(self) -> Mapping[str, Record]:
        """The chosen record of each report, by the report's digest."""
        return {member.report: record for record in self.found for member in record.members}

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """The reports of the chosen records, by digest, in the order of the ledger."""
        return {entry.digest: entry for entry in self.ledger.reports() if entry.digest in self.record_of}

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The articles that the chosen records rest on, by publication day and id."""
        used = {member.digest for record in self.found for member in record.members}
        return tuple(source for source in self.ledger.articles() if source.digest in used)

    @cached_property
    def last_day(self) -> str | None:
        """Last publication day (ISO): the day of an export that looks at no clock."""
        return max((source.published for source in self.sources if source.published), default=None)

    def coded(self) -> Iterable[tuple[Article, CodedArticle, tuple[str, ...]]]:
        """Each article with its chosen reports as a coded article, and the digests of its events in their order."""
        of_article: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            of_article.setdefault(entry.source.digest, []).append(entry)
        for source in self.sources:
            entries = of_article.get(source.digest, [])
            article = source.as_article()
            lists = {name: tuple(e.report for e in entries if e.sort == name[:-1]) for name in REPORTS}
            coded = CodedArticle(
                article=article.id,
                language=article.language,
                published=article.published,
                text_sha256=article.text_sha256,
                **lists,  # type: ignore[arg-type]  # each list holds the reports of its sort
            )
            yield article, coded, tuple(e.digest for e in entries if e.sort == "event")


def material(
    ledger: Ledger,
    selection: Filters | None = None,
    *,
    ranks: Ranks | None = None,
    table: str = "records",
    lang: str = "en",
    on: datetime.date | None = None,
    licence: str | None = None,
) -> Material:
    """Gather the records that are asked for.

    Args:
        ledger: Where the reports are.
        selection: Which records; all by default.
        ranks: The user's ranking of sources, if any.
        table, lang, on, licence: As in `Material`.
    """
    chosen, shelf = selection or Filters(), open_shelf(ledger, ranks=ranks)
    return Material(
        ledger=ledger,
        selection=chosen,
        shelf=shelf,
        found=shelf.page(chosen, limit=None, order="oldest").records,
        table=table,
        lang=lang,
        on=on,
        licence=licence,
    )
