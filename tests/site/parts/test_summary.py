"""The first lines of actors and topics: telling, the newest, each with its place, and nothing that is only half there."""

from typing import Any

from msgspec import structs

from generator.records import Actor, Corpus, Quote, Tenure
from generator.site.parts.summary import Clause, summary, topic_summary
from tests.site import sample

ACTOR = "actors/mara-ellingsen.html"


def lines(corpus: Corpus, actor: str = "mara-ellingsen") -> list[tuple[str, str]]:
    context = sample.context(corpus, ACTOR)
    found = summary(context, context.lookup.actors.by_id[actor])
    assert all(
        clause.ref is not None and clause.ref.href.startswith("../articles/") and "#" in clause.ref.href
        for clause in found
    )
    return [(clause.lead, clause.quoted) for clause in found]


def topic_lines(corpus: Corpus, topic: str = "harbour-tolls") -> tuple[Clause, ...]:
    context = sample.context(corpus, f"topics/{topic}.html")
    return topic_summary(context, context.lookup.topics[topic])


def with_offices(*offices: tuple[str, int, str | None]) -> Corpus:
    """The sample, in which a number of articles each call Ellingsen by an office, some of them of a country."""
    corpus = sample.corpus()
    first: Actor = corpus.actors[0]
    (stated,) = first.roles

    def tenure(words: str, articles: int, of: str | None) -> Tenure:
        names = tuple(f"a{number}" for number in range(articles))
        role = structs.replace(stated, role=words)
        return Tenure(
            role=words.lower(), words=words, of=of, former=False, first=None, last=None, articles=names, stated=(role,)
        )

    tenures = tuple(tenure(*office) for office in offices)
    return structs.replace(corpus, actors=(structs.replace(first, tenures=tenures), *corpus.actors[1:]))


def with_quotes(**changes: Any) -> Corpus:
    """The sample with each statement of its first article changed."""
    corpus = sample.corpus()
    quotes: tuple[Quote, ...] = tuple(structs.replace(q, **changes) for q in corpus.analyses[0].quotes)
    return structs.replace(corpus, analyses=(structs.replace(corpus.analyses[0], quotes=quotes), *corpus.analyses[1:]))


def test_an_actor_is_introduced_by_office_deed_and_word() -> None:
    assert lines(sample.corpus()) == [
        ("Described as", "“Harbour Minister”"),
        ("On 4 March 2031:", sample.HARBOUR.split("\n")[0]),
        ("Last quoted on 4 March 2031:", "“The quay stays open to every flag,” “Nobody gains from a closed port.”"),
    ]


def test_two_offices_may_stand_together_but_none_that_says_less_than_the_other() -> None:
    corpus = with_offices(("Secretary", 9, None), ("Secretary of Ports", 6, None), ("party chair", 5, None))
    assert lines(corpus)[:2] == [("Described as", "“Secretary of Ports”"), ("and", "“party chair”")]
    assert lines(with_offices(("mayor", 9, None), ("guest", 2, None)))[:2][1][0].startswith("On ")


def test_an_office_is_named_with_its_country() -> None:
    assert lines(with_offices(("minister", 9, "Norvale")))[0] == ("Described as Norvale’s", "“minister”")
    assert lines(with_offices(("minister", 9, "United Isles")))[0] == ("Described as the United Isles’", "“minister”")
    assert lines(with_offices(("Norvale minister", 9, "Norvale")))[0] == ("Described as", "“Norvale minister”")
    assert lines(with_offices(("minister", 9, None), ("Minister", 4, "Norvale")))[0][0] == "Described as Norvale’s"


def test_one_office_is_told_once_and_what_a_single_article_says_not_beside_what_several_do() -> None:
    corpus = with_offices(("governor", 9, "Norvale"), ("Governor", 4, None), ("guest on stage", 1, None))
    assert lines(corpus)[:2][0] == ("Described as Norvale’s", "“governor”")
    assert lines(corpus)[1][0].startswith("On ")
    assert lines(with_offices(("mayor", 2, None), ("guest", 1, None)))[1][0].startswith("On ")


def deed(sentence: str, verb: str, name: str = "Mara Ellingsen", type_: str = "PERSON") -> bool:
    """Whether `sentence` is chosen as what the sample's first actor did."""
    corpus = sample.corpus()
    first = corpus.analyses[0]
    at, start = sentence.index(verb), sentence.index(name)
    mention = structs.replace(first.mentions[0], start=start, end=start + len(name), text=name, type=type_)
    made = structs.replace(
        first,
        article=structs.replace(first.article, text=sentence),
        sentences=((0, len(sentence)),),
        mentions=(structs.replace(mention, actor="mara-ellingsen"),),
        dates=(structs.replace(first.dates[0], start=0, end=1, text=sentence[0]),),
        quotes=(),
        blocks=(),
        phrases=(),
        events=(structs.replace(first.events[0], start=0, end=len(sentence), date=0, verb=(at, at + len(verb))),),
    )
    changed = structs.replace(corpus, analyses=(made, *corpus.analyses[1:]), topics=())
    return any(quoted == sentence for _, quoted in lines(changed))


