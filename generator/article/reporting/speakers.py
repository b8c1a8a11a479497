"""Who speaks: the words that name the speaker at a cue, and for whom an office or a spokesman speaks."""

from dataclasses import dataclass

from generator.article.reporting.cues import Cue
from generator.article.syntax.tree import Tree
from generator.article.tables import words

_KEEPS = frozenset({"prep", "cc", "conj", "case", "poss", "nummod", "quantmod", "compound", "flat"})
_VOICES = words(
    "office offices spokesman spokeswoman spokesperson spokespeople spokesmen representative representatives aide aides "
    "lawyer lawyers attorney attorneys campaign press statement team"
)
_NO_MORE = frozenset({"former", "ex", "onetime"})
_DOCUMENTS = words(
    "statement email e-mail letter memo message note tweet post release report article column op-ed blog brief filing speech "
    "interview video ad advertisement pamphlet petition complaint lawsuit resolution order ruling text essay editorial"
)

STATING_THINGS = (
    _VOICES
    | _DOCUMENTS
    | words("poll survey study group company agency party court union government ministry paper newspaper")
)
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


def find_source(tree: Tree, cue: Cue) -> Source | None:
    """The source that a cue names, or None where it names nobody."""
    head = cue.subject
    if head is None:
        return None
    if tree.deps[cue.verb] == "acl" and tree.heads[cue.verb] == head:
        head = _issuer(tree, head)
    return source_at(tree, head)


def _issuer(tree: Tree, document: int) -> int:
    """Who issued a document: the club put out a statement saying …."""
    verb = tree.heads[document]
    if tree.deps[document] == "pobj":
        verb = tree.heads[verb]
        message = tree.child(verb, "dobj")
        if message is not None and tree.lemmas[message] in _DOCUMENTS:
            document = message
    elif tree.deps[document] != "dobj":
        return document
    subject = tree.child(verb, "nsubj")
    return (
        subject
        if subject is not None and tree.pos[verb] == "VERB" and tree.lemmas[document] in _DOCUMENTS
        else document
    )


def source_at(tree: Tree, head: int) -> Source:
    """The noun phrase around `head` without its clauses and appositions.

    A spokesman or office speaks for another, unless named: "the mayor's spokeswoman, Kaja Lien," speaks herself.
    """
    first, end = tree.lefts[head], head + 1
    for child in tree.children[head]:
        if child > head and tree.deps[child] in _KEEPS and tree.rights[child] - head <= 14:
            end = max(end, tree.rights[child])
        elif child > head and tree.words[child] not in (",", "-"):
            break
    while first < head and (tree.words[first] in "\"“”'‘,;:-–—" or tree.deps[first] in ("cc", "punct")):
        first += 1
    if _is_voice(tree, head):
        own = tree.child(head, "appos")
        if own is not None and own > head and tree.pos[own] == "PROPN":
            return Source(first, own + 1, own)
        behind = _behind(tree, head)
        if behind is not None:
            return Source(first, end, head, behind, _via(tree, head, behind))
    return Source(first, end, head)


def _is_voice(tree: Tree, head: int) -> bool:
    """Whether a noun is an office or spokesman who still speaks for another; "Press" is part of a paper's name."""
    return tree.lower[head] in _VOICES and tree.words[head] != "Press" and not tree.has(head, _NO_MORE)


def _behind(tree: Tree, head: int) -> int | None:
    for child in tree.children[head]:
        if tree.deps[child] in ("poss", "compound", "nmod") and tree.pos[child] in ("PROPN", "NOUN", "PRON"):
            return child
    for child in tree.children[head]:
        if tree.deps[child] == "prep" and tree.lower[child] in ("for", "of", "from"):
            return next((c for c in tree.children[child] if tree.deps[c] == "pobj"), None)
    return None


def _via(tree: Tree, head: int, behind: int) -> tuple[int, int]:
    if behind > head:
        return tree.lefts[head], head + 1
    return min(tree.rights[behind], head), head + 1
