"""The edition of the rules that records are made by: what was stored by another is computed again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from depeche.codebook.likeness import tables_digest

# Rooms whose modules decide what records come out; what only reads or prints them is left out.
_ROOMS = {
    "depeche.records": (
        "assembly", "clusters", "decisions", "figures", "filters", "fulfilment", "lifelines", "likeness", "linking",
        "links", "officers", "pairing", "people", "placing", "record", "revision", "stock", "stored", "traits",
        "upkeep", "values",
    ),
    "depeche.codebook": ("acts", "folding", "kinds", "likeness", "places"),
    "depeche.ledger": ("copies", "derived"),
    "depeche.texts": ("period",),
}  # fmt: skip


@cache
def rules() -> str:
    """A digest of the tables and modules that the records hang on."""
    digest = hashlib.sha256()
    for package, names in _ROOMS.items():
        for name in names:
            digest.update(files(package).joinpath(f"{name}.py").read_bytes())
    return f"{tables_digest()}-{digest.hexdigest()[:16]}"
