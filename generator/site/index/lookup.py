"""The corpus as pages ask for it: articles, actors, topics, statements and events, each by what leads to it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from generator.records import Change, Corpus, QuotePlace, Topic
from generator.site.grouping import grouped
from generator.site.index.actors import ActorIndex, index_actors, visible_actors
from generator.site.index.articles import ArticleIndex, index_articles, subjects_of
from generator.site.index.events import EventIndex, index_events
from generator.site.index.statements import StatementIndex, index_statements
from generator.site.index.subjects import articles_with_name, statements_near

MOST_SHARING = 400
"""What more articles share tells of none that it is close, and would take time that grows with their square."""


class Lookup(Struct, frozen=True, kw_only=True):
    """What views look up. Hidden actors are left out, and what replaced articles say: their later version stands for them.

    `on_subject` has of each topic the articles that a reader of its name expects, `near_subject` the statements, `narrower` the
    topics right below it. `with_actor` and `with_topic` have the articles of those that few share (`MOST_SHARING`): a page that
    asks who shares something need not be made again for another article on the United States.
    """

    articles: ArticleIndex
    actors: ActorIndex
    topics: Mapping[str, Topic]
    on_subject: Mapping[str, frozenset[str]]
    near_subject: Mapping[str, frozenset[QuotePlace]]
    topic_names: Mapping[str, str]
    narrower: Mapping[str, Sequence[str]]
    statements: StatementIndex
    events: EventIndex
    with_actor: Mapping[str, tuple[str, ...]]
    with_topic: Mapping[str, tuple[str, ...]]
    changes: Sequence[Change]


def build_lookup(corpus: Corpus, hide_below: float) -> Lookup:
    """Arrange `corpus` for the views; quotations whose probability is below `hide_below` are left out."""
    actors = visible_actors(corpus)
    topics = {topic.id: topic for topic in corpus.topics}
    articles = index_articles(corpus, actors, topics)
    on = subjects_of(corpus.analyses, topics)
    statements = index_statements(articles.current, corpus.repetitions, actors, on, hide_below)
    return Lookup(
        articles=articles,
        actors=index_actors(corpus, actors, articles.actors_in, statements.by),
        topics=topics,
        on_subject=articles_with_name(corpus.topics, articles.by_id),
        near_subject=statements_near(corpus.topics, statements.on),
        topic_names={topic.id: topic.name for topic in corpus.topics},
        narrower=grouped((topic.parent, topic.id) for topic in corpus.topics if topic.parent is not None),
        statements=statements,
        events=index_events(articles.current, articles.copies, actors, on),
        with_actor={actor.id: actor.articles for actor in actors.values() if len(actor.articles) <= MOST_SHARING},
        with_topic={topic.id: topic.articles for topic in corpus.topics if len(topic.articles) <= MOST_SHARING},
        changes=corpus.ledger.changes if corpus.ledger is not None else (),
    )
