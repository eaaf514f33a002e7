"""Names: where a text names a state, an organisation, a seat of power, a city, a people or a known person.

Forms come from the codebook's tables. The longest form wins; a form that must be capitalised counts only where it is.
What a name stands for in its sentence (a place, a government) is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

import ahocorasick

from depeche.codebook.actors import organisations, parents
from depeche.codebook.folding import fold
from depeche.codebook.tables import read_csv

__all__ = ["Name", "NameForm", "NameTable", "name_table"]

# What a form stands for, when two tables hold the same one: earlier wins.
_RANK = (
    "blocked", "person", "name", "organ", "parliament", "army", "ministry", "seat", "residence", "demonym_adj",
    "demonym", "people", "capital", "metonym", "city", "demonym_prefix",
)  # fmt: skip
STATE_TYPES = frozenset({"name", "organ", "metonym", "parliament", "army", "ministry", "seat", "residence", "capital"})
"""Types of names that can act for their state or organisation."""
PLACE_TYPES = frozenset({"name", "capital", "city", "seat", "residence"})
"""Types of names that can be a place."""
ADJECTIVE_TYPES = frozenset({"demonym_adj", "demonym"})
INSTITUTIONS = frozenset({"parliament", "army", "ministry", "seat", "residence"})
"""Types of names that several states may share: "le Congrès", "la Marine nationale"."""


BESIDE = 40  # characters within which two names are told side by side
LATEST = 9999  # the year until which who is in office today is so


@dataclass(frozen=True, slots=True)
class NameForm:
    """One form of one table: what it stands for, and how sure the form alone is.

    Attributes:
        full: The whole name of a person.
        source: Id of the article that a person's office is from; "" for the codebook's.
    """

    form: str
    code: str
    type: str
    ambiguous: bool = False
    cased: bool = True
    full: str = ""
    since: int = 0
    until: int = LATEST
    source: str = ""

    def held(self, year: int | None) -> bool:
        """Did a person stand for the code in a year (or in any, when the year is unknown)?"""
        return year is None or self.since <= year <= self.until


@dataclass(frozen=True, slots=True)
class Name:
    """A form where it stands: `text[start:end]`."""

    start: int
    end: int
    form: NameForm
    others: tuple[NameForm, ...] = ()

    @property
    def code(self) -> str:
        return self.form.code

    @property
    def sure(self) -> bool:
        """Is it clear whom the form means? Not "congolais"; "européen" is the Union's if nothing else is said."""
        return not self.form.ambiguous or self.form.type == "demonym"

    @property
    def type(self) -> str:
        return self.form.type


class NameTable:
    """All forms of one language, ready to be looked up in a text."""

    def __init__(self, forms: Iterable[NameForm]) -> None:
        self._automaton = ahocorasick.Automaton()
        by_key: dict[str, list[NameForm]] = {}
        for form in forms:
            by_key.setdefault(fold(form.form), []).append(form)
        self._persons = frozenset(f.form for rows in by_key.values() for f in rows if f.type == "person")
        for key in sorted(by_key):
            kept = sorted(by_key[key], key=_preference)
            self._automaton.add_word(key, (len(key), tuple(kept)))
        if by_key:
            self._automaton.make_automaton()
        self._empty = not by_key

    def find(self, text: str, year: int | None = None, also: NameTable | None = None) -> tuple[Name, ...]:
        """Names in `text`, in order, none within another; a person stands for whom the `year` of publication says.

        Args:
            also: A second table; of what both name, this one's word stands.
        """
        found = self._met(text, year)
        if also is not None:
            found += also._met(text, year)
        return _settled(_longest(found))

    def persons(self) -> frozenset[str]:
        """The names of the persons it holds."""
        return self._persons

    def _met(self, text: str, year: int | None) -> list[Name]:
        """Every form where it stands, also one within another."""
        found: list[Name] = []
        if self._empty:
            return found
        folded = fold(text)
        for last, (length, forms) in self._automaton.iter(folded):
            start, end = last - length + 1, last + 1
            if not _stands_alone(folded, start, end, forms[0].type):
                continue
            fitting = [f for f in forms if _cased(f, text, start)]
            if fitting and fitting[0].type == "person":
                fitting.sort(key=lambda f: not f.held(year))
            form = fitting[0] if fitting else None
            if form is not None and not (
                form.form.isupper() and len(form.form) < 6 and not _as_capitals(text, start, end)
            ):
                others = tuple(
                    f
                    for f in fitting[1:]
                    if f.code != form.code and (f.type == form.type or {f.type, form.type} <= STATE_TYPES)
                )
                found.append(Name(start, end, form, others))
        return found


def _preference(form: NameForm) -> tuple[int, bool, int, str]:
    """Which of several forms spelt alike is meant: by type, the sure one, the office held last."""
    return (_RANK.index(form.type) if form.type in _RANK else len(_RANK), form.ambiguous, -form.since, form.code)


def _cased(form: NameForm, text: str, start: int) -> bool:
    """A form that must be capitalised is so in the text, in every word that the table capitalises.

    Of an institution that is its first word, unless the table writes it small: "palais Chigi", "place Rouge".
    """
    if not form.cased:
        return True
    if form.type in ("name", "capital", "city", "person") or form.form[0].islower():
        heads = [k for k, c in enumerate(form.form) if c.isupper() and (k == 0 or not form.form[k - 1].isalnum())]
    else:
        heads = [0]
    return all(text[start + k].isupper() or text[start + k].isdigit() for k in heads)


