"""Months, seasons, quarters and halves of a year, centuries by their ordinal."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from depeche.mentions.dates import spans
from depeche.mentions.dates.scene import Piece, Reading, Scene, basis, is_name
from depeche.mentions.dates.years import century
from depeche.texts.period import read_period


def month(scene: Scene) -> Sequence[Piece] | None:
    """A month, with or without its year; "fin juillet" is the month."""
    pair = scene.value("yearmonth")
    if pair is not None:
        return scene.whole(Reading(edtf=str(pair), basis="stated", grain="month"))
    number = scene.number("month") or scene.number("month_short")
    assert number is not None
    if scene.match.last - scene.match.first == 1 and is_name(scene):
        return None
    return scene.whole(resolve_month(scene, number))


def months(scene: Scene) -> Sequence[Piece] | None:
    """From one month to another of the same year, or of the year before where it is the later one."""
    first, last = scene.number("first", "month"), scene.number("last", "month")
    assert first is not None
    assert last is not None
    end = resolve_month(scene, last)
    if end.edtf is None:
        return scene.whole(replace(end, grain="interval"))
    start = spans.month(int(end.edtf[:4]) - (first > last), first)
    return scene.whole(replace(end, edtf=f"{start}/{end.edtf}", grain="interval"))


def resolve_month(scene: Scene, number: int) -> Reading:
    year = scene.year()
    if year is not None:
        edtf = spans.month(year, number)
        return Reading(edtf=edtf, basis=basis(scene, edtf), grain="month", year_given=scene.year_hint is None)
    if "that" in scene.match.slots:
        told = scene.anchor(frozenset({"day", "month", "week", "interval", "season", "year"}))
        if told is not None and told.first is not None:
            edtf = spans.month(told.first.year, number)
            return Reading(edtf=edtf, basis="anchored", grain="month", year_given=False)
    stepped = scene.stepped(number)
    if stepped is not None:
        return Reading(edtf=spans.month(stepped, number), basis="anchored", grain="month", year_given=False)
    published = scene.published
    if published is None:
        return Reading(edtf=None, basis="unresolved", grain="month", year_given=False)
    if "this" in scene.match.slots:
        return Reading(edtf=spans.month(published.year, number), basis="relative", grain="month", year_given=False)
    chronicle = scene.chronicle_year(number, 1) if scene.shifted is None else None
    if chronicle is not None:
        return Reading(edtf=spans.month(chronicle, number), basis="anchored", grain="month", year_given=False)
    direction = scene.direction()
    told_year = scene.told_year(number) if direction != "future" and scene.shifted is None else None
    if told_year is not None:
        return Reading(edtf=spans.month(told_year, number), basis="anchored", grain="month", year_given=False)
    candidates = [span(spans.month(published.year + near, number)) for near in (-1, 0, 1)]
    chosen = spans.nearest(candidates, published, direction, strictly=scene.shifted is not None)
    assert chosen is not None
    return Reading(
        edtf=f"{chosen[0]:%Y-%m}",
        basis="relative",
        grain="month",
        direction=direction,
        unclear=direction is None,
        year_given=False,
    )


def span(edtf: str) -> tuple[datetime.date, datetime.date]:
    period = read_period(edtf)
    assert period.first is not None
    assert period.last is not None
    return period.first, period.last


def season(scene: Scene) -> Sequence[Piece] | None:
    """A season, with or without its year."""
    if scene.match.last - scene.match.first == 1 and is_name(scene):
        return None
    first, last = spans.SEASONS[str(scene.value("season"))]
    pair = scene.value("years")
    year = scene.number("year") if pair is None else int(str(pair)[:4]) + (0 if first == 12 else 1)
    if year is not None:
        return scene.whole(Reading(edtf=spans.months(year, first, last), basis="stated", grain="season"))
    return _near_span(scene, first, last, "season")


def _near_span(scene: Scene, first: int, last: int, grain: str) -> Sequence[Piece] | None:
    """Months `first` to `last` of the year that the direction points to."""
    published = scene.published
    if published is None:
        return scene.whole(Reading(edtf=None, basis="unresolved", grain=grain, year_given=False))
    direction = scene.direction()
    years = {span(spans.months(published.year + near, first, last)): published.year + near for near in (-2, -1, 0, 1)}
    chosen = spans.nearest(years, published, direction, strictly=scene.shifted is not None)
    if chosen is None:
        return None
    return scene.whole(
        Reading(
            edtf=spans.months(years[chosen], first, last),
            basis="relative",
            grain=grain,
            direction=direction,
            unclear=direction is None,
            year_given=False,
        )
    )


def general_season(scene: Scene) -> Sequence[Piece] | None:
    """A season that may be any year's ("en été"): resolved only where the tense says which."""
    if scene.direction() is None:
        return habit(scene)
    return season(scene)


def habit(scene: Scene) -> Sequence[Piece] | None:
    """A season of every year."""
    return scene.whole(Reading(edtf=None, basis="unresolved", grain="season", unclear=True, year_given=False))


def part_of_year(scene: Scene) -> Sequence[Piece] | None:
    """A quarter or a half of a year; an ordinal before "century" is a century."""
    grain = str(scene.value("unit"))
    if grain == "century":
        return century(scene)
    if "quarter_letter" in scene.match.slots:
        grain = "quarter"
    elif "half_letter" in scene.match.slots:
        grain = "half"
    number = scene.number("ordinal") or scene.number("number", "day")
    size = {"quarter": 3, "half": 6}.get(grain)
    if size is None or number is None or not 1 <= number <= 12 // size:
        return None
    first, last = size * (number - 1) + 1, size * number
    year = scene.year()
    if year is not None:
        edtf = spans.months(year, first, last)
        return scene.whole(Reading(edtf=edtf, basis=basis(scene, edtf), grain=grain))
    return _near_span(scene, first, last, grain)
