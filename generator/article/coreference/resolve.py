"""Resolve pronouns and descriptions to the entities of an article, with the evidence, or leave them open and say why.

Gender is used only where the text states it (an entity's `gender`, or a pronoun that only one person could carry before);
a name never tells it.
"""

from bisect import bisect_right
from typing import Literal

from generator.article.coreference.candidates import BODY, GENDERS, NEAR, PERSON, Reach
from generator.article.coreference.descriptions import BODIES, Descriptions
from generator.article.coreference.salience import SUBJECT
from generator.article.coreference.unnamed import ASK, DEFINITE, INDEFINITE, PEOPLE, asks_aside, is_member
from generator.article.reporting.relatives import is_relative, relative_to, stands_for
from generator.article.reporting.speakers import STATING_THINGS, Source
from generator.article.reporting.turns import ANSWER
from generator.article.syntax.appositions import name_beside
from generator.article.syntax.tree import Tree
from generator.names import place_of
from generator.records import Mention, Speaker

_OTHERS = frozenset({"other", "second", "next", "last"})
_PLURAL = frozenset({"NNS", "NNPS"})
_THINGS = frozenset({"it", "its"})
_NO_PERSON = STATING_THINGS | BODIES
_MARGIN = 1.5
"""By so much the best candidate must lead, or it stays open who is meant."""

_TELLING = 3.0
"""A lone candidate as strong as this tells by its pronoun of which gender it is; a weaker one may be a stranger's stand-in."""

How = Literal["named", "described", "pronoun", "label", "open"]


