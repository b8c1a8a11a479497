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
    articles = tuple(now)
    ids = {article.id for article in articles}
    before = {article.id: article.sha256 for article in ledger.snapshot.articles}
    times = Counter(article.sha256 for article in articles if article.id not in before)
    new = {a.sha256: a.id for a in articles if a.id not in before and times[a.sha256] == 1}
    fresh = {id_: new[text] for id_, text in before.items() if id_ not in ids and text in new}
    followed = {old: fresh.get(later, later) for old, later in ledger.renamed.items()} | fresh
    return {old: later for old, later in sorted(followed.items()) if old not in ids}


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
