"""Analyses for tests of the corpus, made by hand."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from generator.corpus.editorial import ActorDecisions, read_actors
from generator.records import Analysis, Article, Block, Entity, Mention

Named = tuple[str, str] | tuple[str, str, str]


def analysis(article: str, *entities: Sequence[Named], published: str | None = None, caption: str = "") -> Analysis:
    """An article whose text is its names, one after the other.

    Each entity is a list of mentions: (text, type) or (text, type, role). Names in `caption` end the text, untold.
    """
    text = ""
    mentions: list[Mention] = []
    found: list[Entity] = []
    for number, named in enumerate(entities):
        own = []
        for form, kind, *role in named:
            if role:
                text += role[0] + " "
            start = len(text)
            text += form + ". "
            span = (start - len(role[0]) - 1, start - 1) if role else None
            own.append(len(mentions))
            mentions.append(
                Mention(
                    start=start,
                    end=start + len(form),
                    text=form,
                    type=kind,
                    kind="name",
                    role=role[0] if role else None,
                    role_span=span,
                    entity=number,
                )
            )
        longest = max((n[0] for n in named), key=lambda f: (len(f.split()), len(f)))
        found.append(Entity(name=longest, type=named[0][1], mentions=tuple(own)))
    blocks = [Block("body", 0, len(text.rstrip()))]
    if caption:
        blocks.append(Block("caption", len(text), len(text) + len(caption)))
        entity = len(found)
        found.append(Entity(name=caption, type="PERSON", mentions=(len(mentions),)))
        mentions.append(
            Mention(
                start=len(text), end=len(text) + len(caption), text=caption, type="PERSON", kind="name", entity=entity
            )
        )
        text += caption
    return Analysis(
        article=Article(id=article, path=f"{article}.txt", sha256="", text=text, published=published),
        blocks=tuple(blocks),
        sentences=((0, len(text)),),
        mentions=tuple(mentions),
        entities=tuple(found),
    )


def person(*forms: str) -> list[Named]:
    """One person under several forms."""
    return [(form, "PERSON") for form in forms]


def organisation(*forms: str) -> list[Named]:
    """One organisation under several forms."""
    return [(form, "ORG") for form in forms]


COMPANY = (organisation("Northmoor Harbour Board"), person("Lea Quill"))
"""A body and a person, whom articles on one subject name."""


def decide(folder: Path, text: str) -> ActorDecisions:
    """What an editor decides with `text` as the actors.yml of a project in `folder`."""
    file = folder / "editorial" / "actors.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return read_actors(file)


def goes_on(told: Analysis, text: str, last: int) -> Analysis:
    """The article with another text of the same places, in which its `last` mention is its first entity's."""
    mentions = list(told.mentions)
    mentions[last] = msgspec.structs.replace(mentions[last], entity=0)
    first = msgspec.structs.replace(told.entities[0], mentions=(*told.entities[0].mentions, last))
    return msgspec.structs.replace(
        told,
        article=msgspec.structs.replace(told.article, text=text),
        mentions=tuple(mentions),
        entities=(first, *told.entities[1:-1]),
    )
