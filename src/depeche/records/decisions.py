"""Decisions: the judgements that stand, as bringing together obeys them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from depeche.ledger.judgement import Judgement


@dataclass(slots=True)
class Decisions:
    """What people decided.

    Attributes:
        same, different: Pairs of reports.
        wrong: Reports that count for nothing.
        wrong_values, right_values: (field, value) by report, with the words of who decided it.
    """

    same: list[tuple[str, str]] = field(default_factory=list)
    different: list[tuple[str, str]] = field(default_factory=list)
    wrong: set[str] = field(default_factory=set)
    wrong_values: dict[str, dict[tuple[str, str], str]] = field(default_factory=lambda: defaultdict(dict))
    right_values: dict[str, dict[tuple[str, str], str]] = field(default_factory=lambda: defaultdict(dict))


def read_decisions(judgements: Iterable[Judgement]) -> Decisions:
    """Turn the judgements that stand, oldest first, into decisions; of two on the same matter the later counts."""
    found = Decisions()
    pairs: dict[tuple[str, str], str] = {}
    verdicts: dict[str, str] = {}
    for judgement in judgements:
        if judgement.verdict in ("same", "different"):
            for one, other in combinations(sorted(judgement.subjects), 2):
                pairs[one, other] = judgement.verdict
            continue
        for subject in judgement.subjects:
            if judgement.field is None or judgement.value is None:
                verdicts[subject] = judgement.verdict
                continue
            told = f"{judgement.field} {judgement.value} judged {judgement.verdict} by {judgement.author}"
            told += f": {judgement.reason}" if judgement.reason else ""
            at = (judgement.field, judgement.value)
            found.right_values[subject].pop(at, None)
            found.wrong_values[subject].pop(at, None)
            values = found.wrong_values if judgement.verdict == "wrong" else found.right_values
            values[subject][at] = told
    found.same = sorted(pair for pair, verdict in pairs.items() if verdict == "same")
    found.different = sorted(pair for pair, verdict in pairs.items() if verdict == "different")
    found.wrong = {subject for subject, verdict in verdicts.items() if verdict == "wrong"}
    return found
