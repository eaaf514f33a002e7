"""The network of states over some days: who had to do with whom, how much, and in what way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import networkx

from depeche.records.record import EventRecord, Record
from depeche.views.charting import CONFLICT, COOPERATION, NEUTRAL, Chart, conduct
from depeche.views.wording import Wording

# Acts of more sides than these (a world conference) tie nobody to anybody.
_SIDES = 6
MOST_STATES = 120
_MOST_TIES = 320
# Beyond so many states only those with most acts are named in the drawing; the table names all.
_NAMED = 48
_SEED = 20251119  # of the layout: the same acts make the same drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two states and their acts: all of them, and those of cooperation and of conflict."""

    one: str
    other: str
    acts: int
    cooperation: int
    conflict: int

    @property
    def nature(self) -> str:
        """What most of the acts are; as much of one as of the other is neither."""
        if self.cooperation == self.conflict:
            return NEUTRAL
        return COOPERATION if self.cooperation > self.conflict else CONFLICT


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """States with the number of their acts, and ties between them, both the strongest first."""

    states: tuple[tuple[str, int], ...]
    ties: tuple[Tie, ...]
    left_out: int


def network(records: Iterable[Record], *, most: int = MOST_STATES) -> Network:
    """The network of the acts among records: of the states with most acts."""
    acts: Counter[str] = Counter()
    ties: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for record in records:
        if not isinstance(record, EventRecord) or len(record.sides) > _SIDES or record.status in ("denied", "negated"):
            continue
        pairs = list(combinations(record.sides, 2))
        if pairs:
            acts.update(record.sides)
        for pair in pairs:
            ties[pair][conduct(record)] += 1
    ranked = sorted(acts.items(), key=lambda item: (-item[1], item[0]))
    kept = {code for code, _ in ranked[:most]}
    found = [
        Tie(one=a, other=b, acts=n.total(), cooperation=n[COOPERATION], conflict=n[CONFLICT])
        for (a, b), n in ties.items()
        if a in kept and b in kept
    ]
    found.sort(key=lambda t: (-t.acts, t.one, t.other))
    return Network(states=tuple(ranked[:most]), ties=tuple(found), left_out=max(0, len(ranked) - most))


def network_chart(of: Network, words: Wording) -> Chart | None:
    """The network as a drawing: the larger a state the more acts, the thicker a tie, coloured by its nature."""
    if not of.ties:
        return None
    shown = of.ties[:_MOST_TIES]
    names = {code for tie in shown for code in (tie.one, tie.other)}
    places = _places(names, shown)
    most, tied = max(n for _, n in of.states), max(t.acts for t in shown)
    lines = [
        {
            "x": places[t.one][0],
            "y": places[t.one][1],
            "x2": places[t.other][0],
            "y2": places[t.other][1],
            "width": 0.6 + 6 * (t.acts / tied) ** 0.6,
            "nature": words.say(f"pages.conduct.{t.nature}"),
        }
        for t in reversed(shown)  # the strongest on top
    ]
    points = [
        {
            "x": places[code][0],
            "y": places[code][1],
            "size": 40 + 700 * n / most,
            "lift": -3 - ((40 + 700 * n / most) / 3.1416) ** 0.5,
            "name": words.state(code) if len(names) <= 24 else code,
            "rank": rank,
        }
        for rank, (code, n) in enumerate(of.states)
        if code in places
    ]
    natures = [n for n in (COOPERATION, CONFLICT, NEUTRAL) if any(t.nature == n for t in shown)]
    hidden = {"type": "quantitative", "axis": None, "scale": {"zero": False, "nice": False, "padding": 28}}
    axes = {"x": {"field": "x", **hidden}, "y": {"field": "y", **hidden}}
    colour = {
        "field": "nature",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [words.say(f"pages.conduct.{n}") for n in natures], "range": natures},
    }
    spec: dict[str, Any] = {
        "height": 560,
        "layer": [
            {
                "data": {"values": lines},
                "mark": {"type": "rule", "opacity": 0.6},
                "encoding": {
                    **axes,
                    "x2": {"field": "x2"},
                    "y2": {"field": "y2"},
                    "strokeWidth": {"field": "width", "type": "quantitative", "scale": None},
                    "color": colour,
                },
            },
            {
                "data": {"values": points},
                "mark": {"type": "circle", "opacity": 1},
                "encoding": {
                    **axes,
                    "size": {"field": "size", "type": "quantitative", "scale": None},
                    "color": {"value": "ink"},
                },
            },
            {
                "data": {"values": [p for p in points if p["rank"] < _NAMED]},
                "mark": {
                    "type": "text",
                    "fontSize": 12,
                    "baseline": "bottom",
                    "dy": {"expr": "datum.lift"},
                    "stroke": "paper",
                    "strokeWidth": 3,
                },
                "encoding": {**axes, "text": {"field": "name"}},
            },
            {
                "data": {"values": [p for p in points if p["rank"] < _NAMED]},
                "mark": {
                    "type": "text",
                    "fontSize": 12,
                    "baseline": "bottom",
                    "dy": {"expr": "datum.lift"},
                    "color": "ink",
                },
                "encoding": {**axes, "text": {"field": "name"}},
            },
        ],
    }
    rows = tuple(
        (words.state(t.one), words.state(t.other), *(words.number(n) for n in (t.acts, t.cooperation, t.conflict)))
        for t in of.ties[:200]
    )
    return Chart(
        title=words.say("pages.charts.network"),
        summary=words.say(
            "pages.charts.network_summary", states=words.number(len(names)), ties=words.number(len(shown))
        ),
        spec=spec,
        columns=(
            words.say("pages.columns.state"),
            words.say("pages.columns.state"),
            words.say("pages.columns.acts"),
            words.say("pages.conduct.cooperation"),
            words.say("pages.conduct.conflict"),
        ),
        rows=rows,
        height=640,
    )


def _places(names: Iterable[str], ties: Iterable[Tie]) -> dict[str, tuple[float, float]]:
    """Where each state stands: the tied near each other, in a field twice as wide as high, none on top of another."""
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(sorted(names))
    for tie in sorted(ties, key=lambda t: (t.one, t.other)):
        graph.add_edge(tie.one, tie.other, weight=tie.acts**0.5)
    # Parts that nothing ties to the rest would fly off: a faint tie to a middle that is not drawn keeps them near.
    for name in sorted(names):
        graph.add_edge(name, "", weight=0.25)
    spread = 2.4 / max(1, len(graph)) ** 0.5
    laid = networkx.spring_layout(graph, seed=_SEED, k=spread, iterations=200, method="force")
    places = {name: [2 * float(laid[name][0]), float(laid[name][1])] for name in sorted(names)}
    _apart(list(places.values()), 1.5 / max(1, len(places)) ** 0.5)
    return {name: (round(x, 4), round(y, 4)) for name, (x, y) in places.items()}


def _apart(places: list[list[float]], least: float) -> None:
    """Move places apart that stand nearer than `least`, step by step and in a fixed order: no chance is in it."""
    for _ in range(60):
        moved = False
        for n, one in enumerate(places):
            for other in places[n + 1 :]:
                across, up = other[0] - one[0], other[1] - one[1]
                far = (across**2 + up**2) ** 0.5
                if far < least:
                    step = (least - far) / 2 / (far or 1)
                    across, up = (across, up) if far else (least, 0.0)
                    one[0], one[1], other[0], other[1] = (
                        one[0] - across * step,
                        one[1] - up * step,
                        other[0] + across * step,
                        other[1] + up * step,
                    )
                    moved = True
        if not moved:
            return
