"""What stands in reach of a pronoun or a description: the names before it, who spoke last, and strangers without a name."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.article.coreference.salience import OWNER, SUBJECT, Seen, genders_of_kin, prominence
from generator.article.coreference.unnamed import ASK, INDEFINITE, PEOPLE, newcomer
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import SUBJECTS, Tree
from generator.names import place_of
from generator.records import Entity, Mention

PERSON = frozenset({"PERSON"})
BODY = frozenset({"ORG"})
_MODIFIERS = frozenset({"compound", "nmod", "amod"})
_IN_FRONT = frozenset({"advcl", "pcomp", "prep", "ccomp", "relcl", "pobj"})
_STEPS = 6
_GOES_ON = frozenset({"add", "continue"})
_ASKED = ASK | {"press", "question", "quiz", "grill"}
GENDERS = {"he": "m", "she": "f", "him": "m", "his": "m", "her": "f", "hers": "f"}
_PARAGRAPHS = 2
"""Pronouns and descriptions look back this many paragraphs."""

_WORDS = 200
"""And for a noun of theirs this many words."""

_NAMES = 40
"""And this many names."""

NEAR = 2.0
"""What it weighs more that the sentence is the pronoun's own or the one before: whoever is told of there may go on there."""

OWN = 2.0
"""And once more for a subject of the pronoun's own sentence; for "his", also an object."""

_STATED = 1.0
"""What it weighs that the text states somebody's gender, and it is the pronoun's."""


