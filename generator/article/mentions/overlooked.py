"""Names that the model overlooked: written English marks names by capitals.

What a sentence capitalises and no rule of spelling explains is a name; and so is a known name wherever it is written again.
"""

from collections.abc import Iterator, Sequence, Set

from msgspec import Struct
from spacy.tokens import Doc, Token

from generator.article.mentions.boundaries import CALENDAR, KINDS, UNSURE
from generator.article.mentions.lexicon import HONORIFICS, PARTICLES, SUFFIXES, is_body_word, is_office, legal_forms
from generator.article.mentions.name_edges import after_titles, trim
from generator.article.mentions.story import OPEN, Name, Story, covered
from generator.article.mentions.tokens import is_capital, is_proper, plain, texts
from generator.names import strip_title
from generator.records import ACTOR_TYPES

_TYPED = UNSURE | ACTOR_TYPES | {""}
_LINKS = frozenset({"-", "&", "of"})


def capital_runs(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` with the runs of capitalised proper nouns that none covers.

    A headline in title case marks nothing by its capitals.
    """
    taken = covered(names)
    plain_case = [(first, last) for first, last in story.ranges if first not in story.titled]
    runs = (run for first, last in plain_case for run in _runs(story.doc, first, last, taken))
    return sorted([*names, *(name for run in runs if (name := _name_in(story.doc, *run)) is not None)])


def _runs(doc: Doc, first: int, last: int, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """The runs of free words that may be names, with the particles and hyphens between them."""

    def is_free(i: int) -> bool:
        return i < last and i not in taken

    i = first
    while i < last:
        end = i
        while is_free(end) and (_may_be_name(doc[end]) or (end > i and is_free(end + 1) and _links(doc, end))):
            end += 1
        if end > i:
            yield i, end
        i = max(end, i + 1)


def _name_in(doc: Doc, first: int, last: int) -> Name | None:
    """The name in a run of capitals; None where each word of it is explained otherwise."""
    start, stop = trim(doc, first, last)
    start = after_titles(doc, _after_office(doc, start, stop), stop)
    if start >= stop or doc[start].text == "of" or _is_only_word(doc, start, stop):
        return None
    return Name(start, stop, OPEN, False)


def _links(doc: Doc, i: int) -> bool:
    """A particle or hyphen inside a name."""
    particle = doc[i].lower_ in PARTICLES and len(doc[i].text) > 1
    return (particle or doc[i].text in _LINKS) and _may_be_name(doc[i + 1])


def _may_be_name(token: Token) -> bool:
    if not is_proper(token) or token.ent_type_ not in _TYPED or token.lower_ in CALENDAR:
        return False
    text = token.text
    return len(text) > 1 and text[0].isalpha() and any(c.isupper() for c in text)


def _is_only_word(doc: Doc, start: int, stop: int) -> bool:
    """Words that their place explains: a sentence's first, a kind of body, or an office standing for its holder."""
    if all(_is_common(plain(t)) for t in doc[start:stop]):
        return True
    first = doc[start]
    return stop - start == 1 and (first.text in KINDS or (bool(first.is_sent_start) and not first.text.isupper()))


def _is_common(word: str) -> bool:
    return is_office(word) or word in HONORIFICS or is_body_word(word) or word in legal_forms()


def _after_office(doc: Doc, first: int, last: int) -> int:
    """The first token behind an office that a run of capitals begins with: "Chief of Military Intelligence Ana Ruiz"."""
    _, name = strip_title(" ".join(doc[first:last].text.split()))
    name = name.replace(" ", "")
    return next((i for i in range(last - 1, first, -1) if "".join(doc[i:last].text.split()) == name), first)


class _Form(Struct, frozen=True):
    """A way in which the article writes a name, and the name that is written so."""

    words: tuple[str, ...]
    name: Name

    def stands_at(self, doc: Doc, start: int) -> bool:
        """Whether its letters are written at `start`, as they are or in capitals; a short word alone keeps its own."""
        written = texts(doc, start, start + len(self.words))
        if written == self.words or (len(self.words) == 1 and len(self.words[0]) < 4):
            return written == self.words
        pairs = zip(written, self.words, strict=True)
        return all(seen == word or (seen.isupper() and seen == word.upper()) for seen, word in pairs)


def known_forms(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` with every further place where the article writes one of them the same way."""
    forms: dict[str, list[_Form]] = {}
    for form in sorted(_forms(story.doc, names), key=lambda form: (-len(form.words), form.name)):
        forms.setdefault(form.words[0].casefold(), []).append(form)
    taken = covered(names)
    found = list(names)
    for first, last in story.ranges:
        for i in range(first, last):
            if i not in taken and is_capital(story.doc[i]):
                again = _again(story.doc, i, last, forms.get(story.doc[i].text.casefold(), ()), taken)
                found += again
                taken |= covered(again)
    return sorted(found)


def _forms(doc: Doc, names: Sequence[Name]) -> Iterator[_Form]:
    """What names are written like: whole, and persons by the family name alone."""
    for name in names:
        words = texts(doc, name.start, name.end)
        if name.type != OPEN and words[0][:1].isupper():
            yield _Form(words, name)
        family = _family(doc, name)
        if family is not None:
            yield _Form((family,), name)


def _again(doc: Doc, i: int, last: int, forms: Sequence[_Form], taken: Set[int]) -> list[Name]:
    """The name that is written again at `i`, the longest that is; or none."""
    for form in forms:
        end = i + len(form.words)
        if end <= last and form.stands_at(doc, i) and taken.isdisjoint(range(i, end)):
            return [Name(i, end, form.name.type, False)]
    return []


def _family(doc: Doc, name: Name) -> str | None:
    """The family name of a person's full name, where it is a word of its own."""
    if name.type != "PERSON":
        return None
    words = [t for t in doc[name.start + 1 : name.end] if plain(t) not in SUFFIXES and t.is_alpha]
    family = words[-1].text if words else ""
    return family if len(family) >= 3 and family[:1].isupper() and not family.isupper() else None
