"""`/records/ev-1a2b3c4d5e`: one record, report by report, with its score and the judgements on it."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, Request
from fastapi.responses import Response
from markupsafe import Markup

from depeche.codebook.kinds import kinds
from depeche.ledger.lookup import reports_named
from depeche.records.explaining import Explanation, explain, neighbours
from depeche.records.record import AgreementRecord, EventRecord, OfficeRecord, Record
from depeche.views.charting import offices_chart
from depeche.views.judged import decisions
from depeche.views.naming import dated, headline
from depeche.views.overview import overview
from depeche.views.query import choose, traits_of
from depeche.views.sheet import JUDGED, sheet
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)
_REPORTS = 24  # shown side by side; all are in the table and the interface
_WEIGHED = 200  # in the table of fields: of one who holds an office there may be thousands
_COMPARED = 10
_NEAR = 3


@router.get("/records/{name}")
def record(request: Request, name: str) -> Response:
    """The page of one record."""
    visit = Visit(request)
    visit.need("reader")
    one = visit.holding.find(name)
    if one.id != name:
        return visit.to(f"/records/{one.id}", **{k: v for k, v in request.query_params.items() if k != "lang"})
    return show(visit, one)


@router.get("/records/{name}/judgements")
def judgements(request: Request, name: str) -> Response:
    """The judgements on a record alone, for a page that looks now and then what others decided."""
    visit = Visit(request)
    visit.need("reader")
    one = visit.holding.find(name)
    return visit.dressed(Response(_judged(visit, one), media_type="text/html"))


def show(visit: Visit, one: Record, *, said: str = "", status: int = 200) -> Response:
    """Print the page of a record, with a word on what was just done."""
    title = headline(one, visit.words)
    content = visit.fragment(
        "record.html.j2",
        r=one,
        few=one.members[:_WEIGHED],
        title=title,
        when=dated(one, visit.words),
        said=said or visit.asked("said"),
        sheet=visit.kept(lambda: _sheet(visit, one), "sheet"),
        judged=Markup(_judged(visit, one)),
        related=[(r.id, headline(r, visit.words), dated(r, visit.words)) for r in visit.holding.related(one)],
        near=_near(visit, one),
        sort=sort_of(one),
        may=visit.author is not None,
        csrf=visit.csrf if visit.author is not None else "",
        seen=visit.library.edition().judgement,
        judged_fields=_judged_fields(one),
        known_values=_known_values(one),
    )
    return visit.page(title, content, status=status)


def sort_of(one: Record) -> str:
    """The sort of a record."""
    return "event" if isinstance(one, EventRecord) else one.kind


def _sheet(visit: Visit, one: Record) -> str:
    ledger, words = visit.library.ledger, visit.words
    weighed = replace(one, members=one.members[:_WEIGHED])
    sources = visit.library.sources(weighed.members)
    entries = reports_named(ledger, [m.report for m in weighed.members], {s.digest: s for s in sources})
    life = Markup()
    if isinstance(one, AgreementRecord):
        found = choose([traits_of(one)], visit.query.__class__())
        view = overview(found, visit.library.sources, words, part="agreements")
        life = Markup(visit.fragment("life.html.j2", o=view))
    told = offices_chart([one], words) if isinstance(one, OfficeRecord) else None
    why = _explained(visit, one)
    return visit.fragment(
        "sheet.html.j2",
        r=one,
        s=sheet(weighed, sort_of(one), entries, sources, words, shown=_REPORTS),
        articles=tuple(s.digest for s in sources),
        more=max(0, len(one.members) - _REPORTS),
        weighed=_WEIGHED,
        life=life,
        chart=(told, f"/charts/offices.svg?between=~{one.id}") if told else None,
        why=why,
        names={m.report: f"{m.outlet or words.say('outlet_unknown')} ({m.article})" for m in one.members},
        sort=sort_of(one),
        known=kinds(),
    )


def _explained(visit: Visit, one: Record) -> Explanation | None:
    if isinstance(one, OfficeRecord) or len(one.members) < 2:
        return None
    return explain(visit.holding.around(one), _few(one), most=6)


def _few(one: Record) -> Record:
    """The record with so few of its reports that every pair of them can be weighed while somebody waits."""
    return replace(one, members=one.members[:_COMPARED])


def _near(visit: Visit, one: Record) -> list[tuple[str, str, str, Explanation]]:
    if isinstance(one, OfficeRecord):
        return []
    around = visit.holding.around(one)
    found = visit.holding.kept(
        ("near", one.id),
        lambda: [(r, explain(around, _few(one), _few(r), most=1)) for r in neighbours(around, one, most=_NEAR)],
    )
    return [(r.id, headline(r, visit.words), dated(r, visit.words), told) for r, told in found]


def _judged(visit: Visit, one: Record) -> str:
    every = visit.library.ledger.judgements(undone=True)
    return visit.fragment(
        "judged.html.j2",
        r=one,
        decisions=decisions(every, one, visit.words),
        may=visit.author is not None,
        csrf=visit.csrf if visit.author is not None else "",
        back=f"/records/{one.id}",
    )


def _judged_fields(one: Record) -> list[str]:
    """The fields that a person may put right: those that some report gives a value for."""
    given = {"date": "date", "due": "date", "period": "date", "status": "status", "place": "place"}
    fields = JUDGED.get(sort_of(one), ())
    return [name for name in fields if name not in given or any(getattr(m, given[name]) for m in one.members)]


def _known_values(one: Record) -> list[str]:
    """What the reports give, to choose from."""
    values = {v for m in one.members for v in (m.date, m.status, m.place) if v}
    values |= {v.value for c in one.conflicts for v in c.values}
    return sorted(values)