def test_a_deed_is_a_sentence_whose_subject_the_actor_is() -> None:
    assert deed("On Tuesday, Minister Mara Ellingsen opened the new quay of the old harbour.", "opened")
    assert deed("Mara Ellingsen, who lost in May, opened the new quay of the old harbour again.", "opened")
    assert deed("Karl Brandt and Mara Ellingsen opened the new quay of the old harbour together.", "opened")
    assert not deed("A union that backed Mara Ellingsen in the spring opened an office beside the quay.", "opened")
    assert not deed("Mara Ellingsen’s lawyer opened an office beside the new quay of the old harbour.", "opened")
    assert not deed("After a long quarrel, the Mara Ellingsen campaign opened an office beside the quay.", "opened")


def test_how_things_are_is_no_deed_and_too_short_a_sentence_says_too_little() -> None:
    assert not deed("Karl Brandt and Mara Ellingsen are tied in the towns around the old harbour.", "tied")
    assert not deed("Mara Ellingsen opened the new quay.", "opened")


def test_a_place_acts_only_where_the_sentence_begins_with_it() -> None:
    assert deed(
        "Norvale closed the old harbour to every ship that sails under another flag.", "closed", "Norvale", "GPE"
    )
    said = "After a storm in Old Quay, Norvale, on Monday night the port closed the old harbour."
    assert not deed(said, "closed", "Norvale", "GPE")


def test_a_statement_partly_in_the_articles_words_is_told_from_its_verb_on() -> None:
    corpus = sample.corpus()
    text = corpus.analyses[0].article.text
    quote = corpus.analyses[0].quotes[0]
    (start, end), *others = quote.spans
    changed = structs.replace(
        quote,
        kind="mixed",
        cue=(start, start + 4),
        spans=((start + 9, end), *others),
        text="that the quay “stays open to every flag” until the end of May",
    )
    first = structs.replace(corpus.analyses[0], quotes=(changed,))
    told = lines(structs.replace(corpus, analyses=(first, *corpus.analyses[1:])))
    assert (f"Last quoted on 4 March 2031: {text[start : start + 9].strip()}", changed.text) in told


def test_a_question_does_not_stand_for_its_speaker() -> None:
    corpus = sample.corpus()
    asked = "“Who would gain from a closed port, and who would have to pay for it in the end?”"
    quotes = tuple(structs.replace(q, text=asked) for q in corpus.analyses[0].quotes)
    first = structs.replace(corpus.analyses[0], quotes=quotes)
    made = structs.replace(corpus, analyses=(first, *corpus.analyses[1:]))
    assert not any(quoted == asked for _, quoted in lines(made))


def test_who_neither_acts_nor_speaks_is_told_by_the_newest_sentence_with_the_name() -> None:
    corpus = sample.corpus()
    silent = tuple(structs.replace(a, quotes=(), events=()) for a in corpus.analyses)
    actors = tuple(structs.replace(a, tenures=(), roles=()) for a in corpus.actors)
    [(lead, quoted)] = lines(structs.replace(corpus, analyses=silent, actors=actors))
    assert lead.startswith("Last named on ")
    assert "Ellingsen" in quoted


def test_words_that_are_unsure_or_all_the_articles_own_do_not_stand_for_an_actor() -> None:
    for changes in ({"confidence": 0.6}, {"kind": "indirect"}):
        assert not any(lead.startswith("Last quoted") for lead, _ in lines(with_quotes(**changes))), changes


def test_what_somebody_says_is_no_deed() -> None:
    corpus = sample.corpus()
    first = corpus.analyses[0]
    verb = first.events[0].verb
    for quote in (structs.replace(first.quotes[0], cue=verb), structs.replace(first.quotes[0], spans=(verb,))):
        spoken = structs.replace(corpus, analyses=(structs.replace(first, quotes=(quote,)), *corpus.analyses[1:]))
        assert not any(lead == "On 4 March 2031:" for lead, _ in lines(spoken))


def test_a_plan_or_a_year_is_no_deed() -> None:
    corpus = sample.corpus()
    first = corpus.analyses[0]
    planned = structs.replace(first, events=tuple(structs.replace(e, status="planned") for e in first.events))
    year = tuple(structs.replace(d, from_="2031-01-01", to="2032-01-01") for d in first.dates)
    for analysis in (planned, structs.replace(first, dates=year)):
        made = structs.replace(corpus, analyses=(analysis, *corpus.analyses[1:]))
        assert [lead for lead, _ in lines(made) if lead.startswith(("On ", "In "))] == []


