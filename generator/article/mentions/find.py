"""Find who and what an article names, with the offices stated beside them, and group the names into entities.

The steps: clean the model's names and add what it overlooked (`spans`), settle one type a form (`nametypes`), read offices
(`roles`), and join the forms of one actor (`entities`).
"""

import bisect
import itertools
import re

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from generator.article.mentions.boundaries import Name, find_names, known_forms, story_of
from generator.article.mentions.compounds import joined, named_after, without_works
from generator.article.mentions.entities import group_names
from generator.article.mentions.forms import Group, Naming
from generator.article.mentions.offices import Range, gender_beside, role_after, role_before, sentence_near
from generator.article.mentions.surnames import is_kin, shared_family, use_of
from generator.article.mentions.trimming import narrowed
from generator.article.mentions.types import settle_types
from generator.article.syntax.tree import SUBJECTS
from generator.names import is_title, place_of
from generator.records import Block, Entity, Mention

_GLUED = re.compile(r"(?<=\w)[—–<>|].*$", re.DOTALL)
"""What the tokeniser leaves at a name's last word where no blank parts it: "Ruiz—35", "Ruiz</b"."""

_TO_PLACES = frozenset({"in", "near", "outside", "around"})

_BRACKETS = str.maketrans("", "", "[]{}")
"""Editors of quotations complete names in brackets: "Ana] Ruiz"."""


