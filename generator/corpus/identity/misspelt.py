"""Decisions whose names, articles or words no text has: told from the texts alone, for a check that analyses nothing.

A name that stands in a text may still be nobody's there; that only a build can tell.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.corpus.editorial import ActorDecisions, Ref
from generator.corpus.identity.addresses import actor_address
from generator.corpus.identity.decisions import nearest, plain, refs_of, unmatched
from generator.corpus.identity.pinned import misplaced
from generator.names import place_of
from generator.names.text import without_accents
from generator.records import Actor, Article, CuratedTopic, Problem

TOPICS = "editorial/topics.yml"
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,3}")
_COUNTRY = re.compile(r" \([^()]*\)$")
"""What pages add to an institution's name, such as `Health Ministry (Norway)`."""
_KIND = re.compile(r"-(?:person|organisation|place|group)(?:-\d+)?$")
_MOST_NAMES = 200_000


def misspelt(
    decisions: ActorDecisions, curated: Sequence[CuratedTopic], articles: Sequence[Article]
) -> tuple[Problem, ...]:
    """Problems for what decisions on actors and topics write and no text of the articles has."""
    texts = {article.id: " ".join(plain(article.text).split()) for article in articles}
    given = {spelled for _, value in decisions.name for spelled in (plain(value), actor_address(value))}
    wrong = [ref for ref in dict.fromkeys(refs_of(decisions)) if not _is_written(ref, texts, given)]
    strange = _in_topics(curated, lambda name: _is_anywhere(name, texts, given), ())
    names = _names(articles) if wrong or strange else []
    return (
        *(unmatched(ref, decisions.file, names, texts) for ref in wrong),
        *misplaced(decisions, {article.id: article.text for article in articles}),
        *(_in_topics(curated, lambda name: _is_anywhere(name, texts, given), names) if strange else ()),
    )


def strange_in_topics(curated: Sequence[CuratedTopic], actors: Sequence[Actor]) -> tuple[Problem, ...]:
    """Problems for actors of topics whom no article names, told from all actors."""
    forms = sorted({name for actor in actors for name in (actor.id, actor.name, *(n.form for n in actor.names))})
    known = {form.casefold() for form in forms}
    return _in_topics(curated, lambda name: name.casefold() in known, forms)


def _in_topics(
    curated: Iterable[CuratedTopic], is_known: Callable[[str], bool], forms: Sequence[str]
) -> tuple[Problem, ...]:
    """A Problem for each actor of each topic who is not known."""
    return tuple(
        Problem(
            file=TOPICS,
            line=None,
            cause=f"No article names {name!r}, an actor of the topic {topic.name!r}.",
            remedy=f"{nearest(name, forms)}Correct the name, or remove it.",
        )
        for topic in curated
        for name in topic.actors
        if not is_known(name)
    )


def _is_written(ref: Ref, texts: Mapping[str, str], given: set[str]) -> bool:
    if ref.article is None:
        return _is_anywhere(ref.form, texts, given)
    return ref.article in texts and _is_anywhere(ref.form, {ref.article: texts[ref.article]}, given)


def _is_anywhere(name: str, texts: Mapping[str, str], given: set[str]) -> bool:
    """Whether a text has a name, or the words of an id one after the other, or an editor gave it."""
    name = _COUNTRY.sub("", name)
    if plain(name) in given or place_of(name) is not None or any(plain(name) in text for text in texts.values()):
        return True
    words = _KIND.sub("", name).split("-")
    together = re.compile(r"[\W_]*".join(map(re.escape, words)))
    return name.islower() and any(together.search(without_accents(text)) for text in texts.values())


def _names(articles: Iterable[Article]) -> list[str]:
    """What texts write with capitals, to find what a misspelt name was meant for."""
    found = {name for article in articles for name in _NAME.findall(article.text)}
    return sorted(found)[:_MOST_NAMES]
