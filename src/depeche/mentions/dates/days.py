"""Days: of a month, of a week, in digits, several at once, yesterday and tomorrow."""

import datetime
import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from depeche.mentions.dates import spans
from depeche.mentions.dates.scene import Piece, Reading, Scene, basis

_FAR_AHEAD: Final = 180
"""Days ahead beyond which the press gives the year."""

_FAR, _NEAR = 300, 60
"""Days: beyond the one, a cue of tense is believed only if no such day lies within the other."""


def calendar_day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def resolve_day(scene: Scene, month: int, day: int, weekday: int | None) -> Reading | None:
    """A day of a month, whose year may be missing; None when there is no such day."""
    year = scene.year()
    if year is not None:
        stated = calendar_day(year, month, day)
        if stated is None:
            return None
        conflict = weekday is not None and stated.isoweekday() != weekday
        return Reading(
            edtf=stated.isoformat(),
            basis=basis(scene, ""),
            grain="day",
            weekday_conflict=conflict,
            year_given=scene.year_hint is None,
        )
    if calendar_day(2000, month, day) is None:
        return None
    published = scene.published
    if published is None:
        return Reading(edtf=None, basis="unresolved", grain="day", year_given=False)
    days = [found for near in (-1, 0, 1) if (found := calendar_day(published.year + near, month, day)) is not None]
    if weekday is not None:
        fitting = [found for found in days if found.isoweekday() == weekday]
        if fitting:
            best = min(fitting, key=lambda found: abs((found - published).days))
            # A day half a year ahead without its year is rather a slip of the weekday.
            far = (best - published).days > _FAR_AHEAD
            return Reading(edtf=best.isoformat(), basis="relative", grain="day", unclear=far, year_given=False)
    stepped = scene.stepped(month)
    if stepped is not None and calendar_day(stepped, month, day) is not None:
        return Reading(edtf=f"{stepped:04d}-{month:02d}-{day:02d}", basis="anchored", grain="day", year_given=False)
    chronicle = scene.chronicle_year(month, day) if scene.shifted is None and weekday is None else None
    if chronicle is not None and (old := calendar_day(chronicle, month, day)) is not None:
        return Reading(edtf=old.isoformat(), basis="anchored", grain="day", year_given=False)
    direction = scene.direction()
    told = _told_year(scene) or scene.told_year(month)
    if told is not None and direction != "future" and scene.shifted is None:
        old = calendar_day(told, month, day)
        if old is not None:
            return Reading(edtf=old.isoformat(), basis="anchored", grain="day", year_given=False)
    chosen = spans.nearest(((found, found) for found in days), published, direction, strictly=scene.shifted is not None)
    if chosen is None:
        return None
    if scene.shifted is None and abs((chosen[0] - published).days) > _FAR:
        # A day almost a year away would carry its year: the cue belongs to another clause.
        near = [found for found in days if abs((found - published).days) < _NEAR]
        chosen, direction = ((near[0], near[0]), None) if near else (chosen, direction)
    return Reading(
        edtf=chosen[0].isoformat(),
        basis="relative",
        grain="day",
        direction=direction,
        unclear=direction is None,
        weekday_conflict=weekday is not None,
        year_given=False,
    )


def _told_year(scene: Scene) -> int | None:
    """The year of a story long past that the sentence tells: "le 3 mai 1998 ... le 6 juin"; None for a recent one."""
    if scene.published is None or not scene.before or not scene.same_sentence:
        return None
    last = scene.before[-1]
    if last.edtf is None or last.grain not in ("day", "month") or last.basis != "stated":
        return None
    year = int(last.edtf[:4])
    return year if scene.published.year - year >= 3 else None


def date(scene: Scene) -> Sequence[Piece] | None:
    """A day of a month, with or without weekday and year."""
    month = scene.number("month") or scene.number("month_short") or scene.number("month_foreign")
    day = scene.number("day") or scene.number("ordinal")
    if month is None or day is None or day > 31:
        return None
    weekday = scene.number("weekday") or scene.number("weekday_short")
    reading = resolve_day(scene, month, day, weekday)
    return None if reading is None else scene.whole(reading)


def feast(scene: Scene) -> Sequence[Piece] | None:
    """A feast of a fixed day."""
    month, _, day = str(scene.value("feast")).partition("-")
    reading = resolve_day(scene, int(month), int(day), None)
    return None if reading is None else scene.whole(reading)


def weekday(scene: Scene) -> Sequence[Piece] | None:
    """A weekday alone, with "this", "last" or "next"."""
    number = scene.number("weekday")
    assert number is not None
    return scene.whole(resolve_weekday(scene, number, pointed="this" in scene.match.slots))


