"""What a form of date stands in, and what comes of reading it."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from depeche.mentions.dates.grammar import Match
from depeche.mentions.dates.lexicon import Value
from depeche.mentions.dates.lexing import Units
from depeche.mentions.dates.mention import Basis, Bound, Direction
from depeche.texts.period import Period, read_period

_YEARS_FROM_ANCHOR: Final = {"that": 0, "after_that": 1, "before_that": -1}
"""Words after a month that give its year by the date before: "de la même année", "de l'année suivante"."""

_GOES_ON: Final = 3
"""Months after a stated day in which a story of that year is taken to go on."""

_OLD: Final = 45
"""Days after which a dated paragraph of a chronology tells a story of its own time."""

_JUST_BEFORE: Final = 2
"""Months before a heading that may lie in the year before."""

_PIVOT_AHEAD: Final = 10
"""Two digits mean the year within the next ten years or else the last that ends so."""

_WITHOUT_PUBLICATION: Final = datetime.date(2020, 1, 1)
"""What two digits of a year are reckoned from where no day of publication is known."""


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
    bound: Bound | None = None


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
        same_block: It stands in the same paragraph.
        heading: Days of the date that heads the paragraph, as in a chronology; None where none does or this is it.
        headed: Days of the heading before, where this is one.
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
    same_block: bool = False
    heading: Period | None = None
    headed: Period | None = None
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
        """Past or future when the words themselves say last or next."""
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
            return self.century(short)
        word = self.value("year_word")
        if word in _YEARS_FROM_ANCHOR:
            grains = frozenset({"day", "month", "year", "interval", "season", "week"})
            anchored = self.anchor(grains, ("stated", "anchored")) or self.anchor(grains)
            if anchored is None or anchored.first is None:
                return None
            return anchored.first.year + _YEARS_FROM_ANCHOR[str(word)]
        if word is not None and self.published is not None:
            return self.published.year + {"last": -1, "next": 1}.get(str(word), 0)
        return self.year_hint

    def century(self, short: int) -> int:
        """The year that two digits mean: within the next ten years, or else the last that ends so."""
        now = (self.published or _WITHOUT_PUBLICATION).year
        year = now - now % 100 + short
        return year if year <= now + _PIVOT_AHEAD else year - 100

    def anchor(self, grains: frozenset[str], bases: Sequence[Basis] = ()) -> Period | None:
        """Days of the nearest date before that has one of these grains, and one of these bases where any are given."""
        for reading in reversed(self.before):
            if reading.edtf is not None and reading.grain in grains and (not bases or reading.basis in bases):
                return read_period(reading.edtf)
        return None

    def told_year(self, month: int) -> int | None:
        """The year of a story of former years that the paragraph tells: "En mai 2013, ... en juin, ...", or None."""
        last = self.before[-1] if self.before else None
        if self.published is None or last is None or not self.same_block or last.edtf is None:
            return None
        direction = self.direction()
        fine = ("day", "month") if self.same_sentence else ("day",)
        opened = last.grain == "year" and direction is None and self.bound is None
        if direction == "future" or last.basis not in ("stated", "anchored") or not (last.grain in fine or opened):
            return None
        told = read_period(last.edtf).first
        if told is None or told.year >= self.published.year:
            return None
        if last.grain != "year" and not 0 <= month - told.month <= (12 if self.same_sentence else _GOES_ON):
            return None
        return told.year

    def chronicle_year(self, month: int, day: int) -> int | None:
        """The year of a date in a chronology: the first after the heading before, or that of its own heading.

        Under a heading of January what names December was just before it.
        """
        if self.published is None:
            return None
        if self.headed is not None and self.headed.first is not None:
            before = self.headed.first
            year = before.year + ((month, day) < (before.month, before.day))
            return year if (year, month, day) <= self._today() and self._behind(before) else None
        if self.heading is None or self.heading.first is None or not self._behind(self.heading.first):
            return None
        told = self.heading.first
        earlier = (month, day) < (told.month, told.day)
        if earlier and self.direction() == "future":
            return told.year + 1
        months_back = told.month + 12 - month
        return told.year - (not earlier and months_back <= _JUST_BEFORE)

    def _today(self) -> tuple[int, int, int]:
        assert self.published is not None
        return self.published.year, self.published.month, self.published.day

    def _behind(self, day: datetime.date) -> bool:
        """Does a heading lie so far back that its paragraph tells no news?"""
        return self.published is not None and (self.published - day).days > _OLD

    def stepped(self, size: int) -> int | None:
        """The year of the next or last month (or day) of the name after the date before: "en mars suivant"."""
        step = str(self.value("shift"))
        anchored = self.anchor(frozenset({"day", "month", "week", "interval", "season", "year"}))
        if not step.startswith("anchored_") or anchored is None or anchored.first is None or anchored.last is None:
            return None
        if step == "anchored_next":
            return anchored.last.year + (size <= anchored.last.month)
        return anchored.first.year - (size >= anchored.first.month)

    def whole(self, reading: Reading) -> list[Piece]:
        """The whole expression with this reading."""
        return [Piece(self.match.first, self.match.last, reading)]


Meaning = Callable[[Scene], Sequence[Piece] | None]


def basis(scene: Scene, edtf: str | None) -> Basis:
    if edtf is None:
        return "unresolved"
    word = scene.value("year_word")
    if scene.number("year") is not None or scene.number("yy") is not None:
        return "stated"
    return "anchored" if word in _YEARS_FROM_ANCHOR else "relative"


def is_name(scene: Scene) -> bool:
    """Whether the only word is printed as a name: "Mars", not "mars"."""
    unit = scene.match.first
    printed = scene.units.text[scene.units.starts[unit] : scene.units.ends[unit]]
    return scene.units.has(unit, "name") and printed.istitle()
