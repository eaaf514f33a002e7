"""The published form, read back."""

from __future__ import annotations

from typing import Any

import pytest

from depeche.errors import UnreadableReport
from depeche.reports.coded import from_form

TEXT = "La Russie et le Togo ont signé un accord."
EVENT: dict[str, Any] = {
    "kind": "sign",
    "source": ["RUS", "TGO"],
    "target": ["RUS", "TGO"],
    "status": "happened",
    "evidence": "ont signé un accord",
}


def test_a_quotation_without_offsets_is_found_in_the_text():
    (event,) = from_form({"article": "a", "events": [EVENT]}, TEXT).events
    assert TEXT[event.evidence.start : event.evidence.end] == event.evidence.quote == "ont signé un accord"


@pytest.mark.parametrize("field", ["kind", "status", "date", "frame"])
def test_a_list_in_place_of_a_word_is_refused_with_its_article(field):
    with pytest.raises(UnreadableReport) as refusal:
        from_form({"article": "a", "events": [{**EVENT, field: ["x"]}]}, TEXT)
    assert refusal.value.where == "a"
