import csv
import io
import json
import re
from collections.abc import Iterable
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.records import (
    Actor,
    ActorName,
    ActorRole,
    Analysis,
    Article,
    Corpus,
    DateMention,
    Mention,
    Quote,
    Speaker,
    Topic,
)
from generator.site.downloads.columns import columns
from generator.site.downloads.exports import (
    ArticleExport,
    actors_jsonl,
    article_lines,
    download_pages,
    schemas,
    topics_jsonl,
)
from generator.site.downloads.tables import (
    Table,
    as_csv,
    as_jsonl,
    dates_table,
    events_table,
    positions_table,
    quotations_table,
    statement_ids,
)
from tests.site import sample

TEXT = "Mayor Ada Quill said on Friday: “The bridge\nstays shut.”"


def analysis(article_id: str = "a1", actor: str | None = "ada-quill", **fields: Any) -> Analysis:
    speaker = Speaker(start=6, end=15, text="Ada Quill", actor=actor, how="named")
    quote = Quote(
        id=f"{article_id}-q1", kind="direct", spans=((32, 56),), text=TEXT[32:56], cue=(16, 20), speaker=speaker,
        confidence=0.9, said=0, said_from="2031-05-02", said_to="2031-05-03",
    )  # fmt: skip
    date = DateMention(
        start=24, end=30, text="Friday", type="DATE", value="2031-05-02", from_="2031-05-02", to="2031-05-03",
        anchor="published",
    )  # fmt: skip
    mention = Mention(start=6, end=15, text="Ada Quill", type="PERSON", kind="name", actor=actor, role="Mayor")
    article = Article(id=article_id, path=f"{article_id}.txt", sha256="0" * 64, text=TEXT, **fields)
    return Analysis(
        article=article, blocks=(), sentences=((0, 56),), mentions=(mention,), dates=(date,), quotes=(quote,)
    )


def actor(actor_id: str = "ada-quill", name: str = "Ada Quill", hidden: bool = False) -> Actor:
    return Actor(
        id=actor_id, name=name, type="PERSON", names=(ActorName(name, 2), ActorName("Quill", 1)),
        roles=(ActorRole(role="Mayor", article="a1", start=0, end=5),), articles=("a1",), mentions=3, hidden=hidden,
    )  # fmt: skip


def joined(parts: Iterable[bytes]) -> bytes:
    return b"".join(parts)


def lines(data: bytes) -> list[Any]:
    return [json.loads(line) for line in data.splitlines()]


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_articles_carry_every_field_of_the_contract() -> None:
    (line,) = lines(joined(article_lines([analysis()])))
    assert {
        "id", "path", "sha256", "title", "title_source", "published", "published_source", "publisher", "url", "author",
        "language", "text", "mentions", "dates", "quotes", "topics",
    } <= set(line)  # fmt: skip
    assert {"start", "end", "text", "type", "kind", "actor", "role"} <= set(line["mentions"][0])
    assert {"start", "end", "text", "type", "value", "from", "to", "anchor"} <= set(line["dates"][0])
    assert {"id", "kind", "spans", "text", "cue", "speaker", "confidence"} <= set(line["quotes"][0])
    assert {"start", "end", "text", "actor", "via"} <= set(line["quotes"][0]["speaker"])
    assert line["published"] is None
    assert line["quotes"][0]["spans"] == [[32, 56]]


def test_offsets_slice_to_the_text_they_came_with() -> None:
    (line,) = lines(joined(article_lines([analysis()])))
    for record in (*line["mentions"], *line["dates"], line["quotes"][0]["speaker"]):
        assert line["text"][record["start"] : record["end"]] == record["text"]


def test_actors_and_topics_carry_every_field_of_the_contract() -> None:
    (line,) = lines(actors_jsonl([actor()]))
    assert {"id", "name", "type", "names", "roles", "articles", "mentions", "why"} <= set(line)
    assert line["names"][0] == {"form": "Ada Quill", "count": 2}
    assert line["roles"][0] == {"role": "Mayor", "article": "a1", "start": 0, "end": 5}
    (line,) = lines(topics_jsonl([Topic(id="t", name="T", kind="curated", terms=("x",), articles=("a1",))]))
    assert {"id", "name", "kind", "terms", "articles"} <= set(line)


