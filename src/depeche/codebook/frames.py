"""Frames: which word in which construction means which kind of event, and which slot gives which side.

A frame is data (`languages/<code>/frames/*.yaml`); here it is read and its triggers are laid out by form, so that a
token finds its frames at once. What a slot is in a parse is decided in `reports.coders`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter
from typing import Any

from depeche.codebook.inflection import Inflection, read_inflection
from depeche.codebook.kinds import kinds
from depeche.codebook.tables import frame_files, read_yaml
from depeche.errors import UnreadableCodebook

ACTOR_CLASS = "$actor"
"""A need that any state, organisation, office or person standing for one fills."""

PERSON_CLASS = "$person"
"""A need that a person with a name fills, or people of a country ("37 Haïtiens"); classes may hold it."""

NAMED_CLASS = "$named"
"""A need that a person with a name fills who stands for a state ("Condoleezza Rice sera vendredi à Tripoli")."""

LEARNT = "learnt"
"""Name of the frames that stand for all words that no frame lists: "fr/visit.learnt@1"."""

PSEUDO = frozenset({ACTOR_CLASS, PERSON_CLASS, NAMED_CLASS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence that the frame must code, with what is expected."""

    text: str
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    status: str = "happened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One frame; the keys are explained in `docs/languages.md`.

    Attributes:
        needs: Slot to the words of which one must stand there, classes already spelt out.
        without: Slot to the words that must not.
        status: The status of what it tells, whatever its words say of it.
        only: The one status in which it means its kind ("les députés se prononceront"); in another it says
            nothing. With `status` that of the event is another: who will strike "unless" threatens.
        yields: It gives way to an act that is coded in its complement ("agreed to withdraw its troops").
        source, target, both: Slots in order of preference; empty for the default of the kind.
    """

    language: str
    name: str
    kind: str
    type: str
    version: int = 1
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    needs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    without: Mapping[str, frozenset[str]] = field(default_factory=dict)
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    status: str | None = None
    only: str | None = None
    yields: bool = False
    examples: tuple[Example, ...] = ()

    @property
    def id(self) -> str:
        """Name and version as events carry it: "fr/ratify.ratifier@1"."""
        return f"{self.language}/{self.kind}.{self.name}@{self.version}"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A form that may set off a frame.

    Attributes:
        frame: The frame.
        part: "verb", "noun", "adjective" or "phrase".
        rest: The words that must follow the form, in order: ("fin",) for "mettre fin".
        reflexive: The verb is listed with its reflexive pronoun and needs it.
        analyses: Tenses of a verb's form, such as "Fut.3.Sing".
        needed_in_order: The words of `rest`, each by itself.
        needed: The same, without which no sentence fits.
    """

    frame: Frame
    part: str
    rest: tuple[str, ...]
    reflexive: bool
    analyses: tuple[str, ...]
    needed_in_order: tuple[str, ...] = field(init=False, repr=False, compare=False)
    needed: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        words = tuple(part for word in self.rest for part in split_words(word))
        object.__setattr__(self, "needed_in_order", words)
        object.__setattr__(self, "needed", frozenset(words))


@cache
def split_words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, an elided one apart from the next."""
    return tuple(phrase.replace("'", "' ").split())


@cache
def frames(language: str) -> tuple[Frame, ...]:
    """All frames of a language, in the order of their files.

    Raises:
        UnknownLanguage: It has no frames.
        UnreadableCodebook: A frame breaks the form.
    """
    classes = noun_classes(language)
    read: list[Frame] = []
    for file in frame_files(language):
        for row in read_yaml("languages", language, "frames", file) or ():
            read.append(_frame(language, file, row, classes))
    return tuple(read)


@cache
def noun_classes(language: str) -> Mapping[str, frozenset[str]]:
    """The noun classes of a language: name to lemmas."""
    table = read_yaml("languages", language, "classes.yaml") or {}
    table = table.get("classes", table)
    return {name: frozenset(_words(table, name, ())) for name in table if isinstance(table[name], (list, dict))}


def _words(table: Mapping[str, Any], name: str, above: tuple[str, ...]) -> Iterator[str]:
    if name in above:
        raise UnreadableCodebook("classes.yaml", f"class {name} holds itself")
    rows = table.get(name)
    if rows is None:
        raise UnreadableCodebook("classes.yaml", f"no class {name}")
    for word in rows:
        if isinstance(word, str) and word.startswith("$") and word not in PSEUDO:
            yield from _words(table, word[1:], (*above, name))
        else:
            yield str(word)


def _frame(language: str, file: str, row: Mapping[str, Any], classes: Mapping[str, frozenset[str]]) -> Frame:
    where = f"{language}/frames/{file}: {row.get('name')}"
    kind = row.get("kind")
    if kind not in kinds():
        raise UnreadableCodebook(where, f"no kind {kind!r}")
    try:
        return Frame(
            language=language,
            name=row["name"],
            kind=str(kind),
            type=row.get("type") or kinds()[str(kind)].type or "",
            version=row.get("version", 1),
            verbs=_listed(where, row.get("verbs"), classes),
            nouns=_listed(where, row.get("nouns"), classes),
            phrases=_listed(where, row.get("phrases"), classes),
            adjectives=_listed(where, row.get("adjectives"), classes),
            needs=_needs(where, row.get("needs"), classes),
            without=_needs(where, row.get("without"), classes),
            source=tuple(row.get("source") or ()),
            target=tuple(row.get("target") or ()),
            both=tuple(row.get("both") or ()),
            domains=tuple(sorted(row.get("domains") or ())),
            status=row.get("status"),
            only=row.get("only"),
            yields=bool(row.get("yields")),
            examples=tuple(
                Example(
                    text=e["text"],
                    source=tuple(e.get("source") or ()),
                    target=tuple(e.get("target") or ()),
                    status=e.get("status", "happened"),
                )
                for e in row.get("examples") or ()
            ),
        )
    except (KeyError, TypeError) as wrong:
        raise UnreadableCodebook(where, repr(wrong)) from wrong


def _listed(where: str, words: Sequence[str] | None, classes: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The words of a list, with those of the classes that it names."""
    spelt: dict[str, None] = {}
    for word in words or ():
        if not word.startswith("$"):
            spelt[word] = None
        elif word[1:] in classes:
            spelt.update(dict.fromkeys(sorted(classes[word[1:]])))
        else:
            raise UnreadableCodebook(where, f"no class {word}")
    return tuple(spelt)


