"""Where names begin and end: the model's entities, cut where it joined two and trimmed to the name itself.

The small model clips and joins names. Boundaries come first, types second (`types`). Where an entity holds two names is told
by `cuts`, what is no name by `refusals`. To mend the end of a name, add to `_ENDINGS`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from spacy.tokens import Doc, Token

from generator.article.mentions.cuts import CALENDAR, pieces
from generator.article.mentions.holders import behind_office, holder_of_field, is_led_by_minister
from generator.article.mentions.hyphens import with_hyphen, with_syllable
from generator.article.mentions.lexicon import (
    GENERATIONS,
    PARTICLES,
    is_body_word,
    is_office,
    organisation_words,
)
from generator.article.mentions.name_edges import (
    NAME_LIKE,
    after_titles,
    after_trade,
    begins_with_trade,
    is_of_people,
    is_of_several,
    trim,
)
from generator.article.mentions.refusals import UNSURE, is_no_name
from generator.article.mentions.signs import is_written_small
from generator.article.mentions.story import OPEN, Name, Story
from generator.article.syntax.tokens import (
    Test,
    is_capital,
    is_proper,
    is_small,
    lower_at,
    lower_in,
    plain_at,
    run_after,
    tag_in,
    text_at,
)
from generator.data import legal_forms, occupations
from generator.names import institution_of, is_title, place_of
from generator.names.usual import is_everyday
from generator.names.variants import is_given_name, is_plainly_given
from generator.records import ACTOR_TYPES
from generator.values import either, every, known, no

_NAMES = 2
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
    text = doc[start:end].text
    if place_of(text) is not None or institution_of(text) is not None or is_body_word(doc[end - 1].lower_):
        return _OF_SENTENCES.isdisjoint(text.lower().split())
    if end - start == 1:
        return _PROPER(doc[start])
    return end - start == 2 and all(map(is_proper, doc[start:end]))


_OF_SENTENCES = frozenset({"by", "as", "with", "from", "after", "over", "is", "are"})
_PROPER = either(is_proper, lambda token: token.text.isupper())


def _clean(doc: Doc, start: int, end: int, label: str) -> Iterator[Name]:
    """The names in one entity of the model."""
    for piece in pieces(doc, start, end, label):
        label = "PERSON" if piece[1] < end and lower_at(doc, piece[1]) == "of" else label  # "Ana Ruiz | of Norvale"
        first, last = trim(doc, *piece)
        first, last = trim(doc, first, _without_count(doc, first, last, label))
        holder = _holder(doc, first, last) if label == "ORG" else last
        holder = min(holder, holder_of_field(doc, first, last)) if label != "PERSON" else last
        yield from known((_cleaned(doc, first, holder, label), _cleaned(doc, holder, last, "PERSON")))


def _without_count(doc: Doc, first: int, last: int, label: str) -> int:
    """The end of a name without what counts something behind it: "Ana | 75 miles", "Northmoor July | 8"."""
    month = lower_at(doc, last - 1) in CALENDAR and last < len(doc) and doc[last].like_num
    count = label == "PERSON" and doc[last - 1].text.isdigit()
    return last - 1 if last - first > 1 and (month or count) else last


def _holder(doc: Doc, first: int, last: int) -> int:
    """Where the name of an office's holder begins that runs on from an institution's: "Ministry of Defense | Ada Quill"."""
    for i in range(first, last - 1):
        if i > first and _is_somebody(doc, i, last) and _may_stand_alone(doc, first, i):
            return i  # House of Representatives | Ana Ruiz
        if organisation_words().get(doc[i].lower_) == "head" and doc[i + 1].lower_ == "of":
            field = _with_field(doc, first, i + 1)
            if i + 1 < field <= last - 2 and all(map(_NAME_WORD, doc[field:last])):
                return field
    return last


def _is_somebody(doc: Doc, first: int, last: int) -> bool:
    """Whether words are a given name and a family name, perhaps with a particle."""
    particle = last - first == _NAMES + 1 and doc[first + 1].lower_ in PARTICLES
    given = either(is_given_name, is_plainly_given)(doc[first].lower_)
    return given and (last - first == _NAMES or particle) and NAME_LIKE(doc[last - 1])


def _may_stand_alone(doc: Doc, first: int, last: int) -> bool:
    """Whether words before somebody's name are a body's by themselves: an institution, "Quill News", "NQR"."""
    if institution_of(doc[first:last].text) is not None or is_led_by_minister(
        doc, first
    ):  # Secretary of Defense | Ana Ruiz
        return True
    acronym = last - first == 1 and doc[first].text.isupper() and doc[first].is_alpha and len(doc[first].text) > _NAMES
    return is_plainly_given(doc[last].lower_) and (acronym or (last - first > 1 and is_body_word(doc[last - 1].lower_)))


# Clean: what is left, with what the model left out behind it; or no name.


def _cleaned(doc: Doc, first: int, last: int, label: str) -> Name | None:
    """The name in one piece of an entity; None where the piece is no name."""
    if first >= last:
        return None
    if label != "PERSON" and (_is_first_of_holders(doc, first, last) or _is_holder(doc, first, last)):
        label = "PERSON"
    if (
        not (label == "PERSON" and is_given_name(doc[first].lower_))
        and (holder := behind_office(doc, first, last)) > first
    ):
        first, label = holder, "PERSON"
    if is_of_people(doc[first:last]):
        first, label = first + 1, "PERSON"
    if label == "PERSON":
        first = after_titles(doc, first, last)
    if (behind := after_trade(doc, first, last)) > first:
        first, label = behind, "ORG"
    if label == "ORG":
        first = _with_owner(doc, first, last)
    for longer in _ENDINGS.get(label, ()):
        last = longer(doc, first, last)
    if is_no_name(doc[first:last], label):
        return None
    return Name(first, last, OPEN if label in UNSURE else label)


def _with_owner(doc: Doc, first: int, last: int) -> int:
    """Where the name of what is a parliament's begins that the model cut to it: "Library of | Congress"."""
    owned = last - first == 1 and lower_at(doc, first - 1) == "of" and institution_of(doc[first].text) is not None
    return first - 2 if owned and first > 1 and _OWNED(doc[first - 2]) else first


