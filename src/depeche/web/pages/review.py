"""`/review`: what a person should look at next; and `POST /judge`: what they decided."""

from __future__ import annotations

import datetime
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from depeche.errors import DepecheError
from depeche.ledger.judgement import Judgement
from depeche.records.judging import subjects_in, undoing
from depeche.records.record import Record
from depeche.views.judged import decisions
from depeche.views.naming import dated, headline
from depeche.views.queue import Task, tasks
from depeche.views.sheet import held_to_be_a_value
from depeche.web.pages.record import show
from depeche.web.visit import Visit, local

router = APIRouter(include_in_schema=False)
_LISTED = 40
_RECENT = 20


@router.get("/review")
def review(request: Request) -> Response:
    """The page of the queue."""
    visit = Visit(request)
    visit.need("reader")
    words = visit.words
    queue = waiting(visit, most=_LISTED)
    content = visit.fragment(
        "review.html.j2",
        tasks=[(t, headline(t.record, words), dated(t.record, words), reasons(t, visit)) for t in queue],
        recent=decisions(visit.library.ledger.judgements(undone=True), None, words)[:_RECENT],
        may=visit.author is not None,
        csrf=visit.csrf if visit.author is not None else "",
        said=visit.asked("said"),
        accounts=visit.accounts is not None,
    )
    return visit.page(words.say("pages.review.title"), content, here="review")


@router.get("/review/next")
def following(request: Request, after: str = "") -> Response:
    """The record that a look helps most now."""
    visit = Visit(request)
    visit.need("editor")
    queue = [t for t in waiting(visit, most=_LISTED) if t.record.id != after]
    return visit.to(f"/records/{queue[0].record.id}") if queue else visit.to("/review")


def waiting(visit: Visit, *, most: int) -> list[Task]:
    """The queue without what anybody has decided on."""
    holding = visit.holding

    def made() -> list[Task]:
        touched = {s for j in visit.library.ledger.judgements() for s in j.subjects}
        every = holding.everything()
        return tasks(
            every.records,
            every.alike,
            judged=lambda record: any(m.report in touched for m in record.members),
            most=most,
        )

    return holding.kept(("queue", most, visit.library.of_everything()), made)


def reasons(task: Task, visit: Visit) -> list[tuple[str, str]]:
    """Why a record is in the queue, in words, each with the record that it is about, if any."""
    words, told = visit.words, []
    for name, about in task.reasons:
        if name == "conflict":
            fields = ", ".join(dict.fromkeys(words.term("field", f) for f in about.split()))
            told.append((words.say("pages.review.conflict", fields=fields), ""))
        elif name == "near":
            other = visit.holding.sought(about)
            told.append((words.say("pages.review.near", other=headline(other, words) if other else about), about))
        else:
            told.append((words.say(f"pages.review.{name}", points=about), ""))
    return told


@router.post("/judge")
def judge(
    request: Request,
    verdict: Annotated[str, Form()],
    record: Annotated[str, Form()],
    csrf: Annotated[str, Form()] = "",
    other: Annotated[str, Form()] = "",
    report: Annotated[str, Form()] = "",
    field: Annotated[str, Form()] = "",
    value: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
    seen: Annotated[int, Form()] = -1,
) -> Response:
    """Enter what somebody decided about a record, a report of it or a value, and show what became of it."""
    visit = Visit(request)
    visit.need("editor")
    visit.held_to_be_ours({"csrf": csrf})
    words, holding = visit.words, visit.holding
    one = holding.find(record)
    try:
        if field:
            held_to_be_a_value(field, value)
        subjects = subjects_in(verdict, one, other=holding.find(other) if other else None, report=report or None)
        judgement = Judgement(
            verdict=verdict,
            subjects=subjects,
            field=field or None,
            value=value.strip() if field else None,
            author=visit.author or "",
            time=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
            reason=" ".join(reason.split())[:1000],
        )
    except DepecheError as wrong:
        return show(visit, one, said=str(wrong), status=422)
    meanwhile = visit.library.edition().judgement - seen if seen >= 0 else 0
    name = visit.library.ledger.judge(judgement)
    said = words.say("pages.said", id=f"ju-{name[:10]}")
    if meanwhile > 0:
        said += " " + words.say("pages.meanwhile")
    now = _now(visit, one)
    return visit.to(f"/records/{now}" if now else "/review", said=said)


@router.post("/undo")
def undo(
    request: Request,
    judgement: Annotated[str, Form()],
    back: Annotated[str, Form()] = "/review",
    csrf: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
) -> Response:
    """Take a judgement back, by a further one that names it."""
    visit = Visit(request)
    visit.need("editor")
    visit.held_to_be_ours({"csrf": csrf})
    ledger = visit.library.ledger
    time = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    ledger.judge(
        undoing(ledger, judgement, author=visit.author or "", time=time, reason=" ".join(reason.split())[:1000])
    )
    return visit.to(local(back, "/review"), said=visit.words.say("pages.undone"))


def _now(visit: Visit, one: Record) -> str:
    """Where a record went by the judgement: the record that holds its first report that still counts, or ""."""
    held = visit.library.holding().shelf.ids_of(m.report for m in one.members)
    return next((held[m.report] for m in one.members if m.report in held), "")
