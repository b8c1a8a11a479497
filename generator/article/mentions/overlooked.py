"""Names that the model overlooked: written English marks names by capitals.

What a sentence capitalises and no rule of spelling explains is a name; and so is a known name wherever it is written again.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from msgspec import Struct
from spacy.tokens import Doc, Token

from generator.article.mentions.cuts import CALENDAR
from generator.article.mentions.hyphens import with_syllable
from generator.article.mentions.lexicon import HONORIFICS, PARTICLES, SUFFIXES, is_body_word, is_office
from generator.article.mentions.name_edges import after_titles, after_trade, trim
from generator.article.mentions.refusals import KINDS, UNSURE
from generator.article.mentions.story import OPEN, Name, Range, Story, covered
from generator.article.syntax.tokens import is_capital, is_proper, lower_in, plain, text_in
from generator.data import legal_forms
from generator.names import institution_of, strip_title
from generator.names.usual import is_everyday
from generator.names.variants import is_given_name
from generator.records import ACTOR_TYPES
from generator.values import either, every, no

_TYPED = UNSURE | ACTOR_TYPES | {""}


def capital_runs(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` with the runs of capitalised proper nouns that none covers.

    A headline in title case marks nothing by its capitals.
    """
    taken = covered(names)
    told = [(first, last) for first, last in story.ranges if first not in story.titled]
    runs = (part for first, last in told for run in _runs(story, first, last, taken) for part in _parted(story, *run))
    found = (_name_in(story.doc, *run) for run in runs)
    return sorted([*names, *filter(None, found)])


def _runs(story: Story, first: int, last: int, taken: Set[int]) -> Iterator[Range]:
    """The runs of free words that may be names, with the particles and hyphens between them."""
    words = enumerate(story.words[first:last], first)
    letters = "".join([_class_of(story.doc, i, taken) if _may_matter(word) else "x" for i, word in words])
    return ((first + run.start(), first + run.end()) for run in _RUN.finditer(letters))


def _parted(story: Story, first: int, last: int) -> Iterator[Range]:
    """A run of capitals, in two where a person's whole name ends before where they are from: "Mayor Ana Ruiz | of Norvale"."""
    words = [word.lower() for word in story.words[first:last]]
    at = words.index("of") if "of" in words else 0
    if at > 1 and is_given_name(words[at - 2]) and not is_everyday(words[at - 1]):
        yield first, first + at
        first += at + 1
    yield first, last


_RUN = re.compile("n(?:l?n)*")
"""A name's words, and one link between two of them."""


def _is_spelt_as_name(word: str) -> bool:
    """Whether a word of two letters or more has a capital: "Ruiz", "eBay"."""
    return len(word) > 1 and word[0].isalpha() and word != word.lower()


def _is_link(word: str) -> bool:
    """Whether a word is a particle or hyphen inside a name."""
    return word in {"-", "&", "of"} or (word.lower() in PARTICLES and len(word) > 1)


@lru_cache(1 << 14)
def _may_matter(word: str) -> bool:
    """Whether a word can be a name or a link by its spelling; most cannot, and are asked nothing else."""
    return _is_spelt_as_name(word) or _is_link(word)


def _class_of(doc: Doc, i: int, taken: Set[int]) -> str:
    """The letter of a token in `_RUN`: `n` of a name, `l` a link, else `x`."""
    token = doc[i]
    if i in taken:
        return "x"
    if _is_spelt_as_name(token.text) and _MAY_BE_NAME(token):
        return "n"
    return "l" if _is_link(token.text) else "x"


_MAY_BE_NAME = every(is_proper, lambda token: token.ent_type_ in _TYPED, no(lower_in(CALENDAR)))


def _is_shouted(token: Token) -> bool:
    return token.text.isupper()


def _name_in(doc: Doc, first: int, last: int) -> Name | None:
    """The name in a run of capitals; None where each word of it is explained otherwise."""
    start, stop = trim(doc, first, last)
    if start < stop and not is_body_word(doc[stop - 1].lower_):  # of a body it is a part: "Prince Ruiz Infirmary"
        start = after_titles(doc, _after_office(doc, start, stop), stop)
    start = after_trade(doc, start, stop) if start < stop else start
    if start >= stop or doc[start].text == "of" or _is_only_word(doc, start, stop):
        return None
    return Name(start, with_syllable(doc, start, stop), OPEN, False)


