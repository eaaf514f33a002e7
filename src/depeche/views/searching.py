"""Searching records: by words of either language, without regard to capitals and accents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from depeche.codebook.folding import fold
from depeche.codebook.kinds import kinds
from depeche.records.record import AgreementRecord, EventRecord, OfficeRecord, Record
from depeche.views.wording import languages, wording

_WORD = re.compile(r"\w+")


def wanted(words: str) -> tuple[str, ...]:
    """The words that are looked for, folded."""
    return tuple(dict.fromkeys(_WORD.findall(fold(words))))


def searchable(record: Record) -> str:
    """What a record can be found by: its kind and sides in every language, its persons, place and titles, folded."""
    parts = [record.label, *record.persons, record.place or "", *record.sides]
    for language in languages():
        words = wording(language)
        parts += words.states(record.sides)
        if isinstance(record, EventRecord):
            parts += [words.kind(kind) for kind in record.kinds if kind in kinds()]
        else:
            parts.append(words.term("sorts", record.kind))
    if isinstance(record, AgreementRecord):
        parts += record.titles
    if isinstance(record, OfficeRecord):
        parts += [tenure.title for tenure in record.tenures]
    return " ".join(fold(part) for part in parts if part)


def matching(words: Sequence[str], index: Iterable[tuple[Record, str]]) -> list[Record]:
    """Records that hold all the words, or words that begin so; the newest first."""
    if not words:
        return []
    patterns = [re.compile(rf"\b{re.escape(word)}") for word in words]
    found = [record for record, text in index if all(pattern.search(text) for pattern in patterns)]
    return sorted(found, key=lambda r: (r.first or "", r.id), reverse=True)
