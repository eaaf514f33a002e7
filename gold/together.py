"""How well reports of several articles come together, on our own clusters: pairs, whole records, conflicts.

    python -m gold.together             from the hand coding, and from our own coding of the same texts
    python -m gold.together --misses    with what was torn, mixed up, missed or reported too much

A cluster is two files in gold/clusters: the coded articles (`NAME.jsonl`, texts included), and what must come of them
(`NAME.json`): "records", each a list of [article, words of the evidence]; "conflicts", each [kind, field, articles by
value]; "compatible", each [kind, field, articles, articles] whose values agree. Predicted reports stand for gold ones
when they are of the same article, of one kind of act, and their words overlap.
"""

from __future__ import annotations

import argparse
import datetime
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from depeche.articles.article import Article
from depeche.codebook.acts import acts
from depeche.ledger.ledger import open_ledger
from depeche.reading import code
from depeche.records.gathering import Records, gather
from depeche.records.record import EventRecord, Record
from depeche.reports.coded import CodedArticle, from_form

FOLDER = Path(__file__).resolve().parent / "clusters"


@dataclass(slots=True)
class Score:
    """What came of a cluster; `found` are the gold reports that have a predicted one."""

    found: int = 0
    gold: int = 0
    pairs_right: int = 0
    pairs_told: int = 0
    pairs_gold: int = 0
    whole: int = 0
    records: int = 0
    conflicts_right: int = 0
    conflicts_told: int = 0
    conflicts_gold: int = 0
    compatible_wrong: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Take another cluster's figures in."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def pairs(self) -> float:
        """F1 of pairs of reports of one thing, among those that were found."""
        return _f1(self.pairs_right, self.pairs_told, self.pairs_gold)

    @property
    def line(self) -> str:
        """The figures in one line."""
        told = max(1, self.conflicts_told)
        return (
            f"reports found {self.found}/{self.gold}  pairs F1 {self.pairs:.2f}  whole {self.whole}/{self.records}  "
            f"conflicts P {self.conflicts_right}/{told} R {self.conflicts_right}/{self.conflicts_gold}  "
            f"agreeing values reported {self.compatible_wrong}"
        )


def names() -> list[str]:
    """The clusters that there are."""
    return sorted(file.stem for file in FOLDER.glob("*.jsonl"))


def articles(name: str) -> Iterator[tuple[Article, CodedArticle]]:
    """The articles of a cluster with their hand coding."""
    for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        form = json.loads(line)
        article = Article(
            id=form["article"],
            text=form["text"],
            outlet=form["outlet"],
            language=form["language"],
            published=datetime.date.fromisoformat(form["published"]),
        )
        yield article, from_form(form, article.text)


def records_of(name: str, *, coded_by_hand: bool) -> Records:
    """The records of a cluster."""
    with open_ledger(":memory:") as ledger:
        for article, coded in articles(name):
            ledger.add(article, coded if coded_by_hand else code(article))
        return gather(ledger)


def score(name: str, records: Iterable[Record]) -> Score:
    """Hold records to what must come of a cluster."""
    wanted = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    every = list(records)
    told = [(m.article, m.kind, m.evidence, r.id) for r in every if isinstance(r, EventRecord) for m in r.members]
    by_hand = {
        (article.id, event.evidence.quote): (event.kind, event.evidence)
        for article, coded in articles(name)
        for event in coded.events
    }
    found = Score()
    at: dict[tuple[int, str, str], str] = {}
    for number, members in enumerate(wanted["records"]):
        for article, words in members:
            kind, evidence = next(v for (a, quote), v in by_hand.items() if a == article and words in quote)
            met = [
                (min(evidence.end, e.end) - max(evidence.start, e.start), record)
                for a, k, e, record in told
                if a == article and e is not None and _lead(k) == _lead(kind)
            ]
            best = max(met, default=(0, ""))
            found.gold += 1
            if best[0] > 0:
                at[number, article, words] = best[1]
    found.found = len(at)
    for one, other in combinations(sorted(at), 2):
        same, together = one[0] == other[0], at[one] == at[other]
        found.pairs_gold += same
        found.pairs_told += together
        found.pairs_right += same and together
        if same != together:
            found.misses.append(f"{name}: {'torn' if same else 'mixed up'}: {one[1:]} and {other[1:]}")
    found.records = sum(len(members) > 1 for members in wanted["records"])
    for number, members in enumerate(wanted["records"]):
        held = {at.get((number, article, words)) for article, words in members}
        others = {record for (n, _, _), record in at.items() if n != number}
        found.whole += len(members) > 1 and len(held) == 1 and None not in held and not held & others
    _conflicts(found, name, wanted, every)
    return found


def _conflicts(found: Score, name: str, wanted: dict[str, list[list[object]]], records: Sequence[Record]) -> None:
    told = [
        (_lead(record.kind), conflict.field, sorted(tuple(v.articles) for v in conflict.values))
        for record in records
        for conflict in record.conflicts
    ]
    gold = [(_lead(str(k)), f, sorted(tuple(sorted(v)) for v in values)) for k, f, values in wanted["conflicts"]]  # type: ignore[attr-defined]
    common = Counter(map(repr, told)) & Counter(map(repr, gold))
    found.conflicts_right, found.conflicts_told, found.conflicts_gold = sum(common.values()), len(told), len(gold)
    found.misses += [f"{name}: too much: {c}" for c in told if repr(c) not in common]
    found.misses += [f"{name}: missed: {c}" for c in gold if repr(c) not in common]
    for kind, of, ours, theirs in wanted["compatible"]:
        for k, f, values in told:
            apart = [set(v) for v in values]
            if (k, f) == (_lead(str(kind)), of) and any(
                set(ours) & a and set(theirs) & b  # type: ignore[call-overload]
                for a in apart
                for b in apart
                if a is not b
            ):
                found.compatible_wrong += 1
                found.misses.append(f"{name}: agreeing values reported: {kind} {of} {ours} {theirs}")


def _lead(kind: str) -> str:
    return acts().lead.get(kind, kind)


def _f1(right: int, told: int, gold: int) -> float:
    return 2 * right / (told + gold) if told + gold else 1.0


def main() -> None:
    """Print the figures of all clusters, from either coding."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    for coded_by_hand in (True, False):
        total = Score()
        for name in names():
            total.add(score(name, records_of(name, coded_by_hand=coded_by_hand)))
        print(f"{'hand coding' if coded_by_hand else 'our coding '}  {total.line}")
        if asked.misses:
            print("\n".join(f"    {miss}" for miss in total.misses))


if __name__ == "__main__":
    main()
