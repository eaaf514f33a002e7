"""Parse: the tokens of a whole article with their Universal Dependencies, numbered through.

spaCy parses block by block; here the blocks come together in one list of tokens whose offsets count code points of the
article's text. Nothing after this module knows spaCy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from depeche.codebook.grammar import grammar
from depeche.texts.blocks import Block
from depeche.texts.mending import mend
from depeche.texts.normalise import normalise
from depeche.texts.token import Token

__all__ = ["Parse", "Sentence", "Token", "join_docs", "parse_blocks"]


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
    finite_participles = bool(grammar(pipeline.lang).tables.get("finite_participles"))
    return join_docs(text, coded, docs, finite_participles=finite_participles)


def join_docs(
    text: str, coded: Sequence[tuple[int, Block]], docs: Sequence[Doc], *, finite_participles: bool = False
) -> Parse:
    """Bring the parsed blocks of one text together, blocks in order, white space left out.

    Args:
        finite_participles: The language's past participle looks like its past tense.
    """
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
    mend(tokens, finite_participles=finite_participles)
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
