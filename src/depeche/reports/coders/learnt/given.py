"""Given: what the network is told of an article, before it is turned into numbers.

Of each word: itself, what the parse and the cast make of it, which kinds of acts a frame lists it for, and what the
frames made of it here.  Of each reference to somebody who may act: whom it stands for and how it stands to a trigger.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy

from depeche.codebook.frames import Frame, triggers
from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.reports.coders.draft import Draft
from depeche.texts.parse import Token
from depeche.texts.recurrent import Floats

FEATURES = ("Tense", "Mood", "VerbForm", "Voice", "Number", "Polarity")
HIGH = 6  # steps of a path that are told apart
BACK, AHEAD = 5, 2  # sentences that are told apart
DISTANCES = (0, 1, 2, 3, 5, 8, 12, 20, 35)  # words, up to which distances are told apart
# Sentences from an act in which its sides may be named: no press article has more, and books are not read as one.
REACH = 60
RULED = 7  # numbers that tell what the frames say of a code as a side of an act
SAID = RULED + 8  # with those that tell of the acts around it
_SAME = "same"


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as printed, its part of speech, relation and features, and the group of the reference it is in.

    Attributes:
        listed: Labels of the frames that list it.
        told: What the frames made of it here: "coded:visit", "refused:visit", "because:one side only".
        marks: Is it part of a reference with codes, one that is never a side, a place; has it a capital, is it a
            number, does it stand in the first sentence?
    """

    text: str
    pos: str
    dep: str
    head: int
    sent: int
    features: tuple[str, ...]
    group: str
    listed: tuple[str, ...]
    told: tuple[str, ...]
    marks: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """One reference that may be a side: its head, span, codes, and what is known of it."""

    head: int
    first: int
    last: int
    codes: tuple[str, ...]
    group: str
    marks: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """The sides that the frames gave an act, coded or not."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    guessed: tuple[str, ...]
    coded: bool


@dataclass(frozen=True, slots=True)
class Around:
    """An act that is told around another, with its sides."""

    trigger: int
    source: Collection[str]
    target: Collection[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A reference and one of its codes, as they stand to a trigger: names of classes, and numbers."""

    mention: int
    code: int
    classes: tuple[str, ...]
    numbers: tuple[float, ...]


@dataclass(slots=True)
class Given:
    """An article as the network is given it."""

    language: str
    words: list[Word]
    mentions: list[Mention]
    codes: list[str]
    """Whom it names, the most often named first."""
    ruled: dict[tuple[int, str], Ruled]
    """What the frames made of a trigger, by token and label."""
    _markers: dict[int, str] | None = None

    @property
    def markers(self) -> dict[int, str]:
        """The first preposition below each word."""
        if self._markers is None:
            self._markers = _markers(self.words)
        return self._markers

    def pairs(self, trigger: int) -> list[Pair]:
        """Every reference and code as it stands to a trigger."""
        return list(_pairs(self, trigger))

    def before(self, trigger: int) -> tuple[int, int]:
        """The words of the sentence before that of a trigger: the first, and one past the last."""
        first = trigger
        while first and self.words[first - 1].sent == self.words[trigger].sent:
            first -= 1
        last = first
        while first and self.words[first - 1].sent == self.words[last - 1].sent:
            first -= 1
        return (first, last)

    def weights(self, trigger: int) -> Floats:
        """How each code stands in the article and near a trigger, shape (codes, 11)."""
        return _weights(self, trigger)

    def said(self, trigger: int, label: str, around: Sequence[Around]) -> Floats:
        """What the frames say of each code as a side of an act, and who does the acts around it, shape (codes, SAID).

        Args:
            trigger: The word of the act.
            label: Its label.
            around: Acts of the article in their order: `coded`, or those found since.
        """
        out = numpy.zeros((len(self.codes), SAID), dtype=numpy.float32)
        ruled = self.ruled.get((trigger, label))
        before = [act for act in around if act.trigger < trigger]
        after = [act for act in around if act.trigger > trigger]
        near = {RULED: before[-1:], RULED + 2: before[-2:-1], RULED + 4: after[:1]}
        sources = Counter(code for act in (*before, *after) for code in set(act.source))
        targets = Counter(code for act in (*before, *after) for code in set(act.target))
        many = max(1, len(before) + len(after))
        for n, code in enumerate(self.codes):
            if ruled is not None:
                source, target, guess = code in ruled.source, code in ruled.target, code in ruled.guessed
                joint = len(ruled.source) > 1
                out[n, :RULED] = (1, source, target, source and guess, target and guess, joint, ruled.coded)
            for place, acts in near.items():
                for act in acts:
                    out[n, place : place + 2] = (code in act.source, code in act.target)
            out[n, SAID - 2 :] = (sources[code] / many, targets[code] / many)
        return out

    @property
    def coded(self) -> list[Around]:
        """The acts that the frames coded, in their order."""
        found = {k: ruled for (k, _), ruled in self.ruled.items() if ruled.coded}
        return [Around(k, ruled.source, ruled.target) for k, ruled in sorted(found.items(), key=lambda row: row[0])]


