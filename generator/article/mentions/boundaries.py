"""Where an article writes names: the model's entities with clean edges, and the names that it overlooked.

The small model clips and joins names and misses some; written English marks names by capitals, so what a sentence
capitalises and no rule of spelling explains is a name too. Boundaries come first, types second (`nametypes`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct
from spacy.tokens import Doc, Token

from generator.article.mentions.lexicon import (
    HONORIFICS,
    PARTICLES,
    SUFFIXES,
    is_office,
    legal_forms,
    organisation_words,
)
from generator.article.tables import words
from generator.names import is_title, place_of, strip_title
from generator.names.variants import is_given_name
from generator.records import ACTOR_TYPES, STORY_BLOCKS, Block

BESIDE = frozenset({"caption", "dateline"})
"""Blocks beside the story: what they name may lead to an actor of the stories, and makes none."""

UNSURE = frozenset({"PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE"})
"""Labels that the small model gives to names of people and organisations often enough to look at them again."""

OPEN = "?"
"""The type of a name that nothing has typed yet."""

_DAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug
    sep sept oct nov dec christmas easter ramadan gmt utc est edt pst bst cet am pm a.m. p.m.
    """
)
_EDGE = frozenset("“”‘’\"'`´()[]{}<>,.;:!?…-–—/|*•&#@")
_POSSESSIVE = frozenset({"'s", "’s", "‘s", "`s", "'S", "’S", "'", "’", "‘"})
_LEADING = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"}
)


_APOSTROPHE_NAME = re.compile(r"[A-Z][’'][A-Z][a-z]+$")


class Name(Struct, frozen=True, order=True):
    """A name as a half-open range of tokens, with its type (`OPEN` while unknown) and whether the model gave it."""

    start: int
    end: int
    type: str
    sure: bool = True


class Story(Struct, frozen=True):
    """The story's stretches as token ranges, and which of them are headlines in title case."""

    ranges: tuple[tuple[int, int], ...]
    titled: frozenset[int]

    def is_titled(self, token: int) -> bool:
        """Whether a token stands in a headline in title case."""
        index = bisect_right(self.ranges, token, key=lambda stretch: stretch[0]) - 1
        return index >= 0 and self.ranges[index][0] in self.titled and token < self.ranges[index][1]


def story_of(doc: Doc, blocks: tuple[Block, ...]) -> Story:
    """The token ranges of the blocks that tell the story, or stand beside it."""
    ranges = []
    titled = set()
    pending = iter(doc)
    token = next(pending, None)
    for block in blocks:
        while token is not None and token.idx < block.start:
            token = next(pending, None)
        first = len(doc) if token is None else token.i
        while token is not None and token.idx + len(token.text) <= block.end:
            token = next(pending, None)
        last = len(doc) if token is None else token.i
        if block.kind in STORY_BLOCKS | BESIDE and first < last:
            ranges.append((first, last))
            if _in_title_case(doc[first:last]):
                titled.add(first)
    return Story(tuple(ranges), frozenset(titled))


def find_names(doc: Doc, story: Story) -> list[Name]:
    """Disjoint names in order of the text: the model's, cleaned, then capitalised runs that it left out."""
    given = {e.start: e for e in doc.ents if e.label_ in ACTOR_TYPES or e.label_ in UNSURE}
    taken = [False] * len(doc)
    names: list[Name] = []
    for first, last in story.ranges:
        for start in range(first, last):
            entity = given.get(start)
            if entity is None or (first in story.titled and not _stands_in_title(doc, entity.start, entity.end)):
                continue
            for name in _clean(doc, entity.start, min(entity.end, last), entity.label_):
                if not any(taken[name.start : name.end]):
                    taken[name.start : name.end] = [True] * (name.end - name.start)
                    names.append(name)
    for first, last in story.ranges:
        names += _overlooked(doc, first, last, taken, titled=first in story.titled)
    return sorted(names)


def _stands_in_title(doc: Doc, start: int, end: int) -> bool:
    """Whether a name that the model sees in a headline in title case is one by its own words, not by its capitals.

    There a verb or noun beside a name looks like a part of it; longer names are found by what the article's text has.
    """
    words = [t.text for t in doc[start:end]]
    if place_of(doc[start:end].text) is not None or (len(words) == 1 and words[0].isupper()):
        return True
    if organisation_words().get(words[-1].lower()) in ("head", "firm"):
        return True
    return len(words) <= 2 and all(t.tag_ in ("NNP", "NNPS") for t in doc[start:end])


