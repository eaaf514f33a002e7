"""Judgements: what a person decided about reports, with author, time and reason."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.ledger.entry import digest_of

VERDICTS = ("same", "different", "wrong", "right")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision; never overwritten, undone by a further one that names it.

    Attributes:
        verdict: "same" or "different" of several reports, "wrong" or "right" of each.
        subjects: Digests of the reports that it is about, sorted.
        field: The field that is judged, when it is a value and not the whole report.
        value: The value that is judged, as printed in the record.
        author: Who decided.
        time: When, as given by the caller (ISO 8601).
        reason: Why, in words.
        undoes: Digest of the judgement that this one takes back.
    """

    verdict: str
    subjects: tuple[str, ...]
    author: str
    time: str
    reason: str = ""
    field: str | None = None
    value: str | None = None
    undoes: str | None = None

    @property
    def digest(self) -> str:
        """Identity: all that was decided, by whom and when."""
        return digest_of(
            (self.verdict, self.subjects, self.field, self.value, self.author, self.time, self.reason, self.undoes)
        )
