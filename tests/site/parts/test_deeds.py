"""Who acts in a dated event."""

from msgspec import structs

from generator.records import Mention
from generator.site.index.events import Happened
from generator.site.parts.deeds import acts, subjects
from tests.site import sample

LUNDE = ("Ivar Lunde", "PERSON")


def happened(sentence: str, verb: str, *names: tuple[str, str], spoken: bool = False) -> Happened:
    """An event told by `sentence`, with these names and types in it; the first of them is the sample's first actor."""
    corpus = sample.corpus()
    first = corpus.analyses[0]
    at = sentence.index(verb)
    mentions: list[Mention] = []
    for number, (name, type_) in enumerate(names):
        start = sentence.index(name)
        actor = "mara-ellingsen" if number == 0 else f"other-{number}"
        mentions.append(
            structs.replace(
                first.mentions[0], start=start, end=start + len(name), text=name, type=type_, actor=actor, kind="name"
            )
        )
    quotes = (structs.replace(first.quotes[0], cue=(at, at + len(verb))),) if spoken else ()
    event = structs.replace(first.events[0], start=0, end=len(sentence), date=0, verb=(at, at + len(verb)))
    made = structs.replace(
        first,
        article=structs.replace(first.article, text=sentence),
        mentions=tuple(sorted(mentions, key=lambda m: m.start)),
        quotes=quotes,
        events=(event,),
    )
    return structs.replace(sample.context(corpus, "index.html").lookup.events.newest[0], analysis=made, event=event)


def test_to_speak_is_no_deed() -> None:
    sentence = "Mara Ellingsen announced a new toll."
    assert acts(happened(sentence, "announced", ("Mara Ellingsen", "PERSON")), "mara-ellingsen")
    assert not acts(happened(sentence, "announced", ("Mara Ellingsen", "PERSON"), spoken=True), "mara-ellingsen")


def test_who_acts_stands_before_the_verb_and_begins_a_clause() -> None:
    ellingsen = ("Mara Ellingsen", "PERSON")
    told = happened("Minister Mara Ellingsen met Ivar Lunde.", "met", ellingsen, LUNDE)
    assert [mention.text for mention in subjects(told)] == ["Mara Ellingsen"]
    assert subjects(happened("Friends of Mara Ellingsen met there.", "met", ellingsen)) == []
    assert subjects(happened("The Mara Ellingsen campaign met there.", "met", ellingsen)) == []
    assert subjects(happened("Mara Ellingsen’s aide met them.", "met", ellingsen)) == []
    assert subjects(happened("Mara Ellingsen is met there.", "met", ellingsen)) == []
    assert len(subjects(happened("On Monday, Mara Ellingsen met them.", "met", ellingsen))) == 1


def test_a_place_acts_where_it_begins_the_sentence_with_its_verb() -> None:
    norvale = ("Norvale", "GPE")
    assert subjects(happened("Norvale closed the port.", "closed", norvale))
    assert not subjects(happened("At night, Norvale closed the port.", "closed", norvale))
    assert not subjects(happened("Norvale dockers again closed the port.", "closed", norvale))


def test_how_somebody_is_is_no_deed() -> None:
    assert not acts(happened("Mara Ellingsen was ill.", "was", ("Mara Ellingsen", "PERSON")), "mara-ellingsen")


def test_a_name_before_another_noun_is_not_who_acts_and_an_office_is_part_of_one() -> None:
    for sentence, verb, expected in (
        ("Lunde forces on the quay held out for a day.", "held", False),
        ("To Lunde, Tuesday marked a new day on the quay.", "marked", False),
        ("Lunde quietly held out for a day on the quay.", "held", True),
        ("Lunde has held the quay of Norvale for a day.", "held", True),
        ("Lunde on Tuesday held the quay for a day.", "held", True),
    ):
        assert acts(happened(sentence, verb, ("Lunde", "PERSON")), "mara-ellingsen") is expected, sentence
    assert acts(happened("Harbour director Ivar Lunde held the quay for a day.", "held", LUNDE), "mara-ellingsen")
    assert not acts(happened("Crowds cheered Ivar Lunde held in the port for a day.", "held", LUNDE), "mara-ellingsen")
    plain = happened("The head of ports Ivar Lunde held the quay for a day.", "held", LUNDE)
    assert not acts(plain, "mara-ellingsen")
    mention = structs.replace(plain.analysis.mentions[0], role="head of ports", role_span=(4, 17))
    named = structs.replace(plain, analysis=structs.replace(plain.analysis, mentions=(mention,)))
    assert acts(named, "mara-ellingsen")
