"""The notebook: the walk from articles to a dossier in a few names that read well when they are shown.

What these names do is done in the rooms; here it is only put together, as the command line does it. Shown on a
terminal, a value is a table of text; in a notebook it is a table, a timeline or a page of HTML.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from depeche.articles.article import Article
from depeche.articles.limits import LIMITS, Limits
from depeche.articles.readers.file import Refusal, read_files
from depeche.errors import DepecheError, UnknownForm
from depeche.ledger.dialects import connect, without_password
from depeche.ledger.ledger import Ledger as KeptLedger
from depeche.ledger.lookup import edition
from depeche.records.acquaintance import revisit
from depeche.records.filters import Filters, state_of
from depeche.records.ranks import Ranks
from depeche.records.record import Record
from depeche.records.shelf import Shelf, open_shelf
from depeche.reports.coded import REPORTS, CodedArticle
from depeche.views.dossier import Dossier
from depeche.views.dossier import dossier as dossier_of
from depeche.views.html import html
from depeche.views.markdown import markdown
from depeche.views.timeline import Timeline, timeline

if TYPE_CHECKING:
    import polars

T = TypeVar("T")
_SHOWN = 30  # rows of a table that is shown
_CELL = 70  # characters of a cell in text
_NARROW = 24  # characters of a cell that is not broken


class Table(Sequence[T], Generic[T]):
    """Values in a row that show as a table: text on a terminal, HTML in a notebook.

    Attributes:
        refused: Why others could not be read or coded, one line each.
    """

    columns: tuple[str, ...] = ()

    def __init__(self, items: Iterable[T], refused: Iterable[str] = ()) -> None:
        self._items = tuple(items)
        self.refused = tuple(refused)

    def row(self, item: T) -> tuple[str, ...]:
        """One item as cells under `columns`."""
        raise NotImplementedError

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        return self._items[at]

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __repr__(self) -> str:
        rows = [tuple(_short(cell) for cell in self.row(item)) for item in self._items[:_SHOWN]]
        widths = [max(len(cell) for cell in column) for column in zip(self.columns, *rows)]
        lines = [self.columns, *rows]
        return "\n".join(
            [
                *("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines),
                *self._rest(),
            ]
        )

    def _repr_html_(self) -> str:
        head = "".join(f"<th style='text-align:left'>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            f"<tr>{''.join(_html_cell(cell) for cell in self.row(item))}</tr>" for item in self._items[:_SHOWN]
        )
        rest = "".join(f"<p>{escape(line)}</p>" for line in self._rest())
        return f"<table class='depeche'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"

    def _rest(self) -> list[str]:
        more = len(self._items) - _SHOWN
        return [*([f"{more} more"] if more > 0 else []), *(f"refused: {words}" for words in self.refused)]


class Articles(Table[Article]):
    """Articles in the order of their files."""

    columns = ("id", "published", "language", "outlet", "characters", "title")

    def row(self, item: Article) -> tuple[str, ...]:
        """Id, day, language, outlet, length in Unicode code points, title or the beginning of the text."""
        day = item.published.isoformat() if item.published else ""
        title = item.title or item.text[:_CELL]
        return item.id, day, item.language or "", item.outlet or "", str(len(item.text)), title


class CodedArticles(Table[CodedArticle]):
    """Coded articles in the order of their articles; `events` shows them one by one."""

    columns = ("article", "language", "published", *REPORTS)

    def row(self, item: CodedArticle) -> tuple[str, ...]:
        """Id, language, day, and how many reports of each sort."""
        day = item.published.isoformat() if item.published else ""
        return item.article, item.language or "", day, *(str(len(getattr(item, name))) for name in REPORTS)

    @property
    def events(self) -> Events:
        """Every event, with its article."""
        return Events((coded, event) for coded in self for event in coded.events)


class Events(Table[tuple[CodedArticle, Any]]):
    """Events of coded articles, each with the article that reports it."""

    columns = ("article", "kind", "source", "target", "date", "status", "words")

    def row(self, item: tuple[CodedArticle, Any]) -> tuple[str, ...]:
        """Article, kind, codes of both sides, EDTF date, status, quotation."""
        coded, event = item
        source, target = (" ".join(actor.code for actor in side) for side in (event.source, event.target))
        return coded.article, event.kind, source, target, event.date or "", event.status, event.evidence.quote


class RecordTable(Table[Record]):
    """Records in the order of their first day, as a selection takes them."""

    columns = ("record", "date", "status", "articles", "what", "disputed")

    def __init__(self, ledger: KeptLedger, shelf: Shelf, selection: Filters) -> None:
        super().__init__(shelf.page(selection, limit=None, order="oldest").records)
        self._ledger, self._shelf, self.selection = ledger, shelf, selection

    def row(self, item: Record) -> tuple[str, ...]:
        """Id, EDTF date, status, articles (independent ones), label, fields in conflict."""
        counted = str(item.sources)
        if item.independent != item.sources:
            counted += f" ({item.independent} independent)"
        return (
            item.id,
            item.date or "",
            state_of(item) or "",
            counted,
            item.label,
            ", ".join(conflict.field for conflict in item.conflicts),
        )

    def timeline(self) -> Timeline:
        """The records as bars over days."""
        return timeline(self)

    def frame(self, table: str = "records") -> polars.DataFrame:
        """One of the tables of an export as a data frame of polars.

        Args:
            table: "records", "reports", "articles", "conflicts", "steps" or "titles".

        Returns:
            One row for each, with the columns that `depeche export --format parquet` writes.

        Raises:
            UnknownForm: There is no such table.
        """
        from depeche.views.exports.parquet import frame
        from depeche.views.exports.tables import TABLES

        if table not in TABLES:
            raise UnknownForm(table, known=TABLES)
        return frame(TABLES[table], self._material())

    def export(self, form: str, file: str | Path, **options: Any) -> dict[str, Any]:
        """Write the records to a file in any of the forms of `depeche export`.

        Args:
            form: Name of the form ("xlsx", "parquet", "ftm"...).
            file: The file; what stood there is replaced.
            options: `table`, `lang`, `on`, `licence`, as in `views.exports.material.Material`.

        Returns:
            The count of what the form had no room for, as it also stands in `<file>.loss.json`.

        Raises:
            UnknownForm: There is no such form or table.
            NoSides: The form needs two sides.
        """
        from depeche.views.exports.forms import export

        made, loss = export(form, self._material(**options))
        path = Path(file)
        path.write_bytes(made)
        beside = path.with_name(f"{path.name}.loss.json")
        beside.write_text(json.dumps(loss, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return loss

    def _material(self, **options: Any) -> Any:
        from depeche.views.exports.material import Material

        return Material(ledger=self._ledger, selection=self.selection, shelf=self._shelf, found=self._items, **options)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of articles that were read into a ledger.

    Attributes:
        new: How many were entered. known: How many the ledger had already.
        refused: Why others were not, one line each; they stand in the coverage too.
    """

    new: int
    known: int
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A dossier that shows: its summary on a terminal, the page itself in a notebook.

    Attributes:
        dossier: All its parts, for programs.
    """

    dossier: Dossier

    def __repr__(self) -> str:
        d = self.dossier
        sizes = ", ".join(f"{size} {name}" for name, size in d.sizes() if size)
        return f"{d.title}\n{d.counted}{f' · {d.published}' if d.published else ''}\n{sizes or 'nothing yet'}"

    def _repr_html_(self) -> str:
        # In a frame of its own: the page has its own look, and nothing of it runs.
        page = escape(html(self.dossier), quote=True)
        return f"<iframe sandbox srcdoc='{page}' style='width:100%;height:40em'></iframe>"

    def save(self, file: str | Path) -> None:
        """Write it as a page (.html), notes (.md) or data (.json).

        Raises:
            UnknownForm: The file has another ending.
        """
        from depeche.views.json import json as as_json

        forms = {".html": html, ".md": markdown, ".json": as_json}
        path = Path(file)
        if path.suffix.lower() not in forms:
            raise UnknownForm(path.suffix, known=forms)
        path.write_text(forms[path.suffix.lower()](self.dossier), encoding="utf-8", newline="\n")


class Ledger(KeptLedger):
    """A ledger in a file or a database; an absent one is made. Use as a context manager, or `close` it.

    Examples:
        >>> import depeche
        >>> with depeche.Ledger(":memory:") as ledger:
        ...     taken = ledger.read("examples/togo-russia")
        ...     records = ledger.records(between=("Togo", "RUS"), kind="close_embassy")
        >>> (taken.new, taken.known)
        (3, 0)
        >>> records[0].date, records[0].source
        ('1992', ('RUS',))

    Args:
        where: Path of a file, ":memory:", or an address such as postgresql+psycopg://host/name.

    Raises:
        LedgerError: It can't be opened, or a later version of this program made it.
    """

    def __init__(self, where: str | Path) -> None:
        super().__init__(connect(where), without_password(str(where)))

    def read(self, *paths: str | Path, limits: Limits = LIMITS, pipeline: str | None = None) -> Taken:
        """Read articles into the ledger and code them; an article that is in it already adds nothing.

        Args:
            paths: Files (.txt, .html, .jsonl) or folders of them.
            limits: How much of each article is read.
            pipeline: Name of an installed spaCy pipeline with UD labels, instead of ours.

        Raises:
            LedgerError: The database refuses.
        """
        from depeche.reading import code_articles  # loads the parser, which takes seconds

        before = edition(self).coding
        new, known, refused = 0, 0, []
        for reading in read_files([Path(path) for path in paths], limits=limits):
            if isinstance(reading, Refusal):
                refused.append(str(reading))
                self.miss(str(getattr(reading.error, "where", "?")), str(reading), reading.article)
            elif self.holds(reading):
                known += 1
            else:
                for article, coded in code_articles([reading], pipeline=pipeline):
                    if isinstance(coded, DepecheError):
                        refused.append(f"{article.id}: {coded}")
                        self.miss(article.id, str(coded), article)
                    else:
                        new += self.add(article, coded)
        if new:
            revisit(self, since=before, pipeline=pipeline)
        return Taken(new, known, tuple(refused))

    def records(self, *, between: Iterable[str] = (), ranks: Ranks | None = None, **bounds: str | None) -> RecordTable:
        """Bring all reports together, and take the records that are asked for.

        Args:
            between: Sides by code or name.
            ranks: The user's ranking of sources, if any.
            bounds: `since`, `until`, `kind`, `domain`, `status`, `outlet`, `language`, as in `Filters.of`.

        Raises:
            UnknownState, UnknownKind, UnreadableDate: A bound that can't be read.
        """
        return RecordTable(self, open_shelf(self, ranks=ranks), Filters.of(between=between, **bounds))

    def dossier(
        self,
        *sides: str,
        lang: str = "en",
        since: str | None = None,
        until: str | None = None,
        on: datetime.date | None = None,
    ) -> Page:
        """All that stands between two sides, for reading.

        Args:
            sides: Two or more, by code or name.
            lang: Language of the page, "en" or "fr".
            since, until: First and last year, month or day.
            on: Day to judge lateness on; by default the last day of publication.

        Raises:
            UnknownState: A side is none.
            UnreadableDate: A bound is no date.
            UnknownWording: No view speaks the language.
        """
        chosen = Filters.of(between=sides, since=since, until=until)
        made = dossier_of(
            open_shelf(self), self, between=chosen.between, lang=lang, since=chosen.since, until=chosen.until, on=on
        )
        return Page(made)

    def __repr__(self) -> str:
        return f"{self.name}: {len(self.sources())} articles, {sum(1 for _ in self.reports())} reports"

    def _repr_html_(self) -> str:
        return f"<p>{escape(repr(self))}</p>"


def read(*paths: str | Path, published: datetime.date | None = None, language: str | None = None) -> Articles:
    """Read articles from files.

    Examples:
        >>> import depeche
        >>> articles = depeche.read("examples/togo-russia")
        >>> [(article.id, str(article.published)) for article in articles]
        [('001', '2025-11-19'), ('002', '2025-11-20'), ('003', '2025-11-22')]

    Args:
        paths: Files (.txt, .html, .jsonl) or folders of them.
        published: Publication day of articles that give none; dates such as "mercredi" hang on it.
        language: ISO 639-1 code for articles that give none; recognised by default.

    Returns:
        The articles in the order of their files; what could not be read stands in `refused`.
    """
    articles, refused = [], []
    for reading in read_files([Path(path) for path in paths]):
        if isinstance(reading, Refusal):
            refused.append(str(reading))
        else:
            day, tongue = reading.published or published, reading.language or language
            articles.append(replace(reading, published=day, language=tongue))
    return Articles(articles, refused)


def code(articles: Article | Iterable[Article] | str | Path, *, pipeline: str | None = None) -> CodedArticles:
    """Code articles: who did what with whom, when, in which words.

    Examples:
        >>> import datetime, depeche
        >>> article = depeche.Article(
        ...     id="a", text="Le Togo et la Russie ont signé un accord mercredi à Moscou.", language="fr",
        ...     published=datetime.date(2025, 11, 21),
        ... )
        >>> depeche.code(article).events
        article  kind  source   target   date        status    words
        a        sign  RUS TGO  RUS TGO  2025-11-19  happened  Togo et la Russie ont signé un accord mercredi

    Args:
        articles: One article, several, or a path that `read` takes.
        pipeline: Name of an installed spaCy pipeline with UD labels, instead of ours.

    Returns:
        The coded articles in their order; what could not be coded stands in `refused`.
    """
    from depeche.reading import code_articles  # loads the parser, which takes seconds

    refused: list[str] = []
    if isinstance(articles, str | Path):
        given = read(articles)
        articles, refused = given, [*given.refused]
    made = []
    for article, coded in code_articles([articles] if isinstance(articles, Article) else articles, pipeline=pipeline):
        if isinstance(coded, DepecheError):
            refused.append(f"{article.id}: {coded}")
        else:
            made.append(coded)
    return CodedArticles(made, refused)


def _html_cell(text: str) -> str:
    # Ids and dates stay on one line.
    kept = "white-space:nowrap;" if len(text) <= _NARROW else ""
    return f"<td style='{kept}text-align:left'>{escape(text)}</td>"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _CELL else f"{plain[: _CELL - 1]}…"
