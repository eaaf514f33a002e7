"""Charts: Vega-Lite specifications with the table that each is drawn from, since not everybody reads pictures.

How a chart is coloured and how wide it is, its page decides: colours here are names of roles.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from babel.dates import format_skeleton

from depeche.codebook.folding import fold
from depeche.codebook.kinds import kinds, quad_class
from depeche.records.record import EventRecord, MeasureRecord, OfficeRecord, Record
from depeche.views.dating import date_words, day_words
from depeche.views.wording import Wording

# Beyond so many acts a bar for each is a blur; months are counted instead.
_BARS = 90
_KINDS = 16
_GROUPS = 4
_OUTLETS = 8
# Roles that colours are given to.
COOPERATION, CONFLICT, NEUTRAL = "cooperation", "conflict", "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart.

    Attributes:
        title: What it shows, in a few words. summary: The same in a sentence, for who does not see it.
        spec: Vega-Lite, without width, colours and fonts.
        columns, rows: The table of its data, in words.
        height: Of the drawing, in pixels, about.
    """

    title: str
    summary: str
    spec: dict[str, Any]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    height: int


def conduct(record: Record) -> str:
    """Whether an act is of cooperation or of conflict, by PLOVER's quad class of its type."""
    if not isinstance(record, EventRecord):
        return NEUTRAL
    kind = kinds().get(record.kind)
    quad = quad_class().get((kind.type if kind else None) or record.type)
    return NEUTRAL if quad is None else COOPERATION if quad <= 2 else CONFLICT


def timeline_chart(records: Iterable[Record], words: Wording) -> Chart | None:
    """Dated acts over time: a bar from the first to the last day that each may mean; of many the number by month."""
    dated = [r for r in records if isinstance(r, EventRecord) and r.date and r.first and r.last]
    if len(dated) < 2:
        return None
    return _bars(dated, words) if len(dated) <= _BARS else _months(dated, words)


def _bars(dated: Sequence[EventRecord], words: Wording) -> Chart:
    frequent = [kind for kind, _ in Counter(r.kind for r in dated).most_common(_KINDS)]
    shown = [r for r in dated if r.kind in frequent]
    shown = _recent(shown)
    kinds = sorted(dict.fromkeys(r.kind for r in shown), key=lambda k: fold(words.kind(k)))
    values = [
        {
            "kind": _capital(words.kind(r.kind)),
            "first": r.first,
            "last": _next_day(r.last),
            "conduct": words.say(f"pages.conduct.{conduct(r)}"),
            "open": r.status in ("planned", "called_for"),
        }
        for r in shown
    ]
    colour = _conduct_colours(words, {conduct(r) for r in shown})
    base = {
        "x": {"field": "first", "type": "temporal", "title": None},
        "y": {
            "field": "kind",
            "type": "nominal",
            "title": None,
            "sort": [_capital(words.kind(k)) for k in kinds],
            "axis": {"labelLimit": 250, "grid": True, "ticks": False, "domain": False},
        },
        "color": colour,
        "opacity": {"condition": {"test": "datum.open", "value": 0.45}, "value": 0.95},
    }
    spec = {
        "data": {"values": values},
        "height": {"step": 21},
        "layer": [
            {
                "mark": {"type": "bar", "height": 9, "cornerRadius": 2, "minBandSize": 3},
                "encoding": {**base, "x2": {"field": "last"}},
            },
            # A day in a span of years would be thinner than a hair.
            {"mark": {"type": "tick", "thickness": 3, "size": 9}, "encoding": base},
        ],
    }
    rows = [
        (
            date_words(r.date or "", words),
            words.kind(r.kind),
            words.term("status", r.status),
            words.say(f"pages.conduct.{conduct(r)}"),
        )
        for r in dated
    ]
    return Chart(
        title=words.say("pages.charts.timeline"),
        summary=words.say("pages.charts.timeline_summary", n=words.number(len(shown))),
        spec=spec,
        columns=_columns(words, "date", "kind", "status", "conduct"),
        rows=tuple(rows),
        height=21 * len(kinds) + 70,
    )


