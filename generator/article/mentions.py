"""Find who and what an article names, and group the names of one article into entities."""

from spacy.tokens import Doc

from generator.records import Block, Entity, Mention

ACTOR_TYPES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
STORY = frozenset({"headline", "lede", "body", "heading"})


def find_mentions(doc: Doc, blocks: tuple[Block, ...]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Names in the story's own blocks, and the entities that they refer to."""
    story = [(b.start, b.end) for b in blocks if b.kind in STORY]
    mentions: list[Mention] = []
    groups: dict[str, list[int]] = {}
    for ent in doc.ents:
        if ent.label_ not in ACTOR_TYPES or not any(s <= ent.start_char and ent.end_char <= e for s, e in story):
            continue
        name = ent.text.removesuffix("’s").removesuffix("'s").strip()
        key = name
        if ent.label_ == "PERSON":
            key = next((k for k in groups if k.split()[-1] == name.split()[-1]), name)
        group = groups.setdefault(key, [])
        group.append(len(mentions))
        entity = list(groups).index(key)
        end = ent.start_char + len(name)
        mentions.append(Mention(start=ent.start_char, end=end, text=name, type=ent.label_, kind="name", entity=entity))
    entities = tuple(
        Entity(name=key, type=mentions[members[0]].type, mentions=tuple(members)) for key, members in groups.items()
    )
    return tuple(mentions), entities
