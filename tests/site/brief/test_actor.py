"""The briefing on an actor, from the sample of the tests."""

from msgspec import structs

from generator.records import Corpus
from generator.site.brief.actor import ActorBrief, actor_brief
from tests.site import sample
from tests.site.brief.press import Story, corpus


def brief(corpus: Corpus, actor: str = "mara-ellingsen") -> ActorBrief:
    context = sample.context(corpus, f"actors/{actor}.html")
    return actor_brief(context, context.lookup.actors.by_id[actor])


def test_it_says_what_is_new_where_somebody_stands_and_leads_to_each_place() -> None:
    made = brief(sample.full())
    assert next((it.when, it.text[:20]) for it in made.new) == ("4 March 2031", "Norvale’s Harbour Mi")
    (first, *_) = made.positions
    assert first.name is not None
    assert (first.name.text, first.note, first.kind) == ("Harbour tolls", "4 statements", "direct")
    assert first.text == "“The harbour tolls will go by the summer at the latest”"
    assert first.when == "reported on 12 March 2031"
    refs = [ref for it in made.new for ref in it.refs] + [ref for held in made.positions for ref in held.refs]
    assert refs
    assert all(ref.href.startswith("../articles/") and "#" in ref.href for ref in refs)


def test_of_whom_nothing_is_told_there_is_no_briefing() -> None:
    corpus = sample.corpus()
    silent = tuple(structs.replace(a, quotes=(), events=()) for a in corpus.analyses)
    assert brief(structs.replace(corpus, analyses=silent)).is_empty
    assert not brief(corpus).is_empty


def test_what_is_a_year_older_than_the_last_words_is_not_new() -> None:
    opened = Story(
        text="Ada Quill opened the northern quay of Norvale on a cold and windy day.",
        published="2030-04-11", happened="2030-04-10", verb="opened", names=("Ada Quill",),
    )  # fmt: skip

    def new(spoken: str) -> int:
        words = "“We will keep the northern quay of Orsk open to every flag and every ship of the north.”"
        said = Story(text=f"{words} Ada Quill said so.", said=words, spoken=spoken, published=spoken)
        return len(brief(corpus(opened, said), "ada-quill").new)

    assert new("2031-03-01") == 1
    assert new("2031-05-01") == 0


def test_what_is_new_is_no_position_too() -> None:
    words = "“We will keep the northern quay of Orsk open to every flag and every ship of the north.”"
    text = f"Ada Quill opened the northern quay of Norvale on Monday, saying {words}"
    told = Story(text=text, said=words, happened="2031-05-05", verb="opened", names=("Orsk",))
    made = brief(corpus(told), "ada-quill")
    assert (len(made.new), len(made.positions)) == (1, 0)
    untold = brief(corpus(structs.replace(told, happened="")), "ada-quill")
    assert (len(untold.new), len(untold.positions)) == (0, 1)
