"""Years, pairs of years, decades and centuries, and what four digits are when they are no year."""

from collections.abc import Sequence
from typing import Final

from depeche.mentions.dates.scene import Piece, Reading, Scene

_LAST_DAY: Final = 31

_FIRST_PLAIN_YEAR, _LAST_PLAIN_YEAR = 1900, 2049
"""Four digits in these bounds are a year without a word that says so."""


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


def short_year(scene: Scene) -> Sequence[Piece] | None:
    """Two digits after a word that introduces a year ("en 98"); none that could be a day."""
    short, year = scene.number("yy"), scene.year()
    if short is None or year is None or short <= _LAST_DAY:
        return None
    return scene.whole(Reading(edtf=f"{year:04d}", basis="stated", grain="year"))


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
    """Four digits on their own; not those of a name ("Zapad-2025")."""
    number = scene.number("year")
    if number is None or not _FIRST_PLAIN_YEAR <= number <= _LAST_PLAIN_YEAR:
        return None
    if _counted(scene, number, round_only=True):
        return None
    unit = scene.match.first
    if scene.units.has(unit - 1, "dash") and unit >= 2:
        glued = scene.units.starts[unit] == scene.units.ends[unit - 2] + 1
        if glued and scene.units.text[scene.units.ends[unit - 2] - 1].isalpha():
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
