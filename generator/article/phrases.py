"""Find the noun phrases of one article that may name a topic.

A phrase is the core of a base noun phrase: its head and the words before it that say what kind, without determiners,
numbers and words that only place, count or judge. Names before or after the core say whose it is and where; they are kept
beside it, so that "Iran’s presence", "the presence of Iran" and "Iranian presence" have one key. The filters are about
language alone (data/en/topic_words.tsv and words/topics.tsv); what recurs is for the corpus to say.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain, takewhile
from typing import NamedTuple

from spacy.attrs import DEP, HEAD
from spacy.tokens import Doc, Span, Token

from generator.article.syntax.abbreviations import is_abbreviation
from generator.article.syntax.tokens import Test, dep_in, lower_in
from generator.article.syntax.tree import NOMINAL, SUBJECTS
from generator.data import topic_words, word_set
from generator.records import STORY_BLOCKS, Block, Mention, Phrase
from generator.values import every, first, known, mapped

_SHELL = "issue"
"""The shell noun that stands for all in a key."""
_SHORTEST = 3
"""A word by itself needs so many letters."""
_POSSESSIVES = word_set("topics.possessive")
_PERSONAL = frozenset({"his", "her"})
_OWNING = frozenset({"of", "by"})
_PLACING = word_set("topics.place_or_aim")
_NOUNS = frozenset({"NN", "NNS"})
_NOUN_PLACES = SUBJECTS | {"oprd", "dobj", "pcomp", "pobj", "dative", "appos", "attr", "ROOT"}
"""What spaCy's English noun chunks are to their heads."""
_CORE_TAGS = _NOUNS | {"JJ", "VBG", "VBN", "NNP", "NNPS"}


_SHELLS = topic_words("shell")
_MODIFIERS = topic_words("modifier")
_PERSONS = topic_words("person")
_UNTOPICAL = _PERSONS | topic_words("vague")


class _Unit(NamedTuple):
    """A written word of a phrase: its normal form, its token range, and whether it is a noun."""

    form: str
    start: int
    end: int
    noun: bool


class _Names(NamedTuple):
    """The mentions, and which of them covers a token, by index; the longest where several do.

    `named` has the names alone, not the pronouns or descriptions that stand for one.
    """

    mentions: tuple[Mention, ...]
    by_token: dict[int, int]
    named: dict[int, int]


def _names(doc: Doc, mentions: tuple[Mention, ...]) -> _Names:
    by_token: dict[int, int] = {}
    for index in sorted(range(len(mentions)), key=lambda i: mentions[i].end - mentions[i].start):
        span = doc.char_span(mentions[index].start, mentions[index].end, alignment_mode="expand")
        if span is not None:
            by_token.update(dict.fromkeys(range(span.start, span.end), index))
    return _Names(mentions, by_token, {i: index for i, index in by_token.items() if mentions[index].kind == "name"})


def find_phrases(doc: Doc, blocks: tuple[Block, ...], mentions: tuple[Mention, ...]) -> tuple[Phrase, ...]:
    """Candidate phrases in the story's own blocks, in order. `doc` must be parsed and tagged."""
    story = [(b.start, b.end) for b in blocks if b.kind in STORY_BLOCKS]
    starts = [start for start, _ in story]
    names = _names(doc, mentions)
    sentences = [s.start for s in doc.sents]
    found: list[Phrase | None] = []
    for chunk in _base_phrases(doc):
        block = bisect_right(starts, chunk.start_char) - 1
        if block >= 0 and chunk.end_char <= story[block][1]:
            found.append(_phrase(doc, chunk, names, bisect_right(sentences, chunk.start) - 1))
    return tuple(known(found))


def _base_phrases(doc: Doc) -> Iterator[Span]:
    """The base noun phrases, none inside another, by spaCy's rules for English, which walk a row once for each of its members.

    A member of a row is a phrase where the row's first word is in a place of nouns.
    """
    row, nouns = (doc.vocab.strings["conj"], {doc.vocab.strings[place] for place in _NOUN_PLACES})
    labels = doc.to_array(DEP).tolist()  # asking each token takes three times as long
    heads = [i + offset for i, offset in enumerate(doc.to_array(HEAD).astype("int64").tolist())]
    places: list[int] = []
    for i, (label, head) in enumerate(zip(labels, heads, strict=True)):
        places.append(places[head] if label == row and head < i else label)
    end = 0
    for i, (label, head) in enumerate(zip(labels, heads, strict=True)):
        place = places[head] if label == row else label
        if place in nouns and doc[i].pos_ in NOMINAL and doc[i].left_edge.i >= end:
            yield doc[doc[i].left_edge.i : i + 1]
            end = i + 1


def _phrase(doc: Doc, chunk: Span, names: _Names, sentence: int) -> Phrase | None:
    head = doc[chunk.end - 1]
    if not _is_common_noun(head) or head.i in names.by_token or chunk.root.i != head.i:
        return None
    core = _core(doc, chunk, names)
    units = _topical(core) if core else []
    if not units or _goes_on(head) or (len(units) == 1 and len(units[0].form) < _SHORTEST):
        return None
    begin, last = doc[units[0].start], doc[units[-1].end - 1]
    return Phrase(
        start=begin.idx,
        end=last.idx + len(last),
        text=doc[begin.i : last.i + 1].text,
        key=" ".join(unit.form for unit in units),
        sentence=sentence,
        owner=_owner(head, doc[core[0].start], chunk, names),
        place=_place(head, names) if last.i == head.i else None,
    )


