"""Claims: the acts that an article may tell, by its frames or its networks, each with the sides that it may have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy

from depeche.codebook.kinds import kinds
from depeche.reports.coders.draft import FINAL, Draft
from depeche.reports.coders.learnt.deemed import Deemed
from depeche.reports.coders.learnt.given import Given, label_of, reason_of
from depeche.texts.recurrent import Floats

POSSIBLE = 0.05  # likelihood of an act and its sides from which on it is asked whether it is told
BESIDE = 1  # words beside that of an act that tell the same
OPTIONS = 6  # sets of sides of one act that are weighed, beside those that the frames gave
LIKELY = 4  # of those who may be a side so many are tried
SECOND = 0.3  # likelihood of a second one from which on both are tried together
_TWO = 2

Pair = tuple[tuple[str, ...], tuple[str, ...]]
"""Who does it, and to whom: the codes of each side, sorted."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One act that an article may tell.

    Attributes:
        act: The act as the networks take it.
        draft: The frames' draft that tells it; None where they coded none there.
        instead: The frames' draft that it would stand for, where these took its word for a less likely act.
        refused: Why the frames refused one there, without what differs from case to case; "" where they did not.
        sides: The sides that it may have; first those that the frames gave, or the networks where they coded none.
    """

    act: Deemed
    draft: Draft | None
    instead: Draft | None
    refused: str
    sides: tuple[Pair, ...]


def claims_of(given: Given, deemed: Iterable[Deemed], drafts: Sequence[Draft]) -> list[Claim]:
    """What an article may tell: each act that its frames coded, and each other one that the networks deem possible.

    Of acts that the frames did not code one word tells one at most, the likeliest, and where the frames coded another
    only one that is likelier.  What somebody does who is never a side is none.
    """
    acts = {(act.trigger, act.label): act for act in deemed}
    coded = [draft for draft in drafts if draft.event is not None]
    often = Counter(map(key_of, coded))
    claims = []
    for draft in coded:
        act = acts.get(key_of(draft))
        if act is not None:
            further = _options(act, given.codes) if often[key_of(draft)] == 1 else ()
            claims.append(Claim(act, draft, None, "", _once(sides_of(draft), further)))
    return claims + _beyond(given, acts, drafts, coded)


def _beyond(
    given: Given, acts: Mapping[tuple[int, str], Deemed], drafts: Sequence[Draft], coded: Sequence[Draft]
) -> list[Claim]:
    """The possible acts that the frames did not code."""
    refused = {key_of(draft)[0]: draft.refused or "" for draft in drafts if draft.event is None}
    near = [trigger for trigger, why in refused.items() if why in FINAL]
    claims = []
    for act in sorted(acts.values(), key=lambda a: (-a.likelihood, a.trigger)):
        if act.both < POSSIBLE or any(abs(k - act.trigger) <= BESIDE for k in near):
            continue
        if kinds()[act.kind].symmetric and len(act.source) < _TWO:
            continue
        beside = [draft for draft in coded if abs(key_of(draft)[0] - act.trigger) <= BESIDE]
        told = [acts.get(key_of(draft)) for draft in beside]
        if any(other is None or other.likelihood >= act.likelihood for other in told):
            continue
        near.append(act.trigger)
        sides = _once((act.source, act.target), _options(act, given.codes))
        claims.append(Claim(act, None, next(iter(beside), None), reason_of(refused.get(act.trigger)), sides))
    return claims


def key_of(draft: Draft) -> tuple[int, str]:
    """The word that tells what a draft is of, and its label."""
    return draft.match.clause.trigger, label_of(draft.frame.kind, draft.frame.type)


def sides_of(draft: Draft) -> Pair:
    """The sides of a draft that is coded."""
    event = draft.event
    if event is None:
        raise ValueError(f"no event in the draft of {draft.frame.id}")
    return tuple(sorted(a.code for a in event.source)), tuple(sorted(a.code for a in event.target))


def _once(first: Pair, further: Iterable[Pair]) -> tuple[Pair, ...]:
    return tuple(dict.fromkeys((first, *further)))


def _options(act: Deemed, codes: Sequence[str]) -> list[Pair]:
    """The likeliest sets of sides of an act, the likeliest first, as the networks have them."""
    if not len(act.shares):
        return [(act.source, act.target)]
    if kinds()[act.kind].symmetric:
        pairs = [(some, some) for some in _sets(act.shares.mean(axis=1), codes, least=_TWO)]
    else:
        sources, targets = (_sets(act.shares[:, n], codes, least=1) for n in (0, 1))
        pairs = [(s, t) for s in sources for t in targets if not {*s} & {*t}]
    ranked = sorted(pairs, key=lambda pair: (-likelihood_of(pair, act, codes), pair))
    return ranked[:OPTIONS]


def _sets(shares: Floats, codes: Sequence[str], *, least: int) -> list[tuple[str, ...]]:
    """Those who may be one side: each `least` of the likeliest, and with each set those likely too."""
    order = [int(n) for n in numpy.argsort(-shares, kind="stable")[:LIKELY]]
    further = [n for n in order if shares[n] > SECOND]
    found = list(combinations(order, least))
    found += [tuple(further[:many]) for many in range(least + 1, len(further) + 1)]
    return [tuple(sorted(codes[n] for n in some)) for some in found]


def likelihood_of(pair: Pair, act: Deemed, codes: Sequence[str]) -> float:
    """How likely just these are the sides of an act, as the networks have them."""
    out = 1.0
    for code, (source, target) in zip(codes, act.shares.tolist(), strict=True):
        out *= source if code in pair[0] else 1 - source
        out *= target if code in pair[1] else 1 - target
    return out
