"""Where names begin and end: the model's entities, cut where it joined two and trimmed to the name itself.

The small model clips and joins names. Boundaries come first, types second (`types`). To mend a boundary, add a row to `_CUTS`
(an entity that holds two names), `_NO_NAMES` (a piece that is none) or `_ENDINGS` (a name that goes on behind the entity).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from spacy.tokens import Doc, Span, Token

from generator.article.mentions.holders import holder_of_field, is_field
from generator.article.mentions.lexicon import (
    GENERATIONS,
    POSSESSIVE_MARKS,
    SUFFIXES,
    is_body_word,
    is_office,
    legal_forms,
    organisation_words,
)
from generator.article.mentions.name_edges import LEADING, after_titles, is_of_several, trim
from generator.article.mentions.story import OPEN, Name, Range, Story
from generator.article.mentions.tokens import (
    either,
    every,
    is_capital,
    is_proper,
    lower_at,
    lower_in,
    no,
    plain_at,
    plain_in,
    run_after,
    text_at,
    text_in,
    texts,
)
from generator.data import word_set
from generator.names import is_title, place_of
from generator.records import ACTOR_TYPES

UNSURE = frozenset({"PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE"})
"""Labels that the small model gives to names of people and organisations often enough to look at them again."""

CALENDAR = word_set("mentions.calendar")
KINDS = frozenset({"PAC", "PACs", "NGO", "NGOs"})
"""Kinds of bodies that are written in capitals: "a super PAC" names none."""

_BREAKS = frozenset(";–—:|()")
_JOINTS_OF_PEOPLE = frozenset({"and", "&", "or", "with"})
_HOLDERS = frozenset({"ORG", "PERSON", "GPE", "FAC"})
"""What can own something: of a people's or landscape's possessive the model makes no two names."""
_FIELD_LINKS = frozenset({"of", "for", "and"})
_APOSTROPHE_NAME = re.compile(r"[A-Z][’'][A-Z][a-z]+$")


def model_names(story: Story, _: Sequence[Name] = ()) -> list[Name]:
    """The names in the model's entities: disjoint, in order of the text."""
    doc = story.doc
    names: list[Name] = []
    taken: set[int] = set()
    for entity in doc.ents:
        stretch = story.stretch(entity.start)
        if stretch is None or entity.label_ not in ACTOR_TYPES | UNSURE:
            continue
        if stretch[0] in story.titled and not _stands_in_title(doc, entity.start, entity.end):
            continue
        for name in _clean(doc, entity.start, min(entity.end, stretch[1]), entity.label_):
            if taken.isdisjoint(range(name.start, name.end)):
                taken.update(range(name.start, name.end))
                names.append(name)
    return sorted(names)


def _stands_in_title(doc: Doc, start: int, end: int) -> bool:
    """Whether a name that the model sees in a headline in title case is one by its own words, not by its capitals.

    There a verb or noun beside a name looks like a part of it; longer names are found by what the article's text has.
    """
    if place_of(doc[start:end].text) is not None or is_body_word(doc[end - 1].lower_):
        return True
    if end - start == 1:
        return _PROPER(doc[start])
    return end - start == 2 and all(map(is_proper, doc[start:end]))


_PROPER = either(is_proper, lambda token: token.text.isupper())


def _clean(doc: Doc, start: int, end: int, label: str) -> Iterator[Name]:
    """The names in one entity of the model."""
    for piece in _pieces(doc, start, end, label):
        first, last = trim(doc, *piece)
        holder = _holder(doc, first, last) if label == "ORG" else last
        holder = min(holder, holder_of_field(doc, first, last)) if label != "PERSON" else last
        names = (_cleaned(doc, first, holder, label), _cleaned(doc, holder, last, "PERSON"))
        yield from (name for name in names if name is not None)


# Cut: where the model joined two names.


def _pieces(doc: Doc, start: int, end: int, label: str) -> Iterator[Range]:
    first = start
    for i in range(start, end):
        if any(cuts(doc, i, (first, end), label) for cuts in _CUTS):
            yield first, i
            first = i + 1
    yield first, end