def known_forms(doc: Doc, story: Story, names: list[Name]) -> list[Name]:
    """`names` with every further place where the article writes one of them the same way."""
    taken = {i for n in names for i in range(n.start, n.end)}
    forms: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
    for name in names:
        words = tuple(t.text for t in doc[name.start : name.end])
        if name.type != OPEN and words[0][:1].isupper():
            forms.setdefault(words[0].casefold(), []).append((words, name))
        family = _family(doc, name)
        if family is not None:
            forms.setdefault(family.casefold(), []).append(((family,), name))
    for entries in forms.values():
        entries.sort(key=lambda e: (-len(e[0]), e[1]))
    found = list(names)
    for first, last in story.ranges:
        i = first
        while i < last:
            step = 1
            if i not in taken and doc[i].text[:1].isupper():
                for words, name in forms.get(doc[i].text.casefold(), ()):
                    end = i + len(words)
                    if end <= last and _same_words(doc, i, words) and not taken & set(range(i, end)):
                        found.append(Name(i, end, name.type, False))
                        taken |= set(range(i, end))
                        step = len(words)
                        break
            i += step
    return sorted(found)


def _family(doc: Doc, name: Name) -> str | None:
    """The family name of a person's full name, where it is a word of its own."""
    if name.type != "PERSON" or name.end - name.start < 2:
        return None
    last = name.end - 1
    while last > name.start and (_word(doc[last]) in SUFFIXES or not doc[last].is_alpha):
        last -= 1
    family = doc[last].text
    if last == name.start or len(family) < 3 or not family[:1].isupper() or family.isupper():
        return None
    return family


def _same_words(doc: Doc, start: int, words: tuple[str, ...]) -> bool:
    """The same letters, as they are or all in capitals; a short word alone keeps its capitals."""
    short = len(words) == 1 and len(words[0]) < 4
    return all(
        doc[start + k].text == w or (not short and doc[start + k].text.isupper() and doc[start + k].text == w.upper())
        for k, w in enumerate(words)
    )


def _clean(doc: Doc, start: int, end: int, label: str) -> Iterator[Name]:
    for piece in _pieces(doc, start, end, label):
        first, last = trim(doc, *piece)
        holder = _holder(doc, first, last) if label == "ORG" else last
        names = [_cleaned(doc, first, holder, label)]
        if holder < last:
            names.append(_cleaned(doc, holder, last, "PERSON"))
        yield from (name for name in names if name is not None)


def _holder(doc: Doc, first: int, last: int) -> int:
    """Where the name of an office's holder begins that runs on from an institution's: "Ministry of Defense | Ada Quill"."""
    for i in range(first, last - 1):
        if organisation_words().get(doc[i].lower_) == "head" and doc[i + 1].lower_ == "of":
            field = _with_field(doc, first, i + 1)
            tail = doc[field:last]
            if field > i + 1 and len(tail) >= 2 and all(t.text[:1].isupper() and not _is_field(t) for t in tail):
                return field
    return last


def _cleaned(doc: Doc, first: int, last: int, label: str) -> Name | None:
    """The name in one piece of an entity; None where the piece is no name."""
    if label == "ORG" and _is_first_of_holders(doc, first, last):
        label = "PERSON"
    if label == "PERSON":
        first, last = _after_titles(doc, first, last), _with_suffix(doc, _with_apostrophe(doc, last))
    elif label == "ORG":
        last = _with_legal_form(doc, _with_field(doc, first, last))
    if first >= last or not any(t.text[:1].isupper() or t.text[:1].isdigit() for t in doc[first:last]):
        return None
    if last - first == 1 and doc[first].tag_ == "RB" and doc[first].is_sent_start:
        return None  # "Nationally, …"
    if doc[first].text == "of" or not any(c.isalpha() for t in doc[first:last] for c in t.text):
        return None
    if label in UNSURE and (last - first > 3 or any(t.like_num or t.is_quote for t in doc[first:last])):
        return None
    if all(t.lower_ in _DAYS for t in doc[first:last]) or (label != "NORP" and _is_part_of_office(doc, first, last)):
        return None
    return Name(first, last, OPEN if label in UNSURE else label)


def _is_first_of_holders(doc: Doc, first: int, last: int) -> bool:
    """Whether an office in the plural stands before the first of its holders: "Presidents Ruiz | and Haddad"."""
    if last - first != 2 or last + 1 >= len(doc) or not _is_of_several(doc[first]):
        return False
    return doc[last].lower_ == "and" and doc[last + 1].tag_ == "NNP"


