"""Resolve pronouns and descriptions to the entities of an article, with the evidence, or leave them open and say why.

Gender is used only where the text states it (an entity's `gender`, or a pronoun that only one person could carry before);
a name never tells it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.article.beside import name_beside
from generator.article.interviews import ANSWER
from generator.article.namewords import GENDERED, Gender
from generator.article.passages import Passage
from generator.article.speakers import STATING_THINGS, Source, antecedent, is_relative, source_at
from generator.article.tables import words
from generator.article.tree import Tree
from generator.records import Entity, Mention, Speaker

_GENDERS = {"he": "m", "she": "f", "him": "m", "his": "m", "her": "f", "hers": "f"}
_THINGS = frozenset({"it", "its"})
_PEOPLE = {"man": "m", "woman": "f", "gentleman": "m", "lady": "f", "father": "m", "mother": "f", "actress": "f"}
_NAMED_BY_KIND = words("university court campaign ministry department association institute board council committee")
"""Bodies whose names say what they are, so that "the ministry" is not just any organisation."""

_BODIES = _NAMED_BY_KIND | words(
    "company firm bank agency group union party club newspaper paper network magazine organisation organization"
)
_OF = frozenset({"of", "from"})
_DEFINITE = frozenset({"the", "that", "this"})
_INDEFINITE = frozenset({"a", "an", "one", "another"})
_ASK = words("ask wonder shout inquire")
_REACH = 2
"""Pronouns and descriptions look back this many paragraphs."""

_SUBJECT = 2.0
"""The weight of a name that is its clause's subject."""

_WEIGHTS = {"nsubj": _SUBJECT, "nsubjpass": _SUBJECT, "poss": 0.5, "compound": 0.5}
"""The weights of names by what they are in their clause; of "the Ruiz administration" no "he" tells."""

_NEAR = 2.0
"""What it weighs more that the sentence is the pronoun's own or the one before: whoever is told of there may go on there."""

_MARGIN = 1.5
"""By so much the best candidate must lead, or it stays open who is meant."""

_TELLING = 3.0
"""A lone candidate as strong as this tells by its pronoun of which gender it is; a weaker one may be a stranger's stand-in."""

_STATED = 1.0
"""What it weighs that the text states somebody's gender, and it is the pronoun's."""

