"""Texts by a short hash, for what one build tells the next."""

import hashlib
from functools import lru_cache

_KEPT = 1 << 16
"""Texts of which the digest is kept: those of the articles at hand, which several steps ask for."""


@lru_cache(maxsize=_KEPT)
def digest(text: str) -> str:
    """Twelve hexadecimal digits that tell a text from all others of a project."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
