"""Events: one act between actors, as one article reports it."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.texts.quotation import Quotation

STATUSES = ("happened", "ongoing", "planned", "cancelled", "denied", "negated", "called_for")
BASES = ("stated", "coreference", "cast")
DATE_BASES = ("stated", "relative", "inferred")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One side of an event.

    Attributes:
        code: ISO 3166-1 alpha-3 of a state, or the acronym of an organisation.
        basis: How it was found: "stated" in the event's own sentence, by "coreference", or from the "cast".
        sector: PLOVER sector (GOV, MIL, LEG, JUD, SPY, COP...), where the words say it.
        person: The person who acts for it, as printed.
        office: That person's office, as printed.
    """

    code: str
    basis: str = "stated"
    sector: str | None = None
    person: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an event takes place: its name as printed, and the alpha-3 of the state it lies in where known."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One act between actors, as one article reports it.

    Attributes:
        kind: A kind of the codebook (visit, sign, ratify...).
        type: The PLOVER type that the kind stands for, whatever the status.
        mode: PLOVER mode, or None.
        domains: PLOVER contexts, sorted.
        source: Who does it; in a symmetric kind all sides, sorted by code.
        target: To whom it is done; the same sides in a symmetric kind.
        persons: Persons who take part, as printed, in the order of the text.
        date: EDTF level 1, or None when the article gives none.
        date_basis: "stated", "relative" (to the publication day), "inferred" (from what is told around it), or None.
        place: Where, or None.
        status: One of STATUSES, as of the publication day.
        according_to: Who is said to say so, as printed, or None.
        evidence: The words it rests on.
        frame: Name and version of the frame that coded it, or None when a person did.
    """

    kind: str
    type: str
    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    status: str
    evidence: Quotation
    mode: str | None = None
    domains: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    date: str | None = None
    date_basis: str | None = None
    place: Place | None = None
    according_to: str | None = None
    frame: str | None = None
