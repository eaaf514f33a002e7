"""`/network`: who had to do with whom over some days."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from depeche.views.network import MOST_STATES, Network, network_chart
from depeche.views.network import network as network_of
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)
_SIZES = (12, 30, 60, MOST_STATES)


@router.get("/network")
def network(request: Request) -> Response:
    """The page of the network."""
    visit = Visit(request)
    visit.need("reader")

    def made() -> str:
        of = network_asked(visit)
        chart = network_chart(of, visit.words)
        return visit.fragment(
            "network.html.j2",
            n=of,
            query=visit.query,
            size=size_asked(visit),
            sizes=_SIZES,
            chart=(chart, f"/charts/network.svg?{visit.query.address(states=size_asked(visit))}") if chart else None,
            names={code: visit.words.state(code) for code, _ in of.states},
            ties=of.ties[:60],
        )

    return visit.page(visit.words.say("pages.network.title"), visit.kept(made), here="network")


def size_asked(visit: Visit) -> int:
    """How many states are asked for at most."""
    asked = visit.asked("states")
    return min(MOST_STATES, max(2, int(asked))) if asked.isdecimal() and len(asked) < 4 else 30


def network_asked(visit: Visit) -> Network:
    """The network that the address asks for."""
    size, found = size_asked(visit), visit.holding.select(visit.query)
    return visit.holding.kept(
        ("network", visit.query, size, visit.library.of_everything()), lambda: network_of(found.records, most=size)
    )
