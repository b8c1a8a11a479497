"""Titles that contradict what all articles say: "President Ruiz" for the mayor, where another Ruiz is the president."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.corpus.identity.genders import Place
from generator.corpus.identity.units import is_full_person
from generator.names import parse_name, title_office
from generator.records import Actor, Analysis, Mention

_SHARED = re.compile(r"(\w+)s\s+[A-Z][\w.’'-]+\s+(?:and|or)\s+$")
"""A title of two, before the second of them: "Presidents Ruiz and Haddad"."""

_RULE = re.compile(r"[ -](?:White House|eras?)\b")
_APPOINTEE = re.compile(r" appointees?\b")
_ANY = re.compile(r"\b(?:a|an|another|any|next|future|possible|potential|would-be)\s+$", re.IGNORECASE)
_RULER = "president"
_REACH = 60
_KNOWN = 5
"""So often an office must be stated of somebody, and so many times as often as of who bears the same family name."""


def mistitled(analyses: Sequence[Analysis], actors: Sequence[Actor], ids: Mapping[Place, str]) -> set[Place]:
    """The surnames under a title that belongs to another actor of that family name; `ids` gives the actor of each mention.

    Such a name means nobody rather than the wrong one: the article does not name the other in full.
    """
    families = {a.id: parse_name(a.name).family.casefold() for a in actors if is_full_person(a.type, a.name)}
    bearers = Counter(families.values())
    families = {actor: family for actor, family in families.items() if bearers[family] > 1}
    stated: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    titles = list(_titles(analyses, ids, families))
    for _, actor, office in titles:
        stated[families[actor], office][actor] += 1
    return {
        place
        for place, actor, office in titles
        if _is_anothers(actor, stated[families[actor], office]) and _stands_alone(analyses, place)
    }


def _is_anothers(actor: str, stated: Counter[str]) -> bool:
    most = max(number for _, number in stated.most_common(1))
    return most >= _KNOWN * max(1, stated[actor])


def _titles(
    analyses: Sequence[Analysis], ids: Mapping[Place, str], families: Mapping[str, str]
) -> Iterator[tuple[Place, str, str]]:
    """The places of names that lead to the actors in `families`, with these, and the office that stands beside each name."""
    for number, analysis in enumerate(analyses):
        for index, mention in enumerate(analysis.mentions):
            actor = ids.get((number, index)) if mention.kind == "name" else None
            office = _office(analysis.article.text, mention) if actor in families else None
            if actor is not None and office is not None:
                yield (number, index), actor, office


def _office(text: str, mention: Mention) -> str | None:
    """The office that the words beside a name state, that of two behind the second of them, or that of who governed."""
    before = text[max(0, mention.start - _REACH) : mention.start]
    stated = next(iter(_SHARED.findall(before)), "") if mention.role is None else mention.role
    office = title_office(stated)
    return _RULER if office is None and _is_past_rule(text, before, mention.end) else office


def _is_past_rule(text: str, before: str, end: int) -> bool:
    """Whether a name stands for those who governed under it, and not for a rule that may come ("a Ruiz administration")."""
    if _APPOINTEE.match(text, end) is not None:
        return True
    return _RULE.match(text, end) is not None and _ANY.search(before) is None


def _stands_alone(analyses: Sequence[Analysis], place: Place) -> bool:
    number, index = place
    return len(parse_name(analyses[number].mentions[index].text).tokens) == 1
