"""Pages by shards: other processes make those that have a view, each some, from the same corpus.

What a page shows depends on the corpus, the settings and the templates alone, so that it makes no difference where it is made.
Every process arranges the corpus for itself, and goes through the pages in their order.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.config import Config
from generator.records import Corpus, Page
from generator.site.index.watched import Watch
from generator.site.output.earlier import Earlier
from generator.site.render import Draw, Renderer, begin, in_turn
from generator.site.views import Planned
from generator.values import Share, Spread

AT_ONCE = 40
"""So many pages travel together."""


class _Given(Struct, frozen=True):
    """What the pages are made from."""

    corpus: Corpus
    config: Config
    templates: str


class _Drawn(Struct, frozen=True, array_like=True):
    """A page as it travels: as `Page` has it, `looks` by their places in the list that comes with it."""

    path: str
    content: str
    key: str
    looks: list[int]
    given: str


class _Part(Struct, frozen=True, array_like=True):
    """Some pages, and the looks that it took to make them."""

    pages: list[_Drawn]
    looks: list[str]


_GIVEN = msgspec.msgpack.Decoder(_Given)
_NUMBERS = msgspec.msgpack.Decoder(list[int])
_PART = msgspec.msgpack.Decoder(_Part)
_ENCODE = msgspec.msgpack.Encoder().encode


def by_shards(corpus: Corpus, config: Config, templates: Path, spread: Spread, watch: Watch) -> Draw:
    """What makes the pages of `corpus` by other processes; `watch` notes what they look up.

    A corpus that holds half a character, which has no encoding, stays here.
    """
    try:
        given = _ENCODE(_Given(corpus, config, str(templates.resolve())))
    except UnicodeEncodeError:
        return in_turn
    return partial(_drawn, spread, given, watch)


def _drawn(spread: Spread, given: bytes, watch: Watch, render: Renderer, planned: Iterable[Planned]) -> Iterator[Page]:
    before = list(map(render.before, planned))
    missing = [number for number, page in enumerate(before) if page is None]
    parts = (_ENCODE(missing[start : start + AT_ONCE]) for start in range(0, len(missing), AT_ONCE))
    made = (page for part in spread(drawer, given, parts) for page in _pages(_PART.decode(part), watch))
    return (next(made) if page is None else page for page in before)


def _pages(part: _Part, watch: Watch) -> Iterator[Page]:
    numbers = list(map(watch.number, part.looks))
    for page in part.pages:
        looks = array("I", sorted(numbers[look] for look in page.looks))
        yield Page(page.path, page.content, page.key, looks.tobytes(), "", page.given)


def drawer(given: bytes) -> Share:
    """What makes pages by their numbers, which may only rise; `given` is a `_Given`."""
    what, watch = _GIVEN.decode(given), Watch()
    begun = begin(what.corpus, what.config, Path(what.templates), Earlier(), watch)
    return partial(_draw, begun.render, enumerate(begun.planned), watch)


def _draw(render: Renderer, planned: Iterator[tuple[int, Planned]], watch: Watch, part: bytes) -> bytes:
    wanted = _NUMBERS.decode(part)
    pages = [render.made(one) for one in _those(planned, wanted)]
    looked = [array("I", page.looks) for page in pages]
    places = {look: place for place, look in enumerate(dict.fromkeys(look for looks in looked for look in looks))}
    noted = watch.noted()
    drawn = [
        _Drawn(page.path, str(page.content), page.key, [places[look] for look in looks], page.given)
        for page, looks in zip(pages, looked, strict=True)
    ]
    return _ENCODE(_Part(drawn, [noted[look] for look in places]))


def _those(planned: Iterator[tuple[int, Planned]], wanted: Sequence[int]) -> Iterator[Planned]:
    """The planned pages of these numbers."""
    chosen = frozenset(wanted)
    for number, one in planned:
        if number in chosen:
            yield one
        if number == wanted[-1]:
            return
