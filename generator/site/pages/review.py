"""The editors' list: what the build was not sure of, the most consequential first, with the lines that decide it."""

from msgspec import Struct

from generator.records import Corpus, Review, TopicPlace
from generator.site import links, wording
from generator.site.index.lookup import Lookup, sentence_at
from generator.site.pages.common import Head, Link, sentence_text

KINDS = {
    "merge": "Perhaps one actor",
    "unlinked": "Names that lead nowhere",
    "speaker": "Statements whose speaker is not sure",
}
MOST_EACH = 100
MOST_PLACES = 4


class Doubt(Struct, frozen=True):
    """A question for an editor, its evidence, sentences to look at, and the lines to paste."""

    title: str
    evidence: tuple[str, ...]
    places: tuple[Link, ...]
    paste: tuple[str, ...]


class DoubtGroup(Struct, frozen=True):
    """Doubts of one kind; `left` counts those that are not shown."""

    name: str
    id: str
    doubts: tuple[Doubt, ...]
    left: int


class ReviewView(Struct, frozen=True, kw_only=True):
    """What the review list shows; `problems` are what is wrong with inputs."""

    head: Head
    groups: tuple[DoubtGroup, ...]
    problems: tuple[Doubt, ...]


def review_view(corpus: Corpus, lookup: Lookup) -> ReviewView:
    """The list of doubts and of problems with inputs."""
    page = links.REVIEW
    groups = []
    for kind, name in KINDS.items():
        ranked = sorted((r for r in corpus.reviews if r.kind == kind), key=lambda r: (-r.weight, r.title))
        if ranked:
            doubts = tuple(_doubt(page, r, lookup) for r in ranked[:MOST_EACH])
            groups.append(DoubtGroup(name, kind, doubts, max(len(ranked) - MOST_EACH, 0)))
    problems = tuple(
        Doubt(f"{p.file}{'' if p.line is None else f', line {p.line}'}", (p.cause, p.remedy), (), ())
        for p in sorted(set(corpus.problems), key=lambda p: (p.file, p.line or 0, p.cause))[:MOST_EACH]
    )
    total = len(corpus.reviews) + len(corpus.problems)
    return ReviewView(
        head=Head(
            path=page,
            title="To review",
            description="What the build was not sure of, with its evidence and the lines that decide it.",
            kicker=(Link("For editors"), Link(wording.count(total, "question"))),
            kind="List",
        ),
        groups=tuple(groups),
        problems=problems,
    )


def _doubt(page: str, review: Review, lookup: Lookup) -> Doubt:
    places = [p for p in review.places if p.article in lookup.by_article][:MOST_PLACES]
    return Doubt(
        review.title,
        review.evidence,
        tuple(_place(page, p, lookup) for p in places),
        tuple(review.paste.splitlines()),
    )


def _place(page: str, place: TopicPlace, lookup: Lookup) -> Link:
    analysis = lookup.by_article[place.article]
    index = sentence_at(analysis.sentences, place.start)
    text = wording.shorten(sentence_text(analysis, analysis.sentences[index]), 220) if analysis.sentences else ""
    target = links.href(page, links.article_path(place.article), lookup.anchor(place.article, place.start))
    return Link(text or place.article, target)
