"""Ranks: how much the user trusts which source, from a file of their own. Without it no source outranks another.

The file is YAML: a list under `sources`, each with `outlet` (or `article`), and any of `rank` (1 is most trusted),
`side` (code of the state whose voice it is) and `official` (true or false).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from depeche.errors import UnreadableCodebook
from depeche.records.record import Member


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that the user's ranking prefers, and why in words."""

    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What the user says of one source."""

    rank: int | None = None
    side: str | None = None
    official: bool | None = None


@dataclass(frozen=True, slots=True)
class Ranks:
    """The user's ranking, by outlet or article; empty by default."""

    of: Mapping[str, Standing] = field(default_factory=dict)

    def standing(self, member: Member) -> Standing | None:
        """What the user says of a report's source: of the article first, then of its outlet."""
        return self.of.get(member.article) or (self.of.get(member.outlet) if member.outlet else None)

    def prefer(self, groups: Mapping[str, Sequence[Member]]) -> Choice | None:
        """The value whose best source outranks the best source of every other; None when the ranks don't decide."""
        best: list[tuple[int, str, str]] = []
        for value, members in groups.items():
            ranked = [
                (standing.rank, member.outlet or member.article)
                for member in members
                if (standing := self.standing(member)) and standing.rank is not None
            ]
            if ranked:
                rank, name = min(ranked)
                best.append((rank, value, name))
        best.sort()
        if not best or (len(best) > 1 and best[0][0] == best[1][0]):
            return None
        rank, value, name = best[0]
        return Choice(value, f"{value} stands because you ranked {name} {rank}")


def read_ranks(path: Path) -> Ranks:
    """Read a user's `sources.yaml`.

    Raises:
        UnreadableCodebook: It is no such list, with what was met.
    """
    try:
        rows = (yaml.safe_load(path.read_text(encoding="utf-8")) or {})["sources"]
        standings = {
            str(row.get("outlet") or row["article"]): Standing(
                rank=int(row["rank"]) if row.get("rank") is not None else None,
                side=row.get("side"),
                official=row.get("official"),
            )
            for row in rows
        }
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as wrong:
        raise UnreadableCodebook(str(path), f"no list of sources with outlet and rank: {wrong}") from wrong
    return Ranks(standings)
