"""PLOVER: the vocabulary of types, modes, contexts and actors that scholars use, and what of ours stands for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from depeche.codebook.actors import organisations, sovereigns, state_codes
from depeche.codebook.tables import read_csv, read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Plover:
    """The tables of `plover.yaml`.

    Attributes:
        edition: Edition of PLOVER that the codes are from.
        modes: The modes of every type; a type without modes has none.
        recipient: Types that must have a recipient.
        auxiliary: Modes that go with any type.
        contexts: The 37 contexts, in PLOVER's order.
        sectors: Sectors of actors.
        mode_contexts: Modes that bring the context of their name.
        statuses: Our status to the auxiliary mode.
        planned: Type of a planned act to the type it is exported as.
        cancelled: Type of a called-off act to the type and mode it is exported as.
        historical_days: Acts that ended more days before publication are historical.
    """

    edition: str
    modes: Mapping[str, tuple[str, ...]]
    recipient: frozenset[str]
    auxiliary: tuple[str, ...]
    contexts: tuple[str, ...]
    sectors: frozenset[str]
    mode_contexts: frozenset[str]
    statuses: Mapping[str, str]
    planned: Mapping[str, str]
    cancelled: Mapping[str, tuple[str, str]]
    historical_days: int


@cache
def plover() -> Plover:
    """The vocabulary, read once."""
    table = read_yaml("plover.yaml")
    types = table["types"]
    return Plover(
        edition=table["edition"],
        modes={name: tuple((row or {}).get("modes") or ()) for name, row in types.items()},
        recipient=frozenset(name for name, row in types.items() if (row or {}).get("recipient") == "required"),
        auxiliary=tuple(table["auxiliary"]),
        contexts=tuple(table["contexts"]),
        sectors=frozenset(table["sectors"]),
        mode_contexts=frozenset(table["mode_contexts"]),
        statuses=table["statuses"],
        planned=table["planned"],
        cancelled={name: (row[0], row[1]) for name, row in table["cancelled"].items()},
        historical_days=table["historical_days"],
    )


@dataclass(frozen=True, slots=True)
class PloverActor:
    """An actor in PLOVER's codes: its code, the sector that it brings, its English name, whether others share it."""

    code: str
    sector: str | None
    name: str
    folded: bool


@cache
def plover_actor(code: str) -> PloverActor | None:
    """The actor of PLOVER that a state or an organisation of ours is; None when no table has it.

    A territory folds into its state, an organisation into UNO, EUR or IGO, and keeps its name.
    """
    table = read_yaml("plover.yaml")
    if code in table["codes"]:
        other, sector = table["codes"][code]
        return PloverActor(other, sector, _names().get(code, code), sector is not None)
    if code in state_codes():
        above = sovereigns().get(code)
        if above is None or code in table["own"]:
            return PloverActor(code, None, _names().get(code, code), False)
        found = plover_actor(above)
        return PloverActor(found.code if found else above, None, _names().get(code, code), True)
    rows = organisations()
    if code not in rows:
        return None
    above, seen = code, set()
    while above in rows and above not in seen:
        if above in table["international"]:
            return PloverActor(table["international"][above], None, rows[code]["name_en"], True)
        seen.add(above)
        above = rows[above].get("parent") or ""
    return PloverActor("IGO", None, rows[code]["name_en"], True)


def plover_sector(sector: str | None) -> str | None:
    """A sector of ours as PLOVER has it, or None."""
    if sector is None:
        return None
    sector = read_yaml("plover.yaml")["our_sectors"].get(sector, sector)
    return sector if sector in plover().sectors else None


@cache
def _names() -> Mapping[str, str]:
    return {row["alpha3"]: row["name_en"] for row in read_csv("states.csv")}