def label_of(kind: str, type_: str) -> str:
    """The label of an act: its kind, with its type where the kind has none of its own."""
    return kind if kinds()[kind].type is not None and kind != "vote" else f"{kind}/{type_}"


@cache
def _listed(language: str, form: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Labels of the frames that list a form, each with the words that must stand beside it."""
    table = triggers(language)
    rows = table.get(form, ())
    return tuple(sorted({(_label(row.frame), row.needed) for row in rows}, key=lambda r: (r[0], sorted(r[1]))))


def _label(frame: Frame) -> str:
    return label_of(frame.kind, frame.type)


def give(cast: Cast, drafts: Sequence[Draft], language: str) -> Given:
    """Put together what the network is told of an article that the frames have coded."""
    tokens = cast.parse.tokens
    refs = {k: ref for ref in cast.refs.items for k in range(ref.first, min(ref.last, len(tokens)))}
    told: dict[int, dict[str, None]] = {}
    ruled: dict[tuple[int, str], Ruled] = {}
    for draft in drafts:
        trigger, label = draft.match.clause.trigger, _label(draft.frame)
        here = told.setdefault(trigger, {})
        if draft.event is not None:
            here[f"coded:{label}"] = None
        else:
            here[f"refused:{label}"] = None
            here[f"because:{reason_of(draft.refused)}"] = None
        if draft.event is not None or (trigger, label) not in ruled:
            ruled[trigger, label] = _ruled(draft)
    said: dict[int, frozenset[str]] = {}
    words = []
    for token in tokens:
        if token.sent not in said:
            sentence = cast.parse.sentences[token.sent]
            said[token.sent] = frozenset(t.low for t in tokens[sentence.first : sentence.last])
        ref = refs.get(token.i)
        words.append(
            Word(
                text=token.text,
                pos=token.pos,
                dep=token.dep,
                head=token.head,
                sent=token.sent,
                features=tuple(f"{k}={v}" for k, v in sorted(token.feats.items()) if k in FEATURES),
                group=ref.group if ref is not None else "",
                listed=tuple(sorted({row[0] for row in _listed(language, token.low) if row[1] <= said[token.sent]})),
                told=tuple(told.get(token.i, ())),
                marks=(
                    ref is not None and bool(ref.codes),
                    ref is not None and ref.blocked,
                    ref is not None and ref.place,
                    token.text[:1].isupper(),
                    token.text.isdigit(),
                    token.sent == tokens[0].sent,
                ),
            )
        )
    mentions = [
        Mention(
            head=_head(tokens, ref.first, ref.last),
            first=ref.first,
            last=ref.last,
            codes=tuple(ref.codes),
            group=ref.group,
            marks=(
                ref.place,
                ref.person is not None,
                ref.bystander,
                ref.basis == "stated",
                ref.basis == "coreference",
                tokens[ref.first].sent == tokens[0].sent,
                len(ref.codes) > 1,
            ),
        )
        for ref in cast.refs.items
        if ref.codes and not ref.blocked and ref.first < len(tokens)
    ]
    counted = Counter(code for mention in mentions for code in mention.codes)
    return Given(language, words, mentions, [code for code, _ in counted.most_common()], ruled)


def reason_of(refused: str | None) -> str:
    """Why a draft was refused, without the words that differ from case to case."""
    words = (refused or "").split(":")[0].split()
    return " ".join(w for w in words if "/" not in w and "“" not in w)[:40]


def _ruled(draft: Draft) -> Ruled:
    if draft.event is not None:
        source, target = (tuple(a.code for a in side) for side in (draft.event.source, draft.event.target))
        sides = (*draft.event.source, *draft.event.target)
        return Ruled(source, target, tuple(a.code for a in sides if a.basis == "cast"), True)
    found = (*draft.sides.source, *draft.sides.target)
    guessed = tuple(f.code for f in found if f.basis == "cast")
    return Ruled(draft.sides.codes("source"), draft.sides.codes("target"), guessed, False)


def _head(tokens: Sequence[Token], first: int, last: int) -> int:
    """The word of a span on which its others hang."""
    for k in range(first, min(last, len(tokens))):
        if not first <= tokens[k].head < last or tokens[k].head == k:
            return k
    return first


def _above(words: Sequence[Word], i: int) -> list[int]:
    """A word and the heads above it."""
    path = [i]
    while words[i].head != i and len(path) < 40:
        i = words[i].head
        path.append(i)
    return path


def _pairs(given: Given, trigger: int) -> Iterable[Pair]:
    words = given.words
    path = _above(words, trigger)
    place = {k: n for n, k in reversed(list(enumerate(path)))}
    sent = words[trigger].sent
    number = {code: n for n, code in enumerate(given.codes)}
    marker = given.markers
    for n, mention in _within_reach(given, sent):
        head = mention.head
        here = words[head].sent == sent
        up = down = above = below = ""
        if here:
            chain = _above(words, head)
            met = next((k for k in chain if k in place), None)
            if met is not None:
                ups, downs = chain.index(met), place[met]
                up, down = str(min(ups, HIGH)), str(min(downs, HIGH))
                above = words[chain[ups - 1]].dep if ups else _SAME
                below = words[path[downs - 1]].dep if downs else _SAME
        classes = (
            up,
            down,
            above,
            below,
            marker.get(head, ""),
            _apart(sent - words[head].sent),
            _distance(trigger, head) if here else "",
            words[head].dep,
            mention.group,
            words[words[head].head].dep,
        )
        numbers = (
            float(here),
            float(head < trigger),
            float(mention.first <= trigger < mention.last),
            *map(float, mention.marks),
        )
        for code in mention.codes:
            yield Pair(n, number[code], classes, numbers)


def _within_reach(given: Given, sent: int) -> list[tuple[int, Mention]]:
    """The references, with their numbers, in the sentences around one; all where there are none."""
    every = list(enumerate(given.mentions))
    return [(n, m) for n, m in every if abs(given.words[m.head].sent - sent) <= REACH] or every


def _markers(words: Sequence[Word]) -> dict[int, str]:
    """The first preposition below each word."""
    found: dict[int, str] = {}
    for k, word in enumerate(words):
        if word.dep in ("case", "mark") and word.head != k:
            found.setdefault(word.head, words[k].text.lower())
    return found


def _apart(sentences: int) -> str:
    """How many sentences a reference stands before (positive) or behind a trigger."""
    return str(min(sentences, BACK)) if sentences >= 0 else str(-min(-sentences, AHEAD))


def _distance(trigger: int, head: int) -> str:
    far = next((n for n, d in enumerate(DISTANCES) if abs(trigger - head) <= d), len(DISTANCES))
    return f"{'+' if head > trigger else '-'}{far}"


def _weights(given: Given, trigger: int) -> Floats:
    sent = given.words[trigger].sent
    all_, here, before = Counter[str](), Counter[str](), Counter[str]()
    title: set[str] = set()
    for mention in given.mentions:
        at = given.words[mention.head].sent
        all_.update(mention.codes)
        if at == sent:
            here.update(mention.codes)
        elif at == sent - 1:
            before.update(mention.codes)
        if at == given.words[0].sent:
            title.update(mention.codes)
    total = sum(all_.values()) or 1
    out = numpy.zeros((len(given.codes), 11), dtype=numpy.float32)
    for n, code in enumerate(given.codes):
        out[n] = (
            all_[code] / total,
            min(n, 5) / 5,
            n == 0,
            n == 1,
            n == 2,
            code in title,
            len(code) == 3 and code.isupper(),
            min(here[code], 3) / 3,
            min(before[code], 3) / 3,
            len(given.codes) / 10,
            len(here) / 5,
        )
    return out
