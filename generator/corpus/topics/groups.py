"""Terms that are one topic, and the name that a reader would give it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.corpus.topics.terms import before_place
from generator.records import Actor, Analysis, Mention, Phrase

Occurrence = tuple[int, int]
"""An article's index in the corpus, a phrase's index in it."""

_SUFFIX = re.compile(r"(?<=[^\W\d_]{5})(?:ist|ism|ing|ion|e)$")
_OWN = 0.6
"""A name says whose something is where this share of its occurrences does, and all of those are the same actor's."""


class Group(NamedTuple):
    """One discovered topic: its leading term, all its terms, and where they occur."""

    leader: str
    terms: tuple[str, ...]
    places: tuple[Occurrence, ...]


def group_terms(found: Mapping[str, Sequence[Occurrence]]) -> list[Group]:
    """Join each term to the one that holds at least half of its occurrences: "mate" to "running mate".

    Terms of several words that differ in a suffix alone are one too: "terror attack" and "terrorist attack". `found` is in
    order of worth, which the groups keep. Of two terms the one of more words leads, then the worthier.
    """
    order = {term: rank for rank, term in enumerate(found)}
    by_place: defaultdict[Occurrence, list[str]] = defaultdict(list)
    for term, places in found.items():
        for place in places:
            by_place[place].append(term)
    leaders: dict[str, str] = {}
    by_stems: dict[str, str] = {}
    for term, places in sorted(found.items(), key=lambda item: (-_length(item[0]), order[item[0]])):
        shared = Counter(other for place in places for other in by_place[place] if other in leaders)
        best = [(-n, order[other], other) for other, n in shared.items() if n * 2 >= len(places)]
        leader = leaders[min(best)[2]] if best else term
        leaders[term] = by_stems.setdefault(_stems(term), leader) if " " in term else leader
    members: defaultdict[str, list[str]] = defaultdict(list)
    for term in found:
        members[leaders[term]].append(term)
    return [_group(leader, terms, found) for leader, terms in members.items()]


def _stems(term: str) -> str:
    """A term without what makes one word's adjective of another: the nominating, or nomination, contest."""
    return " ".join(_SUFFIX.sub("", word) for word in term.split())


def _length(term: str) -> int:
    return len(term.split())


def _group(leader: str, terms: Sequence[str], found: Mapping[str, Sequence[Occurrence]]) -> Group:
    places = sorted({place for term in terms if _length(term) > 1 or term == leader for place in found[term]})
    return Group(leader, (leader, *(t for t in terms if t != leader)), tuple(places))


class Namer:
    """Names topics by the words of their occurrences: the most frequent, counted by report, then alphabetically.

    `reports` are indices of `analyses`, those of one report's copies together.
    """

    def __init__(self, analyses: Sequence[Analysis], actors: Iterable[Actor], reports: Sequence[Sequence[int]]) -> None:
        self._analyses = analyses
        self._report = {article: number for number, report in enumerate(reports) for article in report}
        self._actors = {actor.id: actor.name for actor in actors}

    def wordings(self, group: Group) -> list[str]:
        """How the group is put in the articles, most frequent first: "northern border", "Iran’s presence in Syria".

        Reports count first, then occurrences, then the alphabet.
        """
        related = " in @" in group.leader
        owned = related or group.leader.startswith("@") or self._one_owner(group)
        forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        reports: defaultdict[str, set[int]] = defaultdict(set)
        for occurrence in self._telling(group, owned):
            words = self._words(occurrence, owned, related)
            forms[words.casefold()][words] += 1
            reports[words.casefold()].add(self._report[occurrence[0]])
        order = sorted((-len(reports[folded]), -forms[folded].total(), folded) for folded in forms)
        return [_usual(forms[folded]) for *_, folded in order]

    def _telling(self, group: Group, owned: bool) -> list[Occurrence]:
        """The occurrences that can name the group: not the longer phrases around a single word, nor those without owner."""
        if " " not in group.leader:
            plain = [o for o in group.places if self._phrase(o).key == group.leader]
            return [o for o in plain if not owned or self._phrase(o).owner is not None] or plain or list(group.places)
        return [o for o in group.places if not owned or self._phrase(o).owner is not None] or list(group.places)

    def _phrase(self, occurrence: Occurrence) -> Phrase:
        return self._analyses[occurrence[0]].phrases[occurrence[1]]

    def _one_owner(self, group: Group) -> bool:
        owners: Counter[str] = Counter()
        for article, index in group.places:
            owner = self._analyses[article].phrases[index].owner
            if owner is not None:
                owners[self._actor_name(self._analyses[article], owner)] += 1
        return len(owners) == 1 and owners.total() >= 2 and owners.total() >= _OWN * len(group.places)

    def _words(self, occurrence: Occurrence, owned: bool, related: bool) -> str:
        analysis, phrase = self._analyses[occurrence[0]], self._phrase(occurrence)
        words = phrase.text
        if owned and phrase.owner is not None:
            words = self._with_owner(analysis, phrase)
        if related and phrase.place is not None:
            place = analysis.mentions[phrase.place]
            words = f"{words} {before_place(analysis, phrase)} {place.text}"
        return " ".join(words.replace("'", "’").split())

    def _with_owner(self, analysis: Analysis, phrase: Phrase) -> str:
        mention = analysis.mentions[phrase.owner or 0]
        between = analysis.article.text[mention.end : phrase.start] if mention.end <= phrase.start else None
        if mention.kind == "name" and between is not None and not between.strip():
            return f"{mention.text} {phrase.text}"
        owner = self._actor_name(analysis, phrase.owner or 0)
        return f"{owner}’ {phrase.text}" if owner.endswith("s") else f"{owner}’s {phrase.text}"

    def _actor_name(self, analysis: Analysis, index: int) -> str:
        mention: Mention = analysis.mentions[index]
        if mention.kind == "name":
            return mention.text
        if mention.actor is not None and mention.actor in self._actors:
            return self._actors[mention.actor]
        return analysis.entities[mention.entity].name if mention.entity is not None else mention.text


def _usual(forms: Counter[str]) -> str:
    """The most frequent spelling; of several, the one with the fewest capitals, as within a sentence."""
    return min(forms, key=lambda form: (-forms[form], sum(map(str.isupper, form)), form))


def sentence_case(words: str) -> str:
    """`words` as a heading: the first letter a capital."""
    return words[:1].upper() + words[1:]
