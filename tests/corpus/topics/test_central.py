"""How central what a heading says is to reports, and which reports belong to a subject by its name."""

from collections.abc import Sequence

from msgspec.structs import replace

from generator.corpus.topics.belonging import belonging, plainly_on
from generator.corpus.topics.borne import Reports
from generator.corpus.topics.central import Told, are_held, centrality, parts_of
from generator.corpus.topics.desks import Desks
from generator.corpus.topics.evidence import signs
from generator.corpus.topics.labels import Label, Labels
from generator.records import Analysis
from tests.corpus.topics.articles import analysis

OTHER = "Nobody there said what the mayor of the town would do about it next year, or who would pay for all of that in the end."
STRIKE = "The {ferry strike|ferry strike} went on."
ON, TOUCHING, OFF = (STRIKE, STRIKE, OTHER), (*[OTHER] * 20, STRIKE), (OTHER, OTHER)


def read(*articles: Analysis, desks: Sequence[dict[str, float]] = ()) -> tuple[Reports, Told]:
    """Reports of one article each with these desks' subjects, in whose titles each word is its own lemma."""
    titles = [frozenset((one.article.title or "").casefold().split()) for one in articles]
    labels = Labels(({},) * len(articles), (frozenset(),) * len(articles), {}, {})
    told = {one.article.id: signs((one.article.text, ((0, len(one.article.text)),))) for one in articles}
    of = Reports(range(len(articles)), 3.0, labels, Desks(tuple(desks) or ({},) * len(articles), {}), titles)
    return of, Told([[one] for one in articles], told)


def told(*texts: Sequence[str], titles: Sequence[str] = ()) -> list[Analysis]:
    made = [analysis(f"a{number}", *sentences) for number, sentences in enumerate(texts)]
    return [
        replace(one, article=replace(one.article, title=t)) for one, t in zip(made, [*titles, *[""] * 9], strict=False)
    ]


def test_what_comes_back_is_central_and_what_is_named_once_is_not() -> None:
    of, articles = read(*told(ON, TOUCHING, OFF))
    shares = [
        centrality(number, parts_of("Ferry strike", {"Ferry strike": ("ferry strike",)}), of, articles)
        for number in of.numbers
    ]
    assert shares[0] > 0.6
    assert 0 < shares[1] < 0.1
    assert shares[2] == 0


def test_a_longer_phrase_and_a_kind_of_what_happens_show_it_too() -> None:
    longer = told(["The {ferry strike fund|ferry strike fund} is empty."], ["A {rail strike|rail strike} began."])
    of, articles = read(*longer)
    parts = parts_of("Ferry strike", {"Ferry strike": ("ferry strike",)})
    assert all(centrality(number, parts, of, articles) >= 1 for number in of.numbers)


def test_a_title_makes_it_more_central_and_the_least_central_part_counts() -> None:
    of, articles = read(*told(ON, ON, titles=["Another ferry strike"]))
    fires = parts_of("Fires", {})
    assert centrality(0, [frozenset({"strike"})], of, articles) > centrality(1, [frozenset({"strike"})], of, articles)
    assert centrality(0, [frozenset({"strike"}), *fires], of, articles) == 0


def test_desks_words_show_what_a_desk_calls_it() -> None:
    of, articles = read(*told(["A blaze broke out."], [OTHER]))
    assert [centrality(number, parts_of("Fires", {}), of, articles) > 0.5 for number in of.numbers] == [True, False]


def test_few_reports_are_named_by_what_they_are_about_one_by_one() -> None:
    parts = parts_of("Ferry strike", {"Ferry strike": ("ferry strike",)})
    assert are_held(parts, *read(*told(ON, ON, ON, OFF)))
    assert not are_held(parts, *read(*told(ON, ON, OFF)))
    assert not are_held(parts, *read(*told(ON, ON, TOUCHING)))
    assert are_held(parts, *read(*told(ON, *[OFF] * 4)))


def test_all_but_one_are_on_what_half_of_the_titles_say_and_two_of_close_ones() -> None:
    parts = [frozenset({"strike"})]
    said = told(ON, ON, OFF, titles=["Ferry strike", "Another strike"])
    assert are_held(parts, *read(*said))
    assert not are_held(parts, *read(*told(ON, ON, OFF, OFF, titles=["Ferry strike", "Another strike"])))
    of, articles = read(*told(ON, ON, OFF, OFF))
    assert are_held(parts, of._replace(strength=4.0), articles)
    assert not are_held(parts, of._replace(strength=4.0, numbers=[0, 2, 3]), articles)


def test_the_name_of_an_outlet_is_no_word_of_news_media() -> None:
    of, articles = read(*told(["She spoke to [Orsk News|ORG]."], ["She spoke of the news."]))
    assert [centrality(number, parts_of("News media", {}), of, articles) > 0 for number in of.numbers] == [False, True]


def test_a_report_to_which_a_small_subject_is_not_central_is_not_its_own() -> None:
    parts = parts_of("Ferry strike", {"Ferry strike": ("ferry strike",)})
    assert belonging(parts, (), *read(*told(ON, ON, ON, TOUCHING))) == {0, 1, 2}
    assert belonging(parts, (), *read(*told(ON, ON, TOUCHING))) == {0, 1, 2}
    assert belonging(parts, (), *read(*told(ON, ON, ON, *[OFF] * 4))) == set(range(7))
    assert belonging(parts, (), *read(*told(ON, ON, ON, *[OFF] * 4)), narrow=True) == {0, 1, 2}
    assert belonging((), (), *read(*told(ON, ON, ON, OFF))) == {0, 1, 2, 3}


def test_what_most_of_the_reports_share_shows_the_subject_too() -> None:
    parts = parts_of("Ferry strike", {"Ferry strike": ("ferry strike",)})
    walkout = ["The {walkout|walkout} went on."]
    shared = Label(1.0, "walkout", 0.6, 4.0)
    assert belonging(parts, [shared], *read(*told(ON, ON, ON, walkout))) == {0, 1, 2, 3}
    assert belonging(parts, [shared._replace(lift=2.0)], *read(*told(ON, ON, ON, walkout))) == {0, 1, 2}


def test_a_report_outside_comes_in_that_is_plainly_on_a_desk_s_subject() -> None:
    blaze = ["A blaze broke out.", "Firefighters came."]
    burning = told(blaze, blaze, blaze, OFF, titles=["Blaze on quay", "Quay closed", "Blaze in court", "Blaze"])
    most, also = {"Fires": 0.7, "Accidents": 0.3}, {"Fires": 0.7, "Court cases": 0.7}
    assert plainly_on(*read(*burning, desks=[most, most, also, most])) == {"Fires": [0]}
    assert plainly_on(*read(*burning, desks=[{"Fires": 0.3}, *[{}] * 3])) == {}
    assert plainly_on(*read(*told(["The company grew."], titles=["Company"]), desks=[{"Business": 1.0}])) == {}
