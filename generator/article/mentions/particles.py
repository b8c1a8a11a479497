"""Names with small words inside: "Johan van der Linden", "Layla bint Rashid", "Georg von und zu Hallberg", "Carlos d'Almeida".

The model cuts them at their particles, or sees only a part. Here the words of a run are put in classes, and a pattern over the
classes says what is one name: a name's first words, its particles, its last word.
"""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from functools import lru_cache

from msgspec import Struct
from spacy.tokens import Token

from generator.article.mentions.cuts import CALENDAR
from generator.article.mentions.lexicon import DETERMINERS, PARTICLES, is_office, organisation_words
from generator.article.mentions.signs import is_town
from generator.article.mentions.story import OPEN, Name, Story, covered
from generator.article.syntax.tokens import (
    is_capital,
    is_proper,
    is_small,
    lower_at,
    lower_in,
    passes_at,
    run_before,
    tag_in,
)
from generator.data import rows, word_set
from generator.names import is_title
from generator.names.usual import is_everyday
from generator.names.variants import is_given_name
from generator.records import PLACE_TYPES
from generator.values import every, known, no

_JOINTS = frozenset(form for form, kind, _, _ in rows("particles.tsv") if kind == "joint")
_PATRONYMS = frozenset(form for form, kind, _, _ in rows("particles.tsv") if kind == "patronym")
_ARTICLES = frozenset(form for form, kind, _, _ in rows("particles.tsv") if kind == "article")
_PERSONAL = word_set("mentions.personal_particles") | _PATRONYMS
"""Particles of persons' names only; others stand in names of places and firms too ("Banco de", "Costa del")."""

_ELIDED = re.compile(r"(?:d|l|dell|dall|all|degl|o|n|m)[’'][^\W\d_]", re.IGNORECASE)
_APOSTROPHES = frozenset("'’‘`")


def _is_elided(word: str) -> bool:
    """As in "d'Almeida", which the tokeniser keeps as one."""
    return _ELIDED.match(word) is not None and word[word.index("’" if "’" in word else "'") + 1].isupper()


def _is_name_like(word: str) -> bool:
    """Whether a word has a capital and is no initial."""
    return word[:1].isupper() and len(word) > 1 and word[1] != "."


_CLASSES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("e", _is_elided),
    ("p", lambda word: word == "y" or (word.lower() in PARTICLES and len(word) > 1)),
    ("t", lambda word: word.lower() == "t"),
    ("q", _APOSTROPHES.__contains__),
    ("i", lambda word: word.lower() == "in"),
    ("j", lambda word: word.lower() in _JOINTS),
    ("h", "-".__eq__),
    ("n", _is_name_like),
)
_WORDS_KEPT = 1 << 14
"""Words whose class is kept: about the words of thirty articles."""


@lru_cache(_WORDS_KEPT)
def _class_of(word: str) -> str:
    """The letter of the first of the classes that a word is in, or `x`."""
    return next((letter for letter, holds in _CLASSES if holds(word)), "x")


def _word(token: Token) -> bool:
    return _is_name_like(token.text)


_RUN = re.compile(r"(?P<particles>(?:[ij]?qt|j?p(?:[ij]p)*h?)*)(?:(?<=[pth])n|e)(?:hn)*(?:(?:ph?)+n)*")
"""Particles and the word behind them, or a word with an elided one: "van 't Hof", "op den Berg", "von und zu Hallberg",
"d'Almeida"."""


class _Run(Struct, frozen=True):
    """Particles up to `last`, the word behind them, which ends at `end`, and the names that were found before it and on it."""

    start: int
    last: int
    end: int
    before: Name | None
    inside: tuple[Name, ...]


