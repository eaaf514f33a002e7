"""Dates of a text, read from left to right."""

import datetime
import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from depeche.errors import UnreadableCodebook
from depeche.mentions.dates import spans
from depeche.mentions.dates.grammar import Grammar, Match
from depeche.mentions.dates.lexicon import DateLexicon, date_lexicon
from depeche.mentions.dates.lexing import Lexer, Units
from depeche.mentions.dates.meanings import MEANINGS
from depeche.mentions.dates.mention import Bound, DateMention, Direction
from depeche.mentions.dates.scene import Piece, Reading, Scene
from depeche.mentions.dates.tense import TenseCues, Tenses
from depeche.texts.period import Period, read_period

Tense = Callable[[int], str | None]

_SPANNED: Final = frozenset({"date", "numeric", "weekday", "month", "year", "year_of", "bare_year", "season"})
"""Meanings that can be an end of an interval."""

_DASHED: Final = frozenset({"date", "numeric", "month", "year", "bare_year"})
"""Meanings of which two alike are an interval when only a dash stands between them."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2199

PARAGRAPH: Final = 120
"""Units between two dates beyond which the one tells nothing of the other's year."""

_HEADING: Final = ("day", "month", "interval")
"""What dates that head a paragraph are."""

_MEMORY: Final = 12
"""How many dates before are remembered as anchors."""


class DateReader:
    """Reads the dates of one language.

    Raises:
        UnreadableCodebook: A form names an unknown category or meaning.
    """

    def __init__(self, lexicon: DateLexicon) -> None:
        unknown = sorted({form.meaning for form in lexicon.forms} - MEANINGS.keys())
        if unknown:
            raise UnreadableCodebook(f"{lexicon.language}/dates.yaml", f"no meaning {', '.join(unknown)}")
        self._lexicon = lexicon
        self._lexer = Lexer(lexicon)
        self._grammar = Grammar(lexicon, self._lexer)
        self._cues = TenseCues(lexicon)

    def read(
        self, text: str, *, published: datetime.date | None, tense_at: Tense | None = None
    ) -> tuple[DateMention, ...]:
        """Find the dates of a text, in their order.

        Args:
            text: As given; U+2019 and no-break spaces are normal, offsets count its code points.
            published: Day of publication; without it, or outside the years 1000 to 2199, what needs it is unresolved.
            tense_at: Says "past" or "future" for the clause at an offset; words near by decide where it says None.

        Returns:
            No two over each other. Linear in the length of the text.
        """
        if published is not None and not _FIRST_YEAR <= published.year <= _LAST_YEAR:
            published = None
        units = self._lexer.units(text)
        matches = list(self._grammar.matches(units))
        reading = _TextReading(
            units=units,
            tenses=Tenses(self._cues, text),
            published=published,
            tense_at=tense_at,
            numeric_order=_numeric_order(matches),
            default_order=self._lexicon.numeric_order,
        )
        mentions: list[DateMention] = []
        last_unit = 0
        number = 0
        while number < len(matches):
            match = matches[number]
            linked = matches[number + 1] if number + 1 < len(matches) else None
            link = None if linked is None else _link(units, match, linked)

            scene = functools.partial(reading.scene, last_unit)
            pieces: Sequence[Piece] | None = None
            if linked is not None and link is not None:
                later = MEANINGS[linked.meaning](scene(linked))
                hint = _stated_year(later)
                if link == "span" and later:
                    pieces = _interval(MEANINGS[match.meaning](scene(match, hint)), later, match, published)
                    number += pieces is not None
                elif link == "list" and hint is not None and match.meaning == linked.meaning:
                    pieces = MEANINGS[match.meaning](scene(match, hint))
            if pieces is None:
                pieces = MEANINGS[match.meaning](scene(match))
            number += 1
            for piece in pieces or ():
                bound, bound_unit = _bound(units, match)
                if piece.reading.grain == "interval" and units.has(bound_unit, "span_from"):
                    bound, bound_unit = None, piece.first
                if match.meaning == "ahead" and bound is None and units.has(match.first, "bound"):
                    bound, bound_unit = units.entries[match.first]["bound"], match.first  # type: ignore[assignment]
                mentions.append(_mention(units, piece, bound, bound_unit))
                reading.remember(replace(piece.reading, bound=bound))
                reading.head(piece)
                last_unit = piece.last
        return tuple(mentions)


