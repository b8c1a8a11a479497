"""The name that a reader would give a topic: the words of its own occurrences, as most reports put them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.corpus.topics.groups import Group, Occurrence
from generator.corpus.topics.terms import before_place
from generator.records import Actor, Analysis, Phrase

_OWN = 0.6
"""A name says whose something is where this share of its occurrences does, and all of those are the same actor's."""


class Texts(NamedTuple):
    """What naming looks up: the analyses, the number of each one's report by index, and the names of actors by id."""

    analyses: Sequence[Analysis]
    reports: dict[int, int]
    actors: dict[str, str]

    def phrase(self, occurrence: Occurrence) -> Phrase:
        """The phrase that stands there."""
        return self.analyses[occurrence[0]].phrases[occurrence[1]]


def texts(analyses: Sequence[Analysis], actors: Iterable[Actor], reports: Sequence[Sequence[int]]) -> Texts:
    """What naming looks up; `reports` are indices of `analyses`, those of one report's copies together."""
    numbers = {article: number for number, report in enumerate(reports) for article in report}
    return Texts(analyses, numbers, {actor.id: actor.name for actor in actors})


def wordings(group: Group, texts: Texts) -> list[str]:
    """How the group is put in the articles, most frequent first: "northern border", "Iran’s presence in Syria".

    Reports count first, then occurrences, then the alphabet.
    """
    related = " in @" in group.leader
    owned = related or group.leader.startswith("@") or _is_of_one_owner(group, texts)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    reports: defaultdict[str, set[int]] = defaultdict(set)
    for occurrence in _telling(group, texts, owned):
        words = _words(texts, occurrence, owned, related)
        forms[words.casefold()][words] += 1
        reports[words.casefold()].add(texts.reports[occurrence[0]])
    order = sorted(forms, key=lambda folded: (-len(reports[folded]), -forms[folded].total(), folded))
    return [_usual(forms[folded]) for folded in order]


def sentence_case(words: str) -> str:
    """`words` as a heading: the first letter a capital."""
    return words[:1].upper() + words[1:]


def _telling(group: Group, texts: Texts, owned: bool) -> Sequence[Occurrence]:
    """The occurrences that can name the group: not the longer phrases around a single word, nor those without owner."""
    word_alone = " " not in group.leader
    plain = [place for place in group.places if not word_alone or texts.phrase(place).key == group.leader]
    with_owner = [place for place in plain if texts.phrase(place).owner is not None]
    return (with_owner if owned else plain) or plain or group.places


def _is_of_one_owner(group: Group, texts: Texts) -> bool:
    owners = Counter(_owners(group, texts))
    return len(owners) == 1 and owners.total() >= max(2, _OWN * len(group.places))


def _owners(group: Group, texts: Texts) -> Iterator[str]:
    """Whose the group's occurrences are, where the words say so."""
    for article, index in group.places:
        owner = texts.analyses[article].phrases[index].owner
        if owner is not None:
            yield _actor_name(texts, texts.analyses[article], owner)


def _words(texts: Texts, occurrence: Occurrence, owned: bool, related: bool) -> str:
    """An occurrence's words, with whose it is (`owned`) and where (`related`)."""
    analysis, phrase = texts.analyses[occurrence[0]], texts.phrase(occurrence)
    words = phrase.text
    if owned and phrase.owner is not None:
        words = _with_owner(texts, analysis, phrase, phrase.owner)
    if related and phrase.place is not None:
        place = analysis.mentions[phrase.place]
        words = f"{words} {before_place(analysis, phrase, place)} {place.text}"
    return " ".join(words.replace("'", "’").split())


def _with_owner(texts: Texts, analysis: Analysis, phrase: Phrase, owner: int) -> str:
    """The name that stands right before the phrase, or the owner's in the genitive."""
    mention = analysis.mentions[owner]
    adjoins = mention.end <= phrase.start and not analysis.article.text[mention.end : phrase.start].strip()
    if mention.kind == "name" and adjoins:
        return f"{mention.text} {phrase.text}"
    name = _actor_name(texts, analysis, owner)
    return f"{name}’ {phrase.text}" if name.endswith("s") else f"{name}’s {phrase.text}"


def _actor_name(texts: Texts, analysis: Analysis, index: int) -> str:
    """A mention's own words if it is a name, else its actor's name, or its entity's."""
    mention = analysis.mentions[index]
    if mention.kind == "name":
        return mention.text
    entity = mention.text if mention.entity is None else analysis.entities[mention.entity].name
    return texts.actors.get(mention.actor or "", entity)


def _usual(forms: Counter[str]) -> str:
    """The most frequent spelling; of several, the one with the fewest capitals, as within a sentence."""
    return min(forms, key=lambda form: (-forms[form], sum(map(str.isupper, form)), form))
