"""Articles whose files were renamed: told by their text, so that decisions on them hold on."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from msgspec import structs

from generator.corpus.editorial import ActorDecisions, Pin, Ref
from generator.records import ArticleState, Ledger


def renamed_since(ledger: Ledger | None, now: Iterable[ArticleState]) -> dict[str, str]:
    """The ids that articles bear now, by those that they bore in earlier builds and that no article bears any more.

    An article is the same where its text is, and no other new one has it.
    """
    if ledger is None:
        return {}
    texts = {article.id: article.sha256 for article in now}
    before = {article.id: article.sha256 for article in ledger.snapshot.articles}
    come = texts.keys() - before.keys()
    times = Counter(map(texts.__getitem__, come))
    new = {texts[article]: article for article in come}
    gone = before.keys() - texts.keys()
    fresh = {article: new[before[article]] for article in gone if times[before[article]] == 1}
    followed = {old: fresh.get(later, later) for old, later in ledger.renamed.items()} | fresh
    return {old: later for old, later in sorted(followed.items()) if old not in texts}


def articles_of(decisions: ActorDecisions) -> frozenset[str]:
    """The articles that decisions name."""
    return frozenset(filter(None, _articles(structs.astuple(decisions))))


def _articles(part: Any) -> Iterator[str | None]:
    """The articles in a part of decisions, however deep they stand in it; None where a name is of any article."""
    if isinstance(part, tuple):
        yield from chain.from_iterable(map(_articles, part))
    elif isinstance(part, Ref | Pin):
        yield part.article
        yield from _articles(getattr(part, "actor", None))


def follow(decisions: ActorDecisions, renamed: Mapping[str, str]) -> ActorDecisions:
    """The decisions with articles as they are called now."""
    if not renamed:
        return decisions
    parts = structs.asdict(decisions)
    return structs.replace(decisions, **{field: _followed(part, renamed) for field, part in parts.items()})


def _followed(part: Any, renamed: Mapping[str, str]) -> Any:
    """A part of decisions with articles as they are called now, however deep they stand in it."""
    if isinstance(part, tuple):
        return tuple(_followed(inner, renamed) for inner in part)
    if isinstance(part, Ref):
        return structs.replace(part, article=renamed.get(part.article or "", part.article))
    if isinstance(part, Pin):
        article = renamed.get(part.article, part.article)
        return structs.replace(part, article=article, actor=_followed(part.actor, renamed))
    return part