class Reach:
    """The names of an article as a pronoun sees them. `last` is who spoke last: the entity and the paragraph.

    `genders` grows as the text tells of them, `seen` are the names outside quotations, `tokens` where these end. `nobody` are
    the tokens of names whose bearer the article leaves open.
    """

    def __init__(
        self,
        tree: Tree,
        passages: Sequence[Passage],
        mentions: Sequence[Mention],
        entities: Sequence[Entity],
        quoted: Sequence[int],
    ) -> None:
        self._tree = tree
        self._passages = passages
        self._quoted = quoted
        self.firsts = [p.first for p in passages]
        self.mentions = sorted((m for m in mentions if m.entity is not None), key=lambda m: (m.start, m.end))
        self.nobody = {t for m in mentions if m.entity is None for t in tree.tokens(m.start, m.end)}
        self._starts = [m.start for m in self.mentions]
        self.entities = entities
        self.names = [e.name for e in entities]
        self.genders = {i: e.gender for i, e in enumerate(entities) if e.gender is not None}
        for entity, gender in genders_of_kin(tree, self.mention_at).items():
            self.genders.setdefault(entity, gender)
        self.seen = prominence(tree, self.mentions, quoted, self.firsts)
        self.tokens = [s.token for s in self.seen]
        self.last: tuple[int, int] | None = None

    def mention_at(self, token: int) -> Mention | None:
        """The mention that covers a token."""
        start, end = self._tree.starts[token], self._tree.ends[token]
        index = bisect_left(self._starts, end) - 1
        if index >= 0 and self.mentions[index].end > start:
            return self.mentions[index]
        return None

    def between(self, first: int, end: int) -> Sequence[Seen]:
        """The names outside quotations that end on the tokens `first:end`."""
        return self.seen[bisect_left(self.tokens, first) : bisect_left(self.tokens, end)]

    def agrees(self, entity: int, gender: str | None) -> bool:
        """Whether nothing stated speaks against an entity's being of a gender; None fits all."""
        return gender is None or self.genders.get(entity, gender) == gender

    def sentence_before(self, head: int, passage: int) -> int:
        """The first token of the sentence before that of `head`, in its paragraph or at the end of the one before."""
        here = self._passages[passage].sentence(head)[0]
        if here > self._passages[passage].first:
            return self._passages[passage].sentence(here - 1)[0]
        return self._passages[passage - 1].sentence(here - 1)[0] if passage else here

    def scores(
        self, head: int, passage: int, types: frozenset[str], gender: str | None, besides: int | None = None
    ) -> dict[int, float]:
        """How strongly each entity of these types, and the one `besides`, stands in reach of `head`."""
        lowest = passage
        while lowest > 0 and passage - lowest < _PARAGRAPHS and self._passages[lowest].kind != "heading":
            lowest -= 1
        stop = bisect_left(self.tokens, head)
        near, here = self.sentence_before(head, passage), self._passages[passage].sentence(head)[0]
        owned = self._tree.deps[head] == "poss"
        scores: dict[int, float] = {}
        for seen in self.seen[max(0, stop - _NAMES) : stop][::-1]:
            if seen.passage < lowest:
                break
            fits = seen.entity == besides or self.entities[seen.entity].type in types
            if not fits or not self.agrees(seen.entity, gender):
                continue
            if gender is not None and not seen.weight:
                continue
            stated = gender is not None and self.genders.get(seen.entity) == gender
            score = seen.weight + (_STATED if stated else 0.0) - 1.0 * (passage - seen.passage)
            if seen.token >= near and (seen.weight >= OWNER or types == BODY):
                score += NEAR
            if seen.token >= here and (seen.weight >= SUBJECT or (owned and self._tree.deps[seen.token] == "dobj")):
                score += OWN
            scores[seen.entity] = max(scores.get(seen.entity, -9.0), score)
        if self.last is not None and passage - self.last[1] <= 1:
            entity = self.last[0]
            if (entity == besides or self.entities[entity].type in types) and self.agrees(entity, gender):
                scores[entity] = max(scores.get(entity, 0.0), 1.0) + (2.0 if self.last[1] == passage else 1.5)
        return scores

    def mistyped(self, head: int, passage: int) -> int | None:
        """Who spoke last, in the sentence before, under one word that may be a surname, though the model sees no person."""
        if self.last is None or passage - self.last[1] > 1:
            return None
        entity = self.last[0]
        name = self.names[entity]
        if self.entities[entity].type == "PERSON" or not (name.isalpha() and name.istitle()):
            return None
        near = [s for s in self.between(self.sentence_before(head, passage), head) if s.entity == entity]
        asks = any(self._tree.lemmas[self._tree.heads[s.token]] in ASK for s in near)
        place = any((at := place_of(self._tree.words[s.token])) is not None and at.form == "name" for s in near)
        return entity if not (asks or place) and any(s.weight >= SUBJECT for s in near) else None

    def stands_aside(self, entity: int, head: int, passage: int) -> bool:
        """Whether the sentences around a description tell of another person, or body, and not of this one."""
        kind = self.entities[entity].type
        if kind not in ("PERSON", "ORG"):
            return False
        around = self.between(self.sentence_before(head, passage), head)
        near = [seen for seen in around if self.entities[seen.entity].type == kind]
        enough = SUBJECT if kind == "PERSON" else 1.0
        return any(s.weight >= enough for s in near) and all(s.entity != entity for s in near)

    def subject_behind(self, head: int) -> int | None:
        """The person who is the main clause's subject behind the pronoun's own: "as he praised it, Ruiz left"."""
        tree = self._tree
        main = tree.heads[head]
        for _ in range(_STEPS):
            if tree.deps[main] not in _IN_FRONT or tree.heads[main] == main:
                break
            main = tree.heads[main]
        subject = tree.child(main, "nsubj") if main > head else None
        mention = self.mention_at(subject) if subject is not None and subject > tree.heads[head] else None
        return mention.entity if mention is not None and mention.type == "PERSON" else None

    def chain_start(self, head: int, passage: int, gender: str) -> int:
        """The first "he" of the sentences that go on with "he": whom it means is named before it, not in these sentences."""
        tree, here = self._tree, self._passages[passage]
        start, first = head, here.sentence(head)[0]
        if any(s.weight >= SUBJECT and self.entities[s.entity].type == "PERSON" for s in self.between(first, head)):
            return head
        while first > here.first:
            begin, end = here.sentence(first - 1)
            subject = next(
                (
                    t
                    for t in range(begin, end)
                    if tree.deps[t] == "nsubj" and tree.deps[tree.heads[t]] == "ROOT" and not self._quoted[t]
                ),
                None,
            )
            if subject is None or GENDERS.get(tree.lower[subject]) != gender:
                break
            start, first = subject, begin
        return start

    def told_about(self, head: int) -> set[int]:
        """Whom the pronoun's own clause tells of by name: nobody speaks of himself so.

        "He said that Ruiz left"; "Asked about Ruiz, he said"; behind somebody else's words "Ruiz left, he added".
        """
        tree = self._tree
        if tree.deps[head] not in SUBJECTS:
            return set()
        verb = tree.heads[head]
        told = self._named_in(head + 1, tree.rights[verb]) | self._titled_in_quotation(head)
        goes_on = self.last is not None and tree.lemmas[verb] in _GOES_ON
        for child in tree.children[verb]:
            asked = tree.deps[child] == "advcl" and tree.tags[child] == "VBN" and tree.lemmas[child] in _ASKED
            asked = asked and tree.child(child, *SUBJECTS) is None
            reported = goes_on and tree.deps[child] == "ccomp" and not self._quoted[child]
            if child < head and (asked or reported):
                told |= self._named_in(tree.lefts[child], tree.rights[child], relative=True)
        return told - {self.last[0]} if goes_on and self.last is not None else told

    def _named_in(self, first: int, end: int, *, relative: bool = False) -> set[int]:
        """The entities that the tokens `first:end` name outside quotations, but beside a noun, or in its `relative` clause."""
        tree = self._tree
        return {
            entity
            for _, entity, token in self._mentioned(first, end)
            if not self._quoted[token]
            and tree.deps[token] not in _MODIFIERS
            and (relative or tree.deps[token] not in SUBJECTS or tree.deps[tree.heads[token]] != "relcl")
        }

    def _titled_in_quotation(self, head: int) -> set[int]:
        """Whom the quoted words of the pronoun's sentence call by a title: "“Senator Ruiz and I agree,” he said"."""
        passage = self._passages[bisect_right(self.firsts, head) - 1]
        mentioned = self._mentioned(*passage.sentence(head))
        return {entity for mention, entity, token in mentioned if mention.role is not None and self._quoted[token]}

    def _mentioned(self, first: int, end: int) -> list[tuple[Mention, int, int]]:
        """The mentions that begin in the tokens `first:end`, each with its entity and its last token."""
        tree = self._tree
        if first >= end:
            return []
        begin, stop = tree.span(first, end)
        found = self.mentions[bisect_left(self._starts, begin) : bisect_left(self._starts, stop)]
        return [(m, m.entity, tree.tokens(m.start, m.end)[-1]) for m in found if m.entity is not None]

    def owner_above(self, head: int) -> str | None:
        """Whose doings a pronoun's clause only gives the object of: "Ruiz recalled the mayor's attack on what he called …"."""
        tree = self._tree
        verb = tree.heads[head]
        preposition = tree.heads[verb]
        noun = tree.heads[preposition]
        if tree.deps[verb] != "pcomp" or tree.deps[preposition] != "prep" or tree.pos[noun] != "NOUN":
            return None
        owner = tree.child(noun, "poss")
        return None if owner is None or tree.pos[owner] == "PRON" else tree.words[owner]

    def unnamed_since(self, entity: int, head: int, passage: int, gender: str | None) -> str | None:
        """The newcomer without a name whom the sentence or the one before brings in after the last word of the entity."""
        stop = bisect_left(self.tokens, head)
        last = max((s.token for s in self.seen[max(0, stop - _NAMES) : stop] if s.entity == entity), default=-1)
        first = max(last + 1, self.sentence_before(head, passage))
        narrated = [t for t in range(first, self._passages[passage].sentence(head)[0]) if not self._quoted[t]]
        found = newcomer(self._tree, narrated, gender, self.mention_at)
        return None if found is None else self._tree.words[found]

    def is_unnamed(self, entity: int, head: int, passage: int) -> bool:
        """Whether "the woman" may be "a woman" of this paragraph or the one before, or a newcomer since the name."""
        tree = self._tree
        same = any(
            tree.lemmas[t] == tree.lemmas[head] and tree.has(t, INDEFINITE)
            for t in range(max(self._passages[max(0, passage - 1)].first, head - _WORDS), head)
            if not self._quoted[t]
        )
        return same or self.unnamed_since(entity, head, passage, PEOPLE[tree.lemmas[head]]) is not None
