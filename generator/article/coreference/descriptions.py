"""What an article calls its actors by: "the senator", "the transport ministry", and who has been called so."""

from collections.abc import Sequence

from generator.article.syntax.tree import Tree
from generator.article.tables import words
from generator.records import Mention

NAMED_BY_KIND = words("university court campaign ministry department association institute board council committee")
"""Bodies whose names say what they are, so that "the ministry" is not just any organisation."""

BODIES = NAMED_BY_KIND | words(
    "company firm bank agency group union party club newspaper paper network magazine organisation organization"
)
_OF = frozenset({"of", "from"})
_BESIDE = frozenset({"compound", "nmod", "amod"})


class Descriptions:
    """For each noun that describes a named entity (its office, an apposition), the entities and where that was first."""

    def __init__(self, tree: Tree, mentions: Sequence[Mention], names: Sequence[str]) -> None:
        """`names` are those of the entities."""
        self._tree = tree
        self._words = [frozenset(name.lower().split()) for name in names]
        self._found: dict[str, dict[int, int]] = {}
        for mention in mentions:
            tokens = tree.tokens(mention.start, mention.end)
            if not tokens or mention.entity is None:
                continue
            last, head = tokens[-1], tree.heads[tokens[-1]]
            beside = [
                c for c in tree.children[last] if tree.deps[c] in ("appos", "compound", "nmod") and c not in tokens
            ]
            if tree.deps[last] == "appos" and ":" not in tree.words[head:last]:
                beside.append(head)
            for word in (*(mention.role or "").lower().split(), *(tree.lower[c] for c in beside)):
                places = self._found.setdefault(word, {})
                places[mention.entity] = min(places.get(mention.entity, last), last)

    def bearers(self, head: int) -> list[int]:
        """The entities that were called so before the description with this head, and to which nothing in it is foreign.

        "The Norvale senator" is nobody who was called a senator and has nothing of Norvale.
        """
        tree = self._tree
        called = self._found.get(tree.lemmas[head], {})
        inside = [c for c in tree.children[head] if tree.deps[c] in _BESIDE]
        inside += [c for p in tree.children[head] if tree.lower[p] in _OF for c in tree.children[p]]
        told = [tree.lower[c] for c in inside if tree.pos[c] == "PROPN"]
        return [
            entity
            for entity, first in called.items()
            if first < head and all(w in self._words[entity] or entity in self._found.get(w, {}) for w in told)
        ]

    def may_be(self, entity: int, head: int) -> bool:
        """Whether an organisation's name holds the words that a description needs: "the transport ministry"."""
        tree = self._tree
        needed = {tree.lower[c] for c in tree.children[head] if tree.deps[c] in _BESIDE}
        if tree.lemmas[head] in NAMED_BY_KIND:
            needed.add(tree.lemmas[head])
        return needed <= self._words[entity]