def test_a_topic_is_introduced_by_its_first_sentence_and_the_newest_word() -> None:
    first, latest = topic_lines(sample.corpus())
    assert first.lead == "First named on 5 March 2031:"
    assert "tolls would rise" in first.quoted
    assert latest.lead == "Last quoted on 4 March 2031, Mara Ellingsen:"
    assert latest.quoted.startswith("“The quay stays open")


def test_one_sentence_does_not_introduce_a_topic_twice() -> None:
    corpus = sample.corpus()
    (topic,) = corpus.topics
    start = sample.HARBOUR.index("“The quay")
    place = structs.replace(topic.places[0], start=start, end=start + 9)
    moved = structs.replace(corpus, topics=(structs.replace(topic, places=(place,)),))
    assert [clause.lead for clause in topic_lines(moved)] == ["Last quoted on 4 March 2031, Mara Ellingsen:"]


def test_the_place_of_an_office_that_articles_agree_on_stands_for_the_many_that_name_none() -> None:
    of_many = with_offices(("senator", 20, None), ("senator", 3, "Vermont"))
    assert lines(of_many)[0][0] == "Described as Vermont’s"
    disputed = with_offices(("senator", 20, None), ("senator", 3, "Vermont"), ("senator", 1, "Iowa"))
    assert lines(disputed)[0][0] == "Described as"


def test_a_sentence_that_leans_on_the_one_before_introduces_no_topic() -> None:
    corpus = sample.corpus()
    (topic,) = corpus.topics
    places = tuple(
        structs.replace(topic.places[0], start=start, end=start + 5)
        for start in (sample.HARBOUR.index("The two will"), sample.HARBOUR.index("She added"), topic.places[0].start)
    )
    moved = structs.replace(corpus, topics=(structs.replace(topic, places=places),))
    assert next(clause.quoted[:10] for clause in topic_lines(moved)) == "Last month"
    alone = structs.replace(corpus, topics=(structs.replace(topic, places=places[1:2]),))
    assert next(clause.quoted[:9] for clause in topic_lines(alone)) == "She added"


def test_the_newest_word_is_partly_the_articles_own_where_only_an_older_one_is_not() -> None:
    corpus = sample.corpus()
    harbour, tolls = corpus.analyses[:2]
    later = structs.replace(
        tolls,
        article=structs.replace(tolls.article, published="2031-04-01"),
        quotes=(
            structs.replace(
                tolls.quotes[1], text="the harbour tolls, all of them and for ever, were “unlawful, plainly.”"
            ),
        ),
    )
    of_topic = topic_lines(structs.replace(corpus, analyses=(harbour, later)))
    assert of_topic[-1].lead.startswith("Last quoted on 1 April 2031, Mara Ellingsen:")


def test_a_topic_is_not_introduced_by_words_that_only_the_sentence_before_explains() -> None:
    leaning = "They agreed that the harbour tolls would rise, and that nobody would have to pay them twice."
    plain = "Both ports will keep the harbour tolls as they are until the end of the coming year, she said."
    alone = "Ministers of both coasts met to talk about the harbour tolls and about the old quay."
    made = [
        structs.replace(
            sample.tolls(),
            article=structs.replace(sample.tolls().article, id=f"a{number}", text=text, published=f"2031-01-0{number}"),
            sentences=((0, len(text)),),
            blocks=(),
            dates=(),
            quotes=(),
            mentions=(),
        )
        for number, text in enumerate((leaning, plain, alone), 1)
    ]
    corpus = sample.corpus()
    (topic,) = corpus.topics
    places = tuple(structs.replace(topic.places[0], article=a.article.id, start=0, end=4) for a in made)
    topics = (structs.replace(topic, places=places, articles=("a1", "a2", "a3")),)
    (clause,) = topic_lines(structs.replace(corpus, analyses=tuple(made), topics=topics, actors=()))
    assert (clause.lead, clause.quoted) == ("On 3 January 2031:", alone)


def test_of_one_day_words_that_are_wholly_the_speakers_go_first() -> None:
    corpus = sample.corpus()
    first = corpus.analyses[0]
    direct = first.quotes[0]
    mixed = structs.replace(direct, id="q-mixed", kind="mixed", cue=None, spans=((0, 70),), text="x" * 70)
    made = structs.replace(first, quotes=(mixed, direct))
    told = lines(structs.replace(corpus, analyses=(made, *corpus.analyses[1:])))
    assert told[-1] == ("Last quoted on 4 March 2031:", direct.text)
