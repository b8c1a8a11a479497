"""Pronouns that contradict what all articles together say of an actor: "she" for a man, led there by one article alone."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.records import Analysis

Place = tuple[int, int]
"""An article and a mention in it, by index."""

_GENDERS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_FEWEST = 3
_MOST_AGREE = 4
"""A gender is known where titles and pronouns state it three times, and four times as often as the other."""


def contradicted(analyses: Sequence[Analysis], ids: Mapping[Place, str]) -> set[Place]:
    """The pronouns that lead to an actor of the other gender; `ids` gives the actor of each mention.

    Nobody knows whom such a pronoun means instead, so it is to mean nobody.
    """
    stated: dict[str | None, Counter[str]] = defaultdict(Counter)
    pronouns = list(_pronouns(analyses, ids))
    for _, actor, said in pronouns:
        stated[actor][said] += 1
    for number, analysis in enumerate(analyses):
        for entity in analysis.entities:
            if entity.mentions and entity.gender is not None:
                stated[ids.get((number, entity.mentions[0]))][entity.gender] += 1
    known = {actor: _known(counts) for actor, counts in stated.items()}
    return {place for place, actor, gender in pronouns if known[actor] not in (None, gender)}


def _pronouns(analyses: Sequence[Analysis], ids: Mapping[Place, str]) -> Iterator[tuple[Place, str, str]]:
    for number, analysis in enumerate(analyses):
        for index, mention in enumerate(analysis.mentions):
            gender = _GENDERS.get(mention.text.casefold()) if mention.kind == "pronoun" else None
            actor = ids.get((number, index))
            if gender is not None and actor is not None:
                yield (number, index), actor, gender


def _known(counts: Counter[str]) -> str | None:
    (gender, most), *others = counts.most_common(2)
    return gender if most >= max(_FEWEST, _MOST_AGREE * sum(count for _, count in others)) else None
