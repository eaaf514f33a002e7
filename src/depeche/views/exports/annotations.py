"""Web Annotation: the quotations as annotations of their articles, for Hypothesis, Recogito and the like.

Source: Web Annotation Data Model, W3C Recommendation, 2017.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from depeche.codebook.program import program
from depeche.records.record import Member, Record
from depeche.texts.quotation import Quotation
from depeche.views.exports.loss import BEHIND, count_behind
from depeche.views.exports.material import Material

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and after, by which the words are found again in a page

LOSSES = {
    "unquoted": "reports that rest on no words of their own, such as an agreement without a step",
    "addresses": "articles without an address: their digest stands for it",
    "conflicts": "fields in which the articles disagree: each annotation has its own article's value",
    **BEHIND,
}


def write_annotations(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a collection of annotations, one a line, each the words of one report with what they were taken to say."""
    count_behind(material, lost)
    lost["addresses"] += sum(not source.url for source in material.sources)
    lost["conflicts"] += sum(len(record.conflicts) for record in material.found)
    texts = {source.digest: source.text for source in material.sources}
    made = []
    for record in material.found:
        for member in record.members:
            if member.evidence is None:
                lost["unquoted"] += 1
            else:
                made.append(_annotation(record, member, member.evidence, texts[member.digest]))
    head = {"@context": CONTEXT, "id": "urn:depeche:annotations", "type": "AnnotationCollection", "total": len(made)}
    page = {"id": "urn:depeche:annotations:1", "type": "AnnotationPage", "startIndex": 0}
    opening = f'{json.dumps(head)[:-1]}, "first": {json.dumps(page)[:-1]}, "items": [\n'
    yield opening.encode("utf-8")
    before = b""
    for annotation in made:
        yield before + json.dumps(annotation, ensure_ascii=False).encode("utf-8", "replace")
        before = b",\n"
    yield b"\n]}}\n"


def _annotation(record: Record, member: Member, quoted: Quotation, text: str) -> dict[str, Any]:
    told = "; ".join(part for part in (member.kind, member.status, member.date, member.place) if part)
    return {
        "id": f"urn:depeche:report:{member.report}",
        "type": "Annotation",
        "motivation": "describing",
        "generator": {"id": "urn:depeche:program", "type": "Software", "name": program()},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": member.kind},
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": told},
            {"type": "TextualBody", "purpose": "linking", "value": f"urn:depeche:record:{record.id}"},
        ],
        "target": {
            "source": member.url or f"urn:depeche:article:{member.digest}",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": quoted.quote,
                    "prefix": text[max(0, quoted.start - _AROUND) : quoted.start],
                    "suffix": text[quoted.end : quoted.end + _AROUND],
                },
                {"type": "TextPositionSelector", "start": quoted.start, "end": quoted.end},
            ],
        },
    }
