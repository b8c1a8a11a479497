"""Cues: the words that say that somebody says something, and who that is by grammar."""

from dataclasses import dataclass

from generator.article.syntax.tree import Tree
from generator.article.tables import words
from generator.data import reporting_verbs

_CARRIES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "dep", "pcomp"})
_UTTERING_HEADS = words("go continue begin start proceed rush use keep take rise appear seem come pause stop")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_IN_NOUN_PHRASE = words("DT PRP PRP$ POS NN NNS NNP NNPS JJ CD HYPH VBN")
_IN_THE_WORDS_OF = ["in", "the", "words", "of"]
_SOURCE_FRAMES = frozenset({"clause", "quote", "document"})
_COMMAS = frozenset({",", "-", "–", "—", "--"})
_BEFORE_MARK = frozenset(",.?!…—–-")
_STEPS = 24
"""How far up the tree verbs are followed; a bound, so that a broken tree costs nothing."""

_NOUN_PHRASE = 10
"""A subject behind its verb names itself within so many words."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting expression.

    `verb` is its token, `first:end` its words, `subject` the head token of who speaks, None where nobody is named.
    `frames` says what it can take (see data/reporting_verbs.tsv). `uttered` is False where the saying is negated, future or
    hypothetical, so that nothing was said; `owns_subject` where the subject stands at this verb, not at one before it.
    """

    kind: str
    verb: int
    first: int
    end: int
    subject: int | None
    frames: frozenset[str]
    uttered: bool = True
    owns_subject: bool = True


def find_cues(tree: Tree, tokens: range, quoted: list[int]) -> list[Cue]:
    """The cues among `tokens`, in order; `quoted` is 1 for each token that stands between quotation marks."""
    cues = []
    for token in tokens:
        if quoted[token]:
            continue
        if tree.lower[token] == "according" and token + 1 in tokens and tree.lower[token + 1] == "to":
            cue = _source_cue(tree, token, token + 1)
        elif tree.lower[token : token + 4] == _IN_THE_WORDS_OF and token + 3 in tokens:
            cue = _source_cue(tree, token, token + 3)
        elif tree.tags[token].startswith("VB"):
            cue = _verb_cue(tree, token, quoted, tokens.start)
        else:
            cue = None
        if cue is not None:
            cues.append(cue)
    return cues


def _verb_cue(tree: Tree, verb: int, quoted: list[int], floor: int) -> Cue | None:
    frames = reporting_verbs().get(tree.lemmas[verb])
    if (
        tree.lemmas[verb] == "add"
        and tree.lower[verb + 1 : verb + 2] == ["to"]
        and not any(quoted[max(0, verb - 2) : verb])
    ):
        return None  # she added to her lead
    if tree.lemmas[verb] == "put" or (frames is not None and frames & {"clause", "addressee"}):
        hands_over = _as_cue(tree, verb, quoted, floor)
        if hands_over is not None:
            return hands_over
    if frames is None:
        if tree.child(verb, "nsubj") is None:
            return None
        frames = frozenset()
    subject = subject_of(tree, verb, quoted, floor)
    owns = subject is not None and tree.heads[subject] == verb
    if not owns and tree.tags[verb] == "VBG" and verb > floor:
        outer = _outer_reporter(tree, verb, quoted, floor)
        subject = subject if outer is None else outer
    if not owns and tree.tags[verb] in _FINITE and verb > floor and quoted[verb - 1]:
        behind = _behind(tree, verb, quoted)
        subject, owns = (subject, owns) if behind is None else (behind, True)
    if subject is None and (tree.tags[verb] in _FINITE or _bare_participle(tree, verb)):
        subject = _beside(tree, verb, quoted)
        owns = True
    first, end = verb, verb + 1
    for child in tree.children[verb]:
        if tree.deps[child] in ("aux", "auxpass", "neg") and child < verb and verb - child <= 4:
            first = min(first, child)
        elif tree.deps[child] == "prt":
            end = max(end, child + 1)
    return Cue("verb", verb, first, end, subject, frames, is_uttered(tree, verb), owns)


