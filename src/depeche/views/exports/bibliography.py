"""Bibliographies: the articles that records rest on, as CSL-JSON (Zotero, pandoc) and BibTeX (LaTeX)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from depeche.ledger.entry import Source
from depeche.views.exports.loss import TEXTS
from depeche.views.exports.material import Material

LOSSES = {
    "records": "all that the articles report: this is a list of sources",
    "dates": "articles without a day of publication",
    "titles": "articles without a title: the beginning of the text stands for it",
    "texts": TEXTS,
}
_TITLE = 100  # characters of the text that stand for a title
_SIGNS = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def write_csl(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a JSON list of newspaper articles in CSL's own form."""
    _count(material, lost)
    forms = [_csl(source, key) for source, key in zip(material.sources, _keys(material.sources))]
    yield json.dumps(forms, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def write_bibtex(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield entries of BibTeX in UTF-8, as biber reads them."""
    _count(material, lost)
    for source, key in zip(material.sources, _keys(material.sources)):
        fields = {
            "title": f"{{{_tex(_title(source))}}}",  # braces within, so that no style changes capitals
            "journal": _tex(source.outlet or ""),
            "year": (source.published or "")[:4],
            "month": (source.published or "")[5:7].lstrip("0"),
            "day": (source.published or "")[8:10].lstrip("0"),
            "date": source.published or "",
            "langid": _tex(source.language or ""),
            "url": _address(source.url or ""),
            "note": f"sha256:{source.digest}",
        }
        told = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
        yield f"@article{{{key},\n{told}\n}}\n\n".encode("utf-8", "replace")


def _count(material: Material, lost: Counter[str]) -> None:
    lost["records"] += len(material.found)
    lost["dates"] += sum(source.published is None for source in material.sources)
    lost["titles"] += sum(not source.title for source in material.sources)
    lost["texts"] += len(material.sources)


def _csl(source: Source, key: str) -> dict[str, Any]:
    form: dict[str, Any] = {
        "id": key,
        "type": "article-newspaper",
        "title": _title(source),
        "container-title": source.outlet,
        "issued": {"date-parts": [[int(part) for part in source.published.split("-")]]} if source.published else None,
        "language": source.language,
        "URL": source.url,
        "note": f"sha256:{source.digest}",
    }
    return {name: value for name, value in form.items() if value}


def _keys(sources: tuple[Source, ...]) -> list[str]:
    """A key for each article from outlet and day, with a letter where several would have one."""
    bare = [_key(source) for source in sources]
    met: Counter[str] = Counter()
    keys = []
    for key in bare:
        met[key] += 1
        keys.append(key if bare.count(key) == 1 else f"{key}-{met[key]}")
    return keys


def _key(source: Source) -> str:
    plain = unicodedata.normalize("NFKD", source.outlet or source.article)
    word = re.sub(r"[^a-z0-9]+", "", plain.encode("ascii", "ignore").decode().lower()) or "article"
    return f"{word}-{source.published or 'undated'}"


def _title(source: Source) -> str:
    return " ".join((source.title or source.text[:_TITLE]).split())


def _tex(text: str) -> str:
    return "".join(_SIGNS.get(char, char) for char in " ".join(text.split()))


def _address(url: str) -> str:
    """An address that breaks no entry: signs with a meaning there are percent-encoded."""
    return re.sub(r"[\\{}\s\"<>^`|]", lambda m: "".join(f"%{b:02X}" for b in m[0].encode()), url)
