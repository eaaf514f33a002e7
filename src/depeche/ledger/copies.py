"""Wire copies: articles that repeat another's text, found by MinHash over shingles of words.

Copies are cut from below and given a new opening, so a text also counts as a copy when the shorter of the two stands
almost whole in the longer.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections import defaultdict
from collections.abc import Mapping, Sequence

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


def read_signature(value: bytes) -> tuple[int, ...]:
    """The number of shingles, then their hashes."""
    return struct.unpack(f"<{PERMUTATIONS + 1}I", value)


def bands(read: Sequence[int]) -> list[int]:
    """The bands of a signature as numbers of 64 bits; two texts that may be one have a band in common."""
    width = PERMUTATIONS // BANDS
    found = []
    for band in range(BANDS):
        values = struct.pack(f"<B{width}I", band, *read[1 + band * width : 1 + (band + 1) * width])
        found.append(int.from_bytes(hashlib.blake2b(values, digest_size=8).digest(), "big", signed=True))
    return found


def groups(signatures: Mapping[str, bytes], methods: Mapping[str, str] | None = None) -> dict[str, str]:
    """The first (by digest) of the articles that share a text with each article; its own digest when none does.

    Signatures made by another method are left alone. The answer does not hang on the order of the mapping.
    """
    read = {
        digest: read_signature(value)
        for digest, value in sorted(signatures.items())
        if methods is None or methods.get(digest) == METHOD
    }
    leader = {digest: digest for digest in signatures}
    buckets: dict[int, list[str]] = defaultdict(list)
    for digest, values in read.items():
        for band in bands(values):
            met = buckets[band]
            for other in met:
                first, second = _root(leader, digest), _root(leader, other)
                # Of a text that is printed many times each copy is compared with one of those that are joined already.
                if first != second and same_text(values, read[other]):
                    one, last = sorted((first, second))
                    leader[last] = one
            met.append(digest)
    return {digest: _root(leader, digest) for digest in leader}


def same_text(first: Sequence[int], second: Sequence[int]) -> bool:
    """Whether two signatures are those of one text, or of a text and a part of it."""
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
