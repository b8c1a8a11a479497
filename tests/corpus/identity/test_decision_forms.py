"""Every two forms in which an editor can write a name work in one decision, and across two decisions."""

import itertools
from pathlib import Path

import pytest

from generator.corpus.identity.actors import Resolution, resolve
from tests.corpus.helpers import analysis, decide, person

ARTICLES = [analysis("a", person("Ana Ruiz")), analysis("b", person("Ana Ruiz"), person("Omar Haddad"))]
FORMS = ("Ana Ruiz", "Ana Ruiz @ a", "Ana Ruiz @ b", "ana-ruiz", "Omar Haddad", "Omar Haddad @ b", "omar-haddad")
PAIRS = list(itertools.combinations(FORMS, 2))
DECISIONS = (
    "hide: ['{0}']",
    "name: {{'{0}': Shown Name}}",
    "type: {{'{0}': ORG}}",
    "note: {{'{0}': A sentence.}}",
    "wikidata: {{'{0}': Q12}}",
    "means: [{{article: b, words: Omar Haddad, who: Haddad, is: '{0}'}}]",
)


def _is_ana(form: str) -> bool:
    return form.lower().startswith("ana")


def _meant(r: Resolution, form: str) -> set[str | None]:
    """The actors at the places that a form means."""
    name, _, article = form.partition(" @ ")
    text = "Ana Ruiz" if _is_ana(name) else "Omar Haddad"
    return {m.actor for a in r.analyses for m in a.mentions if m.text == text and article in ("", a.article.id)}


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_any_two_forms_are_joined_by_same(one: str, other: str, tmp_path: Path) -> None:
    r = resolve(ARTICLES, decide(tmp_path, f"same:\n  - ['{one}', '{other}']\n"))
    assert r.problems == ()
    assert len(_meant(r, one) | _meant(r, other)) == 1


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_any_two_forms_can_be_called_different(one: str, other: str, tmp_path: Path) -> None:
    r = resolve(ARTICLES, decide(tmp_path, f"different:\n  - ['{one}', '{other}']\n"))
    assert r.problems == ()
    if _is_ana(one) != _is_ana(other) or (" @ " in one and " @ " in other):
        assert _meant(r, one).isdisjoint(_meant(r, other))


@pytest.mark.parametrize(("one", "other"), list(itertools.product(FORMS, repeat=2)))
@pytest.mark.parametrize("decision", DECISIONS)
def test_any_form_in_any_decision_stands_beside_any_form_in_same(
    decision: str, one: str, other: str, tmp_path: Path
) -> None:
    same = "Omar Haddad" if _is_ana(one) else "Ana Ruiz"
    decided = decide(tmp_path, f"same:\n  - ['{one}', '{same}']\n{decision.format(other)}\n")
    r = resolve(ARTICLES, decided)
    asked = [p for p in r.problems if p.cause.startswith("More than one person is called")]
    assert list(r.problems) == asked
    assert not asked or (decision.startswith("hide") and " @ " in one and _is_ana(one) and " @ " not in other)
