"""The last days: a line a subject, and what is ahead."""

from msgspec import structs

from generator.records import Corpus
from generator.site import links
from generator.site.brief.days import Days, last_days, telling
from tests.site import sample
from tests.site.brief import press

TALK = "“The quay stays open to every flag that sails.”"


def days(corpus: Corpus) -> Days:
    return last_days(sample.context(corpus, links.HOME))


def test_what_new_articles_tell_stands_under_its_subject() -> None:
    made = days(sample.full())
    assert made.since_build
    (line,) = made.news
    assert line.topic is not None
    assert (line.topic.text, line.note, line.speaker.text if line.speaker else "") == (
        "Harbour tolls",
        "1 article",
        "Mara Ellingsen",
    )
    assert line.text == "“The harbour tolls will go by the summer at the latest”"
    assert line.source.href.startswith("articles/later.html#q-")


def test_without_a_build_before_it_is_the_last_week_and_nothing_is_told_twice() -> None:
    opened = press.Story(
        text="Ada Quill opened the northern quay of Norvale on Monday.",
        happened="2031-05-05",
        verb="opened",
        on=("quay",),
    )
    old = press.Story(text="Ada Quill visited all the shipwrights of Ostmark on Monday.", happened="2031-04-05", verb="visited",
                      published="2031-04-06")  # fmt: skip
    plan = press.Story(text="Ada Quill will open the southern quay of Norvale in a week.", happened="2031-05-17", verb="open",
                       status="planned")  # fmt: skip
    made = days(press.corpus(opened, old, plan, topics=("quay",)))
    assert not made.since_build
    assert [(line.topic.text if line.topic else "", line.text) for line in made.news] == [("Quay", opened.text)]
    assert [(line.when, line.text) for line in made.ahead] == [("17 May 2031", plan.text)]


def test_each_speaker_and_each_article_has_one_statement_that_is_fit() -> None:
    two = [
        press.Story(text=f"{said} Ada Quill said.", said=said)
        for said in (TALK, "“Nobody will sail from that quay again.”")
    ]
    unfit = press.Story(text="“Good evening, dear friends of the quay.” Karl Brandt said.", who="Karl Brandt",
                        said="“Good evening, dear friends of the quay.”")  # fmt: skip
    context = sample.context(press.corpus(*two, unfit), links.HOME)
    assert [one.speaker for one in telling(context.lookup.statements.newest, context, 4)] == ["ada-quill"]
    assert telling(context.lookup.statements.newest, context, 0) == []


def test_undated_articles_have_no_last_days() -> None:
    corpus = sample.corpus()
    undated = tuple(structs.replace(a, article=structs.replace(a.article, published=None)) for a in corpus.analyses)
    assert days(structs.replace(corpus, analyses=undated)).news == ()
