"""Datelines: the words before an agency's first sentence that say where, on which day and by whom it was written.

"LOMÉ, Nov 19 (Agency) -", "Washington/Erevan (ah) - ", "(Togo First) - ", "LANDI KOTAL: ". What they look like is the
same everywhere; the words for months, the words that are no place and those that make an agency's name come from the
tables of a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from depeche.codebook.folding import fold
from depeche.codebook.tables import read_csv, read_yaml
from depeche.texts.blocks import Block
from depeche.texts.normalise import normalise

_REACH = 120  # characters: the longest dateline, with two places, a weekday, a date and an agency, is shorter
_PLACE_WORDS = 5  # words of one place's name ("SAN FRANCISCO DE MACORIS")
_INITIALS = 6  # letters: longer words in brackets after a place in small letters must be known as an agency's


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; offsets count from the beginning of the words given.

    Attributes:
        end: One past the dateline, its dash and the space behind it: where the first sentence begins.
        place: The place as printed ("MOSCOU", "Washington/Erevan"), or None.
        date: The words of the date as printed ("19 nov. 2025"), or None.
        agency: The agency as printed, without brackets, or None.
        sure: Whether a date, an agency or a town of the tables tells it from any other word in capitals.
    """

    end: int
    place: str | None
    date: str | None
    agency: str | None
    sure: bool


def read_dateline(words: str, language: str) -> Dateline | None:
    """Read the dateline at the beginning of a block, or None where there is none."""
    table = _words(language)
    head = normalise(words[:_REACH])
    match = table.form.match(head)
    return _judge(match, words, table) if match else None


def split_datelines(text: str, blocks: Sequence[Block], language: str) -> tuple[Block, ...]:
    """Set the datelines of the coded blocks apart, as blocks of the role "dateline", which are not coded.

    A dateline without date, agency or known town is believed where it opens the first body block and is the only one:
    capitals before a colon are as often a speaker's, and a speaker comes back.
    """
    read = [read_dateline(text[block.start : block.end], language) if block.coded else None for block in blocks]
    doubtful = [n for n, dateline in enumerate(read) if dateline is not None and not dateline.sure]
    first = next((n for n, block in enumerate(blocks) if block.role == "body"), None)
    found: list[Block] = []
    for n, (block, dateline) in enumerate(zip(blocks, read, strict=True)):
        if dateline is not None and (dateline.sure or doubtful == [first] == [n]):
            end = block.start + len(text[block.start : block.start + dateline.end].rstrip())
            found.append(Block(block.start, end, "dateline"))
            block = replace(block, start=block.start + dateline.end, role="body")
        found.append(block)
    return tuple(found)


# -- the words of a language ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Words:
    form: re.Pattern[str]
    agency_words: frozenset[str]
    agencies: frozenset[str]
    labels: frozenset[str]
    no_places: frozenset[str]
    towns: frozenset[str]
    countries: frozenset[str]
    links: frozenset[str]


@cache
def _words(language: str) -> _Words:
    own = read_yaml("languages", language, "dateline.yaml") or {}
    dates = read_yaml("languages", language, "dates.yaml") or {}
    agencies = (read_yaml("agencies.yaml") or {}).get("agencies") or ()
    states = read_csv("languages", language, "states.csv")
    return _Words(
        form=_form(own, dates),
        agency_words=frozenset(map(fold, own.get("agency_words") or ())),
        agencies=frozenset(map(fold, agencies)),
        labels=frozenset(map(fold, own.get("labels") or ())),
        no_places=frozenset(
            fold(row[column])
            for table, column in (
                (read_csv("languages", language, "organisations.csv"), "form"),
                (read_csv("organisations.csv"), "code"),
            )
            for row in table
            if row.get("type") != "metonym"
        ),
        towns=frozenset(fold(row["form"]) for row in states if row["type"] in ("capital", "city", "seat")),
        countries=frozenset(fold(row["form"]) for row in states if row["type"] == "name"),
        links=frozenset(map(fold, own.get("links") or ())),
    )


def _form(own: dict[str, list[str]], dates: dict[str, dict[int, dict[str, list[str]]]]) -> re.Pattern[str]:
    """What any dateline looks like: places, then a date, then an agency, at least one of them, then a sign."""
    months, weekdays = (_either(_forms(dates.get(table) or {})) for table in ("months", "weekdays"))
    small = _either(own.get("date_words") or ())
    suffix = _either(str(s) for s in dates.get("ordinal_suffixes") or ())
    day = rf"\d{{1,2}}(?:{suffix})?" if suffix else r"\d{1,2}"
    bit = rf"(?:(?:{months})\b\.?|(?:{weekdays})\b\.?|{day}\b|(?:{small or '(?!)'})\b|(?:19|20)\d\d\b)"
    date = rf"(?:{bit}(?:,? ?{bit})*|\d{{1,2}}[./]\d{{1,2}}[./](?:20)?\d\d|\d{{4}}-\d\d-\d\d)"
    place = r"[^\W\d_][^\d()\[\]:;!?«»\"“”|–—]*?"
    country = r"(?: \((?P<country>[^()\n]{2,40})\)(?=,? \w))?"
    agency = r"\((?P<agency>[^()\n]{2,40})\)|/(?P<slashed>[^\W\d_][^/\n ]{1,19})/"
    sign = r"(?:(?: ?(?:--|[–—―])|(?:(?<=[^\w ])| )-(?=[ \w«\"“])|- | ?:(?!\d))|(?(slashed)|(?!)))"
    return re.compile(
        rf"\s*(?=\S)(?P<place>{place})??{country}(?:(?P<comma>^|(?<=\s)|, ?|\. ?| )(?P<date>(?i:{date})))?"
        rf"[,.]? ?(?:{agency})?\.?(?P<sign>{sign})\s*(?=\S)"
    )


