"""Subjects of earlier builds: which subject of now is which of then, so that names and addresses stay.

The ledger has each discovered subject with its articles. A subject is the same while most of its articles stay; what has no
successor leads on to the subject that has most of its articles, and comes back where they make one again.
"""

from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from generator.records import Topic, TopicState

_MOST = 0.5
"""The share of a subject's articles, as far as they are still there, that its successor has."""
_ALIKE = 0.3
"""And what both share of what they have together (Jaccard)."""
_LASTING = 5
"""A subject of so many articles goes on also where the comparison of reports would not find it any more."""

Remembered = Sequence[TopicState]


def successors(groups: Sequence[Collection[str]], before: Remembered) -> dict[int, TopicState]:
    """For groups of articles, by number, which earlier subject each is: one each, the most alike first."""
    pairs = [
        (-alike, state.id, number, state)
        for number, group in enumerate(map(frozenset, groups))
        for state in before
        if (alike := _alike(group, state)) >= _ALIKE
    ]
    found: dict[int, TopicState] = {}
    used: set[str] = set()
    for _, id_, number, state in sorted(pairs, key=lambda pair: pair[:3]):
        if id_ not in used and number not in found:
            used.add(id_)
            found[number] = state
    return found


def _alike(group: frozenset[str], state: TopicState) -> float:
    both = len(group.intersection(state.articles))
    return both / (len(group) + len(state.articles) - both) if both >= _MOST * len(state.articles) else 0.0


def present(before: Iterable[TopicState], articles: Collection[str]) -> list[TopicState]:
    """The earlier subjects with those of their articles that are still there; those of which most are gone left out."""
    now = [(state, tuple(a for a in state.articles if a in articles)) for state in before]
    return [replace(state, articles=left) for state, left in now if left and len(left) >= _MOST * len(state.articles)]


def lasting(before: Iterable[TopicState], found: Iterable[TopicState]) -> list[TopicState]:
    """The earlier subjects that go on though no group of reports is one of them, the largest first."""
    known = {state.id for state in found}
    kept = [s for s in before if s.id not in known and not s.gone and len(s.articles) >= _LASTING]
    return sorted(kept, key=lambda state: (-len(state.articles), state.id))


def with_addresses(topics: Sequence[Topic], before: Remembered) -> tuple[list[Topic], list[TopicState]]:
    """The topics with all earlier addresses that lead to them, and what is to be remembered, by id.

    An address leads to the topic that has it as its own, else to the one with most of the articles of its subject.
    """
    ids = {topic.id for topic in topics}
    leads: dict[str, set[str]] = {topic.id: {topic.id} for topic in topics}
    gone: list[TopicState] = []
    for state in before:
        target = state.id if state.id in ids else _heir(state, topics)
        if target is None:
            gone.append(replace(state, gone=True))
        else:
            leads[target].update({state.id, *state.addresses} - ids)
    named = [replace(topic, addresses=(topic.id, *sorted(leads[topic.id] - {topic.id}))) for topic in topics]
    states = [TopicState(t.id, t.name, t.articles, t.addresses) for t in named]
    return named, sorted([*states, *gone])


def _heir(state: TopicState, topics: Iterable[Topic]) -> str | None:
    """The topic that has most of an earlier subject's articles; None where none has any."""
    shared = ((len(set(topic.articles).intersection(state.articles)), topic.id) for topic in topics)
    count, id_ = min(((-count, id_) for count, id_ in shared), default=(0, ""))
    return id_ if count else None
