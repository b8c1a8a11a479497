"""Which articles of a topic have its name."""

from msgspec import structs

from generator.site.index.subjects import articles_with_name
from tests.site.brief.press import Story, lookup


def test_articles_that_only_share_other_terms_with_a_subject_are_not_what_its_name_promises() -> None:
    made = lookup(
        Story(text="The board closed the northern quay of Norvale."),
        Story(text="The quay of Ostmark is open.", on=("northern quay",)),
        topics=("northern quay",),
    )
    topic = made.topics["northern quay"]
    assert topic.articles == ("a0", "a1")
    assert made.on_subject["northern quay"] == {"a0"}
    for other in (structs.replace(topic, kind="curated"), structs.replace(topic, name="Ferries")):
        assert articles_with_name([other], made.articles.by_id)[topic.id] == {"a0", "a1"}
