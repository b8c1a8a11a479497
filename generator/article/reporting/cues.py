"""Cues: the words that say that somebody says something, and who that is by grammar."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.article.reporting.assertion import is_uttered
from generator.article.reporting.punctuation import COMMA, JOINS
from generator.article.reporting.subjects import Scope, own_subject, speaker_of
from generator.article.syntax.tree import VERB_TAGS, Tree
from generator.data import reporting_verbs
from generator.values import known

CueKind = Literal["verb", "noun", "according"]
"""Said Hill; Hill's claim that …; according to Hill."""

_SOURCE_PHRASES = {"according": ["according", "to"], "in": ["in", "the", "words", "of"]}
"""Phrases whose object is a source, by their first word."""

_SOURCE_FRAMES = frozenset({"clause", "quote", "document"})
_HANDS_OVER = frozenset({"clause", "addressee"})
_CONTENT_LABELS = ("ccomp", "xcomp", "conj", "oprd")
_NEAR = 4
"""Auxiliaries further off than this do not belong to the words of a cue."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting expression.

    `verb` is its token, `first:end` its words, `subject` the head token of who speaks, None where nobody is named.
    `frames` says what it can take (see data/en/reporting_verbs.tsv). `uttered` is False where the saying is negated, future or
    hypothetical, so that nothing was said; `owns_subject` where the subject stands at this verb, not at one before it.
    """

    kind: CueKind
    verb: int
    first: int
    end: int
    subject: int | None
    frames: frozenset[str]
    uttered: bool = True
    owns_subject: bool = True

    @property
    def states(self) -> bool:
        """Whether it says that something was said."""
        return self.uttered and bool(self.frames)

    @property
    def own_subject(self) -> int | None:
        """The subject where it stands at this verb."""
        return self.subject if self.owns_subject else None


def find_cues(tree: Tree, tokens: range, quoted: Sequence[int]) -> list[Cue]:
    """The verbs and phrases among `tokens` that report, in order; `quoted` is 1 for each token between quotation marks."""
    scope = Scope(tree, quoted, tokens.start)
    telling = (t for t in tokens if (tree.tags[t] in VERB_TAGS or tree.lower[t] in _SOURCE_PHRASES) and not quoted[t])
    return known(_cue_at(scope, token, tokens.stop) for token in telling)


def _cue_at(scope: Scope, token: int, stop: int) -> Cue | None:
    tree = scope.tree
    phrase = _SOURCE_PHRASES.get(tree.lower[token])
    if phrase is not None and tree.lower[token : min(token + len(phrase), stop)] == phrase:
        return _source_cue(tree, token, token + len(phrase) - 1)
    return _verb_cue(scope, token) if tree.tags[token] in VERB_TAGS else None


def _source_cue(tree: Tree, first: int, preposition: int) -> Cue | None:
    """According to X; in the words of X."""
    source = tree.child(preposition, "pobj")
    while source is not None and tree.pos[source : source + 2] == ["PROPN", "PROPN"]:
        source += 1  # according to Norland | Senator Ana Ruiz, where a parse ends the name too early
    return None if source is None else Cue("according", first, first, preposition + 1, source, _SOURCE_FRAMES)


def _verb_cue(scope: Scope, verb: int) -> Cue | None:
    """The cue that a verb makes: one that reports, or any that has a subject, which quoted words beside it may make report."""
    tree = scope.tree
    frames = reporting_verbs().get(tree.lemmas[verb], frozenset())
    if not frames and tree.child(verb, "nsubj") is None:
        return None
    handed_over = _as_cue(scope, verb) if frames & _HANDS_OVER or tree.lemmas[verb] == "put" else None
    if handed_over is not None:
        return handed_over
    subject, owns = speaker_of(scope, verb)
    auxiliaries = (c for c in tree.labelled(verb, "aux", "auxpass", "neg") if verb - c <= _NEAR and not scope.quoted[c])
    first, last = min([verb, *auxiliaries]), max([verb, *tree.labelled(verb, "prt")])
    return Cue("verb", verb, first, last + 1, subject, frames, is_uttered(tree, verb, scope.quoted), owns)


def _as_cue(scope: Scope, verb: int) -> Cue | None:
    """As X put it, …; as X told the paper on Monday, …: a clause that hands its words over to the sentence."""
    tree = scope.tree
    first = next((t for t in range(tree.lefts[verb], verb) if tree.words[t] not in COMMA), verb)
    led = tree.lower[first] == "as" and tree.heads[first] == verb
    subject = own_subject(scope, verb) if led and not _goes_on_meanwhile(scope, verb, first) else None
    behind = (c for c in tree.behind(verb) if tree.words[c] not in COMMA)
    if subject is None or tree.after(verb, *_CONTENT_LABELS):
        return None
    end = max([verb + 1, *(tree.rights[c] for c in behind)])
    if tree.lemmas[verb] == "put" and "it" not in tree.lower[verb:end]:
        return None
    return Cue("according", verb, first, end, subject, _SOURCE_FRAMES)


def _goes_on_meanwhile(scope: Scope, verb: int, opener: int) -> bool:
    """Whether "as" tells of the time, without a mark before it, or of no saying: she waved as she spoke."""
    tree = scope.tree
    before = opener - 1 - (bool(scope.quoted[opener - 1]) and tree.lemmas[verb] != "put")
    barely = not tree.opens[opener] and tree.words[before].isalpha() and tree.lower[before] not in JOINS
    return barely or not is_uttered(tree, verb, scope.quoted)


def lacks_agent(tree: Tree, cue: Cue) -> bool:
    """Whether a cue is a participle that leaves open who says something."""
    return cue.subject is None and tree.tags[cue.verb] == "VBN"
