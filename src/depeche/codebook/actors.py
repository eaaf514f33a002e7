"""States, territories and organisations of the codebook, by code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from depeche.codebook.tables import read_csv


@cache
def state_codes() -> frozenset[str]:
    """ISO 3166-1 alpha-3 codes of all states and territories, former ones too."""
    return frozenset(row["alpha3"] for row in read_csv("states.csv"))


@cache
def organisations() -> Mapping[str, Mapping[str, str]]:
    """Organisations by their code."""
    return {row["code"]: row for row in read_csv("organisations.csv")}


@cache
def parents() -> Mapping[str, str]:
    """Code of an organ or a mission to that of the organisation whose act its acts are ("la Monusco" is the UN's)."""
    return {row["code"]: row["acts_as"] for row in read_csv("organisations.csv") if row.get("acts_as")}


@cache
def sovereigns() -> Mapping[str, str]:
    """Alpha-3 code of a territory to that of the state it belongs to."""
    return {row["alpha3"]: row["sovereign"] for row in read_csv("states.csv") if row.get("sovereign")}


@cache
def acting_territories() -> frozenset[str]:
    """Territories that deal with others in their own name, so that what they do is not told of their state."""
    return frozenset(row["alpha3"] for row in read_csv("states.csv") if row.get("acts_itself"))


@cache
def wholes() -> Mapping[str, str]:
    """Code of a territory or of an organ to that of the state or organisation that it is a part of."""
    organs = {row["code"]: row["parent"] for row in organisations().values() if row.get("kind") == "organ"}
    return {**{code: whole for code, whole in organs.items() if whole}, **sovereigns()}
