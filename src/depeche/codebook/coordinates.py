"""Coordinates of the towns that the tables name. A name that stands for a whole country has none: no town was named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from depeche.codebook.folding import fold
from depeche.codebook.places import where
from depeche.codebook.tables import read_csv


@dataclass(frozen=True, slots=True)
class Point:
    """A town's place on earth.

    Attributes:
        latitude, longitude: Degrees in WGS 84, north and east positive.
        country: alpha-3 of the state that it lies in.
        geonames: Its number in GeoNames.

    Source: GeoNames, CC BY 4.0, matched by `training/coordinates.py`.
    """

    latitude: float
    longitude: float
    country: str
    geonames: int


def coordinates(name: str, country: str | None = None) -> Point | None:
    """The point of a town, or of the capital for a seat of power; None for a country or an unknown name.

    A name of towns in several states needs the country to mean one.
    """
    known = where(name, country)
    if known.town == ("capital",) and known.country and known.country in _capitals():
        return _capitals()[known.country]
    met = [point for point in _towns().get(fold(name).strip(), ()) if known.country in (None, point.country)]
    return met[0] if len(met) == 1 else None


@cache
def _towns() -> Mapping[str, tuple[Point, ...]]:
    found: dict[str, tuple[Point, ...]] = {}
    for row in read_csv("coordinates.csv"):
        found[row["town"]] = (*found.get(row["town"], ()), _point(row))
    return found


@cache
def _capitals() -> Mapping[str, Point]:
    """The capital of each state that has one place of that kind; of several none is the capital without its name."""
    found: dict[str, set[Point]] = {}
    for row in read_csv("coordinates.csv"):
        if row["capital"]:
            found.setdefault(row["alpha3"], set()).add(_point(row))
    return {state: next(iter(points)) for state, points in found.items() if len(points) == 1}


def _point(row: Mapping[str, str]) -> Point:
    return Point(float(row["latitude"]), float(row["longitude"]), row["alpha3"], int(row["geonames"]))
