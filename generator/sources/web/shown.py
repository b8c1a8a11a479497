"""The day that lines of a page show their reader, and what the words beside it say of it."""

import re
from collections.abc import Sequence

from msgspec import Struct

from generator.sources.web.days import day_in, is_numeric
from generator.values import first

_LABEL = re.compile(
    r"\b(?:(?P<changed>(?:last )?(?:updated?|modified|revised|edited)|(?:zuletzt )?aktualisiert|mis à jour|modifié|actualizado"
    r"|aggiornato|laatste update|uppdaterad)"
    r"|(?:first )?(?:published|posted|filed|created|veröffentlicht|publié|publicado|pubblicato))\b",
    re.IGNORECASE,
)
"""Words that say what the day beside them is that of."""

_AGO = re.compile(
    r"\b(?:\d{1,3}|an?|one) (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month)s? ago\b|\bjust now\b"
    r"|\b(?:today|yesterday) at\b|\bvor \d{1,3} \w+|\bil y a \d{1,3} \w+|\bhace \d{1,3} \w+",
    re.IGNORECASE,
)


class Shown(Struct, frozen=True):
    """The day that a page shows at its headline; `is_open` where none can be told from it (`2 hours ago`, `03/04/2023`)."""

    day: str | None = None
    is_open: bool = False


def shown_day(near: Sequence[str], language: str | None) -> Shown:
    """The day that lines at a headline show: that of first publication, else the one that no word calls a later change."""
    parts = labelled_parts(" · ".join(near))
    telling = [text for wanted in ("first", None) for label, text in parts if label == wanted]
    day = first(day_in(text, language) for text in telling)
    return Shown(day, day is None and any(_AGO.search(text) or is_numeric(text) for text in telling))


def tells_anything(text: str) -> bool:
    """Whether a text says of what its day is that: of publication, or of a change."""
    return _LABEL.search(text) is not None


def tells_a_change(text: str) -> bool:
    """Whether a text speaks of the day of a later change alone."""
    (_, begin), *parts = labelled_parts(text)
    return {label for label, _ in parts} == {"changed"} and day_in(begin) is None


def labelled_parts(text: str) -> list[tuple[str | None, str]]:
    """The parts of a text between words such as "published" and "updated", each with what the word before it says."""
    found = list(_LABEL.finditer(text))
    starts = [0, *(match.end() for match in found)]
    ends = [*(match.start() for match in found), len(text)]
    says = [None, *("changed" if match["changed"] else "first" for match in found)]
    return [(label, text[start:end]) for label, start, end in zip(says, starts, ends, strict=True)]
