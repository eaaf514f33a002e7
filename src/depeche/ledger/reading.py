"""Rows back into reports. Their quotations were held to the text when they were entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from depeche.errors import LedgerError
from depeche.ledger.entry import Report
from depeche.reports.agreement import Agreement, Step
from depeche.reports.commitment import Commitment
from depeche.reports.event import Actor, Event, Place
from depeche.reports.measure import Measure
from depeche.reports.office import Office
from depeche.reports.statement import Statement
from depeche.texts.quotation import Quotation


def read_report(sort: str, body: Mapping[str, Any], article: str) -> Report:
    """Return the report that was entered as `body`.

    Raises:
        LedgerError: The row is none of this program's.
    """
    try:
        return _READERS[sort](dict(body))
    except (KeyError, TypeError) as wrong:
        raise LedgerError(article, f"an unreadable report: {wrong!r}") from wrong


def _quotation(item: Mapping[str, Any]) -> Quotation:
    return Quotation(item["start"], item["end"], item["quote"])


def _event(body: dict[str, Any]) -> Event:
    body["source"] = tuple(Actor(**actor) for actor in body["source"])
    body["target"] = tuple(Actor(**actor) for actor in body["target"])
    body["persons"], body["domains"] = tuple(body["persons"]), tuple(body["domains"])
    body["place"] = Place(**body["place"]) if body["place"] else None
    body["evidence"] = _quotation(body["evidence"])
    return Event(**body)


def _step(item: Mapping[str, Any]) -> Step:
    return Step(**{**item, "by": tuple(item["by"]), "evidence": _quotation(item["evidence"])})


def _agreement(body: dict[str, Any]) -> Agreement:
    body["parties"], body["provisions"] = tuple(body["parties"]), tuple(body["provisions"])
    body["steps"] = tuple(_step(item) for item in body["steps"])
    return Agreement(**body)


def _owed(body: dict[str, Any]) -> dict[str, Any]:
    body["by"], body["to"] = tuple(body["by"]), tuple(body["to"])
    return _quoted(body)


def _quoted(body: dict[str, Any]) -> dict[str, Any]:
    body["evidence"] = _quotation(body["evidence"])
    return body


_READERS: Mapping[str, Callable[[dict[str, Any]], Report]] = {
    "event": _event,
    "agreement": _agreement,
    "commitment": lambda body: Commitment(**_owed(body)),
    "measure": lambda body: Measure(**_owed(body)),
    "statement": lambda body: Statement(**_quoted(body)),
    "office": lambda body: Office(**_quoted(body)),
}