def _bare_participle(tree: Tree, verb: int) -> bool:
    """A past form that was taken for a participle: “…,” Hill barked."""
    return tree.tags[verb] == "VBN" and tree.child(verb, "aux", "auxpass") is None


def _beside(tree: Tree, verb: int, quoted: list[int]) -> int | None:
    """The subject that a parse confused by quotation marks misses: “…,” added a clerk. “…,” the mayor, 58, said."""
    if verb > 0 and quoted[verb - 1]:
        return _behind(tree, verb, quoted)
    token = verb - 1
    while token > 0 and not quoted[token - 1] and verb - token <= 8:
        token -= 1
    if not (token > 0 and quoted[token - 1]):
        return None
    return next((t for t in range(verb - 1, token - 1, -1) if _may_speak(tree, t)), None)


def _behind(tree: Tree, verb: int, quoted: list[int]) -> int | None:
    """Who stands right behind a verb that follows quoted words: “…,” said the clerk, who …."""
    labels = ("dobj", "attr", "ccomp", "dep", "npadvmod", "appos")
    for child in tree.children[verb]:
        if child > verb and tree.deps[child] in labels and tree.pos[child] in _NOMINAL and _may_speak(tree, child):
            return child
    if tree.words[verb - 2][-1] not in _BEFORE_MARK:
        return None
    last = None
    for token in range(verb + 1, min(verb + _NOUN_PHRASE, len(tree.words))):
        if quoted[token] or tree.tags[token] not in _IN_NOUN_PHRASE:
            break
        last = token if tree.pos[token] in _NOMINAL else last
    return last


def _source_cue(tree: Tree, first: int, preposition: int) -> Cue | None:
    """According to X; in the words of X."""
    source = tree.child(preposition, "pobj")
    return None if source is None else Cue("according", first, first, preposition + 1, source, _SOURCE_FRAMES)


def _as_cue(tree: Tree, verb: int, quoted: list[int], floor: int) -> Cue | None:
    """As X put it, …; as X told the paper on Monday, …: a clause that hands its words over to the sentence."""
    first = tree.lefts[verb]
    while first < verb and tree.words[first] in _COMMAS:
        first += 1
    subject = _own_subject(tree, verb, quoted, floor)
    if tree.lower[first] != "as" or tree.heads[first] != verb or first < floor or subject is None:
        return None
    if _compares(tree, tree.heads[verb]):
        return None
    last = verb
    for child in tree.children[verb]:
        if child > verb and tree.words[child] not in _COMMAS:
            if tree.deps[child] in ("ccomp", "xcomp", "conj", "oprd"):
                return None
            last = max(last, tree.rights[child] - 1)
    if tree.lemmas[verb] == "put" and "it" not in tree.lower[verb : last + 1]:
        return None
    return Cue("according", verb, first, last + 1, subject, _SOURCE_FRAMES)


def _compares(tree: Tree, head: int) -> bool:
    """Whether "as X said" belongs to an "as" before it: "not as bad as X said", "as much money as X said"."""
    measures = (
        [head] if tree.pos[head] in ("ADJ", "ADV") else [c for c in tree.children[head] if tree.deps[c] == "amod"]
    )
    return any(tree.has(measure, ("as", "so")) for measure in measures)


def subject_of(tree: Tree, verb: int, quoted: list[int], floor: int) -> int | None:
    """The head token of who does what `verb` says, looked for up the chain of shared subjects; None where unnamed.

    Nobody inside quotation marks or before the paragraph (`floor`) is taken.
    """
    own = True
    for _ in range(6):
        passive = tree.child(verb, "nsubjpass")
        if own and (
            passive is not None
            or tree.child(verb, "auxpass") is not None
            or (tree.tags[verb] == "VBN" and tree.deps[verb] in ("advcl", "acl") and tree.child(verb, "aux") is None)
        ):
            agent = tree.child(verb, "agent")
            return tree.child(agent, "pobj") if agent is not None else None
        subject = passive if passive is not None else _own_subject(tree, verb, quoted, floor)
        if subject is not None:
            return subject
        head = tree.heads[verb]
        if tree.deps[verb] in ("acl", "relcl") and tree.pos[head] in ("NOUN", "PROPN", "PRON"):
            return head
        if head == verb or tree.deps[verb] not in _CARRIES_SUBJECT:
            return None
        if tree.deps[verb] == "pcomp" or _shared_with_report(tree, verb, head, quoted):
            if tree.lower[head] == "as":
                return _quoted_person(tree, tree.heads[head], quoted, floor)
            head = tree.heads[head]
        own = False
        verb = head
    return None


