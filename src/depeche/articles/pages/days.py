"""Days of publication: read as pages write them, and chosen by how sure their place is.

A day that is said nowhere stays unknown; a day after that of the fetch is no day of publication.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

from depeche.codebook.tables import read_yaml

# The surest first: what the page declares for machines, what led to it, its address, its words.
ORDER = ("json-ld", "opengraph", "meta", "markup", "feed", "address", "text")
EARLIEST = datetime.date(1990, 1, 1)  # before the web no page was published
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?(?!\d)")
_IN_ADDRESS = re.compile(r"(?<!\d)(19\d\d|20\d\d)[/._-](0?[1-9]|1[0-2])[/._-](0?[1-9]|[12]\d|3[01])(?!\d)")
_COMPACT_IN_ADDRESS = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{4,6})?(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)")
_MAIL = re.compile(r"(?<!\d)(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})")
# Of mail and HTTP, whatever the language of what they carry.
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SHORT_MONTHS = {m: n for n, m in enumerate(_ENGLISH, 1)}


@dataclass(frozen=True, slots=True)
class Day:
    """A day of publication, and where it was read."""

    day: datetime.date
    source: str


def choose_day(found: Iterable[tuple[str, str]], *, fetched: datetime.datetime | None) -> Day | None:
    """The day in the surest place.

    Args:
        found: Where a day was read (a name of `ORDER`) and its words, in any machine's form.
        fetched: When the page was fetched (with its zone); later days are none.
    """
    ranked = sorted(found, key=lambda pair: ORDER.index(pair[0]))  # stable: the first of a place comes first
    for source, words in ranked:
        day = read_stamp(words, not_after=fetched)
        if day is not None:
            return Day(day, source)
    return None


def read_stamp(words: str, *, not_after: datetime.datetime | None = None) -> datetime.date | None:
    """The day of a machine's date: ISO 8601 in its forms, the forms of mail and HTTP, seconds since 1970.

    The day is the one printed, in the page's own zone; where that is ahead of the moment of the fetch, the day in UTC.
    """
    words = words.strip()
    day = _stamp_day(words)
    if day is None or day < EARLIEST:
        return None
    if not_after is not None and day > not_after.astimezone(datetime.UTC).date():
        moment = _moment(words)
        if moment is None or moment > not_after:
            return None
        day = moment.astimezone(datetime.UTC).date()
    return day


def _stamp_day(words: str) -> datetime.date | None:
    for pattern in (_ISO, _COMPACT):
        met = pattern.match(words)
        if met:
            return _date(met[1], met[2], met[3])
    if re.fullmatch(r"\d{10}|\d{13}", words):
        seconds = int(words) // (1000 if len(words) == 13 else 1)
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()
    mail = _MAIL.search(words)
    if mail and mail[2].lower() in _SHORT_MONTHS:
        return _date(mail[3], _SHORT_MONTHS[mail[2].lower()], mail[1])
    slashed = re.match(r"(\d{4})/(\d{1,2})/(\d{1,2})(?!\d)", words)
    return _date(*slashed.groups()) if slashed else None


def _moment(words: str) -> datetime.datetime | None:
    try:
        moment = datetime.datetime.fromisoformat(words)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def day_in_address(address: str | None) -> str | None:
    """The ISO day that stands whole in the path of an address, as outlets write it: /2025/11/19/, 20251119."""
    if not address:
        return None
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return None
    for pattern in (_IN_ADDRESS, _COMPACT_IN_ADDRESS):
        met = pattern.search(path)
        day = _date(*met.groups()) if met else None
        if day is not None:
            return day.isoformat()
    return None


def day_in_words(words: str, language: str | None) -> str | None:
    """The ISO day of publication printed in words, as "Publié le 19 novembre 2025 à 10h12".

    The day after a word of publication comes first, one after a word of change never. 05/06/2025 is left alone in
    English, where it has two meanings.
    """
    table = read_yaml("pages.yaml")
    days = list(_printed(words, language))
    if not days:
        return None
    folded = words.lower()
    plain: str | None = None
    for start, day in days:
        before = folded[max(0, start - 60) : start]
        published = max((before.rfind(w) for w in table["published"]), default=-1)
        changed = max((before.rfind(w) for w in table["changed"]), default=-1)
        if published > changed:
            return day
        if plain is None and changed < 0:
            plain = day
    return plain


def _printed(words: str, language: str | None) -> Iterable[tuple[int, str]]:
    months = _months(language or "")
    found: list[tuple[int, datetime.date | None]] = []
    for pattern in _month_patterns(language or ""):
        for met in pattern.finditer(words):
            found.append((met.start(), _date(met["year"], months[_plain(met["month"])], met["day"])))
    found += [(met.start(), _date(*met.groups())) for met in _ISO.finditer(words)]
    for met in _NUMERIC.finditer(words):
        first, second, year = met.groups()
        if language == "en" and int(first) <= 12 and int(second) <= 12 and first != second and met[0][2:3] != ".":
            continue
        day, month = (second, first) if language == "en" and int(second) > 12 else (first, second)
        found.append((met.start(), _date(year, month, day)))
    return [(start, day.isoformat()) for start, day in sorted(found, key=lambda p: p[0]) if day and day >= EARLIEST]


@cache
def _months(language: str) -> Mapping[str, int]:
    """Names of months to their numbers, in a language and in English."""
    from babel import Locale, UnknownLocaleError

    names: dict[str, int] = {}
    for code in dict.fromkeys(("en", language or "en")):
        try:
            months = Locale.parse(code).months
        except (UnknownLocaleError, ValueError):
            continue
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names |= {_plain(name): number for number, name in months[context][width].items()}
        names |= {_plain(name): number for name, number in read_yaml("pages.yaml")["months"].get(code, {}).items()}
    return {name: number for name, number in names.items() if not name.isdigit()}


@cache
def _month_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    names = "|".join(re.escape(name) for name in sorted(_months(language), key=lambda n: (-len(n), n)))
    day, month, year = r"(?P<day>\d{1,2})", rf"(?P<month>{names})\.?(?!\w)", r"(?P<year>\d{4})(?!\d)"
    space = r"[ \u00a0\u202f,/-]{1,3}"
    return (
        re.compile(rf"(?<!\d){day}(?:er|st|nd|rd|th)?\.?{space}(?:of )?{month}{space}{year}", re.IGNORECASE),
        re.compile(rf"(?<!\w){month}{space}{day}(?:st|nd|rd|th)?{space}{year}", re.IGNORECASE),
    )


def _plain(name: str) -> str:
    return name.lower().rstrip(".")


def _date(year: str | int, month: str | int, day: str | int) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except (ValueError, OverflowError):
        return None
