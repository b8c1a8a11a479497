"""What a subject is headed with."""

from collections.abc import Collection

from msgspec.structs import replace

from generator.corpus.topics.headings import Group, headings
from generator.corpus.topics.labels import Label
from generator.records import Actor, ActorName, Analysis
from tests.corpus.topics.articles import analysis


def actor(name: str, type_: str) -> Actor:
    return Actor(id=name.lower(), name=name, type=type_, names=(ActorName(name, 1),), roles=(), articles=(), mentions=1)


def resolved(article: Analysis) -> Analysis:
    return replace(article, mentions=tuple(replace(m, actor=m.text.lower()) for m in article.mentions))


def headed(
    *labels: Label, articles: Collection[Analysis], actors: Collection[Actor] = (), taken: Collection[str] = ()
) -> str | None:
    known = {f"@{one.id}": one for one in actors}
    return next(headings(Group([resolved(a) for a in articles], labels, known), taken), None)


STRIKE = analysis("a", "The {strike|strike} in [Orsk|GPE] goes on.", "{Strikes|strike} are rare.")
ORSK = actor("Orsk", "GPE")


def test_a_kind_of_happening_is_many() -> None:
    assert headed(Label(2, "strike", 1, 3), articles=[STRIKE]) == "Strikes"


def test_where_most_of_the_reports_are_about_a_place_it_is_part_of_the_heading() -> None:
    labels = (Label(3, "@orsk", 1, 4), Label(2, "strike", 1, 3))
    assert headed(*labels, articles=[STRIKE], actors=[ORSK]) == "Strikes in Orsk"


def test_a_place_that_all_articles_name_says_nothing() -> None:
    labels = (Label(3, "@orsk", 1, 0.5), Label(2, "strike", 1, 3))
    assert headed(*labels, articles=[STRIKE], actors=[ORSK]) == "Strikes"


def test_a_place_or_person_alone_heads_nothing() -> None:
    people = [ORSK, actor("Quill", "PERSON")]
    assert headed(Label(3, "@orsk", 1, 4), Label(2, "@quill", 1, 4), articles=[STRIKE], actors=people) is None


def test_a_longer_phrase_that_says_nearly_as_much_is_better() -> None:
    story = analysis("a", "The {ferry strike|ferry strike} goes on.")
    assert headed(Label(3, "strike", 1, 3), Label(2, "ferry strike", 0.6, 3), articles=[story]) == "Ferry strike"


def test_what_is_somebody_s_is_put_so() -> None:
    story = analysis("a", "[Quill|PERSON]’s {trial|trial} begins.", "The {trial|trial} is public.")
    labels = (Label(3, "trial", 1, 3), Label(2, "@quill", 0.9, 3))
    assert headed(*labels, articles=[story], actors=[actor("Quill", "PERSON")]) == "Trial of Quill"


def test_a_doer_or_a_vague_word_alone_heads_nothing() -> None:
    assert headed(Label(3, "protester", 1, 3), Label(2, "way", 1, 3), articles=[STRIKE]) is None


def test_a_body_heads_a_subject_that_has_no_phrase() -> None:
    assert headed(Label(3, "@pact", 1, 3), articles=[STRIKE], actors=[actor("Pact", "ORG")]) == "Pact"


def test_a_heading_that_is_taken_gives_way_to_the_next() -> None:
    labels = (Label(3, "strike", 1, 3), Label(2, "wage dispute", 1, 3))
    assert headed(*labels, articles=[STRIKE], taken={"strikes"}) == "Wage dispute"
