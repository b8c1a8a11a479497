"""The editorial files are read strictly, with every error at its line."""

from pathlib import Path

import pytest

from generator.corpus.editorial import ActorDecisions, Pin, read_actors, read_topics
from generator.errors import ConfigError

EDITORIAL = Path(__file__).parents[3] / "generator" / "projects" / "start" / "editorial"


def errors(path: Path, text: str, topics: bool = False) -> list[tuple[int | None, str]]:
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        (read_topics if topics else read_actors)(path)
    return [(p.line, p.cause) for p in caught.value.problems]


def test_the_examples_decide_nothing_but_the_topic_of_the_example() -> None:
    assert read_actors(EDITORIAL / "actors.yml") == ActorDecisions()
    assert [t.name for t in read_topics(EDITORIAL / "topics.yml")] == ["Harbour dispute"]


@pytest.mark.parametrize("file", ["actors.yml", "topics.yml"])
def test_the_examples_are_valid_once_uncommented(file: str, tmp_path: Path) -> None:
    lines = (EDITORIAL / file).read_text("utf-8").splitlines()
    if file == "actors.yml":
        lines = lines[lines.index("# same:                         # these names are one actor") :]
    path = tmp_path / file
    path.write_text("\n".join(line.removeprefix("# ") for line in lines if uncommented(line)), "utf-8")
    if file == "actors.yml":
        decisions = read_actors(path)
        assert decisions.same[1][0].article == "2024-05-harbour-talks"
        assert decisions.hide[0].form == "Press Pool"
    else:
        assert [t.name for t in read_topics(path)] == [
            "Harbour dispute",
            "Trade",
            "last month",
            "Before the courts",
            "Weather",
        ]
        assert read_topics(path)[0].none == ("harbour seal",)


def uncommented(line: str) -> bool:
    """Whether a line is no sentence for the reader."""
    return not line.startswith("# ") or line.startswith("#   ") or line.split(":", maxsplit=1)[0][2:].islower()


def test_a_missing_file_decides_nothing(tmp_path: Path) -> None:
    assert read_actors(tmp_path / "none.yml") == ActorDecisions(file=f"{tmp_path.name}/none.yml")
    assert read_topics(tmp_path / "none.yml") == ()


def test_every_error_of_actors_is_reported_with_its_line(tmp_path: Path) -> None:
    text = "same:\n  - [A, A]\nsmae: []\ntype:\n  B: HUMAN\nwikidata:\n  B: 12\nhide: B\nnote:\n  B: ''\n"
    assert [line for line, _ in errors(tmp_path / "actors.yml", text)] == [2, 3, 5, 7, 8, 10]


@pytest.mark.parametrize("same", ["[A, B], [B, C]", "[A, B], [D, C], [B, D]", "[A, B, C]"])
def test_same_and_different_at_once_is_an_error_over_others_as_well(same: str, tmp_path: Path) -> None:
    text = f"same: [{same}]\ndifferent:\n  - [A, C]\n"
    assert errors(tmp_path / "actors.yml", text) == [(3, "A and C are said to be the same, and to be different.")]


def test_every_error_of_topics_is_reported_with_its_line(tmp_path: Path) -> None:
    text = (
        "topics:\n  - any: [x]\n  - name: B\n  - name: C\n    any: [x]\n    parent: D\n"
        "  - name: C\n    any: x\n  - name: E\n    id: A B\n    actors: [x]\n  - name: F\n    any: [f]\n    parent: F\n"
    )
    found = errors(tmp_path / "topics.yml", text, topics=True)
    assert [line for line, _ in found] == [2, 3, 6, 8, 10, 14]


def test_a_topic_whose_name_was_left_empty_has_no_name(tmp_path: Path) -> None:
    text = "topics:\n  - name:\n    any: [x]\n"
    assert errors(tmp_path / "topics.yml", text, topics=True) == [(2, "The topic has no name.")]


def test_a_circle_of_parents_is_an_error_for_each_topic_below_it(tmp_path: Path) -> None:
    text = "topics:\n" + "".join(
        f"  - {{name: {n}, any: [x], parent: {p}}}\n" for n, p in ("AB", "BC", "CB", "DE", "EG")
    )
    found = errors(tmp_path / "topics.yml", text + "  - {name: G, any: [x]}\n", topics=True)
    assert found == [
        (line, f"The topic {name!r} is its own ancestor.") for line, name in ((2, "A"), (3, "B"), (4, "C"))
    ]


def test_a_place_pinned_to_nobody_is_read(tmp_path: Path) -> None:
    path = tmp_path / "actors.yml"
    path.write_text("means:\n  - {article: a, words: he said, who: he, is: nobody}\n", "utf-8")
    assert read_actors(path).means == (Pin("a", "he said", "he", None, 2),)


def test_an_entry_that_pins_nothing_says_what_it_lacks(tmp_path: Path) -> None:
    found = errors(
        tmp_path / "actors.yml", "means:\n  - article: a\n    who: he\n  - {article: a, words: '', who: b, is: c}\n"
    )
    assert found == [(2, "The entry has no `words` and no `is`."), (4, "A text is expected here.")]


def test_a_name_of_one_article_is_another_than_the_name_alone(tmp_path: Path) -> None:
    path = tmp_path / "actors.yml"
    path.write_text("same:\n  - [A, B @ one]\ndifferent:\n  - [A, B]\n", "utf-8")
    assert [str(ref) for ref in read_actors(path).same[0]] == ["A", "B @ one"]


def test_two_topics_cannot_share_an_address(tmp_path: Path) -> None:
    text = (
        "topics:\n  - name: Sea trade\n    any: [x]\n  - name: Sea-trade!\n    any: [y]\n"
        "  - name: Ports\n    id: sea-trade\n    any: [z]\n"
    )
    found = errors(tmp_path / "topics.yml", text, topics=True)
    assert [line for line, _ in found] == [4, 7]


def test_a_topic_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "topics.yml"
    path.write_text(
        "topics:\n  - name: Trade\n    description: Goods.\n    any: [deal]\n    all: [2024]\n    none: [art]\n"
        "    actors: [Union]\n    id: trade-1\n  - name: Ports\n    any: [port]\n    parent: trade-1\n",
        "utf-8",
    )
    trade, ports = read_topics(path)
    assert (trade.description, trade.any, trade.all, trade.none, trade.actors) == (
        "Goods.", ("deal",), ("2024",), ("art",), ("Union",),
    )  # fmt: skip
    assert ports.parent == "trade-1"


def test_a_discovered_topic_is_named_by_what_it_was_found_as(tmp_path: Path) -> None:
    path = tmp_path / "topics.yml"
    path.write_text("topics:\n  - found: [Ferry strike, tolls]\n  - found: [Rain]\n    hidden: true\n", "utf-8")
    strike, rain = read_topics(path)
    assert (strike.name, strike.found, rain.hidden) == ("Ferry strike", ("Ferry strike", "tolls"), True)
