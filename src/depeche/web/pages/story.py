"""`/stories/ev-1a2b3c4d5e`: a record with all that belongs to it: what it was part of, what came of it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from depeche.records.record import Record
from depeche.views.naming import headline
from depeche.views.query import choose, traits_of
from depeche.web.library import Holding
from depeche.web.pages.window import window
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)
_MOST, _STEPS = 120, 4


@router.get("/stories/{name}")
def story(request: Request, name: str) -> Response:
    """The page of a story."""
    visit = Visit(request)
    visit.need("reader")
    record = visit.holding.find(name)
    if record.id != name:
        return visit.to(f"/stories/{record.id}")
    title = visit.words.say("pages.story.title", what=headline(record, visit.words))

    def made() -> str:
        told = [traits_of(r) for r in _told(visit.holding, record)]
        return window(
            visit,
            choose(told, visit.query),
            names=(),
            title=title,
            empty=visit.words.say("pages.nothing"),
            above=visit.fragment("story.html.j2", record=record, alone=len(told) == 1),
        )

    return visit.page(title, visit.kept(made))


def _told(holding: Holding, record: Record) -> list[Record]:
    """The record and those that it has to do with, in a few steps."""
    found, edge = {record.id: record}, [record]
    for _ in range(_STEPS):
        edge = [other for one in edge for other in holding.related(one) if other.id not in found]
        found |= {other.id: other for other in edge}
        if len(found) > _MOST:
            break
    return sorted(found.values(), key=lambda r: (r.first or "9999", r.kind, r.id))
