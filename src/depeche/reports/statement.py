"""Statements: positions on relations between states, by a speaker who stands for one."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.texts.quotation import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a speaker said.

    Attributes:
        speaker: As printed; the fullest name the article gives for a person.
        country: Code of the state or organisation the speaker stands for, or None.
        quote: The words between quotation marks, or None when the article reports without quoting.
        indirect: False only when a whole sentence or clause is quoted on its own.
        evidence: The words it rests on.
    """

    speaker: str
    country: str | None
    quote: str | None
    indirect: bool
    evidence: Quotation
