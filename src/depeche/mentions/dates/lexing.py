"""A text cut into units, each with the categories of words it may belong to.

The categories are coded as one character a unit, so that a form of date is a regular expression over units
and not over characters: no form can run away on a long text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from depeche.mentions.dates.lexicon import TOKEN, DateLexicon, Entry, Value, fold
from depeche.texts.normalise import normalise

FILLER: Final = "."
_FIRST_CODE: Final = 0xE000
_ROMAN: Final[Mapping[str, int]] = {
    "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21,
}  # fmt: skip
_SIGNS: Final[Mapping[str, str]] = {
    ",": "comma", "-": "dash", "\u2013": "dash", "\u2014": "dash", ".": "stop", "!": "stop", "?": "stop", ";": "stop",
}  # fmt: skip
_NOTHING: Final[Entry] = {}


@dataclass(frozen=True, slots=True)
class Units:
    """A text as units: where each stands, what it may be.

    Attributes:
        text: The text as given.
        folded: The same, lower case without accents.
        starts: Offset of each unit.
        ends: Offset after each unit.
        entries: Category -> meaning, for each unit; empty for a filler.
        codes: One character a unit: its set of categories.
    """

    text: str
    folded: str
    starts: list[int]
    ends: list[int]
    entries: list[Entry]
    codes: str

    def has(self, unit: int, category: str) -> bool:
        """Whether the unit exists and may belong to the category."""
        return 0 <= unit < len(self.entries) and category in self.entries[unit]


class Lexer:
    """Cuts texts of one language into units."""

    def __init__(self, lexicon: DateLexicon) -> None:
        self._lexicon = lexicon
        self._codes: dict[frozenset[str], str] = {frozenset(): FILLER}
        for phrases in lexicon.phrases.values():
            for _, entry in phrases:
                for dropped in (frozenset[str](), _CALENDAR, _EXACT_ONLY, _CALENDAR | _EXACT_ONLY):
                    self._code(_without(entry, dropped))
        for entry in _every_shape():
            self._code(entry)
        self._shapes: dict[str, tuple[Entry, str]] = {}

    def codes_of(self, category: str) -> str:
        """Every code whose set of categories holds `category`; "word" stands for words that mean nothing here."""
        if category == "word":
            return FILLER
        return "".join(code for categories, code in self._codes.items() if category in categories)

    def _code(self, entry: Entry) -> str:
        return self._codes.setdefault(frozenset(entry), chr(_FIRST_CODE + len(self._codes)))

    def units(self, text: str) -> Units:
        """Cut a text; linear in its length."""
        plain = normalise(text)
        folded = fold(text)
        phrases, exact, capital = self._lexicon.phrases, self._lexicon.exact, self._lexicon.capital
        suffixes = self._lexicon.ordinal_suffixes
        found = [(match.group(), match.start(), match.end()) for match in TOKEN.finditer(folded)]
        starts: list[int] = []
        ends: list[int] = []
        entries: list[Entry] = []
        codes: list[str] = []
        at, size = 0, len(found)
        while at < size:
            word, start, end = found[at]
            at += 1
            options = phrases.get(word)
            entry, code = _NOTHING, FILLER
            met = False
            if options is not None:
                for rest, candidate in options:
                    length = len(rest)
                    if length and tuple(unit[0] for unit in found[at : at + length]) != rest:
                        continue
                    if not length and word in exact and not _spelt(plain[start:end], exact[word]):
                        candidate = _without(candidate, _EXACT_ONLY)
                    if not length and word in capital and not plain[start].isupper():
                        candidate = _without(candidate, _CALENDAR)
                    met = True
                    at += length
                    end = found[at - 1][2]
                    if "not_date" in candidate:
                        break
                    entry, code = candidate, self._code(candidate)
                    if (
                        ("month_short" in entry or "weekday_short" in entry)
                        and at < size
                        and found[at][0] == "."
                        and found[at][1] == end
                    ):
                        end = found[at][2]
                        at += 1
                    break
            if not met and (not word[0].isalpha() or word in _ROMAN_WORDS):
                entry, code = self._shape(word)
                if "day" in entry and at < size and found[at][0] in suffixes and found[at][1] <= end + 1:
                    # A raised "er" comes out of a page as "1 er".
                    end = found[at][2]
                    at += 1
                    entry, code = self._shape(word + found[at - 1][0])
            starts.append(start)
            ends.append(end)
            entries.append(entry)
            codes.append(code)
        return Units(text, folded, starts, ends, entries, "".join(codes))

    def _shape(self, word: str) -> tuple[Entry, str]:
        """What digits and signs are by their shape; remembered, since few shapes make up most of a text."""
        known = self._shapes.get(word)
        if known is None:
            entry = _shaped(word, self._lexicon)
            known = (entry, self._code(entry) if entry else FILLER)
            if len(self._shapes) < 50_000:
                self._shapes[word] = known
        return known


_CALENDAR: Final = frozenset({"month", "weekday", "month_short", "weekday_short", "season"})
_EXACT_ONLY: Final = frozenset({"bound", "month_lead", "year_lead", "season"})
_ROMAN_WORDS: Final = frozenset(roman + suffix for roman in _ROMAN for suffix in ("", "e", "eme"))


def _without(entry: Entry, dropped: frozenset[str]) -> Entry:
    return {name: value for name, value in entry.items() if name not in dropped}


def _spelt(printed: str, spelling: str) -> bool:
    """Capitals drop their accents; small letters keep them."""
    return printed.lower() == spelling or (printed.isupper() and len(printed) > 1)


def _shaped(word: str, lexicon: DateLexicon) -> Entry:
    first = word[0]
    if first == "\n":
        return {"break": None}
    if not first.isdecimal():
        if word in _ROMAN_WORDS:
            return {"roman": _ROMAN.get(word) or _ROMAN.get(word.removesuffix("eme")) or _ROMAN[word.removesuffix("e")]}
        sign = _SIGNS.get(word)
        return {"sign": None} if sign is None else {sign: None}
    if word.isdecimal():
        return _number(word)
    digits = word.rstrip("".join(sorted(set(word) - set("0123456789"))))
    letters = word[len(digits) :]
    if letters.isalpha() and digits.isdecimal():
        if letters in lexicon.decade_suffixes and (len(digits) == 4 or len(digits) == 2) and digits[-1] == "0":
            return {"decade": int(digits)}
        if letters in lexicon.ordinal_suffixes and len(digits) <= 2:
            number = int(digits)
            return {"ordinal": number, "day": number} if 1 <= number <= 31 else {"ordinal": number}
        return {"number": None}
    if len(word) == 10 and word[4] == "-" and word.count("-") == 2:
        return {"iso": word}
    if sum(map(word.count, "/.-")) == 2:
        return {"numeric": word}
    if len(word) in (7, 9) and word[4] in "-\u2013/":
        return _year_pair(word)
    return {"number": None}


def _number(word: str) -> Entry:
    value = int(word) if len(word) < 10 else 0
    entry: dict[str, Value] = {}
    if len(word) <= 2:
        if 1 <= value <= 31:
            entry["day"] = value
        if len(word) == 2:
            entry["yy"] = value
    if len(word) == 4 and 1000 <= value < 2200:
        entry["year"] = value
    elif len(word) <= 3:
        entry["count"] = value
    else:
        entry["number"] = None
    return entry


def _year_pair(word: str) -> Entry:
    """2024-2025 and 2024-25 are years; 2024-05 is a month; 2011-12 may be either."""
    first, last = int(word[:4]), int(word[5:])
    entry: dict[str, Value] = {}
    if not 1000 <= first < 2200:
        return {"number": None}
    if len(word) == 9:
        return {"years": f"{first}/{last}"} if first < last < 2200 else {"number": None}
    if last == (first + 1) % 100:
        entry["years"] = f"{first}/{first + 1}"
    if 1 <= last <= 12 and word[4] == "-":
        entry["yearmonth"] = word
    return entry or {"number": None}


def _every_shape() -> tuple[Entry, ...]:
    """One of each set of categories that shapes can give, so that every code is known before a form is compiled."""
    return (
        {"break": None}, {"roman": 1}, {"comma": None}, {"dash": None}, {"stop": None}, {"sign": None}, {"decade": 1},
        {"ordinal": 1},
        {"ordinal": 1, "day": 1}, {"number": None}, {"iso": ""}, {"numeric": ""}, {"years": ""}, {"yearmonth": ""},
        {"years": "", "yearmonth": ""}, {"day": 1, "count": 1}, {"day": 1, "yy": 1, "count": 1}, {"yy": 1, "count": 1},
        {"year": 1}, {"count": 1},
    )  # fmt: skip
