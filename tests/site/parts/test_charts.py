"""What figures are made of: times cut so that there is something to see, numbers that are right, and the same as a table."""

from datetime import date, timedelta
from typing import Any

from msgspec import structs

from generator.config import Config
from generator.records import Actor, ActorName, Analysis, Article, Mention, Topic
from generator.site.index.lookup import Lookup, build_lookup
from generator.site.index.watched import Watch
from generator.site.parts.charts import Figure, activity, companions, company, share
from generator.site.parts.context import Context
from tests.site import sample

PAGE = "actors/mara-ellingsen.html"


def article(name: str, published: str | None, *actors: str, topics: tuple[str, ...] = ()) -> Analysis:
    """An article that names `actors` one after the other."""
    text = " ".join(actors) or "Nobody"
    mentions, at = [], 0
    for actor in actors:
        mentions.append(Mention(start=at, end=at + len(actor), text=actor, type="PERSON", kind="name", actor=actor))
        at += len(actor) + 1
    made = Article(
        id=name, path=f"seeds/{name}.txt", sha256="0", text=text, title=f"Report {name}", published=published
    )
    return structs.replace(
        sample.tolls(), article=made, mentions=tuple(mentions), topics=topics,
        sentences=((0, len(text)),), blocks=(), dates=(), quotes=(), events=(),
    )  # fmt: skip


def lookup_of(*analyses: Analysis) -> Lookup:
    names = sorted({m.text for a in analyses for m in a.mentions})
    actors = tuple(
        Actor(
            id=name, name=name.title(), type="PERSON", names=(ActorName(name, 1),), roles=(), addresses=(name,),
            articles=tuple(a.article.id for a in analyses if any(m.text == name for m in a.mentions)),
            mentions=sum(m.text == name for a in analyses for m in a.mentions),
        )
        for name in names
    )  # fmt: skip
    on = tuple(a.article.id for a in analyses if "quays" in a.topics)
    topics = (
        (Topic(id="quays", name="Quays", kind="discovered", terms=("quays",), articles=on, places=()),) if on else ()
    )
    made: Any = structs.replace(sample.corpus(), analyses=analyses, actors=actors, topics=topics)
    return build_lookup(made, 0)


def table(figure: Figure | None) -> list[tuple[str, ...]]:
    assert figure is not None
    return [(line.name.text, *line.numbers) for line in figure.lines]


def activity_of(lookup: Lookup) -> Figure | None:
    return activity(Context(PAGE, lookup, Config()), lookup.actors.by_id["ann"])


def over(days: list[str], *actors: str) -> Lookup:
    return lookup_of(*(article(f"a{n}", day, *actors) for n, day in enumerate(days)))


def test_a_few_weeks_are_cut_by_day_and_days_without_articles_stand_between() -> None:
    lookup = over(["2031-03-01", "2031-03-02", "2031-03-02", "2031-03-05"], "ann")
    figure = activity_of(lookup)
    assert table(figure) == [("1 March 2031", "1"), ("2 March 2031", "2"), ("5 March 2031", "1")]
    assert figure is not None
    assert figure.svg.count("<rect") == 3
    assert "by day" in figure.caption


def test_months_and_years_follow_as_time_grows_longer() -> None:
    months = over(["2031-01-30", "2031-03-02", "2031-06-02"], "ann")
    assert [row[0] for row in table(activity_of(months))] == [
        "January 2031", "March 2031", "June 2031",
    ]  # fmt: skip
    years = over(["2020-01-30", "2025-03-02", "2031-06-02"], "ann")
    assert [row[0] for row in table(activity_of(years))] == ["2020", "2025", "2031"]


def test_a_date_that_is_a_month_makes_no_day_and_a_year_makes_no_month() -> None:
    """A month that the source gives must not be drawn as its first day."""
    month = over(["2031-03", "2031-03-02", "2031-04-05", "2031-05-05"], "ann")
    assert [row[0] for row in table(activity_of(month))] == [
        "March 2031",
        "April 2031",
        "May 2031",
    ]
    year = over(["2029", "2030-03-02", "2031-03-05"], "ann")
    assert [row[0] for row in table(activity_of(year))] == ["2029", "2030", "2031"]


