"""Statements: each once, newest first, and what each is found under."""

from msgspec import structs

from generator.records import Corpus, QuotePlace, Repetition, Speaker
from generator.site.index.lookup import build_lookup
from generator.site.index.statements import StatementIndex
from generator.site.parts.doubts import determined
from tests.site import sample


def index(corpus: Corpus, hide_below: float = 0) -> StatementIndex:
    return build_lookup(corpus, hide_below).statements


def test_statements_are_newest_first_and_undated_ones_last() -> None:
    spoken = [one.spoken for one in index(sample.corpus(sample.later())).newest]
    assert spoken[0] == "2031-03-12"
    assert spoken[-1] is None
    assert [day or "" for day in spoken] == sorted((day or "" for day in spoken), reverse=True)


def test_the_day_that_the_sentence_states_goes_before_that_of_the_article() -> None:
    first = next(s for s in index(sample.corpus()).newest if s.quote.kind == "direct" and s.speaker)
    assert (first.spoken, first.analysis.article.published) == ("2031-03-04", "2031-03-05")


def test_what_is_too_unsure_is_left_out() -> None:
    assert any(s.quote.confidence < 0.6 for s in index(sample.corpus()).newest)
    assert not any(s.quote.confidence < 0.6 for s in index(sample.corpus(), 0.6).newest)


def test_a_hidden_actor_speaks_nowhere() -> None:
    corpus = sample.corpus()
    hidden = tuple(structs.replace(a, hidden=a.id == "tomas-brekke") for a in corpus.actors)
    assert "tomas-brekke" in index(corpus).by
    assert "tomas-brekke" not in index(structs.replace(corpus, actors=hidden)).by


def test_an_actor_named_in_anothers_words_is_found_there_and_nobody_in_their_own() -> None:
    corpus = sample.corpus()
    first = corpus.analyses[0]
    start, end = first.mentions[2].start, first.mentions[2].end
    quote = structs.replace(first.quotes[0], spans=((start, end),))
    own = structs.replace(first.quotes[1], id="q-own", spans=((first.mentions[1].start, first.mentions[1].end),))
    made = structs.replace(corpus, analyses=(structs.replace(first, quotes=(quote, own)),))
    assert {actor: len(said) for actor, said in index(made).about.items()} == {"tomas-brekke": 1}


def joint(between: str) -> Corpus:
    """A corpus with one statement, whose speaker is written as two names with `between` in the middle."""
    corpus = sample.corpus()
    first = corpus.analyses[0]
    names = [m for m in first.mentions if m.type == "PERSON" and m.actor is not None]
    one, two = names[0], next(m for m in names if m.actor != names[0].actor)
    text = f"{one.text}{between}{two.text} said so."
    end = len(text) - len(" said so.")
    mentions = (
        structs.replace(one, start=0, end=len(one.text)),
        structs.replace(two, start=end - len(two.text), end=end),
    )
    speaker = Speaker(start=0, end=end, text=text[:end], actor=one.actor, how="named")
    quote = structs.replace(first.quotes[0], spans=((end + 6, end + 8),), speaker=speaker)
    article = structs.replace(first.article, text=text)
    made = structs.replace(first, article=article, mentions=mentions, quotes=(quote,), sentences=((0, len(text)),))
    return structs.replace(corpus, analyses=(made,))


def test_what_two_say_is_found_under_both() -> None:
    [one] = index(joint(" and ")).newest
    assert len(one.everybody) == 2
    assert all(index(joint(" and ")).by[actor] for actor in one.everybody)
    assert list(determined(one)) == [f"said by “{one.quote.speaker.text if one.quote.speaker else ''}”"]


def test_a_name_beside_another_without_and_does_not_speak() -> None:
    [one] = index(joint(", who met ")).newest
    assert one.everybody == one.speakers


def repeated() -> tuple[Corpus, QuotePlace, QuotePlace]:
    """A corpus in which two articles have one statement, the first of them without a speaker."""
    corpus = sample.corpus()
    first = corpus.analyses[0]
    unnamed = structs.replace(first.quotes[0], speaker=None)
    copy = structs.replace(first, article=structs.replace(first.article, id="wire"), quotes=(first.quotes[0],))
    places = QuotePlace("harbour", unnamed.id), QuotePlace("wire", unnamed.id)
    analyses = (structs.replace(first, quotes=(unnamed, *first.quotes[1:])), *corpus.analyses[1:], copy)
    return structs.replace(corpus, analyses=analyses, repetitions=(Repetition(places),)), *places


def test_words_that_two_report_are_one_statement_and_a_report_that_names_the_speaker_stands_for_it() -> None:
    corpus, unnamed, named = repeated()
    found = index(corpus)
    assert found.at[unnamed] is found.at[named]
    assert found.at[named].place == named
    assert [one.place for one in found.at[named].also] == [unnamed]
    assert sum(one.place in {unnamed, named} for one in found.newest) == 1


def test_a_statement_is_on_the_topics_of_all_its_reports() -> None:
    corpus, unnamed, named = repeated()
    harbour, tolls, wire = corpus.analyses
    bare = structs.replace(wire, quotes=tuple(structs.replace(q, topics=()) for q in wire.quotes))
    found = index(structs.replace(corpus, analyses=(harbour, tolls, bare)))
    assert found.at[named].topics == ()
    assert found.at[named] in found.on["harbour-tolls"]
    assert unnamed in found.at
