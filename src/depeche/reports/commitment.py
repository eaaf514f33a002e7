"""Commitments: what a state publicly binds itself to, as one article reports it.

Whether it was kept is not decided here: `records` weighs later reports.
"""

from __future__ import annotations

from dataclasses import dataclass

from depeche.texts.quotation import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """One article's report that a state undertook something.

    Attributes:
        by: Codes of those who bind themselves, sorted.
        to: Codes of those to whom it is owed, sorted.
        what: The undertaking in the article's own words.
        due: When it falls due (EDTF), or None.
        status: As of an event; planned and ongoing are open, happened is kept, negated missed, cancelled withdrawn.
        evidence: The words it rests on.
    """

    by: tuple[str, ...]
    to: tuple[str, ...]
    what: str
    due: str | None
    status: str
    evidence: Quotation
