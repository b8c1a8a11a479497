"""The first page."""

from msgspec import structs

from generator.config import Config
from generator.records import Corpus
from generator.site.index.lookup import build_lookup
from generator.site.pages.home import HomeView, home_view
from tests.site import sample


def view(corpus: Corpus, config: Config | None = None) -> HomeView:
    return home_view(build_lookup(corpus, 0), config or Config())


def test_it_says_how_much_there_is_and_lists_what_is_newest() -> None:
    made = view(sample.corpus(sample.later()))
    assert [link.text for link in made.head.kicker] == ["3 articles", "3 actors", "7 statements", "March 2031"]
    assert [entry.link.text for entry in made.articles][:2] == ["Tolls to go", "Ministers meet on the harbour"]
    assert made.actors[0].link.text == "Mara Ellingsen"
    assert (made.actors[0].about, made.actors[0].count) == ("Harbour Minister", "4 statements")
    assert [(entry.link.text, entry.count) for entry in made.topics] == [("Harbour tolls", "2 articles")]


def test_each_speaker_has_one_statement_and_only_words_that_are_likely_theirs() -> None:
    made = view(sample.corpus(sample.later()))
    assert [s.text for s in made.statements] == [
        "“The quay stays open to every flag,” “Nobody gains from a closed port.”"
    ]


def test_words_that_are_hardly_theirs_are_told_nowhere() -> None:
    later = sample.later()
    doubtful = structs.replace(later, quotes=tuple(structs.replace(q, confidence=0.3) for q in later.quotes))
    made = view(sample.corpus(doubtful))
    shown = [line.text for line in made.days.news] + [s.text for s in made.statements]
    assert not [words for words in shown if "harbour tolls" in words]


def test_what_the_last_days_tell_is_not_told_again() -> None:
    made = view(sample.corpus(sample.later()))
    words = "“The harbour tolls will go by the summer at the latest”"
    assert words in [line.text for line in made.days.news]
    assert words not in [s.text for s in made.statements]


def test_it_leads_only_to_pages_that_there_are() -> None:
    start = [link.text for link in view(sample.corpus(), Config(review_page=False)).start]
    assert "What changed" not in start
    assert "To review" not in start
    assert start[0] == "Actors A–Z"
    assert {"What changed", "To review"} <= {link.text for link in view(sample.full()).start}
