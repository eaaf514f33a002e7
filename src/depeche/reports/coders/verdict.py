"""Verdict: the status of an act, with its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with its reason; `dropped` acts are not coded (a purpose), `possible` ones only with a date ahead.

    `past` ones stand in a past tense that is no present as well.
    """

    status: str
    reason: str
    dropped: bool = False
    according_to: int | None = None
    possible: bool = False
    past: bool = False
    behind: bool = False  # told in a past tense
    unkept: bool = False  # told as what was once to be done ("devait")
    ought: bool = False  # told as what should have been done
    doubted: bool = False  # told below a verb of doubt or fear
    in_course: bool = False  # told as what goes on for a while, whatever its kind ("la procédure de retrait")
