"""Words for dates of one language, read from `codebook/languages/<code>/dates.yaml`.

The table is data; this reader gives it a shape the engine can use quickly. Nothing here knows a language by name:
a language is a folder with a `dates.yaml`.
"""

import functools
import importlib.resources
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from depeche.errors import UnknownLanguage, UnreadableCodebook
from depeche.texts.normalise import normalise

Value = int | str | tuple[str, int] | None
Entry = Mapping[str, Value]
"""Category of words -> what this word means there: a word may be a numeral and a month."""

TOKEN: Final = re.compile(
    r"\d{4}-\d\d-\d\d(?!\d)"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|\d{1,2}/\d{1,2}/\d\d(?!\d)"
    r"|\d{4}[-\u2013/]\d{2}(?:\d\d)?(?!\d)"
    r"|\d{1,2}:\d\d(?::\d\d)?"
    r"|\d{1,3}(?:[ .,']\d{3})+(?!\d)|\d+[.,]\d+"
    r"|\d+[^\W\d_]+|\d+"
    r"|[^\W\d_]+"
    r"|\n[ \t\r]*\n|[^\w\s]"
)
"""Units of text: dates in digits, numbers with their groups, numbers with glued letters, words, breaks, signs."""

SHAPED: Final = (
    "iso", "numeric", "years", "yearmonth", "year", "day", "yy", "count", "decade",
    "ordinal", "roman", "break", "stop", "comma", "dash", "sign", "number", "word",
)  # fmt: skip
"""Categories that digits and signs fall into by their shape."""

_KNOWN: Final = {
    "month", "month_short", "month_foreign", "weekday", "weekday_short", "unit", "one_unit",
    "season", "shift", "shift_plural", "year_word", "part",
    "bound", "relative_day", "anchored_day", "anchored_unit", "habit_article", "nowadays", "name", "feast",
}  # fmt: skip
"""Categories that a table may leave empty."""

_REQUIRED: Final = ("months", "weekdays", "units", "numerals", "words", "forms", "tense", "bounds")


class _Folded(dict[int, str]):
    """Code point -> lower case without its accent, one for one, worked out when first met."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        lower = char.lower()
        base = unicodedata.normalize("NFD", lower)[:1] if len(lower) == 1 else char
        self[point] = base
        return base


class _Lowered(dict[int, str]):
    """Code point -> lower case, one for one."""

    def __missing__(self, point: int) -> str:
        lower = chr(point).lower()
        self[point] = lower if len(lower) == 1 else chr(point)
        return self[point]


_FOLDED: Final = _Folded()
_LOWERED: Final = _Lowered()


def lower(text: str) -> str:
    """Return `text` in lower case with plain apostrophes and spaces, of the same length."""
    return normalise(text).translate(_LOWERED)


def fold(text: str) -> str:
    """Return `text` in lower case and without accents, of the same length."""
    return normalise(text).translate(_FOLDED)


def tokens(folded: str) -> tuple[str, ...]:
    """Cut folded words into units as texts are cut."""
    return tuple(TOKEN.findall(folded))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to word a date: `meaning` names the resolver, `form` the order of categories."""

    meaning: str
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLexicon:
    """Everything that the engine must know of one language.

    Attributes:
        language: Its code, for messages only.
        phrases: First unit of a word or phrase -> the phrases that begin so, longest first, with their meaning.
        exact: Folded words that count only with their accents, and the spelling that counts.
        capital: Folded words that count only with a capital.
        forms: Ways to word a date; of those that match at one place the longest wins, then the first.
        categories: Every name that a form may use.
        numeric_order: "dmy" or "mdy", for 01/02/2025 where nothing in the text decides.
        ordinal_suffixes: Letters glued to a number that make it an ordinal.
        decade_suffixes: Letters glued to a year that make it a decade.
        future: Cues of the future, as one expression's alternatives.
        past: Cues of the past.
        never: Words that look like a cue and are none.
    """

    language: str
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    exact: Mapping[str, str]
    capital: frozenset[str]
    forms: tuple[Form, ...]
    categories: frozenset[str]
    numeric_order: str
    ordinal_suffixes: frozenset[str]
    decade_suffixes: frozenset[str]
    future: tuple[str, ...]
    past: tuple[str, ...]
    never: frozenset[str]


def date_languages() -> tuple[str, ...]:
    """Codes of the languages that have a table of words for dates."""
    root = importlib.resources.files("depeche.codebook") / "languages"
    return tuple(sorted(folder.name for folder in root.iterdir() if (folder / "dates.yaml").is_file()))


