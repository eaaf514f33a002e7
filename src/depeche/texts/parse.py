"""Parse: the tokens of a whole article with their Universal Dependencies, numbered through.

spaCy parses block by block; here the blocks come together in one list of tokens whose offsets count code points of the
article's text. Nothing after this module knows spaCy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from depeche.texts.blocks import Block
from depeche.texts.normalise import normalise


@dataclass(slots=True, eq=False)
class Token:
    """One token.

    Attributes:
        i: Its number in the article.
        start: First character in the article's text.
        end: One past its last.
        text: The word, with apostrophes and spaces normalised.
        low: The word in lower case.
        lemma: The statistical lemma, lower case; a hint.
        pos: Universal part of speech.
        feats: Morphological features, such as {"Number": "Plur"}.
        dep: Universal relation to its head; "root" at the root.
        head: Number of its head; its own number at the root.
        sent: Number of its sentence.
        entity: Type of the named entity it is part of, or "".
        children: Numbers of its dependents, in order.
    """

    i: int
    start: int
    end: int
    text: str
    low: str
    lemma: str
    pos: str
    feats: dict[str, str]
    dep: str
    head: int
    sent: int
    entity: str
    entity_start: bool
    children: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: tokens `first` to `last` (excluded), its block's number and role."""

    number: int
    first: int
    last: int
    block: int
    role: str


@dataclass(frozen=True, slots=True)
class Parse:
    """An article's text, its tokens and its sentences."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]

    def sentence_of(self, i: int) -> Sentence:
        return self.sentences[self.tokens[i].sent]

    def subtree(self, i: int) -> list[int]:
        """Numbers of all tokens below `i`, with it, in order."""
        seen, stack = {i}, [i]
        while stack:
            for child in self.tokens[stack.pop()].children:
                if child not in seen:
                    seen.add(child)
                    stack.append(child)
        return sorted(seen)

    def ancestors(self, i: int) -> Iterator[int]:
        """Numbers of the heads above `i`, nearest first."""
        seen = {i}
        while (head := self.tokens[i].head) not in seen:
            seen.add(head)
            yield head
            i = head


def parse_blocks(text: str, blocks: Sequence[Block], pipeline: Language) -> Parse:
    """Parse the coded blocks of one text."""
    coded = [(number, block) for number, block in enumerate(blocks) if block.coded]
    docs = list(pipeline.pipe((normalise(text[b.start : b.end]) for _, b in coded), batch_size=32))
    return join_docs(text, coded, docs)


def join_docs(text: str, coded: Sequence[tuple[int, Block]], docs: Sequence[Doc]) -> Parse:
    """Bring the parsed blocks of one text together, blocks in order, white space left out."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for (number, block), doc in zip(coded, docs, strict=True):
        for words in _whole_sentences(doc):
            index = {t.i: len(tokens) + n for n, t in enumerate(words)}
            sentence = Sentence(len(sentences), len(tokens), len(tokens) + len(words), number, block.role)
            root: int | None = None
            for t in words:
                head = _visible_head(t, index)
                dep = "root" if head == index[t.i] else t.dep_.split(":")[0] if t.dep_ in _PLAIN else t.dep_
                if dep == "root":
                    if root is None:
                        root = index[t.i]
                    else:
                        head, dep = root, "parataxis"
                tokens.append(
                    Token(
                        i=index[t.i],
                        start=block.start + t.idx,
                        end=block.start + t.idx + len(t.text),
                        text=t.text,
                        low=t.text.lower(),
                        lemma=t.lemma_.lower(),
                        pos=t.pos_,
                        feats=t.morph.to_dict(),
                        dep=dep,
                        head=head,
                        sent=sentence.number,
                        entity=t.ent_type_,
                        entity_start=t.ent_iob_ == "B",
                    )
                )
            sentences.append(sentence)
    _mend_auxiliaries(tokens)
    _mend_roots(tokens)
    for token in tokens:
        if token.head != token.i:
            tokens[token.head].children.append(token.i)
    return Parse(text, tuple(tokens), tuple(sentences))


