"""Networks: states as nodes, acts as edges; GEXF with time (Gephi) and GraphML (igraph, yEd, Cytoscape)."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

import networkx

from depeche.codebook.program import program
from depeche.records.record import EventRecord
from depeche.views.exports.acts import acts_of, cameo_of, happened_in, quad_of
from depeche.views.exports.loss import BEHIND, count_behind
from depeche.views.exports.material import Material

# Characters that XML 1.0 has no room for.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

LOSSES = {
    "others": "agreements, commitments, measures, statements and offices, which are no ties between two",
    "not_happened": "events that are planned, called off, denied or called for",
    "alone": "events with one side only",
    "undated": "ties without a day, which stand for all of the time",
    "reports": "reports after the first of a record, with their words",
    "conflicts": "fields in which the articles disagree",
    **BEHIND,
}


def write_gexf(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a dynamic network in GEXF 1.2: each edge from its first to its last day."""
    made = io.BytesIO()
    networkx.write_gexf(_network(material, lost, spells=True), made, version="1.2draft")
    yield _without_clock(made.getvalue(), material.last_day)


def write_graphml(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield the same network in GraphML, the days as attributes of its edges."""
    made = io.BytesIO()
    networkx.write_graphml_xml(_network(material, lost, spells=False), made)
    yield made.getvalue()


def _network(material: Material, lost: Counter[str], *, spells: bool) -> networkx.MultiDiGraph[str]:
    """A node for each side, an edge for each pair of each event; what both do goes from first to second code."""
    count_behind(material, lost)
    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    if spells:
        network.graph["mode"] = "dynamic"
    names: dict[str, str] = {}
    edges = []
    for record in happened_in(material.found, lost):
        pairs = [act for act in acts_of(record) if act.other and act.other.code != act.actor.code]
        lost["alone"] += int(not pairs)
        if not pairs:
            continue
        lost["undated"] += int(record.first is None or record.last is None)
        lost["reports"] += len(record.members) - 1
        lost["conflicts"] += len(record.conflicts)
        for act in pairs:
            for side in (act.actor, act.other):
                if side:
                    names.setdefault(side.code, _words(side.name))
            if act.other:
                key = f"{record.id}.{act.number}"
                edges.append((act.actor.code, act.other.code, key, _tie(record, act.mutual, spells)))
    for code in sorted(names):
        network.add_node(code, label=names[code])
    for first, second, key, tie in edges:
        network.add_edge(first, second, key=key, **tie, **({"id": key} if spells else {"record": key}))
    return network


def _tie(record: EventRecord, mutual: bool, spells: bool) -> dict[str, str | int | float | bool]:
    # `kind` of an edge is its line style in some readers of GEXF, and `type` whether it has a direction.
    tie: dict[str, str | int | float | bool] = {
        "label": _words(record.label),
        "act": record.kind,
        "plover": record.type,
        "cameo": cameo_of(record) or "",
        "quad": quad_of(record) or 0,
        "mutual": mutual,
        "weight": float(record.independent),
        "articles": record.sources,
    }
    days = {"start": record.first, "end": record.last} if spells else {"first": record.first, "last": record.last}
    return tie | {name: day for name, day in days.items() if day}


def _without_clock(made: bytes, day: str | None) -> bytes:
    """The same with the day of the last article in place of today, which the library writes."""
    space = "http://www.gexf.net/1.2draft"
    ElementTree.register_namespace("", space)
    ElementTree.register_namespace("viz", "http://www.gexf.net/1.2draft/viz")
    root = ElementTree.fromstring(made)  # what this program has just made itself
    for meta in root.iter(f"{{{space}}}meta"):
        meta.set("lastmodifieddate", day or "")
        for creator in meta.iter(f"{{{space}}}creator"):
            creator.text = program()
    for graph in root.iter(f"{{{space}}}graph"):
        graph.set("timeformat", "date")
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _words(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