def test_order_of_arrival_does_not_matter() -> None:
    first, second = analysis("a1"), analysis("a2")
    assert joined(article_lines([first, second])) == joined(article_lines([second, first]))
    assert actors_jsonl([actor("b"), actor("a")]) == actors_jsonl([actor("a"), actor("b")])


def test_a_line_separator_inside_the_text_does_not_end_a_line() -> None:
    data = joined(article_lines([analysis(title="one\u2028two\nthree\x85four")]))
    assert data.count(b"\n") == 1
    assert data.endswith(b"\n")


def test_the_text_is_left_out_where_it_may_not_be_republished() -> None:
    (line,) = lines(joined(article_lines([analysis()], with_text=False)))
    assert line["text"] is None
    assert "stays shut" in line["quotes"][0]["text"]


def test_a_quotation_row_says_who_when_and_where() -> None:
    (row,) = rows(
        as_csv(quotations_table([analysis(title="Bridge", published="2031-05-03")], {"ada-quill": "Ada Quill"}))
    )
    assert row["quotation"] == "“The bridge stays shut.”"
    assert (row["speaker"], row["actor_id"], row["actor"], row["how"]) == (
        "Ada Quill", "ada-quill", "Ada Quill", "named",
    )  # fmt: skip
    assert (row["said_from"], row["said_to"], row["start"], row["end"]) == ("2031-05-02", "2031-05-03", "32", "56")
    assert (row["title"], row["published"], row["publisher"]) == ("Bridge", "2031-05-03", "")


def test_a_quotation_of_nobody_leaves_its_speaker_open() -> None:
    nobody = msgspec.structs.replace(analysis().quotes[0], speaker=None, said=None, said_from=None, said_to=None)
    (row,) = rows(as_csv(quotations_table([msgspec.structs.replace(analysis(), quotes=(nobody,))], {})))
    assert (row["speaker"], row["actor_id"], row["how"], row["said_from"]) == ("", "", "", "")
    assert row["confidence"] == "0.9"


def test_dates_are_a_table_too() -> None:
    (row,) = rows(as_csv(dates_table([analysis()])))
    assert (row["words"], row["value"], row["from"], row["to"]) == ("Friday", "2031-05-02", "2031-05-02", "2031-05-03")


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\xa0=1",
        "＝1",
        '=HYPERLINK("x")',
    ],
)
def test_no_cell_is_a_formula(formula: str) -> None:
    data = as_csv(quotations_table([analysis(title=formula)], {"ada-quill": formula}))
    (row,) = rows(data)
    assert row["title"].startswith("'")
    assert row["actor"].startswith("'")


@pytest.mark.parametrize("gap", [";", "; ", ';"', '; "" ', ";'", "|", ";\u00a0"])
def test_no_cell_is_a_formula_where_semicolons_part_them(gap: str) -> None:
    """As Excel parts a line where the decimal sign is a comma: marks count only where they begin a cell."""
    cells = ("a", f"quay{gap}=HYPERLINK(1)", "b")
    line = as_csv(Table(("a", "b", "c"), (cells,))).decode("utf-8-sig").splitlines()[1]
    for cell in re.split(r"[;|]", line):
        assert not cell.lstrip("\"' \u00a0").startswith(("=", "+", "-", "@")) or cell.lstrip('" \u00a0').startswith("'")
    assert "'=HYPERLINK" in line


@given(st.lists(st.text(), min_size=2, max_size=2))
@example(["", "|="])
def test_every_row_stays_one_row_and_no_cell_begins_a_formula(cells: list[str]) -> None:
    (row,) = rows(as_csv(Table(("a", "b"), (tuple(cells),))))
    assert not row["a"].startswith(("=", "+", "-", "@", "\t", "\r"))
    words = " ".join(cells[1].split())
    assert row["b"].replace("'", "") == words.replace("'", ""), "apostrophes are all that is added"


def test_a_row_of_json_has_the_names_of_the_columns() -> None:
    (line,) = lines(joined(as_jsonl(quotations_table([analysis(title="=Bridge")], {"ada-quill": "Ada Quill"}))))
    (row,) = rows(as_csv(quotations_table([analysis(title="=Bridge")], {"ada-quill": "Ada Quill"})))
    assert line.keys() == row.keys()
    assert (line["title"], line["publisher"], line["actor"]) == ("=Bridge", None, "Ada Quill")


