"""What a careful reader notes of the two seed articles: people under every spelling, offices, dates, and who said what."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.pipeline import Run, extract
from generator.report import Report

ROOT = Path(__file__).parents[1]
MEETING, VISIT = "000_f2025b3a8d1395be", "004_6af55153e6db0e0c"

THESE = {path.name for path in (ROOT / "seeds").glob("*") if path.suffix != ".yml"} == {
    f"{MEETING}.txt",
    f"{VISIT}.txt",
}

pytestmark = [
    pytest.mark.model,
    pytest.mark.xdist_group("seeds"),
    pytest.mark.skipif(not THESE, reason="The seeds are other articles than these two."),
]

Records = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Records, Records]:
    out = tmp_path_factory.mktemp("seeds")
    extract([ROOT / "seeds"], out, Run(root=ROOT, cached=False), Report())
    articles, actors = (
        {r["id"]: r for r in map(json.loads, (out / f"{name}.jsonl").read_text("utf-8").splitlines())}
        for name in ("articles", "actors")
    )
    return articles, actors


def actor_of(name: str, actors: Records) -> dict[str, Any]:
    (actor,) = (a for a in actors.values() if name in {n["form"] for n in a["names"]} and a["type"] == "PERSON")
    return actor


@pytest.mark.parametrize(
    "spellings",
    [
        ("Avigdor Liberman", "Avigdor Lieberman", "Liberman", "Lieberman"),
        ("Sergey Shoygu", "Sergei Shoigu", "Shoigu"),
        ("Benjamin Netanyahu", "Netanyahu"),
        ("Vladimir Putin",),
        ("Sergey Lavrov", "Lavrov"),
        ("Assad",),
        ("Tamir Heiman",),
        ("Zohar Palti",),
    ],
    ids=lambda spellings: spellings[0],
)
def test_a_person_is_one_actor_under_every_spelling(spellings: tuple[str, ...], found: tuple[Records, Records]) -> None:
    assert len({actor_of(spelling, found[1])["id"] for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Avigdor Liberman", "defense minister"),
        ("Sergei Shoigu", "defense minister"),
        ("Benjamin Netanyahu", "prime minister"),
        ("Vladimir Putin", "president"),
        ("Sergey Lavrov", "foreign minister"),
        ("Tamir Heiman", "chief of military intelligence"),
        ("Zohar Palti", "head of the political-military bureau"),
    ],
)
def test_an_office_that_the_text_states_is_the_actors(name: str, office: str, found: tuple[Records, Records]) -> None:
    assert any(office in role["role"].lower() for role in actor_of(name, found[1])["roles"])


def test_neither_credits_nor_bare_offices_are_actors(found: tuple[Records, Records]) -> None:
    names = {a["name"] for a in found[1].values()} | {n["form"] for a in found[1].values() for n in a["names"]}
    assert not names & {
        "Photo Credit",
        "Defense",
        "Defense Minister",
        "Kremlin",
        "The Kremlin",
        "Office of the President",
    }
    assert {"Israel", "Russia", "Syria", "Iran", "Hezbollah", "IDF", "ISIS", "Moscow", "Sochi", "Damascus"} <= names


@pytest.mark.parametrize(
    ("article", "words", "value"),
    [
        (MEETING, "Thursday", "2018-05-31"),
        (MEETING, "yesterday", "2018-05-30"),
        (MEETING, "Two days earlier", "2018-05-28"),
        (VISIT, "October", "2017-10"),
        (VISIT, "2012", "2012"),
        (VISIT, "Last month", "2017-08"),
        (VISIT, "April", "2017-04"),
    ],
)
def test_a_date_is_read_as_an_editor_reads_it(
    article: str, words: str, value: str, found: tuple[Records, Records]
) -> None:
    assert [d["value"] for d in found[0][article]["dates"] if d["text"] == words] == [value]


@pytest.mark.parametrize(
    ("article", "words", "speaker", "spans"),
    [
        (MEETING, "Israel appreciates Russia’s understanding", "Avigdor Liberman", 1),
        (MEETING, "it is important to continue the dialogue", "Avigdor Liberman", 1),
        (MEETING, "Assad’s military alone", "Sergey Lavrov", 1),
        (VISIT, "discuss the continuing coordination", "Avigdor Liberman", 1),
        (VISIT, "Iran is increasing its efforts", "Benjamin Netanyahu", 1),
        (VISIT, "We are all defeating", "Benjamin Netanyahu", 2),
        (VISIT, "For all these reasons", "Benjamin Netanyahu", 2),
    ],
)
def test_who_said_what(article: str, words: str, speaker: str, spans: int, found: tuple[Records, Records]) -> None:
    quotes = [q for q in found[0][article]["quotes"] if q["kind"] != "indirect" and words in q["text"]]
    assert [len(q["spans"]) for q in quotes] == [spans]
    assert quotes[0]["speaker"]["actor"] == actor_of(speaker, found[1])["id"]


def test_nothing_else_is_quoted(found: tuple[Records, Records]) -> None:
    assert sum(q["kind"] != "indirect" for a in found[0].values() for q in a["quotes"]) == 7


def test_what_an_office_said_is_its_holders_and_says_so(found: tuple[Records, Records]) -> None:
    (via,) = (q["speaker"]["via"] for q in found[0][VISIT]["quotes"] if "discuss the continuing" in q["text"])
    assert via == "office"
