"""Treebanks: Universal Dependencies in CoNLL-U, read as spaCy documents.

Differences from the files, all of them so that a text read in use looks like a text read in training:

- A multi-word token ("du", "aux") is one token, unless asked otherwise ("don't").  It takes tag, lemma, head and
  relation of the word that stands highest, which is the preposition, and the features of all its words.
- A word with spaces in it ("50 000") is as many tokens, the later ones `flat` on the first.
- Relation subtypes are folded as `relations.csv` says.
- Where a treebank does not mark the agent of a passive, an oblique with the agent's preposition becomes `obl:agent`.
- A name right after its noun is its apposition, where asked: Sequoia says nmod, GSD appos, FQB all of it.
- Apostrophes and spaces are normalised.
"""

import csv
import gzip
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from depeche.texts.normalise import normalise

RELATIONS = Path(__file__).with_name("relations.csv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One token of a sentence.

    Attributes:
        form: As printed, normalised.
        head: Index of the head in the sentence; its own index at the root.
        features: "Name=Value" pairs, sorted.
        space: Whether a space follows.
    """

    form: str
    lemma: str
    tag: str
    features: tuple[str, ...]
    head: int
    relation: str
    space: bool


Sentence = tuple[Token, ...]


def read_relations(path: Path = RELATIONS) -> dict[str, str]:
    """Read the table of folded relations: subtype in the treebank to relation in ours."""
    with path.open(encoding="utf-8", newline="") as table:
        return {row["relation"]: row["becomes"] for row in csv.DictReader(table)}


def read_treebank(
    path: Path, *, agents: str | None = None, part: bool = False, names: bool = False
) -> Iterator[Sentence]:
    """Read the sentences of a CoNLL-U file, gzipped or not.

    Args:
        path: The file.
        agents: The preposition that marks the agent of a passive, when the treebank does not mark it itself.
        part: Keep the words of a multi-word token apart where they simply follow each other: "do" and "n't".
        names: Make a name right after its noun ("le président Faure") an apposition, whatever the treebank says.

    Raises:
        FileNotFoundError: No such file.
        ValueError: A sentence without exactly one root, or a head that does not exist.

    Source: https://universaldependencies.org/format.html
    """
    relations = read_relations()
    reading = gzip.open if path.suffix == ".gz" else open
    with reading(path, "rt", encoding="utf-8") as lines:
        rows: list[list[str]] = []
        for line in lines:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line and rows:
                yield _told(_sentence(rows, relations, part), agents, names)
                rows = []
        if rows:
            yield _told(_sentence(rows, relations, part), agents, names)


def _sentence(rows: Sequence[Sequence[str]], relations: dict[str, str], part: bool) -> Sentence:
    words = {row[0]: list(row) for row in rows if row[0].isdigit()}
    ranges = {row[0].split("-")[0]: row for row in rows if "-" in row[0]}
    if part:
        ranges = {number: row for number, row in ranges.items() if not _parted(words, row)}
    groups: list[tuple[list[Sequence[str]], Sequence[str]]] = []
    inside: list[Sequence[str]] = []
    last = "0"
    for number, row in words.items():
        if number in ranges:
            inside, last = [], ranges[number][0].split("-")[1]
            groups.append((inside, ranges[number]))
        if int(number) <= int(last):
            inside.append(row)
        else:
            groups.append(([row], row))
    group_of = {word[0]: i for i, (members, _) in enumerate(groups) for word in members}
    first_token: list[int] = []
    pieces: list[list[str]] = []
    for _, surface in groups:
        first_token.append(sum(map(len, pieces)))
        pieces.append(normalise(surface[1]).split() or ["_"])
    tokens: list[Token] = []
    for i, (members, surface) in enumerate(groups):
        top = next((word for word in members if word[6] == "0" or group_of[word[6]] != i), members[0])
        features = sorted({pair for word in members for pair in word[5].split("|") if pair != "_"})
        by_name = {pair.split("=")[0]: pair for pair in features}
        head = first_token[i] if top[6] == "0" else first_token[group_of[top[6]]]
        whole = Token(
            form="",
            lemma=normalise(top[2]) if len(members) == 1 or top[2] != "_" else normalise(surface[1]),
            tag=top[3],
            features=tuple(by_name[name] for name in sorted(by_name)),
            head=head,
            relation=relations.get(top[7], top[7]),
            space="SpaceAfter=No" not in surface[9].split("|"),
        )
        *before, last_piece = pieces[i]
        if not before:
            tokens.append(replace(whole, form=last_piece))
            continue
        start = first_token[i]
        parts = [replace(whole, form=piece, lemma=piece, space=True) for piece in before]
        parts.append(replace(whole, form=last_piece, lemma=last_piece))
        tokens += [parts[0], *(replace(part, head=start, relation="flat") for part in parts[1:])]
    if sum(token.head == i for i, token in enumerate(tokens)) != 1:
        raise ValueError(f"not exactly one root in {' '.join(token.form for token in tokens)!r}")
    return tuple(tokens)


def _told(sentence: Sentence, agents: str | None, names: bool) -> Sentence:
    sentence = _with_agents(sentence, agents) if agents else sentence
    return _with_names(sentence) if names else sentence


def _parted(words: dict[str, list[str]], surface: Sequence[str]) -> bool:
    """Mark the words of a multi-word token as following each other without a space, if they do."""
    first, last = map(int, surface[0].split("-"))
    inside = [words[str(number)] for number in range(first, last + 1)]
    if "".join(word[1] for word in inside) != surface[1]:
        return False
    for word in inside[:-1]:
        word[9] = "SpaceAfter=No"
    inside[-1][9] = surface[9]
    return True


def _with_agents(sentence: Sentence, preposition: str) -> Sentence:
    passive = {token.head for token in sentence if token.relation == "aux:pass"}
    passive |= {i for i, token in enumerate(sentence) if token.relation == "acl" and "VerbForm=Part" in token.features}
    marked = {token.head for token in sentence if token.relation == "case" and token.lemma == preposition}
    return tuple(
        replace(token, relation="obl:agent")
        if token.relation == "obl" and i in marked and token.head in passive
        else token
        for i, token in enumerate(sentence)
    )


def _with_names(sentence: Sentence) -> Sentence:
    marked = {token.head for token in sentence if token.relation in {"case", "cop", "mark"}}
    return tuple(
        replace(token, relation="appos")
        if token.relation in {"nmod", "appos", "flat:name"}
        and token.tag == "PROPN"
        and token.head < i
        and i not in marked
        and sentence[token.head].tag == "NOUN"
        and not any(between.tag == "PUNCT" for between in sentence[token.head : i])
        else token
        for i, token in enumerate(sentence)
    )


def document(vocab: Vocab, sentences: Iterable[Sentence]) -> Doc:
    """Join sentences into one spaCy document, a space between them."""
    sentences = list(sentences)
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    for sentence in sentences:
        start = len(words)
        words += [token.form for token in sentence]
        spaces += [*(token.space for token in sentence[:-1]), True]
        heads += [start + token.head for token in sentence]
    tokens = [token for sentence in sentences for token in sentence]
    spaces[-1] = False
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        pos=[token.tag if token.tag != "_" else "X" for token in tokens],
        morphs=["|".join(token.features) for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=heads,
        deps=["ROOT" if token.head == i else token.relation for s in sentences for i, token in enumerate(s)],
    )


def documents(vocab: Vocab, sentences: Iterable[Sentence], *, seed: int) -> Iterator[Doc]:
    """Group sentences into documents of one to eight, so that the ends of sentences are learnt."""
    sizes = random.Random(seed)
    rest = list(sentences)
    while rest:
        size = sizes.randint(1, 8)
        yield document(vocab, rest[:size])
        rest = rest[size:]
