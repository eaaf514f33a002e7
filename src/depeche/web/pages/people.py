"""`/people/Faure Gnassingbé`: a person's offices over time according to whom, and what they took part in."""

from __future__ import annotations

from collections import Counter

from fastapi import APIRouter, Request
from fastapi.responses import Response

from depeche.codebook.folding import fold
from depeche.errors import UnknownRecord
from depeche.records.people import fullest
from depeche.records.record import OfficeRecord, StatementRecord
from depeche.views.charting import offices_chart
from depeche.views.query import choose, traits_of
from depeche.web.pages.window import window
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)
_LISTED = 200


@router.get("/people")
def people(request: Request) -> Response:
    """Persons by how many records they stand in."""
    visit = Visit(request)
    visit.need("reader")
    words, every = visit.words, visit.holding.everything()
    asked = fold(visit.asked("q"))[:100]

    def made() -> str:
        counted = Counter({name: len(records) for name, records in every.people().items() if asked in fold(name)})
        sides = {r.person: words.state(r.country) for r in every.records if isinstance(r, OfficeRecord) and r.country}
        ranked = sorted(counted.items(), key=lambda item: (-item[1], fold(item[0]), item[0]))
        rows = [(name, sides.get(name, ""), n) for name, n in ranked[:_LISTED]]
        return visit.fragment("people.html.j2", rows=rows, q=visit.asked("q"), more=max(0, len(ranked) - _LISTED))

    return visit.page(words.say("pages.people.title"), visit.kept(made), here="people")


@router.get("/people/{name}")
def person(request: Request, name: str) -> Response:
    """The page of one person."""
    visit = Visit(request)
    visit.need("reader")
    every = visit.holding.everything()
    records = every.of_person(name)
    if not records:
        raise UnknownRecord(name)
    printed = [r.person for r in records if isinstance(r, OfficeRecord)] or [name]
    known = fullest(printed)

    def made() -> str:
        found = choose([traits_of(r) for r in records], visit.query)
        return window(
            visit,
            found,
            names=(),
            title=known,
            charts={"offices": offices_chart},
            first="offices",
            between=(f"~{known}",),
            empty=visit.words.say("pages.nothing"),
            above=visit.fragment(
                "person.html.j2",
                said=sum(isinstance(r, StatementRecord) for r in records),
                name=known,
                forms=[form for form in every.forms_of(name) if form != known],
            ),
        )

    return visit.page(known, visit.kept(made), here="people")
