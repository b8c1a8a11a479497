"""Signs of what a name is: its letters, how usual the word is, its places, the words beside them.

A sign is a short text; `lone_names.tsv` and `whole_names.tsv` say how much each counts for each kind. A sign of a place counts
by the share of the name's places that show it. To weigh something new, yield another sign here and fit the tables again
(`benchmarks/fit_names.py`).
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache

from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from generator.article.mentions.lexicon import (
    POSSESSIVE_MARKS,
    is_body_word,
    is_office,
    organisation_words,
)
from generator.article.mentions.story import Name, Story
from generator.article.parse.lemmas import is_adjective, is_adverb, is_noun, is_verb
from generator.article.syntax.tokens import Test, is_proper, lemma_in, lower_at, lower_in, plain_in, text_at, text_in
from generator.article.syntax.tree import SUBJECTS
from generator.data import legal_forms, reporting_verbs, rows, word_set
from generator.names import place_of
from generator.names.given import common_names
from generator.names.text import fold
from generator.names.usual import frequency, is_everyday
from generator.names.variants import is_given_name, is_plainly_given

Sign = str

# Of the word itself.

_READINGS = (("noun", is_noun), ("verb", is_verb), ("adjective", is_adjective), ("adverb", is_adverb))
_MARKS = str.maketrans("", "", "-&’'")
_LEAST_ENDING = 5
"""So many letters a word must have for its last ones to say something."""


def signs_of_word(doc: Doc, word: str, small: Set[str]) -> Iterator[Sign]:
    """Signs in the word itself, as written; `small` are the words that its article writes small."""
    word = word if "." in word[:-1] else word.rstrip(".")  # the end of a sentence, not of an initial
    lower = word.casefold()
    yield from _signs_alone(doc.vocab, word)
    if lower in small:
        yield "small in the article"
    elif lower.endswith("s") and lower[:-1] in small:
        yield "singular small in the article"


@lru_cache(maxsize=1 << 14)
def _signs_alone(vocab: Vocab, word: str) -> tuple[Sign, ...]:
    """The signs that a word has in every article; names come back in many."""
    lower = word.casefold()
    signs = [f"shape {shape_of(word)}", f"frequency {frequency(lower)}"]
    signs += [f"known {kind}" for kind in known_words().get(lower, ())]
    signs += [name for name, holds in _READINGS if holds(vocab, lower)]
    if is_given_name(lower):
        signs.append("given name" if is_plainly_given(lower) else "perhaps given name")
    if len(lower) >= _LEAST_ENDING and word.isalpha():
        signs += [f"ends {lower[-3:]}", f"ends {lower[-2:]}"]
    return tuple(signs)


def signs_of_words(doc: Doc, words: Sequence[str], small: Set[str]) -> Iterator[Sign]:
    """Signs in a name of several words, as written: those of the first and the last, what both are, and how many there are."""
    yield f"words {min(len(words), _MOST_WORDS)}"
    given = is_given_only(words[0])
    yield f"first {'given' if given else _class_of(words[0])} & last {_class_of(words[-1])}"
    if given:
        yield "first given name"
    if any(map(str.islower, words)):
        yield "a small word inside"
    if any(len(word) == _INITIAL and word.endswith(".") for word in words):
        yield "an initial inside"
    yield from (f"first {sign}" for sign in signs_of_word(doc, words[0], small) if not sign.startswith("ends"))
    yield from (f"last {sign}" for sign in signs_of_word(doc, words[-1], small))


_MOST_WORDS = 5
_INITIAL = 2


def _class_of(word: str) -> str:
    """The first of some classes that a word of a name is in."""
    lower = word.casefold()
    if is_body_word(lower) or lower in organisation_words():
        return "body"
    if is_plainly_given(lower):
        return "given"
    return next(iter(known_words().get(lower, ())), shape_of(word))


def shape_of(word: str) -> str:
    """The pattern of capitals, digits and marks in a word."""
    if any(map(str.isdigit, word)):
        return "digit"
    if "." in word or "/" in word:
        return "points" if "." in word else "slash"
    letters = word.translate(_MARKS)
    if letters.isupper():
        return "capitals, short" if len(letters) < 3 else "capitals"
    if "-" in word:
        return "hyphen"
    return "inner capital" if any(map(str.isupper, letters[1:])) else "plain"


@cache
def known_words() -> dict[str, tuple[str, ...]]:
    """What tables know of words: towns, surnames, firms, words that English writes small."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, words in rows("known_words.tsv"):
        for word in words.split():
            found[word] = (*found.get(word, ()), kind)
    return found


_SMALL = frozenset({"small", "mostly small", "often small"})


@cache
def common_words() -> frozenset[str]:
    """The words in lower case that are no names to the table of words, which knows them written small."""
    return frozenset(word for word, kinds in known_words().items() if not _SMALL.isdisjoint(kinds))


def is_common(word: str) -> bool:
    """Whether a word in lower case is one of `common_words`."""
    return word in common_words()


