"""Names that the model tore in two: "Marian Quill | Haddad", "University of New | Zealand", "Grain Export | – | Import Bank".

Both parts stand side by side, with nothing between them or a dash, in the story's own sentences. What follows each other in a
headline in title case, or in a list, are two.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from typing import NamedTuple

from spacy.tokens import Span, Token

from generator.article.mentions.cuts import CALENDAR
from generator.article.mentions.lexicon import HONORIFICS, is_body_word, is_office, organisation_words
from generator.article.mentions.signs import is_common, is_town, is_written_small
from generator.article.mentions.story import OPEN, Name, Story
from generator.article.syntax.tokens import is_capital, is_proper, lower_in, text_at
from generator.data import legal_forms, word_set
from generator.names import established, institution_of, is_title, party_of, place_of
from generator.names.variants import is_plainly_given
from generator.values import either, every, first, no

_LONGEST = 4
"""No person's name is made of more words than this."""
_DASHES = frozenset({"-", "–"})
_LAND = 2
"""A land's name ends at most so many words behind the place where it was torn."""


def whole_again(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, two that are one as one."""
    found: list[Name] = []
    tails = frozenset(tail for name in names if name.length > 1 and "-" in (tail := _last_word(story, name)))
    for name in names:
        pair = _Pair(story, found[-1], name, tails) if found else None
        kind = first(kind for kind, is_one in _RULES if pair is not None and _STAND_TOGETHER(pair) and is_one(pair))
        if kind is None:
            found.append(name)
        else:
            found[-1] = Name(found[-1].start, name.end, kind, found[-1].sure or name.sure)
    return found


def _last_word(story: Story, name: Name) -> str:
    return story.doc[name.start : name.end].text.split()[-1]


class _Pair(NamedTuple):
    """Two names that follow each other, and the last words with a hyphen of all names."""

    story: Story
    one: Name
    other: Name
    tails: Set[str]

    @property
    def words(self) -> Span:
        """Their words, and what stands between them."""
        return self.story.doc[self.one.start : self.other.end]

    @property
    def last(self) -> Token:
        """The last word of the first."""
        return self.story.doc[self.one.end - 1]

    @property
    def behind(self) -> Span:
        """The words of the second."""
        return self.story.doc[self.other.start : self.other.end]


_Rule = Callable[[_Pair], bool]

_OF_SOMEBODY = every(
    is_capital,
    is_proper,
    lambda token: token.text.istitle(),
    no(lower_in(CALENDAR | HONORIFICS.keys() | organisation_words().keys() | word_set("mentions.things"))),
    no(lambda token: is_office(token.text)),
    no(lambda token: is_written_small(token.lower_)),
    no(lambda token: party_of(token.text) is not None),
)
"""A word that may be a part of somebody's name, and is nothing else."""


def _is_adjective(token: Token) -> bool:
    place = place_of(token.text)
    return place is not None and (place.form == "adjective" or token.text.isupper())


def _is_of_party(token: Token) -> bool:
    return party_of(token.text) is not None


_IS_OF = every(is_capital, either(_is_of_party, _is_adjective))
"""An adjective of a party or country, or its acronym, which stands for one."""
_OF_STATE = either(lambda token: is_title(token.text), lower_in({*organisation_words(), "of", "and"}))
"""A word for what every state has, whose country its page tells: "Foreign Ministry", "District Court"."""
_COMMON = either(lambda token: is_common(token.lower_), lambda token: is_body_word(token.lower_), _IS_OF)
_PARTIES = frozenset({"democrats", "socialists", "liberals", "conservatives", "unionists", "nationalists"})
_TABLES = (institution_of, established, party_of, place_of)


def _ends_as_body(words: Span) -> bool:
    """Whether words end as a body's name does, perhaps before "Inc."."""
    last = next((word.lower_ for word in reversed(words) if word.lower_.rstrip(".") not in legal_forms()), "")
    return is_body_word(last)


def _lands(pair: _Pair) -> Iterator[str]:
    """What may be a land's name over the tear: "New Zealand", "New Zealand Dairy"."""
    last = min(pair.other.start + _LAND, pair.other.end)
    return (pair.story.doc[pair.one.end - 1 : end].text for end in range(pair.other.start + 1, last + 1))


def _touch(pair: _Pair) -> bool:
    return pair.one.end == pair.other.start


_STAND_TOGETHER: _Rule = every(
    lambda pair: pair.other.start - pair.one.end in (0, 1),
    lambda pair: pair.story.stretch(pair.one.start) == pair.story.stretch(pair.other.end - 1) is not None,
    lambda pair: not pair.story.is_titled(pair.one.start),
)
_OF_PERSON: _Rule = every(
    _touch,
    either(
        lambda pair: {pair.one.type, pair.other.type} in ({"PERSON"}, {"PERSON", OPEN}),
        every(
            lambda pair: pair.one.type == "PERSON" or (pair.one.type == OPEN and is_plainly_given(pair.last.lower_)),
            lambda pair: pair.other.length == 1 and not is_town(pair.behind.text.lower()),
        ),
    ),
    lambda pair: pair.other.length == 1 and len(pair.words) <= _LONGEST,
    lambda pair: pair.one.type == "PERSON" or not is_town(pair.words[0].lower_),  # "Northmoor | Ruiz"
    lambda pair: all(map(_OF_SOMEBODY, pair.words)),
    lambda pair: pair.last.head in pair.behind or pair.behind[0].head in pair.story.doc[pair.one.start : pair.one.end],
)
"""A person's last name with what stands before it: "Om | Prakash", "Ana Ruiz | Haddad"."""
_WITH_LAND: _Rule = every(
    _touch,
    lambda pair: pair.one.length > 1,
    lambda pair: any(place_of(land) is not None for land in _lands(pair)),
)
"""A body of a land whose name was torn: "Parliament of New | South Wales"."""
_OVER_DASH: _Rule = every(
    lambda pair: pair.other.start - pair.one.end == 1 and not pair.last.whitespace_,
    lambda pair: text_at(pair.story.doc, pair.one.end) in _DASHES,
    lambda pair: {pair.one.type, pair.other.type} <= {"ORG", OPEN},
    lambda pair: any(is_body_word(token.lower_) for token in pair.behind),
    lambda pair: not _ends_as_body(pair.story.doc[pair.one.start : pair.one.end]),
)
"""A body with a dash in its name: "Grain Export | – | Import Bank"."""
_WITH_PEOPLE: _Rule = every(
    _touch,
    lambda pair: pair.one.length == 1 and pair.other.length > 1 and pair.other.type in ("ORG", OPEN),
    lambda pair: _IS_OF(pair.last),
    lambda pair: all(map(_COMMON, pair.behind)) and _ends_as_body(pair.behind),
    lambda pair: all(table(pair.behind.text) is None for table in _TABLES),
    lambda pair: _is_of_party(pair.last) or not all(map(_OF_STATE, pair.behind)),
)
"""A body that common words name, with whose it is: "Norvalian | Drama Academy", "Republican | National Committee"."""

_OF_PARTY: _Rule = every(
    _touch,
    lambda pair: pair.one.length == pair.other.length == 1 and pair.one.type == "NORP",
    lambda pair: pair.behind.text.lower() in _PARTIES,
    lambda pair: not _is_of_party(pair.last) and not _is_adjective(pair.last),
)
"""A party of two words: "Christian | Democrats"."""
_OF_HYPHEN: _Rule = every(lambda pair: not pair.last.whitespace_, lambda pair: pair.words.text in pair.tails)
"""A family name with a hyphen that the text has at the end of a whole one: "Quill | - | Ruiz"."""

_RULES: tuple[tuple[str, _Rule], ...] = (
    ("PERSON", _OF_PERSON),
    ("ORG", _WITH_LAND),
    ("ORG", _OVER_DASH),
    ("ORG", _WITH_PEOPLE),
    ("ORG", _OF_PARTY),
    ("PERSON", _OF_HYPHEN),
)
"""What two names are together, and when they are one."""
