"""How kinds of events behave when reports are brought together, as the table `acts.yaml` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from depeche.codebook.kinds import kinds, one_act
from depeche.codebook.tables import read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """The table.

    Attributes:
        lead: The first kind of its group, for every kind.
        near: The other leads that newsrooms may use for the same act, sorted, by lead.
        behaviour: The class of every kind: encounter, instrument, once, gift, force, speech, loose.
        lasting: Kinds that take more than a day.
        concluding: Kinds that are done or not.
        during: Kinds that may take place on the way, by the kind around them.
        steps: Kinds of events by the step of an agreement.
        within: Kinds of events that a step makes part of.
        expected: Steps that an instrument goes through, by "each" party or "any", by sort of instrument.
        matters: Concepts that say what an agreement or a gift is about.
        domains: The first of its group for every domain.
    """

    lead: Mapping[str, str]
    near: Mapping[str, tuple[str, ...]]
    behaviour: Mapping[str, str]
    lasting: frozenset[str]
    concluding: frozenset[str]
    during: Mapping[str, frozenset[str]]
    steps: Mapping[str, str]
    within: Mapping[str, str]
    expected: Mapping[str, Mapping[str, str]]
    matters: frozenset[str]
    domains: Mapping[str, str]


@cache
def acts() -> Acts:
    """Return the table, read once."""
    table = read_yaml("acts.yaml") or {}
    lead = one_act()
    near: dict[str, set[str]] = {}
    for one, other in table["near"]:
        near.setdefault(lead[one], set()).add(lead[other])
        near.setdefault(lead[other], set()).add(lead[one])
    behaviour = {kind: name for name, members in table["classes"].items() for kind in members}
    return Acts(
        lead=lead,
        near={kind: tuple(sorted(others)) for kind, others in near.items()},
        behaviour={kind: behaviour.get(kind, "loose") for kind in kinds()},
        lasting=frozenset(table["lasting"]),
        concluding=frozenset(table["concluding"]),
        during={outer: frozenset(inner) for outer, inner in table["during"].items()},
        steps=table["steps"],
        within=table["within"],
        expected=table["expected"],
        matters=frozenset(table["matters"]),
        domains={domain: names[0] for names in table["domains"] for domain in names},
    )
