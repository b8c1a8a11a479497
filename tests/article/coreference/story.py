"""Parsed stories made by hand, for the tests of coreference: no model needed."""

from collections.abc import Sequence

from spacy.lang.en import English
from spacy.tokens import Doc

from generator.article.coreference.discourse import Anaphor, Antecedent, Discourse, Turn, read_discourse
from generator.article.coreference.resolve import resolve
from generator.article.syntax.marks import find_quoted
from generator.article.syntax.passages import make_passage
from generator.article.syntax.tree import read_tree
from generator.names.titles import Gender
from generator.records import Entity, Mention

VOCAB = English().vocab
POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "JJ": "ADJ",
    "DT": "DET", "IN": "ADP", "CC": "CCONJ", "VB": "VERB", "VBD": "VERB", "VBZ": "VERB", "VBN": "VERB", "VBG": "VERB",
}  # fmt: skip
PLURALS = ("senators", "delegates")
LEMMAS = {
    "said": "say",
    "asked": "ask",
    "added": "add",
    "left": "leave",
    "met": "meet",
    "told": "tell",
    "senators": "senator",
}


def clause(subject: str, verb: str, object_: str = "") -> str:
    """A main clause as rows of tokens: a subject, its verb, and maybe an object. Determiners may stand before the nouns."""
    parts = [subject.split(), [verb], object_.split()]
    root = len(parts[0])
    rows = [*_phrase(parts[0], 0, "nsubj", root), f"{verb}/VBD/ROOT/{root}", *_phrase(parts[2], root + 1, "dobj", root)]
    return " ".join([*rows, f"././punct/{root}"])


def _phrase(words: list[str], start: int, label: str, verb: int) -> list[str]:
    head = start + len(words) - 1
    rows = [f"{word}/DT/det/{head}" for word in words[:-1]]
    return [*rows, *(f"{word}/{_tag(word)}/{label}/{verb}" for word in words[-1:])]


def _tag(word: str) -> str:
    if word.lower() in ("he", "she", "it", "they"):
        return "PRP"
    return "NNP" if word.istitle() else "NNS" if word in PLURALS else "NN"


def _parsed(paragraphs: Sequence[str]) -> tuple[Doc, list[tuple[int, int]]]:
    """The text as if it were parsed, and the first token and end of each paragraph."""
    rows: list[list[str]] = []
    heads: list[int] = []
    opens: list[bool | int | None] = []
    edges = []
    for paragraph in paragraphs:
        first = len(rows)
        for sentence in paragraph.split(" | "):
            start = len(rows)
            rows += [token.split("/") for token in sentence.split()]
            heads += [start + int(row[3]) for row in rows[start:]]
            opens += [token == start for token in range(start, len(rows))]
        edges.append((first, len(rows)))
    words = [row[0] for row in rows]
    doc = Doc(
        VOCAB,
        words=words,
        tags=[row[1] for row in rows],
        pos=[POS.get(row[1], "X") for row in rows],
        deps=[row[2] for row in rows],
        heads=heads,
        lemmas=[LEMMAS.get(word.lower(), word.lower()) for word in words],
        sent_starts=opens,
    )
    return doc, edges


def story(
    *paragraphs: str,
    people: str = "",
    bodies: str = "",
    peoples: str = "",
    places: str = "",
    genders: dict[str, Gender] | None = None,
    roles: dict[str, str] | None = None,
    answers: tuple[int | None, str] = (None, "nobody answers"),
) -> Discourse:
    """What the paragraphs tell, each a string of `word/TAG/dependency/head`, the head counted from 0 within its sentence.

    Sentences are parted by ` | `. The words in `people`, `bodies` and so on are names, each of one entity, in that order.
    """
    types = {
        name: type_
        for names, type_ in ((people, "PERSON"), (bodies, "ORG"), (peoples, "NORP"), (places, "GPE"))
        for name in names.split()
    }
    doc, edges = _parsed(paragraphs)
    tree = read_tree(doc)
    quoted = [0] * len(tree.words)
    passages = []
    for first, end in edges:
        span = tree.span(first, end)
        (stretches,) = find_quoted(doc.text, [span])
        passage = make_passage(tree, "body", *span, stretches, quoted)
        assert passage is not None
        passages.append(passage)
    names = list(types)
    mentions = [
        Mention(
            start=tree.starts[t],
            end=tree.ends[t],
            text=word,
            type=types[word],
            kind="name",
            entity=names.index(word),
            role=(roles or {}).get(word),
        )
        for t, word in enumerate(tree.words)
        if word in types
    ]
    entities = [Entity(name=n, type=types[n], mentions=(), gender=(genders or {}).get(n)) for n in names]
    return read_discourse(tree, passages, mentions, entities, quoted, answers)


def anaphor(discourse: Discourse, word: str) -> Anaphor:
    """The last token that is this word."""
    head = max(t for t, other in enumerate(discourse.tree.words) if other == word)
    return Anaphor(head, max(i for i, first in enumerate(discourse.firsts) if first <= head))


def antecedent(discourse: Discourse, word: str) -> Antecedent:
    """What the last token that is this word goes back to."""
    return resolve(discourse, anaphor(discourse, word))


def name_of(discourse: Discourse, found: Antecedent) -> str | None:
    """The name of an antecedent."""
    return None if found.entity is None else discourse.name(found.entity)


def meant(discourse: Discourse, word: str) -> str | None:
    """The name of what the last token that is this word goes back to."""
    return name_of(discourse, antecedent(discourse, word))


def spoke(discourse: Discourse, name: str, passage: int) -> Discourse:
    """The discourse in which somebody spoke last, in that paragraph."""
    discourse.last = Turn([e.name for e in discourse.entities].index(name), passage)
    return discourse