def _recent(records: Sequence[EventRecord]) -> list[EventRecord]:
    """The records without those so long before the others that these would shrink to a line at the edge."""
    ordered = sorted(records, key=lambda r: (r.first or "", r.id))
    last = max(r.last or "" for r in ordered)
    for n in range(len(ordered) * 2 // 5):
        gap = _days(ordered[n].first, ordered[n + 1].first)
        # Years of nothing after a few acts of long ago would take a third of the drawing.
        if gap > 730 and gap > _days(ordered[n].first, last) / 3:
            return _recent(ordered[n + 1 :])
    return ordered


def _months(dated: Sequence[EventRecord], words: Wording) -> Chart:
    counted: Counter[tuple[str, str]] = Counter()
    for record in dated:
        if (record.first or "")[:7] == (record.last or "")[:7]:
            counted[(record.first or "")[:7], conduct(record)] += 1
    months = sorted({month for month, _ in counted})[-120:]
    values = [
        {"month": f"{month}-01", "conduct": words.say(f"pages.conduct.{name}"), "acts": counted[month, name]}
        for month in months
        for name in (COOPERATION, CONFLICT, NEUTRAL)
        if counted[month, name]
    ]
    spec = {
        "data": {"values": values},
        "height": 150,
        "mark": {"type": "bar"},
        "encoding": {
            "x": {"field": "month", "type": "temporal", "timeUnit": "yearmonth", "title": None},
            "y": {"field": "acts", "type": "quantitative", "title": None, "axis": {"tickMinStep": 1}},
            "color": _conduct_colours(words, {name for _, name in counted}),
        },
    }
    rows = tuple(
        (_month(month, words), *(words.number(counted[month, name]) for name in (COOPERATION, CONFLICT, NEUTRAL)))
        for month in months
    )
    return Chart(
        title=words.say("pages.charts.months"),
        summary=words.say("pages.charts.months_summary", n=words.number(sum(counted.values()))),
        spec=spec,
        columns=(
            words.say("pages.columns.month"),
            *(words.say(f"pages.conduct.{c}") for c in (COOPERATION, CONFLICT, NEUTRAL)),
        ),
        rows=rows,
        height=230,
    )


def figures_chart(records: Iterable[Record], words: Wording) -> Chart | None:
    """Figures of one thing over time, the things with most figures."""
    groups: dict[tuple[object, ...], list[MeasureRecord]] = defaultdict(list)
    for record in records:
        if isinstance(record, MeasureRecord) and record.value is not None and record.first and record.last:
            money = record.unit in words.locale.currencies
            groups[fold(record.what) if money else fold(record.unit), record.source, record.target].append(record)
    several = sorted((g for g in groups.values() if len({r.first for r in g}) > 1), key=lambda g: (-len(g), g[0].id))
    if not several:
        return None
    values, rows = [], []
    for group in several[:_GROUPS]:
        name = _short(min((r.what for r in group), key=lambda what: (len(what), what)))
        for record in sorted(group, key=lambda r: (r.first or "", r.id)):
            values.append({"what": name, "day": record.first, "until": _next_day(record.last), "value": record.value})
            shown = words.amount(record.value or 0, record.unit, approximate=record.approximate)
            rows.append((name, date_words(record.date or "", words) if record.date else "", shown))
    number = len({v["what"] for v in values})
    encoding = {
        "x": {"field": "day", "type": "temporal", "title": None, "scale": {"padding": 10}},
        "y": {"field": "value", "type": "quantitative", "title": None, "axis": {"tickCount": 3}},
        "color": {"value": COOPERATION},
    }
    spec = {
        "data": {"values": values},
        "facet": {
            "row": {
                "field": "what",
                "type": "nominal",
                "title": None,
                "header": {"labelAngle": 0, "labelAlign": "left", "labelOrient": "top", "labelAnchor": "start"},
            }
        },
        "spec": {
            "height": 70,
            "layer": [
                {"mark": {"type": "rule", "size": 3}, "encoding": {**encoding, "x2": {"field": "until"}}},
                {"mark": {"type": "point", "filled": True, "size": 50, "opacity": 1}, "encoding": encoding},
            ],
        },
        "resolve": {"scale": {"y": "independent"}},
    }
    return Chart(
        title=words.say("pages.charts.figures"),
        summary=words.say("pages.charts.figures_summary", n=words.number(len(values))),
        spec=spec,
        columns=_columns(words, "what", "period", "figure"),
        rows=tuple(rows),
        height=112 * number + 30,
    )


def offices_chart(records: Iterable[Record], words: Wording) -> Chart | None:
    """Titles of a person over time, according to whom: a mark for every article that prints one."""
    printed: list[tuple[str, str, str]] = []
    for record in records:
        if not isinstance(record, OfficeRecord):
            continue
        outlets = {m.article: (m.outlet or words.say("outlet_unknown"), m.published) for m in record.members}
        for tenure in record.tenures:
            for article in tenure.articles:
                outlet, day = outlets.get(article, (words.say("outlet_unknown"), None))
                if day:
                    printed.append((tenure.title, day, outlet))
    if len({day for _, day, _ in printed}) < 2:
        return None
    frequent = [outlet for outlet, _ in Counter(o for _, _, o in printed).most_common(_OUTLETS)]
    other = words.say("pages.charts.other_outlets")
    values = [
        {"title": _short(title), "day": day, "outlet": outlet if outlet in frequent else other}
        for title, day, outlet in printed
    ]
    titles = list(dict.fromkeys(_short(title) for title, _, _ in sorted(printed, key=lambda p: (p[1], p[0]))))
    spec = {
        "data": {"values": values},
        "height": {"step": 26},
        "mark": {"type": "point", "filled": True, "size": 70, "opacity": 0.85},
        "encoding": {
            "x": {"field": "day", "type": "temporal", "title": None, "scale": {"padding": 10}},
            "y": {
                "field": "title",
                "type": "nominal",
                "title": None,
                "sort": titles,
                "axis": {"labelLimit": 250, "grid": True, "ticks": False, "domain": False},
            },
            "color": {"field": "outlet", "type": "nominal", "title": None, "legend": {"columns": 2}},
        },
    }
    rows = tuple(
        (day_words(day, words), title, outlet)
        for title, day, outlet in sorted(printed, key=lambda p: (p[1], p[0], p[2]))
    )
    return Chart(
        title=words.say("pages.charts.offices"),
        summary=words.say("pages.charts.offices_summary", n=words.number(len(printed))),
        spec=spec,
        columns=_columns(words, "day", "title", "outlet"),
        rows=rows,
        height=26 * len(titles) + 100,
    )


def _conduct_colours(words: Wording, present: set[str]) -> dict[str, Any]:
    names = [name for name in (COOPERATION, CONFLICT, NEUTRAL) if name in present]
    return {
        "field": "conduct",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [words.say(f"pages.conduct.{name}") for name in names], "range": names},
    }


def _columns(words: Wording, *names: str) -> tuple[str, ...]:
    return tuple(words.say(f"pages.columns.{name}") for name in names)


def _next_day(day: str | None) -> str:
    return (
        (datetime.date.fromisoformat(day or "") + datetime.timedelta(days=1)).isoformat()
        if day != "9999-12-31"
        else day
    )


def _days(one: str | None, other: str | None) -> int:
    if not one or not other:
        return 0
    return (datetime.date.fromisoformat(other) - datetime.date.fromisoformat(one)).days


def _month(month: str, words: Wording) -> str:
    return str(format_skeleton("yMMM", datetime.date.fromisoformat(f"{month}-01"), locale=words.locale))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _short(words: str, most: int = 60) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
