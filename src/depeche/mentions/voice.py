"""Voice: whose words an article is outside quotation marks.

An interview is the words of who is asked, a communiqué those of the state that gives it out. "Nous" and "notre pays"
stand there for that state; a single "je" does so only in an interview, for elsewhere it is the writer's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from depeche.codebook.actors import state_codes
from depeche.codebook.grammar import grammar
from depeche.codebook.speech import speech
from depeche.mentions.quotes import find_quotes
from depeche.mentions.refs import Ref
from depeche.texts.parse import Parse

QUESTIONS = 2  # lines that end in a question before the one who answers is the article's voice
HEADS = 4  # lines at the top of a paper in which it says whose it is
LEAD = 5  # sentences, the title among them, in which who answers is introduced
_OFFICIAL = frozenset({"office", "person"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words an article is.

    Attributes:
        codes: The state that speaks outside quotation marks; () where that is unclear.
        interview: It is made of questions and answers.
        own: It speaks of "us" outside quotation marks.
        opens: Sentence of an interview's first question; before it "we" are those who print it.
        quotes: Where quotations start and end, in code points.
        issuer: The state whose letterhead it bears.
    """

    codes: tuple[str, ...] = ()
    interview: bool = False
    own: bool = False
    opens: int = 0
    quotes: tuple[tuple[int, int], ...] = ()
    issuer: tuple[str, ...] = ()

    def quoted(self, offset: int) -> bool:
        """Does the code point at `offset` stand between quotation marks?"""
        return _within(self.quotes, offset)


def read_voice(parse: Parse, items: Sequence[Ref], order: Sequence[str], language: str) -> Voice:
    """Read whose words an article is.

    Args:
        items: Its references, in order, as far as they name a state by themselves.
        order: Its sides, heaviest first.
    """
    quotes = tuple((q.start, q.end) for q in find_quotes(parse.text, _lines(parse), speech(language).quotes))
    last = {s.block: s for s in parse.sentences}
    asking = [s.number for s in last.values() if parse.tokens[s.last - 1].text == "?" and s.role != "title"]
    low = parse.text.lower().replace("’", "'")
    interview = len(asking) >= QUESTIONS or (bool(asking) and any(p in low for p in speech(language).interview))
    words = grammar(language)
    ours = words.words("first_person") | words.possessives_of("own")
    own = any(t.low in ours and not _within(quotes, t.start) for t in parse.tokens)
    asked = _asked(parse, items) if interview else ()
    issuer = () if interview else _issuer(parse, items, language)
    codes = asked or issuer or tuple(order[:1])
    return Voice(codes, interview, own, min(asking, default=0) if interview else 0, quotes, issuer)


def _issuer(parse: Parse, items: Sequence[Ref], language: str) -> tuple[str, ...]:
    """Whose paper it is, by a line of capitals that names a state, or by the capital under one that says what it is.

    "REPUBLIQUE DU NIGER", "MINISTERE DE LA DEFENSE - ROYAUME DU MAROC"; "COMMUNIQUE", then "Libreville, le 8".
    """
    rules = grammar(language)
    letterheads = rules.words("letterheads")
    papers = frozenset(str(w) for w in (rules.tables.get("papers") or {}).get("words") or ())
    top = [s for s in parse.sentences if s.block < HEADS]
    capitals = [s for s in top if all(t.text.isupper() for t in parse.tokens[s.first : s.last] if t.text.isalpha())]
    told = any(t.low in papers for s in capitals for t in parse.tokens[s.first : s.last])
    for ref in items:
        sentence = parse.sentence_of(ref.first)
        if sentence.block >= HEADS:
            return ()
        headed = sentence in capitals and any(
            t.folded in letterheads for t in parse.tokens[sentence.first : sentence.last]
        )
        dated = told and ref.first == sentence.first and ref.name is not None and ref.name.type == "capital"
        if (headed or dated) and len(ref.codes) == 1 and ref.codes[0] in state_codes():
            return ref.codes
    return ()


def _within(quotes: Sequence[tuple[int, int]], offset: int) -> bool:
    return any(start <= offset < end for start, end in quotes)


def _asked(parse: Parse, items: Sequence[Ref]) -> tuple[str, ...]:
    """The state of who is asked: the first official who is introduced, sooner one with a name."""
    officials = [r for r in items if r.group in _OFFICIAL and len(r.codes) == 1 and not r.blocked]
    lead = [r for r in officials if parse.tokens[r.first].sent < LEAD and (r.office or r.rank)]
    named = [r for r in officials if r.person is not None and r.office]
    return next((r.codes for r in (*lead, *named)), ())


def _lines(parse: Parse) -> list[tuple[int, int]]:
    """First and last character of each line that is read."""
    lines: dict[int, tuple[int, int]] = {}
    for sentence in parse.sentences:
        start, end = parse.tokens[sentence.first].start, parse.tokens[sentence.last - 1].end
        lines[sentence.block] = (lines.get(sentence.block, (start, end))[0], end)
    return [lines[number] for number in sorted(lines)]
