"""Find the noun phrases of one article that may name a topic.

A phrase is the core of a base noun phrase: its head and the words before it that say what kind, without determiners,
numbers and words that only place, count or judge. Names before or after the core say whose it is and where; they are kept
beside it, so that "Iran’s presence", "the presence of Iran" and "Iranian presence" have one key. The filters are about
language alone (generator/data/topic_words.txt); what recurs is for the corpus to say.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from generator.article.syntax.tree import SUBJECTS
from generator.data import rows
from generator.records import STORY_BLOCKS, Block, Mention, Phrase

_SHELL = "issue"
"""The shell noun that stands for all in a key."""
_POSSESSIVES = frozenset({"its", "their", "his", "her"})
_PERSONAL = frozenset({"his", "her"})
_PLACE_PREPOSITIONS = frozenset({"in", "on", "at", "with", "from", "against", "to", "for", "over", "towards", "toward"})
_NOUNS = frozenset({"NN", "NNS"})
_CORE_TAGS = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "NNP", "NNPS"})


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for kind, words in rows("topic_words.tsv"):
        table.setdefault(kind, set()).update(words.split())
    return {kind: frozenset(words) for kind, words in table.items()}


class _Unit(NamedTuple):
    """A written word of a phrase: its normal form, its token range, and whether it is a noun."""

    form: str
    start: int
    end: int
    noun: bool


class _Names:
    """Which mention covers a token, by index; the longest where several do."""

    def __init__(self, doc: Doc, mentions: tuple[Mention, ...]) -> None:
        self._mentions = mentions
        self._by_token: dict[int, int] = {}
        order = sorted(range(len(mentions)), key=lambda i: mentions[i].end - mentions[i].start)
        for index in order:
            span = doc.char_span(mentions[index].start, mentions[index].end, alignment_mode="expand")
            for token in span or ():
                self._by_token[token.i] = index

    def at(self, token: Token) -> int | None:
        return self._by_token.get(token.i)

    def names(self, token: Token) -> bool:
        """Whether `token` is part of a name, not of a pronoun or description that stands for one."""
        index = self.at(token)
        return index is not None and self._mentions[index].kind == "name"

    def type(self, index: int) -> str:
        return self._mentions[index].type


def find_phrases(doc: Doc, blocks: tuple[Block, ...], mentions: tuple[Mention, ...]) -> tuple[Phrase, ...]:
    """Candidate phrases in the story's own blocks, in order. `doc` must be parsed and tagged."""
    story = [(b.start, b.end) for b in blocks if b.kind in STORY_BLOCKS]
    starts = [start for start, _ in story]
    names = _Names(doc, mentions)
    sentences = [s.start for s in doc.sents]
    found: list[Phrase] = []
    for chunk in doc.noun_chunks:
        block = bisect_right(starts, chunk.start_char) - 1
        if block < 0 or chunk.end_char > story[block][1]:
            continue
        phrase = _phrase(doc, chunk, names, bisect_right(sentences, chunk.start) - 1)
        if phrase is not None:
            found.append(phrase)
    return tuple(found)


def _phrase(doc: Doc, chunk: Span, names: _Names, sentence: int) -> Phrase | None:
    head = chunk.root
    if head.tag_ not in _NOUNS or not head.text[0].islower() or head.i != chunk.end - 1 or names.at(head) is not None:
        return None
    units = _core(doc, chunk, names)
    if not units or (head.i + 1 < len(doc) and not head.whitespace_ and head.nbor().text == "-"):
        return None
    owner, place = _owner(head, doc[units[0].start], chunk, names), _place(head, names)
    units = _topical(units)
    if not units or (len(units) == 1 and len(units[0].form) < 3):
        return None
    start, end = doc[units[0].start], doc[units[-1].end - 1]
    right = end.idx + len(end)
    key = " ".join(unit.form for unit in units)
    whole = end.i == head.i
    return Phrase(start.idx, right, doc[start.i : end.i + 1].text, key, sentence, owner, place if whole else None)


def _topical(units: list[_Unit]) -> list[_Unit]:
    """The units without a head that names a person or nothing in particular: "gun control" of "gun control activist"."""
    words = _words()
    head = units[-1]
    if len(units) > 1 and head.form in words["shell"] and units[-2].noun:
        return [*units[:-1], head._replace(form=_SHELL)]
    if head.form in words["person"] or head.form in words["vague"]:
        units = units[:-1]
        if not units or not units[-1].noun or units[-1].form in words["person"] | words["vague"]:
            return []
    return units


def _core(doc: Doc, chunk: Span, names: _Names) -> list[_Unit]:
    """The units at the chunk's end that say what it is about, in order."""
    modifiers = _words()["modifier"]
    units: list[_Unit] = []
    for start, end in reversed(list(_written(chunk))):
        tokens = doc[start:end]
        last = tokens[-1]
        noun = last.tag_ in _NOUNS
        form = "".join(t.lower_ for t in tokens[:-1]) + (last.lemma_.lower() if noun else last.lower_)
        if (
            last.tag_ not in _CORE_TAGS
            or form in modifiers
            or not form.replace("-", "").isalpha()
            or any(names.at(t) is not None for t in tokens)
        ):
            break
        units.append(_Unit(form, start, end, noun))
    return units[::-1]


def _written(chunk: Span) -> Iterator[tuple[int, int]]:
    """Token ranges that are written without white space between, possessive endings apart."""
    start = chunk.start
    for token in chunk:
        following = token.i + 1
        if token.whitespace_ or following >= chunk.end or token.doc[following].tag_ == "POS" or token.tag_ == "POS":
            yield start, following
            start = following


def _owner(head: Token, start: Token, chunk: Span, names: _Names) -> int | None:
    before = start.nbor(-1) if start.i > chunk.start else None
    if before is not None and before.tag_ == "POS" and before.i > chunk.start:
        before = before.nbor(-1)
    if before is not None and (owner := names.at(before)) is not None:
        return owner
    for child in head.children:
        if child.dep_ == "poss":
            owner = names.at(child) if names.names(child) else _subject(child, names)
            if owner is not None:
                return owner
    return _object(head, {"of", "by"}, names)


def _subject(pronoun: Token, names: _Names) -> int | None:
    """The name that a possessive pronoun refers back to: the subject of the nearest clause around it that has one."""
    if pronoun.lower_ not in _POSSESSIVES:
        return None
    for above in pronoun.ancestors:
        for child in above.lefts:
            if child.dep_ in SUBJECTS and child.i < pronoun.i:
                owner = names.at(child) if names.names(child) else None
                fits = owner is not None and (names.type(owner) == "PERSON") == (pronoun.lower_ in _PERSONAL)
                return owner if fits else None
    return None


def _place(head: Token, names: _Names) -> int | None:
    """The name that follows with a preposition, right after the head even where the parser hangs it on the verb."""
    after = head.nbor() if head.i + 1 < len(head.doc) else None
    if after is not None and after.dep_ == "prep" and after.lower_ in _PLACE_PREPOSITIONS:
        return next((names.at(t) for t in after.rights if t.dep_ == "pobj" and names.names(t)), None)
    return _object(head, _PLACE_PREPOSITIONS, names)


def _object(head: Token, prepositions: frozenset[str] | set[str], names: _Names) -> int | None:
    """The mention that follows `head` with one of `prepositions`."""
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for object_ in child.children:
                if object_.dep_ == "pobj" and (mention := names.at(object_)) is not None:
                    return mention
    return None
