"""Articles under another file name: decisions on them hold on."""

from pathlib import Path

import pytest

from generator.corpus import changes
from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import resolve
from generator.corpus.renames import articles_of, follow, renamed_since
from generator.records import Analysis, Corpus, Ledger
from generator.site.downloads.exports import changes_json
from tests.corpus.helpers import analysis, decide, person

BOTH = [("Ana Ruiz", "Ruiz"), ("Omar Haddad",)]


def build(ledger: Ledger | None, *analyses: Analysis) -> Ledger:
    return changes.record(ledger, changes.snapshot(Corpus(analyses=analyses)))


def named(*ids: str) -> list[Analysis]:
    """Articles of different texts under these ids."""
    return [analysis(id_, person(*forms)) for id_, forms in zip(ids, BOTH, strict=False)]


def test_an_article_is_known_by_its_text_over_several_builds() -> None:
    first = build(None, *named("a", "b"))
    second = build(first, *named("c", "b"))
    third = build(second, *named("d", "b"))
    assert (first.renamed, second.renamed, third.renamed) == ({}, {"a": "c"}, {"a": "d", "c": "d"})
    assert build(third, *named("a", "b")).renamed == {"c": "a", "d": "a"}
    assert build(second, *named("c")).renamed == {"a": "c"}
    assert changes.decode(changes_json(third)) == third


def test_what_two_new_articles_have_alike_is_neither() -> None:
    first = build(None, *named("a"))
    copies = [analysis(id_, person(*BOTH[0])) for id_ in ("c", "d")]
    assert build(first, *copies).renamed == {}


def test_other_text_is_another_article() -> None:
    assert build(build(None, *named("a")), analysis("c", person("Vera Brandt"))).renamed == {}


@pytest.mark.parametrize(
    "text",
    [
        "hide: [Ana Ruiz @ a]\n",
        "note: {Ana Ruiz @ a: A sentence.}\n",
        "same:\n  - [Ana Ruiz @ a, Omar Haddad]\n",
        "means:\n  - {article: a, words: Ruiz. Ruiz, who: Ana, is: Omar Haddad @ a}\n",
    ],
)
def test_every_decision_follows(text: str, tmp_path: Path) -> None:
    decided = decide(tmp_path, text)
    assert articles_of(decided) == {"a"}
    assert articles_of(follow(decided, {"a": "z"})) == {"z"}


def test_a_decision_on_a_renamed_article_holds(tmp_path: Path) -> None:
    ledger = build(None, *named("a", "b"))
    after = named("z", "b")
    renamed = renamed_since(ledger, (changes.state_of(it.article) for it in after))
    r = resolve(after, follow(decide(tmp_path, "hide: [Ana Ruiz @ a]\n"), renamed))
    assert r.problems == ()
    assert [a.id for a in r.actors if a.hidden] == ["ana-ruiz"]
    assert follow(ActorDecisions(), renamed) == ActorDecisions()
