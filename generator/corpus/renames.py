"""Articles whose files were renamed: told by their text, so that decisions on them hold on."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

from msgspec import structs

from generator.corpus.editorial import ActorDecisions, Ref
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
    groups = (*decisions.same, *decisions.different, decisions.hide)
    single = (decisions.name, decisions.type, decisions.note, decisions.wikidata)
    refs = [*chain(*groups), *(ref for values in single for ref, _ in values)]
    refs += [pin.actor for pin in decisions.means if pin.actor is not None]
    return frozenset(filter(None, (ref.article for ref in refs))) | {pin.article for pin in decisions.means}


def follow(decisions: ActorDecisions, renamed: Mapping[str, str]) -> ActorDecisions:
    """The decisions with articles as they are called now."""
    if not renamed:
        return decisions

    def ref(it: Ref) -> Ref:
        return it if it.article is None else structs.replace(it, article=renamed.get(it.article, it.article))

    return structs.replace(
        decisions,
        same=tuple(tuple(map(ref, group)) for group in decisions.same),
        different=tuple(tuple(map(ref, group)) for group in decisions.different),
        name=tuple((ref(it), value) for it, value in decisions.name),
        type=tuple((ref(it), value) for it, value in decisions.type),
        note=tuple((ref(it), value) for it, value in decisions.note),
        wikidata=tuple((ref(it), value) for it, value in decisions.wikidata),
        hide=tuple(map(ref, decisions.hide)),
        means=tuple(
            structs.replace(
                pin, article=renamed.get(pin.article, pin.article), actor=None if pin.actor is None else ref(pin.actor)
            )
            for pin in decisions.means
        ),
    )
