"""The subject of a reporting verb: its own, one that it shares, or one that a confused parse hides."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.article.reporting.lost import before_place, lost_subject
from generator.article.syntax.tree import FINITE, NOMINAL, SUBJECTS, Tree
from generator.data import reporting_verbs, word_set

_CARRIES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "dep", "pcomp"})
_CARRIES_REPORT = frozenset({"xcomp", "conj", "advcl", "acomp", "relcl"})
_MISREAD = ("dobj", "attr", "ccomp", "dep", "npadvmod", "appos")
"""How a parse labels the subject behind a verb that follows quoted words."""

_LEADS_PARTICIPLE = frozenset({"when", "if", "until", "unless"})
_IN_NOUN_PHRASE = word_set("reporting.noun_phrase_tags")
_BEFORE_MARK = frozenset(",.?!…—–-")
_NOUN_PHRASE = 10
"""A subject behind its verb names itself within so many words."""

_NEAR = 9
"""A subject between quoted words and its verb begins within so many words before the verb."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where subjects are looked for: outside of quoted words (`quoted` is 1 inside), and not before the token `floor`."""

    tree: Tree
    quoted: Sequence[int]
    floor: int


def speaker_of(scope: Scope, verb: int) -> tuple[int | None, bool]:
    """The head token of who says what `verb` reports (None where nobody is named), and whether it stands at this verb."""
    subject, owns = _speaker_of(scope, verb)
    if subject is None and scope.tree.tags[verb] in FINITE and scope.tree.lemmas[verb] in reporting_verbs():
        lost = lost_subject(scope.tree, verb, scope.floor, scope.quoted)
        return lost, True
    if subject is None or subject > verb:
        return subject, owns
    whose = before_place(scope.tree, subject, verb, scope.floor)
    return (subject, owns) if whose is None else (whose, True)


def _speaker_of(scope: Scope, verb: int) -> tuple[int | None, bool]:
    tree = scope.tree
    busy = _busy_beside(tree, verb)
    subject = subject_of(scope, verb) if busy is None else busy
    if busy is not None or (subject is not None and tree.heads[subject] == verb):
        return subject, True
    if verb > scope.floor and tree.tags[verb] == "VBG":
        outer = _outer_reporter(scope, verb)
        return (subject if outer is None else outer), False
    if verb > scope.floor and tree.tags[verb] in FINITE and scope.quoted[verb - 1]:
        behind = _behind(scope, verb)
        subject = subject if behind is None else behind
        return subject, subject == behind
    if subject is None and _may_be_tense(scope, verb):
        return _beside(scope, verb), True
    return subject, False


def _busy_beside(tree: Tree, verb: int) -> int | None:
    """Who says something while doing something else, which a parse takes for the main verb: Hill speaking to a crowd said …."""
    doing = tree.child(verb, "csubj")
    if doing is None and tree.deps[verb] == "acl" and tree.tags[verb] in FINITE:
        doing = tree.heads[verb]
        while tree.deps[doing] in ("pobj", "prep", "dobj") and tree.heads[doing] < doing:
            doing = tree.heads[doing]
    if doing is None or tree.tags[doing] != "VBG":
        return None
    return tree.heads[doing] if tree.deps[doing] == "acl" else tree.child(doing, "nsubj")


def subject_of(scope: Scope, verb: int) -> int | None:
    """The head token of who does what `verb` says, looked for up the chain of shared subjects; None where unnamed."""
    tree = scope.tree
    if _is_passive(tree, verb):
        return tree.below(verb, "agent", "pobj")
    for _ in range(6):
        passive = tree.child(verb, "nsubjpass")
        subject = own_subject(scope, verb) if passive is None else passive
        if subject is not None:
            return subject
        head = tree.heads[verb]
        if tree.deps[verb] in ("acl", "relcl") and tree.pos[head] in NOMINAL:
            return head
        if tree.deps[verb] not in _CARRIES_SUBJECT:
            return None
        if tree.deps[verb] == "pcomp" or _is_joined_to_content(scope, verb, head):
            if tree.lower[head] == "as":
                return _quoted_person(scope, tree.heads[head])
            head = _verb_over(tree, head)
        verb = head
    return None


def _verb_over(tree: Tree, preposition: int) -> int:
    """The head of a preposition, or of the phrase that it goes on: in addition to | saying so, Hill …."""
    head = tree.heads[preposition]
    while tree.deps[head] == "pobj" and tree.deps[tree.heads[head]] == "prep" and tree.heads[head] < head:
        head = tree.heads[tree.heads[head]]
    return head


def own_subject(scope: Scope, verb: int) -> int | None:
    """The subject nearest to its verb, where a parse hangs a dateline or quoted words on it as well."""
    tree = scope.tree
    counted = tree.before(verb, "nummod") if tree.tags[verb] in FINITE else []  # four in ten say
    found = (c for c in tree.labelled(verb, "nsubj") or counted if c >= scope.floor and not scope.quoted[c])
    return min(found, key=lambda c: (c > verb, abs(c - verb)), default=None)