How = Literal["named", "described", "pronoun", "label", "open"]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A name outside quotations: the token it ends on, its entity, its paragraph, and how prominent it stands."""

    token: int
    entity: int
    passage: int
    weight: float


class Resolver:
    """Leads the words of speakers to entities in reading order, and remembers who spoke last and who is a he or a she."""

    def __init__(
        self,
        tree: Tree,
        passages: Sequence[Passage],
        mentions: Sequence[Mention],
        entities: Sequence[Entity],
        quoted: Sequence[int],
        answers: tuple[int | None, str] = (None, ""),
    ) -> None:
        self._tree = tree
        self._passages = passages
        self._firsts = [p.first for p in passages]
        self._mentions = sorted((m for m in mentions if m.entity is not None), key=lambda m: (m.start, m.end))
        self._starts = [m.start for m in self._mentions]
        self._nobody = {t for m in mentions if m.entity is None for t in tree.tokens(m.start, m.end)}
        self._entities = entities
        self._genders = {i: e.gender for i, e in enumerate(entities) if e.gender is not None}
        for entity, gender in self._relatives_of().items():
            self._genders.setdefault(entity, gender)
        self._seen = self._prominence(quoted)
        self._tokens = [s.token for s in self._seen]
        self._descriptions = self._describe()
        self._answers = answers
        self._voices: dict[str, int] = {}
        self._last: tuple[int, int] | None = None
        self._stranger: int | None = None
        self.found: list[Mention] = []

    def speaker(self, source: Source, passage: int, *, labelled: bool = False) -> tuple[Speaker, str]:
        """The speaker as written, its entity where the evidence is enough, and that evidence in words."""
        tree = self._tree
        head = source.head if source.spoken_for is None or source.via is None else source.spoken_for
        entity, how, why = self._labelled(head) if labelled else self._resolve(head, passage)
        start, end = tree.span(source.first, source.end)
        via = None
        if source.via is not None and source.spoken_for is not None:
            a, b = tree.span(*source.via)
            via = tree.text[a:b]
            if entity is not None:
                self._voices[tree.lemmas[source.head]] = entity
        elif how == "open" and tree.lemmas[head] in self._voices and self._is_definite(head):
            entity, how, via = self._voices[tree.lemmas[head]], "described", tree.text[start:end]
            why = f"speaks for {self._entities[entity].name!r} before"
        elif how == "named":
            mention = self._mention_at(head)
            if mention is not None and mention.type == "PERSON":
                start, end = mention.start, mention.end
        if entity is not None:
            if via is None:
                self._last, self._stranger = (entity, passage), None
            if how in ("pronoun", "described"):
                self._note(head, entity, how)
        elif self._is_somebody(head):
            self._stranger = head
        if labelled and entity is not None and how == "named":
            how = "label"
        stands_for = self._stands_for(head) if entity is None and is_relative(tree, head) else None
        speaker = Speaker(
            start=start, end=end, text=tree.text[start:end], entity=entity, via=via, how=how, stands_for=stands_for
        )
        return speaker, why

    def _stands_for(self, head: int) -> str | None:
        """The noun phrase before a relative pronoun; of a person's ally, the ally's."""
        tree = self._tree
        noun = antecedent(tree, head)
        if noun is None:
            return None
        phrase = source_at(tree, noun)
        of_another = self._mention_at(noun) is not None and tree.deps[noun] == "pobj"
        first = tree.lefts[tree.heads[tree.heads[noun]]] if of_another else phrase.first
        start, end = tree.span(first, phrase.end)
        return tree.text[start:end]

    def _labelled(self, head: int) -> tuple[int | None, How, str]:
        """Whose label it is; A stands for who answers, other labels for the name that they are."""
        if self._tree.lower[head] in ANSWER:
            entity, why = self._answers
            return entity, "open" if entity is None else "named", why
        return self._resolve(head, 0)

    def _resolve(self, head: int, passage: int) -> tuple[int | None, How, str]:
        tree = self._tree
        mention = self._mention_at(head)
        if mention is not None:
            return mention.entity, "named", "named at the cue"
        if head in self._nobody:
            return None, "open", f"the article leaves open who {tree.words[head]!r} is"
        found = name_beside(tree, head, self._mention_at)
        if found is not None:
            return found[0].entity, "named", found[1]
        if is_relative(tree, head):
            return self._relative(head)
        if tree.pos[head] in ("NOUN", "PROPN"):
            return self._described(head, passage)
        return self._pronoun(head, passage)

    def _pronoun(self, head: int, passage: int) -> tuple[int | None, How, str]:
        word = self._tree.lower[head]
        if word in _GENDERS:
            return self._person(head, passage, _GENDERS[word])
        if word in _THINGS:
            return self._thing(head, passage)
        return None, "open", f"{self._tree.words[head]!r} names nobody by itself"

    def _mention_at(self, token: int) -> Mention | None:
        start, end = self._tree.starts[token], self._tree.ends[token]
        index = bisect_left(self._starts, end) - 1
        if index >= 0 and self._mentions[index].end > start:
            return self._mentions[index]
        return None

    def _relative(self, head: int) -> tuple[int | None, How, str]:
        noun = antecedent(self._tree, head)
        mention = self._mention_at(noun) if noun is not None else None
        if noun is None or mention is None:
            return None, "open", "the noun before the relative pronoun names nobody"
        if mention.type == "PERSON" and self._may_be_others(head, noun):
            return None, "open", f"{self._tree.words[head]!r} may go back further than to {mention.text!r}"
        return mention.entity, "pronoun", f"relative pronoun after {mention.text!r}"

    def _is_somebody(self, head: int) -> bool:
        """Whether a pronoun may go back to a speaker who stays open: a newcomer ("a delegate said …"), or a "he" before it.

        "The senator" may be somebody named before, and who asks is not who answers.
        """
        tree = self._tree
        if tree.lower[head] in _GENDERS:
            return True
        new = any(tree.lower[child] in _INDEFINITE for child in tree.children[head])
        said = tree.deps[head] == "nsubj" and tree.lemmas[tree.heads[head]] not in _ASK
        return new and said and tree.tags[head] == "NN" and tree.lemmas[head] not in STATING_THINGS | _BODIES

    def _stranger_between(self, head: int, passage: int, gender: str) -> str | None:
        """The unnamed speaker to whom "he" or "she" goes back rather than to a name: nobody was named since."""
        stranger = self._stranger
        if stranger is None or stranger >= head:
            return None
        own = _GENDERS.get(self._tree.lower[stranger], _PEOPLE.get(self._tree.lemmas[stranger], gender))
        if own != gender:
            return None
        spoken = bisect_right(self._firsts, stranger) - 1
        since = any(
            self._entities[seen.entity].type == "PERSON" and self._agrees(seen.entity, gender)
            for seen in self._seen[bisect_right(self._tokens, stranger) : bisect_left(self._tokens, head)]
            if seen.weight >= _SUBJECT
        )
        return None if since or passage - spoken > 1 else self._tree.words[stranger]

    def _may_be_others(self, head: int, noun: int) -> bool:
        """Whether "who" may not be the person before it: several who say, or the ally of a person, who said."""
        tree = self._tree
        of = tree.heads[noun] if tree.deps[noun] == "pobj" else None
        whose = tree.lemmas[tree.heads[of]] if of is not None and tree.lower[of] == "of" else None
        several = tree.tags[tree.heads[head]] == "VBP" and tree.child(tree.heads[head], "aux") is None
        return several or (whose is not None and whose not in STATING_THINGS | _BODIES)

    def _person(self, head: int, passage: int, gender: str) -> tuple[int | None, How, str]:
        stranger = self._stranger_between(head, passage, gender)
        if stranger is not None:
            return None, "open", f"may be the {stranger!r} who spoke last and is not named"
        scores = self._scores(head, passage, frozenset({"PERSON"}), gender)
        entity, why = self._best(scores)
        if entity is not None and len(scores) == 1 and scores[entity] >= _TELLING and entity not in self._genders:
            self._genders[entity] = "f" if gender == "f" else "m"
        return entity, "open" if entity is None else "pronoun", why

    def _thing(self, head: int, passage: int) -> tuple[int | None, How, str]:
        scores = self._scores(head, passage, frozenset({"ORG", "GPE"}), None)
        entity, why = self._best(scores)
        return entity, "open" if entity is None else "pronoun", why

    def _described(self, head: int, passage: int) -> tuple[int | None, How, str]:
        tree = self._tree
        lemma = tree.lemmas[head]
        if tree.tags[head] in ("NNS", "NNPS") or not self._is_definite(head):
            return None, "open", "described, not named"
        bearers = self._descriptions.get(lemma, {})
        before = [e for e, first in bearers.items() if first < head and self._agrees(e, _PEOPLE.get(lemma))]
        before = [e for e in before if self._is_of(e, head)]
        if before:
            return self._one_of(before, head, passage)
        if lemma in _PEOPLE or lemma in _BODIES:
            kinds = frozenset({"PERSON"} if lemma in _PEOPLE else {"ORG"})
            scores = self._scores(head, passage, kinds, _PEOPLE.get(lemma))
            if lemma in _BODIES:
                scores = {e: score for e, score in scores.items() if self._may_be(e, head)}
            entity, why = self._best(scores)
            return entity, "open" if entity is None else "described", why
        return None, "open", f"nobody was called {lemma!r} before"

    def _one_of(self, bearers: list[int], head: int, passage: int) -> tuple[int | None, How, str]:
        """Which of those whom a description was used for before it means here."""
        lemma = self._tree.lemmas[head]
        if len(bearers) > 1:
            if self._last is not None and self._last[0] in bearers and passage - self._last[1] <= 1:
                return self._last[0], "described", f"spoke last, and is called {lemma!r}"
            return None, "open", f"{len(bearers)} are called {lemma!r}"
        if self._stands_aside(bearers[0], head, passage):
            return None, "open", f"another than the one called {lemma!r} is told of just before"
        return bearers[0], "described", f"the only one called {lemma!r} before"

    def _stands_aside(self, entity: int, head: int, passage: int) -> bool:
        """Whether the sentences around a description tell of another person and not of this one."""
        if self._entities[entity].type != "PERSON":
            return False
        first, last = bisect_left(self._tokens, self._sentence_before(head, passage)), bisect_left(self._tokens, head)
        near = [seen for seen in self._seen[first:last] if self._entities[seen.entity].type == "PERSON"]
        return any(s.weight >= _SUBJECT for s in near) and all(s.entity != entity for s in near)

    def _is_of(self, entity: int, head: int) -> bool:
        """Whether the names in a description are told of an entity too: the Norvale senator, the senator from Leer."""
        tree = self._tree
        beside = [c for c in tree.children[head] if tree.deps[c] in ("compound", "nmod", "amod")]
        beside += [c for p in tree.children[head] if tree.lower[p] in _OF for c in tree.children[p]]
        told = [tree.lower[c] for c in beside if tree.pos[c] == "PROPN"]
        own = set(self._entities[entity].name.lower().split())
        return all(word in own or entity in self._descriptions.get(word, {}) for word in told)

    def _may_be(self, entity: int, head: int) -> bool:
        """Whether an organisation's name holds the words that a description needs: "the transport ministry"."""
        tree = self._tree
        needed = {tree.lower[c] for c in tree.children[head] if tree.deps[c] in ("compound", "nmod", "amod")}
        if tree.lemmas[head] in _NAMED_BY_KIND:
            needed.add(tree.lemmas[head])
        return needed <= set(self._entities[entity].name.lower().split())

    def _is_definite(self, head: int) -> bool:
        return any(self._tree.lower[c] in _DEFINITE for c in self._tree.children[head])

    def _agrees(self, entity: int, gender: str | None) -> bool:
        return gender is None or self._genders.get(entity, gender) == gender

    def _scores(self, head: int, passage: int, types: frozenset[str], gender: str | None) -> dict[int, float]:
        """How strongly each entity of these types stands in reach of `head`, nearest paragraphs first."""
        lowest = passage
        while lowest > 0 and passage - lowest < _REACH and self._passages[lowest].kind != "heading":
            lowest -= 1
        stop = bisect_left(self._tokens, head)
        near = self._sentence_before(head, passage)
        scores: dict[int, float] = {}
        for seen in self._seen[max(0, stop - 40) : stop][::-1]:
            if seen.passage < lowest:
                break
            if self._entities[seen.entity].type not in types or not self._agrees(seen.entity, gender):
                continue
            if gender is not None and not seen.weight:
                continue
            stated = gender is not None and self._genders.get(seen.entity) == gender
            score = seen.weight + (_STATED if stated else 0.0) - 1.0 * (passage - seen.passage)
            if seen.weight >= _SUBJECT and seen.token >= near:
                score += _NEAR
            scores[seen.entity] = max(scores.get(seen.entity, -9.0), score)
        if self._last is not None and passage - self._last[1] <= 1:
            entity = self._last[0]
            if self._entities[entity].type in types and self._agrees(entity, gender):
                scores[entity] = max(scores.get(entity, 0.0), 1.0) + (2.0 if self._last[1] == passage else 1.5)
        return scores

    def _sentence_before(self, head: int, passage: int) -> int:
        """The first token of the sentence before that of `head`, in its paragraph or at the end of the one before."""
        here = self._passages[passage].sentence(head)[0]
        if here > self._passages[passage].first:
            return self._passages[passage].sentence(here - 1)[0]
        return self._passages[passage - 1].sentence(here - 1)[0] if passage else here

    def _best(self, scores: dict[int, float]) -> tuple[int | None, str]:
        if not scores:
            return None, "nobody in reach fits"
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        entity, score = ranked[0]
        name = self._entities[entity].name
        if len(ranked) == 1:
            return entity, f"{name!r} is the only one in reach that fits"
        other = self._entities[ranked[1][0]].name
        if score - ranked[1][1] < _MARGIN:
            return None, f"{name!r} and {other!r} fit alike"
        last = self._last is not None and self._last[0] == entity
        return entity, f"{name!r} {'spoke last' if last else 'stands out before'}; {other!r} is further off"

    def _prominence(self, quoted: Sequence[int]) -> list[_Seen]:
        tree = self._tree
        seen = []
        for mention in self._mentions:
            tokens = tree.tokens(mention.start, mention.end)
            if not tokens or quoted[tokens[-1]] or mention.entity is None:
                continue
            token = tokens[-1]
            joint = token
            while tree.deps[joint] == "conj" and tree.heads[joint] < joint:
                joint = tree.heads[joint]
            label = tree.deps[joint]
            weight = _WEIGHTS.get(label, 1.0)
            if label == "compound" and tree.pos[tree.heads[joint]] == "NOUN":
                weight = 0.0
            passage = bisect_right(self._firsts, token) - 1
            seen.append(_Seen(token, mention.entity, passage, weight))
        return seen

    def _relatives_of(self) -> dict[int, Gender]:
        """The gender of those whose husband or mother their own clause tells of: Weber met her husband."""
        tree = self._tree
        found: dict[int, Gender] = {}
        for token, word in enumerate(tree.lower):
            if (
                word not in ("his", "her")
                or tree.deps[token] != "poss"
                or tree.lemmas[tree.heads[token]] not in GENDERED
            ):
                continue
            verb = tree.heads[tree.heads[token]]
            subject = tree.child(verb, "nsubj") if tree.pos[verb] == "VERB" else None
            mention = self._mention_at(subject) if subject is not None and subject < token else None
            if mention is not None and mention.type == "PERSON" and mention.entity is not None:
                found[mention.entity] = "f" if word == "her" else "m"
        return found

    def _describe(self) -> dict[str, dict[int, int]]:
        """For each noun that describes a named entity (its office, an apposition), the entities and where that was first."""
        tree = self._tree
        found: dict[str, dict[int, int]] = {}

        def note(word: str, entity: int, token: int) -> None:
            places = found.setdefault(word, {})
            places[entity] = min(places.get(entity, token), token)

        for mention in self._mentions:
            tokens = tree.tokens(mention.start, mention.end)
            if not tokens or mention.entity is None:
                continue
            if mention.role:
                for word in mention.role.lower().split():
                    note(word, mention.entity, tokens[-1])
            for child in tree.children[tokens[-1]]:
                if tree.deps[child] in ("appos", "compound", "nmod") and child not in tokens:
                    note(tree.lower[child], mention.entity, tokens[-1])
            head = tree.heads[tokens[-1]]
            if tree.deps[tokens[-1]] == "appos" and ":" not in tree.words[head : tokens[-1]]:
                note(tree.lower[head], mention.entity, tokens[-1])
        return found

    def _note(self, head: int, entity: int, how: str) -> None:
        tree = self._tree
        start, end = tree.span(head, head + 1)
        if how == "described":
            start, end = tree.span(tree.lefts[head], head + 1)
        self.found.append(
            Mention(
                start=start,
                end=end,
                text=tree.text[start:end],
                type=self._entities[entity].type,
                kind="pronoun" if how == "pronoun" else "nominal",
                entity=entity,
            )
        )