class Resolver:
    """Leads the words of speakers to entities in reading order, and remembers who spoke last and who is a he or a she."""

    def __init__(self, tree: Tree, reach: Reach, answers: tuple[int | None, str]) -> None:
        """`answers` is who answers in an interview, and why."""
        self._tree = tree
        self._reach = reach
        self._descriptions = Descriptions(tree, reach.mentions, reach.names)
        self._answers = answers
        self._voices: dict[str, int] = {}
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
            why = f"speaks for {self._reach.names[entity]!r} before"
        elif how == "named":
            mention = self._reach.mention_at(head)
            if mention is not None and mention.type == "PERSON":
                start, end = mention.start, mention.end
        if entity is not None:
            if via is None and not asks_aside(tree, head):
                asked = self._asked(head)
                self._reach.last, self._stranger = (entity if asked is None else asked, passage), None
            if how in ("pronoun", "described"):
                self._note(head, entity, how)
        elif self._is_somebody(head):
            self._stranger = head
        if labelled and entity is not None and how == "named":
            how = "label"
        noun = stands_for(tree, head, self._reach.mention_at) if entity is None and is_relative(tree, head) else None
        speaker = Speaker(
            start=start, end=end, text=tree.text[start:end], entity=entity, via=via, how=how, stands_for=noun
        )
        return speaker, why

    def _asked(self, head: int) -> int | None:
        """Whom the speaker asks, and who will answer: "Brandt asked Ruiz whether …"; not whom he asks to do something."""
        verb = self._tree.heads[head]
        asks = self._tree.lemmas[verb] in ASK and self._tree.child(verb, "xcomp") is None
        person = self._tree.child(verb, "dobj") if asks else None
        mention = self._reach.mention_at(person) if person is not None else None
        return mention.entity if mention is not None and mention.type == "PERSON" else None

    def _labelled(self, head: int) -> tuple[int | None, How, str]:
        """Whose label it is; A stands for who answers, other labels for the name that they are."""
        if self._tree.lower[head] in ANSWER:
            entity, why = self._answers
            return entity, "open" if entity is None else "named", why
        return self._resolve(head, 0)

    def _resolve(self, head: int, passage: int) -> tuple[int | None, How, str]:
        tree = self._tree
        mention = self._reach.mention_at(head)
        if mention is not None:
            member = is_member(tree, head, mention)
            return self._member(head, passage, mention) if member else (mention.entity, "named", "named at the cue")
        if head in self._reach.nobody:
            return None, "open", f"the article leaves open who {tree.words[head]!r} is"
        found = name_beside(tree, head, self._reach.mention_at)
        if found is not None:
            return self._beside(head, *found)
        if is_relative(tree, head):
            mention, why = relative_to(tree, head, self._reach.mention_at)
            return (None, "open", why) if mention is None else (mention.entity, "pronoun", why)
        if tree.pos[head] in ("NOUN", "PROPN"):
            return self._described(head, passage)
        return self._pronoun(head, passage)

    def _beside(self, head: int, mention: Mention, why: str) -> tuple[int | None, How, str]:
        """Whom the name beside a noun means: the speaker, or only one of those whom a plural tells of."""
        if self._tree.tags[head] in _PLURAL and mention.type == "PERSON":
            return None, "open", f"{mention.text!r} is one of several"
        return mention.entity, "named", why

    def _member(self, head: int, passage: int, mention: Mention) -> tuple[int | None, How, str]:
        """Whom "the Norlandic Liberal" means: who spoke last, if nobody else is told of since; "a Liberal" is a stranger."""
        last = self._reach.last if self._tree.tags[head] not in _PLURAL else None
        if last is not None and self._is_definite(head) and passage - last[1] <= 1:
            person = self._reach.entities[last[0]].type == "PERSON"
            if person and not self._reach.stands_aside(last[0], head, passage):
                return last[0], "described", f"spoke last, and may be called {mention.text!r}"
        return None, "open", f"one or some of {mention.text!r}, not all of them"

    def _pronoun(self, head: int, passage: int) -> tuple[int | None, How, str]:
        word = self._tree.lower[head]
        if word in GENDERS:
            return self._person(head, passage, GENDERS[word])
        if word in _THINGS:
            return self._thing(head, passage)
        return None, "open", f"{self._tree.words[head]!r} names nobody by itself"

    def _is_somebody(self, head: int) -> bool:
        """Whether a pronoun may go back to a speaker who stays open: a newcomer ("a delegate said …"), or a "he" before it.

        "The senator" may be somebody named before, and who asks is not who answers.
        """
        tree = self._tree
        if tree.lower[head] in GENDERS or tree.lemmas[head] in PEOPLE:
            return True
        new = tree.has(head, INDEFINITE)
        said = tree.deps[head] == "nsubj" and tree.lemmas[tree.heads[head]] not in ASK
        return new and said and tree.tags[head] == "NN" and tree.lemmas[head] not in _NO_PERSON

    def _stranger_between(self, head: int, passage: int, gender: str) -> str | None:
        """The unnamed speaker to whom "he" or "she" goes back rather than to a name: nobody was named since."""
        stranger = self._stranger
        if stranger is None or stranger >= head:
            return None
        own = GENDERS.get(self._tree.lower[stranger], PEOPLE.get(self._tree.lemmas[stranger], gender))
        if own != gender:
            return None
        spoken = bisect_right(self._reach.firsts, stranger) - 1
        since = any(
            self._reach.entities[seen.entity].type == "PERSON" and self._reach.agrees(seen.entity, gender)
            for seen in self._reach.between(stranger + 1, head)
            if seen.weight >= SUBJECT
        )
        return None if since or passage - spoken > 1 else self._tree.words[stranger]

    def _person(self, head: int, passage: int, gender: str) -> tuple[int | None, How, str]:
        reach = self._reach
        stranger = self._stranger_between(head, passage, gender)
        if stranger is not None:
            return None, "open", f"may be the {stranger!r} who spoke last and is not named"
        owner = reach.owner_above(head)
        if owner is not None:
            return None, "open", f"may be the {owner!r} whose words or doings these are"
        start = reach.chain_start(head, passage, gender)
        scores = reach.scores(start, passage, PERSON, gender, reach.mistyped(head, passage))
        told = reach.told_about(head)
        entity, why = self._best(scores)
        if entity is not None and place_of(reach.names[entity]) is not None:
            return None, "open", f"{reach.names[entity]!r} spoke last, a people's name or a surname"
        if entity is None and told & scores.keys():
            entity, why = self._best({e: score for e, score in scores.items() if e not in told})
        if entity is None:
            return None, "open", why
        doubt = self._doubt(entity, head, passage, gender, told)
        if doubt is not None:
            return None, "open", doubt
        if len(scores) == 1 and scores[entity] >= _TELLING and entity not in reach.genders:
            reach.genders[entity] = "f" if gender == "f" else "m"
        return entity, "pronoun", why

    def _doubt(self, entity: int, head: int, passage: int, gender: str, told: set[int]) -> str | None:
        """What speaks against the entity that stands out for a pronoun; `told` are those whom its own words tell of."""
        reach, name = self._reach, self._reach.names[entity]
        if entity in told:
            return f"{name!r} is told of in what {self._tree.words[head]!r} says"
        behind = reach.subject_behind(head)
        if behind not in (None, entity) and reach.agrees(behind, gender):
            return f"may be {reach.names[behind]!r}, whom the main clause names behind"
        unnamed = reach.unnamed_since(entity, head, passage, gender)
        return None if unnamed is None else f"may be the {unnamed!r} who is told of just before and is not named"

    def _thing(self, head: int, passage: int) -> tuple[int | None, How, str]:
        scores = self._reach.scores(head, passage, frozenset({"ORG", "GPE"}), None)
        entity, why = self._best(scores)
        if entity is not None and scores[entity] < SUBJECT + NEAR:
            return None, "open", f"{self._reach.names[entity]!r} stands too far aside for {self._tree.words[head]!r}"
        return entity, "open" if entity is None else "pronoun", why

    def _described(self, head: int, passage: int) -> tuple[int | None, How, str]:
        tree = self._tree
        lemma = tree.lemmas[head]
        if tree.tags[head] in _PLURAL or not self._is_definite(head) or tree.has(head, _OTHERS):
            return None, "open", "described, not named"
        bearers = self._descriptions.bearers(head)
        before = [e for e in bearers if self._reach.agrees(e, PEOPLE.get(lemma)) and self._is_kind(e, lemma)]
        if lemma in PEOPLE:
            before = [e for e in before if not self._is_stranger(e, head, passage)]
        if before:
            return self._one_of(before, head, passage)
        if lemma not in PEOPLE and lemma not in BODIES:
            return None, "open", f"nobody was called {lemma!r} before"
        scores = self._reach.scores(head, passage, PERSON if lemma in PEOPLE else BODY, PEOPLE.get(lemma))
        if lemma in BODIES:
            scores = {e: score for e, score in scores.items() if self._descriptions.may_be(e, head)}
        entity, why = self._best(scores)
        if entity is not None and lemma in PEOPLE and self._is_stranger(entity, head, passage):
            return None, "open", "may be somebody without a name, who is told of just before"
        return entity, "open" if entity is None else "described", why

    def _is_stranger(self, entity: int, head: int, passage: int) -> bool:
        """Whether "the woman" may be another than the entity: her own words tell of it, or somebody without a name came up."""
        return entity in self._reach.told_about(head) or self._reach.is_unnamed(entity, head, passage)

    def _is_kind(self, entity: int, lemma: str) -> bool:
        """Whether an entity can be what a noun says: a newspaper is an organisation, not a place."""
        return lemma not in BODIES or self._reach.entities[entity].type not in ("GPE", "LOC", "FAC", "PERSON", "NORP")

    def _one_of(self, bearers: list[int], head: int, passage: int) -> tuple[int | None, How, str]:
        """Which of those whom a description was used for before it means here."""
        lemma = self._tree.lemmas[head]
        if len(bearers) > 1:
            if self._reach.last is not None and self._reach.last[0] in bearers and passage - self._reach.last[1] <= 1:
                return self._reach.last[0], "described", f"spoke last, and is called {lemma!r}"
            return None, "open", f"{len(bearers)} are called {lemma!r}"
        if self._reach.stands_aside(bearers[0], head, passage):
            return None, "open", f"another than the one called {lemma!r} is told of just before"
        return bearers[0], "described", f"the only one called {lemma!r} before"

    def _is_definite(self, head: int) -> bool:
        return self._tree.has(head, DEFINITE)

    def _best(self, scores: dict[int, float]) -> tuple[int | None, str]:
        if not scores:
            return None, "nobody in reach fits"
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        entity, score = ranked[0]
        name = self._reach.names[entity]
        if len(ranked) == 1:
            return entity, f"{name!r} is the only one in reach that fits"
        other = self._reach.names[ranked[1][0]]
        if score - ranked[1][1] < _MARGIN:
            return None, f"{name!r} and {other!r} fit alike"
        last = self._reach.last is not None and self._reach.last[0] == entity
        return entity, f"{name!r} {'spoke last' if last else 'stands out before'}; {other!r} is further off"

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
                type=self._reach.entities[entity].type,
                kind="pronoun" if how == "pronoun" else "nominal",
                entity=entity,
            )
        )
