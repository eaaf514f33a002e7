"""When a coded report says what a gold one says, level by level.

What counts as one kind or one status is data: `scoring.yaml`; the types of the kinds come from the codebook.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeAlias

import yaml

Report: TypeAlias = Mapping[str, Any]
Span: TypeAlias = tuple[int, int] | None

_RULES = yaml.safe_load(Path(__file__).with_name("scoring.yaml").read_text(encoding="utf-8"))
_KINDS = yaml.safe_load(files("depeche").joinpath("codebook", "event_kinds.yaml").read_text(encoding="utf-8"))["kinds"]
_TYPES = {kind: row["type"] for kind, row in _KINDS.items() if kind not in _RULES["type_of_its_own"]}
EITHER_SIDE = {kind for kind, row in _KINDS.items() if row.get("symmetric")} | set(_RULES["either_side"])


def plover_type(event: Report) -> Any:
    """Return the PLOVER type that the event's kind stands for, or the event's own where its kind has none."""
    return _TYPES.get(event.get("kind"), event.get("type"))


def kind(event: Report) -> Any:
    """Return the event's kind; kinds that count as one give the same."""
    return _RULES["one_kind"].get(event.get("kind"), event.get("kind"))


def status(event: Report) -> Any:
    """Return the event's status; statuses that count as one give the same."""
    return _RULES["one_status"].get(event.get("status"), event.get("status"))


def sides(event: Report) -> tuple[frozenset[str], ...]:
    """Return the codes of source and target: one set where either side will do, else two."""
    source, target = (
        frozenset(actor["code"] if isinstance(actor, Mapping) else actor for actor in event.get(side) or () if actor)
        for side in ("source", "target")
    )
    return (source | target,) if event.get("kind") in EITHER_SIDE or source == target else (source, target)


def same_date(gold: str | None, coded: str | None) -> bool:
    """Tell whether two EDTF dates agree: the same, or one inside a gold interval. Doubt (?, ~, %) is left aside."""
    wanted, given = (gold or "").strip("?~%"), (coded or "").strip("?~%")
    if wanted == given:
        return True
    if "/" not in wanted or not given:
        return False
    first, last = wanted.split("/")[:2]
    day = given.split("/")[0]
    return (first in ("", "..") or day[: len(first)] >= first[: len(day)]) and (
        last in ("", "..") or day[: len(last)] <= last[: len(day)]
    )


def span(text: str, evidence: Any) -> Span:
    """Return where an evidence stands: its own offsets, or the first place of its words; None if nowhere."""
    if isinstance(evidence, Mapping):
        if isinstance(evidence.get("start"), int) and isinstance(evidence.get("end"), int):
            return evidence["start"], evidence["end"]
        evidence = evidence.get("quote")
    start = text.find(evidence) if evidence else -1
    return (start, start + len(evidence)) if start >= 0 else None


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return bool(one and other and min(one[1], other[1]) > max(one[0], other[0]))


def _same_type(gold: Report, coded: Report) -> bool:
    both_other: bool = gold["kind"] == coded.get("kind") == "other"
    return both_other or bool(plover_type(gold) == plover_type(coded))


LEVELS: Mapping[str, Callable[[Report, Report], bool]] = {
    "type": _same_type,
    "kind": lambda gold, coded: bool(kind(gold) == kind(coded)),
    "who": lambda gold, coded: sides(gold) == sides({**coded, "kind": gold["kind"]}),
    "full": lambda gold, coded: same_date(gold.get("date"), coded.get("date")) and bool(status(gold) == status(coded)),
}
"""The levels of agreement between two events, each asked beside those before it."""


def _plain(words: Any) -> str:
    folded = unicodedata.normalize("NFKC", words or "").replace("’", "'").lower()
    return re.sub(r"\s+", " ", folded).strip(" .,;:«»\"'“”")


def _on_same_words(gold: Report, coded: Report, text: str) -> bool:
    return overlap(span(text, gold["evidence"]), span(text, coded.get("evidence")))


def _same_commitment(gold: Report, coded: Report, text: str) -> bool:
    due = gold.get("due")
    same = set(gold["by"]) == set(coded.get("by") or ()) and (due is None or due == coded.get("due"))
    return same and _on_same_words(gold, coded, text)


def _same_measure(gold: Report, coded: Report, text: str) -> bool:
    period = gold.get("period")
    same_period = period is None or _plain(str(period)) == _plain(str(coded.get("period")))
    same_value: bool = gold.get("value") == coded.get("value")
    return same_value and same_period and _on_same_words(gold, coded, text)


def _same_statement(gold: Report, coded: Report, text: str) -> bool:
    ours, theirs = _plain(gold["speaker"]), _plain(coded.get("speaker"))
    same_speaker = ours in theirs or bool(coded.get("speaker") and theirs in ours)
    same_voice = bool(gold.get("indirect")) == bool(coded.get("indirect"))
    return same_speaker and same_voice and _on_same_words(gold, coded, text)


def _same_office(gold: Report, coded: Report, text: str) -> bool:
    return _plain(gold["person"]) == _plain(coded.get("person")) and bool(gold["country"] == coded.get("country"))


SAME: Mapping[str, Callable[[Report, Report, str], bool]] = {
    "commitments": _same_commitment,
    "measures": _same_measure,
    "statements": _same_statement,
    "offices": _same_office,
}
"""When a coded report that is no event says what a gold one says, by the name of its list."""
