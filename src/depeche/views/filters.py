"""Filters: what a reader may narrow a query by, in words, with how much each choice would leave."""

from __future__ import annotations

from dataclasses import dataclass

from babel.core import Locale, UnknownLocaleError

from depeche.codebook.folding import fold
from depeche.views.query import FACETS, Found
from depeche.views.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a filter: as in the address, in words, how many records it would leave, and whether it is chosen."""

    value: str
    text: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One filter with its choices: the chosen, then the most frequent."""

    name: str
    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A filter that is set, in words, and the query (as in an address) without it."""

    text: str
    without: str


def filters(found: Found, words: Wording) -> tuple[Filter, ...]:
    """The filters that there is a choice in."""
    made = []
    for name in FACETS:
        chosen, counts = getattr(found.query, name), dict(found.counts.get(name, {}))
        counts |= {value: 0 for value in chosen if value not in counts}
        if len(counts) < 2 and not chosen:
            continue
        choices = [
            Choice(value=value, text=value_words(name, value, words), count=count, chosen=value in chosen)
            for value, count in counts.items()
        ]
        choices.sort(key=lambda c: (not c.chosen, -c.count, fold(c.text), c.value))
        made.append(Filter(name=name, text=words.say(f"pages.filters.{name}"), choices=tuple(choices)))
    return tuple(made)


def chosen(found: Found, words: Wording) -> tuple[Chosen, ...]:
    """The filters that are set, each with the query that is left without it."""
    query = found.query
    made = [
        Chosen(
            text=f"{words.say(f'pages.filters.{name}')}: {value_words(name, value, words)}",
            without=query.without(name, value).address(),
        )
        for name in FACETS
        for value in getattr(query, name)
    ]
    made += [
        Chosen(text=f"{words.say(f'pages.filters.{name}')} {value}", without=query.without(name).address())
        for name in ("since", "until")
        if (value := getattr(query, name))
    ]
    if query.disputed:
        made.append(Chosen(text=words.say("pages.filters.disputed"), without=query.without("disputed").address()))
    return tuple(made)


def value_words(name: str, value: str, words: Wording) -> str:
    """A filter's value in words."""
    if name == "sort":
        return words.term("sorts", value)
    if name == "kind":
        return words.kind(value)
    if name == "domain":
        return words.term("domains", value)
    if name == "status":
        return words.term("status", value)
    return language_name(value, words) if name == "language" else value


def language_name(code: str, words: Wording) -> str:
    """A language's name in the reader's own; its code where none is known."""
    try:
        return Locale.parse(code).get_display_name(words.locale) or code
    except (UnknownLocaleError, ValueError):
        return code