def _needs(
    where: str, rows: Mapping[str, Any] | None, classes: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    needs: dict[str, frozenset[str]] = {}
    for slot, words in (rows or {}).items():
        spelt: set[str] = set()
        for word in words if isinstance(words, list) else [words]:
            if word.startswith("$") and word not in PSEUDO:
                if word[1:] not in classes:
                    raise UnreadableCodebook(where, f"no class {word}")
                spelt |= classes[word[1:]]
            else:
                spelt.add(word)
        needs[slot] = frozenset(spelt)
    return needs


class Triggers(Mapping[str, tuple[Trigger, ...]]):
    """Every form that sets off a frame, in lower case, with its frames in their order.

    A language has some hundred thousand of them, of which an article meets a few hundred: a form's own are made when it
    is first met.
    """

    def __init__(self, frames: Sequence[Frame], table: Inflection) -> None:
        self._table = table
        self._made: dict[str, tuple[Trigger, ...]] = {}
        # By the one word of a verb that is inflected, by form for all else; the number keeps the order of the frames.
        self._of_verb: dict[str, list[tuple[int, Frame, tuple[str, ...], bool]]] = {}
        self._of_form: dict[str, list[tuple[int, Trigger]]] = {}
        number = 0
        for frame in frames:
            for verb in frame.verbs:
                word, rest, reflexive = table.inflected(verb)
                self._of_verb.setdefault(word, []).append((number, frame, rest, reflexive))
                number += 1
            for part, form in _wordings(frame, table):
                first, *others = form.split()
                self._of_form.setdefault(first, []).append((number, Trigger(frame, part, tuple(others), False, ())))
                number += 1
        self._verbs: dict[str, list[str]] = {}
        for word in self._of_verb:
            for form in table.forms(word):
                self._verbs.setdefault(form, []).append(word)

    def __getitem__(self, form: str) -> tuple[Trigger, ...]:
        if form not in self._made:
            if form not in self:
                raise KeyError(form)
            rows = list(self._of_form.get(form, ()))
            for word in self._verbs.get(form, ()):
                said = self._table.forms(word)[form]
                for number, frame, rest, reflexive in self._of_verb[word]:
                    rows.append((number, Trigger(frame, "verb", rest, reflexive, said)))
            self._made[form] = tuple(trigger for _, trigger in sorted(rows, key=itemgetter(0)))
        return self._made[form]

    def verbs_of(self, form: str) -> Sequence[str]:
        """The verbs of the frames, one word each, that a form may be of."""
        return self._verbs.get(form, ())

    def __contains__(self, form: object) -> bool:
        return form in self._verbs or form in self._of_form

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({*self._verbs, *self._of_form}))

    def __len__(self) -> int:
        return len({*self._verbs, *self._of_form})


def _wordings(frame: Frame, table: Inflection) -> Iterator[tuple[str, str]]:
    """Part and wording of every form of a frame's nouns, adjectives and phrases."""
    for part, lemmas in (("noun", frame.nouns), ("adjective", frame.adjectives)):
        for lemma in lemmas:
            for form in sorted(table.inflect(lemma, "NOUN" if part == "noun" else "ADJ")):
                yield part, form
    for phrase in frame.phrases:
        yield "phrase", phrase.lower()


@cache
def triggers(language: str) -> Triggers:
    """The forms that set off the frames of a language."""
    return Triggers(frames(language), read_inflection(language))
