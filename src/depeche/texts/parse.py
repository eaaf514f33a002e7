"""Parse: the tokens of a whole article with their Universal Dependencies, numbered through.

spaCy parses passage by passage; here these come together in one list of tokens whose offsets count code points of the
article's text. Nothing after this module knows spaCy.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from spacy.tokens import Doc
from spacy.vocab import Vocab

from depeche.codebook.folding import fold
from depeche.codebook.grammar import grammar
from depeche.codebook.inflection import read_inflection
from depeche.texts.mending import Floating, mend
from depeche.texts.passages import Passage
from depeche.texts.token import Token

__all__ = ["Parse", "Sentence", "Token", "join_docs", "spelt"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: tokens `first` to `last` (excluded), its block's number and role, and whether it was parsed.

    From a sentence that was not parsed nothing is reported; it is kept for whom it names.
    """

    number: int
    first: int
    last: int
    block: int
    role: str
    parsed: bool = True


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


def runs(sentences: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first word of each sentence and one past its last, by the numbers of the sentences of words."""
    first = 0
    for n in range(1, len(sentences) + 1):
        if n == len(sentences) or sentences[n] != sentences[first]:
            yield first, n
            first = n


def join_docs(
    text: str, passages: Sequence[Passage], docs: Sequence[Doc], parsed: Sequence[bool] | None = None
) -> Parse:
    """Bring the passages of one text together, in order, white space left out.

    Args:
        docs: The passages as the parser left them.
        parsed: Whether each has its syntax; a passage without is one sentence of words without heads.
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for n, (passage, doc) in enumerate(zip(passages, docs, strict=True)):
        whole = parsed is None or parsed[n]
        for words in _sentences(doc):
            first = len(tokens)
            last = first + len(words)
            tokens += _tokens(words, doc, first, passage.start, len(sentences))
            if whole:
                _one_root(tokens[first:last])
            sentences.append(Sentence(len(sentences), first, last, passage.block, passage.role, whole))
    languages = {doc.lang_ for doc in docs}
    grammars = [grammar(code) for code in sorted(languages)]
    mend(
        tokens,
        finite_participles=any(g.tables.get("finite_participles") for g in grammars),
        pairing=frozenset(word for g in grammars for word in g.slots.get("between", ())),
        floating=_floating(min(languages)) if len(languages) == 1 else None,
        before_bare=_before_bare(min(languages)) if len(languages) == 1 else frozenset(),
    )
    for token in tokens:
        if token.head != token.i:
            tokens[token.head].children.append(token.i)
    return Parse(text, tuple(tokens), tuple(sentences))


@cache
def _floating(language: str) -> Floating | None:
    """What may part a helper from its participle in a language; None where nothing does."""
    table = grammar(language).tables.get("floating") or {}
    if not table:
        return None
    inflection = read_inflection(language)
    helpers = frozenset(f for verb in table.get("helpers") or () for f in inflection.inflect(str(verb), "VERB"))
    phrases = tuple(
        grammar(language).split(str(p)) for p in (*(table.get("phrases") or ()), *grammar(language).words("asides"))
    )
    return Floating(phrases, helpers, tuple(map(str, table.get("endings") or ())))


@cache
def _before_bare(language: str) -> frozenset[str]:
    """Forms of a language's verbs behind which an infinitive stands without a mark."""
    verbs = grammar(language).words("bare_infinitives")
    if not verbs:
        return frozenset()
    inflection = read_inflection(language)
    return frozenset(form for verb in verbs for form in inflection.inflect(verb, "VERB"))


def spelt(doc: Doc) -> list[tuple[int, str, str, str]]:
    """The words of a passage, white space left out: where each starts in it, as printed, in lower case, and folded."""
    known = _spelt(doc.vocab)
    return [(idx, *known[orth]) for orth, idx, space in doc.to_array(["ORTH", "IDX", "IS_SPACE"]).tolist() if not space]


_FIELDS: Final = (
    *("ORTH", "LEMMA", "POS", "MORPH", "DEP", "HEAD"),
    *("ENT_TYPE", "ENT_IOB", "IDX", "IS_SPACE", "SENT_START"),
)
"""What is taken over of a token, all of a text at once: asking token by token takes longer than some of the parse."""
_OPENS = 3  # spaCy's number for the first token of an entity
_BEHIND = 2**63  # heads are told as distances in 64 bits without a sign
_CURRENCY: Final = "Sc"  # Unicode's category of signs of currency
_Row = tuple[int, list[int]]
"""Number of a token in its passage, and its fields."""


def _sentences(doc: Doc) -> Iterator[list[_Row]]:
    """The sentences of a passage, white space left out."""
    held: list[_Row] = []
    for i, row in enumerate(doc.to_array(list(_FIELDS)).tolist()):
        if row[10] == 1 and held and _ends(doc, held, row):
            yield held
            held = []
        if not row[9]:
            held.append((i, row))
    if held:
        yield held


def _ends(doc: Doc, held: list[_Row], row: list[int]) -> bool:
    """Does a sentence end where the parser says so? A stretch that no stop ends goes on into the next.

    The parser parts some sentences in the middle ("will give Moldova / 350 million kroner", "lent Peru / $5 million").
    A heading in the line ("MALI", "18h40") stays by itself.
    """
    first, last = doc.vocab.strings[held[0][1][0]], doc.vocab.strings[held[-1][1][0]]
    after = doc.vocab.strings[row[0]]
    if after == ",":
        return False  # "Oslo, elle / , refuse": no sentence begins so
    if last == ",":
        return first.isupper() or not after[0].isalnum()
    goes_on = after[0].isalnum() or unicodedata.category(after[0]) == _CURRENCY
    return last.isupper() or not last[-1].isalpha() or not goes_on


def _one_root(sentence: list[Token]) -> None:
    """Hang the roots of a sentence's later stretches from its first."""
    roots = [t for t in sentence if t.head == t.i]
    for later in roots[1:]:
        later.head, later.dep = roots[0].i, "parataxis"


def _tokens(words: list[_Row], doc: Doc, first: int, start: int, sentence: int) -> Iterator[Token]:
    """The tokens of one sentence, numbered from `first` on, in a passage that starts at character `start`."""
    index = {i: first + n for n, (i, _) in enumerate(words)}
    strings, spelt, feats = doc.vocab.strings, _spelt(doc.vocab), _feats(doc.vocab)
    for i, (orth, lemma, pos, morph, dep, above, entity, iob, offset, _, _) in words:
        own = index[i]
        head = index.get(i + (above if above < _BEHIND else above - 2 * _BEHIND))
        if head is None:
            head = _visible_head(doc, i, index)
        word, low, folded = spelt[orth]
        yield Token(
            own,
            start + offset,
            start + offset + len(word),
            word,
            low,
            folded,
            spelt[lemma][1],
            strings[pos],
            feats[morph],
            "root" if head == own else strings[dep],
            head,
            sentence,
            strings[entity],
            iob == _OPENS,
        )


class _Spelt(dict[int, tuple[str, str, str]]):
    """A word by its number in a vocabulary: as printed, in lower case, and folded; worked out once."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._strings = vocab.strings

    def __missing__(self, number: int) -> tuple[str, str, str]:
        if len(self) >= _REMEMBERED:
            self.clear()
        word = self._strings[number]
        low = word.lower()
        self[number] = found = (word, low, fold(low))
        return found


class _Feats(dict[int, Mapping[str, str]]):
    """Features by their number in a vocabulary; tokens with the same features share them."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, number: int) -> Mapping[str, str]:
        words = self._vocab.strings[number]
        self[number] = found = dict(f.split("=", 1) for f in words.split("|") if "=" in f)
        return found


_REMEMBERED = 100_000  # words; a newsroom's year has some more, which are then worked out again
_spelt = cache(_Spelt)
_feats = cache(_Feats)


def _visible_head(doc: Doc, i: int, index: Mapping[int, int]) -> int:
    """Number of the nearest head that is kept; the token's own at the root or where no head is kept."""
    head = doc[i].head
    for _ in range(100):
        if head.i in index or head.head.i == head.i:
            break
        head = head.head
    return index.get(head.i, index[i])
