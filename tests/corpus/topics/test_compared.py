"""Topics of many articles: what reports that are alike have in common."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from generator.corpus.topics import subjects
from generator.corpus.topics.compared import _is_vague
from generator.corpus.topics.evidence import places, signs, story_of
from generator.corpus.topics.find import find_topics
from generator.corpus.topics.subjects import Subject
from generator.records import Analysis, Block, Cluster, CuratedTopic, Topic
from generator.records.vocabulary import Word, write_vocabulary
from tests.corpus.topics.articles import analysis

_STORIES = {
    "strike": ("ferry", "strike", "captain", "wage", "crew"),
    "flood": ("flood", "dyke", "pump", "rain", "meadow"),
    "fever": ("fever", "vaccine", "clinic", "nurse", "virus"),
    "bridge": ("bridge", "toll", "cable", "girder", "steel"),
    "music": ("choir", "organ", "concert", "hymn", "singer"),
}
_PHRASES = {
    "strike": "ferry strike",
    "flood": "river flood",
    "fever": "marsh fever",
    "bridge": "bridge toll",
    "music": "choir festival",
}


def article(story: str, number: int) -> Analysis:
    """One of a story's articles: it has most of the story's words, some of its own, and its phrase in title and text."""
    own = [f"{story}{number}{letter}" for letter in "abc"]
    words = sorted({*(w for i, w in enumerate(_STORIES[story]) if i != number % 5), *own, "town"})
    phrase = _PHRASES[story]
    made = analysis(
        f"{story}-{number}", f"The {{{phrase}|{phrase}}} went on.", f"Nobody wants a {{{phrase}|{phrase}}}."
    )
    named = replace(made.article, title=f"The {phrase}, day {number}")
    return replace(made, article=named, vocabulary=write_vocabulary(Word(w, True, 2, 1) for w in words))


ALL = tuple(article(story, number) for story in _STORIES for number in range(4))


def topics(analyses: Sequence[Analysis], *curated: CuratedTopic, clusters: Sequence[Cluster] = ()) -> dict[str, Topic]:
    return {topic.name: topic for topic in find_topics(analyses, (), curated, clusters).topics}


def test_the_articles_of_each_story_are_one_topic_under_their_phrase() -> None:
    found = topics(ALL)
    assert sorted(found) == ["Bridge toll", "Choir festival", "Ferry strike", "Marsh fever", "River flood"]
    assert found["Ferry strike"].articles == ("strike-0", "strike-1", "strike-2", "strike-3")


def test_the_order_of_articles_does_not_matter() -> None:
    assert topics(ALL[::-1]) == topics(ALL)


def test_places_are_where_the_phrase_stands() -> None:
    texts = {a.article.id: a.article.text for a in ALL}
    places = topics(ALL)["Ferry strike"].places
    assert {texts[p.article][p.start : p.end] for p in places} == {"ferry strike"}
    assert len(places) == 8


def test_statements_carry_the_subject_of_their_sentence() -> None:
    spoken = analysis("strike-9", "“The {ferry strike|ferry strike} ends,” she said.")
    named = replace(spoken, article=replace(spoken.article, title="Ferry strike ends"), vocabulary=ALL[0].vocabulary)
    found = {a.article.id: a for a in find_topics((*ALL, named), ()).analyses}
    assert found["strike-9"].quotes[0].topics == ("ferry-strike",)


def test_what_an_editor_has_claimed_is_not_discovered() -> None:
    assert "Ferry strike" not in topics(ALL, CuratedTopic(name="Ferry strike", hidden=True))


def test_copies_of_one_report_make_no_subject() -> None:
    copies = Cluster(articles=("strike-0", "strike-1", "strike-2", "strike-3"))
    assert "Ferry strike" not in topics(ALL, clusters=(copies,))


def test_unlike_articles_share_no_subject() -> None:
    alone = tuple(
        replace(
            analysis(f"a{n}", f"A {{thing {n}|thing {n}}}."), vocabulary=write_vocabulary([Word(f"w{n}", True, 1, 1)])
        )
        for n in range(20)
    )
    assert topics(alone) == {}


def traded(thing: str, number: int) -> Analysis:
    """A report on a commodity, whose words are those of a desk and of its own story."""
    text = f"Traders bought {thing} for export as the crop was small."
    words = sorted({thing, "export", "crop", "trader", *(f"{thing}{number}{letter}" for letter in "abcdef")})
    made = analysis(f"{thing}-{number}", text)
    return replace(
        made,
        blocks=(Block("body", 0, len(text)),),
        article=replace(made.article, title=f"{thing.capitalize()}, day {number}"),
        vocabulary=write_vocabulary(Word(word, True, 1, 1) for word in words),
    )


TRADED = tuple(traded(thing, number) for thing in ("wheat", "barley") for number in range(4))


def test_among_many_reports_what_a_desk_covers_is_a_subject_across_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subjects, "WHOLE", 20)
    grain = topics((*ALL, *TRADED))["Grain"]
    assert grain.articles == tuple(sorted(a.article.id for a in TRADED))
    texts = {a.article.id: a.article.text for a in TRADED}
    assert {texts[p.article][p.start : p.end] for p in grain.places} == {"wheat", "barley"}


def test_what_a_desk_has_a_name_for_is_shown_by_the_desk_s_words_too() -> None:
    story = traded("wheat", 1)
    told, subject = signs(story_of(story)), Subject(frozenset({0}), 0.0, ())
    assert {story.article.text[p.start : p.end] for p in places(subject, "Trade", story, told)} == {"export"}
    assert list(places(subject, "Ferry strike", story, told)) == []


def test_few_reports_have_no_subjects_but_their_own() -> None:
    assert "Grain" not in topics((*ALL, *TRADED))


def test_an_editor_can_take_a_desk_s_subject_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subjects, "WHOLE", 20)
    found = topics((*ALL, *TRADED), CuratedTopic(name="Cereals", found=("Grain",)))
    assert found["Cereals"].articles == tuple(sorted(a.article.id for a in TRADED))
    assert "Grain" not in found


def test_what_says_little_of_some_of_a_larger_subject_s_reports_has_no_page() -> None:
    small, large = (Subject(frozenset(range(size)), 1.0, ()) for size in (4, 9))
    for name, vague in (("Foreign policy", True), ("Court cases", True), ("Terrorism", False), ("Orsk strike", False)):
        assert _is_vague(name, 0, {0: small, 1: large}) is vague
    apart = Subject(frozenset(range(20, 29)), 1.0, ())
    assert not _is_vague("Foreign policy", 0, {0: small, 1: apart})
    assert not _is_vague("Foreign policy", 1, {0: small, 1: large})