def test_undated_articles_are_in_no_figure_of_time() -> None:
    lookup = over(["2031-03-01", "2031-03-02", "2031-03-03"], "ann")
    more = lookup_of(*lookup.articles.newest, article("undated", None, "ann"))
    assert table(activity_of(more)) == table(activity_of(lookup))
    none = over(["2031-03-01"], "ann")
    assert activity_of(none) is None
    assert activity_of(lookup_of(article("u", None, "ann"))) is None


def test_each_bar_leads_to_its_line_and_each_line_to_the_newest_articles() -> None:
    lookup = over(["2031-03-01", "2031-03-02", *["2031-03-03"] * 5], "ann")
    figure = activity_of(lookup)
    assert figure is not None
    for line in figure.lines:
        assert f'href="#{line.id}"' in figure.svg
    assert len(figure.lines[-1].shown) == 3
    assert figure.lines[0].shown[0].href == "../articles/a0.html"


def test_a_share_is_of_all_articles_of_the_time() -> None:
    days = [(date(2031, 3, 1) + timedelta(n)).isoformat() for n in range(4)]
    articles = [article(f"on{n}", day, "ann", topics=("quays",)) for n, day in enumerate(days)]
    articles += [article(f"off{n}", days[0], "ann") for n in range(3)]
    lookup = lookup_of(*articles)
    assert table(share(Context("topics/quays.html", lookup, Config()), lookup.topics["quays"])) == [
        ("1 March 2031", "1 of 4"), ("2 March 2031", "1 of 1"), ("3 March 2031", "1 of 1"), ("4 March 2031", "1 of 1"),
    ]  # fmt: skip


TRIPS = [("ann", "bo")] * 3 + [("ann", "cy")] * 2 + [("bo", "dee")] * 2 + [("cy", "dee")]
"""Ann, Bo, Cy and Dee, of whom all but Cy and Dee are together more than once."""


def ties(figure: Figure | None) -> set[tuple[str, ...]]:
    """The lines of a figure's table that tell who is tied to whom, and by how many articles."""
    return {(line.name.text, line.shown[0].text, *line.numbers) for line in figure.lines} if figure else set()


def test_company_ties_those_who_appear_together_more_than_once() -> None:
    lookup = lookup_of(*(article(f"a{n}", "2031-03-01", *pair) for n, pair in enumerate(TRIPS)))
    figure = company(Context("positions.html", lookup, Config()))
    assert ties(figure) == {("Ann", "Bo", "3"), ("Ann", "Cy", "2"), ("Bo", "Dee", "2")}
    assert figure is not None
    assert figure.svg.count("<line") == 3
    assert all(f'href="actors/{name}.html"' in figure.svg for name in ("ann", "bo", "cy", "dee"))


def test_an_actors_company_counts_only_the_articles_that_name_the_actor() -> None:
    with_eve = [(*pair, "eve") for pair in TRIPS]
    lookup = lookup_of(
        *(article(f"a{n}", "2031-03-01", *names) for n, names in enumerate(with_eve + [("cy", "dee")] * 9))
    )
    found = ties(companions(Context("actors/eve.html", lookup, Config()), lookup.actors.by_id["eve"]))
    assert {t for t in found if "Eve" not in t} == {("Ann", "Bo", "3"), ("Ann", "Cy", "2"), ("Bo", "Dee", "2")}


def test_for_an_actors_company_nobody_is_looked_up_whole() -> None:
    watch = Watch()
    lookup = watch.over(lookup_of(*(article(f"a{n}", "2031-03-01", *pair, "eve") for n, pair in enumerate(TRIPS))))
    eve = lookup.actors.by_id["eve"]
    with watch.noting() as looks:
        assert companions(Context("actors/eve.html", lookup, Config()), eve) is not None
    names = list(watch.looks())
    assert not [names[look] for look in looks if names[look].startswith("actors.by_id")]


def test_nobody_is_drawn_alone() -> None:
    lookup = lookup_of(article("a", "2031-03-01", "ann", "bo"), article("b", "2031-03-02", "ann"))
    assert company(Context("positions.html", lookup, Config())) is None
    assert companions(Context("actors/ann.html", lookup, Config()), lookup.actors.by_id["ann"]) is None
