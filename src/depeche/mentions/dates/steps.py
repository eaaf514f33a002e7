"""Steps in time: this week and the next, so many units ago, so many after the date mentioned before."""

import datetime
from collections.abc import Sequence

from depeche.errors import UnreadableDate
from depeche.mentions.dates import spans
from depeche.mentions.dates.scene import Piece, Reading, Scene, basis
from depeche.mentions.dates.years import year
from depeche.texts.period import Unit, shift

LATELY = 3  # dates among which one that is no deadline is sooner counted from


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
    meant = scene.year()
    if meant is None:
        return scene.whole(Reading(edtf=None, basis="unresolved", grain="year"))
    edtf = f"{meant:04d}"
    if scene.value("part") == "end" and scene.bound in ("by", "until"):
        return scene.whole(Reading(edtf=f"{edtf}-12", basis=basis(scene, edtf), grain="month"))
    return scene.whole(Reading(edtf=edtf, basis=basis(scene, edtf), grain="year"))


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


def ago_to_the_day(scene: Scene) -> Sequence[Piece] | None:
    """The same day, so many months or years before publication: "il y a un an, jour pour jour"."""
    count, grain, published = _count(scene), scene.value("unit"), scene.published
    months = {"month": 1, "year": 12}.get(str(grain))
    if count is None or months is None or published is None:
        return ago(scene)
    moved = published.year * 12 + published.month - 1 - count * months
    try:
        day = datetime.date(moved // 12, moved % 12 + 1, published.day)
    except ValueError:  # 29 February, a 31st
        return ago(scene)
    return scene.whole(Reading(edtf=day.isoformat(), basis="relative", grain="day"))


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
    for reading in _told(scene):
        if reading.edtf is None or reading.grain not in fine_enough:
            continue
        edtf = reading.edtf
        if "/" in edtf and (grain != "year" or reading.grain not in ("academic_year", "interval") or len(edtf) > 9):
            first, _, last = edtf.partition("/")
            edtf = first if count < 0 else last
        if grain in ("day", "week") and len(edtf) != 10:
            continue
        moved = _moved(edtf, count, grain)
        if moved is None:
            return None
        kept = "academic_year" if "/" in moved and grain == "year" else "day" if grain == "week" else grain
        return scene.whole(Reading(edtf=moved, basis="anchored", grain=kept))
    if grain == "day" and scene.published is not None:
        moved = _moved(scene.published.isoformat(), count, grain)
        return scene.whole(Reading(edtf=moved, basis="anchored", grain="day", unclear=True))
    return scene.whole(Reading(edtf=None, basis="unresolved", grain=grain))


def _told(scene: Scene) -> list[Reading]:
    """The dates before, the nearest first, and behind them deadlines and what lies ahead of what is told as past.

    "Ils sont convenues mardi de partir avant le 15 mars. Le lendemain, Kigali a ...": the day after Tuesday.
    """
    nearest = list(reversed(scene.before))
    if scene.direction() == "future":
        return nearest
    published = scene.published.isoformat() if scene.published is not None else None

    def aside(reading: Reading) -> bool:
        ahead = published is not None and reading.edtf is not None and reading.edtf[:10] > published
        return reading.bound in ("by", "until") or (ahead and scene.direction() == "past")

    return sorted(nearest[:LATELY], key=aside) + nearest[LATELY:]


def earlier(scene: Scene) -> Sequence[Piece] | None:
    """So many units before the date mentioned before."""
    count = _count(scene)
    return None if count is None else _from_anchor(scene, -count, str(scene.value("unit")))


def later(scene: Scene) -> Sequence[Piece] | None:
    """So many units after the date mentioned before."""
    count = _count(scene)
    return None if count is None else _from_anchor(scene, count, str(scene.value("unit")))


def after_which(scene: Scene) -> Sequence[Piece] | None:
    """So long before the date of its sentence: "le 31 juillet, cinq mois après que ..."."""
    count = _count(scene)
    if count is None or not scene.same_sentence:
        return None
    return _from_anchor(scene, -count, str(scene.value("unit")))


def before_which(scene: Scene) -> Sequence[Piece] | None:
    """So long after the date of its sentence: "le 3 mai, deux jours avant de ..."."""
    count = _count(scene)
    if count is None or not scene.same_sentence:
        return None
    return _from_anchor(scene, count, str(scene.value("unit")))


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
