"""`/charts/....svg`: the charts of the pages, drawn from the same query, in the shade and width asked for."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import vl_convert
from babel import Locale
from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from depeche.codebook.naming import state_code
from depeche.records.record import Record
from depeche.views.charting import Chart, figures_chart, offices_chart, timeline_chart
from depeche.views.network import network_chart
from depeche.views.query import choose, traits_of
from depeche.views.wording import Wording
from depeche.web.pages.network import network_asked
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)
_CHARTS: Mapping[str, Callable[[Iterable[Record], Wording], Chart | None]] = {
    "timeline": timeline_chart,
    "figures": figures_chart,
    "offices": offices_chart,
}
# As in the style sheet; blue and red that also those tell apart who see no green.
_SHADES = {
    "light": {
        "paper": "#fdfcf9",
        "ink": "#1d2128",
        "quiet": "#555d69",
        "rule": "#d9d6cd",
        "cooperation": "#1f5f99",
        "conflict": "#b5432f",
        "neutral": "#8a8f98",
    },
    "dark": {
        "paper": "#16191e",
        "ink": "#e6e4de",
        "quiet": "#a9afb9",
        "rule": "#363b44",
        "cooperation": "#7fb2e8",
        "conflict": "#f0907f",
        "neutral": "#8a919c",
    },
}
_SERIES = {
    "light": ["#1f5f99", "#b5432f", "#5a7d2a", "#8a5a9e", "#b07a12", "#2f8083", "#7a5c49", "#8a8f98"],
    "dark": ["#7fb2e8", "#f0907f", "#a6c56f", "#c9a2dc", "#e0b45c", "#74c4c6", "#c7a78f", "#a9afb9"],
}
_ID = re.compile(r"of-[0-9a-f]{10}")
_WIDTHS = {"wide": 760, "narrow": 330}
_FONT = "Source Sans 3, Segoe UI, Noto Sans, Helvetica Neue, Arial, DejaVu Sans, sans-serif"
_DRAWING = threading.Lock()  # the engine draws one at a time anyway; those who wait should not hold threads of its own


@router.get("/charts/{name}.svg")
def chart(request: Request, name: str) -> Response:
    """One chart."""
    visit = Visit(request)
    visit.need("reader")
    size = visit.asked("size") or "wide"
    shade = visit.asked("shade") or "light"
    if name not in (*_CHARTS, "network") or size not in _WIDTHS or shade not in _SHADES:
        raise HTTPException(404)
    drawn = visit.kept(lambda: _drawn(visit, name, size, shade))
    if not drawn:
        raise HTTPException(404)
    tag = f'"{hashlib.blake2b(drawn.encode(), digest_size=12).hexdigest()}"'
    headers = {"etag": tag, "cache-control": "private, no-cache", "vary": "cookie, accept-language"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(drawn, media_type="image/svg+xml", headers=headers)


def _drawn(visit: Visit, name: str, size: str, shade: str) -> str:
    made = (
        network_chart(network_asked(visit), visit.words)
        if name == "network"
        else _CHARTS[name](_records(visit), visit.words)
    )
    width = 1060 if name == "network" and size == "wide" else _WIDTHS[size]
    return draw(made.spec, width, shade, visit.words) if made else ""


def _records(visit: Visit) -> Iterable[Record]:
    asked = visit.asked("between")
    if asked.startswith("~"):
        found = (
            visit.holding.everything().of_person(asked[1:])
            if not _ID.fullmatch(asked[1:])
            else [visit.holding.find(asked[1:])]
        )
        return choose([traits_of(r) for r in found], visit.query).records
    sides = tuple(state_code(code) for code in asked.split(",") if code)
    return visit.holding.select(visit.query, between=sides).records


def draw(spec: Mapping[str, Any], width: int, shade: str, words: Wording) -> str:
    """Draw a specification as SVG."""
    colours = _SHADES[shade]
    whole = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "config": _config(colours, shade),
        **_coloured(spec, colours),
    }
    inner = whole["spec"] if "facet" in whole else whole
    # Labels stand left of the marks: on a narrow page they take their share.
    inner["width"] = width - (60 if "facet" in whole else 20 if _bare(spec) else 190 if width > 500 else 130)
    if width < 500:
        inner_limit = 140
        whole["config"]["axisY"] = {"labelLimit": inner_limit}
        _limited(whole, inner_limit)
    with _DRAWING:
        return str(
            vl_convert.vegalite_to_svg(
                json.dumps(whole),
                time_format_locale=_times(words.locale),
                format_locale=_numbers(words.locale),
            )
        )


def _bare(spec: Mapping[str, Any]) -> bool:
    """Whether a chart has no labels beside it."""
    y = spec.get("layer", [{}])[0].get("encoding", spec.get("encoding", {})).get("y", {})
    return bool(y.get("type") == "quantitative")


def _limited(value: Any, limit: int) -> None:
    if isinstance(value, dict):
        if "labelLimit" in value:
            value["labelLimit"] = min(value["labelLimit"], limit)
        for part in value.values():
            _limited(part, limit)
    elif isinstance(value, list):
        for part in value:
            _limited(part, limit)


def _coloured(value: Any, colours: Mapping[str, str]) -> Any:
    """The specification with the names of roles, where a colour stands, turned into colours."""
    if isinstance(value, dict):
        return {
            key: colours[part]
            if key in ("value", "color", "stroke") and isinstance(part, str) and part in colours
            else [colours.get(name, name) for name in part]
            if key == "range" and isinstance(part, list)
            else part
            if key == "values"
            else _coloured(part, colours)
            for key, part in value.items()
        }
    return [_coloured(part, colours) for part in value] if isinstance(value, list) else value


def _config(colours: Mapping[str, str], shade: str) -> dict[str, Any]:
    words = {"labelColor": colours["quiet"], "titleColor": colours["quiet"], "labelFontSize": 12, "titleFontSize": 12}
    return {
        "background": None,
        "font": _FONT,
        "view": {"stroke": None},
        "axis": {
            **words,
            "gridColor": colours["rule"],
            "domainColor": colours["rule"],
            "tickColor": colours["rule"],
            "gridOpacity": 0.7,
        },
        "axisX": {"grid": False, "labelOverlap": True, "tickCount": 6},
        "legend": {**words, "orient": "bottom", "symbolType": "square", "labelLimit": 220},
        "header": {**words, "labelFontWeight": 600, "labelColor": colours["ink"]},
        "bar": {"color": colours["cooperation"]},
        "range": {"category": _SERIES[shade]},
    }


def _times(locale: Locale) -> dict[str, Any]:
    """Names of days and months, as d3 wants them."""

    def days(width: str) -> list[str]:
        names = locale.days["stand-alone"][width]
        return [str(names[(n + 6) % 7]) for n in range(7)]  # CLDR begins with Monday, d3 with Sunday

    def months(width: str) -> list[str]:
        names = locale.months["stand-alone"][width]
        return [str(names[n]) for n in range(1, 13)]

    return {
        "dateTime": "%d %b %Y %H:%M",
        "date": "%d/%m/%Y",
        "time": "%H:%M",
        "periods": ["AM", "PM"],
        "days": days("wide"),
        "shortDays": days("abbreviated"),
        "months": months("wide"),
        "shortMonths": months("abbreviated"),
    }


def _numbers(locale: Locale) -> dict[str, Any]:
    """Signs in figures, as d3 wants them."""
    signs = locale.number_symbols["latn"]
    return {"decimal": signs["decimal"], "thousands": signs["group"], "grouping": [3], "currency": ["", ""]}
