"""Cut away what capitals, or the model, glued to the name of a person whom the article names elsewhere.

"Beneath Ruiz" at the head of a sentence, "Ruiz Wins" in a headline, "Ruiz 34" in a table, "the Ruiz-Haddad bill": the name that
the article knows is kept, and words that are no part of it go, as the first rule of `_BEFORE` or `_AFTER` says that holds.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set

from msgspec import Struct
from spacy.tokens import Span, Token

from generator.article.mentions.lexicon import (
    CALLED,
    HONORIFICS,
    PARTICLES,
    SUFFIXES,
    family_of,
    is_office,
    organisation_words,
)
from generator.article.mentions.story import OPEN, Name, Range, Story
from generator.article.parse.lemmas import is_adjective, is_verb
from generator.article.syntax.tokens import (
    FINITE,
    Test,
    is_capital,
    is_proper,
    lower_at,
    lower_in,
    passes_at,
    plain,
    plain_in,
    tag_in,
)
from generator.data import word_set
from generator.names import place_of
from generator.names.usual import is_everyday
from generator.names.variants import is_given_name
from generator.values import either, every, no

_JOINTS, _CRAFTS = word_set("mentions.name_joints"), word_set("mentions.crafts")
_INITIAL = re.compile(r"[^\W\d_]")
_FIGURE = either(tag_in({"CD", "SYM", "HYPH", "NFP"}), lambda token: token.is_punct, lambda token: token.like_num)
_ENDING = either(lower_in(SUFFIXES), lambda token: len(token.text) < 3, lambda token: not token.is_alpha)
_LONGEST = 4
"""No full name is looked for in more tokens than this."""


class _Known(Struct, frozen=True):
    """Persons whom the article names.

    `full` are their names in full, `given` their given names, `parts` what each can be called by: any of these, or the family
    name. `titled` are `parts` with the one word that others are called by, more than once. `small` are the words that the
    article writes small.
    """

    full: frozenset[tuple[str, ...]]
    given: frozenset[str]
    parts: frozenset[tuple[str, ...]]
    titled: frozenset[tuple[str, ...]]
    small: frozenset[str]


class _Core(Struct, frozen=True):
    """A known name inside a longer one: the tokens from `start` up to `end` of `name`."""

    story: Story
    known: _Known
    name: Name
    start: int
    end: int

    @property
    def whole(self) -> bool:
        """Whether it is a full name."""
        return self.end - self.start > 1

    @property
    def given(self) -> bool:
        """Whether it is a given name alone."""
        return not self.whole and self.story.doc[self.start].text in self.known.given

    @property
    def sure(self) -> bool:
        """Whether it is a person's without regard to the words around it."""
        return self.whole or (self.given and self.name.type != "PERSON")