def test_events_say_when_and_whether_they_happened() -> None:
    told = lines(joined(as_jsonl(events_table([sample.harbour()]))))
    assert [(e["from"], e["to"], e["date"], e["status"]) for e in told] == [
        ("2031-03-04", "2031-03-05", "2031-03-04", "stated"),
        ("2031-02-01", "2031-03-01", "2031-02", "stated"),
        ("2031-10-01", "2031-11-01", "2031-10", "planned"),
    ]
    assert told[0]["actors"] == "norvale mara-ellingsen tomas-brekke"
    assert sample.HARBOUR[told[2]["start"] : told[2]["end"]] == told[2]["sentence"]


def test_positions_count_each_actors_quotations_on_a_topic() -> None:
    made = lines(joined(as_jsonl(positions_table(sample.corpus().analyses, {"mara-ellingsen": "Mara Ellingsen"}))))
    assert [(p["actor_id"], p["actor"], p["topic"], p["quotations"], p["first"]) for p in made] == [
        ("mara-ellingsen", "Mara Ellingsen", "harbour-tolls", 2, "2031-03-05"),
        ("tomas-brekke", None, "harbour-tolls", 2, "2031-03-05"),
    ]


def test_the_schemas_describe_the_records() -> None:
    made = {name: json.loads(content) for name, content in schemas().items()}
    records = {"articles", "actors", "topics", "changes", "actor", "topic"}
    assert set(made) == {f"{name}.schema.json" for name in {*records, *columns()}}
    article = made["articles.schema.json"]
    assert article["$schema"].endswith("2020-12/schema")
    assert "from" in article["$defs"]["DateMention"]["properties"]
    exported = article["$defs"]["ArticleExport"]
    assert set(lines(joined(article_lines([analysis()])))[0]) == set(exported["properties"])
    assert "offsets" in exported["description"].lower()


def test_a_line_reads_back_as_the_record_that_its_schema_describes() -> None:
    read = msgspec.json.decode(joined(article_lines([analysis()])), type=ArticleExport)
    assert read.quotes == analysis().quotes
    assert msgspec.json.decode(actors_jsonl([actor()]), type=Actor) == actor()


def test_a_hidden_actor_is_in_no_download() -> None:
    corpus = Corpus(
        analyses=(analysis("a1", "private-person"), analysis("a2")),
        actors=(actor(), actor("private-person", "Private Person", hidden=True)),
    )
    for page in download_pages(corpus):
        assert b"private-person" not in sample.whole(page)
    files = {page.path: page for page in download_pages(corpus)}
    (first, second) = lines(sample.whole(files["downloads/articles.jsonl"]))
    assert first["mentions"][0]["actor"] is None
    assert first["quotes"][0]["speaker"]["actor"] is None
    assert second["mentions"][0]["actor"] == "ada-quill"


def test_downloads_have_jsonl_tables_and_schemas() -> None:
    paths = {page.path for page in download_pages(Corpus())}
    tables = ("articles", "actors", "topics", "quotations", "events", "dates", "positions")
    assert {f"downloads/{name}.{kind}" for name in tables for kind in ("csv", "jsonl")} <= paths
    assert {"downloads/articles.jsonl", "downloads/quotations.csv", "downloads/articles.schema.json"} <= paths


def test_a_statement_keeps_its_id_when_the_text_before_it_is_edited() -> None:
    before = analysis()
    moved = tuple(
        msgspec.structs.replace(q, id=f"q{n}x", spans=tuple((a + 7, b + 7) for a, b in q.spans))
        for n, q in enumerate(before.quotes)
    )
    after = msgspec.structs.replace(before, quotes=moved)
    first, then = (list(statement_ids(one).values()) for one in (before, after))
    assert first == then
    twice = msgspec.structs.replace(
        before, quotes=(before.quotes[0], msgspec.structs.replace(before.quotes[0], id="q9"))
    )
    one, other = statement_ids(twice).values()
    assert other == f"{one}-2"
    elsewhere = msgspec.structs.replace(before, article=msgspec.structs.replace(before.article, id="other"))
    assert set(first).isdisjoint(statement_ids(elsewhere).values())
