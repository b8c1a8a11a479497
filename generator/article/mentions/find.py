"""Find who and what an article names, with the offices stated beside them, and group the names into entities.

`STEPS` says in which order names are found, bounded and typed; then offices are read (`offices`), and the forms of one actor
joined (`entities`).
"""

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Container, Mapping, Sequence

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from generator.article.mentions.bodies import whole_bodies
from generator.article.mentions.boundaries import model_names
from generator.article.mentions.compounds import joined, named_after, without_works
from generator.article.mentions.constructions import as_constructed
from generator.article.mentions.entities import group_names
from generator.article.mentions.forms import Group, Naming
from generator.article.mentions.headlines import without_predicates
from generator.article.mentions.holders import holders
from generator.article.mentions.homonyms import without_homonyms
from generator.article.mentions.labels import labelled_names
from generator.article.mentions.meant import places_meant
from generator.article.mentions.modifiers import bare_institutions, without_phrases
from generator.article.mentions.namesakes import without_namesakes
from generator.article.mentions.nicknames import with_nicknames
from generator.article.mentions.offices import gender_beside, role_after, role_before, sentence_near
from generator.article.mentions.overlooked import capital_runs, known_forms
from generator.article.mentions.particles import with_particles
from generator.article.mentions.parties import is_of_party, parties_named
from generator.article.mentions.plain_people import plain_people
from generator.article.mentions.seats import with_seats
from generator.article.mentions.stated import stated_pairs
from generator.article.mentions.story import Name, Range, Story, covered, story_of
from generator.article.mentions.surnames import is_kin, shared_family, use_of
from generator.article.mentions.things import without_things
from generator.article.mentions.torn import whole_again
from generator.article.mentions.trimming import narrowed
from generator.article.mentions.types import settle_types
from generator.article.mentions.weighing import doubtful, lone_names_weighed, whole_names_weighed
from generator.article.syntax.tokens import is_capital, run_before
from generator.article.syntax.tree import SUBJECTS
from generator.names import is_title
from generator.names.variants import is_given_name
from generator.records import Block, Entity, Mention

_GLUED = re.compile(r"(?<=\w)[—–<>|].*$", re.DOTALL)
"""What the tokeniser leaves at a name's last word where no blank parts it: "Ruiz—35", "Ruiz</b"."""

_DASHES = frozenset({"-", "–", "—"})
"""What the tokeniser leaves before the name of who signs: "—Ana Ruiz"."""

_BRACKETS = str.maketrans("", "", "[]{}")
"""Editors of quotations complete names in brackets: "Ana] Ruiz"."""

_PAIRS = frozenset({"and", "&"})

Step = Callable[[Story, Sequence[Name]], list[Name]]

STEPS: tuple[tuple[str, Step], ...] = (
    ("the model's entities", model_names),
    ("runs of capitals", capital_runs),
    ("bodies with what they are for", whole_bodies),
    ("names torn in two", whole_again),
    ("whole over particles", with_particles),
    ("whole over nicknames", with_nicknames),
    ("people by their words alone", plain_people),
    # What bears a person's name, before "Ruiz Global" could be trimmed to Ruiz …
    ("bodies named after people", named_after),
    ("trimmed to known people", narrowed),
    # … wherever a name is written again, so that each place has its say in the type,
    ("known names again", known_forms),
    # and at the places that were found just now.
    ("bodies named after people again", named_after),
    ("parts of known wholes", joined),
    ("types", settle_types),
    ("bodies of state without what stands before them", bare_institutions),
    ("phrases of headlines left out", without_phrases),
    ("holders without their offices", holders),
    # What nothing had typed is gone now, and may have hidden a name that has got its type by now.
    ("typed names again", known_forms),
    ("bodies with their places", with_seats),
    ("persons before the verbs of headlines", without_predicates),
    ("other words and places of the same name", without_homonyms),
    ("titles of works", without_works),
    ("types by construction", as_constructed),
    ("laws, diseases, storms and other things", without_things),
    ("whole names weighed", whole_names_weighed),
    ("ships and schools that bear a person's name", without_namesakes),
    ("lone names weighed", lone_names_weighed),
    ("names in the labels of a transcript", labelled_names),
)
"""How the names of a story are found, in order; each step takes what the one before it left."""


