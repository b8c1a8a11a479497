"""Where the small model joined two names: at a comma, an "and", a possessive, a line's end. To cut at more, add to `_CUTS`."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Span, Token

from generator.article.mentions.lexicon import LANDS, POSSESSIVE_MARKS, SUFFIXES, is_body_word, is_office
from generator.article.mentions.name_edges import LEADING, NAME_LIKE
from generator.article.mentions.signs import is_common, is_town
from generator.article.mentions.story import Range
from generator.article.syntax.tokens import Test, is_capital, is_proper, lower_at, plain_in, texts
from generator.data import legal_forms, word_set
from generator.names import place_of
from generator.names.variants import is_given_name, is_plainly_given
from generator.values import every, no

_MARKS = frozenset('"“„«')
_BREAKS = frozenset(";–—:|()")
_JOINTS_OF_PEOPLE = frozenset({"and", "&", "or", "with"})
_HOLDERS = frozenset({"ORG", "PERSON", "GPE", "FAC"})
"""What can own something: of a people's or landscape's possessive the model makes no two names."""
_NAMES = 2
_ONE_WORD = 3
"""So many tokens has a word that is written apart at its hyphen."""
CALENDAR = word_set("mentions.calendar")


def pieces(doc: Doc, start: int, end: int, label: str) -> Iterator[Range]:
    """The ranges of tokens in an entity of the model that are one name each."""
    first = start
    for i in range(start, end):
        if any(cuts(doc, i, (first, end), label) for cuts in _CUTS):
            yield first, i
            first = i + 1
    yield first, end


def _breaks(doc: Doc, i: int, piece: Range, _: str) -> bool:
    """A line's end, a dash, a bracket: "Ruiz | Haddad"; a hyphen between blanks, where it parts more than "Ravik - Mart"."""
    spaced = doc[i].text == "-" and doc[i].whitespace_ and doc[i - 1].whitespace_ and piece[1] - piece[0] > _ONE_WORD
    return "\n" in doc[i].text or doc[i].text in _BREAKS or bool(spaced and i)


def _parts(doc: Doc, i: int, piece: Range, label: str) -> bool:
    """A comma, but not before "Jr." or "Inc.", nor before the "and" of a firm: "Ruiz, Haddad, and Quill"."""
    if doc[i].text != ",":
        return False
    if i + 1 < piece[1] and _SUFFIX(doc[i + 1]):
        return False
    field = lower_at(doc, i + 2) == "and" and all(
        map(_FIELD, (doc[i - 1], doc[i + 1]))
    )  # Union of Rail, Post and Telegraphs
    return label != "ORG" or not (lower_at(doc, i + 1) == "and" or field)


_LONE = every(NAME_LIKE, no(lambda token: is_common(token.lower_)), no(lambda token: is_office(token.text)))
_RARE = every(is_capital, no(lambda token: is_common(token.lower_) or is_town(token.lower_)))
_FIELD = every(is_capital, lambda token: is_common(token.lower_))


_SUFFIX = plain_in(SUFFIXES | legal_forms())


def _joins_people(doc: Doc, i: int, _: Range, label: str) -> bool:
    """As in "Ruiz and Haddad", "Ruiz with Haddad"."""
    return label == "PERSON" and doc[i].lower_ in _JOINTS_OF_PEOPLE


def _belongs(doc: Doc, i: int, piece: Range, label: str) -> bool:
    """What somebody is of: "Ana Ruiz of Northmoor Bank"; a duchess of somewhere is called so."""
    before = doc[piece[0] : i]
    if (
        label not in ("PERSON", "ORG")
        or doc[i].lower_ != "of"
        or len(before) < _NAMES
        or not all(map(NAME_LIKE, before))
    ):
        return False
    if any(is_office(word.text) for word in before):
        return False
    if label == "PERSON" and is_body_word(doc[piece[1] - 1].lower_):
        return True
    given = is_given_name if label == "PERSON" else is_plainly_given
    from_land = len(before) == _NAMES and place_of(doc[i + 1 : piece[1]].text) is not None and all(map(_RARE, before))
    return from_land or given(before[0].lower_)


def _works_for(doc: Doc, i: int, piece: Range, label: str) -> bool:
    """A surname alone before what its bearer is of: "Ruiz | of NMC", "Ruiz | of Northmoor University"."""
    lone = i - piece[0] == 1 and doc[i].lower_ == "of" and label in ("PERSON", "ORG") and _LONE(doc[piece[0]])
    behind = doc[i + 1 : piece[1]]
    return lone and ((behind.text.isupper() and len(behind.text) > 1) or is_body_word(doc[piece[1] - 1].lower_))


def _slashes(doc: Doc, i: int, piece: Range, _: str) -> bool:
    """As in "Northmoor Journal/Quill News", two names; "HIV/AIDS" is one word."""
    return doc[i].text == "/" and max(i - piece[0], piece[1] - i - 1) >= _NAMES