def _is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb is passive, or a participle that stands for one: "the plan, called a failure by Hill"."""
    if tree.child(verb, "nsubjpass", "auxpass") is not None:
        return True
    bare = tree.tags[verb] == "VBN" and tree.deps[verb] in ("advcl", "acl") and tree.child(verb, "aux") is None
    return opens_clause(tree, verb) or (bare and not _is_main(tree, verb))


def opens_clause(tree: Tree, verb: int) -> bool:
    """Whether a participle opens an adverbial clause, whose subject it cannot have: when asked what he thought, Hill …."""
    before = tree.lower[verb - 1]
    first = tree.deps[verb] == "advcl" and (tree.opens[verb] or before == "once")
    past = tree.tags[verb] in ("VBN", "VBD") and (first or before in _LEADS_PARTICIPLE)
    return past and tree.child(verb, *SUBJECTS) is None


def _is_main(tree: Tree, verb: int) -> bool:
    """Whether a sentence has no other verb than one taken for a participle: two experts reached by phone said it was safe."""
    head = tree.heads[verb]
    return tree.heads[head] == head and tree.pos[head] in NOMINAL and bool(tree.after(verb, "ccomp"))


def _may_be_tense(scope: Scope, verb: int) -> bool:
    """Whether a verb stands in a tense, maybe misread: “…,” Hill barked. “…,” read the letter."""
    tree = scope.tree
    if tree.tags[verb] == "VB":
        return bool(scope.quoted[verb - 1])
    return tree.tags[verb] in FINITE or _is_bare_participle(tree, verb)


def _is_bare_participle(tree: Tree, verb: int) -> bool:
    """A past form that was taken for a participle: “…,” Hill barked."""
    return tree.tags[verb] == "VBN" and tree.child(verb, "aux", "auxpass") is None


def _beside(scope: Scope, verb: int) -> int | None:
    """The subject that a parse confused by quotation marks misses: “…,” added a clerk. “…,” the mayor, 58, said."""
    before = range(verb - 1, max(verb - _NEAR - 2, -1), -1)
    mark = next((token for token in before if scope.quoted[token]), None)
    if mark is None or opens_clause(scope.tree, verb):
        return None
    if mark == verb - 1:
        return _behind(scope, verb)
    return next((token for token in range(verb - 1, mark, -1) if _may_speak(scope.tree, token)), None)


def _behind(scope: Scope, verb: int) -> int | None:
    """Who stands right behind a verb that follows quoted words: “…,” said the clerk, who …."""
    tree = scope.tree
    misread = next((c for c in tree.after(verb, *_MISREAD) if _may_speak(tree, c)), None)
    if misread is not None or tree.words[verb - 2][-1] not in _BEFORE_MARK:
        return misread
    last = None
    for token in range(verb + 1, min(verb + _NOUN_PHRASE, len(tree.words))):
        if tree.tags[token] not in _IN_NOUN_PHRASE:
            break
        last = token if tree.pos[token] in NOMINAL else last
    return last


def _quoted_person(scope: Scope, verb: int) -> int | None:
    """Whose words somebody else quotes: the paper quoted her as saying; she was quoted by the paper as saying."""
    person = scope.tree.child(verb, "nsubjpass", "dobj")
    return person if person is not None else own_subject(scope, verb)


def _outer_reporter(scope: Scope, verb: int) -> int | None:
    """Who goes on to report with a participle that the parse joined to the words reported: he said it failed, adding …."""
    tree = scope.tree
    head = tree.heads[verb]
    joined = tree.lower[verb - 1] == "and" and tree.tags[head] != "VBG"
    if not joined and tree.words[verb - 1] != "," and not scope.quoted[verb - 1] and tree.child(verb, "mark") is None:
        return None
    for _ in range(4):
        outer = tree.heads[head]
        if tree.deps[head] == "ccomp" and not scope.quoted[outer]:
            reports = tree.lemmas[outer] in reporting_verbs() or tree.child(outer, "acomp") is not None
            return subject_of(scope, outer) if reports else None
        if tree.deps[head] not in _CARRIES_REPORT:
            return None
        head = outer
    return None


def _is_joined_to_content(scope: Scope, verb: int, head: int) -> bool:
    """A second report that the parse joined to the words of the first: she said it failed | and added that …."""
    tree = scope.tree
    outer = tree.heads[head]
    joined = tree.deps[verb] == "conj" and tree.deps[head] == "ccomp" and tree.tags[outer] == tree.tags[verb]
    reports = tree.child(verb, "ccomp") is not None or 1 in scope.quoted[verb + 1 : tree.rights[verb]]
    return joined and (reports or is_of_another_tense(tree, verb)) and tree.lemmas[outer] in reporting_verbs()


def is_of_another_tense(tree: Tree, verb: int) -> bool:
    """Whether a verb cannot share the subject of the one it is joined to: said it would be late | and called him a liar."""
    head = tree.heads[verb]
    tenses = {tree.tags[t] for t in (head, *tree.before(head, "aux", "auxpass"))} & (FINITE | {"MD"})
    mixed = tree.tags[verb] not in tenses and (tree.tags[head] != "VBN" or tree.child(head, "auxpass") is not None)
    return tree.deps[verb] == "conj" and bool(tenses) and mixed


def _may_speak(tree: Tree, token: int) -> bool:
    """Whether a token can name somebody; of what tells a time, only a name may be one that was misread."""
    return tree.pos[token] in NOMINAL and (tree.deps[token] != "npadvmod" or tree.tags[token] == "NNP")
