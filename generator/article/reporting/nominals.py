"""Nouns that report: her claim that …, the mayor's call to …, a statement by the bank that …."""

from collections.abc import Iterable, Iterator, Sequence

from generator.article.reporting.cues import Cue
from generator.article.syntax.tree import Tree, phrase_with
from generator.data import word_set

_WITH_CLAUSE = word_set("reporting.clause_nouns")
_WITH_INFINITIVE = word_set("reporting.infinitive_nouns")
_NOUNS = _WITH_CLAUSE | _WITH_INFINITIVE
_ISSUING_VERBS = word_set("reporting.issuing_verbs")
_CLAUSE_FRAMES = frozenset({"clause"})


def find_noun_cues(tree: Tree, tokens: Iterable[int], quoted: Sequence[int]) -> Iterator[Cue]:
    """The nouns among `tokens`, outside of quoted words, that report what somebody named says."""
    for noun in tokens:
        if tree.lemmas[noun] not in _NOUNS or tree.pos[noun] != "NOUN" or quoted[noun]:
            continue
        source = author_of(tree, noun)
        if source is not None and clause_of_noun(tree, noun) is not None:
            yield Cue("noun", noun, noun, noun + 1, source, _CLAUSE_FRAMES, owns_subject=False)


def clause_of_noun(tree: Tree, noun: int) -> tuple[int, int] | None:
    """The clause or infinitive that says what was said: first token and end."""
    lemma = tree.lemmas[noun]
    for child in tree.after(noun, "acl", "ccomp", "relcl"):
        first = tree.lefts[child]
        stated = lemma in _WITH_CLAUSE and tree.lower[first] == "that" and tree.child(child, "mark") is not None
        asked = lemma in _WITH_INFINITIVE and tree.tags[first] == "TO"
        if stated or asked:
            return first, tree.rights[child]
    return None


def author_of(tree: Tree, noun: int) -> int | None:
    """Whose words a noun is: the mayor's claim; a claim by the mayor; the mayor repeated a claim, sent out a letter."""
    possessor = tree.child(noun, "poss", "nsubj")  # or that of a verb: they emailed us
    if possessor is not None:
        return possessor
    by = phrase_with(tree, noun, ("by", "from"), "prep", "agent")
    if by is not None:
        return tree.child(by, "pobj")
    verb = tree.heads[noun]
    issued = tree.deps[noun] == "dobj" and tree.lemmas[verb] in _ISSUING_VERBS
    return tree.child(verb, "nsubj") if issued else None
