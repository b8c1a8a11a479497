"""Pages that other processes make are those that are made one after the other."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Corpus, Page
from generator.site import render_site, shards
from generator.site.index.watched import Watch
from generator.site.output.earlier import Earlier, Made, noted, read_earlier, record_of
from generator.site.output.write import write_pages
from generator.site.render import in_turn
from generator.stamps import Digests
from generator.values import Share, Spread
from tests.project import PROJECT
from tests.site import sample

TEMPLATES = PROJECT / "templates"


def by_two(make: Callable[[bytes], Share], given: bytes, parts: Iterable[bytes]) -> Iterator[bytes]:
    """Two that do the parts in turn, each from what it made for itself."""
    shares = make(given), make(given)
    return (shares[number % 2](part) for number, part in enumerate(parts))


def built(docs: Path, corpus: Corpus, spread: Spread | None, earlier: Earlier | None = None) -> dict[str, bytes]:
    """What a build writes into `docs`, with its record."""
    made: dict[str, Made] = {}
    watch = Watch()
    pages = render_site(corpus, Config(), TEMPLATES, earlier, watch, spread=spread)
    write_pages(docs, noted(pages, made))
    (docs.parent / f"{docs.name}.json").write_bytes(record_of(made, watch))
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "AT_ONCE", 3)


def test_the_bytes_are_those_of_one_process(tmp_path: Path) -> None:
    assert built(tmp_path / "two", sample.full(), by_two) == built(tmp_path / "one", sample.full(), None)


def test_either_takes_over_what_the_other_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    whole = built(one, sample.full(), None)
    built(two, sample.full(), by_two)
    asked: list[bytes] = []

    def counted(make: Callable[[bytes], Share], given: bytes, parts: Iterable[bytes]) -> Iterator[bytes]:
        asked.extend(parts)
        return by_two(make, given, asked)

    for docs, spread in ((one, counted), (two, None)):
        earlier = read_earlier(tmp_path / f"{docs.name}.json", Digests(docs))
        pages: list[Page] = list(render_site(sample.full(), Config(), TEMPLATES, earlier, Watch(), spread=spread))
        assert all(page.stands for page in pages if page.looks)
        assert sum(bool(page.looks) for page in pages) > 10
        assert built(docs, sample.full(), spread, earlier) == whole


def test_a_corpus_with_half_a_character_stays_here() -> None:
    corpus = sample.full()
    article = structs.replace(corpus.analyses[0].article, title="Quay \ud83d")
    half = structs.replace(corpus, analyses=(structs.replace(corpus.analyses[0], article=article),))
    assert shards.by_shards(half, Config(), TEMPLATES, by_two, Watch()) is in_turn
    assert shards.by_shards(corpus, Config(), TEMPLATES, by_two, Watch()) is not in_turn
