"""What the build could not decide, for and against, with sentences to look at."""

from msgspec import Struct

from generator.records import Review, TopicPlace
from generator.site import reasons, wording
from generator.site.parts.appearances import sentence_text
from generator.site.parts.context import Context, Link, title_of
from generator.site.parts.correcting import correction

LONGEST, TITLE = 220, 60
"""Characters of a sentence, and of an article's title in a question."""


class Question(Struct, frozen=True):
    """A doubt, its evidence, sentences to look at, and the lines that decide it in an editorial file."""

    title: str
    evidence: tuple[str, ...]
    places: tuple[Link, ...] = ()
    paste: tuple[str, ...] = ()
    correct: str = ""


def question(context: Context, review: Review, most_places: int, longest: int = LONGEST) -> Question:
    """A doubt as the page shows it, with at most so many of its places, their sentences cut at `longest` characters."""
    places = [place for place in review.places if place.article in context.lookup.articles.by_id][:most_places]
    asked = _asked(context, review.title, places)
    shown = tuple(_place(context, place, longest) for place in places)
    lines = tuple(map(reasons.of_pasted, review.paste.splitlines()))
    title, evidence = reasons.of_doubt(asked), tuple(map(reasons.of_doubt, review.evidence))
    return Question(title, evidence, shown, lines, correction(context, title, lines))


def _asked(context: Context, asked: str, places: list[TopicPlace]) -> str:
    """What is asked, with the title of an article for its id, which only the lines to paste need."""
    for place in places[:1]:
        title = wording.shorten(title_of(context.lookup.articles.by_id[place.article]), TITLE)
        asked = asked.replace(f" in {place.article}?", f" in “{title}”?")
    return asked


def _place(context: Context, place: TopicPlace, longest: int) -> Link:
    articles = context.lookup.articles
    sentence = sentence_text(articles.by_id[place.article], place.start)
    target = context.to_article(place.article, articles.anchor(place.article, place.start))
    return Link(wording.shorten(sentence, longest), target)
