"""What is made of all articles takes time in proportion to their number, counted in calls and lines, not seconds."""

import itertools
from collections.abc import Callable, Iterator, Sequence

import pytest
from msgspec import structs

from generator.config import Config
from generator.corpus.editorial import ActorDecisions
from generator.records import Analysis, Block, Corpus, Entity
from generator.report import Report
from generator.site.brief.daily import days_of
from generator.site.downloads.beside import data_pages
from generator.site.downloads.explorer import explorer_pages
from generator.site.downloads.exports import download_pages
from generator.site.index.lookup import build_lookup
from generator.site.pages.actors import foremost
from generator.site.pages.names import shared_pages
from generator.site.pages.timeline import dated_events
from generator.site.views import views
from generator.store.steps import Steps
from generator.together import resolved
from tests.corpus.topics.articles import analysis
from tests.test_linear import calls

_SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "zu")


def word(number: int, salt: str = "") -> str:
    """A word that nothing else is called."""
    parts = []
    for _ in range(4):
        number, part = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[part])
    return salt + "".join(parts)


def article(number: int, sentences: Sequence[str], title: str | None = None) -> Analysis:
    """An article of these sentences with one entity a name; every day one appears."""
    made = analysis(f"a{number}", *sentences)
    places: dict[str, list[int]] = {}
    for index, mention in enumerate(made.mentions):
        places.setdefault(mention.text, []).append(index)
    types = {mention.text: mention.type for mention in made.mentions}
    numbers = {name: index for index, name in enumerate(places)}
    day = f"{2020 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
    return structs.replace(
        made,
        article=structs.replace(
            made.article, title=title or f"On {word(number)} and more", published=day, publisher=f"Post {number % 7}"
        ),
        blocks=tuple(Block("body", start, end) for start, end in made.sentences),
        mentions=tuple(structs.replace(m, entity=numbers[m.text]) for m in made.mentions),
        entities=tuple(Entity(name=n, type=types[n], mentions=tuple(at)) for n, at in places.items()),
    )


def story(number: int) -> list[str]:
    """Sentences that no other article has, on what eight articles tell of."""
    own = [word(number * 40 + n, "x") for n in range(40)]
    subject = f"{word(number // 8, 'z')} strike"
    return [
        f"[{word(number % 90).title()} {word(number % 40, 'r').title()}|PERSON] saw {own[0]}, {own[1]} and {own[2]}.",
        f"The {{{subject}|{subject}}} of {' '.join(own[4:24])} went on for all of the winter.",
        f"“We will not give {own[30]} away,” she said, and {' '.join(own[31:40])} were there too.",
    ]


def copies() -> Iterator[Analysis]:
    for number in itertools.count():
        yield article(number, story(7))


def equal_titles() -> Iterator[Analysis]:
    for number in itertools.count():
        yield article(number, story(number), "What happened today")


def one_surname() -> Iterator[Analysis]:
    for number in itertools.count():
        yield article(number, [f"[{word(number).title()} Ruiz|PERSON] came.", *story(number)[1:]])


def chain() -> Iterator[Analysis]:
    for number in itertools.count():
        yield article(number, [story(number + n)[1] for n in range(8)])


def tiny() -> Iterator[Analysis]:
    for number in itertools.count():
        yield article(number, [f"[Ada {word(number % 300).title()}|PERSON] left town in {word(number, 'y')}."])


CORPORA: dict[str, Callable[[], Iterator[Analysis]]] = {
    "copies of one report": copies,
    "equal titles": equal_titles,
    "people of one surname": one_surname,
    "each nearly a copy of the one before": chain,
    "tiny articles": tiny,
}


def corpus_of(analyses: Sequence[Analysis]) -> Corpus:
    """All that a build makes of analyses before it renders pages."""
    return resolved(analyses, (ActorDecisions(), ()), None, Steps(None), Report())


def shown(corpus: Corpus) -> None:
    """All that the pages and downloads of a site show; to write it out is a template's work, in proportion to it."""
    config, lookup = Config(), build_lookup(corpus, 0)
    dated = dated_events(lookup)
    for _ in itertools.chain(
        views(corpus, lookup, config, dated, days_of(lookup)),
        data_pages(lookup),
        explorer_pages(lookup, config, dated, foremost(lookup), shared_pages(lookup)),
        download_pages(corpus, with_text=True, title="Growth"),
    ):
        pass


ARTICLES = 120


@pytest.mark.parametrize("name", CORPORA)
def test_the_cost_of_a_corpus_grows_with_its_articles(name: str) -> None:
    whole = tuple(itertools.islice(CORPORA[name](), 2 * ARTICLES))
    corpora: list[Corpus] = []

    def cost(articles: Sequence[Analysis]) -> tuple[int, int]:
        made = calls(lambda: corpora.append(corpus_of(articles)))
        return made, calls(lambda: shown(corpora[-1]))

    corpus_of(whole)  # what is kept of words is kept for both
    for small, large in zip(cost(whole[:ARTICLES]), cost(whole), strict=True):
        assert large < 2.3 * small + 20_000
    assert len(whole) == len(corpora[-1].analyses)