def _breaks(doc: Doc, i: int, _: Range, __: str) -> bool:
    """A line's end, a dash, a bracket: "Ruiz | Haddad"."""
    return "\n" in doc[i].text or doc[i].text in _BREAKS


def _parts(doc: Doc, i: int, piece: Range, label: str) -> bool:
    """A comma, but not before "Jr." or "Inc.", nor before the "and" of a firm: "Ruiz, Haddad, and Quill"."""
    if doc[i].text != ",":
        return False
    if i + 1 < piece[1] and _SUFFIX(doc[i + 1]):
        return False
    return label != "ORG" or lower_at(doc, i + 1) != "and"


_SUFFIX = plain_in(SUFFIXES | legal_forms())


def _joins_people(doc: Doc, i: int, _: Range, label: str) -> bool:
    """As in "Ruiz and Haddad", "Ruiz with Haddad"."""
    return label == "PERSON" and doc[i].lower_ in _JOINTS_OF_PEOPLE


def _possesses(doc: Doc, i: int, piece: Range, label: str) -> bool:
    """A possessive behind what is a name by itself: "Northmoor's Ruiz"."""
    mark = doc[i].tag_ == "POS" and doc[i].text in POSSESSIVE_MARKS
    return mark and label in _HOLDERS and piece[0] < i < piece[1] - 1 and _is_possessor(doc, piece[0], i)


_CUTS: tuple[Callable[[Doc, int, Range, str], bool], ...] = (_breaks, _parts, _joins_people, _possesses)
"""What cuts an entity in two, by the token at which it does, the tokens from the last cut to the entity's end, the label."""


def _is_possessor(doc: Doc, first: int, last: int) -> bool:
    """Whether what stands before "'s" is a name by itself: it is written elsewhere in the text without the possessive."""
    words = tuple(t.text for t in doc[first:last] if t.lower_ not in LEADING)
    if not words:
        return False
    hits = sum(t.text == words[0] and texts(doc, t.i, t.i + len(words)) == words for t in doc)
    return hits > 1 or any(t.ent_type_ == "GPE" for t in doc[first:last])


def _holder(doc: Doc, first: int, last: int) -> int:
    """Where the name of an office's holder begins that runs on from an institution's: "Ministry of Defense | Ada Quill"."""
    for i in range(first, last - 1):
        if organisation_words().get(doc[i].lower_) == "head" and doc[i + 1].lower_ == "of":
            field = _with_field(doc, first, i + 1)
            if i + 1 < field <= last - 2 and all(map(_NAME_WORD, doc[field:last])):
                return field
    return last


# Clean: what is left, with what the model left out behind it; or no name.


def _cleaned(doc: Doc, first: int, last: int, label: str) -> Name | None:
    """The name in one piece of an entity; None where the piece is no name."""
    if first >= last:
        return None
    if label == "ORG" and _is_first_of_holders(doc, first, last):
        label = "PERSON"
    if label == "PERSON":
        first = after_titles(doc, first, last)
    for longer in _ENDINGS.get(label, ()):
        last = longer(doc, first, last)
    if any(refuses(doc[first:last], label) for refuses in _NO_NAMES):
        return None
    return Name(first, last, OPEN if label in UNSURE else label)


def _is_first_of_holders(doc: Doc, first: int, last: int) -> bool:
    """Whether an office in the plural stands before the first of its holders: "Presidents Ruiz | and Haddad"."""
    several = last - first == 2 and is_of_several(doc[first])
    return several and lower_at(doc, last) == "and" and last + 1 < len(doc) and doc[last + 1].tag_ == "NNP"


def _with_apostrophe(doc: Doc, _: int, last: int) -> int:
    """The end of a person's name with a family name that the model parted from it for its apostrophe: "Tim | O’Hanlon"."""
    parted = _APOSTROPHE_NAME.match(text_at(doc, last)) is not None and not doc[last].ent_type_
    return last + parted


