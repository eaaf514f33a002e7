"""The window on records that the pages of a relation, a country and a story have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from markupsafe import Markup

from depeche.errors import UnreadableQuery
from depeche.records.record import Record
from depeche.views.charting import Chart
from depeche.views.filters import chosen, filters
from depeche.views.overview import SECTIONS, overview
from depeche.views.query import Found
from depeche.views.wording import Wording
from depeche.web.visit import Visit

Charts: TypeAlias = Mapping[str, Callable[[Iterable[Record], Wording], Chart | None]]


def window(
    visit: Visit,
    found: Found,
    *,
    names: Sequence[tuple[str, str]],
    between: Sequence[str] = (),
    charts: Charts | None = None,
    empty: str,
    near: Sequence[tuple[Sequence[str], Sequence[str]]] = (),
    title: str = "",
    above: str = "",
    feed: str = "",
    alone: str | None = None,
    first: str = "",
) -> str:
    """Print the window.

    Args:
        visit: The visit, whose address says which part is asked for.
        found: The records.
        names: Codes and names of the sides that the page is about.
        between: Codes for the addresses of charts.
        charts: Charts by the name of the section that they stand in.
        empty: What to say when there is nothing.
        near: Other relations to go to then.
        title: Of a page that is not about sides. above: More to stand before the sections, printed.
        feed: Address of its feed.
        alone: The one part that the page has, whatever the address says.
        first: "offices" where these are what one comes for.
    """
    part, words = alone or visit.asked("part") or None, visit.words
    if part is not None and part not in SECTIONS:
        raise UnreadableQuery("part", f"{part!r} is none of {', '.join(SECTIONS)}")
    view = overview(found, visit.library.sources, words, part=part, after=visit.asked("after") or None)
    path = visit.request.url.path
    drawn = {}
    for section, draw in (charts or {}).items():
        chart = draw(found.records, words) if part in (None, section) else None
        if chart is not None:
            drawn[section] = (chart, f"/charts/{section}.svg?{found.query.address(between=','.join(between))}")
    return visit.fragment(
        "window.html.j2",
        o=view,
        found=found,
        names=names,
        title=title,
        above=Markup(above),
        path=path,
        part=part,
        alone=alone is not None,
        first=first,
        filters=filters(found, words),
        chosen=chosen(found if alone is None else replace(found, query=replace(found.query, disputed=False)), words),
        charts=drawn,
        empty=empty,
        near=near,
        feed=feed,
        api=f"/api/v1/records?{found.query.address(between=','.join(between))}" if feed else "",
    )