def _forms(table: dict[int, dict[str, list[str]]]) -> Iterator[str]:
    for row in table.values():
        yield from row.get("full") or ()
        yield from row.get("short") or ()


def _either(words: Iterable[str]) -> str:
    """An alternative of these words, longest first, with and without their accents."""
    every = {form for word in words for form in (word, fold(word))}
    return "|".join(re.escape(word) for word in sorted(every, key=lambda w: (-len(w), w)))


# -- what is believed -------------------------------------------------------------------------------------------------


def _judge(match: re.Match[str], words: str, table: _Words) -> Dateline | None:
    place, date, agency = match["place"], match["date"], match["agency"] or match["slashed"]
    if date is not None and not (re.search(r"\d", date) and re.search(r"[^\W\d]|[-/.]", date)):
        return None
    place = place.strip(" ,.") if place else None
    if match["country"] and (date is None or fold(match["country"]) not in table.countries):
        return None
    if not _goes_on(words[match.end() :]) or (place is None and agency is None):
        return None
    region = agency is not None and fold(agency) in table.countries | table.towns
    if agency is not None and not region and fold(agency) in table.labels:
        return None
    if place is not None and not _place(place, table):
        return None
    loud = place is not None and _loud(place, table)
    known = place is not None and all(fold(p) in table.towns for p in _parts(place))
    if agency is not None and not region and not (loud or _agency(agency, table) or (known and date)):
        return None
    if place is None and not _names(agency or "", table):
        return None
    by_date = date is not None and (loud or known or agency is not None)
    by_agency = agency is not None and (not region or loud)
    if not (by_date or by_agency or (loud and agency is None and date is None)):
        return None
    if not (by_date or by_agency) and place and not known and all(fold(p) in table.countries for p in _parts(place)):
        return None  # a kicker: whom the story is about, and not where it was written
    if not (by_date or by_agency) and match["sign"].strip() == "-" and "--" not in match["sign"] and not known:
        return None  # capitals before a mere hyphen are a kicker unless they are a town
    return Dateline(
        end=match.end(),
        place=words[match.start("place") : match.start("place") + len(place)] if place else None,
        date=words[match.start("date") : match.end("date")] if date else None,
        agency=None if region or agency is None else agency.strip(),
        sure=bool(by_date or by_agency or known),
    )


def _goes_on(rest: str) -> bool:
    """Whether a sentence follows, and not another kicker or a title in capitals."""
    first = re.match(r"[\s«\"“'‘(]*(?:\w['’])?(\w+)( ?:)?", rest)
    if first is None or first[2] or len(rest.split()) < 4:
        return False
    return (rest.lstrip(" «\"“'‘(\u00a0\u202f")[:1].isupper() or rest[:1].isdigit()) and any(c.islower() for c in rest)


def _parts(place: str) -> list[str]:
    return [part.strip() for part in re.split(r"/|,", place) if part.strip()]


def _place(place: str, table: _Words) -> bool:
    parts = _parts(place)
    if not parts or len(parts) > 3 or fold(place) in table.labels or fold(place) in table.no_places:
        return False
    return all(
        fold(part) not in table.labels
        and fold(part) not in table.no_places
        and len(part.split()) <= _PLACE_WORDS
        and part[:1].isupper()
        and all(_named(word, table) for word in re.split(r"[\s-]+", part) if word)
        for part in parts
    )


def _named(word: str, table: _Words) -> bool:
    bare = word.strip("'.")
    return not bare or fold(bare) in table.links or bare[:1].isupper() or (bare[1:2] == "'" and bare[2:3].isupper())


def _loud(place: str, table: _Words) -> bool:
    """In capitals, as datelines print their first place ("BANGKOK, Thailand")."""
    first = _parts(place)[0]
    return len(first) > 2 and first.upper() == first and any(c.isalpha() for c in first)


def _agency(words: str, table: _Words) -> bool:
    if fold(words) in table.agencies or all(fold(w) in table.agencies for w in re.split(r"[/, -]+", words) if w):
        return True
    if len(words) <= _INITIALS and words.isalpha() and (words.isupper() or words.islower()):
        return True
    return _names(words, table) and any(fold(w) in table.agency_words for w in words.split())


def _names(words: str, table: _Words) -> bool:
    """Whether words in brackets may be a name: every word with a capital, or initials alone."""
    parts = words.split()
    if not parts or len(parts) > 5 or any(fold(w) in table.labels for w in (words, parts[0])):
        return False
    return all(w[:1].isupper() or fold(w) in table.links or fold(w) in table.agency_words for w in parts) or (
        len(parts) == 1 and fold(words) in table.agencies
    )
