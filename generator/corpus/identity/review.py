"""What an editor should look at, most consequential first, each with its evidence and the lines to paste."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.corpus.editorial import NOBODY
from generator.corpus.identity.pinned import stands_once
from generator.corpus.identity.state import Doubt, State
from generator.records import Analysis, Article, Review, Speaker, TopicPlace

MOST_PLACES = 5
"""So many places are shown for one doubt."""

_NAMED, _UNNAMED = 2, 100
"""So many quotations with an open speaker weigh as much as one mention that would move."""

_MOST_WORDS, _NEAR = 12, 200
"""So many words on either side, and code points, are looked at to tell a place from others."""

_WORD = re.compile(r"\S+")
_SCALAR = json.JSONEncoder(ensure_ascii=False)


def reviews_of(state: State, analyses: Sequence[Analysis], ids: dict[tuple[int, int], str]) -> tuple[Review, ...]:
    """Doubtful merges, short names that nobody could link, and quotations whose speaker is open.

    `weight` counts the mentions or quotations that a decision would move. Speakers whom no name stands for ("a voter") come
    last: most of them are nobody's, as the lines to paste say, and whoever knows better puts a name there.
    """
    found = [
        *(_merge(d, state, analyses) for d in state.doubts if state.groups.find(d.a) != state.groups.find(d.b)),
        *_unlinked(state, analyses),
        *_speakers(state, analyses, ids),
    ]
    return tuple(sorted(found, key=lambda r: (not r.paste, -r.weight, r.kind, r.title, r.paste)))


def _merge(doubt: Doubt, state: State, analyses: Sequence[Analysis]) -> Review:
    first, second = sorted((doubt.a, doubt.b), key=lambda n: state.names[n])
    a, b = state.names[first], state.names[second]
    units = [u for n in (first, second) for u in state.node_units[n]]
    moved = min(sum(state.units[u].size for u in state.node_units[n]) for n in (first, second))
    return Review(
        kind="merge",
        weight=round(moved * doubt.chance, 3),
        title=f"Is {a} also {b}?",
        evidence=tuple(f"{'for' if r.weight > 0 else 'against'}: {r.text}" for r in doubt.reasons),
        paste=_either(a, b),
        places=_places(units, state, analyses),
    )


def _either(a: str, b: str) -> str:
    """Lines that join two names, and behind a comment sign those that part them; a hint for two names alike."""
    if " ".join(a.split()) == " ".join(b.split()):
        return f"# Both are written {quoted(a)}: write NAME @ ARTICLE for one of them, in same or in different.\n"
    pair = f"  - [{quoted(a)}, {quoted(b)}]\n"
    return f"same:\n{pair}# or, if they are two:\n# different:\n# {pair}"


def _unlinked(state: State, analyses: Sequence[Analysis]) -> list[Review]:
    """One review for each short name, with a line for each article."""
    by_name: dict[str, list[tuple[int, tuple[int, ...]]]] = defaultdict(list)
    for entry in state.unlinked:
        by_name[state.units[entry.unit].name].append((entry.unit, entry.candidates))
    reviews = []
    for name, entries in by_name.items():
        entries.sort(key=lambda e: analyses[state.units[e[0]].article].article.id)
        candidates = sorted({state.names[c] for _, cs in entries for c in cs})
        articles = [analyses[state.units[u].article].article.id for u, _ in entries]
        likely = state.names[entries[0][1][0]]  # the one that most articles name
        lines = "".join(f"  - [{quoted(f'{name} @ {a}')}, {quoted(likely)}]\n" for a in articles)
        reviews.append(
            Review(
                kind="unlinked",
                weight=float(sum(state.units[u].size for u, _ in entries)),
                title=f"Who is {name}?",
                evidence=(f"may be {', '.join(candidates)}", _alone(len(articles))),
                paste=f"same:  # put the right name second\n{lines}",
                places=_places([u for u, _ in entries], state, analyses),
            )
        )
    return reviews


def _speakers(state: State, analyses: Sequence[Analysis], ids: dict[tuple[int, int], str]) -> list[Review]:
    """Speakers who are named by words that lead to no actor, by article and words."""
    names = _candidates(state)
    reviews = []
    for number, analysis in enumerate(analyses):
        found: dict[tuple[str, int | None], list[TopicPlace]] = defaultdict(list)
        for quote in analysis.quotes:
            speaker = quote.speaker
            if (
                speaker is not None
                and speaker.how == "open"
                and not any((number, mention) in ids for mention in _mentions(analysis, speaker))
            ):
                place = TopicPlace(analysis.article.id, speaker.start, speaker.end)
                found[speaker.words, speaker.entity].append(place)
        for (words, entity), places in sorted(found.items(), key=lambda item: (item[0][0], item[1][0].start)):
            article = analysis.article.id
            known = names.get((number, entity))
            reviews.append(
                Review(
                    kind="speaker",
                    weight=len(places) / (_NAMED if known else _UNNAMED),
                    title=f"Who speaks as “{' '.join(words.split())}” in {article}?",
                    evidence=(
                        f"{_count(len(places))} given to these words, and the article does not say who it is",
                        *(() if known is None else (f"may be {', '.join(known[1])}",)),
                    ),
                    paste=_speaker_lines(analysis.article, known, places),
                    places=tuple(places[:MOST_PLACES]),
                )
            )
    return reviews


def _mentions(analysis: Analysis, speaker: Speaker) -> Iterable[int]:
    """The mentions of a speaker's entity, where it has one."""
    entities = analysis.entities
    return entities[speaker.entity].mentions if speaker.entity is not None and speaker.entity < len(entities) else ()


