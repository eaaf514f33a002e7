"""Inflection: all forms of a word, from the tables of a language (`languages/<code>/inflection.yaml`).

Which language it is, and what its grammar knows, stands in the tables alone. What a form means in its
sentence is decided elsewhere; here it only gets the analyses that the grammar allows.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any, cast

from depeche.codebook.tables import read_yaml
from depeche.errors import UnknownLanguage

_NONE = "-"  # how the tables write "no such form"
_REMEMBERED = 20_000  # verbs whose forms are kept: more than a language has, so only misspellings are ever dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflection:
    """The inflection of one language.

    Attributes:
        tables: What `inflection.yaml` holds; its own comments say what each key means.
    """

    tables: Mapping[str, Any] = field(repr=False)
    _verbs: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _known: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _wholes: dict[str, Mapping[str, tuple[str, ...]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def inflect(self, lemma: str, part: str) -> frozenset[str]:
        """Return every form of a word, the lemma among them.

        Args:
            lemma: One word or several ("mettre fin", "mise en demeure"), lower case, accents kept. Before an
                infinitive a reflexive pronoun is dropped: "se rendre" gives the forms of "rendre".
            part: "VERB", "NOUN" or "ADJ"; for any other part the lemma is its only form.
        """
        known = self._known.get((lemma, part))
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[lemma, part] = self._inflect(lemma, part)
        return known

    def _inflect(self, lemma: str, part: str) -> frozenset[str]:
        if part == "VERB":
            return frozenset(self.forms(lemma))
        if part in ("NOUN", "ADJ"):
            return frozenset(self._phrase(lemma, part))
        return frozenset((lemma,))

    def forms(self, lemma: str) -> Mapping[str, tuple[str, ...]]:
        """Return the forms of a verb with their analyses, in the order of the tables.

        An analysis is a tense, then person and number, or gender and number: "Fut.3.Sing", "Part.Fem.Plur",
        "Ger", "Inf". A verb that no paradigm fits has its lemma alone ("Inf").
        """
        found = self._wholes.get(lemma)
        if found is None:
            if len(self._wholes) >= _REMEMBERED:
                self._wholes.clear()
            word, rest, _ = self.inflected(lemma)
            found = {" ".join([form, *rest]): said for form, said in self._verb(word).items()}
            self._wholes[lemma] = found
        return found

    def inflected(self, lemma: str) -> tuple[str, tuple[str, ...], bool]:
        """The word of a verb that is inflected, those that stay ("mettre", "fin"), and whether it is reflexive."""
        words, reflexive = lemma.split(), False
        pronouns = self.tables.get("reflexives", ())
        if len(words) > 1 and words[0] in pronouns:
            words, reflexive = words[1:], True
        elif lemma.startswith(tuple(r for r in pronouns if r.endswith("'"))):
            words, reflexive = lemma.split("'", 1)[1].split(), True
        return words[0], tuple(words[1:]), reflexive

    def _verb(self, lemma: str) -> dict[str, tuple[str, ...]]:
        """The forms of one word, worked out once: one verb carries many expressions, and returns in every article."""
        if lemma not in self._verbs:
            if len(self._verbs) >= _REMEMBERED:
                self._verbs.clear()
            self._verbs[lemma] = self._paradigm(lemma)
        return self._verbs[lemma]

    def tenses(self, lemma: str, form: str) -> frozenset[str]:
        """Return the tenses that a form of a verb may stand for ("Fut"), nothing when it is no form of it."""
        return frozenset(said.split(".", 1)[0] for said in self.forms(lemma).get(form, ()))

    def _paradigm(self, lemma: str) -> dict[str, tuple[str, ...]]:
        verb = self.tables["verb"]
        for paradigm in verb["paradigms"]:
            covered = _covered(paradigm, lemma)
            if covered is not None:
                break
        else:
            return {lemma: ("Inf",)}
        found: dict[str, list[str]] = {} if paradigm.get("defective") else {lemma: ["Inf"]}
        before = lemma[: covered.start()]
        own = paradigm.get("forms", {})
        whole = _irregular(verb, lemma)
        expand = cache(covered.expand)  # a verb has some fifty forms of five stems
        for row in _rows(verb, paradigm):
            if row["tense"] not in own and row["tense"] not in whole:
                for ending, label in self._cells(row["endings"]):
                    for stem in _stems(verb, paradigm, row["stem"]):
                        form = before + _soften(paradigm, expand(stem), ending) + ending
                        _add(found, form, f"{row['tense']}{label}")
        for tense, cells in own.items():
            for cell, label in self._cells(cells):
                _add(found, before + covered.expand(cell), f"{tense}{label}")
        for tense, words in whole.items():
            for word in words:
                _add(found, word, tense)
        return {form: tuple(said) for form, said in found.items()}

    def _cells(self, endings: Sequence[Any]) -> list[tuple[str, str]]:
        """Pair endings with their person or gender: six are persons, four agree, others stand alone."""
        labels = {6: self.tables.get("persons"), 4: self.tables.get("agreements")}.get(len(endings))
        return [
            (each, f".{labels[place]}" if labels else "")
            for place, ending in enumerate(endings)
            if ending != _NONE
            for each in _list(ending)
        ]

    def _phrase(self, lemma: str, part: str) -> set[str]:
        rules = self.tables["noun" if part == "NOUN" else "adjective"]
        if lemma in rules.get("invariable", ()):
            return {lemma}
        if lemma in rules.get("irregular", {}):
            given = [each for cell in _list(rules["irregular"][lemma]) for each in _list(cell)]
            return {lemma, *given}
        words = lemma.split()
        if len(words) == 1:
            return self._word(lemma, part)
        fixed = next((n for n, word in enumerate(words) if self._fixes(word)), len(words))
        if self.tables.get("phrase_head") == "last":
            last = max(fixed - 1, 0)
            choices = [{word} for word in words[:last]] + [self._word(word, part) for word in words[last:fixed]]
        else:
            choices = [self._word(words[0], part)]
            choices += [self._word(word, "NOUN") | self._word(word, "ADJ") for word in words[1:fixed]]
        choices += [{word} for word in words[fixed:]]
        return {" ".join(each) for each in product(*(sorted(choice) for choice in choices))}

    def _fixes(self, word: str) -> bool:
        return word in self.tables["fixed_after"] or "'" in word

    def _word(self, word: str, part: str) -> set[str]:
        rules = self.tables["noun" if part == "NOUN" else "adjective"]
        if word in rules.get("invariable", ()):
            return {word}
        if word in rules.get("irregular", {}):
            given = [each for cell in _list(rules["irregular"][word]) for each in _list(cell)]
            return {word, *given}
        for ending, *cells in rules["rules"]:
            if word.endswith(ending):
                stem = word[: len(word) - len(ending)]
                return {word} | {stem + each for cell in cells for each in _list(cell)}
        return {word}


@cache
def read_inflection(language: str) -> Inflection:
    """Return the inflection of a language.

    Args:
        language: ISO 639-1 code, the name of a folder of `languages/`.

    Raises:
        UnknownLanguage: There are no tables for it.
    """
    tables = read_yaml("languages", language, "inflection.yaml")
    if tables is None:
        raise UnknownLanguage(language, known=())
    return Inflection(tables=cast(Mapping[str, Any], tables))


def _list(cell: object) -> list[str]:
    return [str(each) for each in cell] if isinstance(cell, list) else [str(cell)]


def _covered(paradigm: Mapping[str, Any], lemma: str) -> re.Match[str] | None:
    """The end of the lemma that the paradigm replaces, None when it does not fit."""
    if "lemmas" in paradigm and lemma not in paradigm["lemmas"]:
        return None
    if "match" in paradigm:
        return _ending(paradigm["match"]).search(lemma)
    ends = paradigm.get("ends", [lemma])
    if not lemma.endswith(tuple(ends)):
        return None
    return _ending("|".join(map(re.escape, ends))).search(lemma)


@cache
def _ending(pattern: str) -> re.Pattern[str]:
    return re.compile(f"(?:{pattern})$")


def _rows(verb: Mapping[str, Any], paradigm: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    if paradigm.get("defective"):
        return []
    picked = paradigm.get("series", {})
    rows = [
        rows[picked.get(name) or picked[verb["picks"][name]]]
        for name, rows in verb.get("series", {}).items()
        if name in picked or verb["picks"].get(name) in picked
    ]
    return [*rows, *verb["tables"]]


def _irregular(verb: Mapping[str, Any], lemma: str) -> dict[str, list[str]]:
    """Tense to the whole forms of a verb that has its own parts ("take": took, taken)."""
    table = verb.get("irregular", {})
    given = table.get("verbs", {}).get(lemma)
    return {} if given is None else {tense: _list(words) for tense, words in zip(table["parts"], given, strict=True)}


def _stems(verb: Mapping[str, Any], paradigm: Mapping[str, Any], name: str) -> list[str]:
    while name not in paradigm["stems"]:
        name = verb["stems"][name]
    return _list(paradigm["stems"][name])


def _soften(paradigm: Mapping[str, Any], stem: str, ending: str) -> str:
    """The stem with the spelling that keeps its sound before this ending ("mang" + "ons": "mange")."""
    rule = paradigm.get("soften")
    if rule and ending and ending[0] in rule["before"] and stem.endswith(rule["from"]):
        return stem[: len(stem) - len(rule["from"])] + cast(str, rule["to"])
    return stem


def _add(found: dict[str, list[str]], form: str, said: str) -> None:
    analyses = found.setdefault(form, [])
    if said not in analyses:
        analyses.append(said)
