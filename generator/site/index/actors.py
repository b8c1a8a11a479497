"""Actors: by id, who is named with whom, who is too little known for a page, and what is doubtful about each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set

from msgspec import Struct

from generator.records import Actor, Corpus, Review
from generator.site.grouping import grouped

SHARED_FROM = 1_000
"""On a site with more actors than this, those of little weight share pages."""
FILTERED = 10
"""There, search offers to filter by those actors whom at least so many articles name: a first search loads the whole list."""
ONE_IN = 150
"""Whom fewer than one in so many articles names no reader knows by a part of the name."""
MOST_COMPANY = 30
"""Pairs grow with the square; who is named least in an article with more actors than this is no company."""

Named = tuple[str, ...]
"""The actors of one article, the most named first."""


class ActorIndex(Struct, frozen=True, kw_only=True):
    """All actors that have a page or a place on one.

    `articles` counts those that name each, `together` those that name each two; `minor` actors share pages; `seldom` are those
    whom few articles name, so that no reader knows them by a part of their name; `filters` are the names that search offers to
    filter by; `reviews` are the doubts about each.
    """

    by_id: Mapping[str, Actor]
    names: Mapping[str, str]
    types: Mapping[str, str]
    articles: Mapping[str, int]
    together: Mapping[str, Counter[str]]
    minor: Set[str]
    seldom: Set[str]
    filters: Set[str]
    reviews: Mapping[str, list[Review]]

    def name(self, actor: str) -> str:
        """The name of the actor with this id."""
        return self.names[actor]


def visible_actors(corpus: Corpus) -> dict[str, Actor]:
    """The actors that no editor has hidden, by id."""
    return {actor.id: actor for actor in corpus.actors if not actor.hidden}


def index_actors(
    corpus: Corpus, actors: dict[str, Actor], actors_in: Mapping[str, Named], speaking: Iterable[str]
) -> ActorIndex:
    """Arrange `actors`, given those of each article, and those to whom a statement is given."""
    many = len(actors) > SHARED_FROM
    minor = _minor(actors.values()) - frozenset(speaking) if many else frozenset[str]()
    return ActorIndex(
        by_id=actors,
        names={actor.id: actor.name for actor in actors.values()},
        types={actor.id: actor.type for actor in actors.values()},
        articles={actor.id: len(actor.articles) for actor in actors.values()},
        together=named_together(actors_in.values()),
        minor=minor,
        seldom=_seldom(actors.values(), len(corpus.analyses)),
        filters=frozenset(a.name for a in actors.values() if not many or len(a.articles) >= FILTERED),
        reviews=_reviews(corpus),
    )


def _minor(actors: Iterable[Actor]) -> frozenset[str]:
    """Actors that one article names, and of whom no editor has told more."""
    return frozenset(a.id for a in actors if len(a.articles) == 1 and a.note is None and a.wikidata is None)


def _seldom(actors: Iterable[Actor], articles: int) -> frozenset[str]:
    """Those whom fewer than one in `ONE_IN` articles names, and by a name of several words."""
    return frozenset(a.id for a in actors if " " in a.name and ONE_IN * len(a.articles) < articles)


def _reviews(corpus: Corpus) -> dict[str, list[Review]]:
    """Doubts about whether names are one, by the actors that are named where the doubt arises; the gravest first."""
    about_names = [review for review in gravest_first(corpus.reviews) if review.kind != "speaker"]
    wanted = {(p.article, p.start) for review in about_names for p in review.places}
    named = {
        (a.article.id, m.start): m.actor
        for a in corpus.analyses
        for m in a.mentions
        if m.actor is not None and (a.article.id, m.start) in wanted
    }
    found = ((review, named.get((p.article, p.start))) for review in about_names for p in review.places)
    each = dict.fromkeys((actor, review) for review, actor in found if actor is not None)
    return grouped(each)


def gravest_first(reviews: Iterable[Review]) -> list[Review]:
    """Doubts by their weight; of one weight by title."""
    return sorted(reviews, key=lambda r: (-r.weight, r.title))


def named_together(articles: Iterable[Named], only: frozenset[str] | None = None) -> dict[str, Counter[str]]:
    """How many articles name each two actors (of `only`), given the actors of each article, most named first."""
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for names in articles:
        main = names[:MOST_COMPANY] if only is None else [name for name in names[:MOST_COMPANY] if name in only]
        for actor in main:
            together[actor].update(other for other in main if other != actor)
    return dict(together)


def named_with(actor: str, articles: Iterable[Named]) -> Counter[str]:
    """How many articles name `actor` with each other one, given the actors of each article, most named first."""
    mains = (names[:MOST_COMPANY] for names in articles)
    return Counter(other for main in mains if actor in main for other in main if other != actor)
