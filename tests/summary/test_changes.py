"""`briefing changes` and `briefing check --markdown`: what a pull request would do to the site, as text."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.corpus.changes import compare, record, snapshot
from generator.pipeline import Run, examine
from generator.records import Change, Corpus, Named, Regrouping
from generator.report import Report
from generator.site.downloads.exports import changes_json
from generator.summary import change_lines
from tests.site import sample

FERRY = "---\npublished: 2031-03-05\n---\nMayor Ada Quill spoke in Lisbon. “The ferry stays,” Quill said on Monday.\n"
BRIDGE = (
    "---\ntitle: The bridge\n---\n“The bridge <b>goes</b>,” Mayor Ada Quill said on Friday. "
    "“Not now,” said Cleo Brand, the harbour master.\n"
)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments], prog_name="briefing")


def seed(root: Path, name: str, text: str) -> None:
    (root / "seeds").mkdir(exist_ok=True)
    (root / "seeds" / name).write_text(text, "utf-8")


@pytest.mark.model
def test_a_pull_request_is_told_what_an_article_changes(tmp_path: Path) -> None:
    seed(tmp_path, "ferry.md", FERRY)
    published = record(None, snapshot(examine([tmp_path / "seeds"], Run(root=tmp_path), Report())))
    (tmp_path / "published.json").write_bytes(changes_json(published))
    seed(tmp_path, "bridge.md", BRIDGE)
    seed(tmp_path, "empty.txt", "")
    result = run("changes", "--markdown", "--since", tmp_path / "published.json", "--root", tmp_path, "--jobs", "1")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert "### New articles (1)" in lines
    assert "- The bridge (`articles/bridge.html`)" in lines
    assert "- Cleo Brand (`actors/cleo-brand.html`)" in lines
    assert "- Ada Quill +1 (`actors/ada-quill.html`)" in lines
    assert any(line.startswith("- Ada Quill: “The bridge &#60;b&#62;goes&#60;/b&#62;,”") for line in lines)
    assert "### Articles removed" not in result.stdout
    assert "2 articles, 1 Problem." in lines
    assert any(line.startswith("| seeds/empty.txt | ") for line in lines)
    assert "Without a date, so that its “yesterday” stays open: seeds/bridge.md." in lines


@pytest.mark.model
def test_what_cannot_be_compared_with_is_told(tmp_path: Path) -> None:
    seed(tmp_path, "ferry.md", FERRY)
    (tmp_path / "other.json").write_text("{}", "utf-8")
    for since, code, told in (
        (tmp_path / "none.json", 2, "cannot be read"),
        (tmp_path / "other.json", 2, "no record of builds"),
        ("http://127.0.0.1:9/site", 0, "No earlier site to compare with"),
    ):
        result = run("changes", "--since", since, "--root", tmp_path, "--jobs", "1")
        assert (result.exit_code, told in result.output) == (code, True), result.output
    assert "No earlier build is on record." in run("changes", "--root", tmp_path, "--jobs", "1").output


def test_merges_splits_and_what_is_gone_are_named() -> None:
    change = Change(
        build="1",
        removed=(Named("a", "Old | news"),),
        actors_removed=(Named("b", "Cleo Brand"),),
        merged=(Regrouping((Named("c", "A. Quill"), Named("d", "Ada Quill")), (Named("d", "Ada Quill"),)),),
        statements_removed=2,
    )
    lines = list(change_lines(change, Corpus()))
    assert "- Old &#124; news" in lines
    assert "- Cleo Brand" in lines
    assert "- A. Quill and Ada Quill → Ada Quill" in lines
    assert any("2 statements gone" in line for line in lines)


def test_a_change_that_no_page_shows_says_so() -> None:
    corpus = sample.corpus()
    state = snapshot(corpus)
    assert "Nothing that a page shows." in change_lines(compare(state, state), corpus)


def test_check_tells_problems_and_missing_dates_in_markdown(tmp_path: Path) -> None:
    seed(tmp_path, "ferry.txt", "Mayor Ada Quill spoke in Lisbon on Monday.\n")
    seed(tmp_path, "e|mpty.txt", "")
    result = run("check", "--markdown", "--strict", "--root", tmp_path)
    assert result.exit_code == 1
    assert result.stdout.startswith("## Check\n")
    assert "| seeds/e&#124;mpty.txt | " in result.stdout
    assert "stays open: seeds/ferry.txt." in result.stdout


def test_pages_lead_to_where_the_next_site_can_be_looked_at() -> None:
    change = Change(build="1", articles=(Named("quay-(2)", "Quay"),), actors=(Named("ada-quill", "Ada Quill"),))
    lines = list(change_lines(change, Corpus(), "https://forge.example/a b/(1)"))
    shown = "- Ada Quill ([`actors/ada-quill.html`](https://forge.example/a%20b/%281%29/actors/ada-quill.html))"
    assert shown in lines
    assert "- Ada Quill (`actors/ada-quill.html`)" in change_lines(change, Corpus())