def _settled(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """An ambiguous form ("congolais") stands for the one of its states that the text names plainly."""
    plain = {n.code for n in names if not n.form.ambiguous and not n.others and n.type in STATE_TYPES}
    persons = {n.code for n in names if n.type == "person"}
    told = plain | {n.code for n in names if n.type in (*ADJECTIVE_TYPES, "people") and not n.form.ambiguous}
    settled: list[Name] = []
    for at, name in enumerate(names):
        if _another_states(name, told, names[at + 1 : at + 2]):
            continue
        if _organ_of_a_state(name, names[at + 1 : at + 2]):
            continue
        alike = (name.form, *name.others)
        fits = [f for f in alike if f.code in plain and not (name.others and _named_beside(f, name, names))]
        if not fits and len({f.code for f in alike if f.code in persons}) == 1:
            fits = [f for f in alike if f.code in persons]  # "au Congo", where Félix Tshisekedi is told of
        unsure = name.others and name.type == "name" and all(f.ambiguous for f in (name.form, *name.others))
        if unsure and len({f.code for f in fits}) != 1:
            continue  # "the Kingdom", where no kingdom is named, or several are
        if (name.others or name.form.ambiguous) and len({f.code for f in fits}) == 1:
            name = replace(name, form=replace(fits[0], ambiguous=False), others=())
        elif name.others and not fits and name.type in STATE_TYPES:
            metonym = next(
                (f for f in name.others if f.type == "metonym"), None
            )  # "Bruxelles" without Belgium is the Union
            name = replace(name, form=metonym or name.form, others=())
        settled.append(name)
    return tuple(settled)


def _another_states(name: Name, told: Set[str], after: Sequence[Name]) -> bool:
    """Does the name of an institution that several states have ("le Congrès chilien") mean none of the table's?"""
    if name.type not in INSTITUTIONS or not name.form.ambiguous:
        return False
    codes = {f.code for f in (name.form, *name.others)}
    whose = after[0] if after and after[0].start == name.end + 1 and after[0].type in ADJECTIVE_TYPES else None
    if whose is not None:
        return whose.code not in codes
    return len(codes & told) != 1


def _named_beside(form: NameForm, name: Name, names: Sequence[Name]) -> bool:
    """Is a state named by a name of its own close by, so that the form is another's: "le Congo et la RDC"?"""
    return any(
        n.code == form.code and n.type == "name" and n is not name and abs(n.start - name.start) < BESIDE for n in names
    )


def _organ_of_a_state(name: Name, after: Sequence[Name]) -> bool:
    """Does an organ stand before a demonym, so that it is a state's: "Conseil de sécurité russe"?"""
    if organisations().get(name.code, {}).get("kind") != "organ":
        return False
    whose = next((n for n in after if n.start == name.end + 1), None)
    return whose is not None and whose.type in ADJECTIVE_TYPES and whose.code not in (name.code, *organisations())


def _as_capitals(text: str, start: int, end: int) -> bool:
    """Is an acronym of the tables ("UN", "AES") printed as one, or at least capitalised when it is no common word?"""
    words = text[start:end]
    return words.isupper() or (len(words) > 3 and words[0].isupper())


def _stands_alone(folded: str, start: int, end: int, type: str) -> bool:
    before = folded[start - 1] if start else " "
    after = folded[end] if end < len(folded) else " "
    if before.isalnum() or before == "_" or before in "@#$":
        return False
    if type == "city" and after == "-" and folded[end + 1 : end + 2].isalpha():
        return False  # "le Cap-Vert" is not of Le Cap
    if type == "demonym_prefix":
        return after == "-" or (folded[end - 1] == "-" and after.isalnum())
    return not (after.isalnum() or after == "_")


def _longest(found: Sequence[Name]) -> tuple[Name, ...]:
    kept: list[Name] = []
    end = -1
    for name in sorted(found, key=lambda n: (n.start, -n.end)):
        if name.start < end and name.end > end and name.end - name.start > kept[-1].end - kept[-1].start:
            kept.pop()  # "Le Cap-Vert" is not "Le Cap"
        elif name.start < end:
            continue
        kept.append(name)
        end = name.end
    return tuple(kept)


@cache
def name_table(language: str) -> NameTable:
    """The table of names of a language: states, organisations, and the persons known to the codebook."""
    return NameTable(_forms(language))


def _forms(language: str) -> Iterable[NameForm]:
    acts_as = parents()
    for table in ("states.csv", "organisations.csv", "blocked.csv"):
        for row in read_csv("languages", language, table):
            yield NameForm(
                form=row["form"],
                code=acts_as.get(row.get("code") or "", row.get("alpha3") or row.get("code") or ""),
                type=row.get("type") or "name",
                ambiguous=row.get("ambiguous") == "yes",
                cased=row.get("case") == "yes",
            )
    for row in read_csv("persons.csv"):
        names = [row["name"], *(a.strip() for a in row["aliases"].split(";"))]
        for form in names:
            if form:
                since = int(row["since"]) if row.get("since", "").isdigit() else 0
                until = int(row["until"]) if row.get("until", "").isdigit() else LATEST
                code = acts_as.get(row["code"], row["code"])
                yield NameForm(form, code, "person", False, True, row["name"], since, until)
