"""What each form of date means: plain functions in one table, named by the forms of the languages' tables.

A meaning gets a scene (the units that matched, the day of publication, the date mentioned before, a cue of tense)
and answers with pieces: units and their reading. None says that the words are no date after all.
"""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from depeche.errors import UnreadableDate
from depeche.mentions.dates import spans
from depeche.mentions.dates.grammar import Match
from depeche.mentions.dates.lexicon import Value
from depeche.mentions.dates.lexing import Units
from depeche.mentions.dates.mention import Basis, Bound, Direction
from depeche.texts.period import Period, Unit, read_period, shift

_PIVOT_AHEAD: Final = 10
"""Two digits mean the year within the next ten years or else the last that ends so."""

_FIRST_PLAIN_YEAR, _LAST_PLAIN_YEAR = 1900, 2049
"""Four digits in these bounds are a year without a word that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an expression means: the fields of a mention that rest on more than its place."""

    edtf: str | None
    basis: Basis
    grain: str
    direction: Direction | None = None
    unclear: bool = False
    weekday_conflict: bool = False
    year_given: bool = True


@dataclass(frozen=True, slots=True)
class Piece:
    """Units `first` to `last` (exclusive) with their reading; `ends` are pieces of an interval worded on their own."""

    first: int
    last: int
    reading: Reading
    ends: tuple["Piece", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that a meaning may look at.

    Attributes:
        units: The text as units.
        match: The form found.
        published: Day of publication, or None.
        bound: The preposition before the expression.
        before: Readings of the text so far, last one nearest.
        cue: Gives the tense of the words around, when asked.
        numeric_order: "dmy" or "mdy"; None when the text does not say.
        default_order: The order of the language.
        year_hint: The year that a linked expression states ("en juillet et août 2024").
        same_sentence: The date before stands in the same sentence.
    """

    units: Units
    match: Match
    published: datetime.date | None
    bound: Bound | None
    before: Sequence[Reading]
    cue: Callable[[], Direction | None]
    numeric_order: str | None
    default_order: str
    year_hint: int | None = None
    same_sentence: bool = False
    asked: dict[str, Direction | None] = field(default_factory=dict)

    def value(self, slot: str, category: str | None = None) -> Value:
        """Meaning of the unit in a slot, or None when the slot is empty."""
        unit = self.match.slots.get(slot)
        return None if unit is None else self.units.entries[unit].get(category or slot)

    def number(self, slot: str, category: str | None = None) -> int | None:
        """The same for a number."""
        value = self.value(slot, category)
        return value if isinstance(value, int) else None

    @property
    def shifted(self) -> Direction | None:
        """"past" or "future" when the words themselves say last or next."""
        shifted = self.value("shift") or self.value("shift_plural") or self.value("year_word")
        return {"last": "past", "next": "future"}.get(str(shifted))  # type: ignore[return-value]

    def direction(self) -> Direction | None:
        """Whether the words speak of the past or the future: their own, then the bound, then the tense."""
        if self.shifted is not None:
            return self.shifted
        if self.bound == "since":
            return "past"
        if self.bound in ("by", "until"):
            return "future"
        if "cue" not in self.asked:
            self.asked["cue"] = self.cue()
        return self.asked["cue"]

    def year(self) -> int | None:
        """The year that the words give, in four digits or two, or by "of last year", "of that year"."""
        year = self.number("year")
        if year is not None:
            return year
        short = self.number("yy")
        if short is not None:
            now = (self.published or datetime.date(2020, 1, 1)).year
            century = now - now % 100
            return century + short if century + short <= now + _PIVOT_AHEAD else century - 100 + short
        word = self.value("year_word")
        if word == "that":
            anchored = self.anchor(frozenset({"day", "month", "year", "interval", "season", "week"}))
            return anchored.first.year if anchored is not None and anchored.first is not None else None
        if word is not None and self.published is not None:
            return self.published.year + {"last": -1, "next": 1}.get(str(word), 0)
        return self.year_hint

    def anchor(self, grains: frozenset[str]) -> Period | None:
        """Days of the nearest date before that has one of these grains."""
        for reading in reversed(self.before):
            if reading.edtf is not None and reading.grain in grains:
                return read_period(reading.edtf)
        return None

    def whole(self, reading: Reading) -> list[Piece]:
        """The whole expression with this reading."""
        return [Piece(self.match.first, self.match.last, reading)]


Meaning = Callable[[Scene], Sequence[Piece] | None]


def _basis(scene: Scene, edtf: str | None) -> Basis:
    if edtf is None:
        return "unresolved"
    word = scene.value("year_word")
    if scene.number("year") is not None or scene.number("yy") is not None:
        return "stated"
    return "anchored" if word == "that" else "relative"


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _resolve_day(scene: Scene, month: int, day: int, weekday: int | None) -> Reading | None:
    """A day of a month, whose year may be missing; None when there is no such day."""
    year = scene.year()
    if year is not None:
        stated = _day(year, month, day)
        if stated is None:
            return None
        conflict = weekday is not None and stated.isoweekday() != weekday
        return Reading(
            edtf=stated.isoformat(), basis=_basis(scene, ""), grain="day", weekday_conflict=conflict,
            year_given=scene.year_hint is None,
        )  # fmt: skip
    if _day(2000, month, day) is None:
        return None
    published = scene.published
    if published is None:
        return Reading(edtf=None, basis="unresolved", grain="day", year_given=False)
    days = [found for near in (-1, 0, 1) if (found := _day(published.year + near, month, day)) is not None]
    if weekday is not None:
        fitting = [found for found in days if found.isoweekday() == weekday]
        if fitting:
            best = min(fitting, key=lambda found: abs((found - published).days))
            return Reading(edtf=best.isoformat(), basis="relative", grain="day", year_given=False)
    direction = scene.direction()
    told = _told_year(scene)
    if told is not None and direction != "future" and scene.shifted is None:
        old = _day(told, month, day)
        if old is not None:
            return Reading(edtf=old.isoformat(), basis="anchored", grain="day", year_given=False)
    chosen = spans.nearest(((found, found) for found in days), published, direction, strictly=scene.shifted is not None)
    if chosen is None:
        return None
    return Reading(
        edtf=chosen[0].isoformat(), basis="relative", grain="day", direction=direction, unclear=direction is None,
        weekday_conflict=weekday is not None, year_given=False,
    )  # fmt: skip


def _told_year(scene: Scene) -> int | None:
    """The year of a story long past told in the same sentence: "le 3 mai 1998 ... le 6 juin"; None for the present one."""
    if scene.published is None or not scene.before or not scene.same_sentence:
        return None
    last = scene.before[-1]
    if last.edtf is None or last.grain not in ("day", "month") or last.basis != "stated":
        return None
    year = int(last.edtf[:4])
    return year if scene.published.year - year >= 3 else None


def date(scene: Scene) -> Sequence[Piece] | None:
    """A day of a month, with or without weekday and year."""
    month = scene.number("month") or scene.number("month_short")
    day = scene.number("day") or scene.number("ordinal")
    if month is None or day is None or day > 31:
        return None
    weekday = scene.number("weekday") or scene.number("weekday_short")
    reading = _resolve_day(scene, month, day, weekday)
    return None if reading is None else scene.whole(reading)


def weekday(scene: Scene) -> Sequence[Piece] | None:
    """A weekday alone, with "this", "last" or "next"."""
    number = scene.number("weekday")
    assert number is not None
    return scene.whole(_resolve_weekday(scene, number, pointed="this" in scene.match.slots))


def _resolve_weekday(scene: Scene, number: int, *, pointed: bool) -> Reading:
    published = scene.published
    shifted = str(scene.value("shift"))
    if shifted.startswith("anchored"):
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
        edtf=day.isoformat(), basis="relative", grain="day", direction=direction,
        unclear=direction is None and day != published,
    )  # fmt: skip


def weekday_day(scene: Scene) -> Sequence[Piece] | None:
    """A weekday and a day of a month that is not named: "mercredi 19"; only the weekday when no month near fits."""
    number, day = scene.number("weekday"), scene.number("day") or scene.number("ordinal", "day")
    assert number is not None and day is not None
    published = scene.published
    direction = scene.direction()
    if published is not None:
        first = published.replace(day=1)
        days = []
        for ahead in (-2, -1, 0, 1, 2):
            years, zero_based = divmod(first.year * 12 + first.month - 1 + ahead, 12)
            found = _day(years, zero_based + 1, day)
            if found is not None and found.isoweekday() == number:
                days.append(found)
        chosen = spans.nearest(((found, found) for found in days), published, direction)
        chosen = chosen or spans.nearest(((found, found) for found in days), published, None)
        if chosen is not None and abs((chosen[0] - published).days) <= 45:
            return scene.whole(
                Reading(edtf=chosen[0].isoformat(), basis="relative", grain="day", direction=direction)
            )
    unit = scene.match.slots["weekday"]
    return [Piece(scene.match.first, unit + 1, _resolve_weekday(scene, number, pointed="this" in scene.match.slots))]


def numeric(scene: Scene) -> Sequence[Piece] | None:
    """A date in digits. Year first is plain; else a number above 12 is the day; else the text's other dates decide,
    then the order of the language, and the mention is `unclear`."""
    iso = scene.value("iso")
    if iso is not None:
        found = _day(*(int(part) for part in str(iso).split("-")))
        return None if found is None else scene.whole(Reading(edtf=found.isoformat(), basis="stated", grain="day"))
    first, second, year = (int(part) for part in str(scene.value("numeric")).replace("/", "-").replace(".", "-").split("-"))
    if year < 100:
        year += 2000 if year <= (scene.published or datetime.date(2020, 1, 1)).year - 2000 + _PIVOT_AHEAD else 1900
    order = scene.numeric_order or scene.default_order
    unclear = scene.numeric_order is None and scene.default_order == "mdy"
    if first > 12 or second > 12:
        order, unclear = ("dmy" if first > 12 else "mdy"), False
    found = _day(year, second, first) if order == "dmy" else _day(year, first, second)
    if found is None:
        return None
    weekday = scene.number("weekday")
    return scene.whole(
        Reading(
            edtf=found.isoformat(), basis="stated", grain="day", unclear=unclear and first != second,
            weekday_conflict=weekday is not None and weekday != found.isoweekday(),
        )  # fmt: skip
    )


def days(scene: Scene) -> Sequence[Piece] | None:
    """From one day to another of a month."""
    month = scene.number("month") or scene.number("month_short")
    first, last = scene.number("first", "day"), scene.number("last", "day")
    if month is None or first is None or last is None:
        return None
    end = _resolve_day(scene, month, last, scene.number("last_weekday", "weekday"))
    if end is None:
        return None
    if end.edtf is None:
        return scene.whole(replace(end, grain="interval"))
    day = datetime.date.fromisoformat(end.edtf)
    start = _day(day.year, month, first)
    if first > last:
        start = _day(day.year - (month == 1), 12 if month == 1 else month - 1, first)
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
        reading = _resolve_day(scene, month, day, scene.number(f"{name}_weekday", "weekday"))
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
    if all((after - day).days == 1 for day, after in zip(told, told[1:], strict=False)):
        whole = replace(pieces[-1].reading, edtf=f"{found[0]}/{found[-1]}", grain="interval")
        return [Piece(scene.match.first, scene.match.last, whole, tuple(pieces))]
    return pieces


def weekdays(scene: Scene) -> Sequence[Piece] | None:
    """A night between two weekdays."""
    first, last = scene.number("first", "weekday"), scene.number("last", "weekday")
    assert first is not None and last is not None
    month, day = scene.number("month"), scene.number("day")
    end = None if month is None or day is None else _resolve_day(scene, month, day, last)
    end = end or _resolve_weekday(scene, last, pointed=False)
    if end.edtf is None:
        return scene.whole(replace(end, grain="interval"))
    start = spans.weekday_near(datetime.date.fromisoformat(end.edtf), first, "past", strictly=True)
    return scene.whole(replace(end, edtf=f"{start.isoformat()}/{end.edtf}", grain="interval"))


def month(scene: Scene) -> Sequence[Piece] | None:
    """A month, with or without its year; "fin juillet" is the month."""
    pair = scene.value("yearmonth")
    if pair is not None:
        return scene.whole(Reading(edtf=str(pair), basis="stated", grain="month"))
    number = scene.number("month") or scene.number("month_short")
    assert number is not None
    if scene.match.last - scene.match.first == 1 and _is_name(scene):
        return None
    return scene.whole(_resolve_month(scene, number))


def _is_name(scene: Scene) -> bool:
    """Whether the only word is printed as a name: "Mars", not "mars"."""
    unit = scene.match.first
    printed = scene.units.text[scene.units.starts[unit] : scene.units.ends[unit]]
    return scene.units.has(unit, "name") and printed.istitle()


def _resolve_month(scene: Scene, number: int) -> Reading:
    year = scene.year()
    if year is not None:
        edtf = spans.month(year, number)
        return Reading(edtf=edtf, basis=_basis(scene, edtf), grain="month", year_given=scene.year_hint is None)
    published = scene.published
    if published is None:
        return Reading(edtf=None, basis="unresolved", grain="month", year_given=False)
    direction = scene.direction()
    candidates = [_span(spans.month(published.year + near, number)) for near in (-1, 0, 1)]
    chosen = spans.nearest(candidates, published, direction, strictly=scene.shifted is not None)
    assert chosen is not None
    return Reading(
        edtf=f"{chosen[0]:%Y-%m}", basis="relative", grain="month", direction=direction, unclear=direction is None,
        year_given=False,
    )  # fmt: skip


def _span(edtf: str) -> tuple[datetime.date, datetime.date]:
    period = read_period(edtf)
    assert period.first is not None and period.last is not None
    return period.first, period.last


def relative_day(scene: Scene) -> Sequence[Piece] | None:
    """Yesterday, today, tomorrow."""
    ahead = scene.number("relative_day")
    assert ahead is not None
    if scene.published is None:
        return scene.whole(Reading(edtf=None, basis="unresolved", grain="day"))
    day = scene.published + datetime.timedelta(days=ahead)
    named = scene.number("weekday")
    opens = scene.match.first == 0 or any(
        scene.units.has(scene.match.first - 1, sign) for sign in ("stop", "break")
    )
    nowadays = scene.units.has(scene.match.slots["relative_day"], "nowadays")
    return scene.whole(
        Reading(
            edtf=day.isoformat(), basis="relative", grain="day", unclear=nowadays and opens,
            weekday_conflict=named is not None and named != day.isoweekday(),
        )  # fmt: skip
    )


def unit(scene: Scene) -> Sequence[Piece] | None:
    """The week, month, year and so on of the publication day, or the one before or after."""
    grain = str(scene.value("unit"))
    shifted = str(scene.value("shift"))
    if grain in ("day", "decade", "century"):
        return None
    by = {"last": -1, "anchored_last": -1, "next": 1, "anchored_next": 1}.get(shifted, 0)
    if shifted.startswith("anchored"):
        return _from_anchor(scene, by, grain)
    if scene.published is None:
        return scene.whole(Reading(edtf=None, basis="unresolved", grain=grain))
    edtf = _unit_near(scene, grain, by)
    if grain == "year" and scene.value("part") == "end" and scene.bound in ("by", "until"):
        edtf = f"{edtf}-12"
        grain = "month"
    return scene.whole(Reading(edtf=edtf, basis="relative", grain=grain))


def _unit_near(scene: Scene, grain: str, by: int) -> str:
    day = scene.published
    assert day is not None
    if grain == "weekend":
        if by == 0 and day.isoweekday() < 5 and scene.direction() == "past":
            by = -1
        elif by == -1 and day.isoweekday() == 7:
            by = -1
        return spans.weekend(day + datetime.timedelta(days=7 * by))
    if grain == "week":
        return spans.week(day + datetime.timedelta(days=7 * by))
    if grain == "month":
        return spans.month(day.year, day.month + by)
    size = {"quarter": 3, "half": 6}.get(grain)
    if size is not None:
        first = (day.month - 1) // size * size + 1 + by * size
        return f"{spans.month(day.year, first)}/{spans.month(day.year, first + size - 1)}"
    return f"{day.year + by:04d}"


def year_word(scene: Scene) -> Sequence[Piece] | None:
    """This year, last year, that year; the year itself where it follows."""
    if scene.number("year") is not None:
        return year(scene)
    year = scene.year()
    if year is None:
        return scene.whole(Reading(edtf=None, basis="unresolved", grain="year"))
    edtf = f"{year:04d}"
    if scene.value("part") == "end" and scene.bound in ("by", "until"):
        return scene.whole(Reading(edtf=f"{edtf}-12", basis=_basis(scene, edtf), grain="month"))
    return scene.whole(Reading(edtf=edtf, basis=_basis(scene, edtf), grain="year"))


def _count(scene: Scene) -> int | None:
    return scene.number("count")


def _moved(edtf: str, count: int, grain: str) -> str | None:
    """A date moved by units, at the grain of the unit."""
    if grain not in ("day", "week", "month", "year"):
        return None
    unit: Unit = grain  # type: ignore[assignment]
    try:
        return shift(edtf, count, unit)
    except UnreadableDate:
        return None


def _from_publication(scene: Scene, sign: int) -> Sequence[Piece] | None:
    count, grain = _count(scene), str(scene.value("unit"))
    if count is None or grain not in ("day", "week", "month", "year"):
        return None
    if scene.published is None:
        return scene.whole(Reading(edtf=None, basis="unresolved", grain=grain))
    edtf = _moved(scene.published.isoformat(), sign * count, grain)
    if edtf is None:
        return None
    if grain == "week":
        edtf = spans.week(datetime.date.fromisoformat(edtf))
    return scene.whole(Reading(edtf=edtf, basis="relative", grain=grain))


def ago(scene: Scene) -> Sequence[Piece] | None:
    """So many units before publication."""
    return _from_publication(scene, -1)


def ahead(scene: Scene) -> Sequence[Piece] | None:
    """So many units after publication."""
    return _from_publication(scene, 1)


def _from_anchor(scene: Scene, count: int, grain: str) -> Sequence[Piece] | None:
    """So many units from the date mentioned before; from publication when a day is meant and no day came before."""
    if grain not in ("day", "week", "month", "year"):
        return None
    fine_enough = {
        "day": {"day", "interval"},
        "week": {"day", "week", "interval"},
        "month": {"day", "week", "month", "weekend"},
        "year": {"day", "week", "month", "weekend", "season", "quarter", "half", "year", "academic_year", "interval"},
    }[grain]
    for reading in reversed(scene.before):
        if reading.edtf is None or reading.grain not in fine_enough:
            continue
        edtf = reading.edtf
        if "/" in edtf and (grain != "year" or reading.grain not in ("academic_year", "interval") or len(edtf) > 9):
            first, _, last = edtf.partition("/")
            edtf = first if count < 0 else last
        if grain in ("day", "week") and len(edtf) != 10:
            continue
        moved = _moved(edtf, count, grain)
        if moved is not None and grain == "week":
            moved = spans.week(datetime.date.fromisoformat(moved))
        if moved is None:
            return None
        kept = "academic_year" if "/" in moved and grain == "year" else grain
        return scene.whole(Reading(edtf=moved, basis="anchored", grain=kept))
    if grain == "day" and scene.published is not None:
        moved = _moved(scene.published.isoformat(), count, grain)
        return scene.whole(Reading(edtf=moved, basis="anchored", grain="day", unclear=True))
    return scene.whole(Reading(edtf=None, basis="unresolved", grain=grain))


def earlier(scene: Scene) -> Sequence[Piece] | None:
    """So many units before the date mentioned before."""
    count = _count(scene)
    return None if count is None else _from_anchor(scene, -count, str(scene.value("unit")))


def later(scene: Scene) -> Sequence[Piece] | None:
    """So many units after the date mentioned before."""
    count = _count(scene)
    return None if count is None else _from_anchor(scene, count, str(scene.value("unit")))


def anchored_day(scene: Scene) -> Sequence[Piece] | None:
    """The day before, the same day, the day after."""
    count = scene.number("anchored_day")
    assert count is not None
    return _from_anchor(scene, count, "day")


def anchored_unit(scene: Scene) -> Sequence[Piece] | None:
    """The same year, the following week."""
    value = scene.value("anchored_unit")
    assert isinstance(value, tuple)
    return _from_anchor(scene, value[1], value[0])


def season(scene: Scene) -> Sequence[Piece] | None:
    """A season, with or without its year."""
    if scene.match.last - scene.match.first == 1 and _is_name(scene):
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
    years = {_span(spans.months(published.year + near, first, last)): published.year + near for near in (-2, -1, 0, 1)}
    chosen = spans.nearest(years, published, direction, strictly=scene.shifted is not None)
    if chosen is None:
        return None
    return scene.whole(
        Reading(
            edtf=spans.months(years[chosen], first, last), basis="relative", grain=grain, direction=direction,
            unclear=direction is None, year_given=False,
        )  # fmt: skip
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
        return scene.whole(Reading(edtf=edtf, basis=_basis(scene, edtf), grain=grain))
    return _near_span(scene, first, last, grain)


def years(scene: Scene) -> Sequence[Piece] | None:
    """Two years: academic or fiscal where so worded or abbreviated, else an interval."""
    pair = str(scene.value("years"))
    grain = "academic_year" if "academic" in scene.match.slots else "interval"
    return scene.whole(Reading(edtf=pair, basis="stated", grain=grain))


def year(scene: Scene) -> Sequence[Piece] | None:
    """A year that a word before it introduces."""
    number = scene.number("year")
    if number is None:
        return None
    if _counted(scene, number, round_only=True):
        return None
    if scene.value("part") == "end" and scene.bound in ("by", "until"):
        return scene.whole(Reading(edtf=f"{number:04d}-12", basis="stated", grain="month"))
    return scene.whole(Reading(edtf=f"{number:04d}", basis="stated", grain="year"))


def _counted(scene: Scene, number: int, *, round_only: bool) -> bool:
    """Whether four digits count things: "2000 soldats", "1250 personnes"."""
    after = scene.match.last
    if any(scene.units.has(after, category) for category in ("clock", "unit")):
        return True
    plain_word = after < len(scene.units.entries) and not scene.units.entries[after]
    plain_word = plain_word and scene.units.text[scene.units.starts[after]].islower()
    return plain_word and (number % 50 == 0 or not round_only)


def year_of(scene: Scene) -> Sequence[Piece] | None:
    """Four digits after "of" and its like: a year when they can be one."""
    number = scene.number("year")
    if number is None:
        return None
    if _counted(scene, number, round_only=_FIRST_PLAIN_YEAR <= number <= _LAST_PLAIN_YEAR):
        return None
    return scene.whole(Reading(edtf=f"{number:04d}", basis="stated", grain="year"))


def bare_year(scene: Scene) -> Sequence[Piece] | None:
    """Four digits on their own."""
    number = scene.number("year")
    if number is None or not _FIRST_PLAIN_YEAR <= number <= _LAST_PLAIN_YEAR:
        return None
    return scene.whole(Reading(edtf=f"{number:04d}", basis="stated", grain="year"))


def decade(scene: Scene) -> Sequence[Piece] | None:
    """Ten years: 199X."""
    number = scene.number("decade")
    number = number if number is not None else scene.number("year")
    number = number if number is not None else scene.number("yy")
    if number is None or number % 10:
        return None
    if number < 100:
        number += 1900 if number >= 30 else 2000
    return scene.whole(Reading(edtf=f"{number // 10:03d}X", basis="stated", grain="decade"))


def century(scene: Scene) -> Sequence[Piece] | None:
    """A hundred years: 19XX."""
    number = scene.number("roman") or scene.number("ordinal")
    if scene.value("unit") != "century" or number is None or not 10 <= number <= 22:
        return None
    return scene.whole(Reading(edtf=f"{number - 1:02d}XX", basis="stated", grain="century"))


MEANINGS: Final[Mapping[str, Meaning]] = {
    "date": date,
    "weekday": weekday,
    "weekday_day": weekday_day,
    "numeric": numeric,
    "days": days,
    "list": day_list,
    "weekdays": weekdays,
    "month": month,
    "relative_day": relative_day,
    "unit": unit,
    "year_word": year_word,
    "ago": ago,
    "ahead": ahead,
    "earlier": earlier,
    "later": later,
    "anchored_day": anchored_day,
    "anchored_unit": anchored_unit,
    "season": season,
    "general_season": general_season,
    "habit": habit,
    "part_of_year": part_of_year,
    "years": years,
    "year": year,
    "year_of": year_of,
    "bare_year": bare_year,
    "decade": decade,
    "century": century,
}