def _alone(articles: int) -> str:
    """How many articles give the name alone; which they are stands in the lines to paste."""
    return "stands alone in one article" if articles == 1 else f"stands alone in {articles} articles"


def _count(quotations: int) -> str:
    return "one quotation is" if quotations == 1 else f"{quotations} quotations are"


def _candidates(state: State) -> dict[tuple[int, int | None], tuple[str, tuple[str, ...]]]:
    """For the (article, entity) of each short name that nobody could link: the name, and whom it may mean."""
    found: dict[tuple[int, int | None], tuple[str, tuple[str, ...]]] = {}
    for entry in state.unlinked:
        unit = state.units[entry.unit]
        found[unit.article, unit.entity] = (unit.name, tuple(sorted({state.names[c] for c in entry.candidates})))
    return found


def _speaker_lines(article: Article, known: tuple[str, tuple[str, ...]] | None, places: Sequence[TopicPlace]) -> str:
    """The lines that link a speaker's name to a candidate, or say for each place of other words that nobody is meant."""
    if known is not None:
        name, candidates = known
        return (
            f"same:  # put the right name second\n  - [{quoted(f'{name} @ {article.id}')}, {quoted(candidates[0])}]\n"
        )
    entries = (_pin_lines(article, place) for place in places[:MOST_PLACES])
    lines = "".join(dict.fromkeys(entries))
    return f"means:  # put a name for nobody where you know who it is\n{lines}" if lines else ""


def _pin_lines(article: Article, place: TopicPlace) -> str:
    """An entry for one place, with as many words around it as tell it from all others; nothing where none do."""
    who = article.text[place.start : place.end]
    before = [m.start() for m in _WORD.finditer(article.text, max(0, place.start - _NEAR), place.start)]
    behind = [m.end() for m in _WORD.finditer(article.text, place.end, place.end + _NEAR)]
    for more in range(_MOST_WORDS):
        start = min(before[-more:], default=place.start) if more else place.start
        end = max(behind[:more], default=place.end)
        words = article.text[start:end]
        if stands_once(article.text, words, who):
            return (
                f"  - article: {quoted(article.id)}\n    words: {quoted(words)}\n"
                f"    who: {quoted(who)}\n    is: {NOBODY}\n"
            )
    return ""


def _places(units: Sequence[int], state: State, analyses: Sequence[Analysis]) -> tuple[TopicPlace, ...]:
    places = []
    for u in units[:MOST_PLACES]:
        unit = state.units[u]
        analysis = analyses[unit.article]
        mention = analysis.mentions[unit.mentions[0]]
        places.append(TopicPlace(analysis.article.id, mention.start, mention.end))
    return tuple(places)


def quoted(text: str) -> str:
    """A text as a YAML scalar that means just that text."""
    return _SCALAR.encode(" ".join(text.split()))