def _with_word(doc: Doc, _: int, last: int, words: Callable[[], frozenset[str]]) -> int:
    """The end of a name with one of the words behind it, also behind a comma: "Jr.", "Inc."."""
    i = last + (text_at(doc, last) == ",")
    return i + 1 if plain_at(doc, i) in words() and is_capital(doc[i]) else last


def _with_field(doc: Doc, first: int, last: int) -> int:
    """The end of a name such as "Ministry" with what it is responsible for: "of Defense", "of Health and Education"."""
    if last <= first or organisation_words().get(doc[last - 1].lower_) != "head":
        return last
    while lower_at(doc, last) in _FIELD_LINKS and (longer := _field_end(doc, last)) > last:
        last = longer
    return last


def _field_end(doc: Doc, link: int) -> int:
    """Where the field ends that a link leads to; the link where it leads to none.

    White space within a line, which the tokeniser keeps where there is more than one blank, may stand behind the link.
    """
    blank = link + 1 < len(doc) and doc[link + 1].is_space and "\n" not in doc[link + 1].text
    first = link + 1 + blank
    end = run_after(doc, first, len(doc), _FIELD)
    return end if end > first else link


def _is_title(token: Token) -> bool:
    return is_title(token.text)


def _is_office(token: Token) -> bool:
    return is_office(token.text)


_FIELD = every(is_capital, _is_title, no(_is_office))
_NAME_WORD = every(is_capital, no(_FIELD))


_ENDINGS: dict[str, tuple[Callable[[Doc, int, int], int], ...]] = {
    "PERSON": (_with_apostrophe, partial(_with_word, words=lambda: GENERATIONS)),
    "ORG": (_with_field, partial(_with_word, words=legal_forms)),
}
"""What a name goes on with behind the model's entity, by its label: functions of its tokens that give its end."""


_BEGINS = either(is_capital, lambda token: token.text[:1].isdigit())
_LETTER = re.compile(r"[^\W\d_]")
_COUNTED = either(lambda token: token.like_num, lambda token: token.is_quote)


def _is_small(span: Span, _: str) -> bool:
    return not any(map(_BEGINS, span))


def _is_adverb(span: Span, _: str) -> bool:
    """As in "Nationally, …"."""
    return len(span) == 1 and span[0].tag_ == "RB" and bool(span[0].is_sent_start)


def _is_rest(span: Span, _: str) -> bool:
    """As in "of Northmoor", "2018"."""
    return span[0].text == "of" or _LETTER.search(span.text) is None


def _is_title_of_work(span: Span, label: str) -> bool:
    """A long one, or with a number or quotation mark, where the model is unsure what it is."""
    return label in UNSURE and (len(span) > 3 or any(map(_COUNTED, span)))


def _is_of_calendar(span: Span, _: str) -> bool:
    """As in "Easter Monday"."""
    return all(map(lower_in(CALENDAR), span))


def _is_kind(span: Span, label: str) -> bool:
    """A word for a body alone: "Ministry", "PAC"; but "CIVIC" may be a name."""
    return label != "NORP" and len(span) == 1 and _KIND(span[0])


_KIND = either(text_in(KINDS), every(lambda token: is_body_word(token.lower_), lambda token: not token.text.isupper()))
_OFFICE_WORD = either(text_in({"of", "and", "&"}), _is_title)


def _is_part_of_office(span: Span, label: str) -> bool:
    """Only words of an office: "Defense" before "Minister", "Staff" behind "Chief of"."""
    if (
        label == "NORP"
        or not all(map(_OFFICE_WORD, span))
        or all(map(str.isupper, texts(span.doc, span.start, span.end)))
    ):
        return False
    led = lower_at(span.doc, span.start - 1) in ("of", "for") and is_office(text_at(span.doc, span.start - 2))
    return led or is_title(text_at(span.doc, span.end)) or any(map(_is_office, span))


_NO_NAMES: tuple[Callable[[Span, str], bool], ...] = (
    _is_small,
    _is_adverb,
    _is_rest,
    _is_title_of_work,
    _is_of_calendar,
    _is_kind,
    _is_part_of_office,
    is_field,
)
"""Why a piece of an entity is no name, by its tokens and label."""