def _whole_sentences(doc: Doc) -> Iterator[list[Any]]:
    """The sentences of one block without white space; a stretch that no stop ends goes on into the next.

    The parser parts some sentences in the middle ("will give Moldova / 350 million kroner"); the roots of the later
    stretches are hung from the first. A heading in the line ("MALI", "18h40") stays by itself.
    """
    held: list[Any] = []
    for span in doc.sents:
        words = [t for t in span if not t.is_space]
        if not words:
            continue
        if held and (held[-1].text.isupper() or not held[-1].text[-1].isalpha() or not words[0].text[0].isalnum()):
            comma = held[-1].text == "," and not held[0].text.isupper() and words[0].text[0].isalnum()
            if not comma:
                yield held
                held = []
        held += words
    if held:
        yield held


def _mend_auxiliaries(tokens: list[Token]) -> None:
    """Give a participle the place of the auxiliary that the parser set over it.

    Universal Dependencies never make an auxiliary the head of its participle ("ont paraphé un mémorandum"); where the
    parser does, the clause's complements hang from the wrong word.
    """
    for token in tokens:
        head = tokens[token.head]
        if not (
            token.pos == "VERB"
            and token.feats.get("VerbForm") == "Part"
            and head.pos == "AUX"
            and 0 < token.i - head.i <= 4
        ):
            continue
        if head.dep.startswith("aux") or any(
            tokens[k].pos in ("NOUN", "PROPN", "PUNCT") for k in range(head.i + 1, token.i)
        ):
            continue
        for other in _sentence(tokens, head.i):
            if other.head == head.i and other.i not in (head.i, token.i):
                other.head = token.i
        token.head, token.dep = (token.i, "root") if head.head == head.i else (head.head, head.dep)
        head.head, head.dep = token.i, "aux:tense"


def _mend_roots(tokens: list[Token]) -> None:
    """Give a clause its verb back, where the parser takes it for a modifier of the object.

    "The embassy resumed work": a noun at the root with a subject and no copula, and between the two a past form that
    modifies it.
    """
    below: dict[int, list[Token]] = {}
    for token in tokens:
        if token.head != token.i:
            below.setdefault(token.head, []).append(token)
    for root in tokens:
        if root.dep != "root" or root.pos not in ("NOUN", "PROPN"):
            continue
        children = below.get(root.i, [])
        subject = next((t for t in children if t.dep == "nsubj" and t.i < root.i), None)
        if subject is None or any(t.dep.startswith(("cop", "aux")) for t in children):
            continue
        verbs = [t for t in children if t.dep == "amod" and t.pos == "VERB" and subject.i < t.i < root.i]
        if len(verbs) != 1:
            continue
        verb = verbs[0]
        for other in children:
            if other is verb or (verb.i < other.i <= root.i and other.dep in ("det", "amod", "compound", "nummod", "nmod")):
                continue
            if other.dep.startswith("nmod") and other.i > root.i:
                continue
            other.head = verb.i
        verb.head, verb.dep = verb.i, "root"
        root.head, root.dep = verb.i, "obj"


def _sentence(tokens: list[Token], i: int) -> list[Token]:
    """The tokens of the sentence that token `i` stands in."""
    first, last = i, i
    while first > 0 and tokens[first - 1].sent == tokens[i].sent:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].sent == tokens[i].sent:
        last += 1
    return tokens[first : last + 1]


_PLAIN = frozenset({"ROOT"})


def _visible_head(token: object, index: dict[int, int]) -> int:
    """Number of the nearest head that is kept; the token's own at the root or where no head is kept."""
    own = token.i  # type: ignore[attr-defined]  # spaCy's Token has no type stubs for its attributes
    head = token.head  # type: ignore[attr-defined]
    for _ in range(100):
        if head.i in index or head.head.i == head.i:
            break
        head = head.head
    return index.get(head.i, index[own])
