"""What an open pronoun stands for: "they" for the doctors whom the sentences before tell of, "it" for the letter."""

from generator.article.coreference.discourse import Discourse
from generator.article.coreference.lexicon import BODIES, THINGS
from generator.article.coreference.unnamed import PLURAL, is_anybody
from generator.article.reporting.speakers import STATING_THINGS, Source, source_at
from generator.article.syntax.tree import SUBJECTS

_THEY = frozenset({"they", "their"})
_MANY = BODIES | {"authority", "people"}
_WHO_DO = ("er", "or", "ist", "ian")
"""Endings of what people are called by: builders, voters, cyclists."""

_BACK = 60
"""A pronoun goes back to a subject within so many words."""


def meant_by(discourse: Discourse, head: int, passage: int) -> Source | None:
    """The last main subject before the sentence of "they" or "it", in its paragraph or the one before, if it fits."""
    tree, word = discourse.tree, discourse.tree.lower[head]
    if word not in _THEY | THINGS:
        return None
    first = max(discourse.firsts[max(0, passage - 1)], head - _BACK)
    end = discourse.passages[passage].sentence(head)[0]
    acting = (t for t in range(end - 1, first - 1, -1) if tree.deps[t] in SUBJECTS and not discourse.quoted[t])
    main = (t for t in acting if tree.deps[tree.heads[t]] in ("ROOT", "conj") and tree.lower[t] not in _THEY | THINGS)
    subject = next(main, None)
    return source_at(tree, subject) if subject is not None and _fits(discourse, subject, many=word in _THEY) else None


def _fits(discourse: Discourse, noun: int, *, many: bool) -> bool:
    """Whether a noun is several people or bodies, or one thing that makes statements."""
    tree, lemma = discourse.tree, discourse.tree.lemmas[noun]
    if many and tree.tags[noun] in PLURAL:
        return lemma in _MANY or is_anybody(lemma) or lemma.endswith(_WHO_DO)
    return tree.child(noun, "conj") is not None if many else tree.tags[noun] == "NN" and lemma in STATING_THINGS
