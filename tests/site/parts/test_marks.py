"""Names and dates in an article's text."""

from msgspec import structs

from generator.site.parts.marks import marks_in, marks_of, runs
from tests.site import sample


def test_a_text_is_cut_into_runs_that_make_it_up() -> None:
    context, analysis = sample.context(sample.corpus(), "articles/harbour.html"), sample.harbour()
    marks = marks_of(analysis)
    made = list(runs(context, analysis.article.text, (0, 85), marks_in(marks, (0, 85))))
    assert "".join(run.text for run in made) == analysis.article.text[:85]
    linked = [(run.text, run.kind, run.href) for run in made if run.kind]
    assert linked[:2] == [
        ("Norvale", "actor", "../actors/norvale.html"),
        ("Mara Ellingsen", "actor", "../actors/mara-ellingsen.html"),
    ]


def test_a_date_says_what_it_means_and_how_that_was_reached() -> None:
    context, analysis = sample.context(sample.corpus(), "articles/harbour.html"), sample.harbour()
    start = sample.HARBOUR.index("Tuesday")
    (run,) = runs(context, sample.HARBOUR, (start, start + 7), marks_of(analysis))
    assert (run.kind, run.note, run.value) == ("date", "4 March 2031 (the day before)", "2031-03-04")


def test_a_pronoun_is_meant_and_a_hidden_actor_is_plain() -> None:
    corpus = sample.corpus()
    first = corpus.analyses[0]
    pronoun = structs.replace(first.mentions[1], kind="pronoun")
    span = (pronoun.start, pronoun.end)
    made = structs.replace(first, mentions=(pronoun,), dates=())
    (run,) = runs(sample.context(corpus, "articles/harbour.html"), sample.HARBOUR, span, marks_of(made))
    assert run.kind == "meant"
    hidden = structs.replace(corpus, actors=tuple(structs.replace(a, hidden=True) for a in corpus.actors))
    (run,) = runs(sample.context(hidden, "articles/harbour.html"), sample.HARBOUR, span, marks_of(made))
    assert run.kind == ""


def test_where_marks_overlap_the_earlier_and_longer_stays() -> None:
    first = sample.harbour()
    whole = structs.replace(first.mentions[1], start=0, end=20)
    part, later = structs.replace(whole, end=10), structs.replace(whole, start=15, end=30)
    assert [m[:2] for m in marks_of(structs.replace(first, mentions=(part, whole, later), dates=()))] == [(0, 20)]