@dataclass(frozen=True, slots=True, kw_only=True)
class _TextReading:
    """What stays the same while one text is read, and the dates read so far."""

    units: Units
    tenses: Tenses
    published: datetime.date | None
    tense_at: Tense | None
    numeric_order: str | None
    default_order: str
    before: list[Reading] = field(default_factory=list)
    headings: list[tuple[int, Period]] = field(default_factory=list)

    def head(self, piece: Piece) -> None:
        """Keep the date that heads a paragraph ("6 avril. Le Mexique ..."), as later ones are told from it."""
        if not self._opens(piece.first) or piece.reading.edtf is None or piece.reading.grain not in _HEADING:
            return
        if any(self.units.has(piece.last, sign) for sign in ("stop", "dash", "sign")):
            self.headings.append((self._paragraph(piece.first), read_period(piece.reading.edtf)))

    def _opens(self, unit: int) -> bool:
        """Does a paragraph begin at a unit, over its article?"""
        first = unit - 1 if self.units.has(unit - 1, "article") else unit
        return first == 0 or self.units.has(first - 1, "break")

    def _paragraph(self, unit: int) -> int:
        """The unit at which the paragraph of a unit begins."""
        while unit > 0 and not self.units.has(unit - 1, "break"):
            unit -= 1
        return unit

    def _heading(self, unit: int) -> Period | None:
        """Days of the date that heads a unit's paragraph."""
        last = self.headings[-1] if self.headings else None
        return last[1] if last is not None and not self._opens(unit) and last[0] == self._paragraph(unit) else None

    def _headed(self, unit: int) -> Period | None:
        """Days of the heading before, for a date that opens a paragraph; None where they are told backwards."""
        days = [day.first for _, day in self.headings if day.first is not None]
        backwards = len(days) > 1 and days[-1] < days[-2]
        return self.headings[-1][1] if self.headings and not backwards and self._opens(unit) else None

    def remember(self, reading: Reading) -> None:
        """Keep a reading as an anchor for those that follow."""
        self.before.append(reading)
        del self.before[:-_MEMORY]

    def _broken(self, first: int, last: int) -> bool:
        """Does a paragraph end between two units, or too much stand there?"""
        return last - first > PARAGRAPH or any(self.units.has(unit, "break") for unit in range(first, last))

    def scene(self, last_unit: int, match: Match, year_hint: int | None = None) -> Scene:
        """All that the meaning of a match may look at; `last_unit` is where the date before ends."""
        return Scene(
            units=self.units,
            match=match,
            published=self.published,
            bound=_bound(self.units, match)[0],
            before=self.before,
            cue=functools.partial(_tense, self.tenses, self.units, match, self.tense_at),
            numeric_order=self.numeric_order,
            default_order=self.default_order,
            year_hint=year_hint,
            same_sentence=bool(self.before) and "stop" not in _between(self.units, last_unit, match.first),
            heading=self._heading(match.first),
            headed=self._headed(match.first),
            same_block=bool(self.before) and not self._broken(last_unit, match.first),
        )


def _tense(tenses: Tenses, units: Units, match: Match, tense_at: Tense | None) -> Direction | None:
    """What the caller says of the clause, else what the words near by say."""
    start, end = units.starts[match.first], units.ends[match.last - 1]
    told = tense_at(start) if tense_at is not None else None
    if told == "past" or told == "future":
        return "past" if told == "past" else "future"
    return tenses.near(start, end)


def _between(units: Units, first: int, last: int) -> set[str]:
    """Categories of the units from `first` to `last`; a long gap counts as a stop."""
    if last - first > 60:
        return {"stop"}
    found: set[str] = set()
    for unit in range(first, last):
        found.update(units.entries[unit])
    return found | ({"stop"} if "break" in found else set())


def _link(units: Units, first: Match, second: Match) -> str | None:
    """How two dates hang together: "span" for the ends of an interval, "list" side by side, or None."""
    gap = list(range(first.last, second.first))
    if not 1 <= len(gap) <= 4 or first.meaning not in _SPANNED or second.meaning not in _SPANNED:
        return None
    joint = gap[0]
    if not all(units.has(unit, "article") or units.has(unit, "of") for unit in gap[1:]):
        return None
    opener = first.first - 1
    if units.has(opener, "article") and not units.has(opener, "span_from"):
        opener -= 1
    if units.has(joint, "to") and units.has(opener, "span_from"):
        return "span"
    if units.has(joint, "and") and units.has(opener, "between"):
        return "span"
    if units.has(joint, "dash") and first.meaning == second.meaning and first.meaning in _DASHED:
        return "span"
    if units.has(joint, "and") or units.has(joint, "comma"):
        return "list"
    return None


def _stated_year(pieces: Sequence[Piece] | None) -> int | None:
    """The year of a date that states it."""
    if not pieces or pieces[0].reading.edtf is None or not pieces[0].reading.year_given:
        return None
    reading = pieces[0].reading
    if reading.grain not in ("day", "month") or reading.basis == "unresolved" or reading.direction is not None:
        return None
    return int(str(reading.edtf)[:4])


