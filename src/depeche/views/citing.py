"""Citing: the articles of a view, numbered, and the words of them that its lines rest on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from depeche.ledger.entry import Source
from depeche.records.record import Member, Record
from depeche.texts.quotation import Quotation
from depeche.views.dating import day_words
from depeche.views.wording import Wording

# Characters of the article shown on either side of quoted words: about a line of print.
_AROUND = 90
_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Words of an article that a line rests on.

    Attributes:
        source: Number of the article in this view.
        article: Its id. outlet: As known. published: Day (ISO). day: The same in words.
        language: Of the article.
        start, end, quote: The words, as in a Quotation.
        before, after: What stands around them in the same paragraph; "" where nothing does.
        anchor: Name of the place in the view's copy of the article.
    """

    source: int
    article: str
    outlet: str | None
    published: str | None
    day: str
    language: str | None
    start: int
    end: int
    quote: str
    before: str
    after: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of an article's text.

    Attributes:
        text: The words.
        quoted: Whether a line rests on them.
        anchors: Names of quotations that begin here.
        lines: Numbers of the lines whose quotation ends here.
    """

    text: str
    quoted: bool = False
    anchors: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()


@dataclass(slots=True)
class Citer:
    """Numbers articles by publication day and id, makes citations, and remembers which line cites what.

    With `most`, a line or value is given so many citations at most, the first of those whose articles are at hand.
    """

    sources: Sequence[Source]
    wording: Wording
    most: int | None = None
    numbers: Mapping[str, int] = field(init=False)
    cited: dict[str, dict[tuple[int, int], set[int]]] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = {source.digest: number for number, source in enumerate(self.sources, 1)}
        self.cited = defaultdict(lambda: defaultdict(set))

    def cite(self, line: int, digest: str, words: Quotation) -> Citation | None:
        """Words of an article as a line's citation; None for an article that is no part of the view."""
        number = self.numbers.get(digest)
        if number is None:
            return None
        source = self.sources[number - 1]
        self.cited[digest][words.start, words.end].add(line)
        before, after = _around(source.text, words)
        return Citation(
            source=number,
            article=source.article,
            outlet=source.outlet,
            published=source.published,
            day=source_day(source, self.wording),
            language=source.language,
            start=words.start,
            end=words.end,
            quote=words.quote,
            before=before,
            after=after,
            anchor=_anchor(number, words.start, words.end),
        )

    def members(self, line: int, members: Iterable[Member]) -> tuple[Citation, ...]:
        """The words that reports rest on, each once."""
        made = (self.cite(line, m.digest, m.evidence) for m in members if m.evidence)
        return _once(islice((c for c in made if c), self.most))

    def quotations(self, line: int, record: Record, pairs: Iterable[tuple[str, Quotation]]) -> tuple[Citation, ...]:
        """Words given with the id of their article, which is looked for among the articles of the record."""
        named: dict[str, dict[str, None]] = defaultdict(dict)
        for member in record.members:
            if member.digest in self.numbers:
                named[member.article][member.digest] = None
        made: list[Citation | None] = []
        for article, words in pairs:
            if self.most is not None and len(made) >= self.most:
                break
            if article not in named:
                continue
            # Two articles may have one id; the words tell them apart.
            digest = next((d for d in named[article] if self._text(d)[words.start : words.end] == words.quote), None)
            made.append(self.cite(line, digest, words) if digest else None)
        return _once(c for c in made if c)

    def pieces(self, number: int) -> tuple[tuple[Piece, ...], ...]:
        """The text of an article as paragraphs of pieces, with all words marked that were cited so far."""
        source = self.sources[number - 1]
        return _paragraphs(source.text, number, self.cited.get(source.digest, {}))

    def _text(self, digest: str) -> str:
        return self.sources[self.numbers[digest] - 1].text


def independence(sources: Sequence[Source]) -> tuple[tuple[int, str] | None, ...]:
    """For every article None when it counts as an independent source, else the number of one it goes with, and why.

    Why is "copy" (they share a text) or "outlet" (they share an outlet). The rule is that of `Record.independent`.
    """
    root = list(range(len(sources)))

    def top(n: int) -> int:
        while root[n] != n:
            n = root[n]
        return n

    keys: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, source in enumerate(sources):
        keys["copy", source.group or source.digest].append(n)
        if source.outlet:
            keys["outlet", source.outlet].append(n)
    for alike in keys.values():
        for other in alike[1:]:
            first, second = sorted((top(alike[0]), top(other)))
            root[second] = first
    follows: list[tuple[int, str] | None] = []
    for n, source in enumerate(sources):
        near = {
            "copy": [m for m in keys["copy", source.group or source.digest] if m != n],
            "outlet": [m for m in keys["outlet", source.outlet or ""] if m != n],
        }
        # An earlier article where there is one, and a shared text before a shared outlet.
        reasons = sorted((m > n, why == "outlet", m, why) for why, others in near.items() for m in others)
        follows.append(None if top(n) == n or not reasons else (reasons[0][2] + 1, reasons[0][3]))
    return tuple(follows)


def _anchor(number: int, start: int, end: int) -> str:
    return f"a{number}-{start}-{end}"


def source_day(source: Source, wording: Wording) -> str:
    """The day of an article in words; of one that has changed since, that it has."""
    day = day_words(source.published, wording)
    return wording.say("earlier_version", day=day) if source.newer else day


def _once(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    found = {c.anchor: c for c in citations}
    return tuple(sorted(found.values(), key=lambda c: (c.source, c.start, c.end)))


def _around(text: str, words: Quotation) -> tuple[str, str]:
    begin = max(text.rfind("\n", 0, words.start) + 1, words.start - _AROUND)
    before = text[begin : words.start]
    if begin and text[begin - 1] not in " \n":
        before = "…" + before.partition(" ")[2] if " " in before else ""
    elif begin and text[begin - 1] == " ":
        before = "…" + before
    stop = text.find("\n", words.end)
    stop = min(len(text) if stop < 0 else stop, words.end + _AROUND)
    after = text[words.end : stop]
    if stop < len(text) and text[stop] != "\n":
        after = after.rpartition(" ")[0] + "…" if " " in after else ""
    return before.lstrip(), after.rstrip()


def _paragraphs(text: str, number: int, cited: Mapping[tuple[int, int], set[int]]) -> tuple[tuple[Piece, ...], ...]:
    edges = sorted({0, len(text), *(edge for span in cited for edge in span)})
    begins: dict[int, list[str]] = defaultdict(list)
    ends: dict[int, set[int]] = defaultdict(set)
    for (start, end), lines in sorted(cited.items()):
        begins[start].append(_anchor(number, start, end))
        ends[end] |= lines
    paragraphs: list[list[Piece]] = [[]]
    for start, end in pairwise(edges):
        quoted = any(first <= start and end <= last for first, last in cited)
        here, done = tuple(begins[start]), tuple(sorted(ends[end]))
        runs = _BREAK.split(text[start:end])
        for n, run in enumerate(runs):
            if n:
                paragraphs.append([])
            is_last = n == len(runs) - 1
            piece = Piece(text=run, quoted=quoted, anchors=here if n == 0 else (), lines=done if is_last else ())
            if run or piece.anchors or piece.lines:
                paragraphs[-1].append(piece)
    return tuple(tuple(pieces) for pieces in paragraphs if pieces)