def resolve_weekday(scene: Scene, number: int, *, pointed: bool) -> Reading:
    published = scene.published
    shifted = str(scene.value("shift"))
    if shifted.startswith("anchored_"):
        anchor = scene.anchor(frozenset({"day"}))
        if anchor is None or anchor.first is None:
            return Reading(edtf=None, basis="unresolved", grain="day")
        day = spans.weekday_near(
            anchor.first, number, "future" if shifted == "anchored_next" else "past", strictly=True
        )
        return Reading(edtf=day.isoformat(), basis="anchored", grain="day")
    if published is None:
        return Reading(edtf=None, basis="unresolved", grain="day")
    direction = scene.direction()
    if scene.shifted is not None:
        day = spans.weekday_near(published, number, scene.shifted, strictly=True)
        return Reading(edtf=day.isoformat(), basis="relative", grain="day", direction=scene.shifted)
    likely = direction
    if likely is None:
        behind = spans.weekday_near(published, number, "past")
        ahead = spans.weekday_near(published, number, "future")
        likely = "future" if pointed and (ahead - published) < (published - behind) else "past"
    day = spans.weekday_near(published, number, likely)
    return Reading(
        edtf=day.isoformat(),
        basis="relative",
        grain="day",
        direction=direction,
        unclear=direction is None and day != published,
    )


def weekday_day(scene: Scene) -> Sequence[Piece] | None:
    """A weekday and a day of a month that is not named: "mercredi 19"; only the weekday when no month near fits."""
    number, day = scene.number("weekday"), scene.number("day") or scene.number("ordinal", "day")
    if number is None or day is None:  # "Tuesday 0" names no day
        return None
    published = scene.published
    direction = scene.direction()
    if published is not None:
        first = published.replace(day=1)
        days = []
        for ahead in (-2, -1, 0, 1, 2):
            years, zero_based = divmod(first.year * 12 + first.month - 1 + ahead, 12)
            found = calendar_day(years, zero_based + 1, day)
            if found is not None and found.isoweekday() == number:
                days.append(found)
        chosen = spans.nearest(((found, found) for found in days), published, direction)
        chosen = chosen or spans.nearest(((found, found) for found in days), published, None)
        if chosen is not None and abs((chosen[0] - published).days) <= 45:
            return scene.whole(Reading(edtf=chosen[0].isoformat(), basis="relative", grain="day", direction=direction))
    unit = scene.match.slots["weekday"]
    return [Piece(scene.match.first, unit + 1, resolve_weekday(scene, number, pointed="this" in scene.match.slots))]


def day_only(scene: Scene) -> Sequence[Piece] | None:
    """A day whose month the text told before ("Le 6, la junte ..."): of that month, else the last such day."""
    day, first = scene.number("day"), scene.number("first", "day")
    if day is not None and day > 31:
        return None
    if day is None or scene.published is None:
        return None
    found = _told_month(scene, day)
    if found is None:
        return None
    if first is None:
        return scene.whole(Reading(edtf=found.isoformat(), basis="anchored", grain="day", year_given=False))
    start = calendar_day(found.year, found.month, first)
    if start is None or start >= found:
        return None
    return scene.whole(
        Reading(edtf=f"{start.isoformat()}/{found.isoformat()}", basis="anchored", grain="interval", year_given=False)
    )


def _told_month(scene: Scene, day: int) -> datetime.date | None:
    """The day in the month of the date told before, where that is near; else in the month of publication or before."""
    published = scene.published
    assert published is not None
    if scene.direction() == "future" and scene.heading is None:
        return _next_such_day(published, day)
    anchor = scene.anchor(frozenset({"day", "month", "interval"}))
    if anchor is not None and anchor.last is not None and anchor.last < published:
        same = calendar_day(anchor.last.year, anchor.last.month, day)
        following = anchor.last.replace(day=1) + datetime.timedelta(days=32)
        later = calendar_day(following.year, following.month, day)
        goes_on = same is None or (anchor.first == anchor.last and same < anchor.last)
        return later if goes_on and later is not None and later <= published else same
    found = calendar_day(published.year, published.month, day)
    if found is not None and found <= published:
        return found
    earlier = published.replace(day=1) - datetime.timedelta(days=1)
    return calendar_day(earlier.year, earlier.month, day)


def _next_such_day(published: datetime.date, day: int) -> datetime.date | None:
    """The coming day of that number: "ils se verront le 24"."""
    found = calendar_day(published.year, published.month, day)
    if found is not None and found >= published:
        return found
    following = published.replace(day=1) + datetime.timedelta(days=32)
    return calendar_day(following.year, following.month, day)


def _written(day: datetime.date) -> bool:
    """Whether its year is one that articles write of, so that what is reckoned from it stays in the calendar."""
    return 1000 <= day.year < 2200


