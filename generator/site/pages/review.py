"""The editors' list: what the build was not sure of, the most consequential first, with the lines that decide it."""

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.records import Corpus, Problem, Review, by_place
from generator.site import links
from generator.site.grouping import grouped
from generator.site.index.actors import gravest_first
from generator.site.index.lookup import Lookup
from generator.site.parts.context import Context
from generator.site.parts.head import Head, kicker, left
from generator.site.parts.questions import Question, question

NAMES = {
    "merge": marked("Perhaps one actor"),
    "unlinked": marked("Names that lead nowhere"),
    "speaker": marked("Statements whose speaker is not sure"),
}
"""What each kind of doubt is called, in the order of the page."""
MOST = 50
"""So many questions are shown, those first that change what pages say; `briefing review --all` prints the rest."""
MOST_PROBLEMS = 100
MOST_PLACES = 4


class Doubts(Struct, frozen=True):
    """Doubts of one kind."""

    name: str
    id: str
    doubts: tuple[Question, ...]


class ReviewView(Struct, frozen=True, kw_only=True):
    """What the review list shows; `left` counts the doubts that it does not, `problems` are what is wrong with inputs."""

    head: Head
    groups: tuple[Doubts, ...]
    left: int
    problems: tuple[Question, ...]


def review_view(corpus: Corpus, lookup: Lookup, config: Config) -> ReviewView:
    """The list of doubts and of problems with inputs."""
    context = Context(links.REVIEW, lookup, config)
    asked = gravest_first(corpus.reviews)
    by_kind = grouped((review.kind, review) for review in asked[:MOST])
    problems = sorted(set(corpus.problems), key=by_place)
    total = catalogue.amount(len(corpus.reviews) + len(corpus.problems), "question", "questions")
    return ReviewView(
        head=Head(
            path=context.page,
            title=gettext("To review"),
            description=gettext("What the build was not sure of, with its evidence and the lines that decide it."),
            kicker=kicker(gettext("For editors"), total),
            kind="List",
        ),
        groups=tuple(_doubts(context, kind, name, by_kind[kind]) for kind, name in NAMES.items() if kind in by_kind),
        left=left(asked, MOST),
        problems=tuple(_problem(problem) for problem in problems[:MOST_PROBLEMS]),
    )


def _doubts(context: Context, kind: str, name: str, reviews: list[Review]) -> Doubts:
    return Doubts(gettext(name), kind, tuple(question(context, review, MOST_PLACES) for review in reviews))


def _problem(problem: Problem) -> Question:
    place = (
        problem.file if problem.line is None else gettext("{file}, line {line}", file=problem.file, line=problem.line)
    )
    return Question(place, (problem.cause, problem.remedy))
