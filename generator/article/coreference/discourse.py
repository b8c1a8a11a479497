"""What an article has told when an anaphor comes up: who was named where, of which gender, and who spoke last."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.article.coreference.bearers import borne_by
from generator.article.coreference.descriptions import Descriptions, find_descriptions
from generator.article.coreference.genders import stated_genders
from generator.article.coreference.lexicon import DEFINITE
from generator.article.coreference.salience import Seen, prominence
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree
from generator.names.titles import Gender
from generator.records import Entity, Mention, SpeakerHow
from generator.values import first

PERSON = frozenset({"PERSON"})
BODY = frozenset({"ORG"})
_NAMES = 40
"""An anaphor looks back on this many names."""


class Anaphor(NamedTuple):
    """The word that has to be led to an entity: its token, its paragraph, and whether it is a transcript's label.

    `first` is the first token of a label.
    """

    head: int
    passage: int
    labelled: bool = False
    first: int = -1


class Antecedent(NamedTuple):
    """Whom an anaphor means: an entity, or None where that stays open; how the words lead there, and why.

    `gender` is what a pronoun tells of an antecedent that could be no other.
    """

    entity: int | None
    how: SpeakerHow
    why: str
    gender: Gender | None = None


class Turn(NamedTuple):
    """Who spoke, and in which paragraph."""

    entity: int
    passage: int


class Heard(NamedTuple):
    """Whom the last words were said to: the verb's token, the entity (None where it has no name), and the paragraph."""

    token: int
    entity: int | None
    passage: int


@dataclass(slots=True)
class Discourse:
    """The names of an article, and what its speakers so far tell of whom the next pronoun means.

    `mentions` are the names that have an entity, in order, and `starts` where they begin; `seen` the names outside quotations,
    and `ends` the tokens that these end on; `firsts` the first tokens of the `passages`; `answers` who answers in an interview,
    and why.

    What grows as the text is read: `genders` of entities, `last` who spoke last, `heard` to whom, `unnamed` the head of who
    spoke last and stays open, `voices` for whom an office or a spokesman spoke, by noun, `anaphors` the pronouns and
    descriptions of speakers that lead to an entity, as mentions.
    """

    tree: Tree
    passages: Sequence[Passage]
    quoted: Sequence[int]
    entities: Sequence[Entity]
    mentions: Sequence[Mention]
    answers: tuple[int | None, str]
    starts: list[int]
    firsts: list[int]
    seen: list[Seen]
    ends: list[int]
    descriptions: Descriptions
    genders: dict[int, Gender] = field(default_factory=dict)
    voices: dict[str, int] = field(default_factory=dict)
    last: Turn | None = None
    heard: Heard | None = None
    unnamed: int | None = None
    anaphors: list[Mention] = field(default_factory=list)

    def mention_at(self, token: int) -> Mention | None:
        """The mention that covers a token."""
        index = bisect_left(self.starts, self.tree.ends[token]) - 1
        if index >= 0 and self.mentions[index].end > self.tree.starts[token]:
            return self.mentions[index]
        return None

    def between(self, first: int, end: int) -> Sequence[Seen]:
        """The names outside quotations that end on the tokens `first:end`."""
        return self.seen[bisect_left(self.ends, first) : bisect_left(self.ends, end)]

    def before(self, token: int) -> Sequence[Seen]:
        """The last names outside quotations before a token."""
        stop = bisect_left(self.ends, token)
        return self.seen[max(0, stop - _NAMES) : stop]

    def agrees(self, entity: int, gender: Gender | None) -> bool:
        """Whether nothing speaks against an entity's being of a gender; None fits all.

        What the text states, else the given name of a person where people of one gender bear it.
        """
        known = self.genders.get(entity)
        if known is None and self.is_person(entity):
            known = borne_by(self.name(entity))
        return None in (gender, known) or known == gender

    def name(self, entity: int) -> str:
        """The name of an entity."""
        return self.entities[entity].name

    def is_person(self, entity: int) -> bool:
        """Whether an entity is somebody."""
        return self.entities[entity].type == "PERSON"

    def sentence(self, anaphor: Anaphor) -> tuple[int, int]:
        """First token and end of an anaphor's sentence."""
        return self.passages[anaphor.passage].sentence(anaphor.head)

    def sentence_before(self, anaphor: Anaphor) -> int:
        """The first token of the sentence before an anaphor's, in its paragraph or at the end of the one before."""
        passage = anaphor.passage
        here = self.sentence(anaphor)[0]
        if here > self.passages[passage].first:
            return self.passages[passage].sentence(here - 1)[0]
        return self.passages[passage - 1].sentence(here - 1)[0] if passage else here

    def just_spoke(self, passage: int) -> Turn | None:
        """Who spoke last, if that was in this paragraph or the one before."""
        return self.last if self.last is not None and passage - self.last.passage <= 1 else None

    def is_definite(self, head: int) -> bool:
        """Whether a noun has a determiner of somebody known."""
        return self.tree.has(head, DEFINITE)


def read_discourse(
    tree: Tree,
    passages: Sequence[Passage],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    quoted: Sequence[int],
    answers: tuple[int | None, str],
) -> Discourse:
    """The discourse of an article before anybody has spoken."""
    named = sorted((m for m in mentions if m.entity is not None), key=lambda m: (m.start, m.end))
    firsts = [passage.first for passage in passages]
    seen = prominence(tree, named, quoted, firsts)
    discourse = Discourse(
        tree=tree,
        passages=passages,
        quoted=quoted,
        entities=entities,
        mentions=named,
        answers=answers,
        starts=[mention.start for mention in named],
        firsts=firsts,
        seen=seen,
        ends=[name.token for name in seen],
        descriptions=find_descriptions(tree, named, [entity.name for entity in entities]),
    )
    discourse.genders = stated_genders(tree, discourse.mention_at)
    discourse.genders |= {i: entity.gender for i, entity in enumerate(entities) if entity.gender is not None}
    return discourse


Step = Callable[[Discourse, Anaphor], Antecedent | None]
"""A rule that leads some anaphors to an antecedent, or says why they stay open; None where it has nothing to say."""


def left_open(why: str) -> Antecedent:
    """No antecedent, and why."""
    return Antecedent(None, "open", why)


def first_of(steps: Sequence[Step], discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """What the first step says that has something to say."""
    return first(step(discourse, anaphor) for step in steps)