def _possesses(doc: Doc, i: int, piece: Range, label: str) -> bool:
    """A possessive behind what is a name by itself: "Northmoor's Ruiz", "Harlow's Quill County"."""
    mark = doc[i].tag_ == "POS" and doc[i].text in POSSESSIVE_MARKS
    if not mark or label not in _HOLDERS or not piece[0] < i < piece[1] - 1:
        return False
    land = doc[piece[1] - 1].lower_ in LANDS
    whole = (
        label == "PERSON" and i - piece[0] == _NAMES and is_plainly_given(doc[piece[0]].lower_)
    )  # Ana Ruiz's | Atlas
    return land or whole or _is_possessor(doc, piece[0], i) or _is_whole_person(doc, i + 1, piece[1])


def _is_whole_person(doc: Doc, first: int, last: int) -> bool:
    """Whether the words behind a possessive are somebody's whole name: "Review's | Ana Ruiz"."""
    return last - first == _NAMES and is_plainly_given(doc[first].lower_) and NAME_LIKE(doc[last - 1])


def _lies_in(doc: Doc, i: int, piece: Range, label: str) -> bool:
    """As in "Harlow in Norvale", two places, or "Harlow Cathedral in Norvale", "the Rally for Rivers in 2008"."""
    if doc[i].lower_ != "in" or label == "PERSON":
        return False
    alone = i - piece[0] == 1 and not is_common(doc[i - 1].lower_)
    return alone or label == "GPE" or _is_place_or_year(doc[i + 1 : i + 2])


def _is_place_or_year(behind: Span) -> bool:
    return any(token.like_num or is_town(token.lower_) or _is_place_elsewhere(token) for token in behind)


def _is_place_elsewhere(token: Token) -> bool:
    return any(t.text == token.text and t.ent_type_ == "GPE" for t in token.doc)


def _begins_another(doc: Doc, i: int, piece: Range, label: str) -> bool:
    """A "the" that begins another body's name, or a day behind one: "Northmoor | the Grain Authority", "Quill | on Nov. 3"."""
    if i == piece[0] or label == "PERSON":
        return False
    if doc[i].lower_ == "on":
        return lower_at(doc, i + 1).rstrip(".") in CALENDAR
    named = is_capital(doc[i - 1]) and is_proper(doc[i - 1])
    return doc[i].lower_ == "the" and named and is_body_word(doc[piece[1] - 1].lower_)


def _joins_places(doc: Doc, i: int, piece: Range, label: str) -> bool:
    """As in "Norvale and Harlow", of which at least one is a place by itself and the other no common word; bodies too."""
    if doc[i].lower_ != "and" or piece != (i - 1, i + 2) or label not in ("ORG", "GPE", "LOC"):
        return False
    words = (doc[i - 1], doc[i + 1])
    known = [place_of(word.text) is not None for word in words]
    places = any(known) and all(known[n] or not is_common(word.lower_) for n, word in enumerate(words))
    return places or any(map(_stands_alone, words))


def _stands_alone(word: Token) -> bool:
    """Whether a word of a name is a body's by itself elsewhere: "Quillon and | Harlow", and "Quillon" below."""
    return any(t.text == word.text and t.ent_type_ == "ORG" and _IS_LONE_ENTITY(t) for t in word.doc)


_IS_LONE_ENTITY: Test = every(
    lambda token: token.ent_iob_ == "B", lambda token: token.i + 1 == len(token.doc) or token.nbor().ent_iob_ != "I"
)


def _opens_quotation(doc: Doc, i: int, piece: Range, _: str) -> bool:
    """A quotation mark that nothing closes in the name: "Quillbook | "Ravik", no nickname."""
    if doc[i].text not in _MARKS or i == piece[0]:
        return False
    return sum(token.text in _MARKS for token in doc[piece[0] : piece[1]]) == 1


_CUTS: tuple[Callable[[Doc, int, Range, str], bool], ...] = (
    _lies_in,
    _breaks,
    _opens_quotation,
    _parts,
    _joins_people,
    _possesses,
    _belongs,
    _works_for,
    _slashes,
    _begins_another,
    _joins_places,
)
"""What cuts an entity in two, by the token at which it does, the tokens from the last cut to the entity's end, the label."""


def _is_possessor(doc: Doc, first: int, last: int) -> bool:
    """Whether what stands before "'s" is a name by itself: it is written elsewhere in the text without the possessive."""
    words = tuple(t.text for t in doc[first:last] if t.lower_ not in LEADING)
    if not words:
        return False
    hits = sum(t.text == words[0] and texts(doc, t.i, t.i + len(words)) == words for t in doc)
    return hits > 1 or any(t.ent_type_ == "GPE" for t in doc[first:last])