def _is_of_several(token: Token) -> bool:
    return token.text.endswith("s") and token.text[:1].isupper() and is_office(_word(token).removesuffix("s"))


def _pieces(doc: Doc, start: int, end: int, label: str) -> Iterator[tuple[int, int]]:
    """Cut an entity where two names were joined: at a line's end, a comma, "and" between people, a possessor."""
    first = start
    for i in range(start, end):
        token = doc[i]
        cut = "\n" in token.text or token.text in (";", "–", "—", ":", "|", "(", ")")
        if token.text == "," and not (i + 1 < end and _word(doc[i + 1]) in SUFFIXES | legal_forms()):
            cut = label != "ORG" or doc[i + 1 if i + 1 < len(doc) else i].lower_ != "and"
        if label == "PERSON" and token.lower_ in ("and", "&", "or", "with"):
            cut = True
        if (
            token.tag_ == "POS"
            and token.text in _POSSESSIVE
            and i + 1 < end
            and label in ("ORG", "PERSON", "GPE", "FAC")
        ):
            cut = i > first and _is_possessor(doc, first, i)
        if cut:
            yield first, i
            first = i + 1
    yield first, end


def _is_possessor(doc: Doc, first: int, last: int) -> bool:
    """Whether what stands before "'s" is a name by itself: it is written elsewhere in the text without the possessive."""
    words = tuple(t.text for t in doc[first:last] if t.lower_ not in _LEADING)
    if not words:
        return False
    hits = sum(1 for t in doc if t.text == words[0] and tuple(x.text for x in doc[t.i : t.i + len(words)]) == words)
    return hits > 1 or any(t.ent_type_ == "GPE" for t in doc[first:last])


def trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Leave out determiners, quotation marks, possessives and lower-case words at the edges of a name."""
    while first < last and (_is_edge(doc[first]) or (doc[first].lower_ in _LEADING) or _leads_in(doc, first, last)):
        first += 1
    while last > first and (
        _is_edge(doc[last - 1])
        or doc[last - 1].text in _POSSESSIVE
        or (doc[last - 1].text.islower() and doc[last - 1].lower_ not in SUFFIXES)
        or doc[last - 1].lower_ in _LEADING
    ):
        last -= 1
    return first, last


def _leads_in(doc: Doc, first: int, last: int) -> bool:
    token = doc[first]
    if not token.text.islower() or (token.lower_ in PARTICLES and first + 1 < last):
        return token.text.islower() and token.lower_ not in PARTICLES
    return len(token.text) > 1 and not any(c.isupper() for c in token.text)


def _is_edge(token: Token) -> bool:
    return token.is_space or token.text[0] in "@#" or "://" in token.text or all(c in _EDGE for c in token.text)


def _after_titles(doc: Doc, first: int, last: int) -> int:
    """The first token of the name itself, behind forms of address and offices."""
    i = first
    if last - first > 2 and doc[first].tag_ != "NNP" and is_given_name(doc[first + 1].text.lower()):
        i += 1  # a word that began the sentence: "Certainly Ana Ruiz"
    while i < last - 1:
        word = _word(doc[i])
        office = is_office(word) or _is_of_several(doc[i])
        if word in HONORIFICS or office or doc[i].text in ("-", ".", "’s", "'s") or word in ("former", "ex"):
            i += 1
        else:
            break
    return i


def _after_office(doc: Doc, first: int, last: int) -> int:
    """The first token behind an office that a run of capitals begins with: "Chief of Military Intelligence Ana Ruiz"."""
    _, name = strip_title(" ".join(doc[first:last].text.split()))
    i = last
    while i > first and len(name.replace(" ", "")) > len("".join(doc[i:last].text.split())):
        i -= 1
    return i if "".join(doc[i:last].text.split()) == name.replace(" ", "") else first


def _with_apostrophe(doc: Doc, last: int) -> int:
    """The end of a person's name with a family name that the model parted from it for its apostrophe: "Tim | O’Hanlon"."""
    parted = last < len(doc) and not doc[last].ent_type_ and _APOSTROPHE_NAME.match(doc[last].text) is not None
    return last + 1 if parted else last


def _with_suffix(doc: Doc, last: int) -> int:
    """Jr., Sr. and the like belong to the name, also behind a comma."""
    i = last
    if i < len(doc) and doc[i].text == "," and i + 1 < len(doc):
        i += 1
    if i < len(doc) and _word(doc[i]) in ("jr", "sr", "ii", "iii", "iv") and doc[i].text[:1].isupper():
        return i + 1
    return last