def find_mentions(doc: Doc, blocks: tuple[Block, ...]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Names in the story's own blocks, and the entities that they refer to.

    A country's adjective ("Israeli") is a mention of the country, typed GPE; its people ("Israelis") stay NORP. Places as
    governments keep their place type.
    """
    story = story_of(doc, blocks)
    names: list[Name] = []
    for _, step in STEPS:
        names = step(story, names)
    meant = places_meant(story, names)
    names = [name.typed("GPE") if name.start in meant else name for name in names]
    mentions, namings = _read(story, names, meant)
    spelt = {index: meant[name.start] for index, name in enumerate(names) if name.start in meant}
    groups = group_names(namings, stated_pairs(story, names))
    unsure = doubtful(story, names)
    for entity, group in enumerate(groups):
        for member in group.members:
            mentions[member] = _with_entity(mentions[member], entity, group)
    return tuple(mentions), tuple(_entity(group, spelt, unsure) for group in groups)


def _read(story: Story, names: Sequence[Name], meant: Mapping[int, str]) -> tuple[list[Mention], list[Naming]]:
    """Each name as a mention, and as grouping sees it, with what stands beside it; in full where it is `meant` so."""
    doc = story.doc
    people = [name for name in names if name.type == "PERSON"]
    sentences = [sentence.start for sentence in doc.sents]
    shared = _shared_families(story, people)
    parties = parties_named(story, names)
    inside = frozenset(covered(people))
    mentions = []
    namings = []
    for name in names:
        role = _role(story, name, inside) if name.type == "PERSON" else None
        mention = _mention(doc, name, role)
        text = meant.get(name.start) or " ".join(mention.text.translate(_BRACKETS).split())
        naming = Naming(
            text=text,
            type="ORG" if is_of_party(text, name.type, parties) else name.type,
            headline=story.is_titled(name.start),
            role=mention.role,
        )
        if name.type == "PERSON":
            naming = _of_person(doc, name, naming, role, bisect_right(sentences, name.start) - 1)
        if name.start in shared:
            naming = _of_couple(naming, shared[name.start])
        mentions.append(mention)
        namings.append(naming)
    return mentions, namings


def _mention(doc: Doc, name: Name, role: Range | None) -> Mention:
    span = doc[name.start : name.end]
    text = span.text[span.text[:1] in _DASHES :]
    start = span.end_char - len(text)
    text = _GLUED.sub("", text) if name.type == "PERSON" else text
    words = None if role is None else doc[role[0] : role[1]]
    return Mention(
        start=start,
        end=start + len(text),
        text=text,
        type=name.type,
        kind="name",
        role=None if words is None else " ".join(words.text.split()),
        role_span=None if words is None else (words.start_char, words.end_char),
    )


def _of_person(doc: Doc, name: Name, naming: Naming, role: Range | None, sentence: int) -> Naming:
    """A person's naming with what the words beside it say of its bearer."""
    return replace(
        naming,
        gender=gender_beside(doc, name.start, role),
        use=use_of(doc, name.start, name.end),
        kin=is_kin(doc, name.start),
        sentence=sentence,
        subject=doc[name.start : name.end].root.dep_ in SUBJECTS,
    )


def _role(story: Story, name: Name, people: frozenset[int]) -> Range | None:
    """The office that the sentence of a person's name states beside it, in the same stretch of the story."""
    doc = story.doc
    stretch = story.stretch(name.start) or (0, len(doc))
    floor, ceiling = sentence_near(doc, name.start, name.end)
    floor, ceiling = max(stretch[0], floor), min(stretch[1], ceiling)
    if story.is_titled(name.start):  # in a headline in title case every word looks like a part of an office
        floor = max(floor, run_before(doc, name.start, 0, _is_title))
    return role_before(doc, (name.start, name.end), floor, people) or role_after(doc, name.end, ceiling, people)


def _is_title(token: Token) -> bool:
    return is_title(token.text)


def _shared_families(story: Story, people: Sequence[Name]) -> dict[int, str | None]:
    """The family names of given names that share one with the name behind them, by first token.

    None where the article writes the given name alone elsewhere, or with another family name: it may be that one's. What no
    list has as a given name is a family name then, and no half of a couple.
    """
    doc, words = story.doc, frozenset(story.words)
    found = {n.start: family for n in people if (family := shared_family(doc, n.start, n.end, words)) is not None}
    if not found:
        return {}
    elsewhere = _without_couples(doc, people, set(found.values()))
    taken = {start for start in found if doc[start].text in elsewhere}
    kept = (start for start in found if start not in taken or is_given_name(doc[start].lower_))
    return {start: None if start in taken else found[start] for start in kept}


def _without_couples(doc: Doc, people: Sequence[Name], families: Container[str]) -> set[str]:
    """The words that stand alone as a name, and those that begin or end a name of another family."""
    others = [n for n in people if n.length > 1 and doc[n.end - 1].text not in families]
    alone = (a.text for a, b in itertools.pairwise(doc) if not is_capital(b) and b.lower_ not in _PAIRS)
    return {*alone, *(doc[n.start].text for n in others), *(doc[n.end - 1].text for n in others)}


def _of_couple(naming: Naming, family: str | None) -> Naming:
    """A given name with the family name that it shares; nobody's where it may be of another family."""
    if family is None:
        return replace(naming, use="family")
    return replace(naming, text=f"{naming.text} {family}")


def _with_entity(mention: Mention, entity: int, group: Group) -> Mention:
    """The mention as part of its entity, with the entity's type; only persons hold offices. A party's people stay people."""
    if group.type == "PERSON":
        return replace(mention, type=group.type, entity=entity)
    if mention.type == "NORP":
        return replace(mention, entity=entity)
    return replace(mention, type=group.type, role=None, role_span=None, entity=entity)


def _entity(group: Group, spelt: Mapping[int, str], unsure: frozenset[str]) -> Entity:
    return Entity(
        name=group.name,
        type=group.type,
        mentions=tuple(group.members),
        gender=group.gender,
        why=tuple(group.why),
        repaired=tuple((member, spelt[member]) for member in group.members if member in spelt),
        governs=group.governs,
        doubtful=unsure.issuperset(group.forms),
    )
