"""Tables: records, reports, articles and what belongs to them as rows with typed columns, for every form of tables."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from depeche.codebook.kinds import kinds
from depeche.records.filters import state_of
from depeche.records.record import (
    AgreementRecord,
    CommitmentRecord,
    EventRecord,
    MeasureRecord,
    OfficeRecord,
    Record,
    StatementRecord,
)
from depeche.reports.coded import plain
from depeche.views.exports.material import Material

Type = Literal["text", "integer", "number", "boolean", "day", "list", "json"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, the type of its cells, and what stands in it."""

    name: str
    type: Type
    about: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        name: What it is called.
        about: What one row is.
        key: The columns that tell its rows apart.
        columns: In order.
        rows: Its rows as tuples in the order of the columns; a cell without a value is None.
        refers: Column to (table, column) that it names a row of.
    """

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Callable[[Material], Iterator[tuple[Any, ...]]]
    refers: Mapping[str, tuple[str, str]]


def sort_of(record: Record) -> str:
    """ "event", "agreement", "commitment", "measure", "statement" or "office"."""
    return "event" if isinstance(record, EventRecord) else record.kind


def _records(material: Material) -> Iterator[tuple[Any, ...]]:
    for r in material.found:
        event = r if isinstance(r, EventRecord) else None
        owed = r if isinstance(r, CommitmentRecord) else None
        measure = r if isinstance(r, MeasureRecord) else None
        quoted = next((m for m in r.members if m.evidence), None)
        known = kinds().get(r.kind) if event else None
        yield (
            r.id,
            sort_of(r),
            r.kind,
            event.type if event else None,
            known.cameo if known else None,
            r.label,
            state_of(r),
            owed.due if owed else measure.period if measure else r.date,
            r.first,
            r.last,
            list(r.source),
            list(r.target),
            r.place,
            list(r.persons) or ([r.person] if isinstance(r, OfficeRecord) else []),
            list(_domains(r)),
            measure.value if measure else None,
            measure.unit if measure else None,
            measure.approximate if measure else None,
            owed.kept_by if owed else None,
            r.speaker if isinstance(r, StatementRecord) else None,
            _words(r),
            r.sources,
            r.independent,
            [c.field for c in r.conflicts],
            list(r.during),
            list(r.linked),
            list(r.notes),
            quoted.evidence.quote if quoted and quoted.evidence else None,
            quoted.url if quoted else None,
        )


def _domains(record: Record) -> tuple[str, ...]:
    own = record.domain if isinstance(record, AgreementRecord) else None
    return record.domains or ((own,) if own else ())


def _words(record: Record) -> str | None:
    if isinstance(record, CommitmentRecord | MeasureRecord):
        return record.what
    if isinstance(record, StatementRecord):
        return record.quote
    if isinstance(record, AgreementRecord):
        return record.titles[0] if record.titles else None
    if isinstance(record, OfficeRecord):
        return record.tenures[-1].title if record.tenures else None
    return None


def _reports(material: Material) -> Iterator[tuple[Any, ...]]:
    for record in material.found:
        for m in record.members:
            entry = material.entries[m.report]
            body, quotation = plain(entry.report), m.evidence
            yield (
                m.report,
                record.id,
                entry.sort,
                m.kind,
                m.status,
                m.date,
                sorted(
                    {a["code"] for a in body.get("source") or ()} | set(body.get("by") or body.get("parties") or ())
                ),
                sorted({a["code"] for a in body.get("target") or ()} | set(body.get("to") or ())),
                m.place,
                list(m.persons),
                body.get("according_to"),
                body.get("frame"),
                m.digest,
                m.outlet,
                m.published,
                m.language,
                quotation.quote if quotation else None,
                quotation.start if quotation else None,
                quotation.end if quotation else None,
                json.dumps(body, ensure_ascii=False),
            )


def _articles(material: Material) -> Iterator[tuple[Any, ...]]:
    for s in material.sources:
        digest = hashlib.sha256(s.text.encode("utf-8", "surrogatepass")).hexdigest()
        yield (
            s.digest, s.article, s.outlet, s.published, s.language, s.title, s.url, s.group, len(s.text), digest
        )  # fmt: skip


def _conflicts(material: Material) -> Iterator[tuple[Any, ...]]:
    for record in material.found:
        for number, conflict in enumerate(record.conflicts, start=1):
            for value in conflict.values:
                words = [quotation.quote for _, quotation in value.quotations]
                yield (
                    record.id, number, conflict.field, conflict.about, value.value, list(value.articles), words,
                    conflict.reason,
                )  # fmt: skip


def _steps(material: Material) -> Iterator[tuple[Any, ...]]:
    for record in material.found:
        if isinstance(record, AgreementRecord):
            for number, s in enumerate(record.steps, start=1):
                yield (
                    record.id, number, s.step, list(s.by), s.date, s.status, s.conflicting, s.record, list(s.articles)
                )  # fmt: skip


def _titles(material: Material) -> Iterator[tuple[Any, ...]]:
    for record in material.found:
        if isinstance(record, OfficeRecord):
            for number, t in enumerate(record.tenures, start=1):
                yield (
                    record.id, number, record.person, record.country, t.title, t.since, t.until, list(t.articles)
                )  # fmt: skip


TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        Table(
            "records",
            "One real thing that articles report, with one value for each field or none where they disagree",
            ("record",),
            (
                Column("record", "text", "Id of the record; the same reports always make the same id"),
                Column("sort", "text", "event, agreement, commitment, measure, statement or office"),
                Column("kind", "text", "Kind of event in our codebook; the sort for what is no event"),
                Column("type", "text", "PLOVER type of an event"),
                Column("cameo", "text", "CAMEO code of an event, a string since it may begin with 0"),
                Column("label", "text", "The thing on one line, in the articles' own words"),
                Column("status", "text", "happened, ongoing, planned, cancelled, denied, negated, called_for; "
                       "of a commitment announced, under way, kept, missed, withdrawn"),
                Column("date", "text", "EDTF; of a commitment its due date, of a measure its period"),
                Column("first", "day", "First day that the dates leave open"),
                Column("last", "day", "Last day that the dates leave open"),
                Column("source", "list", "Codes of who acts, gives or promises (ISO 3166-1 alpha-3, or an acronym)"),
                Column("target", "list", "Codes of whom it is done, given or promised to"),
                Column("place", "text", "The finest name of its place"),
                Column("persons", "list", "Who takes part, speaks or holds the office, by the fullest name"),
                Column("domains", "list", "PLOVER contexts"),
                Column("value", "number", "The figure of a measure; none in a conflict"),
                Column("unit", "text", "ISO 4217 currency, or the noun that is counted"),
                Column("approximate", "boolean", "Whether every article rounds the figure"),
                Column("kept_by", "text", "Record of the act that keeps a commitment"),
                Column("speaker", "text", "Who made a statement"),
                Column("words", "text", "What is promised or counted, said in quotation marks, or the latest title"),
                Column("articles", "integer", "How many articles report it"),
                Column("independent", "integer", "How many of them are neither copies nor of one outlet"),
                Column("conflicts", "list", "Fields on which the articles disagree"),
                Column("during", "list", "Records that it took place in the course of"),
                Column("linked", "list", "Records about the same"),
                Column("notes", "list", "What judgements and rankings decided here"),
                Column("quotation", "text", "Words of the first report"),
                Column("url", "text", "Address of the first report's article"),
            ),
            _records,
            {},
        ),
        Table(
            "reports",
            "What one article reports of a record, with its words",
            ("report", "record"),
            (
                Column("report", "text", "Digest of the report"),
                Column("record", "text", "Record that it belongs to"),
                Column("sort", "text", "event, agreement, commitment, measure, statement or office"),
                Column("kind", "text", "The kind as this article has it"),
                Column("status", "text", "Status on the day of publication"),
                Column("date", "text", "EDTF, as this article gives it"),
                Column("source", "list", "Codes of who acts, gives or promises"),
                Column("target", "list", "Codes of whom it is done, given or promised to"),
                Column("place", "text", "Place as printed"),
                Column("persons", "list", "Persons as printed"),
                Column("according_to", "text", "Who is said to say so, as printed"),
                Column("frame", "text", "Frame that coded it, with its version; none when a person did"),
                Column("article", "text", "Digest of the article"),
                Column("outlet", "text", "Who published it"),
                Column("published", "day", "Day of publication"),
                Column("language", "text", "ISO 639-1 code of the article"),
                Column("quote", "text", "The words it rests on"),
                Column("start", "integer", "Their first character, counted in Unicode code points from 0"),
                Column("end", "integer", "One past their last character"),
                Column("body", "json", "The whole report in the published form depeche/1"),
            ),
            _reports,
            {"record": ("records", "record"), "article": ("articles", "article")},
        ),
        Table(
            "articles",
            "An article that records rest on, without its text",
            ("article",),
            (
                Column("article", "text", "Digest of text and origin"),
                Column("id", "text", "Its id as it came"),
                Column("outlet", "text", "Who published it"),
                Column("published", "day", "Day of publication"),
                Column("language", "text", "ISO 639-1 code"),
                Column("title", "text", "Headline"),
                Column("url", "text", "Address"),
                Column("copies", "text", "Digest that all articles with this text share"),
                Column("characters", "integer", "Length of its text in Unicode code points"),
                Column("text_sha256", "text", "Digest of its text in UTF-8, which the offsets of quotations count in"),
            ),
            _articles,
            {},
        ),
        Table(
            "conflicts",
            "One value of a field on which articles disagree",
            ("record", "conflict", "value"),
            (
                Column("record", "text", "Record that is in doubt"),
                Column("conflict", "integer", "Number of the conflict within its record"),
                Column("field", "text", "date, status, place, number, office, due or party"),
                Column("about", "text", "Whom or what it concerns, where the record alone does not say"),
                Column("value", "text", "The value"),
                Column("articles", "list", "Ids of the articles that give it"),
                Column("quotations", "list", "Their words"),
                Column("reason", "text", "Why the values can't all be true"),
            ),
            _conflicts,
            {"record": ("records", "record")},
        ),
        Table(
            "steps",
            "A step in an agreement's life",
            ("record", "step_number"),
            (
                Column("record", "text", "Record of the agreement"),
                Column("step_number", "integer", "Its place in the life line"),
                Column("step", "text", "negotiate, initial, sign, approve, ratify, enter_into_force..."),
                Column("by", "list", "Codes of the parties that take it"),
                Column("date", "text", "EDTF"),
                Column("status", "text", "As in a record"),
                Column("conflicting", "boolean", "Whether the articles disagree on it"),
                Column("event", "text", "Record of the event that tells the same"),
                Column("articles", "list", "Ids of the articles that report it"),
            ),
            _steps,
            {"record": ("records", "record")},
        ),
        Table(
            "titles",
            "A title of a person over time, as printed",
            ("record", "title_number"),
            (
                Column("record", "text", "Record of the person's offices"),
                Column("title_number", "integer", "Its place in the order of days"),
                Column("person", "text", "The fullest name"),
                Column("country", "text", "Code of the state that it is held for"),
                Column("title", "text", "The title as printed"),
                Column("since", "day", "First publication day that prints it"),
                Column("until", "day", "Last publication day that prints it"),
                Column("articles", "list", "Ids of the articles that print it"),
            ),
            _titles,
            {"record": ("records", "record")},
        ),
    )
}  # fmt: skip

OTHER_TABLES = "rows of the other tables (--table: reports, articles, conflicts, steps, titles)"


def table_asked(material: Material, lost: Counter[str]) -> Table:
    """The one table that a form has room for; the rows of the others are counted as lost."""
    table = TABLES[material.table]
    lost["tables"] += sum(1 for other in TABLES.values() if other is not table for _ in other.rows(material))
    return table
