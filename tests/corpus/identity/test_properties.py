"""What holds for any names: order does not matter, editors are obeyed."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.corpus.editorial import ActorDecisions, Ref
from generator.corpus.identity.actors import resolve
from generator.records import Analysis
from tests.corpus.helpers import analysis, organisation, person

NAMES = [
    "Ana Ruiz",
    "Anna Ruiz",
    "A. Ruiz",
    "Ruiz",
    "Pedro Ruiz",
    "Pedro Ruiz Jr.",
    "Omar Haddad",
    "Haddad",
    "Umar Hadad",
]
GROUPS = ["Northern Front", "NF", "Northern Front Inc.", "Northern Fishing", "Larkfield Motors", "Larkfield"]

CORPORA = st.lists(
    st.tuples(
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True),
        st.lists(st.sampled_from(GROUPS), min_size=1, max_size=2, unique=True),
    ),
    min_size=1,
    max_size=6,
)


def corpus(drawn: list[tuple[list[str], list[str]]]) -> list[Analysis]:
    return [analysis(f"a{i}", person(*people), organisation(*orgs)) for i, (people, orgs) in enumerate(drawn)]


@settings(max_examples=60, deadline=None)
@given(drawn=CORPORA, data=st.data())
def test_the_order_of_articles_changes_nothing(drawn: list[tuple[list[str], list[str]]], data: st.DataObject) -> None:
    articles = corpus(drawn)
    other = resolve(data.draw(st.permutations(articles)), ActorDecisions())
    here = resolve(articles, ActorDecisions())
    assert here.actors == other.actors
    assert here.reviews == other.reviews
    assert sorted(here.analyses, key=lambda a: a.article.id) == sorted(other.analyses, key=lambda a: a.article.id)


@settings(max_examples=60, deadline=None)
@given(drawn=CORPORA, pair=st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True))
@example(
    drawn=[(["Ana Ruiz", "Pedro Ruiz"], ["NF"]), (["Pedro Ruiz", "Anna Ruiz"], ["NF"])], pair=["Ana Ruiz", "Anna Ruiz"]
)
def test_different_is_never_merged(drawn: list[tuple[list[str], list[str]]], pair: list[str]) -> None:
    decisions = ActorDecisions(different=(tuple(Ref(n, None, 1) for n in pair),))
    r = resolve(corpus(drawn), decisions)
    one, other = ({m.actor for a in r.analyses for m in a.mentions if m.text == n} - {None} for n in pair)
    assert not one & other


@settings(max_examples=60, deadline=None)
@given(drawn=CORPORA, pair=st.lists(st.sampled_from(NAMES + GROUPS), min_size=2, max_size=2, unique=True))
@example(
    drawn=[(["Ana Ruiz"], ["NF"]), (["A. Ruiz"], ["NF"]), (["Ruiz"], ["Northern Front"])],
    pair=["Ruiz", "Northern Front"],
)
@example(drawn=[(["Ana Ruiz"], ["NF"]), (["Ana Ruiz", "Pedro Ruiz"], ["NF"])], pair=["Ana Ruiz", "Anna Ruiz"])
def test_same_always_is_unless_a_name_may_mean_two(drawn: list[tuple[list[str], list[str]]], pair: list[str]) -> None:
    decisions = ActorDecisions(same=(tuple(Ref(n, None, 1) for n in pair),))
    r = resolve(corpus(drawn), decisions)
    clear = {n for n in pair if not any(f"More than one person is called {n!r}" in p.cause for p in r.problems)}
    mentions = [m for a in r.analyses for m in a.mentions if m.text in clear]
    assert len({m.actor for m in mentions}) <= 1
    if {m.text for m in mentions} == set(pair):
        assert all(m.actor is not None for m in mentions)
