"""Two names that the text says are one's: "Nordbahn Cargo (NBC)", "Velloma, formerly Northwater", "Ana Ruiz (née Haddad)".

What stands between two names that follow each other is put into words of a pattern.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from generator.article.mentions.lexicon import POSSESSIVE_MARKS
from generator.article.mentions.story import Name, Story
from generator.article.syntax.tokens import passes_at, tag_in, text_in
from generator.names import letters_of_acronym, place_of
from generator.values import either, every, no

Pair = tuple[int, int]
"""Two names, by their places among an article's."""

_LONGEST = 12
"""No more words than this say that two names are one's."""

_MOST = 6
_LEAST = 3
"""Two letters fit many names by chance."""

_SINCE = "formerly|previously|originally|initially|until recently|professionally|better|best|also|now|then|later|first|widely"
_BEING = r"(?:is|was|were|has been|had been)"
_REAL = r"(?:'s|’s|whose|(?:his|her) )?(?:real|birth|full|legal|given|stage|maiden) name"
_LEAD = re.compile(r"(?:\( [^()]+ \)(?: |$))?(?:(?:,|\(|which|who|that)(?: |$))+")
_AGAIN = re.compile(
    rf"(?:{_BEING} )?(?:(?:{_SINCE}) )*(?:known (?:\w+ )?as|renamed(?: as)?|rebranded(?: as| to)?)"  # formerly known as
    r"|(?:renames?|renamed|rebranded|calls|is calling|is renaming) (?:itself|himself|herself)(?: as)?"
    rf"|{_BEING} (?:(?:{_SINCE}) )?called"  # was called
    rf"|is now|(?:née|nee|né|aka|a\.k\.a\.|alias)|(?:{_BEING} )?born|{_REAL} (?:is|was)"
    r"|(?:(?:has|have|had|will|would|is) )?chang(?:ed?|es|ing) (?:its|her|his|their) name to"
)
"""Words between a name and another of the same one's."""

_BESIDE = re.compile(
    r"(?:is |was |were |had been )?(?:formerly|previously|originally|now)(?: called| named)?"
    r"|(?:also|sometimes|often|commonly|simply) (?:called|named|dubbed|nicknamed|referred to as)"
)
"""The same behind a comma or bracket: "Velloma, formerly Northwater"."""

_BECOME = re.compile(r"(?:as )?(?:has become|became|becomes|is becoming|will become)")
"""Between two names of bodies alone: a person who becomes somebody acts."""

_NOW = re.compile(r"\b(?:now|renam\w+|rebranded|name to|has become|became|becom\w+|calls|is calling)\b")
"""Of what follows these the name is now."""

_ACRONYM_LINKS = re.compile(r"(?:[a-z]+ )?\(|, or|\(or|\(the")
_LANDS = frozenset({"GPE", "LOC", "NORP"})
_GOES_ON = either(tag_in({"NN", "NNS", "NNP", "NNPS", "HYPH"}), text_in(POSSESSIVE_MARKS))
"""Behind the name of somebody else: "formerly Ruiz's deputy"."""


def stated_pairs(story: Story, names: Sequence[Name]) -> Iterator[Pair]:
    """The names that the text says are one's, whatever their types: places in `names`, first of the name that is borne now."""
    for (i, one), (j, other) in itertools.pairwise(enumerate(names)):
        between = story.words[one.end : other.start]
        same = 0 < len(between) <= _LONGEST and story.stretch(one.start) == story.stretch(other.start)
        if same and (_is_acronym(story, one, other, between) or _is_again(story, one, other, between)):
            yield (j, i) if _NOW.search(" ".join(between).lower()) else (i, j)


def _is_acronym(story: Story, one: Name, other: Name, between: Sequence[str]) -> bool:
    """Whether a name's letters in brackets stand for it, or a name in brackets for its letters: "Nordbahn Cargo (NBC)"."""
    linked = _ACRONYM_LINKS.fullmatch(" ".join(between).replace(" ,", ","))
    if linked is None or story.words[other.end : other.end + 1] not in ((")",), (",",)):
        return False
    short, long = sorted((" ".join(story.written(name)) for name in (one, other)), key=len)
    if _ABBREVIATES((short.replace(" ", ""), long)) or _is_clipped(short, long):
        return True
    return one.type == "ORG" and " " in long and between == ("(",) and _ACRONYM(short)


_ACRONYM: Callable[[str], bool] = every(
    lambda short: _LEAST <= len(short) <= _MOST,
    str.isalpha,
    str.isupper,
    no(lambda short: place_of(short) is not None),
)
"""In brackets behind a body's name also of another language's: "People's Defence Union (UOP)"."""


def _is_clipped(short: str, long: str) -> bool:
    """Whether a name's words begin those of a longer one, in order: "Norv State" of Norvale State University."""
    words = iter(long.casefold().split())
    return " " in short and all(any(word.startswith(part) for word in words) for part in short.casefold().split())


def spells(short: str, long: str) -> bool:
    """Whether at least three letters stand in a name of several words in this order, the first at its begin."""
    letters = letters_of_acronym(short) or ""
    return len(letters) >= _LEAST and _in_order(letters, long)


def _in_order(letters: str, long: str) -> bool:
    return " " in long and re.match(".*?".join(map(re.escape, letters)), long.casefold()) is not None


_ABBREVIATES: Callable[[tuple[str, str]], bool] = either(
    lambda it: spells(*it),
    every(
        lambda it: len(it[0]) > _LEAST, lambda it: it[1].count(" ") > 1, lambda it: _in_order(it[0].casefold(), it[1])
    ),
)
"""Whether a name without its blanks is made of another's letters: "NBC", "Calferries" of "California Department of Ferries"."""


def _is_again(story: Story, one: Name, other: Name, between: Sequence[str]) -> bool:
    """Whether the words between two names say that the one is called the other too."""
    words = " ".join(word.lower() for word in between).removesuffix(" the")
    lead = _LEAD.match(words)
    words = words[lead.end() :] if lead is not None else words
    if one.type == "PERSON" and other.type in _LANDS:
        return False  # "Ruiz, born Norvalian"
    bodies = one.type == "ORG" and (other.type == "ORG" or other.length == 1)
    said = _AGAIN.fullmatch(words) or (lead and _BESIDE.fullmatch(words)) or (bodies and _BECOME.fullmatch(words))
    return bool(said) and not passes_at(story.doc, other.end, _GOES_ON)
