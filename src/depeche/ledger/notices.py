"""Notices: what is new in a story, and by which channels it was told.

A notice is entered before it is told, and each telling is entered twice: when it begins, and when it is done. What was
cut off between the two is known when the next run begins, and is told again as the very same batch.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select

from depeche.ledger.dialects import hold, insert_missing
from depeche.ledger.entry import digest_of
from depeche.ledger.ledger import Ledger
from depeche.ledger.tables import NOTICES, TELLINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something new in a story.

    Attributes:
        number: Order of finding, within a ledger.
        digest: Of story and body; the same thing is never entered twice.
        time: When it was found: ISO 8601 in UTC.
        body: The record as it stood, what changed in it, and the reports it held.
    """

    number: int
    digest: str
    story: str
    time: str
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """Notices that are told together.

    Attributes:
        name: The same whenever they are told.
        again: Whether an earlier run began to tell them and did not come to say that it had.
    """

    name: str
    notices: tuple[Notice, ...]
    again: bool


def notices_of(ledger: Ledger, story: str) -> list[Notice]:
    """All notices of a story in their order."""
    with ledger.reading() as connection:
        return _notices(connection, story)


def enter_notices(ledger: Ledger, story: str, bodies: Iterable[Mapping[str, Any]], *, time: str, after: int) -> bool:
    """Enter what is new, in one transaction.

    Args:
        after: Number of the last notice of the story that was known when the news were worked out (0 for none).

    Returns:
        Whether they were entered; not when another watch has entered some meanwhile: they must be worked out anew.
    """
    rows = [{"digest": digest_of((story, body)), "story": story, "time": time, "body": dict(body)} for body in bodies]
    with ledger.writing() as connection:
        hold(connection)
        if _last(connection, story) != after:
            return False
        insert_missing(connection, NOTICES, rows)
    return True


def begin_channel(ledger: Ledger, story: str, channel: str, *, time: str) -> None:
    """Let a channel begin with what comes next, unless it began before."""
    with ledger.writing() as connection:
        hold(connection)
        if _steps(connection, story, channel, "begins"):
            return
        connection.execute(insert(TELLINGS).values(_row(story, channel, _last(connection, story), "begins", "", time)))


def begun_before(ledger: Ledger, story: str) -> bool:
    """Whether the story was watched before."""
    with ledger.reading() as connection:
        return (
            connection.execute(select(TELLINGS.c.number).where(TELLINGS.c.story == story).limit(1)).first() is not None
        )


def begun_at(ledger: Ledger, story: str, channel: str) -> int:
    """Number of the last notice before a channel began; it tells those after it. 0 when it has not begun."""
    with ledger.reading() as connection:
        return max(_steps(connection, story, channel, "begins"), default=0)


def untold(ledger: Ledger, story: str, channel: str) -> list[Batch]:
    """What a channel has still to tell: first the batches that were cut off, then all that was never begun, as one."""
    with ledger.reading() as connection:
        begins = _steps(connection, story, channel, "begins")
        begun = _steps(connection, story, channel, "begun")
        told = _steps(connection, story, channel, "told").keys()
        first = max(begins, default=0)
        waiting = {n.number: n for n in _notices(connection, story) if n.number > first and n.number not in told}
    batches: dict[str, list[Notice]] = {}
    for number, name in begun.items():
        if number in waiting:
            batches.setdefault(name, []).append(waiting.pop(number))
    cut = [Batch(name, tuple(sorted(found, key=lambda n: n.number)), True) for name, found in batches.items()]
    rest = tuple(waiting[number] for number in sorted(waiting))
    new = [Batch(digest_of((story, channel, [n.digest for n in rest])), rest, False)] if rest else []
    return sorted(cut, key=lambda b: b.notices[0].number) + new


def note_step(ledger: Ledger, story: str, channel: str, batch: Batch, step: str, *, time: str) -> None:
    """Enter that a batch is being told ("begun") or was ("told")."""
    rows = [_row(story, channel, notice.number, step, batch.name, time) for notice in batch.notices]
    with ledger.writing() as connection:
        insert_missing(connection, TELLINGS, rows)


def _notices(connection: Connection, story: str) -> list[Notice]:
    query = select(NOTICES).where(NOTICES.c.story == story).order_by(NOTICES.c.number)
    return [
        Notice(number=r["number"], digest=r["digest"], story=r["story"], time=r["time"], body=r["body"])
        for r in connection.execute(query).mappings()
    ]


def _last(connection: Connection, story: str) -> int:
    return connection.execute(select(func.max(NOTICES.c.number)).where(NOTICES.c.story == story)).scalar() or 0


def _steps(connection: Connection, story: str, channel: str, step: str) -> Mapping[int, str]:
    """Numbers of notices with this step, and their batches."""
    query = select(TELLINGS.c.notice, TELLINGS.c.batch).where(
        TELLINGS.c.story == story, TELLINGS.c.channel == channel, TELLINGS.c.step == step
    )
    return {row.notice: row.batch for row in connection.execute(query.order_by(TELLINGS.c.number))}


def _row(story: str, channel: str, notice: int, step: str, batch: str, time: str) -> dict[str, Any]:
    return {"story": story, "channel": channel, "notice": notice, "step": step, "batch": batch, "time": time}


def last_number(notices: Sequence[Notice]) -> int:
    """Number of the last of some notices; 0 for none."""
    return max((notice.number for notice in notices), default=0)
