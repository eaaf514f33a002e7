"""Overdue: commitments whose day has passed and that no report shows kept."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from depeche.records.record import CommitmentRecord


def overdue(commitments: Iterable[CommitmentRecord], *, on: datetime.date) -> tuple[CommitmentRecord, ...]:
    """Commitments, announced or under way, whose last due day lies before `on`; the longest overdue first."""
    late = [c for c in commitments if c.state in ("announced", "under way") and c.due_by and c.due_by < on.isoformat()]
    return tuple(sorted(late, key=lambda c: (c.due_by or "", c.id)))
