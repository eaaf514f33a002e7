"""Wire copies: articles that repeat another's text, found by MinHash over shingles of words.

Copies are cut from below and given a new opening, so a text also counts as a copy when the shorter of the two stands
almost whole in the longer.
"""

from __future__ import annotations

import re
import struct
from collections import defaultdict
from collections.abc import Iterable, Mapping

from rensa import RMinHash

PERMUTATIONS = 128
SEED = 20251119
SHINGLE = 4
BANDS = 32
METHOD = f"rensa-rminhash/{getattr(RMinHash, 'ALGORITHM_VERSION', 1)} k={PERMUTATIONS} seed={SEED} words={SHINGLE}"
# Share of shingles in common from which two texts are one. Rewritten agency copy stays above it, two reporters'
# accounts of one meeting stay below 0.1: tests/ledger/test_copies.py.
ALIKE = 0.5
_WORD = re.compile(r"\w+")


def signature(text: str) -> bytes:
    """MinHash of the text's shingles with their number in front, little-endian 32-bit."""
    words = _WORD.findall(text.lower())
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}
    hashes = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    hashes.update(sorted(shingles))
    return struct.pack(f"<{PERMUTATIONS + 1}I", len(shingles), *hashes.digest())


def groups(signatures: Mapping[str, bytes], methods: Mapping[str, str] | None = None) -> dict[str, str]:
    """The first (by digest) of the articles that share a text with each article; its own digest when none does.

    Signatures made by another method are left alone. The answer does not hang on the order of the mapping.
    """
    read = {
        digest: struct.unpack(f"<{PERMUTATIONS + 1}I", value)
        for digest, value in sorted(signatures.items())
        if methods is None or methods.get(digest) == METHOD
    }
    leader = {digest: digest for digest in signatures}
    for first, second in sorted(_candidates(read)):
        if _same_text(read[first], read[second]):
            one, other = sorted((_root(leader, first), _root(leader, second)))
            leader[other] = one
    return {digest: _root(leader, digest) for digest in leader}


def _candidates(read: Mapping[str, tuple[int, ...]]) -> Iterable[tuple[str, str]]:
    width = PERMUTATIONS // BANDS
    pairs: set[tuple[str, str]] = set()
    for band in range(BANDS):
        buckets: dict[tuple[int, ...], list[str]] = defaultdict(list)
        for digest, values in read.items():
            buckets[values[1 + band * width : 1 + (band + 1) * width]].append(digest)
        for members in buckets.values():
            # A bucket of many is one text printed many times: comparing with its first is enough to join them.
            pairs.update((members[0], other) for other in members[1:])
            if len(members) <= 20:
                pairs.update((a, b) for i, a in enumerate(members[1:], 1) for b in members[i + 1 :])
    return pairs


def _same_text(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    alike = sum(a == b for a, b in zip(first[1:], second[1:])) / PERMUTATIONS
    if alike >= ALIKE:
        return True
    fewer = min(first[0], second[0])
    common = alike / (1 + alike) * (first[0] + second[0])
    return fewer >= 40 and common / fewer >= 0.8


def _root(leader: dict[str, str], digest: str) -> str:
    while leader[digest] != digest:
        leader[digest] = digest = leader[leader[digest]]
    return digest
