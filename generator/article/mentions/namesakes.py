"""What bears a person's name and is none: a ship, a product, a school; at these places nobody is named.

"The tug Ana Ruiz" and "the Ana Ruiz will sail" name a thing: no person's name stands behind a bare article. Where a text names
the person too ("named after Ana Ruiz, a teacher"), that place stays.
"""

from collections import defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc

from generator.article.mentions.evidence import evidence_beside
from generator.article.mentions.lexicon import PARTICLES, organisation_words
from generator.article.mentions.story import Name, Story
from generator.article.syntax.tokens import (
    dep_in,
    is_capital,
    is_small,
    lower_at,
    lower_in,
    passes_at,
    run_before,
    tag_in,
)
from generator.data import word_set
from generator.values import either, every, no

_BRANDS = word_set("mentions.of_wares")
_CRAFTS = word_set("mentions.crafts")
_LEAVING = frozenset({"after", "for", "of", "by", "with"})
"""Behind these stands whom a thing is named after."""
_LEADS = frozenset({"the", "its"})
_BUILT = frozenset({"place", "firm"})
_HEADED = every(
    is_small,
    either(
        lambda token: organisation_words().get(token.lower_) in _BUILT,
        lower_in(word_set("mentions.named_places") | _CRAFTS),
    ),
)
"""What is named after somebody, in small letters: "the Ana Ruiz bridge"."""
_ENDS = tag_in({"VBD", "VBZ", "MD", "IN", "TO", "CC", "RB", "WDT", ",", ".", ":", "-RRB-", "''"})
"""What stands behind a name that is whole: "the Ana Ruiz will sail", but "the Ana Ruiz trial"."""
_MODIFIES = every(is_small, dep_in({"compound"}), no(_HEADED))
_PLAIN = every(is_capital, no(lower_in(PARTICLES)))


def without_namesakes(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` without the places where a thing bears a person's name, and without those that tell nothing of a person then."""
    doc = story.doc
    things: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        if name.type == "PERSON" and name.length > 1 and not story.is_titled(name.start) and _is_thing(doc, name):
            things[story.written(name)].append(name)
    kept = (
        name for name in names if (found := things.get(story.written(name))) is None or _is_person(doc, name, found)
    )
    return list(kept)


def _is_person(doc: Doc, name: Name, things: Sequence[Name]) -> bool:
    """Whether a place of a name that a thing bears too tells a person."""
    if name in things:
        return False
    told = sum(reason.weights.get("PERSON", 0) for reason in evidence_beside(doc, name))
    return told > 0 or lower_at(doc, name.start - 1) in _LEAVING


def _is_thing(doc: Doc, name: Name) -> bool:
    """Whether a thing bears the name at its place."""
    if not all(map(_PLAIN, doc[name.start : name.end])):  # the Duchess of Northmoor, the De la Ruiz plan
        return False
    before = run_before(doc, name.start, 0, _STYLE) - 1  # the tug Sir Omar Ruiz
    if passes_at(doc, before, _CRAFT):
        return True
    if lower_at(doc, before - (lower_at(doc, before) in _BRANDS)) not in _LEADS:
        return False
    behind = name.end + passes_at(doc, name.end, _MODIFIES)  # the Ana Ruiz space telescope
    return passes_at(doc, behind, _HEADED) or passes_at(doc, name.end, _ENDS)


_CRAFT = every(is_small, lower_in(_CRAFTS))
_STYLE = every(is_capital, lower_in({"sir", "dame", "lady", "lord"}))
