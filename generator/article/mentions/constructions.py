"""Types that a construction settles whatever the model and other places say: "in Harlow, Calif.", "the Ruiz administration"."""

from collections.abc import Callable, Sequence

from spacy.tokens import Doc, Token

from generator.article.mentions.story import Name, Story
from generator.article.mentions.surnames import use_of
from generator.article.mentions.tokens import lower_at, text_at
from generator.names import place_of

_TO_PLACES = frozenset({"in", "near", "outside", "around"})


def as_constructed(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` with the types that the words around them, or their own form, leave no choice about."""
    settled = list(names)
    for retyped in _CONSTRUCTIONS:
        settled = [retyped(story.doc, name) for name in settled]
    return settled


def _town(doc: Doc, name: Name) -> Name:
    """A place, where its state or country follows and words before lead to one: "in Harlow, Calif.", beside a Harlow too."""
    if name.type != "PERSON" or name.length > 2 or text_at(doc, name.end) != ",":
        return name
    follows = name.end + 1 < len(doc) and _is_place(doc[name.end + 1])
    leads = lower_at(doc, name.start - 1) in _TO_PLACES or all(t.ent_type_ == "GPE" for t in doc[name.start : name.end])
    return name.typed("GPE") if follows and leads else name


def _is_place(token: Token) -> bool:
    return token.ent_type_ == "GPE" or place_of(token.text) is not None


def _governor(doc: Doc, name: Name) -> Name:
    """A person, where the model calls a name an organisation that somebody governed under: "the Ruiz administration".

    Not where it is a place's or a people's name: "the Northmoor government".
    """
    if name.type != "ORG" or lower_at(doc, name.start - 1) != "the" or use_of(doc, name.start, name.end) != "rule":
        return name
    word = doc[name.start]
    named = word.tag_ == "NNP" and word.text.istitle() and place_of(word.text) is None
    people = any(t.text == word.text and t.ent_type_ == "NORP" for t in doc)
    return name.typed("PERSON") if named and not people else name


def _demonym(doc: Doc, name: Name) -> Name:
    """The country's type for its adjective, whatever the model called it; NORP for its people."""
    text = doc[name.start : name.end].text
    place = place_of(text) if name.type in ("GPE", "NORP") else None
    if place is None:
        return name
    plural = doc[name.end - 1].tag_ == "NNPS" or (text.endswith("s") and place_of(text[:-1]) == place)
    return name.typed("NORP" if place.form == "adjective" and plural else "GPE")


_CONSTRUCTIONS: tuple[Callable[[Doc, Name], Name], ...] = (_town, _governor, _demonym)
