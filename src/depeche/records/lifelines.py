"""Life lines: the steps of one agreement from all articles, and the steps that no article reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from depeche.codebook.acts import acts
from depeche.codebook.likeness import treaty_sort
from depeche.records.ranks import Ranks
from depeche.records.record import EventRecord, LifeStep, Member, MissingStep
from depeche.records.traits import Told, overlap
from depeche.records.values import Given, settle_date, settle_status
from depeche.reports.agreement import STEPS, Agreement, Step
from depeche.reports.event import Event

# Steps that are taken by each party for itself; the others are taken together.
_EACH = (
    "ratify",
    "adopt_lower",
    "adopt_upper",
    "approve_cabinet",
    "promulgate",
    "denounce",
    "suspend",
    "other",
    "amend",
)


def life_line(
    group: Sequence[Told],
    members: Sequence[Member],
    events: Mapping[str, Sequence[tuple[Told, EventRecord]]],
    ranks: Ranks,
) -> tuple[LifeStep, ...]:
    """The steps that the reports of one agreement tell, together.

    Args:
        group: The reports of the agreement, in the order of `members`.
        events: Events by digest of their article, each with its record.
        ranks: The user's ranking.
    """
    told: dict[tuple[str, tuple[str, ...]], list[tuple[Step, Member, EventRecord | None]]] = defaultdict(list)
    for traits, member in zip(group, members):
        report = traits.entry.report
        assert isinstance(report, Agreement)
        for step in report.steps:
            record = _event_of(step, events.get(traits.article, ()))
            for by in [(code,) for code in step.by] if step.step in _EACH else [()]:
                told[step.step, by].append((step, member, record))
    parties = tuple(sorted({code for t in group for code in t.sides}))
    lines = [_one(step, by or parties, reports, ranks) for (step, by), reports in told.items()]
    return tuple(sorted(lines, key=lambda s: (s.date or "9999", STEPS.index(s.step), s.by)))


def missing_steps(titles: Iterable[str], parties: Sequence[str], steps: Sequence[LifeStep]) -> tuple[MissingStep, ...]:
    """Steps that an instrument of this sort goes through and that no report mentions, done or not."""
    sort = next((s for title in titles if (s := treaty_sort(title))), None)
    told = {(s.step, by) for s in steps for by in s.by}
    found = []
    for step, who in acts().expected.get(sort or "", {}).items():
        also = {step} if step != "sign" else {"sign", "agreed"}
        if who == "any":
            if not any(s.step in also for s in steps):
                found.append(MissingStep(step=step, by=None))
        else:
            found += [MissingStep(step=step, by=party) for party in parties if (step, party) not in told]
    return tuple(found)


def _event_of(step: Step, events: Sequence[tuple[Told, EventRecord]]) -> EventRecord | None:
    """The record of the event that tells the same as a step, in the same words of the same article."""
    kind = acts().steps.get(step.step) or acts().within.get(step.step)
    met = [
        (overlap(step.evidence, traits.entry.report.evidence), record)
        for traits, record in events
        if isinstance(traits.entry.report, Event)
        and traits.kind == kind
        and (not step.by or not traits.source or traits.source & set(step.by))
        and overlap(step.evidence, traits.entry.report.evidence)
    ]
    return max(met, key=lambda m: (m[0], m[1].id))[1] if met else None


def _one(
    step: str, by: tuple[str, ...], reports: Sequence[tuple[Step, Member, EventRecord | None]], ranks: Ranks
) -> LifeStep:
    given = [_as_member(member, told) for told, member, _ in reports]
    kind = acts().steps.get(step) or acts().within.get(step) or "sign"
    date, span = settle_date("date", [Given(m, m.date) for m in given if m.date], kind, ranks)
    status = settle_status(given, kind, span.last if span else None, ranks)
    records = sorted({r.id for told, _, r in reports if r and acts().steps.get(told.step) == r.kind})
    return LifeStep(
        step=step,
        by=by,
        date=date.value,
        status=status.value or "happened",
        conflicting=bool(date.conflict or status.conflict),
        record=records[0] if records else None,
        articles=tuple(sorted({m.article for m in given})),
        quotations=tuple((member.article, told.evidence) for told, member, _ in reports),
    )


def _as_member(member: Member, step: Step) -> Member:
    return Member(
        report=member.report,
        article=member.article,
        digest=member.digest,
        outlet=member.outlet,
        url=member.url,
        title=member.title,
        published=member.published,
        group=member.group,
        kind=step.step,
        status=step.status,
        date=step.date,
        evidence=step.evidence,
        language=member.language,
    )
