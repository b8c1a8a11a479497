"""The words of a person's name as they are compared: folded, particles off, compounds parted, one form for Abd and din."""

import re

from generator.data import rows
from generator.names.text import fold, words

MOST_WORDS = 12
"""Words of a name that are looked at; the work of every comparison is bounded by it."""

_PARTICLES = {
    form: (kind, leading == "yes") for form, kind, leading, _ in rows("particles.tsv") if kind not in ("part", "joint")
}
_PATRONYMS = frozenset(form for form, (kind, _) in _PARTICLES.items() if kind == "patronym")
_LEADING = frozenset(form for form, (_, leading) in _PARTICLES.items() if leading)
_SERVANT = re.compile(r"abd(?:[aeiou]+[lrsndtz])?$|abd(?:[aeo]l|[ou]+[lrsndzt])(?=[a-z]{4})")
"""Abd ("servant of") by itself with its article, or written in one with the name that follows."""
_FAITH = re.compile(r"(?<=[a-z]{2})(?:[aeou]+(?:dd|ld)[aei]+ne?|u+d[ie]+n)$")
"""al-Din ("of the faith") at the end of a word; `_FAITHS` are its spellings as a word."""
_JOINTS = frozenset(form for form, kind, _, _ in rows("particles.tsv") if kind == "joint")
_APOSTROPHES = frozenset("'’‘`")
_FAITHS = frozenset({"din", "deen", "eddin", "uddin", "eddine"})


def is_particle(parts: list[str], index: int) -> bool:
    """Whether a word links or introduces the next one; few do so at the beginning (`Van Hollen`), none at the end.

    Some do so only before another (`von und zu`, `in 't`).
    """
    if index >= len(parts) - 1:
        return False
    word = fold(parts[index]).rstrip(".")
    if word in _JOINTS:
        return index < len(parts) - 2 and is_particle(parts, index + 1)
    if word == "t":  # an initial without its apostrophe
        return parts[index][0] in _APOSTROPHES
    return word in (_PARTICLES if index else _LEADING)


def tokens_of(parts: list[str], particles: list[bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The significant tokens of a name, at most `MOST_WORDS`, and those that a patronymic particle introduces.

    `particles` says of each word whether it is one.
    """
    tokens: list[str] = []
    fathers: list[str] = []
    before = ""
    for part, is_one in zip(parts, particles, strict=True):
        found = [] if is_one else _split(part)
        tokens += found
        fathers += found if before in _PATRONYMS else []
        before = fold(part) if is_one else ""
    return tuple(_join_faith(tokens)[:MOST_WORDS]), tuple(fathers)


def _split(word: str) -> list[str]:
    """Comparable tokens of one word: hyphens part, `abdulrahman` and `abd-al-rahman` become `abd`, `rahman`."""
    tokens: list[str] = []
    for token in words(word):
        servant = _SERVANT.match(token)
        rest = token if servant is None else token[servant.end() :]
        tokens += filter(None, (servant and "abd", rest))
    return [token for token in tokens if token not in _PARTICLES] or tokens


def _join_faith(tokens: list[str]) -> list[str]:
    """`saif`, `din` to `saifdin`, as `Saifuddin` is written in one word."""
    joined: list[str] = []
    for token in tokens:
        if joined and token in _FAITHS:
            joined[-1] += "din"
        else:
            joined.append(_FAITH.sub("din", token))
    return joined