def _is_common_noun(token: Token) -> bool:
    return token.tag_ in _NOUNS and token.text[0].islower()


def _goes_on(head: Token) -> bool:
    """Whether a hyphen makes the head the first part of a longer word."""
    return not head.whitespace_ and head.doc[head.i + 1 : head.i + 2].text == "-"


def _topical(units: list[_Unit]) -> list[_Unit]:
    """The units without a head that names a person: "gun control" of "gun control activist".

    A head that says little alone belongs to the noun before it: "climate change".
    """
    *before, head = units
    behind_noun = bool(before) and before[-1].noun
    if behind_noun and head.form in _SHELLS:
        return [*before, head._replace(form=_SHELL)]
    if head.form not in _UNTOPICAL:
        return units
    if not behind_noun or before[-1].form in _UNTOPICAL:
        return []
    return before if head.form in _PERSONS else units


def _core(doc: Doc, chunk: Span, names: _Names) -> list[_Unit]:
    """The units at the chunk's end that say what it is about, in order."""
    written = reversed(list(_written(chunk)))
    units = takewhile(lambda unit: _is_core(doc, unit, names), (_unit(doc, start, end) for start, end in written))
    return list(units)[::-1]


def _unit(doc: Doc, start: int, end: int) -> _Unit:
    """A written word: the lemma of a noun, of a compound with hyphens that of its last part."""
    last = doc[end - 1]
    noun = last.tag_ in _NOUNS
    before = "".join([doc[token].lower_ for token in range(start, end - 1)])
    return _Unit(before + (last.lemma_.lower() if noun else last.lower_), start, end, noun)


def _is_core(doc: Doc, unit: _Unit, names: _Names) -> bool:
    """Whether a word says what kind: not whose, where, how many or how good."""
    if doc[unit.end - 1].tag_ not in _CORE_TAGS or unit.form in _MODIFIERS or is_abbreviation(unit.form):
        return False
    return unit.form.replace("-", "").isalpha() and names.by_token.keys().isdisjoint(range(unit.start, unit.end))


def _written(chunk: Span) -> Iterator[tuple[int, int]]:
    """Token ranges that are written without white space between, possessive endings apart."""
    start = chunk.start
    for token in chunk:
        following = token.i + 1
        if token.whitespace_ or following >= chunk.end or "POS" in (token.doc[following].tag_, token.tag_):
            yield start, following
            start = following


def _owner(head: Token, start: Token, chunk: Span, names: _Names) -> int | None:
    """Whose it is: the name in front ("Iran’s presence", "Iranian presence"), or behind with "of" or "by"."""
    in_front = map(names.by_token.get, _word_before(chunk, start))
    possessors = (_possessor(child, names) for child in filter(_is_possessive, head.children))
    return first(chain(in_front, possessors, _objects(head, _owns, names)))


def _word_before(chunk: Span, start: Token) -> range:
    """The word of a phrase before its core, without a possessive mark; none where the core begins it."""
    words = range(chunk.start, start.i)
    return words[-2:-1] if len(words) > 1 and chunk.doc[words[-1]].tag_ == "POS" else words[-1:]


def _possessor(token: Token, names: _Names) -> int | None:
    name = names.named.get(token.i)
    return _subject(token, names) if name is None else name


def _subject(pronoun: Token, names: _Names) -> int | None:
    """The name that a possessive pronoun refers back to: the subject of the nearest clause around it that has one."""
    if pronoun.lower_ not in _POSSESSIVES:
        return None
    before = (child for above in pronoun.ancestors for child in above.lefts if child.i < pronoun.i)
    owner = mapped(lambda subject: names.named.get(subject.i), next(filter(_is_subject, before), None))
    personal = owner is not None and names.mentions[owner].type == "PERSON"
    return owner if personal == (pronoun.lower_ in _PERSONAL) else None


def _place(head: Token, names: _Names) -> int | None:
    """The name that follows with a preposition, right after the head even where the parser hangs it on the verb."""
    beside = next(filter(_places, head.doc[head.i + 1 : head.i + 2]), None)
    if beside is None:
        return first(_objects(head, _places, names))
    return first(names.named.get(token.i) for token in filter(_is_object, beside.rights))


def _objects(head: Token, preposition: Test, names: _Names) -> Iterator[int | None]:
    """The mentions that follow `head` with one of the prepositions."""
    found = chain.from_iterable(phrase.children for phrase in filter(preposition, head.rights))
    return (names.by_token.get(token.i) for token in filter(_is_object, found))


_is_possessive, _is_object, _is_subject = dep_in({"poss"}), dep_in({"pobj"}), dep_in(SUBJECTS)
_owns = every(dep_in({"prep"}), lower_in(_OWNING))
_places = every(dep_in({"prep"}), lower_in(_PLACING))
