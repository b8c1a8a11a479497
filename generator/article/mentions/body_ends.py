"""Where the name of a body ends that the model cut: "Church | of Hope", "Hotel | and Casino", "Secretary | of State"."""

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from generator.article.mentions.lexicon import is_body_word, is_office, organisation_words
from generator.article.mentions.signs import is_common, is_town, is_written_small
from generator.article.mentions.stated import spells
from generator.article.mentions.story import Name
from generator.article.syntax.tokens import is_capital, is_proper, lower_at, lower_in, passes_at, run_after, text_at
from generator.data import word_set
from generator.names import established, institution_of, party_of, place_of
from generator.values import either, every, no


class _Link(NamedTuple):
    """A name, where the words with a capital behind what follows it begin, and where they end."""

    doc: Doc
    name: Name
    field: int
    end: int

    @property
    def joint(self) -> str:
        """The word right behind the name."""
        return lower_at(self.doc, self.name.end)

    @property
    def last(self) -> Token:
        """The name's last word."""
        return self.doc[self.name.end - 1]

    @property
    def first(self) -> Token:
        """The first word behind the joint."""
        return self.doc[self.field]

    @property
    def whole(self) -> Span:
        """The words from the name's first to the last behind the joint."""
        return self.doc[self.name.start : self.end]

    @property
    def led(self) -> Span:
        """The name's words up to an "of"; none without one."""
        words = self.doc[self.name.start : self.name.end]
        return words[: next((n for n, token in enumerate(words) if token.lower_ == "of"), 0)]


def whole_end(doc: Doc, name: Name, limit: int) -> int:
    """The token behind the whole name; behind what is given where nothing goes on."""
    field = name.end + 1 + (lower_at(doc, name.end + 1) == "the")
    link = _Link(doc, name, field, run_after(doc, field, limit, WORD))
    return link.end if _GOES_ON(link) else name.end


def _are_lands(link: _Link) -> bool:
    """Whether two lands share what stands before them: "Port Authority of Norvale | and Harlow"."""
    halves = (link.doc[link.name.start + len(link.led) + 1 : link.name.end], link.doc[link.field : link.end])
    return all(place_of(half.text) is not None for half in halves)


def _are_fields(link: _Link) -> bool:
    """Whether words are what a body is for too, and no body by themselves: "and | Atmospheric Science"."""
    words = link.doc[link.field : link.end]
    return all(map(COMMON, words)) and institution_of(words.text) is None


def _are_last_letters(link: _Link) -> bool:
    """Whether the letters in brackets behind the words are those of the whole, and the last is that of the last word."""
    letters = text_at(link.doc, link.end + 1)
    longer = letters[-1:] == link.whole[-1].text[0] != link.last.text[0]
    return letters.isupper() and longer and spells(letters, link.whole.text)


def is_field(doc: Doc, start: int, end: int) -> bool:
    """Whether words begin with one that English writes small, and are no name that stands by itself."""
    text = doc[start:end].text
    tables = (institution_of, established, party_of)
    return is_written_small(doc[start].lower_) and not any(table(text) is not None for table in tables)


FIELD = every(
    is_capital, lambda token: is_common(token.lower_), no(lambda token: institution_of(token.text) is not None)
)
COMMON = every(
    FIELD,
    no(lambda token: is_town(token.lower_)),
    no(lambda token: is_body_word(token.lower_)),
    no(lambda token: is_office(token.text)),
)
"""A word of the language that says what a body is for."""
ANDS = frozenset({"and", "&"})
"""What joins two halves of a name."""

_OF_LANDS = frozenset({"authority", "court", "courts", "church", "diocese"})
"""What two lands may share."""

WORD = every(is_capital, is_proper)
_USE = every(WORD, lower_in(word_set("mentions.uses")))
BUILT_OR_BODY = every(is_capital, lower_in({word for word, kind in organisation_words().items() if kind != "land"}))
"""A word for a body or for what is built."""

_HOUSE = either(_USE, BUILT_OR_BODY)

_TWO = 2
_LINKS = frozenset({"in", "of", "for", "on", "and"})
_Rule = Callable[[_Link], bool]
_IS_BODY: _Rule = every(lambda link: link.name.type == "ORG", lambda link: link.field == link.name.end + 1)
_SECOND: _Rule = every(
    _IS_BODY,
    lambda link: is_body_word(link.led[-1:].text.lower()),
    either(
        every(
            lambda link: link.joint == "and",
            either(
                lambda link: {link.last.tag_, link.whole[-1].tag_} == {"NNPS"},
                every(lambda link: COMMON(link.last), _are_fields),
                every(lambda link: link.led[-1].lower_ in _OF_LANDS, _are_lands),
            ),
        ),
        every(lambda link: link.joint == "of", lambda link: is_office(link.last.lower_)),
    ),
)
"""Where "Congress of Obstetricians | and Gynecologists" ends, and "Office of the Secretary | of State"."""

_OF_COMMON: _Rule = every(
    _IS_BODY,
    lambda link: link.joint == "of",
    lambda link: is_body_word(link.last.lower_),
    lambda link: is_field(link.doc, link.field, link.end),
    no(lambda link: is_town(link.first.lower_)),
    no(lambda link: is_office(link.first.text)),
)
"""Where "the Quill Church | of Hope", "Council | of Ex-Bakers" ends: a common word with a capital is no owner's."""

_TO_LETTERS: _Rule = every(
    lambda link: link.name.type != "PERSON",
    lambda link: link.joint in _LINKS,
    lambda link: text_at(link.doc, link.end) == "(",
    _are_last_letters,
)
"""Where "Bakers for Ethics | in Harlow (BEH)" ends."""

_WITH_OTHER_USE: _Rule = every(
    lambda link: link.joint in ANDS,
    lambda link: _HOUSE(link.last),
    lambda link: _USE(link.first),
    lambda link: link.end == link.name.end + _TWO,
    no(lambda link: passes_at(link.doc, link.end, is_capital)),
)
"""Where "the Quill Hotel | and Casino" ends: what a house is besides, by one word of the language."""

_GOES_ON: _Rule = every(lambda link: link.end > link.field, either(_SECOND, _OF_COMMON, _TO_LETTERS, _WITH_OTHER_USE))