def ends_in_plural(words: Sequence[str]) -> bool:
    """Whether the last of several words in lower case is a common noun's plural, and nobody's family name."""
    last = words[-1]
    common = len(words) > 1 and last.endswith("s") and is_common(last.removesuffix("s"))
    return common and not any(kind.startswith("surname") for kind in known_words().get(last, ()))


def is_written_small(word: str) -> bool:
    """Whether English mostly writes a word small."""
    return is_everyday(word) or is_common(word)


def is_town(word: str) -> bool:
    """Whether a word in lower case names a country, state or town."""
    return place_of(word.title()) is not None or any(kind.startswith("town") for kind in known_words().get(word, ()))


_OTHERWISE = frozenset({"firm", "body", "surname, frequent"})


def is_given_only(word: str) -> bool:
    """Whether statistics have a word as a given name, and no table has it as anything else: "Ingunn", not "Paris"."""
    plain = fold(word)
    given = plain in common_names() and _OTHERWISE.isdisjoint(known_words().get(plain, ()))
    return given and not (is_written_small(plain) or is_town(plain))


# Of a place.

_PREPOSITIONS = word_set("mentions.before_names")
_LITTLE = _PREPOSITIONS | word_set("mentions.beside_names")
_SAYING = frozenset(reporting_verbs())

_CLASSES: tuple[tuple[str, Test], ...] = (
    ("edge", lambda token: token.is_space),
    ("possessive", text_in(POSSESSIVE_MARKS)),
    ("quote", lambda token: token.is_quote),
    ("product", lemma_in(word_set("mentions.products"))),
    ("company", lower_in(word_set("mentions.companies"))),
    ("stock", lower_in(word_set("mentions.of_firms"))),
    ("settlement", lower_in(word_set("mentions.settlements"))),
    ("legal form", plain_in(legal_forms())),
    ("body", lambda token: is_body_word(token.lower_)),
    ("office", lambda token: is_office(token.text)),
    ("who", lower_in({"who", "whose", "himself", "herself"})),
    ("name", is_proper),
)
"""What a word beside a name is, the first that it is."""

_VERBS: tuple[tuple[str, Test], ...] = (
    ("saying", lemma_in(_SAYING)),
    ("trade", lemma_in(word_set("mentions.trading"))),
    ("being", lemma_in({"be"})),
)


def signs_of_place(story: Story, name: Name, kinds: Mapping[int, str]) -> Iterator[Sign]:
    """Signs at one place of a name; `kinds` are the types of other names by their tokens."""
    doc = story.doc
    first, last = doc[name.start], doc[name.end - 1]
    before = _class_at(doc, name.start - 1)
    yield f"tag {first.tag_}"
    yield f"model {_label(doc, name)}"
    yield f"part {last.dep_}"
    yield f"before {before}"
    yield f"before {before} & shape {shape_of(doc[name.start : name.end].text)}"
    yield f"behind {_class_at(doc, name.end)}"
    if text_at(doc, name.end) in POSSESSIVE_MARKS:
        yield f"owns {_class_at(doc, name.end + 1)}"
    yield from _of_head(last)
    yield from (sign for child in last.children for sign in _of_child(child, kinds))
    if last.dep_ == "conj":
        yield f"listed with {kinds.get(last.head.i, 'other')}"
    if first.is_sent_start:
        yield "opens the sentence"
    if story.is_titled(name.start):
        yield "in a headline in title case"


def _of_head(token: Token) -> Iterator[Sign]:
    """What the word that a name hangs on says of it."""
    head = token.head
    if token.dep_ in SUBJECTS:
        yield f"subject of {next((kind for kind, test in _VERBS if test(head)), 'a verb')}"
    elif token.dep_ == "pobj":
        yield f"object of {head.lower_ if head.lower_ in _PREPOSITIONS else 'another'}"
    elif token.dep_ in ("compound", "appos"):
        yield f"{token.dep_} of {_class_at(token.doc, head.i)}"


def _of_child(token: Token, kinds: Mapping[int, str]) -> Iterator[Sign]:
    """What a word that hangs on a name says of it."""
    if token.dep_ == "appos":
        yield f"described by {_class_at(token.doc, token.i)}"
    elif token.dep_ == "det":
        yield f"determiner {token.lower_ if token.lower_ in _LITTLE else 'other'}"
    elif token.dep_ == "conj":
        yield f"listed with {kinds.get(token.i, 'other')}"


def _label(doc: Doc, name: Name) -> str:
    """The model's label at a place, with + where its entity is longer."""
    token = doc[name.start]
    goes_on = name.end < len(doc) and doc[name.end].ent_iob_ == "I"
    return f"{token.ent_type_ or 'none'}{'+' if token.ent_iob_ == 'I' or goes_on else ''}"


def _class_at(doc: Doc, i: int) -> str:
    """The class of the word at `i`: itself where it is a little word; its part of speech where it is in none."""
    if not 0 <= i < len(doc):
        return "edge"
    word = lower_at(doc, i)
    return word if word in _LITTLE else next((kind for kind, test in _CLASSES if test(doc[i])), doc[i].pos_)