def _interval(
    early: Sequence[Piece] | None, late: Sequence[Piece], match: Match, published: datetime.date | None
) -> Sequence[Piece] | None:
    """Join two ends; the first is moved a year or a week back where it would come after the last."""
    if not early:
        return None
    first, last = early[0], late[0]
    if first.reading.grain != last.reading.grain and "year" in (first.reading.grain, last.reading.grain):
        return None
    if first.reading.edtf is None or last.reading.edtf is None:
        reading = replace(last.reading, edtf=None, basis="unresolved", grain="interval")
        return [Piece(first.first, last.last, reading, (first, last))]
    start = first.reading.edtf.partition("/")[0]
    end = last.reading.edtf.rpartition("/")[2]
    if match.meaning == "weekday":
        day = spans.weekday_near(
            datetime.date.fromisoformat(end), datetime.date.fromisoformat(start).isoweekday(), "past", strictly=True
        )
        start = day.isoformat()
    elif _after(start, end):
        start = f"{int(start[:4]) - 1:04d}{start[4:]}"
        if _after(start, end):
            return None
    if match.meaning == "weekday" or start != first.reading.edtf:
        first = replace(first, reading=replace(first.reading, edtf=start))
    reading = replace(
        last.reading,
        edtf=f"{start}/{end}",
        grain="interval",
        unclear=first.reading.unclear and last.reading.unclear,
        weekday_conflict=first.reading.weekday_conflict or last.reading.weekday_conflict,
    )
    return [Piece(first.first, last.last, reading, (first, last))]


def _after(start: str, end: str) -> bool:
    first, last = read_period(start).first, read_period(end).last
    return first is None or last is None or first > last


def _numeric_order(matches: Sequence[Match]) -> str | None:
    """Which of day and month the text writes first, by its dates in words; None when it has none or both."""
    orders = {
        "dmy" if found.slots["day"] < found.slots[name] else "mdy"
        for found in matches
        if found.meaning == "date" and "day" in found.slots
        for name in ("month", "month_short")
        if name in found.slots
    }
    return orders.pop() if len(orders) == 1 else None


def _bound(units: Units, match: Match) -> tuple[Bound | None, int]:
    """The preposition before a date, across its article, and the unit where it stands; "not until May" is in May."""
    unit = match.first - 1
    for _ in range(2):
        if units.has(unit, "bound"):
            if units.has(unit - 1, "denied") and units.entries[unit]["bound"] == "until":
                return None, match.first
            return units.entries[unit]["bound"], unit  # type: ignore[return-value]
        if not (units.has(unit, "article") or units.has(unit, "of")):
            break
        unit -= 1
    return (units.entries[unit]["bound"], unit) if units.has(unit, "bound") else (None, match.first)  # type: ignore[return-value]


def _mention(units: Units, piece: Piece, bound: Bound | None, bound_unit: int) -> DateMention:
    first = piece.first
    if units.has(first - 1, "article") and not units.has(first - 1, "bound"):
        first -= 1
    start, end = units.starts[first], units.ends[piece.last - 1]
    reading = piece.reading
    return DateMention(
        start=start,
        end=end,
        words=units.text[start:end],
        edtf=reading.edtf,
        basis=reading.basis,
        grain=reading.grain,
        bound=bound,
        bound_start=units.starts[bound_unit] if bound is not None else start,
        weekday_conflict=reading.weekday_conflict,
        direction=reading.direction,
        unclear=reading.unclear,
        ends=tuple(_mention(units, end_piece, None, end_piece.first) for end_piece in piece.ends),
    )


@functools.cache
def date_reader(language: str) -> DateReader:
    """The reader of a language, made once.

    Raises:
        UnknownLanguage: No words for dates in that language.
    """
    return DateReader(date_lexicon(language))


def date_rows(
    article_id: str, text: str, published: datetime.date | None, language: str
) -> list[dict[str, str | int | None]]:
    """The dates of an article as `depeche dates` prints them.

    Where both ends of an interval (or all days of a list) are worded as dates of their own, each is a row,
    as in TimeML; "du 6 au 8 janvier" is one row with an interval.
    """
    rows: list[dict[str, str | int | None]] = []
    for whole in date_reader(language).read(text, published=published):
        for mention in whole.ends or (whole,):
            rows.append(
                {
                    "article": article_id,
                    "text": mention.words,
                    "start": mention.start,
                    "end": mention.end,
                    "edtf": mention.edtf,
                    "basis": mention.basis,
                }
            )
    return rows
