"""Names behind an office: its holder's, without the office's field before it, and without the words for the office itself."""

from collections.abc import Sequence

from spacy.tokens import Doc, Span

from generator.article.mentions.lexicon import GENDERED, is_body_word, is_office, organisation_words
from generator.article.mentions.name_edges import after_titles
from generator.article.mentions.signs import is_common
from generator.article.mentions.story import OPEN, Name, Story
from generator.article.syntax.tokens import (
    Test,
    is_capital,
    is_small,
    lower_at,
    lower_in,
    passes_at,
    text_at,
)
from generator.names import is_title
from generator.names.usual import is_everyday
from generator.names.variants import is_given_name
from generator.values import either, every, no


def holder_of_field(doc: Doc, first: int, last: int) -> int:
    """Where the holder's name begins that the model took into the field: "minister for | Women and Equalities | Ada Quill"."""
    joined = last - first > _BEHIND and lower_at(doc, last - _BEHIND - 1) in _AND
    named = joined and _is_led_by_office(doc, first) and all(map(_NAME_WORD, doc[last - 2 : last]))
    return last - 2 if named else last


_AND = frozenset({"and", "&"})
_NAME_WORD = every(is_capital, no(lower_in(organisation_words())), no(lambda token: is_title(token.text)))
_OF_STATE = frozenset({"secretary", "minister", "undersecretary", "commissioner"})
_FIELD: Test = either(
    is_small, every(lambda token: is_common(token.lower_), no(lambda token: is_body_word(token.lower_)))
)
_BEHIND = 3
"""So many words stand behind the "and": the field's second, and the holder's two names."""


def behind_office(doc: Doc, first: int, last: int) -> int:
    """Where the whole name begins that ends what is no person's to the model: "State Senator | Ana Ruiz"; `first` if nowhere.

    Behind a noun for a woman or man any name may follow, behind another office one that begins with a given name.
    """
    for i in range(last - 3, first - 1, -1):
        words = doc[i + 1 : last]
        if len(words) > _MOST_WORDS:
            break
        if _OFFICE(doc[i]) and all(map(_WORD_OF_PERSON, words)):
            named = is_given_name(words[0].lower_) or doc[i].lower_ in GENDERED
            return i + 1 if named and not any(map(_PLAIN_WORD, words[1:])) else first
    return first


_PLAIN_WORD: Test = every(lambda token: is_everyday(token.lower_), no(lambda token: is_given_name(token.lower_)))
_MOST_WORDS = 3
_OFFICE = every(is_capital, lambda token: is_office(token.text), no(lower_in(organisation_words())))
_WORD_OF_PERSON = every(
    is_capital,
    lambda token: token.is_alpha,
    no(lambda token: is_body_word(token.lower_)),
    no(lambda token: is_office(token.text)),
)


def is_led_by_minister(doc: Doc, first: int) -> bool:
    """Whether "Minister for", "Secretary of" or the like stands before a token."""
    return lower_at(doc, first - 1) in ("of", "for") and lower_at(doc, first - 2) in _OF_STATE


def _is_led_by_office(doc: Doc, first: int) -> bool:
    return lower_at(doc, first - 1) in ("of", "for") and is_office(text_at(doc, first - 2))


def is_field(span: Span, label: str) -> bool:
    """What an office is responsible for, of two things before its holder, or in common words: "Minister for Rural Trade"."""
    doc = span.doc
    joined = len(span) > 2 and lower_at(doc, span.end - 2) in _AND and passes_at(doc, span.end, _NAME_WORD)
    common = is_led_by_minister(doc, span.start) and all(map(_FIELD, span))
    return label != "PERSON" and (common or (joined and _is_led_by_office(doc, span.start)))


def holders(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, of persons' without the offices that the model took for a part ("Mr Justice | Ruiz"), and given names whole."""
    found: list[Name] = []
    for name in (_bare(story.doc, name) for name in names):
        if found and _is_rest(story, found[-1], name):
            found[-1] = Name(found[-1].start, name.end, "PERSON", found[-1].sure)
        else:
            found.append(name)
    return found


def _bare(doc: Doc, name: Name) -> Name:
    """A person's name without what stands before it; "Duchess of Northmoor" is one whole."""
    start = after_titles(doc, name.start, name.end) if name.type == "PERSON" else name.start
    return Name(start, name.end, name.type, name.sure) if is_capital(doc[start]) else name


def _is_rest(story: Story, given: Name, family: Name) -> bool:
    """Whether a family name follows right behind the given name behind an office: "Mayor Ana | Ruiz"."""
    doc = story.doc
    alone = given.length == family.length == 1 and given.end == family.start and not story.is_titled(given.start)
    typed = given.type == "PERSON" and family.type in ("PERSON", OPEN)
    return alone and typed and is_office(text_at(doc, given.start - 1))
