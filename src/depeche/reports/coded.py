"""The coded article: all that one article reports, and the published form it is printed in.

The form is `depeche/1`; its JSON Schema stands beside this file in `coded.schema.json`.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from depeche.errors import UnreadableReport
from depeche.reports.agreement import Agreement, Step
from depeche.reports.commitment import Commitment
from depeche.reports.event import Actor, Event, Place
from depeche.reports.measure import Measure
from depeche.reports.office import Office
from depeche.reports.statement import Statement
from depeche.texts.quotation import Quotation

SCHEMA = "depeche/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedArticle:
    """All that one article reports. Every quotation stands in the text with digest `text_sha256`."""

    article: str
    language: str | None
    published: datetime.date | None
    text_sha256: str
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    measures: tuple[Measure, ...] = ()
    statements: tuple[Statement, ...] = ()
    offices: tuple[Office, ...] = ()


def to_form(coded: CodedArticle) -> dict[str, Any]:
    """Return the coded article in the published form, ready for `json.dumps`."""
    form: dict[str, Any] = {
        "schema": SCHEMA,
        "article": coded.article,
        "language": coded.language,
        "published": coded.published.isoformat() if coded.published else None,
        "text_sha256": coded.text_sha256,
    }
    for name in REPORTS:
        form[name] = [plain(report) for report in getattr(coded, name)]
    return form


def plain(value: Any) -> Any:
    """A report, or a part of one, as plain parts in the published form."""
    if isinstance(value, Quotation):
        return {"quote": value.quote, "start": value.start, "end": value.end}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    return value


def from_form(form: Mapping[str, Any], text: str) -> CodedArticle:
    """Read a coded article, by this program, another or a person.

    Args:
        form: The published form. Evidence may be a string, which is then looked up in `text` (first place); sides may
            be bare codes; `type` may be missing where the caller adds it; unknown keys are dropped.
        text: The article's text, to which the quotations are held.

    Raises:
        UnreadableReport: A report lacks a field or has one of a wrong kind.
        MisplacedQuotation: An evidence does not stand in the text.
    """
    where = str(form.get("article") or form.get("id") or "?")
    reader = _Reader(where, text)
    for name in REPORTS:
        if not isinstance(form.get(name) or [], list | tuple):
            raise UnreadableReport(where, f"{name} is no list")
    published = form.get("published")
    lists = {
        name: tuple(reader.one(name, read, item) for item in form.get(name) or ()) for name, read in REPORTS.items()
    }
    try:
        day = datetime.date.fromisoformat(published) if published else None
    except (TypeError, ValueError) as wrong:
        raise UnreadableReport(where, f"published is no day: {published!r}") from wrong
    digest = form.get("text_sha256") or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return CodedArticle(
        article=where, language=form.get("language") or form.get("lang"), published=day, text_sha256=digest, **lists
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    where: str
    text: str

    def one(self, name: str, read: Callable[[_Reader, Mapping[str, Any]], Any], item: Any) -> Any:
        try:
            return _words_only(read(self, item))
        except (KeyError, TypeError, AttributeError) as wrong:
            raise UnreadableReport(self.where, f"{name}: {wrong!r} in {str(item)[:120]}") from wrong

    def quotation(self, evidence: Any) -> Quotation:
        if isinstance(evidence, str):
            start = self.text.find(evidence)
            quotation = Quotation(max(start, 0), max(start, 0) + len(evidence), evidence)
        else:
            quotation = Quotation(evidence["start"], evidence["end"], evidence["quote"])
        quotation.check(self.text)
        return quotation


def _words_only(report: Any) -> Any:
    """The report itself; TypeError where a field holds a list or a table in place of a word or a number."""
    for value in (getattr(report, f.name) for f in fields(report)):
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, list | dict | set | tuple):
                raise TypeError(f"no word or number: {str(one)[:80]}")
            if hasattr(one, "__dataclass_fields__"):
                _words_only(one)
    return report


def _codes(item: Any) -> tuple[str, ...]:
    return tuple(sorted(str(code) for code in item or ()))


def _actors(items: Any) -> tuple[Actor, ...]:
    named = ("code", "basis", "sector", "person", "office")
    return tuple(
        Actor(code=x) if isinstance(x, str) else Actor(**{k: x[k] for k in named if x.get(k) is not None})
        for x in items or ()
    )


def _place(item: Any) -> Place | None:
    if not item:
        return None
    return Place(name=item) if isinstance(item, str) else Place(name=item["name"], country=item.get("country"))


def _event(reader: _Reader, item: Mapping[str, Any]) -> Event:
    return Event(
        kind=item["kind"],
        type=item.get("type") or "",
        mode=item.get("mode"),
        domains=tuple(item.get("domains") or ()),
        source=_actors(item.get("source")),
        target=_actors(item.get("target")),
        persons=tuple(item.get("persons") or ()),
        date=item.get("date"),
        date_basis=item.get("date_basis"),
        place=_place(item.get("place")),
        status=item["status"],
        according_to=item.get("according_to"),
        evidence=reader.quotation(item["evidence"]),
        frame=item.get("frame"),
    )


def _agreement(reader: _Reader, item: Mapping[str, Any]) -> Agreement:
    steps = tuple(
        Step(
            step=s["step"], by=_codes(s.get("by")), date=s.get("date"), status=s["status"],
            evidence=reader.quotation(s["evidence"]),
        )
        for s in item.get("steps") or ()
    )  # fmt: skip
    return Agreement(
        title=item["title"],
        parties=_codes(item.get("parties")),
        domain=item.get("domain"),
        provisions=tuple(item.get("provisions") or ()),
        steps=steps,
    )


def _commitment(reader: _Reader, item: Mapping[str, Any]) -> Commitment:
    return Commitment(
        by=_codes(item.get("by")),
        to=_codes(item.get("to")),
        what=item["what"],
        due=item.get("due"),
        status=item["status"],
        evidence=reader.quotation(item["evidence"]),
    )


def _measure(reader: _Reader, item: Mapping[str, Any]) -> Measure:
    return Measure(
        what=item["what"],
        value=item["value"],
        unit=item["unit"],
        period=item.get("period"),
        by=_codes(item.get("by")),
        to=_codes(item.get("to")),
        approximate=bool(item.get("approximate")),
        evidence=reader.quotation(item["evidence"]),
    )


def _statement(reader: _Reader, item: Mapping[str, Any]) -> Statement:
    return Statement(
        speaker=item["speaker"],
        country=item.get("country"),
        quote=item.get("quote"),
        indirect=bool(item.get("indirect")),
        evidence=reader.quotation(item["evidence"]),
    )


def _office(reader: _Reader, item: Mapping[str, Any]) -> Office:
    return Office(
        person=item["person"],
        title_as_written=item["title_as_written"],
        country=item.get("country"),
        evidence=reader.quotation(item["evidence"]),
    )


REPORTS: Mapping[str, Callable[[_Reader, Mapping[str, Any]], Any]] = {
    "events": _event,
    "agreements": _agreement,
    "commitments": _commitment,
    "measures": _measure,
    "statements": _statement,
    "offices": _office,
}
