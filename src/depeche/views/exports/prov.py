"""PROV-O: where every record comes from, as JSON-LD: article, words, report, record, and who judged.

The context stands in the file, so that it is read without a network. Identifiers are made of digests.

Source: PROV-O, W3C Recommendation, 2013.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from depeche.codebook.plover import plover
from depeche.codebook.program import program
from depeche.records.edition import rules
from depeche.records.record import Record
from depeche.views.exports.loss import HISTORY, TEXTS
from depeche.views.exports.material import Material

LOSSES = {
    "conflicts": "fields in which the articles disagree: the reports that give each value are told, not the conflict",
    "values": "the values of records: where they come from is told, not what they are",
    "texts": TEXTS,
    "history": HISTORY,
}
_DESCRIBED = {"@type": "@id"}
CONTEXT: dict[str, Any] = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "depeche": "urn:depeche:",
    "label": "rdfs:label",
    "value": "prov:value",
    "publisher": "dcterms:publisher",
    "language": "dcterms:language",
    "source": {"@id": "dcterms:source"},
    "issued": {"@id": "dcterms:issued", "@type": "xsd:date"},
    "ended": {"@id": "prov:endedAtTime"},
    "start": {"@id": "depeche:start", "@type": "xsd:integer"},
    "end": {"@id": "depeche:end", "@type": "xsd:integer"},
    "verdict": "depeche:verdict",
    "reason": "depeche:reason",
    "frame": "depeche:frame",
    **{
        name: {"@id": f"prov:{name}", **_DESCRIBED}
        for name in (
            "wasDerivedFrom", "wasQuotedFrom", "wasGeneratedBy", "wasAttributedTo", "wasAssociatedWith", "used",
            "wasInformedBy", "wasInvalidatedBy",
        )
    },
}  # fmt: skip

Node = dict[str, Any]
_CODER, _GATHERING = "urn:depeche:program", "urn:depeche:bringing-together"


def write_prov(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a graph in JSON-LD, one node a line."""
    lost["texts"] += len(material.sources)
    lost["values"] += len(material.found)
    lost["history"] += sum(max(0, len(record.history) - 1) for record in material.found)
    lost["conflicts"] += sum(len(record.conflicts) for record in material.found)
    yield b'{"@context": ' + json.dumps(CONTEXT).encode("utf-8") + b',\n"@graph": [\n'
    before = b""
    for node in _nodes(material):
        yield before + json.dumps(
            {key: value for key, value in node.items() if value not in (None, [], "")}, ensure_ascii=False
        ).encode("utf-8", "replace")
        before = b",\n"
    yield b"\n]}\n"


def _nodes(material: Material) -> Iterator[Node]:
    yield {"@id": _CODER, "@type": ["prov:SoftwareAgent", "prov:Agent"], "label": program()}
    yield {
        "@id": _GATHERING,
        "@type": "prov:Activity",
        "label": f"reports brought together by the rules {rules()}, codebook {plover().edition}",
        "wasAssociatedWith": _CODER,
    }
    outlets = sorted({source.outlet for source in material.sources if source.outlet})
    yield from ({"@id": _agent(outlet), "@type": "prov:Organization", "label": outlet} for outlet in outlets)
    for source in material.sources:
        article = f"urn:depeche:article:{source.digest}"
        yield {
            "@id": article,
            "@type": "prov:Entity",
            "label": source.title or source.article,
            "issued": source.published,
            "language": source.language,
            "source": source.url,
            "wasAttributedTo": _agent(source.outlet) if source.outlet else None,
        }
        yield {
            "@id": f"{article}:coding",
            "@type": "prov:Activity",
            "label": f"{source.article} coded",
            "used": article,
            "wasAssociatedWith": _CODER,
        }
    for record in material.found:
        yield from _record(record, material)
    yield from _judgements(material)


def _record(record: Record, material: Material) -> Iterator[Node]:
    yield {
        "@id": f"urn:depeche:record:{record.id}",
        "@type": "prov:Entity",
        "label": record.label,
        "wasDerivedFrom": [f"urn:depeche:report:{member.report}" for member in record.members],
        "wasGeneratedBy": _GATHERING,
    }
    for member in record.members:
        frame = getattr(material.entries[member.report].report, "frame", None)
        report, article = f"urn:depeche:report:{member.report}", f"urn:depeche:article:{member.digest}"
        quoted = member.evidence
        yield {
            "@id": report,
            "@type": "prov:Entity",
            "label": f"{member.kind}, as {member.outlet or member.article} reports it",
            "wasDerivedFrom": f"{article}:{quoted.start}-{quoted.end}" if quoted else article,
            "wasGeneratedBy": f"{article}:coding",
            "frame": frame,
        }
        if quoted:
            yield {
                "@id": f"{article}:{quoted.start}-{quoted.end}",
                "@type": "prov:Entity",
                "value": quoted.quote,
                "start": quoted.start,
                "end": quoted.end,
                "wasQuotedFrom": article,
            }


def _judgements(material: Material) -> Iterator[Node]:
    """Judgements on the chosen reports, and what takes them back."""
    judged: set[str] = set()
    for judgement in material.ledger.judgements(undone=True):
        about = [digest for digest in judgement.subjects if digest in material.record_of]
        if not about and judgement.undoes not in judged:
            continue
        judged.add(judgement.digest)
        yield {"@id": _agent(judgement.author), "@type": "prov:Person", "label": judgement.author}
        yield {
            "@id": f"urn:depeche:judgement:{judgement.digest}",
            "@type": "prov:Activity",
            "verdict": judgement.verdict,
            "reason": judgement.reason,
            "ended": judgement.time,
            "used": [f"urn:depeche:report:{digest}" for digest in about],
            "wasInformedBy": f"urn:depeche:judgement:{judgement.undoes}" if judgement.undoes else None,
            "wasAssociatedWith": _agent(judgement.author),
        }


def _agent(name: str) -> str:
    # Percent-encoding keeps whatever an outlet is called within one identifier.
    return f"urn:depeche:agent:{quote(name, safe='', errors='replace')}"
