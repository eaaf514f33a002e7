"""People: which printed names are one person's, and which titles are given to that person."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from depeche.codebook.likeness import name_key, post, posts_agree, same_person
from depeche.ledger.entry import Entry
from depeche.records.ranks import Ranks
from depeche.records.record import Conflict, Tenure
from depeche.records.values import Given, settle
from depeche.reports.office import Office

# A title that only appears this many days after another was last printed is a new office, not a disagreement.
CHANGE_DAYS = 14
# Titles that newsrooms put loosely on whoever leads; they never found a value beside a definite one.
_LOOSE = ("president", "leader", "head_of_state", "minister")


def same_names(names: Iterable[str], alike: Callable[[str, str], bool] = same_person) -> list[list[str]]:
    """Printed names grouped by person; a lone name joins the one person that it may be, else stands alone."""
    distinct = sorted(set(names), key=lambda n: (-len(name_key(n)), name_key(n), n))
    groups: list[list[str]] = []
    for name in distinct:
        met = [group for group in groups if all(alike(name, other) for other in group)]
        if len(met) == 1 or (met and len(name_key(name)) > 1):
            met[0].append(name)
        else:
            groups.append([name])
    return groups


def fullest(names: Sequence[str]) -> str:
    """The form of a name that says most; of equals the most frequent, then the first by letters."""
    return _fullest(Counter(names))


def _fullest(printed: Mapping[str, int]) -> str:
    return min(printed, key=lambda n: (-len(name_key(n)), -printed[n], n))


@dataclass(frozen=True, slots=True)
class Person:
    """One who holds offices: the fullest name, the country, and the names as printed, each with its country."""

    name: str
    country: str | None
    names: tuple[tuple[str | None, str], ...]


def beginnings(name: str) -> frozenset[str]:
    """How the words of a name begin: two printed names are only held against each other when they share one."""
    return frozenset(word[:2] for word in name_key(name))


def may_be_one(one: str, other: str) -> bool:
    """Whether two printed names may be those of one office holder."""
    return not beginnings(one).isdisjoint(beginnings(other)) and same_person(one, other)


def persons(printed: Mapping[tuple[str | None, str], int]) -> list[Person]:
    """Names, by country and each with how often it is printed, grouped by person.

    A name without a country joins the one person that it may be. Names that no chain of likeness leads to from others
    never matter for these, so that they may be left out.
    """
    of_country: dict[str | None, list[str]] = defaultdict(list)
    for country, name in printed:
        of_country[country].append(name)
    found: list[Person] = []
    for country in sorted(of_country, key=lambda c: (c is None, c or "")):
        for group in same_names(of_country[country], may_be_one):
            name = _fullest({name: printed[country, name] for name in group})
            known = [n for n, p in enumerate(found) if country is None and may_be_one(name, p.name)]
            names = tuple((country, name) for name in sorted(group))
            if len(known) == 1:
                other = found[known[0]]
                found[known[0]] = replace(other, names=(*other.names, *names))
            else:
                found.append(Person(name, country, names))
    return found


def by_person(entries: Sequence[Entry]) -> list[tuple[str, str | None, list[Entry]]]:
    """Reports of offices by person: fullest name, country, reports."""
    of_name: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        assert isinstance(entry.report, Office)
        of_name[entry.report.country, entry.report.person].append(entry)
    return [
        (person.name, person.country, [entry for name in person.names for entry in of_name[name]])
        for person in persons({name: len(reports) for name, reports in of_name.items()})
    ]


def tenures(given: Sequence[Given]) -> tuple[Tenure, ...]:
    """Every title with the days between which it was printed, in their order."""
    groups: dict[str, list[Given]] = defaultdict(list)
    for one in given:
        title = post(one.value)
        groups[
            repr((title.name, sorted(title.portfolios), title.deputy, title.former)) if title.name else one.value
        ].append(one)
    found = []
    for members in groups.values():
        days = sorted(g.member.published for g in members if g.member.published)
        printed = Counter(g.value for g in members)
        found.append(
            Tenure(
                title=min(printed, key=lambda t: (-printed[t], t)),
                post=post(members[0].value).name,
                since=days[0] if days else None,
                until=days[-1] if days else None,
                articles=tuple(sorted({g.member.article for g in members})),
            )
        )
    return tuple(sorted(found, key=lambda t: (t.since or "9999", t.title)))


@dataclass(frozen=True, slots=True)
class Printed:
    """How often a title is printed, on which days first and last (ISO), and whether every article has a day."""

    count: int
    first: str | None
    last: str | None
    dated: bool


def office_conflict(
    given: Sequence[Given], person: str, ranks: Ranks, country: str | None = None
) -> tuple[Conflict | None, str | None]:
    """Titles that one person can't bear on the same day, if any, and what the user's ranking says of them.

    A title that is printed from a day on, well after the other was last printed, is a change and no conflict.
    """
    of_title: dict[str, list[Given]] = defaultdict(list)
    for g in given:
        of_title[g.value].append(g)
    rivals = rival_titles({title: _printed(of_title[title]) for title in of_title}, country)
    held = {title: [g for other in titles for g in of_title[other]] for title, titles in rivals.items()}
    if not held:
        return None, None
    settled = settle("office", held, "two offices that one person does not hold on the same day", ranks, about=person)
    return settled.conflict, settled.note


def rival_titles(printed: Mapping[str, Printed], country: str | None = None) -> Mapping[str, tuple[str, ...]]:
    """Titles that can't all be borne at once, each with the coarser ones that go with it; empty when there are none."""
    # A title that no table knows can't be told to exclude another.
    known = [title for title in printed if post(title).name]
    founders: list[str] = []
    groups: dict[str, list[str]] = {}
    for title in sorted(known, key=lambda t: (_looseness(t), post(t).former, -printed[t].count, t)):
        met = [founder for founder in founders if posts_agree(post(title), post(founder), country)]
        if not met:
            founders.append(title)
            groups[title] = [title]
        elif len(met) == 1:
            groups[met[0]].append(title)
    told = {title: [printed[other] for other in titles] for title, titles in groups.items()}
    held = {
        title: tuple(groups[title])
        for title in groups
        if any(other != title and not _changed(told[title], told[other]) for other in groups)
    }
    return held if len(held) > 1 else {}


def _looseness(title: str) -> bool:
    return post(title).name in _LOOSE and not post(title).portfolios


def _printed(given: Sequence[Given]) -> Printed:
    days = sorted(g.member.published for g in given if g.member.published)
    return Printed(len(given), days[0] if days else None, days[-1] if days else None, len(days) == len(given))


def _changed(one: Sequence[Printed], other: Sequence[Printed]) -> bool:
    if not all(p.dated for p in (*one, *other)):
        return False  # an article without a day can't be put before or after
    days = [(min(p.first or "" for p in printed), max(p.last or "" for p in printed)) for printed in (one, other)]
    first, second = sorted(days)
    return (datetime.date.fromisoformat(second[0]) - datetime.date.fromisoformat(first[1])).days >= CHANGE_DAYS
