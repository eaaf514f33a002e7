"""Note: the dossier of two sides in Markdown, with the same selection as every other export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from depeche.errors import NoSides
from depeche.views.dossier import dossier
from depeche.views.exports.loss import BEHIND, count_behind
from depeche.views.exports.material import Material
from depeche.views.markdown import markdown

LOSSES = {
    "elsewhere": "statements and offices in articles that report nothing else between the sides",
    **BEHIND,
}


def write_note(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield the dossier.

    Raises:
        NoSides: Fewer than two sides were chosen.
    """
    if len(material.selection.between) < 2:
        raise NoSides("a dossier")
    made = dossier(
        material.shelf,
        material.ledger,
        between=material.selection.between,
        lang=material.lang,
        since=material.selection.since,
        until=material.selection.until,
        on=material.on,
        found=material.found,
    )
    count_behind(material, lost)
    lost["elsewhere"] += len(material.found) - sum(size for name, size in made.sizes() if name != "conflicts")
    yield markdown(made).encode("utf-8")
