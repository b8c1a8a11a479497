"""Resolve pronouns and descriptions to the entities of an article."""

from bisect import bisect_left
from collections.abc import Sequence

from generator.article.speakers import Source
from generator.article.tree import Tree
from generator.records import Entity, Mention, Speaker

_SINGULAR = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}
_RELATIVE = frozenset({"who", "which", "that", "whom"})


class Resolver:
    """Leads the words of speakers to entities, in reading order; remembers who spoke last."""

    def __init__(
        self, tree: Tree, mentions: Sequence[Mention], entities: Sequence[Entity], quoted: Sequence[int]
    ) -> None:
        self._tree = tree
        self._mentions = [m for m in mentions if m.entity is not None]
        self._starts = [m.start for m in self._mentions]
        self._entities = entities
        self._quoted = quoted
        self._last: int | None = None
        self.found: list[Mention] = []

    def speaker(self, source: Source) -> tuple[Speaker, str]:
        """The speaker as written, with its entity where the evidence is enough, and the evidence in words."""
        tree = self._tree
        start, end = tree.span(source.first, source.end)
        via = None
        head = source.head
        if source.spoken_for is not None and source.via is not None:
            head = source.spoken_for
            via_start, via_end = tree.span(*source.via)
            via = tree.text[via_start:via_end]
        text = tree.text[start:end]
        entity = self._named(head)
        word = tree.lower[head]
        if entity is not None:
            self._last = entity
            return Speaker(start=start, end=end, text=text, entity=entity, via=via, how="named"), "named at the cue"
        if word in _RELATIVE:
            antecedent = self._named(tree.heads[tree.heads[head]])
            if antecedent is not None:
                self._last = antecedent
                return (
                    Speaker(start=start, end=end, text=text, entity=antecedent, via=via, how="pronoun"),
                    "relative pronoun of the name before it",
                )
        if word in _SINGULAR:
            entity = self._pronoun(head, word)
            if entity is not None:
                self._last = entity
                self.found.append(
                    Mention(
                        start=tree.starts[head],
                        end=tree.ends[head],
                        text=tree.words[head],
                        kind="pronoun",
                        type=self._entities[entity].type,
                        entity=entity,
                    )
                )
                return Speaker(
                    start=start, end=end, text=text, entity=entity, via=via, how="pronoun"
                ), "last person named"
        return Speaker(start=start, end=end, text=text, via=via), "no name in reach that fits"

    def _named(self, head: int) -> int | None:
        tree = self._tree
        index = bisect_left(self._starts, tree.ends[head]) - 1
        if index >= 0 and self._mentions[index].end > tree.starts[head]:
            return self._mentions[index].entity
        return None

    def _pronoun(self, head: int, word: str) -> int | None:
        gender = _SINGULAR[word]
        if self._last is not None and self._fits(self._last, gender):
            return self._last
        index = bisect_left(self._starts, self._tree.starts[head]) - 1
        for mention in self._mentions[max(0, index - 12) : index + 1][::-1]:
            if mention.entity is not None and self._fits(mention.entity, gender):
                return mention.entity
        return None

    def _fits(self, entity: int, gender: str) -> bool:
        record = self._entities[entity]
        return record.type == "PERSON" and record.gender in (None, gender)
