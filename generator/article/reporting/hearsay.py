"""Chains of report: who hands on the words of whom ("“…,” A said, according to B"; "B, citing A, said …").

The inner speaker keeps the words and the outer one is noted as reporter, where the outer clause only hands them on. What
somebody says that others said stays one statement of whoever vouches for it.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.article.reporting.cues import Cue
from generator.article.reporting.draft import Draft
from generator.article.reporting.speakers import source_at
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree
from generator.article.tables import words

PERSON = 2
"""Marks the tokens of a person's name in a list that has 1 for those of any other name."""

_CITES = words("cite quote")
_HANDS_ON = frozenset({"according to", "clause before the cue"})
_SOURCES = words(
    "official source person people aide adviser advisor witness diplomat lawyer minister spokesman spokeswoman "
    "spokesperson executive employee colleague relative friend expert analyst investigator prosecutor police"
)


def quotes_another(tree: Tree, cue: Cue) -> bool:
    """Whether a cue only leads in the words of another: the Post quoted her as saying …."""
    return tree.lemmas[cue.verb] in _CITES and any(
        tree.lower[c] == "as" and tree.child(c, "pcomp") is not None for c in tree.children[cue.verb]
    )


def _quoting(tree: Tree, cue: Cue) -> int | None:
    """Who quotes somebody as saying what `cue` reports."""
    joint = tree.heads[cue.verb]
    verb = tree.heads[joint]
    if tree.lower[joint] != "as" or tree.lemmas[verb] not in _CITES:
        return None
    agent = tree.child(verb, "agent")
    return tree.child(verb, "nsubj") if agent is None else tree.child(agent, "pobj")


def cite(tree: Tree, draft: Draft, named: Sequence[int]) -> None:
    """Note who quotes the speaker, and give the words of a paper that cites people to them: the Post, citing two officials."""
    cue = draft.cue
    if cue is None or cue.subject is None or draft.source is None:
        return
    quoting = _quoting(tree, cue)
    if quoting is not None and quoting != cue.subject:
        draft.reporter = source_at(tree, quoting)
    if named[cue.subject] == PERSON or tree.pos[cue.subject] == "PRON":
        return
    for verb in (*tree.children[cue.verb], *tree.children[cue.subject]):
        if tree.tags[verb] != "VBG" or tree.lemmas[verb] not in _CITES:
            continue
        cited = tree.child(verb, "dobj")
        if cited is not None and (named[cited] == PERSON or tree.lemmas[cited] in _SOURCES):
            draft.reporter, draft.source = draft.source, source_at(tree, cited)
            return


def name_reporters(tree: Tree, passage: Passage, drafts: list[Draft], outer: list[Draft]) -> list[Draft]:
    """`drafts` with their reporters, without those that only hand on another's words.

    `outer` are reports around words that another draft has already.
    """
    inner = sorted(((_edge(tree, passage, d), i) for i, d in enumerate(drafts)), key=lambda pair: pair[0])
    edges = [edge for edge, _ in inner]
    dropped: set[int] = set()
    for place, report in enumerate([*drafts, *outer]):
        if report.cue is None or report.source is None or (place < len(drafts) and report.rule not in _HANDS_ON):
            continue
        begin, end = _reach(passage, report, report.cue)
        near = inner[bisect_left(edges, begin) : bisect_right(edges, begin + 1)][:4]
        found = [i for _, i in near if i != place and _hands_on(tree, report, drafts[i], end)]
        for index in found:
            drafts[index].reporter = report.source
        if found and place < len(drafts):
            dropped.add(place)
    return [d for i, d in enumerate(drafts) if i not in dropped]


def _edge(tree: Tree, passage: Passage, draft: Draft) -> int:
    """Where content and reporting clause begin."""
    edge = draft.ranges[0][0]
    cue = draft.cue
    if cue is not None:
        edge = min(edge, cue.first)
        if cue.subject is not None and cue.owns_subject and cue.subject < cue.verb:
            edge = min(edge, max(tree.lefts[cue.subject], passage.first))
    return edge


def _reach(passage: Passage, report: Draft, cue: Cue) -> tuple[int, int]:
    """The stretch whose words a report hands on: what follows it, or its sentence so far."""
    first, end = report.ranges[0][0], report.ranges[-1][1]
    return (first, end) if first >= cue.end else (passage.sentence(cue.verb)[0], cue.first)


def _hands_on(tree: Tree, report: Draft, draft: Draft, end: int) -> bool:
    cue, outer = draft.cue, report.cue
    if cue is None or outer is None or draft.source is None or report.source is None or cue.kind == "noun":
        return False
    if cue.first >= end or any(a <= outer.first < b for a, b in draft.ranges):
        return False
    head = report.source.head
    return tree.pos[head] != "PRON" and tree.lower[head] != tree.lower[draft.source.head]


def without_hearsay(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Drop paraphrase inside paraphrase: who reports that others said something vouches for it, and its words stay there."""
    spans = sorted((a, b, index) for index, d in enumerate(drafts) for a, b in d.ranges)
    starts = [a for a, _, _ in spans]
    widest = list(itertools.accumulate((((b, i),) for _, b, i in spans), _two_widest))
    kept = []
    for index, draft in enumerate(drafts):
        cue = draft.cue
        at = bisect_right(starts, cue.first) if cue is not None else 0
        around = any(
            i != index and draft.ranges[-1][1] <= b and (cue is None or cue.first < b)
            for b, i in (widest[at - 1] if at else ())
        )
        if not around or passage.pieces_in(draft.ranges):
            kept.append(draft)
    return kept


def _two_widest(best: tuple[tuple[int, int], ...], new: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """The furthest ends of two different owners, so that a draft is never measured against itself alone."""
    ends = {owner: end for end, owner in sorted((*best, *new))}
    return tuple(sorted(((end, owner) for owner, end in ends.items()), reverse=True)[:2])
