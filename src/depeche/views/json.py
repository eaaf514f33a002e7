"""A dossier as JSON, for programs: every part by name, dates as EDTF beside their words, quotations with offsets."""

from __future__ import annotations

import json as plain
from dataclasses import asdict
from typing import Any

from depeche.views.dossier import Dossier


def form(dossier: Dossier) -> dict[str, Any]:
    """The dossier as plain parts. The marked paragraphs are left out: the texts stand there whole."""
    made = asdict(dossier)
    for source in made["sources"]:
        del source["paragraphs"]
    return made


def json(dossier: Dossier) -> str:
    """The dossier as one JSON object, indented."""
    return plain.dumps(form(dossier), ensure_ascii=False, indent=2) + "\n"
