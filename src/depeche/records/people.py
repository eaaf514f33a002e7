"""People: which printed names are one person's, and which titles are given to that person."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from depeche.codebook.likeness import name_key, post, posts_agree, same_person
from depeche.ledger.entry import Entry
from depeche.records.ranks import Ranks
from depeche.records.record import Conflict, Tenure
from depeche.records.values import Given, exclusive, settle
from depeche.reports.office import Office

# A title that only appears this many days after another was last printed is a new office, not a disagreement.
CHANGE_DAYS = 14
# Titles that newsrooms put loosely on whoever leads; they never found a value beside a definite one.
_LOOSE = ("president", "leader", "head_of_state", "minister")


def same_names(names: Iterable[str]) -> list[list[str]]:
    """Printed names grouped by person; a lone name joins the one person that it may be, else stands alone."""
    distinct = sorted(set(names), key=lambda n: (-len(name_key(n)), name_key(n), n))
    groups: list[list[str]] = []
    for name in distinct:
        met = [group for group in groups if all(same_person(name, other) for other in group)]
        if len(met) == 1 or (met and len(name_key(name)) > 1):
            met[0].append(name)
        else:
            groups.append([name])
    return groups


def fullest(names: Sequence[str]) -> str:
    """The form of a name that says most; of equals the most frequent, then the first by letters."""
    printed = Counter(names)
    return min(printed, key=lambda n: (-len(name_key(n)), -printed[n], n))


def by_person(entries: Sequence[Entry]) -> list[tuple[str, str | None, list[Entry]]]:
    """Reports of offices by person: fullest name, country, reports."""
    of_country: dict[str | None, list[Entry]] = defaultdict(list)
    for entry in entries:
        assert isinstance(entry.report, Office)
        of_country[entry.report.country].append(entry)
    found: list[tuple[str, str | None, list[Entry]]] = []
    for country in sorted(of_country, key=lambda c: (c is None, c or "")):
        here = of_country[country]
        names = Counter(e.report.person for e in here)  # type: ignore[union-attr]
        group_of: Mapping[str, int] = {name: n for n, group in enumerate(same_names(names)) for name in group}
        groups: dict[int, list[Entry]] = defaultdict(list)
        for entry in here:
            groups[group_of[entry.report.person]].append(entry)  # type: ignore[union-attr]
        for _, members in sorted(groups.items()):
            name = fullest([e.report.person for e in members])  # type: ignore[union-attr]
            known = [n for n, (other, _, _) in enumerate(found) if country is None and same_person(name, other)]
            if len(known) == 1:
                found[known[0]][2].extend(members)
            else:
                found.append((name, country, members))
    return found


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


def office_conflict(
    given: Sequence[Given], person: str, ranks: Ranks, country: str | None = None
) -> tuple[Conflict | None, str | None]:
    """Titles that one person can't bear on the same day, if any, and what the user's ranking says of them.

    A title that is printed from a day on, well after the other was last printed, is a change and no conflict.
    """
    # A title that no table knows can't be told to exclude another.
    known = [g for g in given if post(g.value).name]
    printed = Counter(g.value for g in known)

    def fits(one: Given, other: Given) -> bool:
        return posts_agree(post(one.value), post(other.value), country)

    def weight(g: Given) -> tuple[object, ...]:
        title = post(g.value)
        return (title.name in _LOOSE and not title.portfolios, title.former, -printed[g.value])

    groups = exclusive(known, fits, weight)
    held = {
        value: members
        for value, members in groups.items()
        if any(other != value and not _changed(members, others) for other, others in groups.items())
    }
    if len(held) < 2:
        return None, None
    settled = settle("office", held, "two offices that one person does not hold on the same day", ranks, about=person)
    return settled.conflict, settled.note


def _changed(one: Sequence[Given], other: Sequence[Given]) -> bool:
    days = [
        [datetime.date.fromisoformat(g.member.published) for g in group if g.member.published] for group in (one, other)
    ]
    if len(days[0]) < len(one) or len(days[1]) < len(other):
        return False  # an article without a day can't be put before or after
    first, second = sorted(days, key=lambda d: (min(d), max(d)))
    return (min(second) - max(first)).days >= CHANGE_DAYS
