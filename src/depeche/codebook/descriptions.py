"""Descriptions: what a state is called without its name ("l'archipel", "the Asian giant"), and which it fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from depeche.codebook.tables import read_csv, read_yaml


@cache
def traits() -> Mapping[str, frozenset[str]]:
    """States and territories by trait: those of `state_traits.csv`, the regions of `states.csv`, and continents."""
    found: dict[str, set[str]] = {row["trait"]: set(row["states"].split()) for row in read_csv("state_traits.csv")}
    for row in read_csv("states.csv"):
        region = row["region"]
        for name in {region, region.partition("_")[0]} - {""}:
            found.setdefault(name, set()).add(row["alpha3"])
    found["latin_america"] = found["america_south"] | found["america_central"] | found["caribbean"] | {"MEX"}
    found["island_or_archipelago"] = found["island"] | found["archipelago"]
    return {name: frozenset(codes) for name, codes in found.items()}


@cache
def fitting(names: tuple[str, ...]) -> frozenset[str]:
    """The states that have all of some traits."""
    every = traits()
    return frozenset.intersection(*(every[name] for name in names)) if names else frozenset()


def descriptions(language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every description of a language, with the traits that it tells."""
    table = read_yaml("languages", language, "descriptions.yaml") or {}
    for form, told in (table.get("nouns") or {}).items():
        yield str(form), tuple(told)
    nouns = {str(noun): () for noun in table.get("placed") or ()}
    nouns |= {str(noun): tuple(told) for noun, told in (table.get("placed_as") or {}).items()}
    first = bool(table.get("adjective_first"))
    for words, told in (table.get("places") or {}).items():
        for place in (w.strip() for w in str(words).split(",")):
            for noun, own in nouns.items():
                yield f"{place} {noun}" if first else f"{noun} {place}", (*own, *told)
