"""What stands around a cue and behind an indirect statement, as named evidence of closed classes only."""

from collections.abc import Iterator
from typing import Literal, get_args

from generator.article.reporting.cues import Cue
from generator.article.reporting.draft import Draft
from generator.article.syntax.tree import Tree
from generator.data import reporting_verbs

Next = Literal["comma", "stop", "mark", "joiner", "word"]
"""What stands behind the last word of a content; the end of the article is a stop."""

Auxiliary = Literal["be", "have", "to"]
Opener = Literal["as", "that", "other"]
"""The word that opens the clause of a cue: as she said, which she said that …"""

Dependent = Literal["advmod", "dobj", "dative", "prep", "xcomp", "ccomp", "advcl", "conj", "prt"]
"""What depends on a cue's verb, by the labels of ClearNLP."""

_MARKS: dict[str, Next] = {",": "comma", ";": "comma", ":": "comma", ".": "stop", "?": "stop", "!": "stop"}
_PARTS: dict[str, Next] = {"PUNCT": "mark", "CCONJ": "joiner", "SCONJ": "joiner"}
_DEPENDENTS: frozenset[str] = frozenset(get_args(Dependent))
_AUXILIARIES: frozenset[str] = frozenset(get_args(Auxiliary))
_OPENERS: frozenset[str] = frozenset(get_args(Opener))


def families() -> dict[str, tuple[str, ...]]:
    """The names that `surroundings` can give: what each begins with, and how it can end."""
    frames = sorted({frame for verb in reporting_verbs().values() for frame in verb})
    kinds = {"next=": Next, "auxiliary=": Auxiliary, "opener=": Opener, "dependent=": Dependent}
    return {"frame=": tuple(frames), **{name: get_args(kind) for name, kind in kinds.items()}}


def surroundings(tree: Tree, draft: Draft) -> frozenset[str]:
    """The evidence around a draft of an indirect statement."""
    cue = draft.cue
    found = {f"next={_next(tree, draft.ranges[-1][1])}"}
    if cue is None:
        return frozenset(found)
    found |= {f"frame={frame}" for frame in cue.frames}
    return frozenset(found.union(_of_verb(tree, cue) if cue.kind == "verb" else ()))


def _next(tree: Tree, token: int) -> Next:
    if token >= len(tree.words):
        return "stop"
    return _MARKS.get(tree.words[token]) or _PARTS.get(tree.pos[token], "word")


def _of_verb(tree: Tree, cue: Cue) -> Iterator[str]:
    """Auxiliaries, the word that opens the clause, and what else depends on the verb."""
    for child in tree.children[cue.verb]:
        label, lemma = tree.deps[child], tree.lemmas[child]
        if label in _DEPENDENTS:
            yield f"dependent={label}"
        elif label == "mark":
            yield f"opener={lemma if lemma in _OPENERS else 'other'}"
        elif label in ("aux", "auxpass") and lemma in _AUXILIARIES:
            yield f"auxiliary={lemma}"
