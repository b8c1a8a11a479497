"""Chains of report: who hands on the words of whom ("“…,” A said, according to B"; "B, citing A, said …").

The inner speaker keeps the words and the outer one is noted as reporter, where the outer clause only hands them on. What
somebody says that others said stays one statement of whoever vouches for it.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.article.reporting.cues import Cue
from generator.article.reporting.draft import Draft
from generator.article.reporting.rules import Rule
from generator.article.reporting.speakers import source_at
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree
from generator.data import word_set

PERSON = 2
"""Marks the tokens of a person's name in a list that has 1 for those of any other name."""

_CITES = frozenset({"cite", "quote"})
_HANDS_ON: frozenset[Rule] = frozenset({"according to", "clause before the cue"})
_CITED_PEOPLE = word_set("reporting.cited_people")
_NEAR = 4
"""So many quotations that begin where a report does are looked at for the one that it hands on."""


def quotes_another(tree: Tree, cue: Cue) -> bool:
    """Whether a cue only leads in the words of another: the Post quoted her as saying …."""
    leads_in = (tree.lower[c] == "as" and tree.child(c, "pcomp") is not None for c in tree.children[cue.verb])
    return tree.lemmas[cue.verb] in _CITES and any(leads_in)


def cite(tree: Tree, draft: Draft, named: Sequence[int]) -> None:
    """Note who quotes the speaker, and give the words of a paper that cites people to them: the Post, citing two officials."""
    cue = draft.cue
    if cue is None or cue.subject is None or draft.source is None:
        return
    quoting = _quoting(tree, cue)
    if quoting is not None and quoting != cue.subject:
        draft.reporter = source_at(tree, quoting)
    cited = None if _is_person(tree, cue.subject, named) else _cited(tree, cue.verb, cue.subject, named)
    if cited is not None:
        draft.reporter, draft.source = draft.source, source_at(tree, cited)


def _quoting(tree: Tree, cue: Cue) -> int | None:
    """Who quotes somebody as saying what `cue` reports."""
    joint = tree.heads[cue.verb]
    verb = tree.heads[joint]
    if tree.lower[joint] != "as" or tree.lemmas[verb] not in _CITES:
        return None
    return tree.child(verb, "nsubj") if tree.child(verb, "agent") is None else tree.below(verb, "agent", "pobj")


def _is_person(tree: Tree, subject: int, named: Sequence[int]) -> bool:
    """Whether a subject is a person, who cites others in words of his or her own."""
    return named[subject] == PERSON or tree.pos[subject] == "PRON"


def _cited(tree: Tree, verb: int, subject: int, named: Sequence[int]) -> int | None:
    """The people whom a paper cites for what it says: …, the Post said, citing two officials."""
    below = (*tree.children[verb], *tree.children[subject])
    citing = (t for t in below if tree.tags[t] == "VBG" and tree.lemmas[t] in _CITES)
    cited = (tree.child(token, "dobj") for token in citing)
    return next((c for c in cited if c is not None and (named[c] == PERSON or tree.lemmas[c] in _CITED_PEOPLE)), None)


def name_reporters(tree: Tree, passage: Passage, drafts: list[Draft], outer: list[Draft]) -> list[Draft]:
    """`drafts` with their reporters, without those that only hand on another's words.

    `outer` are reports around words that another draft has already.
    """
    inner = sorted((_edge(tree, passage, draft), index) for index, draft in enumerate(drafts))
    edges = [edge for edge, _ in inner]
    dropped: set[int] = set()
    for place, report in enumerate([*drafts, *outer]):
        stays = place >= len(drafts)
        if report.cue is None or report.source is None or not (stays or report.rule in _HANDS_ON):
            continue
        begin, end = _reach(passage, report, report.cue)
        near = inner[bisect_left(edges, begin) : bisect_right(edges, begin + 1)][:_NEAR]
        found = [index for _, index in near if index != place and _hands_on(tree, report, drafts[index], end)]
        for index in found:
            drafts[index].reporter = report.source
        dropped |= {place} if found and not stays else set()
    return [draft for index, draft in enumerate(drafts) if index not in dropped]


def _edge(tree: Tree, passage: Passage, draft: Draft) -> int:
    """Where content and reporting clause begin."""
    cue = draft.cue
    if cue is None:
        return draft.ranges[0][0]
    subject = cue.own_subject
    left = max(tree.lefts[subject], passage.first) if subject is not None and subject < cue.verb else cue.first
    return min(draft.ranges[0][0], cue.first, left)


def _reach(passage: Passage, report: Draft, cue: Cue) -> tuple[int, int]:
    """The stretch whose words a report hands on: what follows it, or its sentence so far."""
    first, end = report.ranges[0][0], report.ranges[-1][1]
    return (first, end) if first >= cue.end else (passage.sentence(cue.verb)[0], cue.first)


def _hands_on(tree: Tree, report: Draft, draft: Draft, end: int) -> bool:
    """Whether a report hands on a quotation that begins before `end`: of another speaker, and not from inside it."""
    cue, outer = draft.cue, report.cue
    if cue is None or outer is None or draft.source is None or report.source is None or cue.kind == "noun":
        return False
    head = report.source.head
    same = tree.pos[head] == "PRON" or tree.lower[head] == tree.lower[draft.source.head]
    return not same and cue.first < end and not any(a <= outer.first < b for a, b in draft.ranges)


def without_hearsay(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Drop paraphrase inside paraphrase: who reports that others said something vouches for it, and its words stay there."""
    spans = sorted((a, b, index) for index, d in enumerate(drafts) for a, b in d.ranges)
    starts = [a for a, _, _ in spans]
    widest = [(), *itertools.accumulate((((b, i),) for _, b, i in spans), _two_widest)]
    kept = []
    for index, draft in enumerate(drafts):
        cue = draft.cue
        before = widest[bisect_right(starts, cue.first)] if cue is not None else ()
        reach = max(draft.ranges[-1][1], cue.first + 1 if cue is not None else 0)
        around = any(owner != index and end >= reach for end, owner in before)
        if not around or passage.pieces_in(draft.ranges):
            kept.append(draft)
    return kept


def _two_widest(best: tuple[tuple[int, int], ...], new: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """The furthest ends of two different owners, so that a draft is never measured against itself alone."""
    ends = {owner: end for end, owner in sorted((*best, *new))}
    return tuple(sorted(((end, owner) for owner, end in ends.items()), reverse=True)[:2])
