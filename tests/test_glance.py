"""Single pages are shown as soon as it is known who is who, by what the last build found of everything else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs

from generator.config import Config
from generator.corpus.identity.actors import Resolution
from generator.corpus.topics.find import TopicResult
from generator.glance import Glance
from generator.records import Corpus, Page
from tests.site import sample

CONFIG = Config(hide_below=0)


class Seen(Glance):
    """A glance with somebody who looks at one page, again in each build."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path, self.pages = path, list[str]()
        self.ahead = self._look

    def _look(self, make: Callable[[str], Page | None]) -> None:
        page = make(self.path)
        self.pages.append("" if page is None else str(page.content))

    def build(self, corpus: Corpus, templates: Path, topics: TopicResult | None = None) -> None:
        """What a build does of `corpus`: nobody knows of an actor before its resolution, or else before `topics`."""

        def find() -> Corpus:
            self.known(
                Resolution(
                    analyses=corpus.analyses, actors=corpus.actors, reviews=corpus.reviews, problems=corpus.problems
                ),
                topics,
                CONFIG,
                templates,
            )
            return corpus

        found = self.corpus([corpus.actors, [a.article.id for a in corpus.analyses]], find, CONFIG, templates)
        assert self.lookup(found, CONFIG).actors.by_id == {a.id: a for a in found.actors}


@pytest.fixture
def corpus() -> Corpus:
    return sample.full()


def renamed(corpus: Corpus, name: str) -> Corpus:
    """The corpus as it is when it is known who is who, and no subject yet."""
    actors = tuple(structs.replace(a, name=name) if a.id == "mara-ellingsen" else a for a in corpus.actors)
    return structs.replace(corpus, actors=actors, topics=(), repetitions=())


def test_a_rename_is_shown_with_the_subjects_of_the_last_build(tmp_path: Path, corpus: Corpus) -> None:
    glance = Seen("actors/mara-ellingsen.html")
    glance.build(corpus, tmp_path)
    assert glance.pages == [], "nothing was built before"
    glance.build(renamed(corpus, "Mara Quill"), tmp_path)
    (page,) = glance.pages
    assert "Mara Quill" in page
    assert any(f"topics/{topic.id}" in page for topic in corpus.topics)


def test_what_was_built_from_the_same_is_shown_at_once(tmp_path: Path, corpus: Corpus) -> None:
    glance = Seen("actors/mara-ellingsen.html")
    glance.build(corpus, tmp_path)
    (tmp_path / "actor.html.j2").write_text("<p>{{ view.head.title }}, marked</p>", "utf-8")
    glance.build(corpus, tmp_path)
    assert len(glance.pages) == 1
    assert "Ellingsen, marked" in glance.pages[0]


def test_a_subject_is_shown_where_nobody_is_another(tmp_path: Path, corpus: Corpus) -> None:
    glance = Seen(f"topics/{corpus.topics[0].id}.html")
    glance.build(corpus, tmp_path)
    topics = tuple(structs.replace(topic, name=f"{topic.name} again") for topic in corpus.topics)
    other = structs.replace(corpus, topics=topics)
    glance.build(other, tmp_path, TopicResult(corpus.analyses, topics))
    (page,) = glance.pages
    assert " again" in page


def test_other_articles_wait_for_the_whole(tmp_path: Path, corpus: Corpus) -> None:
    glance = Seen("actors/mara-ellingsen.html")
    glance.build(corpus, tmp_path)
    glance.build(sample.corpus(sample.harbour()), tmp_path)
    assert glance.pages == []


def test_where_nobody_looks_nothing_is_made(tmp_path: Path, corpus: Corpus) -> None:
    glance = Seen("actors/mara-ellingsen.html")
    glance.build(corpus, tmp_path)
    glance.ahead = None
    glance.build(renamed(corpus, "Mara Quill"), tmp_path)
    assert glance.pages == []