def _own_subject(tree: Tree, verb: int, quoted: list[int], floor: int) -> int | None:
    """The subject nearest to its verb, where a parse hangs a dateline or quoted words on it as well."""
    found = [c for c in tree.children[verb] if tree.deps[c] == "nsubj" and c >= floor and not quoted[c]]
    before = [c for c in found if c < verb]
    return before[-1] if before else found[0] if found else None


def _quoted_person(tree: Tree, verb: int, quoted: list[int], floor: int) -> int | None:
    """Whose words somebody else quotes: the paper quoted her as saying; she was quoted by the paper as saying."""
    person = tree.child(verb, "nsubjpass", "dobj")
    return person if person is not None else _own_subject(tree, verb, quoted, floor)


def _outer_reporter(tree: Tree, verb: int, quoted: list[int], floor: int) -> int | None:
    """Who goes on to report with a participle that the parse joined to the words reported: he said it failed, adding …."""
    if tree.words[verb - 1] != "," and not quoted[verb - 1] and tree.child(verb, "mark") is None:
        return None
    head = tree.heads[verb]
    for _ in range(4):
        outer = tree.heads[head]
        if tree.deps[head] == "ccomp" and outer >= floor and not quoted[outer]:
            reports = tree.lemmas[outer] in reporting_verbs() or tree.child(outer, "acomp") is not None
            return subject_of(tree, outer, quoted, floor) if reports else None
        if outer == head or tree.deps[head] not in ("xcomp", "conj", "advcl", "acomp", "relcl"):
            return None
        head = outer
    return None


def _shared_with_report(tree: Tree, verb: int, head: int, quoted: list[int]) -> bool:
    """A second report that the parse joined to the words of the first: she said it failed | and added that …."""
    outer = tree.heads[head]
    joined = tree.deps[verb] == "conj" and tree.deps[head] == "ccomp" and tree.tags[outer] == tree.tags[verb]
    reports = tree.child(verb, "ccomp") is not None or any(quoted[verb + 1 : verb + 3])
    return joined and reports and tree.lemmas[outer] in reporting_verbs()


def is_uttered(tree: Tree, verb: int) -> bool:
    """Whether the saying happens: not negated, not future, not hypothetical, not merely wanted or refused.

    A verb that shares its subject with one above, or is its aim or aspect, happens where that does: "began to say", "and said".
    """
    for _ in range(_STEPS):
        aims = False
        for child in tree.children[verb]:
            label, word = tree.deps[child], tree.lower[child]
            if (
                label == "neg"
                or (label == "aux" and tree.tags[child] == "MD")
                or (label == "mark" and word in _CONDITIONS)
            ):
                return False
            if label == "advmod" and word in ("never", "hardly", "barely"):
                return False
            if label == "aux" and tree.tags[child] == "TO":
                aims = True
                break
        head = tree.heads[verb]
        if aims and not _is_purpose_or_aspect(tree, verb, head):
            return False
        shares = tree.deps[verb] in ("conj", "xcomp") and tree.child(verb, "nsubj", "aux") is None
        if head == verb or not (aims or (shares and head < verb and tree.tags[verb] == "VB")):
            return True
        verb = head
    return True


def _is_purpose_or_aspect(tree: Tree, verb: int, head: int) -> bool:
    if tree.deps[verb] == "xcomp":
        return tree.lemmas[head] in _UTTERING_HEADS
    return tree.deps[verb] == "advcl" and tree.tags[head] in ("VBD", "VBZ", "VBP", "VBN")


def _may_speak(tree: Tree, token: int) -> bool:
    return tree.pos[token] in _NOMINAL and (tree.deps[token] != "npadvmod" or tree.tags[token] == "NNP")
