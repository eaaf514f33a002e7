"""Names: the states, demonyms, cities and persons of the codebook, put where a treebank has others.

The treebanks name few of the states that the press writes about: "togolais" was read as a preposition.
A word is only exchanged for one of the same kind with the same ending and the same sort of first
letter, so that gender, number and elision stay right.
"""

import csv
import random
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.resources import files

from training.treebanks import Sentence

SHARE = 0.7
"""Share of the names exchanged."""

ENDING = {"demonym_adj": 3, "name": 1, "capital": 0, "city": 0}
"""Kinds of names that are exchanged, and how many last letters must be the same."""

TAGS = {"demonym_adj": "ADJ", "name": "PROPN", "capital": "PROPN", "city": "PROPN"}


@dataclass(frozen=True, slots=True)
class Names:
    """What may stand for what.

    Attributes:
        forms: (kind, first letter, ending) to the words that may stand for each other, sorted.
        kinds: A word to its kind.
        lemmas: (word, ending of the lemma) to the word's lemma, for words that inflect.
        persons: First name and surname.
    """

    forms: Mapping[tuple[str, str, str], tuple[str, ...]]
    kinds: Mapping[str, str]
    lemmas: Mapping[tuple[str, str], str]
    persons: tuple[tuple[str, str], ...]

    def exchange(self, sentence: Sentence, dice: random.Random) -> Sentence:
        """Return the sentence with most of its names exchanged; heads and relations stay."""
        changed = list(sentence)
        heads = {token.head for i, token in enumerate(sentence) if token.head != i}
        for i, token in enumerate(sentence):
            kind = self.kinds.get(token.form)
            if kind and token.tag == TAGS[kind] and dice.random() < SHARE:
                ending = ENDING[kind]
                form = dice.choice(self.forms[_class(kind, token.form)])
                lemma = self.lemmas.get((form, token.lemma[-ending:])) if kind == "demonym_adj" else form
                if lemma:
                    changed[i] = replace(token, form=form, lemma=lemma)
            elif (
                i
                and token.relation == "flat:name"
                and token.head == i - 1
                and i not in heads
                and (token.tag, sentence[i - 1].tag) == ("PROPN", "PROPN")
                and not any(t.head == i - 1 for t in sentence[i + 1 :] if t.relation == "flat:name")
                and dice.random() < SHARE
            ):
                first, last = dice.choice(self.persons)
                if _letter(first) == _letter(sentence[i - 1].form):
                    changed[i - 1] = replace(changed[i - 1], form=first, lemma=first)
                    changed[i] = replace(token, form=last, lemma=last)
        return tuple(changed)


def read_names(language: str) -> Names:
    """Read the codebook's names in a language: single words, those that are always names."""
    book = files("depeche.codebook")
    kinds: dict[str, str] = {}
    lemmas: dict[tuple[str, str], str] = {}
    of_state: dict[str, list[str]] = defaultdict(list)
    for row in _rows(book.joinpath("languages", language, "states.csv").read_text(encoding="utf-8")):
        form, kind = row["form"], row["type"]
        if kind in ENDING and not row["ambiguous"] and form.isalpha():
            kinds.setdefault(form, kind)
            if kind == "demonym_adj":
                of_state[row["alpha3"]].append(form)
    for forms in of_state.values():
        for form in forms:
            for lemma in forms:
                # "finnoises" and "finlandais" belong to one state, but are two words.
                if form.startswith(lemma[:-1]):
                    lemmas.setdefault((form, lemma[-3:]), lemma)
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for form, kind in sorted(kinds.items()):
        groups[_class(kind, form)].append(form)
    persons = [tuple(row["name"].split()) for row in _rows(book.joinpath("persons.csv").read_text(encoding="utf-8"))]
    return Names(
        forms={key: tuple(forms) for key, forms in groups.items()},
        kinds=kinds,
        lemmas=lemmas,
        persons=tuple((p[0], p[1]) for p in persons if len(p) == 2),
    )


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines()))


def _class(kind: str, form: str) -> tuple[str, str, str]:
    ending = ENDING[kind]
    return kind, _letter(form), form[-ending:] if ending else ""


def _letter(form: str) -> str:
    """Tell a vowel or h, before which French elides, from a consonant."""
    return "vowel" if unicodedata.normalize("NFD", form)[0].lower() in "aeiouyh" else "consonant"
