"""Offices: persons with the titles that an article prints beside their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from depeche.codebook.folding import fold
from depeche.mentions.people import known_forms
from depeche.mentions.refs import Ref
from depeche.reports.coders.reader import Reading
from depeche.reports.office import Office
from depeche.texts.quotation import Quotation

HEADS = frozenset({"head_of_state", "head_of_government"})
SHARED = frozenset({"office", "counterpart"})  # groups whose plural title several persons share


def code_offices(reading: Reading) -> tuple[Office, ...]:
    """One office for each person of the article, at its first mention; the fullest name stands for the person.

    A counterpart ("son homologue X") counts where the article gives the person no other title.
    """
    found: dict[tuple[str, str], Office] = {}
    printed = _printed(reading)
    for ref in reading.cast.refs.items:
        if ref.person is None or ref.office_span is None or not (ref.codes or ref.province):
            continue
        if (ref.group == "never" or (ref.blocked and not ref.person.former)) and not ref.province:
            continue
        if ref.person.elsewhere:
            continue  # whose minister it is, another article prints
        title = _words(reading, *ref.office_span)
        key = (ref.person.name, title.casefold())
        if key not in found:
            found[key] = Office(
                person=printed.get(ref.person.name, ref.person.name),
                title_as_written=title,
                country=ref.codes[0] if ref.codes else ref.province,
                evidence=_evidence(reading, ref),
            )
    for office in _shared(reading):
        if office.person not in {person for person, _ in found}:
            found[office.person, office.title_as_written.casefold()] = office
    for office in _unnamed(reading, {person for person, _ in found}):
        found.setdefault((office.person, office.title_as_written.casefold()), office)
    return _fullest(found.values())


def _printed(reading: Reading) -> Mapping[str, str]:
    """For persons whose name the codebook completed, the fullest form that the article prints: "Lula"."""
    found: dict[str, str] = {}
    for ref in reading.cast.refs.items:
        person = ref.person
        if person is None or person.name in reading.parse.text:
            continue
        whole = _words(reading, ref.first, ref.last)
        words = next((form for form in known_forms().get(person.name, ()) if form[0].isupper() and form in whole), "")
        own = [k for k in range(ref.first, ref.last) if fold(reading.parse.tokens[k].text) in _keys(person.name)]
        words = max(words, _words(reading, own[0], own[-1] + 1) if own else "", key=len)
        if len(words) > len(found.get(person.name, "")):
            found[person.name] = words
    return found


def _keys(name: str) -> frozenset[str]:
    return frozenset(map(fold, name.split()))


def _shared(reading: Reading) -> Iterator[Office]:
    """What a plural title says of every person listed with it: "les présidents Macky Sall et Alpha Condé"."""
    refs = reading.cast.refs
    by_first = {ref.first: ref for ref in refs.items}
    for ref in refs.items:
        if ref.group not in SHARED or not _many(reading, ref) or ref.office_span is None or ref.blocked:
            continue
        title = _words(reading, *ref.office_span)
        for other in (*_listed(reading, ref, by_first), *_listed_before(reading, ref)):
            if other.person is not None and len(other.codes) == 1 and not other.person.former:
                yield Office(
                    person=other.person.name,
                    title_as_written=title,
                    country=other.codes[0],
                    evidence=_from_to(reading, min(ref.first, other.first), max(ref.last, other.last)),
                )


def _many(reading: Reading, ref: Ref) -> bool:
    """Is a title a plural, by its words or by the number of its noun ("ses homologues X et Y")?"""
    return ref.plural or reading.parse.tokens[ref.first].feats.get("Number") == "Plur"


def _listed(reading: Reading, ref: Ref, by_first: Mapping[int, Ref]) -> Iterator[Ref]:
    """The persons after a title, joined to one another."""
    tokens, joiners = reading.parse.tokens, reading.clauses.grammar.joiners
    k, end = ref.last, reading.parse.sentence_of(ref.first).last
    if ref.person is None and k in by_first:
        yield by_first[k]
        k = by_first[k].last
    while k < end and (tokens[k].text == "," or tokens[k].low in joiners):
        k += 1
        other = by_first.get(k)
        if other is None or other.group != "person":
            continue
        yield other
        k = other.last


def _listed_before(reading: Reading, ref: Ref) -> Iterator[Ref]:
    """The persons before a title in apposition: "Jean Dupont et Ana Silva, les deux ministres"."""
    tokens, grammar = reading.parse.tokens, reading.clauses.grammar
    low = reading.parse.sentence_of(ref.first).first
    k = ref.first
    while k > low and tokens[k - 1].pos in ("DET", "NUM", "ADJ"):
        k -= 1
    if k <= low or tokens[k - 1].text != "," or ref.person is not None:
        return
    k -= 1
    by_end = {other.last: other for other in reading.cast.refs.items if other.group == "person"}
    while k > low and k in by_end:
        yield by_end[k]
        k = by_end[k].first
        if k > low and (tokens[k - 1].text == "," or tokens[k - 1].low in grammar.joiners):
            k -= 1


def _unnamed(reading: Reading, held: set[str]) -> list[Office]:
    """Offices of heads printed without a name, where the article names one person of that state and no office for it.

    "Le Président de la République togolaise", in an article that has nobody of Togo but Faure Gnassingbé.
    """
    people: dict[str, set[str]] = {}
    for person in reading.cast.refs.people:
        if person.code and not person.former and not person.elsewhere:
            people.setdefault(person.code, set()).add(person.name)
    offices: list[Office] = []
    for ref in reading.cast.refs.items:
        named = people.get(ref.codes[0], set()) if len(ref.codes) == 1 else set()
        if (
            (
                ref.person is None
                and ref.group == "office"
                and ref.rank in HEADS
                and ref.basis == "stated"
                and not ref.plural
            )
            and len(named) == 1
            and not named & held
            and ref.office_span is not None
        ):
            title = _words(reading, *ref.office_span)
            offices.append(
                Office(
                    person=min(named),
                    title_as_written=title,
                    country=ref.codes[0],
                    evidence=_evidence(reading, ref),
                )
            )
    return offices


def _fullest(offices: object) -> tuple[Office, ...]:
    by_person: dict[str, list[Office]] = {}
    for office in offices:  # type: ignore[attr-defined]  # dict values
        by_person.setdefault(office.person, []).append(office)
    kept = [
        max(rows, key=lambda o: (len(o.title_as_written.split()) > 1, -o.evidence.start)) for rows in by_person.values()
    ]
    return tuple(sorted(kept, key=lambda o: o.evidence.start))


def _words(reading: Reading, first: int, last: int) -> str:
    tokens = reading.parse.tokens
    return reading.parse.text[tokens[first].start : tokens[last - 1].end]


def _from_to(reading: Reading, first: int, last: int) -> Quotation:
    tokens = reading.parse.tokens
    return Quotation.of(reading.parse.text, tokens[first].start, tokens[last - 1].end)


def _evidence(reading: Reading, ref: Ref) -> Quotation:
    tokens = reading.parse.tokens
    return Quotation.of(reading.parse.text, tokens[ref.first].start, tokens[ref.last - 1].end)
