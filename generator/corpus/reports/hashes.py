"""Words and runs of words as hashes that are the same on every machine, kept as bytes."""

import zlib
from collections.abc import Iterable, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

WORDS_A_SHINGLE = 4

Hashes = NDArray[np.uint64]
"""Sorted and distinct hashes."""

_HASH, _DIGEST = 8, 16
"""Bytes of such a hash, and of one that tells texts from each other."""


def shingles(words: Sequence[str]) -> Hashes:
    """The distinct runs of four words, as sorted 64-bit hashes that are the same on every machine."""
    each = hashed(words)
    count = len(each) - WORDS_A_SHINGLE + 1
    if count < 1:
        return np.array([], dtype=np.uint64)
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(WORDS_A_SHINGLE):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + each[place : count + place]
    mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)
    return np.unique(mixed ^ (mixed >> np.uint64(32)))


def hashed(words: Iterable[str]) -> Hashes:
    """A hash of each word, in their order."""
    return np.array([zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words], dtype=np.uint64)


def told_by(words: Sequence[str]) -> bytes:
    """A hash that tells words in their order from others; nothing of none."""
    written = " ".join(words).encode("utf-8", "surrogatepass")
    return blake2b(written, digest_size=_DIGEST).digest() if written else b""


def read(hashes: bytes) -> Hashes:
    """Hashes that were kept as bytes."""
    return np.frombuffer(hashes, dtype=np.uint64)


def number(hashes: bytes) -> int:
    """How many they are."""
    return len(hashes) // _HASH


def shared(one: bytes, other: bytes) -> int:
    """How many hashes two have in common."""
    return len(np.intersect1d(read(one), read(other), assume_unique=True))
