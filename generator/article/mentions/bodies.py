"""Names of bodies that were found in part: "Center for | Biological Diversity", "People's | Liberation Front".

The model sees the beginning or the end of such a name, or nothing, and the capitals of the rest look like a name of their own.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Span

from generator.article.mentions.beginnings import counted, hyphened, ours, spelt_out
from generator.article.mentions.body_ends import ANDS, BUILT_OR_BODY, COMMON, FIELD, WORD, is_field, whole_end
from generator.article.mentions.lexicon import POSSESSIVE_MARKS, is_body_word, is_office, organisation_words
from generator.article.mentions.signs import ends_in_plural, is_written_small
from generator.article.mentions.story import OPEN, Name, Range, Story
from generator.article.syntax.tokens import (
    is_capital,
    is_proper,
    lower_at,
    lower_in,
    passes_at,
    run_after,
    run_before,
    tag_in,
    text_at,
)
from generator.data import word_set
from generator.names import institution_of, party_of, place_of
from generator.values import either, every, first, known, no

_KINDS = frozenset({"ORG", "NORP", "FAC", OPEN})
"""What the end of a body's name may be taken for; of a place a body may be without bearing it."""

_MEMBERS = word_set("mentions.members")


def whole_bodies(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, with those of bodies whole that have a field ("for …") or members ("People's …")."""
    told = [(first, last) for first, last in story.ranges if first not in story.titled]
    wholes = [whole for first, last in told for of in _WHOLE for whole in of(story, first, last)]
    wholes += known(_with_front(story, name) for name in names)
    wholes += known(_team(story, name) for name in names)
    wholes += known(_of_people(story.doc, one, other) for one, other in itertools.pairwise(sorted(names)))
    wholes = [(start + (story.words[start] == "The"), end) for start, end in wholes]
    kept = [name for name in names if not any(_is_part(name, whole) for whole in wholes)]
    free = (Name(*whole, "ORG") for whole in wholes)
    return _disjoint([*kept, *free])


def _disjoint(names: Sequence[Name]) -> list[Name]:
    """The names in order, without those on words that an earlier one of the list stands on."""
    found: list[Name] = []
    taken: set[int] = set()
    for name in names:
        words = range(name.start, name.end)
        if taken.isdisjoint(words):
            taken.update(words)
            found.append(name)
    return sorted(found)


def _is_part(name: Name, whole: Range) -> bool:
    """Whether a whole has words in common with a name, and is no part of it."""
    start, end = whole
    return start < name.end and name.start < end and not (name.start <= start and end <= name.end)


def _with_fields(story: Story, first: int, last: int) -> Iterator[Range]:
    """Bodies with what they are for: "Center for Biological Diversity", "Party for Rivers and Forests"."""
    doc = story.doc
    for link, word in enumerate(story.words[first + 1 : last], first + 1):
        if word != "for" or not _BODY(doc[link - 1]):
            continue
        start, field = run_before(doc, link, first, _CAPITAL), link + 1 + (lower_at(doc, link + 1) == "the")
        end = _end(doc, field, last)
        if end > field and is_field(doc, field, end) and _may_lead(doc, start, link):
            yield start, end


def _of_plurals(story: Story, first: int, last: int) -> Iterator[Range]:
    """Bodies with their members, who are many: "the Peasants' Unity Party", "Teachers' Union of Norvale"."""
    doc = story.doc
    for mark, word in enumerate(story.words[first + 1 : last], first + 1):
        if word not in _MARKS_OF_MANY or not _MANY(doc[mark - 1]):
            continue
        end = run_after(doc, mark + 1, last, WORD)
        named = party_of(doc[mark - 1].text) is None and institution_of(doc[mark + 1 : end].text) is None
        if named and end > mark + 1 and is_body_word(doc[end - 1].lower_):
            behind = run_after(doc, end + 1, last, WORD) if lower_at(doc, end) == "of" else end
            yield run_before(doc, mark - 1, first, _CAPITAL), behind if behind > end + 1 else end


def _of_saints(story: Story, first: int, last: int) -> Iterator[Range]:
    """What bears a saint's name: "St Quill's Hospital", "Saint Quill's College"."""
    doc = story.doc
    for start in range(first, last - 3):
        owner = story.words[start].lower() in SAINTS and is_capital(doc[start + 1])
        if owner and story.words[start + 2] in POSSESSIVE_MARKS and BUILT_OR_BODY(doc[start + 3]):
            yield start, start + 4


def _of_first_words(story: Story, first: int, last: int) -> Iterator[Range]:
    """Bodies of languages in which the word for a body comes first: "Banco Quill", "Orquestra do Norvale"."""
    doc, end = story.doc, first
    for start, word in enumerate(story.words[first:last], first):
        if start >= end and word[:1].isupper() and word.casefold() in _FIRST_WORDS:
            end = run_after(doc, start + 1, last, is_capital)
            while (behind := run_after(doc, _after_links(doc, end), last, is_capital)) > _after_links(doc, end):
                end = behind
            if end > start + 1:
                yield start, end


def _after_links(doc: Doc, end: int) -> int:
    """Behind the small words that may join such a name's words: "Banco | de la | Plata"."""
    return run_after(doc, end, min(end + 2, len(doc)), _LINK)


_WHOLE = (_with_fields, _of_plurals, _of_saints, _of_first_words)
"""What finds bodies whole in a stretch of the text."""


def _team(story: Story, name: Name) -> Range | None:
    """A team with its town: "the Harlow Kings", "the Northmoor Trail Blazers"; it is called by a plural."""
    doc, stretch = story.doc, story.stretch(name.start)
    led = name.type == "GPE" and lower_at(doc, name.start - 1) == "the" and stretch is not None
    if not led or stretch is None or stretch[0] in story.titled:
        return None
    end = run_after(doc, name.end, min(stretch[1], name.end + 2), _NICKNAME)
    return (name.start, end) if end > name.end and ends_in_plural(["", doc[end - 1].lower_]) else None


def _end(doc: Doc, field: int, limit: int) -> int:
    """Where the field ends that begins at `field`: "the Protection of Wells", "Justice and Renewal"."""
    end = run_after(doc, field, limit, WORD)
    for joint in ("of", "and"):
        behind = run_after(doc, end + 1, limit, WORD) if lower_at(doc, end) == joint else end
        if behind > end + 1 and is_written_small(doc[end + 1].lower_) and not is_body_word(doc[end + 1].lower_):
            end = behind
    return end


def _with_front(story: Story, name: Name) -> Range | None:
    """A name of a body with what stands before it; None where that is no part of it."""
    stretch = story.stretch(name.start)
    if name.type not in _FRONTS or stretch is None or stretch[0] in story.titled:
        return None
    fronts = (front(story.doc, name, stretch[0]) for front in _FRONTS[name.type])
    start = first(fronts)
    end = whole_end(story.doc, name, stretch[1]) if name.type in _KINDS else name.end
    return (name.start if start is None else start, end) if start is not None or end > name.end else None


def _of_people(doc: Doc, people: Name, name: Name) -> Range | None:
    """A people's adjective with the plural behind it that is a name with it alone: "Muslim | Advocates"."""
    beside = people.type == "NORP" and name.length == 1 and people.end == name.start and name.type in ("ORG", OPEN)
    word = doc[name.start].lower_.removesuffix("s")
    plural = (
        beside
        and doc[name.start].tag_ == "NNPS"
        and is_written_small(word)
        and not (is_office(word) or word == "member")
    )
    return (people.start, name.end) if plural else None


def _with_other_field(doc: Doc, name: Name, floor: int) -> int | None:
    """Where "Oversight and | Reform Committee" begins: the end of a body's name that has two fields, or more."""
    joint = name.start - 1
    two = lower_at(doc, joint) in ANDS and passes_at(doc, joint - 1, COMMON) and COMMON(doc[name.start])
    if not two or not _ENDS(doc[name.start : name.end]) or name.type == "PERSON":
        return None
    start = run_before(doc, joint, floor, _LED)
    while text_at(doc, start - 1) == "," and passes_at(doc, start - 2, FIELD):
        start = run_before(doc, start - 1, floor, _LED)  # Union of Rail, Maritime and | Transport Workers
    led = lower_at(doc, start - 1) == "of" and is_body_word(lower_at(doc, start - 2))
    return run_before(doc, start - 1, floor, _CAPITAL) if led else start


def _of_members(doc: Doc, name: Name, floor: int) -> int | None:
    """Where "the Northmoor People's | Liberation Front" begins: whose body it is, by a possessive."""
    owner = name.start - 2
    marked = owner >= floor and text_at(doc, name.start - 1) in POSSESSIVE_MARKS
    if not marked or not is_capital(doc[owner]) or doc[owner].lower_ not in _MEMBERS:
        return None
    start = run_before(doc, owner, floor, _CAPITAL)
    named = is_body_word(doc[name.end - 1].lower_) or lower_at(doc, start - 1) == "the"  # "the People's | Lantern"
    return start if named else None


def _lent(doc: Doc, name: Name, floor: int) -> int | None:
    """Where "Cinema for | Peace Foundation" begins: what a body is for is a part of its name."""
    several = passes_at(doc, name.start - 3, tag_in({"NNS", "NNPS"})) and lower_at(doc, name.start - 1) in ("a", "an")
    link = name.start - 1 - several  # "Students for a | Free Society"
    bears = link > floor and lower_at(doc, link) == "for" and is_body_word(doc[name.end - 1].lower_)
    if not bears or name.length == 1 or not is_field(doc, name.start, name.end):
        return None
    start = run_before(doc, link, floor, _NOUN)
    return start if start < link and _may_lead(doc, start, link) else None


def _may_lead(doc: Doc, start: int, link: int) -> bool:
    """Whether the words before the link may be a body's: no office, no place."""
    led = doc[start:link]
    return not any(is_office(token.text) for token in led) and place_of(led.text) is None


_FRONTS = {
    **dict.fromkeys(_KINDS, (spelt_out, counted, ours, hyphened, _of_members, _lent, _with_other_field)),
    "GPE": (spelt_out,),  # "Ferries for | Norvale (FFN)"
}
"""What finds where a name begins that the model takes for something of a type."""

_ENDS: Callable[[Span], bool] = every(
    lambda words: len(words) > 1,
    lambda words: is_body_word(words[-1].lower_),
    lambda words: institution_of(words.text) is None,
)
"""Whether words may be the end of a body's name, and are none by themselves."""

_FIRST_WORDS = word_set("mentions.first_words")
_LINK = lower_in(word_set("mentions.first_word_links"))
_MARKS_OF_MANY = frozenset({"'", "’"})
_MANY = every(
    is_capital,
    either(
        tag_in({"NNPS", "NNS"}),
        every(tag_in({"NNP"}), lambda token: token.lower_.endswith(("ers", "ors", "ists", "men"))),
    ),
    lambda token: is_written_small(token.lower_.removesuffix("s")),
)
_NICKNAME = every(
    WORD,
    lambda token: not token.ent_type_ or token.ent_iob_ == "I",
    no(lower_in(organisation_words().keys() | word_set("mentions.things"))),
    no(lambda token: is_office(token.lower_.removesuffix("s")) or party_of(token.text) is not None),
)
"""A word of what a team is called behind its town."""
SAINTS = frozenset({"st", "st.", "saint"})
"""What begins a saint's name."""
_CAPITAL = every(is_capital, either(is_proper, every(tag_in({"JJ"}), lambda token: not token.is_sent_start)))
_BODY = every(_CAPITAL, lambda token: is_body_word(token.lower_), no(lower_in({"court", "courts"})))
"""A court is for a district, which is a place of its own."""
_NOUN = every(is_capital, either(_CAPITAL, tag_in({"NN", "NNS"})))
_LED = either(FIELD, _NOUN)