def numeric(scene: Scene) -> Sequence[Piece] | None:
    """A date in digits. Year first is plain; else a number above 12 is the day; else the text's other dates decide,
    then the order of the language, and the mention is `unclear`."""
    iso = scene.value("iso")
    if iso is not None:
        found = calendar_day(*(int(part) for part in str(iso).split("-")))
        return (
            None
            if found is None or not _written(found)
            else scene.whole(Reading(edtf=found.isoformat(), basis="stated", grain="day"))
        )
    digits = str(scene.value("numeric")).replace("/", "-").replace(".", "-")
    first, second, year = (int(part) for part in digits.split("-"))
    if year < 100:
        year = scene.century(year)
    order = scene.numeric_order or scene.default_order
    unclear = scene.numeric_order is None and scene.default_order == "mdy"
    if first > 12 or second > 12:
        order, unclear = ("dmy" if first > 12 else "mdy"), False
    found = calendar_day(year, second, first) if order == "dmy" else calendar_day(year, first, second)
    if found is None or not _written(found):
        return None
    weekday = scene.number("weekday")
    return scene.whole(
        Reading(
            edtf=found.isoformat(),
            basis="stated",
            grain="day",
            unclear=unclear and first != second,
            weekday_conflict=weekday is not None and weekday != found.isoweekday(),
        )
    )


def days(scene: Scene) -> Sequence[Piece] | None:
    """From one day to another of a month."""
    month = scene.number("month") or scene.number("month_short")
    first, last = scene.number("first", "day"), scene.number("last", "day")
    if month is None or first is None or last is None:
        return None
    end = resolve_day(scene, month, last, scene.number("last_weekday", "weekday"))
    if end is None:
        return None
    if end.edtf is None:
        return scene.whole(replace(end, grain="interval"))
    day = datetime.date.fromisoformat(end.edtf)
    start = calendar_day(day.year, month, first)
    if first > last:
        start = calendar_day(day.year - (month == 1), 12 if month == 1 else month - 1, first)
    if start is None:
        return None
    weekday = scene.number("first_weekday", "weekday")
    conflict = end.weekday_conflict or (weekday is not None and weekday != start.isoweekday())
    return scene.whole(
        replace(end, edtf=f"{start.isoformat()}/{end.edtf}", grain="interval", weekday_conflict=conflict)
    )


def day_list(scene: Scene) -> Sequence[Piece] | None:
    """Several days of a month: an interval when they follow each other, else one date each."""
    month = scene.number("month") or scene.number("month_short")
    if month is None:
        return None
    named = [name for name in ("first", "second", "third", "last") if name in scene.match.slots]
    pieces: list[Piece] = []
    for name in named:
        day = scene.number(name, "day")
        if day is None:
            return None
        reading = resolve_day(scene, month, day, scene.number(f"{name}_weekday", "weekday"))
        if reading is None:
            return None
        unit = scene.match.slots[name]
        first = scene.match.slots.get(f"{name}_weekday", unit)
        if name == "first" and min(scene.match.slots.values()) < first:
            first = scene.match.first
        pieces.append(Piece(first, scene.match.last if name == "last" else unit + 1, reading))
    found = [piece.reading.edtf for piece in pieces]
    if None in found:
        return pieces
    told = [datetime.date.fromisoformat(str(edtf)) for edtf in found]
    if all((after - day).days == 1 for day, after in itertools.pairwise(told)):
        whole = replace(pieces[-1].reading, edtf=f"{found[0]}/{found[-1]}", grain="interval")
        return [Piece(scene.match.first, scene.match.last, whole, tuple(pieces))]
    return pieces


def weekdays(scene: Scene) -> Sequence[Piece] | None:
    """A night between two weekdays."""
    first, last = scene.number("first", "weekday"), scene.number("last", "weekday")
    assert first is not None
    assert last is not None
    month, day = scene.number("month"), scene.number("day")
    end = None if month is None or day is None else resolve_day(scene, month, day, last)
    end = end or resolve_weekday(scene, last, pointed=False)
    if end.edtf is None:
        return scene.whole(replace(end, grain="interval"))
    start = spans.weekday_near(datetime.date.fromisoformat(end.edtf), first, "past", strictly=True)
    return scene.whole(replace(end, edtf=f"{start.isoformat()}/{end.edtf}", grain="interval"))


def relative_day(scene: Scene) -> Sequence[Piece] | None:
    """Yesterday, today, tomorrow."""
    ahead = scene.number("relative_day")
    assert ahead is not None
    if scene.published is None:
        return scene.whole(Reading(edtf=None, basis="unresolved", grain="day"))
    day = scene.published + datetime.timedelta(days=ahead)
    named = scene.number("weekday")
    opens = scene.match.first == 0 or any(scene.units.has(scene.match.first - 1, sign) for sign in ("stop", "break"))
    nowadays = scene.units.has(scene.match.slots["relative_day"], "nowadays")
    return scene.whole(
        Reading(
            edtf=day.isoformat(),
            basis="relative",
            grain="day",
            unclear=nowadays and opens,
            weekday_conflict=named is not None and named != day.isoweekday(),
        )
    )