@functools.cache
def date_lexicon(language: str) -> DateLexicon:
    """Read the words for dates of a language.

    Raises:
        UnknownLanguage: No `dates.yaml` for it.
        UnreadableCodebook: The table lacks a section or names an unknown category.
    """
    if language not in date_languages():
        raise UnknownLanguage(language, known=date_languages())
    path = importlib.resources.files("depeche.codebook") / "languages" / language / "dates.yaml"
    return read_lexicon(language, path.read_text(encoding="utf-8"))


def read_lexicon(language: str, text: str) -> DateLexicon:
    """Read a table of words for dates from its YAML.

    Raises:
        UnreadableCodebook: The table lacks a section.
    """
    where = f"{language}/dates.yaml"
    try:
        table = yaml.safe_load(text)
    except yaml.YAMLError as fault:
        raise UnreadableCodebook(where, str(fault)) from fault
    missing = [name for name in _REQUIRED if name not in (table or {})]
    if missing:
        raise UnreadableCodebook(where, f"lacks {', '.join(missing)}")
    entries: dict[tuple[str, ...], dict[str, Value]] = {}
    categories = set(SHAPED) | _KNOWN
    for category, words, value in _entries(table):
        if not isinstance(category, str) or not isinstance(words, str):
            raise UnreadableCodebook(where, f"{category}: {words!r} is no text; quote it")
        categories.add(category)
        phrase = tokens(fold(words))
        entries.setdefault(phrase, {}).setdefault(category, value)
    by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for phrase, entry in entries.items():
        by_first.setdefault(phrase[0], []).append((phrase[1:], entry))
    return DateLexicon(
        language=language,
        phrases={first: tuple(sorted(rest, key=lambda item: -len(item[0]))) for first, rest in by_first.items()},
        exact={fold(word): normalise(word).lower() for word in table.get("exact", ())},
        capital=frozenset(fold(word) for word in table.get("capital", ())),
        forms=tuple(
            Form(meaning=form["as"], form=_filled(form["form"], table.get("macros", {}))) for form in table["forms"]
        ),
        categories=frozenset(categories),
        numeric_order=str(table.get("numeric_order", "dmy")),
        ordinal_suffixes=frozenset(fold(word) for word in table.get("ordinal_suffixes", ())),
        decade_suffixes=frozenset(fold(word) for word in table.get("decade_suffixes", ())),
        future=tuple(table["tense"].get("future", ())),
        past=tuple(table["tense"].get("past", ())),
        never=frozenset(normalise(word).lower() for word in table["tense"].get("never", ())),
    )


def _entries(table: Mapping[str, Any]) -> Iterator[tuple[str, str, Value]]:
    """Every word of the table with its category and meaning."""
    for section, category in (("months", "month"), ("weekdays", "weekday")):
        for number, names in table[section].items():
            yield from ((category, word, int(number)) for word in names.get("full", ()))
            yield from ((f"{category}_short", word, int(number)) for word in names.get("short", ()))
            yield from ((f"{category}_foreign", word, int(number)) for word in names.get("foreign", ()))
    for unit, words in table["units"].items():
        yield from (("unit", word, unit) for word in words)
        yield from (("one_unit", word, unit) for word in words if word not in table.get("plural_units", ()))
    for section, category in (
        ("numerals", "count"),
        ("ordinals", "ordinal"),
        ("relative_days", "relative_day"),
        ("anchored_days", "anchored_day"),
        ("decade_words", "decade"),
    ):
        yield from ((category, word, int(number)) for word, number in table.get(section, {}).items())
    for words, (unit, count) in table.get("anchored_units", {}).items():
        yield "anchored_unit", words, (str(unit), int(count))
    for section, category in (
        ("seasons", "season"),
        ("feasts", "feast"),
        ("shift", "shift"),
        ("shift_plural", "shift_plural"),
        ("year_words", "year_word"),
        ("parts", "part"),
        ("bounds", "bound"),
    ):
        for value, words in table.get(section, {}).items():
            yield from ((category, word, str(value)) for word in words)
    for section, category in (
        ("nowadays", "nowadays"),
        ("not_dates", "not_date"),
        ("names", "name"),
        ("habit_article", "habit_article"),
    ):
        yield from ((category, word, None) for word in _words(table.get(section, ())))
    for category, words in table["words"].items():
        yield from ((category, word, None) for word in _words(words))


def _filled(form: str, macros: Mapping[str, str]) -> str:
    for name, stands_for in macros.items():
        form = form.replace(f"{{{name}}}", stands_for)
    return form


def _words(words: Iterable[str]) -> Iterator[str]:
    return iter(words)
