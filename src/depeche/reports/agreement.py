"""Agreements: an instrument between parties and its steps, as one article reports them."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.texts.quotation import Quotation

STEPS = (
    "negotiate", "initial", "agreed", "sign", "amend", "extend", "adopt_lower", "adopt_upper", "approve_cabinet",
    "ratify", "promulgate", "enter_into_force", "suspend", "denounce", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step in an agreement's life: what (one of STEPS), by whom (codes, sorted), when (EDTF), and whether."""

    step: str
    by: tuple[str, ...]
    date: str | None
    status: str
    evidence: Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """An instrument as one article gives it.

    Attributes:
        title: Its name as printed.
        parties: Codes, sorted.
        domain: One PLOVER context, or a word of the codebook's domains (military, economic, peace...); None if unknown.
        provisions: What it provides, in the article's words.
        steps: In the order of the text.
    """

    title: str
    parties: tuple[str, ...]
    domain: str | None = None
    provisions: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