def find_mentions(doc: Doc, blocks: tuple[Block, ...]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Names in the story's own blocks, and the entities that they refer to.

    A country's adjective ("Israeli") is a mention of the country, typed GPE; its people ("Israelis") stay NORP. Places as
    governments keep their place type.
    """
    story = story_of(doc, blocks)
    names = narrowed(doc, story, named_after(doc, story, find_names(doc, story)))
    names = joined(doc, named_after(doc, story, known_forms(doc, story, names)))
    names = settle_types(doc, names)
    names = without_works(doc, story, known_forms(doc, story, names))
    names = [_demonym(doc, _governor(doc, _town(doc, name))) for name in names]
    people = frozenset(i for n in names if n.type == "PERSON" for i in range(n.start, n.end))
    mentions: list[Mention] = []
    namings: list[Naming] = []
    starts = [first for first, _ in story.ranges]
    sentences = [sentence.start for sentence in doc.sents]
    shared = _shared_families(doc, names)
    for name in names:
        block = bisect.bisect_right(starts, name.start) - 1
        sentence = bisect.bisect_right(sentences, name.start) - 1
        mention, naming = _mention(doc, name, sentence, story.ranges[block], story.titled, people)
        if name.start in shared:
            naming = _of_couple(naming, shared[name.start])
        mentions.append(mention)
        namings.append(naming)
    groups = group_names(namings)
    entity_of = {member: index for index, group in enumerate(groups) for member in group.members}
    return (
        tuple(
            _with_entity(mention, entity_of[i], groups[entity_of[i]]) if i in entity_of else mention
            for i, mention in enumerate(mentions)
        ),
        tuple(_entity(group) for group in groups),
    )


def _shared_families(doc: Doc, names: list[Name]) -> dict[int, str | None]:
    """The family names of given names that share one with the name behind them, by first token.

    None where the article writes the given name alone elsewhere, or with another family name: it may be that one's.
    """
    people = (name for name in names if name.type == "PERSON")
    found = {n.start: family for n in people if (family := shared_family(doc, n.start, n.end)) is not None}
    if not found:
        return {}
    others = {(doc[n.start].text, doc[n.end - 1].text) for n in names if n.type == "PERSON" and n.end - n.start > 1}
    alone = {a.text for a, b in itertools.pairwise(doc) if not b.text[:1].isupper() and b.lower_ not in ("and", "&")}
    alone |= {given for given, family in others if family not in found.values()}
    return {start: None if doc[start].text in alone else family for start, family in found.items()}


def _town(doc: Doc, name: Name) -> Name:
    """A place, where its state or country follows and words before lead to one: "in Harlow, Calif.", beside a Harlow too."""
    follows = name.end + 1 < len(doc) and doc[name.end].text == "," and _is_place(doc[name.end + 1])
    if name.type != "PERSON" or name.end - name.start > 2 or not follows:
        return name
    seen = all(t.ent_type_ == "GPE" for t in doc[name.start : name.end])
    leads = name.start > 0 and doc[name.start - 1].lower_ in _TO_PLACES
    return Name(name.start, name.end, "GPE", name.sure) if seen or leads else name


def _governor(doc: Doc, name: Name) -> Name:
    """A person, where the model calls a name an organisation that somebody governed under: "the Ruiz administration"."""
    if name.type != "ORG" or not name.start or use_of(doc, name.start, name.end) != "rule":
        return name
    word = doc[name.start]
    named = word.tag_ == "NNP" and word.text.istitle() and place_of(word.text) is None
    if (
        not named
        or doc[name.start - 1].lower_ != "the"
        or any(t.ent_type_ == "NORP" and t.text == word.text for t in doc)
    ):
        return name
    return Name(name.start, name.end, "PERSON", name.sure)


def _is_place(token: Token) -> bool:
    return token.ent_type_ == "GPE" or place_of(token.text) is not None


def _demonym(doc: Doc, name: Name) -> Name:
    """The country's type for its adjective, whatever the model called it; NORP for its people."""
    text = doc[name.start : name.end].text
    place = place_of(text)
    if place is None or name.type in ("PERSON", "ORG", "FAC", "LOC"):
        return name
    plural = place.form == "adjective" and text.endswith("s") and place_of(text[:-1]) == place
    if plural or (place.form == "adjective" and doc[name.end - 1].tag_ == "NNPS"):
        return Name(name.start, name.end, "NORP", name.sure)
    return Name(name.start, name.end, "GPE", name.sure)


def _mention(
    doc: Doc, name: Name, sentence: int, block: Range, titled: frozenset[int], people: frozenset[int]
) -> tuple[Mention, Naming]:
    span = doc[name.start : name.end]
    first, last = block
    role = None
    gender = None
    if name.type == "PERSON":
        floor, ceiling = sentence_near(doc, name.start, name.end)
        floor, ceiling = max(first, floor), min(last, ceiling)
        if first in titled:  # in a headline in title case every word looks like a part of an office
            floor = max(floor, _start_of_titles(doc, name.start))
        role = role_before(doc, (name.start, name.end), floor, people) or role_after(doc, name.end, ceiling, people)
        gender = gender_beside(doc, name.start, role)
    start, text = span.start_char, span.text
    if name.type == "PERSON":
        text = _GLUED.sub("", text)
    words = None if role is None else doc[role[0] : role[1]]
    mention = Mention(
        start=start,
        end=start + len(text),
        text=text,
        type=name.type,
        kind="name",
        role=None if words is None else " ".join(words.text.split()),
        role_span=None if words is None else (words.start_char, words.end_char),
    )
    person = name.type == "PERSON"
    naming = Naming(
        text=" ".join(text.translate(_BRACKETS).split()),
        type=name.type,
        gender=gender,
        headline=first in titled,
        role=mention.role,
        use=use_of(doc, name.start, name.end) if person else None,
        kin=person and is_kin(doc, name.start),
        sentence=sentence if person else None,
        subject=person and span.root.dep_ in SUBJECTS,
    )
    return mention, naming


def _of_couple(naming: Naming, family: str | None) -> Naming:
    """A given name with the family name that it shares; nobody's where it may be of another family."""
    if family is None:
        return replace(naming, use="family")
    return replace(naming, text=f"{naming.text} {family}")


def _start_of_titles(doc: Doc, start: int) -> int:
    while start > 0 and is_title(doc[start - 1].text):
        start -= 1
    return start


def _with_entity(mention: Mention, entity: int, group: Group) -> Mention:
    """The mention as part of its entity, with the entity's type; only persons hold offices."""
    person = group.type == "PERSON"
    return Mention(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        type=group.type,
        kind="name",
        role=mention.role if person else None,
        role_span=mention.role_span if person else None,
        entity=entity,
    )


def _entity(group: Group) -> Entity:
    return Entity(
        name=group.name,
        type=group.type,
        mentions=tuple(group.members),
        gender=group.gender,
        why=tuple(group.why),
        governs=group.governs,
    )
