"""JSONL: the ledger in our own form, one line for each article with its reports; `depeche import` reads it back.

The whole ledger loses nothing. Of a selection come the articles that its records rest on, each with all its codings,
and the judgements on nothing but their reports.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from depeche.ledger.transcript import transcript
from depeche.views.exports.material import Material

LOSSES = {
    "articles": "articles that no chosen record rests on",
    "judgements": "judgements on reports of other articles too",
    "failures": "what could not be read, which is of no record",
}


def write_jsonl(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield the lines of a transcript."""
    only = None if material.selection.everything else {source.digest for source in material.sources}
    if only is not None:
        lost.update(_without(material, only))
    for line in transcript(material.ledger, only=only):
        yield json.dumps(line, ensure_ascii=False).encode("utf-8") + b"\n"


def _without(material: Material, only: set[str]) -> Counter[str]:
    """How many lines the whole ledger has more."""
    whole = Counter(line["line"] for line in transcript(material.ledger))
    chosen = Counter(line["line"] for line in transcript(material.ledger, only=only))
    names = {"article": "articles"}
    return Counter({names.get(name, name): count - chosen[name] for name, count in whole.items() if name != "head"})
