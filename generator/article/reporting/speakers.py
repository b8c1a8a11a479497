"""Who speaks: the words that name the speaker at a cue, and for whom an office or a spokesman speaks."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.article.mentions.lexicon import is_office
from generator.article.reporting.cues import Cue
from generator.article.syntax.tree import NOMINAL, Tree, phrase_with
from generator.data import word_set

PERSON = 2
"""Marks the tokens of a person's name in a list that has 1 for those of any other name."""

_KEPT = word_set("reporting.kept_in_source")
_VOICES = word_set("reporting.voices")
_IN_NAMES = frozenset({"Press", "Administration"})
NO_MORE = frozenset({"former", "ex", "onetime"})
"""Says that somebody had an office and has it no more."""

_LONG = 14
"""What reaches further behind the head of a source than so many words is not part of its name."""

DOCUMENTS = word_set("reporting.documents")
"""What somebody says something in."""

STATING_THINGS = _VOICES | DOCUMENTS | word_set("reporting.stating_bodies")
"""What makes statements, of things: a poll that found, a letter which said; a process that explains makes none."""


@dataclass(frozen=True, slots=True)
class Source:
    """The words of a speaker as tokens: `first:end` is shown, `head` is its noun or name, `spoken_for` the one behind it.

    `via` names the office or spokesman by tokens where it speaks for another.
    """

    first: int
    end: int
    head: int
    spoken_for: int | None = None
    via: tuple[int, int] | None = None


def find_source(tree: Tree, cue: Cue, named: Sequence[int]) -> Source | None:
    """The source that a cue names, or None where it names nobody. `named` has 2 for each token of a person's name."""
    head = cue.subject
    if head is None:
        return None
    if not cue.frames and (moved := _moved(tree, cue.verb, head, named)) is not None:
        return source_at(tree, moved, named)
    of_document = tree.deps[cue.verb] == "acl" and tree.heads[cue.verb] == head
    return source_at(tree, _issuer(tree, head) if of_document else head, named)


def _moved(tree: Tree, verb: int, subject: int, named: Sequence[int]) -> int | None:
    """Whom a thing moves to say something: the news does not surprise Ada Hill: “…”."""
    person = next(iter(tree.after(verb, "dobj", "dative")), subject)
    thing = tree.pos[subject] == "NOUN" and not named[subject] and not is_office(tree.lower[subject])
    return person if thing and named[person] == PERSON else None


def _issuer(tree: Tree, noun: int) -> int:
    """Who issued a document: the club put out a statement saying …; Hill emailed the crew saying …; else the noun itself."""
    verb, document = tree.heads[noun], noun
    if tree.deps[noun] == "pobj":  # in a statement to the club saying …: the statement is the verb's object
        verb = tree.heads[verb]
        message = tree.child(verb, "dobj")
        document = message if message is not None and tree.lemmas[message] in DOCUMENTS else noun
    elif tree.deps[noun] != "dobj":
        return noun
    subject = tree.child(verb, "nsubj")
    issues = tree.pos[verb] == "VERB" and not DOCUMENTS.isdisjoint((tree.lemmas[document], tree.lemmas[verb]))
    return subject if subject is not None and issues else document


def source_at(tree: Tree, head: int, named: Sequence[int] = ()) -> Source:
    """The noun phrase around `head` without its clauses and appositions.

    A spokesman or office speaks for another, unless named: "the mayor's spokeswoman, Kaja Lien," speaks herself,
    and so does she in "a spokeswoman for the port, Kaja Lien,", which a parse hangs on the port.
    """
    first, end = _begin(tree, head), _end(tree, head)
    if tree.lemmas[head] in DOCUMENTS and (author := _author(tree, head)) is not None:
        return Source(first, end, head, author, _via(tree, head, author))
    if not _is_voice(tree, head):
        return Source(first, end, head)
    own = tree.child(head, "appos")
    if own is not None and tree.pos[own] == "PROPN":
        return Source(first, own + 1, own)
    behind = _spoken_for(tree, head)
    beside = None if behind is None or behind < head or is_office(tree.words[behind]) else tree.child(behind, "appos")
    if beside is not None and named and named[beside] == PERSON:
        return Source(tree.lefts[beside], beside + 1, beside)
    return Source(first, end, head, behind, None if behind is None else _via(tree, head, behind))


def _begin(tree: Tree, head: int) -> int:
    """Where the noun phrase begins, without marks and a conjunction before it."""
    first = tree.lefts[head]
    while first < head and tree.deps[first] in ("cc", "punct"):
        first += 1
    return first


def _end(tree: Tree, head: int) -> int:
    """Where the noun phrase ends: with the phrases that its head keeps, up to the first clause or apposition."""
    end = head + 1
    for child in tree.behind(head):
        if tree.deps[child] in _KEPT and tree.rights[child] - head <= _LONG:
            end = max(end, tree.rights[child])
        elif tree.words[child] not in (",", "-"):
            break
    return end - (tree.deps[end - 1] == "cc")


def _is_voice(tree: Tree, head: int) -> bool:
    """Whether a noun is an office or spokesman who still speaks for another, and no part of a paper's or body's name."""
    return tree.lower[head] in _VOICES and tree.words[head] not in _IN_NAMES and not tree.has(head, NO_MORE)


def _author(tree: Tree, document: int) -> int | None:
    """Who is named as the author of a document: Hill's letter, a letter from Hill."""
    owner = tree.child(document, "poss")
    if owner is None:
        owner = tree.below(phrase_with(tree, document, ("by", "from")), "pobj")
    return owner if owner is not None and tree.pos[owner] == "PROPN" else None


def _spoken_for(tree: Tree, head: int) -> int | None:
    """For whom an office or spokesman speaks: the mayor's office, the council spokesman, a spokeswoman for the mayor."""
    owner = next((c for c in tree.labelled(head, "poss", "compound", "nmod") if tree.pos[c] in NOMINAL), None)
    if owner is not None:
        return owner
    return tree.below(phrase_with(tree, head, ("for", "of", "from")), "pobj")


def _via(tree: Tree, head: int, behind: int) -> tuple[int, int]:
    """The words for the office or spokesman alone."""
    return (tree.lefts[head] if behind > head else min(tree.rights[behind], head)), head + 1
