"""Interviews: articles of questions and answers, in which the answers are one person's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from depeche.codebook.speech import Speech
from depeche.mentions.quotes import find_quotes
from depeche.reports.coders.reader import Reading
from depeche.reports.coders.speakers import Speaker, SpeakerFinder
from depeche.reports.coders.status import StatusReader
from depeche.reports.statement import Statement
from depeche.texts.blocks import Block
from depeche.texts.parse import Sentence
from depeche.texts.quotation import Quotation

_PAIRS = 3  # pairs of a short line and a longer one below it
_SHARE = 6  # one line in so many asks, in an interview that does not call itself one
_SPOKEN = frozenset({"praise", "demand", "deny", "accuse", "criticise", "threaten", "reject", "promise"})
_QUESTIONS = 2  # lines that ask before an article counts as an interview


def interview_statements(
    reading: Reading, words: Speech, speakers: SpeakerFinder, status: StatusReader
) -> tuple[Statement, ...]:
    """What the one who is interviewed says: the headline's quotation, and in each answer its plainest position."""
    answers = _answers(reading, words)
    if not answers:
        return ()
    speaker = _answering(reading, speakers, answers[0])
    if speaker is None:
        return ()
    found = _headline(reading, words, speaker)
    for number in answers:
        found += _position(reading, words, speaker, number, status)
    return tuple(found)


def _answers(reading: Reading, words: Speech) -> list[int]:
    """Numbers of the blocks that answer, or none when the article is no interview."""
    text = reading.article.text
    blocks = reading.blocks
    lines = [n for n, b in enumerate(blocks) if b.coded]
    asked = [
        n for n in lines if blocks[n].role != "title" and text[blocks[n].start : blocks[n].end].rstrip().endswith("?")
    ]
    low = text.lower().replace("’", "'")
    told = any(phrase in low for phrase in words.interview)
    first_lines = [(blocks[n].start, blocks[n].end) for n in lines[:3]]
    told = (
        told
        or bool(find_quotes(text, first_lines, words.quotes))
        or sum(_paired(text, blocks, lines, n) for n in lines) >= _PAIRS
    )
    if len(asked) < (_QUESTIONS if told else _QUESTIONS + 1) or (not told and len(asked) * _SHARE < len(lines)):
        return []
    first = asked[0]
    answers: list[int] = []
    previous: Block | None = None
    question = False
    for n in lines:
        block = blocks[n]
        if n < first:
            continue
        joined = previous is not None and text.count("\n", previous.end, block.start) == 1
        if (
            n in asked
            or _addressed(text, block, words)
            or (previous is not None and not joined and _paired(text, blocks, lines, n))
        ):
            question = True
        elif question or answers:
            answers.append(n)
            question = False
        previous = block
    return answers


def _addressed(text: str, block: Block, words: Speech) -> bool:
    """A line that speaks to the one who answers and of nobody's own affairs asks too ("Vous étiez à Ankara.")."""
    said = set(re.findall(r"[^\W\d_]+", text[block.start : block.end].lower()))
    return bool(said & words.addressed) and not said & words.own


def _paired(text: str, blocks: Sequence[Block], lines: Sequence[int], n: int) -> bool:
    """A short line directly above a longer one opens a pair of question and answer."""
    after = next((m for m in lines if m > n), None)
    if after is None or text.count("\n", blocks[n].end, blocks[after].start) != 1:
        return False
    return blocks[n].end - blocks[n].start < blocks[after].end - blocks[after].start or text[blocks[n].end - 1] in "?…"


def _answering(reading: Reading, speakers: SpeakerFinder, first_answer: int) -> Speaker | None:
    """The first person of the introduction who stands for a state."""
    parse = reading.parse
    for ref in reading.cast.refs.items:
        if ref.person is not None and ref.codes and parse.sentence_of(ref.first).block < first_answer:
            speaker = speakers.of_ref(ref)
            if speaker is not None:
                return speaker
    for ref in reading.cast.refs.items:
        if (
            ref.group == "office"
            and ref.codes
            and not ref.plural
            and not ref.blocked
            and parse.sentence_of(ref.first).block < first_answer
        ):
            return speakers.of_ref(ref)
    return None


def _headline(reading: Reading, words: Speech, speaker: Speaker) -> list[Statement]:
    text = reading.article.text
    titles = [(b.start, b.end) for b in reading.blocks if b.role == "title"] or [
        (b.start, b.end) for b in reading.blocks[:1]
    ]
    quotes = find_quotes(text, titles, words.quotes)
    return [_statement(text, speaker, q.start, q.end, text[q.first : q.last]) for q in quotes[:1]]


def _position(reading: Reading, words: Speech, speaker: Speaker, number: int, status: StatusReader) -> list[Statement]:
    """The sentence of an answer that judges, demands or promises most plainly; none where none does."""
    best: tuple[int, int, Sentence] | None = None
    if not _abroad(reading, number, speaker.country):
        return []
    for sentence in reading.parse.sentences:
        if sentence.block != number:
            continue
        weight = _weight(reading, words, sentence, status, speaker.country)
        if weight > 0 and (best is None or weight > best[0]):
            best = (weight, -sentence.number, sentence)
    if best is None:
        return []
    sentence = best[2]
    tokens = reading.parse.tokens
    start, end = tokens[sentence.first].start, tokens[sentence.last - 1].end
    return [_statement(reading.article.text, speaker, start, end, reading.article.text[start:end])]


def _weight(reading: Reading, words: Speech, sentence: Sentence, status: StatusReader, country: str | None) -> int:
    tokens = reading.parse.tokens[sentence.first : sentence.last]
    if tokens[-1].text == "?":
        return 0
    judged = any(t.low in words.judgements for t in tokens)
    taken = False
    for token in tokens:
        if token.low in words.own and token.dep.startswith("nsubj"):
            taken = taken or status.tense(token.head) not in ("Past", "Part")
    told = 2 * _told(reading, sentence, country)
    low = [t.low for t in tokens]
    opened = any(low[n : n + len(w)] == list(w) for w in words.openings for n in range(min(3, len(low))))
    refused = any(t.dep == "root" and status.negated(t.i) and status.tense(t.i) in ("Pres", "Fut") for t in tokens)
    return 2 * judged + 2 * taken + opened + told + 2 * refused


def _abroad(reading: Reading, number: int, country: str | None) -> bool:
    """Whether an answer or its question names another state or an organisation."""
    refs = reading.cast.refs
    near = (number - 1, number)
    return any(
        set(ref.codes) - {country} and reading.parse.sentence_of(ref.first).block in near for ref in refs.items
    ) or any(
        name.code not in ("", country) and reading.parse.sentence_of(k).block in near
        for k, name in refs.adjectives.items()
    )


def _told(reading: Reading, sentence: Sentence, country: str | None) -> bool:
    """Whether a sentence praises, demands or promises for the state of the one who answers."""
    return any(
        d.event is not None
        and d.event.kind in _SPOKEN
        and sentence.first <= d.match.clause.trigger < sentence.last
        and any(a.code == country for a in d.event.source)
        for d in reading.drafts
    )


def _statement(text: str, speaker: Speaker, start: int, end: int, quote: str) -> Statement:
    return Statement(
        speaker=speaker.name,
        country=speaker.country,
        quote=quote.strip(),
        indirect=False,
        evidence=Quotation.of(text, start, end),
    )
