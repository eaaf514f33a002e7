"""Forms: every form in which records leave, by its name. A form is a plain function that yields bytes.

To add one: write it in its own module here, with the table of what it loses, and list it in FORMS.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeAlias

from depeche.errors import UnknownForm
from depeche.views.exports.loss import loss_form
from depeche.views.exports.material import Material
from depeche.views.exports.tables import TABLES

Write: TypeAlias = Callable[[Material, "Counter[str]"], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Form:
    """One form of export.

    Attributes:
        suffix: What its files are called.
        about: Whom it is for.
        module: Where it stands, in `depeche.views.exports`; loaded when it is asked for, with what it needs.
        function: Its name there; `LOSSES` beside it says what may be lost.
        text: Whether it can be shown on a terminal.
    """

    suffix: str
    about: str
    module: str
    function: str
    text: bool = True

    @property
    def write(self) -> Write:
        """The function itself."""
        return getattr(import_module(f"depeche.views.exports.{self.module}"), self.function)  # type: ignore[no-any-return]

    @property
    def losses(self) -> Mapping[str, str]:
        """What it may have no room for, in words."""
        return import_module(f"depeche.views.exports.{self.module}").LOSSES  # type: ignore[no-any-return]


FORMS: Mapping[str, Form] = {
    "jsonl": Form(".jsonl", "the ledger itself, lossless; depeche import reads it", "jsonl", "write_jsonl"),
    "csv": Form(".csv", "one table for any spreadsheet", "csv", "write_csv"),
    "xlsx": Form(".xlsx", "all tables in a workbook", "xlsx", "write_xlsx", text=False),
    "parquet": Form(".parquet", "one typed table for R, Python, DuckDB", "parquet", "write_parquet", text=False),
    "datapackage": Form(".zip", "all tables, described (Frictionless)", "datapackage", "write_datapackage", text=False),
    "plover": Form(".jsonl", "event records of PLOVER 2.0", "plover", "write_plover"),
    "gdelt": Form(".tsv", "the 58 columns of GDELT 1.0", "gdelt", "write_gdelt"),
    "cameo": Form(".tsv", "dyads with CAMEO codes", "cameo", "write_cameo"),
    "ftm": Form(".ftm.json", "FollowTheMoney entities for Aleph", "ftm", "write_ftm"),
    "prov": Form(".jsonld", "where each record comes from (PROV-O)", "prov", "write_prov"),
    "annotations": Form(".jsonld", "quotations as Web Annotations", "annotations", "write_annotations"),
    "ics": Form(".ics", "what is planned and due, for calendars", "calendar", "write_calendar"),
    "gexf": Form(".gexf", "network with time, for Gephi", "networks", "write_gexf"),
    "graphml": Form(".graphml", "network for igraph, yEd, Cytoscape", "networks", "write_graphml"),
    "geojson": Form(".geojson", "events on a map", "geojson", "write_geojson"),
    "csl": Form(".json", "sources for Zotero and pandoc (CSL-JSON)", "bibliography", "write_csl"),
    "bibtex": Form(".bib", "sources for LaTeX", "bibliography", "write_bibtex"),
    "markdown": Form(".md", "the dossier of two sides", "note", "write_note"),
}


def form(name: str) -> Form:
    """The form called `name`.

    Raises:
        UnknownForm: There is none.
    """
    if name not in FORMS:
        raise UnknownForm(name, known=FORMS)
    return FORMS[name]


def export(name: str, material: Material) -> tuple[bytes, dict[str, Any]]:
    """A whole export and the count of what it lost.

    Raises:
        UnknownForm: There is no such form or table.
        NoSides: The form needs two sides.
    """
    chosen, lost = form(name), Counter[str]()
    if material.table not in TABLES:
        raise UnknownForm(material.table, known=TABLES)
    made = b"".join(chosen.write(material, lost))
    return made, loss_form(name, material, lost, chosen.losses)
