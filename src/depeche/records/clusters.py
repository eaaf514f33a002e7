"""Clusters: reports brought together, two groups at a time, the most alike first.

The likeness of two groups is the mean over all pairs across them; a pair that was never compared, or lies below the
floor, counts as APART. Groups come together while their mean is above 0. Everything is computed in integers and ties go
by digest, so that the answer does not hang on the order of anything.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

# What a pair counts that was not found alike.
APART = -40
_UNIT = 1_000_000


def gather(
    members: Mapping[str, str],
    likenesses: Mapping[tuple[str, str], int],
    *,
    same: Iterable[tuple[str, str]] = (),
    different: Iterable[tuple[str, str]] = (),
) -> list[tuple[str, ...]]:
    """Bring reports together.

    Args:
        members: The article of every report, by digest of the report.
        likenesses: Points of pairs, each with its smaller digest first.
        same: Pairs that a person judged to be one thing; they come together whatever else.
        different: Pairs that a person judged to be two; they never do, not even through others.

    Returns:
        Groups of digests, each sorted, in the order of their first digests. Every report is in one of them.
    """
    return _Gathering(members, likenesses, different).run(same)


class _Gathering:
    def __init__(
        self,
        members: Mapping[str, str],
        likenesses: Mapping[tuple[str, str], int],
        different: Iterable[tuple[str, str]],
    ) -> None:
        self._groups = {digest: [digest] for digest in members}
        self._articles = {digest: {article} for digest, article in members.items()}
        self._article = members
        self._likenesses = likenesses
        # By group: every neighbour with the sum of points and the number of pairs that they were compared in.
        self._near: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
        for (one, other), points in likenesses.items():
            if one in members and other in members:
                self._near[one][other] = self._near[other][one] = (points, 1)
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in different:
            if one in members and other in members and one != other:
                self._apart[one].add(other)
                self._apart[other].add(one)
        self._group_of = {digest: digest for digest in members}

    def run(self, same: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
        for one, other in sorted(tuple(sorted(pair)) for pair in same):
            if one in self._group_of and other in self._group_of:
                first, second = sorted((self._group_of[one], self._group_of[other]))
                if first != second and not self._forbidden(first, second):
                    self._merge(first, second)
        heap = self._first_offers()
        heapq.heapify(heap)
        while heap:
            negative, first, second, sizes = heapq.heappop(heap)
            if first not in self._groups or second not in self._groups:
                continue
            if sizes != (len(self._groups[first]), len(self._groups[second])):
                continue  # one of them has grown since; the new offer stands elsewhere in the heap
            if negative >= 0 or self._forbidden(first, second) or self._twice(first, second):
                continue
            self._merge(first, second)
            for offer in self._offers(first):
                heapq.heappush(heap, offer)
        return sorted(tuple(sorted(group)) for group in self._groups.values())

    def _first_offers(self) -> list[tuple[int, str, str, tuple[int, int]]]:
        if len(self._groups) == len(self._article):  # none came together by a judgement: every group is one report
            return [
                (-points * _UNIT, one, other, (1, 1))
                for (one, other), points in self._likenesses.items()
                if points > 0 and one in self._article and other in self._article
            ]
        return [offer for one in self._near for offer in self._offers(one) if offer[1] == one]

    def _offers(self, one: str) -> Iterator[tuple[int, str, str, tuple[int, int]]]:
        """What speaks for putting a group together with each of its neighbours, where anything does."""
        groups = self._groups
        size = len(groups[one])
        for other, (points, compared) in self._near[one].items():
            others = len(groups[other])
            pairs = size * others
            total = points + APART * (pairs - compared)
            if total <= 0:  # most of them: this loop is where a long chain's time goes
                continue
            if one < other:
                yield -(total * _UNIT // pairs), one, other, (size, others)
            else:
                yield -(total * _UNIT // pairs), other, one, (others, size)

    def _forbidden(self, first: str, second: str) -> bool:
        apart = self._apart
        if not apart:
            return False
        return any(other in apart[one] for one in self._groups[first] for other in self._groups[second] if one in apart)

    def _twice(self, first: str, second: str) -> bool:
        """Whether both hold reports of one article that are not the same thing told twice."""
        shared = self._articles[first] & self._articles[second]
        if not shared:
            return False
        return any(
            self._likenesses.get((min(one, other), max(one, other)), 0) <= 0
            for one in self._groups[first]
            if self._article[one] in shared
            for other in self._groups[second]
            if self._article[other] == self._article[one]
        )

    def _merge(self, first: str, second: str) -> None:
        """Put the second group into the first; `first` is the smaller digest and stays the group's name."""
        self._groups[first] += self._groups.pop(second)
        self._articles[first] |= self._articles.pop(second)
        for digest in self._groups[first]:
            self._group_of[digest] = first
        for other, (points, compared) in self._near.pop(second, {}).items():
            if other == first:
                continue
            sum_here, compared_here = self._near[first].get(other, (0, 0))
            self._near[first][other] = self._near[other][first] = (sum_here + points, compared_here + compared)
            del self._near[other][second]
        self._near[first].pop(second, None)
