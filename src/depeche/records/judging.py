"""Judging: which reports a person means by the ids of records."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.errors import UnknownRecord, UnusableJudgement
from depeche.ledger.judgement import VERDICTS, Judgement
from depeche.ledger.ledger import Ledger
from depeche.records.record import Record
from depeche.records.shelf import open_shelf


def subjects_of(ledger: Ledger, names: Sequence[str], verdict: str, *, only_report: bool = False) -> tuple[str, ...]:
    """Digests of the reports that a judgement on these ids is about, sorted.

    For "same" and "different" an id stands for the report that founds the record (or for the very report it names); for
    "wrong" and "right" the id of a record stands for all its reports, unless `only_report`.

    Raises:
        UnknownRecord: An id leads nowhere.
    """
    found = open_shelf(ledger)
    digests: set[str] = set()
    for name in names:
        record = found.find(name)
        bare = name.strip().lower().split("-", 1)[-1]
        named = next(m.report for m in record.members if m.report.startswith(bare))
        if verdict in ("wrong", "right") and not only_report and name.strip().lower() == record.id:
            digests |= {m.report for m in record.members}
        else:
            digests.add(named)
    return tuple(sorted(digests))


def subjects_in(
    verdict: str, record: Record, *, other: Record | None = None, report: str | None = None
) -> tuple[str, ...]:
    """Digests of the reports that a judgement made before a record is about, sorted.

    Args:
        verdict: One of VERDICTS.
        record: The record that the person looks at.
        other: Another record that it is compared with, for "same" and "different".
        report: Digest of the one report that is meant; of "different" without `other` it is the one that does not
            belong to the record. Without it "wrong" and "right" are about all reports.

    Raises:
        UnusableJudgement: There is no such verdict, or it lacks what it is about.
        UnknownRecord: The report is none of the record's.
    """
    if verdict not in VERDICTS:
        raise UnusableJudgement(f"{verdict!r} is none of {', '.join(VERDICTS)}")
    reports = [m.report for m in record.members]
    if report and report not in reports:
        raise UnknownRecord(report)
    if verdict in ("wrong", "right"):
        return (report,) if report else tuple(sorted(reports))
    if other is not None and other.id != record.id:
        return tuple(sorted((reports[0], other.members[0].report)))
    if verdict == "different" and report and len(reports) > 1:
        # Against the report that founds the record; the others go with whom they are more like.
        return tuple(sorted((report, reports[0] if report != reports[0] else reports[1])))
    raise UnusableJudgement(f"{verdict!r} takes two records, or a report among several of one")


def undoing(ledger: Ledger, name: str, *, author: str, time: str, reason: str = "") -> Judgement:
    """The judgement that takes back the one with this id ("ju-" and digits, or a beginning of its digest).

    Raises:
        UnknownRecord: None has it, or several have.
    """
    bare = name.strip().removeprefix("ju-").lower()
    met = [j for j in ledger.judgements(undone=True) if len(bare) >= 4 and j.digest.startswith(bare)]
    if len(met) != 1:
        raise UnknownRecord(name)
    return Judgement(verdict="undo", subjects=(), author=author, time=time, reason=reason, undoes=met[0].digest)
