"""Nouns that report: her claim that …, the mayor's call to …, a statement by the bank that …."""

from generator.article.reporting.cues import Cue
from generator.article.syntax.tree import Tree
from generator.article.tables import words

_CLAUSE_NOUNS = words(
    "claim statement assertion allegation accusation warning suggestion remark comment argument announcement insistence "
    "denial complaint prediction contention declaration acknowledgment acknowledgement admission assurance pledge promise "
    "vow threat boast charge concession disclosure explanation hint observation proposal reminder revelation testimony"
)
_INFINITIVE_NOUNS = words("call pledge promise vow threat demand request offer appeal plea proposal invitation")
_ISSUING_VERBS = words("make repeat issue deliver renew reiterate release publish voice level post send add offer")


def noun_cue(tree: Tree, noun: int) -> Cue | None:
    """The cue that a reporting noun makes with whoever says it, or None where nobody is named."""
    lemma = tree.lemmas[noun]
    if lemma not in _CLAUSE_NOUNS and lemma not in _INFINITIVE_NOUNS:
        return None
    if clause_of_noun(tree, noun) is None:
        return None
    source = _source(tree, noun)
    if source is None:
        return None
    return Cue("noun", noun, noun, noun + 1, source, frozenset({"clause"}), owns_subject=False)


def clause_of_noun(tree: Tree, noun: int) -> tuple[int, int] | None:
    """The clause or infinitive that says what was said: first token and end."""
    lemma = tree.lemmas[noun]
    for child in tree.children[noun]:
        if child < noun or tree.deps[child] not in ("acl", "ccomp", "relcl"):
            continue
        labels = {tree.deps[c] for c in tree.children[child]}
        first = tree.lefts[child]
        if lemma in _CLAUSE_NOUNS and "mark" in labels and tree.lower[first] == "that":
            return first, tree.rights[child]
        if lemma in _INFINITIVE_NOUNS and tree.tags[first] == "TO":
            return first, tree.rights[child]
    return None


def _source(tree: Tree, noun: int) -> int | None:
    possessor = tree.child(noun, "poss")
    if possessor is not None:
        return possessor
    for child in tree.children[noun]:
        if tree.deps[child] in ("prep", "agent") and tree.lower[child] in ("by", "from"):
            return tree.child(child, "pobj")
    verb = tree.heads[noun]
    if tree.deps[noun] == "dobj" and tree.lemmas[verb] in _ISSUING_VERBS:
        return tree.child(verb, "nsubj")
    return None