def narrowed(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, those cut down or parted that hold a known person's name and words that are none."""
    known = _known(story, names)
    return sorted(part for name in names for part in _narrow(story, name, known))


# Known: whom the article names.


def _known(story: Story, names: Sequence[Name]) -> _Known:
    doc = story.doc
    full = _full_names(story, names)
    addressed = {doc[n.end - 1].text for n in names if passes_at(doc, n.start - 1, _ADDRESS)}
    given = frozenset(words[0] for words in full)
    parts = full | {(word,) for word in addressed | given | {family_of(words) for words in full}}
    alone = Counter(doc[n.start].text for n in names if n.type == "PERSON" and n.length == 1)
    usual = {(word,) for word, number in alone.items() if number > 1 and not is_given_name(word.lower())}
    return _Known(full, given, parts, parts | usual, small=story.small)


def _full_names(story: Story, names: Sequence[Name]) -> frozenset[tuple[str, ...]]:
    """Persons' names of two words, and longer ones that are written more than once."""
    written = Counter(map(story.written, names))
    full = (n for n in names if n.type in ("PERSON", OPEN) and _is_full(story.doc[n.start : n.end]))
    forms = map(story.written, full)
    return frozenset(words for words in forms if len(words) == 2 or written[words] > 1)


def _is_asked_or_said(token: Token) -> bool:
    """A verb that is a given name too, at the head of a sentence: "Will Ruiz resign?", "Said Ruiz"."""
    return token.tag_ in ("MD", "VBD") and bool(token.is_sent_start) and is_everyday(token.lower_)


_GIVEN = every(lambda token: is_given_name(token.lower_), no(lower_in(PARTICLES)), no(_is_asked_or_said))
_PLAIN: Test = either(lambda token: token.is_alpha, lambda token: token.text.endswith("."))


def _is_full(words: Span) -> bool:
    """Whether words are somebody's name in full: a given name, and one to three plain words."""
    return 2 <= len(words) <= _LONGEST and _GIVEN(words[0]) and all(map(_PLAIN, words))


_ADDRESS = every(plain_in(HONORIFICS), is_capital)


# Narrow: the known name alone, or two of them.


def _narrow(story: Story, name: Name, known: _Known) -> Iterator[Name]:
    words = story.written(name)
    if len(words) < 2 or words in known.full:
        yield name
    elif (pair := _pair(words, known)) is not None:
        yield Name(name.start, name.start + pair, "PERSON", name.sure)
        yield Name(name.start + pair + 1, name.end, "PERSON", name.sure)
    elif (kept := _kept(story, name, known)) is not None:
        yield Name(*kept, "PERSON", name.sure)
    else:
        yield name


def _pair(words: tuple[str, ...], known: _Known) -> int | None:
    """Where the joint of two known persons stands ("Ruiz-Haddad", "Ruiz and Omar Haddad"), if `words` are just that."""
    joints = [i for i, word in enumerate(words) if word.lower() in _JOINTS]
    parted = len(joints) == 1 and {words[: joints[0]], words[joints[0] + 1 :]} <= known.parts
    return joints[0] if parted else None


def _kept(story: Story, name: Name, known: _Known) -> Range | None:
    """The known name inside a longer one whose other words are loose."""
    doc = story.doc
    if lower_at(doc, name.start - 1) in CALLED or any(map(_TELLS_KIND, doc[name.start : name.end])):
        return None
    parts = known.titled if story.is_titled(name.start) else known.parts
    cores = (_Core(story, known, name, *inside) for inside in _inside(story, name, parts))
    return next(((core.start, core.end) for core in cores if _is_alone(core)), None)


_KINDS = organisation_words().keys() | word_set("mentions.crafts")
_TELLS_KIND = either(lower_in(organisation_words().keys() | _CRAFTS), lambda token: is_office(token.text))


def _inside(story: Story, name: Name, parts: Set[tuple[str, ...]]) -> Iterator[Range]:
    """Known names that are a part of `name`, the longest first."""
    for length in range(min(_LONGEST, name.length - 1), 0, -1):
        for start in range(name.start, name.end - length + 1):
            if story.words[start : start + length] in parts:
                yield start, start + length


def _is_alone(core: _Core) -> bool:
    """Whether all words of the longer name beside the known one are loose."""
    doc, name = core.story.doc, core.name
    if core.end < name.end and (_is_thing(core) or passes_at(doc, name.start - 1, _ADDRESS)):
        return False
    loose = [_is_loose(_BEFORE, core, doc[i]) for i in range(name.start, core.start)]
    loose += [_is_loose(_AFTER, core, doc[i]) for i in range(core.end, name.end)]
    return all(loose)


def _is_thing(core: _Core) -> bool:
    """As in "the Ruiz Shuttle"."""
    led = lower_at(core.story.doc, core.name.start - 1) == "the" and not core.story.is_titled(core.name.start)
    return led and is_proper(core.story.doc[core.end])


# Loose: whether a word beside a known name is no part of it.

_Rule = tuple[bool, Callable[[_Core, Token], bool]]
"""What a word is, loose or not, if it fulfils the test."""


def _is_loose(rules: Sequence[_Rule], core: _Core, token: Token) -> bool:
    return next((loose for loose, test in rules if test(core, token)), False)


def _is_linked(_: _Core, token: Token) -> bool:
    """An initial, or "De" and "St." before a family name."""
    return _INITIAL.fullmatch(plain(token)) is not None or plain(token) in PARTICLES


def _is_modal(_: _Core, token: Token) -> bool:
    """As in "Will Ruiz", "Said Ruiz"."""
    return token.tag_ == "MD" or _is_asked_or_said(token)


def _is_given_name(core: _Core, token: Token) -> bool:
    """A given name, unless it is an everyday word before another one: "Grace Ruiz", but "May Ana"."""
    opens = core.given and _PROPER(token) and is_everyday(token.lower_)
    return is_given_name(token.lower_) and not opens


_PROPER = every(is_proper, lambda token: token.is_alpha)


def _is_improper_word(_: _Core, token: Token) -> bool:
    """As in "Beneath Ruiz"."""
    return not _PROPER(token)


def _is_before_sure(core: _Core, token: Token) -> bool:
    """What stands before a full name, and a place before any: "Northmoor Ruiz"."""
    return core.sure or place_of(token.text) is not None


def _is_everyday(core: _Core, token: Token) -> bool:
    """As in "Meanwhile Ruiz"."""
    return token.lower_ in core.known.small or is_everyday(token.lower_)


def _is_opening(core: _Core, token: Token) -> bool:
    """A verb or adjective where capitals tell little: "Praising Ruiz" at the head of a sentence, "Angry Ruiz" in a headline."""
    free = core.name.type == OPEN and token.i == core.name.start  # the model sees no name there
    opens = free or core.given or bool(token.is_sent_start) or core.story.is_titled(token.i)
    return opens and _FORM(token)


_FORM: Test = either(
    lambda token: token.lower_.endswith(("ing", "ed")),
    lambda token: is_verb(token.vocab, token.lower_),
    lambda token: is_adjective(token.vocab, token.lower_),
)


_BEFORE: tuple[_Rule, ...] = (
    (False, _is_linked),
    (True, _is_modal),
    (False, _is_given_name),
    (True, _is_improper_word),
    (True, _is_before_sure),
    (True, _is_everyday),
    (True, _is_opening),
)


def _is_figure(_: _Core, token: Token) -> bool:
    """As in "Ruiz 34", "Ruiz –"."""
    return _FIGURE(token)


def _is_part(core: _Core, token: Token) -> bool:
    """What may end a person's name ("Jr.", "B."), or makes up one that the model sees no person in."""
    return core.name.type != "PERSON" or _ENDING(token)


def _is_finite(_: _Core, token: Token) -> bool:
    """As in "Ruiz Said"."""
    return token.tag_ in FINITE


def _is_verb_of_headline(core: _Core, token: Token) -> bool:
    """As in "Ruiz Wins", and behind a full name anywhere."""
    stands = core.story.is_titled(token.i) or (core.whole and token.text.endswith("s"))
    return stands and not core.given and is_verb(token.vocab, token.lower_)


def _is_word_behind(core: _Core, token: Token) -> bool:
    """A word of the language behind a family name; behind a given name only what the article writes small, in a headline."""
    if core.given:
        return core.story.is_titled(token.i) and token.lower_ in core.known.small
    return _is_everyday(core, token)


_AFTER: tuple[_Rule, ...] = (
    (True, _is_figure),
    (False, _is_part),
    (True, _is_finite),
    (True, _is_verb_of_headline),
    (True, _is_word_behind),
)
