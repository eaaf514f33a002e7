"""Offices: who holds which title for which state, as printed."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.texts.quotation import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A person, the title as printed, and the code of the state or organisation it is held for."""

    person: str
    title_as_written: str
    country: str | None
    evidence: Quotation
