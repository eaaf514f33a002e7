"""Company: the states that an article names together, which "les trois pays" and the like stand for later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from depeche.codebook.grammar import Grammar
from depeche.codebook.tables import read_csv
from depeche.mentions.refs import Ref
from depeche.texts.parse import Parse

LEAST = 3  # states in a list; two are a pair
OFTEN = 2  # times that an article speaks of as many before a list behind its lead is its company
WEIGHTY = (
    0.3  # of the heaviest side's weight: 0.4 and more lose on gold/fr 161-170, none at all loses on gold/en 101-112
)
REACH = 5  # tokens that may stand between two in a list: a comma, articles, a title


@cache
def members() -> Mapping[str, tuple[str, ...]]:
    """The states of the smaller organisations, by their acronym. Source: the organisations' own lists, 2025."""
    return {row["code"]: tuple(sorted(row["members"].split())) for row in read_csv("members.csv")}


@dataclass(frozen=True, slots=True)
class Listed:
    """States told in one list.

    Attributes:
        first, last: Its tokens, the last excluded.
        codes: In the order of the words.
        acts: It is the subject of a verb.
    """

    first: int
    last: int
    codes: tuple[str, ...]
    acts: bool = False

    @property
    def set(self) -> tuple[str, ...]:
        return tuple(sorted(self.codes))


def joint_lists(parse: Parse, grammar: Grammar, items: Iterable[Ref]) -> list[Listed]:
    """The lists of three states and more ("le Mali, le Niger et le Burkina"), in the order of the text."""
    found: list[Listed] = []
    run: list[Ref] = []
    closed = False
    for ref in items:
        if (
            len(ref.codes) >= LEAST and ref.basis == "stated" and not ref.blocked
        ):  # "les ministres égyptien, éthiopien et soudanais"
            found.append(Listed(ref.first, ref.last, ref.codes, _subject(parse, ref)))
        joined = _joined(parse, grammar, run[-1], ref) if run else None
        if joined is None or closed:
            _keep(parse, run, found)
            run, closed = [ref], False
            continue
        run.append(ref)
        closed = joined
    _keep(parse, run, found)
    return found


def _subject(parse: Parse, ref: Ref) -> bool:
    return any(t.dep.startswith("nsubj") for t in parse.tokens[ref.first : ref.last])


def _keep(parse: Parse, run: Sequence[Ref], found: list[Listed]) -> None:
    codes = tuple(dict.fromkeys(code for ref in run for code in ref.codes))
    if len(run) > 1 and len(codes) >= LEAST:
        found.append(Listed(run[0].first, run[-1].last, codes, _subject(parse, run[0])))


def company(
    lists: Sequence[Listed], weights: Mapping[str, float], counted: Mapping[int, int] | None = None, lead: int = 0
) -> tuple[str, ...]:
    """The set that an article is about: told together most often, then the one of more weight; () where none is.

    Each of them weighs enough beside the article's heaviest side, or they act together in its lead, or it tells
    them there and speaks of as many ("les trois pays"); a list told in passing is no company.

    Args:
        counted: How often the article speaks of so many sides.
        lead: The first token behind its title and lead.
    """
    heaviest = max(weights.values(), default=0.0)
    often = counted or {}
    spoken_of = {o.set for o in lists if often.get(len(o.set), 0) >= (1 if o.first < lead else OFTEN)}
    spoken_of |= {o.set for o in lists if o.acts and o.first < lead}
    sets = [
        s
        for s in dict.fromkeys(listed.set for listed in lists)
        if s in spoken_of or min(weights.get(c, 0.0) for c in s) >= WEIGHTY * heaviest
    ]
    if not sets:
        return ()
    return max(sets, key=lambda s: (sum(o.set == s for o in lists), sum(weights.get(c, 0.0) for c in s), s))


def _joined(parse: Parse, grammar: Grammar, one: Ref, two: Ref) -> bool | None:
    """Whether "et" joins two references of a list (True) or a comma (False); None when they are no list."""
    if one.blocked or two.blocked or len(one.codes) != 1 or len(two.codes) != 1:
        return None
    between = parse.tokens[one.last : two.first]
    if not between or len(between) > REACH or parse.tokens[one.first].sent != parse.tokens[two.first].sent:
        return None
    if any(t.text in ".;:" or t.pos in ("VERB", "AUX") for t in between):
        return None
    if one.group == "organisation" and _of(parse, grammar, one) and not _of(parse, grammar, two):
        return None  # "les membres de la COI, la France, Madagascar et Maurice"
    if between[0].text == "," and _marked(parse, one) and _subject(parse, two):
        return None  # "Sous l'œil de Pékin, Riyad et Téhéran ont signé": a clause begins
    conjunctions = grammar.words("conjunctions")
    if any(t.low in conjunctions for t in between):
        return True
    return False if between[0].text in (",", "-", "–", "/") and len(between) <= 3 else None


def _marked(parse: Parse, ref: Ref) -> bool:
    """Does a preposition stand before a reference and its article?"""
    k = ref.first - 1
    while k >= 0 and parse.tokens[k].pos == "DET":
        k -= 1
    return k >= 0 and parse.tokens[k].pos == "ADP" and parse.tokens[k].sent == parse.tokens[ref.first].sent


def _of(parse: Parse, grammar: Grammar, ref: Ref) -> bool:
    """Does "de" stand before a reference and its article?"""
    k = ref.first - 1
    while k >= 0 and parse.tokens[k].low in grammar.articles and parse.tokens[k].low not in grammar.of:
        k -= 1
    return k >= 0 and parse.tokens[k].low in grammar.of
