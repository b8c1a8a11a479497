"""Who is for, who against, who denies: as far as the words of a statement tell, and no further."""

import re
from collections.abc import Collection
from typing import Literal

from generator.data import word_set
from generator.site import wording
from generator.site.brief.positions import Places, names_subject
from generator.site.index.statements import Said

Stance = Literal["for", "against", "denies", ""]
STEMS: tuple[tuple[Stance, tuple[str, ...]], ...] = (
    ("for", tuple(word_set("site.for"))),
    ("against", tuple(word_set("site.against"))),
    ("denies", tuple(word_set("site.denies"))),
)
"""What the verbs of each stance begin with."""
OBJECT = 12
"""So many first words hold what a verb of a stance is about."""
NEGATIONS = word_set("reports.negations")
_OWN = re.compile(r"^\W*(?:I|We)\s+(?:(?:strongly|fully|firmly|always|still|will|have|also|do)\s+){0,2}(\w+)")
"""What a speaker says to do: "I strongly oppose", "We will support"."""


def stance(said: Said, places: Places, stems: Collection[str]) -> Stance:
    """The stance that a statement takes, where its first words name the subject and its verb tells it; else nothing.

    `stems` begin the words of the subject's name: who supports a candidate does not support the convention.

    The verb is that which reports the words ("opposed", "denied"), or the first of what somebody says in their own name
    ("I support").
    """
    words = wording.words(said.quote.text)[:OBJECT]
    if not names_subject(said, places) or not all(any(w.startswith(stem) for w in words) for stem in stems):
        return ""
    told = (way for word in _verbs(said) for way, stems in STEMS if word.startswith(stems))
    return next(told, "")


def _verbs(said: Said) -> list[str]:
    """The words that may tell a stance; none where a "not" stands among them."""
    quote, text = said.quote, said.analysis.article.text
    cue = wording.words(text[quote.cue[0] : quote.cue[1]]) if quote.cue is not None else []
    own = _OWN.match(quote.text)
    found = [*cue, *([own.group(1).lower()] if own else [])]
    return [] if NEGATIONS.intersection(found) else found
