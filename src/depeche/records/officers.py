"""Officers: who holds offices, kept by printed name, so that a person of thousands of reports is not read anew for one.

The stored row of a person says what to sort and filter by; the record itself is made when somebody asks for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, or_, select, text, update

from depeche.ledger.derived import BEGINNINGS, FACETS, KEYS, NAMES, OFFICES, PLACED, RECORDS
from depeche.ledger.dialects import insert_missing
from depeche.ledger.entry import Entry
from depeche.ledger.tables import ARTICLES, REPORTS
from depeche.records.decisions import Decisions
from depeche.records.filters import office_words
from depeche.records.people import Person, Printed, beginnings, may_be_one, persons, rival_titles
from depeche.records.stock import chunks
from depeche.reports.office import Office

NameKey = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class OfficeChange:
    """A person's record that is new or became disputed."""

    id: str
    what: str


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    record: int | None


class Officers:
    """The office holders of a ledger, within one transaction."""

    def __init__(self, connection: Connection, decisions: Decisions) -> None:
        self._connection, self._decisions = connection, decisions
        self._touched: set[int] = set()
        self._fresh: set[int] = set()  # names that were entered in this transaction
        self._told: dict[int, set[tuple[str, str]]] = defaultdict(set)  # outlets and languages of new reports, by name
        self._lost = False  # whether anything was taken out, so that nothing may be built upon

    def put(self, entries: Mapping[int, Entry], articles: Mapping[int, int]) -> None:
        """Place reports of offices, each with the number of its article; those judged wrong hold nothing."""
        if not entries:
            return
        self._connection.execute(
            insert(PLACED),
            [
                {
                    "report": n,
                    "digest": e.digest,
                    "article": articles[n],
                    "sort": "office",
                    "start": 0,
                    "end": 0,
                    "traits": "",
                }
                for n, e in entries.items()
            ],
        )
        self._hold({n: e for n, e in entries.items() if e.digest not in self._decisions.wrong})

    def take_out(self, reports: Sequence[int]) -> None:
        """Take reports of offices out."""
        for some in chunks(reports):
            self._let_go(some)
            self._connection.execute(delete(PLACED).where(PLACED.c.report.in_(some)))

    def judged(self, entries: Mapping[int, Entry]) -> None:
        """Take in that something was decided about reports of offices, or taken back."""
        for some in chunks(sorted(entries)):
            self._let_go(some)
        self._hold({n: e for n, e in entries.items() if e.digest not in self._decisions.wrong})

    def settle(self) -> list[OfficeChange]:
        """Bring the names that were touched together anew, and store whose they are."""
        if not self._touched:
            return []
        rows = self._names()
        counts = self._counts(rows)
        known = {(country or None, name): row for (country, name), row in rows.items()}
        standing = {key: counts[row.number] for key, row in known.items() if counts.get(row.number)}
        olds = {row.record for row in rows.values() if row.record is not None}
        before = self._stored(olds)
        changes: list[OfficeChange] = []
        made: list[dict[str, Any]] = []
        moved: list[dict[str, Any]] = []
        anew: dict[int, list[int]] = {}
        more: dict[int, list[int]] = {}
        for person in persons(standing):
            held = [known[key] for key in person.names]
            names = [row.number for row in held]
            row = self._row(person, names)
            number = row["number"]
            made.append(row)
            moved += [{"r": number, "n": n.number} for n in held if n.record != number]
            was = [before[n.record] for n in held if n.record in before]
            if not was:
                changes.append(OfficeChange(row["id"], "new"))
            elif row["disputed"] and not any(old["disputed"] for old in was):
                changes.append(OfficeChange(row["id"], "conflict"))
            same = not self._lost and {n.record for n in held if n.number not in self._fresh} == {number}
            (more if same else anew)[number] = names
        self._replace(before, made, ((country, row) for (country, _), row in rows.items()))
        self._facets(olds - {row["number"] for row in made}, anew, more)
        if moved:
            self._connection.execute(text("UPDATE names SET record = :r WHERE number = :n"), moved)
        self._forget(row.number for key, row in known.items() if key not in standing)
        return changes

    def reports(self, record: int) -> list[int]:
        """Numbers of the reports of a person's record."""
        query = select(OFFICES.c.report).join(NAMES, NAMES.c.number == OFFICES.c.name)
        return list(self._connection.execute(query.where(NAMES.c.record == record)).scalars())

    def person(self, record: int) -> Person:
        """Whose record it is."""
        query = select(NAMES.c.country, NAMES.c.name, func.count()).join(OFFICES, OFFICES.c.name == NAMES.c.number)
        query = query.where(NAMES.c.record == record).group_by(NAMES.c.country, NAMES.c.name)
        found = {(country or None, name): count for country, name, count in self._connection.execute(query)}
        return persons(found)[0]

    def _hold(self, entries: Mapping[int, Entry]) -> None:
        wanted: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, entry in entries.items():
            assert isinstance(entry.report, Office)
            wanted[entry.report.country or "", entry.report.person].append(number)
        names = self._ensure(wanted)
        rows = []
        for key, numbers in wanted.items():
            self._touched.add(names[key])
            for number in numbers:
                report, source = entries[number].report, entries[number].source
                self._told[names[key]] |= {
                    (f, v) for f, v in (("outlet", source.outlet), ("language", source.language)) if v
                }
                assert isinstance(report, Office)
                rows.append(
                    {
                        "report": number,
                        "name": names[key],
                        "title": report.title_as_written,
                        "published": source.published,
                    }
                )
        if rows:
            self._connection.execute(insert(OFFICES), rows)

    def _ensure(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
        """Numbers of names; those that are new are entered, and tied to those that they may be one with."""
        keys = sorted(wanted)
        found = self._find(keys)
        new = [key for key in keys if key not in found]
        if not new:
            return found
        self._connection.execute(insert(NAMES), [{"country": country, "name": name} for country, name in new])
        found |= self._find(new)
        self._fresh.update(found[key] for key in new)
        starts = sorted({(start, found[key]) for key in new for start in beginnings(key[1])})
        if starts:
            self._connection.execute(insert(BEGINNINGS), [{"beginning": b, "name": n} for b, n in starts])
        for country, name in new:
            self._tie(found[country, name], country, name)
        return found

    def _find(self, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], int]:
        found = {}
        for some in chunks(keys):
            wanted = set(some)
            query = select(NAMES.c.country, NAMES.c.name, NAMES.c.number).where(NAMES.c.name.in_([n for _, n in some]))
            for country, name, number in self._connection.execute(query):
                if (country, name) in wanted:
                    found[country, name] = number
        return found

    def _tie(self, number: int, country: str, name: str) -> None:
        query = select(NAMES.c.number, NAMES.c.name, NAMES.c.component).distinct()
        query = query.join(BEGINNINGS, BEGINNINGS.c.name == NAMES.c.number)
        query = query.where(BEGINNINGS.c.beginning.in_(sorted(beginnings(name))))
        if country:
            query = query.where(or_(NAMES.c.country == country, NAMES.c.country == ""))
        met = {number}
        labels = set()
        for other, other_name, component in self._connection.execute(query):
            if other != number and may_be_one(name, other_name):
                met.add(other)
                labels.add(component if component is not None else other)
        label = min(met | labels)
        if labels - {label}:
            for some in chunks(sorted(labels)):
                self._connection.execute(update(NAMES).where(NAMES.c.component.in_(some)).values(component=label))
        self._connection.execute(update(NAMES).where(NAMES.c.number == number).values(component=label))

    def _let_go(self, reports: Sequence[int]) -> None:
        names = select(OFFICES.c.name).where(OFFICES.c.report.in_(reports)).distinct()
        self._touched.update(self._connection.execute(names).scalars())
        self._connection.execute(delete(OFFICES).where(OFFICES.c.report.in_(reports)))
        self._lost = True

    def _names(self) -> dict[tuple[str, str], _Row]:
        """Every name that a chain leads to from a touched one, by country and name."""
        components: set[int] = set()
        for some in chunks(sorted(self._touched)):
            components.update(
                self._connection.execute(select(NAMES.c.component).where(NAMES.c.number.in_(some))).scalars()
            )
        found = {}
        for some in chunks(sorted(components)):
            query = select(NAMES.c.number, NAMES.c.country, NAMES.c.name, NAMES.c.record)
            query = query.where(NAMES.c.component.in_(some)).order_by(NAMES.c.number)
            for number, country, name, record in self._connection.execute(query):
                found[country, name] = _Row(number, record)
        return found

    def _counts(self, rows: Mapping[tuple[str, str], _Row]) -> dict[int, int]:
        found: dict[int, int] = {}
        for some in chunks(sorted(row.number for row in rows.values())):
            query = select(OFFICES.c.name, func.count()).where(OFFICES.c.name.in_(some)).group_by(OFFICES.c.name)
            found.update((name, count) for name, count in self._connection.execute(query))
        return found

    def _forget(self, names: Iterable[int]) -> None:
        """Let go of names that no report prints any more."""
        for some in chunks(sorted(names)):
            self._connection.execute(delete(BEGINNINGS).where(BEGINNINGS.c.name.in_(some)))
            self._connection.execute(delete(NAMES).where(NAMES.c.number.in_(some)))

    def _row(self, person: Person, names: Sequence[int]) -> dict[str, Any]:
        """The stored row of a person, with the country besides."""
        printed = self._titles(names)
        days = [p for p in printed.values() if p.first]
        first = min((p.first for p in days if p.first), default=None)
        number, digest = self._founder(names, first)
        titles, right = self._judged(printed, names)
        return {
            "number": number,
            "id": f"of-{digest[:10]}",
            "sort": "office",
            "kind": "office",
            "moment": first or "9999",
            "first": first,
            "last": max((p.last for p in days if p.last), default=None),
            "ended": None,
            "status": None,
            "state": None,
            "disputed": not right and bool(rival_titles(titles, person.country)),
            "words": office_words(person.name, printed),
            "body": None,
            "country": person.country,
        }

    def _titles(self, names: Sequence[int]) -> dict[str, Printed]:
        found: dict[str, Printed] = {}
        for some in chunks(names):
            query = select(
                OFFICES.c.title,
                func.count(),
                func.min(OFFICES.c.published),
                func.max(OFFICES.c.published),
                func.count(OFFICES.c.published),
            )
            query = query.where(OFFICES.c.name.in_(some)).group_by(OFFICES.c.title)
            for title, count, first, last, dated in self._connection.execute(query):
                met = found.get(title)
                here = Printed(count, first, last, dated == count)
                found[title] = here if met is None else _together(met, here)
        return found

    def _founder(self, names: Sequence[int], first: str | None) -> tuple[int, str]:
        """Number and digest of the report that founds a person's record."""
        day = OFFICES.c.published.is_(None) if first is None else OFFICES.c.published == first
        best: list[tuple[str, int, str, int]] = []
        for some in chunks(names):
            query = (
                select(ARTICLES.c.id, REPORTS.c.start, REPORTS.c.digest, REPORTS.c.number)
                .join(OFFICES, OFFICES.c.report == REPORTS.c.number)
                .join(PLACED, PLACED.c.report == REPORTS.c.number)
                .join(ARTICLES, ARTICLES.c.number == PLACED.c.article)
                .where(OFFICES.c.name.in_(some), day)
            )
            best += [(row[0], row[1], row[2], row[3]) for row in self._connection.execute(query)]
        found = min(best)
        return found[3], found[2]

    def _judged(self, printed: Mapping[str, Printed], names: Sequence[int]) -> tuple[dict[str, Printed], bool]:
        """Titles without those judged wrong, and whether one of them was judged right."""
        decisions = self._decisions
        judged = {
            digest
            for values in (decisions.wrong_values, decisions.right_values)
            for digest, told in values.items()
            if any(field == "office" for field, _ in told)
        }
        ours: set[str] = set()
        for some in chunks(sorted(judged)):
            query = select(PLACED.c.digest).join(OFFICES, OFFICES.c.report == PLACED.c.report)
            query = query.where(PLACED.c.digest.in_(some), OFFICES.c.name.in_(names))
            ours.update(self._connection.execute(query).scalars())
        wrong = {v for d in ours for field, v in decisions.wrong_values.get(d, {}) if field == "office"}
        right = any(field == "office" for d in ours for field, _ in decisions.right_values.get(d, {}))
        return {title: p for title, p in printed.items() if title not in wrong}, right

    def _stored(self, records: Iterable[int]) -> dict[int, dict[str, Any]]:
        found = {}
        for some in chunks(sorted(records)):
            query = select(RECORDS.c.number, RECORDS.c.moment, RECORDS.c.last, RECORDS.c.disputed)
            for row in self._connection.execute(query.where(RECORDS.c.number.in_(some))).mappings():
                found[row["number"]] = dict(row)
        return found

    def _replace(
        self, before: Mapping[int, Mapping[str, Any]], made: Sequence[dict[str, Any]], rows: Iterable[tuple[str, _Row]]
    ) -> None:
        """Store rows in place of those of before, with what they are looked up by."""
        countries = {row.record: country for country, row in sorted(rows, key=lambda r: r[0])}  # "" first, so it yields
        old = {key for n, row in before.items() for key in _keys(n, countries.get(n) or None, row)}
        new = {key for row in made for key in _keys(row["number"], row.pop("country"), row)}
        for some in chunks(sorted(before)):
            self._connection.execute(delete(RECORDS).where(RECORDS.c.number.in_(some)))
        if made:
            self._connection.execute(insert(RECORDS), made)
        where = "DELETE FROM keys WHERE key = :key AND moment = :moment AND record = :record"
        if old - new:
            self._connection.execute(text(where), [dict(zip(_KEY, key)) for key in sorted(old - new, key=repr)])
        if new - old:
            self._connection.execute(insert(KEYS), [dict(zip(_KEY, key)) for key in sorted(new - old, key=repr)])

    def _facets(
        self, gone: Iterable[int], anew: Mapping[int, Sequence[int]], more: Mapping[int, Sequence[int]]
    ) -> None:
        """Store the outlets and languages of persons' reports.

        Args:
            gone: Records that are no more.
            anew: Names of records whose reports may be others than before.
            more: Names of records that only have more reports.
        """
        for some in chunks(sorted({*gone, *anew})):
            self._connection.execute(delete(FACETS).where(FACETS.c.record.in_(some)))
        rows: set[tuple[str, str, int]] = set()
        for record, names in anew.items():
            for some in chunks(names):
                query = (
                    select(ARTICLES.c.outlet, ARTICLES.c.language)
                    .join(PLACED, PLACED.c.article == ARTICLES.c.number)
                    .join(OFFICES, OFFICES.c.report == PLACED.c.report)
                    .where(OFFICES.c.name.in_(some))
                    .distinct()
                )
                for outlet, language in self._connection.execute(query):
                    rows |= {(f, v, record) for f, v in (("outlet", outlet), ("language", language)) if v}
        for record, names in more.items():
            rows |= {(facet, value, record) for n in names for facet, value in self._told[n]}
        insert_missing(self._connection, FACETS, [dict(zip(("facet", "value", "record"), row)) for row in sorted(rows)])


_KEY = ("key", "moment", "record", "kind", "last")


def _keys(number: int, country: str | None, row: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    keys = (country, f"~{country}") if country else ()
    return [(key, row["moment"], number, "office", row["last"]) for key in keys]


def _together(one: Printed, other: Printed) -> Printed:
    firsts = [p.first for p in (one, other) if p.first]
    lasts = [p.last for p in (one, other) if p.last]
    return Printed(
        one.count + other.count,
        min(firsts, default=None),
        max(lasts, default=None),
        one.dated and other.dated,
    )
