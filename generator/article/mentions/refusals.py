"""Pieces of the model's entities that are no names: words for kinds of bodies, for offices, days, titles of works."""

import re
from collections.abc import Callable

from spacy.tokens import Span, Token

from generator.article.mentions.cuts import CALENDAR
from generator.article.mentions.holders import is_field
from generator.article.mentions.lexicon import is_body_word, is_office
from generator.article.syntax.tokens import Test, is_capital, lower_at, passes_at, plain_in, text_at, text_in, texts
from generator.names import institution_of, is_title
from generator.names.usual import is_everyday
from generator.records import PLACE_TYPES
from generator.values import either, every

UNSURE = frozenset({"PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE"})
"""Labels that the small model gives to names of people and organisations often enough to look at them again."""

KINDS = frozenset({"PAC", "PACs", "NGO", "NGOs"})
"""Kinds of bodies that are written in capitals: "a super PAC" names none."""


def is_no_name(span: Span, label: str) -> bool:
    """Whether a piece of an entity with a label is no name (`_NO_NAMES` tells why)."""
    return any(refuses(span, label) for refuses in _NO_NAMES)


_BEGINS = either(is_capital, lambda token: token.text[:1].isdigit())
_LETTER = re.compile(r"[^\W\d_]")
_COUNTED: Test = either(lambda token: token.like_num, lambda token: token.is_quote)


def _is_small(span: Span, _: str) -> bool:
    return not any(map(_BEGINS, span))


def _is_adverb(span: Span, _: str) -> bool:
    """As in "Nationally, …"."""
    return len(span) == 1 and span[0].tag_ == "RB" and bool(span[0].is_sent_start)


def _is_changed_word(span: Span, _: str) -> bool:
    """An everyday word whose first letter an editor changed: "[I]t"."""
    return len(span) == 1 and "]" in span.text and is_everyday(span.text.replace("]", "").replace("[", "").lower())


def _is_rest(span: Span, _: str) -> bool:
    """As in "of Northmoor", "2018"."""
    return span[0].text == "of" or _LETTER.search(span.text) is None


def _is_title_of_work(span: Span, label: str) -> bool:
    """A long one, or with a number or quotation mark, where the model is unsure what it is."""
    return label in UNSURE and (len(span) > 3 or any(map(_COUNTED, span)))


def _is_of_calendar(span: Span, _: str) -> bool:
    """As in "Easter Monday", "Nov. 3"."""
    return all(map(_DAY, span))


_DAY = either(plain_in(CALENDAR), lambda token: token.text.isdigit())


def _is_kind(span: Span, label: str) -> bool:
    """A word for a body alone: "Ministry", "PAC"; but "CIVIC" may be a name, and "Congress" is one."""
    return label != "NORP" and len(span) == 1 and _KIND(span[0]) and institution_of(span.text) is None


def _is_title(token: Token) -> bool:
    return is_title(token.text)


def _is_office(token: Token) -> bool:
    return is_office(token.text)


_KIND = either(text_in(KINDS), every(lambda token: is_body_word(token.lower_), lambda token: not token.text.isupper()))
_OFFICE_WORD = either(text_in({"of", "and", "&"}), _is_title)


def _is_part_of_office(span: Span, label: str) -> bool:
    """Only words of an office: "Defense" before "Minister", "Staff" behind "Chief of"."""
    if (
        label == "NORP"
        or institution_of(span.text) is not None
        or not all(map(_OFFICE_WORD, span))
        or all(map(str.isupper, texts(span.doc, span.start, span.end)))
    ):
        return False
    led = lower_at(span.doc, span.start - 1) in ("of", "for") and is_office(text_at(span.doc, span.start - 2))
    return led or is_title(text_at(span.doc, span.end)) or any(map(_is_office, span))


def _is_numbered(span: Span, label: str) -> bool:
    """A kind of district behind its number: "the 7th Congressional District"."""
    return label in PLACE_TYPES and span[-1].lower_ in _DISTRICTS and passes_at(span.doc, span.start - 1, _ORDINAL)


_DISTRICTS = frozenset({"district", "ward", "precinct"})
_ORDINAL: Test = every(lambda token: token.ent_type_ == "ORDINAL" or token.text[:1].isdigit())


def _is_no_writing(span: Span, _: str) -> bool:
    """What a page's parts have run together ("5minutesFeaturedShareReply"), and letters of another script."""
    return _GLUED.search(span.text) is not None or _FOREIGN.search(span.text) is not None


_GLUED = re.compile(r"(?:[a-z]{3,}[A-Z]\w*){2}[a-z]+[A-Z]|\d[a-z]+[A-Z][a-z]+[A-Z]")
_FOREIGN = re.compile(r"[\u0370-\u1dff\u2e80-\ufaff]")


_NO_NAMES: tuple[Callable[[Span, str], bool], ...] = (
    _is_small,
    _is_adverb,
    _is_changed_word,
    _is_rest,
    _is_title_of_work,
    _is_of_calendar,
    _is_kind,
    _is_part_of_office,
    is_field,
    _is_numbered,
    _is_no_writing,
)
"""Why a piece of an entity is no name, by its tokens and label."""