def _with_field(doc: Doc, first: int, last: int) -> int:
    """The end of a name such as "Ministry" with what it is responsible for: "of Defense", "of Health and Education"."""
    if last <= first or organisation_words().get(doc[last - 1].lower_) != "head":
        return last
    end = last
    while end + 1 < len(doc) and doc[end].lower_ in ("of", "for", "and"):
        i = end + 1 + _is_gap(doc[end + 1])
        if i >= len(doc) or not _is_field(doc[i]):
            break
        while i < len(doc) and _is_field(doc[i]):
            i += 1
        end = i
    return end


def _is_gap(token: Token) -> bool:
    """White space within a line, which the tokeniser keeps where there is more than one blank."""
    return token.is_space and "\n" not in token.text


_KINDS = frozenset({"PAC", "PACs", "NGO", "NGOs"})
"""Kinds of bodies that are written in capitals: "a super PAC" names none."""


def _is_field(token: Token) -> bool:
    return token.text[:1].isupper() and is_title(token.text) and not is_office(token.text)


def _is_part_of_office(doc: Doc, first: int, last: int) -> bool:
    """Only words of an office: "Defense" before "Minister", or "Ministry" alone."""
    words = [t.text for t in doc[first:last]]
    if len(words) == 1 and words[0] in _KINDS:
        return True
    if len(words) == 1 and organisation_words().get(words[0].lower()) in ("head", "firm") and not words[0].isupper():
        return True
    if not all(is_title(w) or w in ("of", "and", "&") for w in words) or all(w.isupper() for w in words):
        return False
    if first > 1 and doc[first - 1].lower_ in ("of", "for") and is_office(doc[first - 2].text):
        return True
    return any(is_office(w) for w in words) or (last < len(doc) and is_title(doc[last].text))


def _with_legal_form(doc: Doc, last: int) -> int:
    i = last
    if i + 1 < len(doc) and doc[i].text == ",":
        i += 1
    if i < len(doc) and _word(doc[i]) in legal_forms() and doc[i].text[:1].isupper():
        return i + 1
    return last


def _word(token: Token) -> str:
    return token.lower_.rstrip(".")


def _overlooked(doc: Doc, first: int, last: int, taken: list[bool], *, titled: bool) -> Iterator[Name]:
    """Runs of capitalised proper nouns that no entity covers. A headline in title case marks nothing by its capitals."""
    if titled:
        return
    i = first
    while i < last:
        if taken[i] or not _may_be_name(doc[i]):
            i += 1
            continue
        end = i + 1
        while end < last and not taken[end] and (_may_be_name(doc[end]) or _links(doc, end, last, taken)):
            end += 1
        start, stop = trim(doc, i, end)
        start = _after_titles(doc, _after_office(doc, start, stop), stop)
        if start < stop and doc[start].text != "of" and not _is_only_word(doc, start, stop):
            yield Name(start, stop, OPEN, False)
        i = end


def _links(doc: Doc, i: int, last: int, taken: list[bool]) -> bool:
    """A particle or hyphen inside a name."""
    inside = (doc[i].lower_ in PARTICLES and len(doc[i].text) > 1) or doc[i].text in ("-", "&", "of")
    return inside and i + 1 < last and not taken[i + 1] and _may_be_name(doc[i + 1])


def _may_be_name(token: Token) -> bool:
    if not token.text[:1].isalpha() or not any(c.isupper() for c in token.text[:1] + token.text[1:]):
        return False
    if token.ent_type_ and token.ent_type_ not in UNSURE and token.ent_type_ not in ACTOR_TYPES:
        return False
    return token.tag_ in ("NNP", "NNPS") and token.lower_ not in _DAYS and len(token.text) > 1


def _is_only_word(doc: Doc, start: int, stop: int) -> bool:
    """One capitalised word that its place explains: a sentence's first, or an office standing for its holder."""
    words = [_word(t) for t in doc[start:stop]]
    if stop - start == 1 and doc[start].text in _KINDS:
        return True
    if all(
        is_office(w) or w in HONORIFICS or organisation_words().get(w) in ("head", "firm") or w in legal_forms()
        for w in words
    ):
        return True
    return stop - start == 1 and bool(doc[start].is_sent_start) and not doc[start].text.isupper()


def _in_title_case(tokens: Iterable[Token]) -> bool:
    words = [t for t in tokens if t.is_alpha and len(t.text) > 3]
    return len(words) > 3 and sum(w.text[:1].isupper() for w in words) >= 0.8 * len(words)
