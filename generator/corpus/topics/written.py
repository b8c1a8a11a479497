"""How the articles of a subject write its labels: the words of phrases, with whose they are and what stands before them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.corpus.topics.labels import Label
from generator.corpus.topics.terms import actor_of, mention_of
from generator.data import topic_words
from generator.records import Actor, Analysis, Phrase

_SHARED = 0.5
"""A thing is somebody's where this share of the articles say so."""


class Group(NamedTuple):
    """What headings are made from: the analyses of a subject's reports, its labels, and the actors by `@id`."""

    analyses: Sequence[Analysis]
    labels: Sequence[Label]
    actors: Mapping[str, Actor]

    def type(self, label: Label) -> str:
        """The OntoNotes label of an actor; "" of a phrase."""
        return self.actors[label.term].type if label.term in self.actors else ""


def usual(forms: Counter[str], default: str = "") -> str:
    """The most frequent of some forms; of several the one with the fewest capitals, as within a sentence."""
    return min(forms, key=lambda text: (-forms[text], sum(map(str.isupper, text)), text), default=default)


def written(group: Group, term: str) -> Iterator[tuple[Analysis, Phrase, str]]:
    """The phrases that end with a term's words, but for a word that says little, and how they write it."""
    words = term.split()
    for analysis in group.analyses:
        for phrase in (one for one in analysis.phrases if words[-1] in one.key):
            key, text = phrase.key.split(), phrase.text.split()
            for end in (len(key), len(key) - 1):
                if key[:end][-len(words) :] == words and topic_words("vague").issuperset(key[end:]):
                    yield analysis, phrase, " ".join(text[: len(text) - len(key) + end][-len(words) :])


def written_pair(group: Group, pair: str) -> str:
    """A name and the phrase behind it, as most articles write both; "" where none does."""
    whose, key = pair.split(" ", 1)
    forms: Counter[str] = Counter()
    for analysis, phrase, _ in written(group, key):
        owner = mention_of(analysis, phrase.owner)
        if owner is not None and f"@{owner.actor}" == whose and phrase.key == key and owner.end <= phrase.start:
            forms[f"{owner.text} {phrase.text}"] += 1
    return usual(forms)


def compounds(group: Group, name: str, key: str, least: int) -> Counter[str]:
    """How articles write a name and a phrase right behind it, as far as at least so many do: "Orsk strike"."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for analysis, phrase, _ in written(group, key):
        owner = mention_of(analysis, phrase.owner)
        if owner is not None and f"@{owner.actor}" == name and phrase.key == key and owner.end + 1 == phrase.start:
            forms[f"{owner.text} {phrase.text}"].append(analysis.article.id)
    return Counter({words: len(articles) for words, articles in forms.items() if len(set(articles)) >= least})


def is_whose(group: Group, thing: str, person: str) -> bool:
    """Whether so many of the articles say that a thing, a phrase's key, is a person's, an `@id`."""
    told = written(group, thing)
    owned = {a.article.id for a, phrase, _ in told if actor_of(a, mention_of(a, phrase.owner)) == person}
    return len(owned) >= _SHARED * len(group.analyses)


def speaks(group: Group, name: str) -> float:
    """In what share of the articles an actor, an `@id`, says something."""
    speakers = ({f"@{quote.speaker.actor}" for quote in a.quotes if quote.speaker} for a in group.analyses)
    return sum(name in who for who in speakers) / len(group.analyses)