def with_particles(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, those made whole that were cut at particles.

    Behind its particles alone ("van der Linden said") a name is whole where the article writes it in full, or where its
    particles are those of persons' names.
    """
    runs = list(_runs(story, names))
    full = [(run, _full(story, run)) for run in runs]
    written = frozenset(_key(story, run.start, run.end) for run, name in full if name is not None)
    whole = known(name or _alone(story, run, written) for run, name in full)
    taken = covered(whole)
    return sorted([*whole, *(name for name in names if taken.isdisjoint(range(name.start, name.end)))])


def _runs(story: Story, names: Sequence[Name]) -> Iterator[_Run]:
    at = {i: name for name in names for i in range(name.start, name.end)}
    for first, last in story.ranges:
        for match in _RUN.finditer("".join(map(_class_of, story.words[first:last]))):
            start, end = first + match.start(), first + match.end()
            inside = tuple(dict.fromkeys(known(map(at.get, range(start, end)))))
            yield _Run(start, first + match.end("particles"), end, at.get(start - 1), inside)


def _key(story: Story, start: int, end: int) -> tuple[str, ...]:
    return tuple(word.lower() for word in story.words[start:end])


def _full(story: Story, run: _Run) -> Name | None:
    """The name with what stands before its particles; None where that is no part of a person's name."""
    doc, before, first = story.doc, run.before, run.start - 1
    if story.stretch(first) != story.stretch(run.start) or not passes_at(doc, first, _word):
        return None
    if before is not None and before.end >= run.end and before.type in PLACE_TYPES:
        return None
    person = before is not None and before.type == "PERSON"
    if not (person or (_FIRST(doc[first]) and (_is_given(doc[first]) or _leads_to(story, run)))):
        return None
    start = before.start if person and before is not None else run_before(doc, first, story.ranges[0][0], _GIVEN)
    end = max([run.end, *(name.end for name in run.inside)])
    return Name(start, end, "PERSON")


def _leads_to(story: Story, run: _Run) -> bool:
    """Whether a word that is no known given name may be one before particles of persons' names in small letters.

    Before any particles behind an office: "Conductor Matteo della Ruiz".
    """
    before, word = run.before, story.doc[run.start - 1]
    told = _is_personal(story, run) or passes_at(story.doc, run.start - 2, _HOLDER)
    small = told and all(map(is_small, story.doc[run.start : run.last]))
    if before is not None and before.length > 1:
        return False
    if before is not None and before.type in PLACE_TYPES:
        return small and not is_town(word.lower_)
    return small and (before is not None or _is_name_word(story, word))


def _is_given(token: Token) -> bool:
    return is_given_name(token.lower_) and not (token.is_sent_start and is_everyday(token.lower_))


def _is_office(token: Token) -> bool:
    return is_office(token.text)


_GIVEN = every(is_capital, lambda token: is_given_name(token.lower_), is_proper)
_HOLDER = every(_is_office, no(tag_in({"NNS", "NNPS"})))
_FIRST = every(
    no(lower_in(CALENDAR)),
    no(lambda token: is_office(token.text) or is_title(token.text)),
    lambda token: token.lower_ not in organisation_words(),
)
"""What can be the first word of a name: no office, day or body."""


def _is_name_word(story: Story, token: Token) -> bool:
    return is_proper(token) or not (is_everyday(token.lower_) or token.lower_ in story.words)


def _is_personal(story: Story, run: _Run) -> bool:
    return run.start == run.last or not _PERSONAL.isdisjoint(_key(story, run.start, run.last))


def _alone(story: Story, run: _Run, written: Set[tuple[str, ...]]) -> Name | None:
    """A family name behind its particles; None where it is none, or nothing says so."""
    doc = story.doc
    if passes_at(doc, run.start - 1, every(_word, _FIRST, is_proper)):
        return None  # the rest of a name that is found as a whole
    if _key(story, run.start, run.end) in written:
        return Name(run.start, run.end, "PERSON")
    words = frozenset(_key(story, run.start, run.last))
    small = all(map(is_small, doc[run.start : run.last]))
    kinds = {"PERSON", "ORG", OPEN} if small else {"PERSON"}
    named = any(name.end == run.end and name.start > run.start and name.type in kinds for name in run.inside)
    if not named or (words <= _EVERYDAY_TOO | _ARTICLES and len(words) < 2) or not _is_personal(story, run):
        return None
    return None if lower_at(doc, run.start - 1) in DETERMINERS else Name(run.start, run.end, "PERSON")


_EVERYDAY_TOO = frozenset({"ten", "den", "das", "bin", "van"})
"""Particles that are English words, or the words that another language's names of things begin with."""