def _is_only_word(doc: Doc, start: int, stop: int) -> bool:
    """Words that their place explains: a sentence's first, a kind of body, or an office standing for its holder.

    A body of state is named by such words too.
    """
    if institution_of(doc[start:stop].text) is not None:
        return False
    return (stop - start == 1 and _LONE(doc[start])) or all(_is_common(plain(t)) for t in doc[start:stop])


_LONE = either(text_in(KINDS), every(lambda token: bool(token.is_sent_start), no(_is_shouted)))


_is_common = either(HONORIFICS.__contains__, legal_forms().__contains__, is_office, is_body_word)


def _after_office(doc: Doc, first: int, last: int) -> int:
    """The first token behind an office that a run of capitals begins with: "Chief of Military Intelligence Ana Ruiz"."""
    _, name = strip_title(" ".join(doc[first:last].text.split()))
    name = name.replace(" ", "")
    return next((i for i in range(last - 1, first, -1) if "".join(doc[i:last].text.split()) == name), first)


_Words = tuple[str, ...]


class _Form(Struct, frozen=True):
    """A way in which the article writes a name, and the name that is written so."""

    words: tuple[str, ...]
    name: Name


def _folded(words: Iterable[str]) -> _Words:
    return tuple(word.casefold() for word in words)


def _stands_at(form: _Form, story: Story, start: int) -> bool:
    """Whether its letters are written at `start`, as they are or in capitals; a short word alone keeps its own."""
    written = story.words[start : start + len(form.words)]
    if written == form.words or (len(form.words) == 1 and len(form.words[0]) < 4):
        return written == form.words
    pairs = zip(written, form.words, strict=True)
    return all(seen == word or (seen.isupper() and seen == word.upper()) for seen, word in pairs)


def known_forms(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` with every further place where the article writes one of them the same way."""
    forms: dict[str, dict[int, dict[_Words, list[_Form]]]] = {}
    for form in sorted(_forms(story, names), key=lambda form: (-len(form.words), form.name)):
        words = _folded(form.words)
        alike = forms.setdefault(words[0], {}).setdefault(len(words), {}).setdefault(words, [])
        if form.words not in [other.words for other in alike]:
            alike.append(form)
    taken = covered(names)
    found = list(names)
    for first, last in story.ranges:
        for i, word in enumerate(story.words[first:last], first):
            if i not in taken and word[:1].isupper():
                near = forms.get(word.casefold(), {}).items()
                written = (form for length, of in near for form in of.get(_folded(story.words[i : i + length]), ()))
                again = _again(story, i, last, written, taken)
                found += again
                taken |= covered(again)
    return sorted(found)


def _forms(story: Story, names: Sequence[Name]) -> Iterator[_Form]:
    """What names are written like: whole, and persons by the family name alone."""
    for name in names:
        words = story.written(name)
        if name.type != OPEN and words[0][:1].isupper():
            yield _Form(words, name)
        yield from (_Form((family,), name) for family in _families(story.doc, name))


def _again(story: Story, i: int, last: int, forms: Iterable[_Form], taken: Set[int]) -> list[Name]:
    """The name that is written again at `i`, the longest that is; or none."""
    for form in forms:
        end = i + len(form.words)
        if end <= last and _stands_at(form, story, i) and taken.isdisjoint(range(i, end)):
            return [Name(i, end, form.name.type, False)]
    return []


def _families(doc: Doc, name: Name) -> list[str]:
    """The family names of a person's full name that are words of their own: "Haddad" of "Ana Haddad", both of two."""
    if name.type != "PERSON":
        return []
    words = [t for t in doc[name.start + 1 : name.end] if plain(t) not in SUFFIXES and t.is_alpha]
    first = [t for t in words[-2:-1] if not (is_given_name(t.lower_) or is_everyday(t.lower_))]
    return [t.text for t in (*words[-1:], *first) if _FAMILY(t)]


_FAMILY = every(is_capital, lambda token: len(token.text) > 2, no(_is_shouted))
"""A family name that is told by itself: "Ruiz", not "Li"."""