def _is_first_of_holders(doc: Doc, first: int, last: int) -> bool:
    """Whether an office in the plural stands before the first of its holders: "Presidents Ruiz | and Haddad"."""
    several = last - first == 2 and is_of_several(doc[first])
    return several and lower_at(doc, last) == "and" and last + 1 < len(doc) and doc[last + 1].tag_ == "NNP"


def _is_holder(doc: Doc, first: int, last: int) -> bool:
    """Whether an office and a whole name are one to the model, and no person's: "Historian Ana Ruiz"."""
    words = doc[first:last]
    if begins_with_trade(words):
        return True
    if len(words) == _NAMES and lower_at(doc, last) in PARTICLES:  # "Historian Ana | dos Ruiz"
        return words[0].lower_ in occupations() and is_plainly_given(words[1].lower_)
    whole = _HOLDER_WORDS[0] <= len(words) <= _HOLDER_WORDS[1] and all(map(NAME_LIKE, words))
    if whole and _RANK(words[0]) and not any(map(_PLAIN_WORD, words[1:])):  # "Sergeant Owain Ruiz"
        return True
    if not whole or words[0].lower_ not in occupations() or words[0].lower_ in organisation_words():
        return False
    return is_given_name(words[1].lower_) or not any(is_everyday(word.lower_) for word in words[1:])


_RANK = every(is_capital, lambda token: is_office(token.text), no(lower_in(organisation_words())))
_PLAIN_WORD: Test = either(
    lambda token: is_written_small(token.lower_),
    lambda token: is_office(token.text),
    lambda token: place_of(token.text) is not None,
)
_HOLDER_WORDS = (3, 4)
"""From so many words, to so many."""


def _with_apostrophe(doc: Doc, _: int, last: int) -> int:
    """The end of a person's name with a family name that the model parted from it for its apostrophe: "Tim | O’Hanlon"."""
    parted = _APOSTROPHE_NAME.match(text_at(doc, last)) is not None and not doc[last].ent_type_
    return last + parted


def _with_word(doc: Doc, _: int, last: int, words: Callable[[], frozenset[str]]) -> int:
    """The end of a name with one of the words behind it, also behind a comma: "Jr.", "Inc."."""
    i = last + (text_at(doc, last) == ",")
    return i + 1 if plain_at(doc, i) in words() and is_capital(doc[i]) else last


def _with_small_head(doc: Doc, first: int, last: int) -> int:
    """The end of a body of state's name whose last word is written small: "the Supreme court"."""
    small = (
        last < len(doc) and doc[last].is_alpha and is_small(doc[last]) and institution_of(doc[first:last].text) is None
    )
    return last + 1 if small and institution_of(doc[first : last + 1].text) is not None else last


def _with_field(doc: Doc, first: int, last: int) -> int:
    """The end of a name such as "Ministry" with what it is responsible for: "of Defense", "of Health and Education"."""
    if last <= first or organisation_words().get(doc[last - 1].lower_) != "head":
        return last
    if lower_at(doc, last) == "and":  # "the Treasury and Congress" are two
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


_OWNED = every(tag_in({"NNP"}), is_capital, no(_is_office))
_FIELD = every(is_capital, _is_title, no(_is_office))
_NAME_WORD = every(is_capital, no(_FIELD), no(lambda token: place_of(token.text) is not None))


_ENDINGS: dict[str, tuple[Callable[[Doc, int, int], int], ...]] = {
    "PERSON": (_with_apostrophe, with_syllable, partial(_with_word, words=lambda: GENERATIONS)),
    "ORG": (_with_small_head, with_hyphen, _with_field, partial(_with_word, words=legal_forms)),
}
"""What a name goes on with behind the model's entity, by its label: functions of its tokens that give its end."""
