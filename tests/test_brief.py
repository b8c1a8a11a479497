"""The printable brief: who is meant, every source's address in sight, nothing live, and the way to PDF."""

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import brief as briefs
from generator.cli import cli
from generator.config import Config
from generator.errors import PublishError, UsageError
from generator.records import Corpus
from generator.site.index.lookup import build_lookup
from tests.project import PROJECT
from tests.site import sample

TEMPLATES = PROJECT / "templates"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return sample.corpus()


def addresses(corpus: Corpus, actor: str) -> set[str]:
    said = build_lookup(corpus, 0).statements.by[actor]
    return {s.analysis.article.url for s in said if s.analysis.article.url}


def speaker(corpus: Corpus) -> str:
    said = build_lookup(corpus, 0).statements.by
    return max(said, key=lambda actor: (len(addresses(corpus, actor)), actor))


def test_every_statement_has_its_words_and_its_sources_address(corpus: Corpus) -> None:
    actor = speaker(corpus)
    _, html = briefs.brief(corpus, Config(), TEMPLATES, actor)
    wanted = addresses(corpus, actor)
    assert wanted
    for address in wanted:
        assert f'href="{address}"' in html
        assert f">{address}</a>" in html
    said = build_lookup(corpus, 0).statements.by[actor]
    assert html.count("<blockquote>") >= len(said) > 0
    for block in html.split("<blockquote>")[1:]:
        assert "</footer>" in block


def test_a_brief_has_nothing_live_and_no_link_into_the_site(corpus: Corpus) -> None:
    ids = [*(a.id for a in corpus.actors if not a.hidden), *(t.id for t in corpus.topics)]
    assert corpus.topics
    for name in ids:
        _, html = briefs.brief(corpus, Config(), TEMPLATES, name)
        assert "<script" not in html
        assert html.count('href="') == html.count('href="http')


def test_names_lead_to_one_actor_or_say_which_there_are(corpus: Corpus) -> None:
    actor = corpus.actors[0]
    assert briefs.find_subject(corpus, f" {actor.name.upper()} ").id == actor.id
    with pytest.raises(UsageError, match="Nobody Known"):
        briefs.find_subject(corpus, "Nobody Known")


def test_a_browser_that_fails_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="could not print"):
        briefs.print_pdf("<p>x</p>", str(tmp_path / "no-browser"))


@pytest.mark.browser
def test_the_pdf_has_every_statements_source_address(corpus: Corpus, tmp_path: Path) -> None:
    browser, reader = briefs.find_browser(), shutil.which("pdftotext")
    if browser is None or reader is None:
        pytest.skip("Chromium and pdftotext are needed.")
    actor = speaker(corpus)
    _, html = briefs.brief(corpus, Config(), TEMPLATES, actor)
    file = tmp_path / "brief.pdf"
    file.write_bytes(briefs.print_pdf(html, browser))
    text = subprocess.run([reader, str(file), "-"], capture_output=True, text=True, check=True).stdout
    for address in addresses(corpus, actor):
        assert address in "".join(text.split())


@pytest.mark.model
def test_without_a_browser_the_command_writes_html_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_text("“The ferry stays,” Mayor Ada Quill said on Monday.\n", "utf-8")
    shutil.copytree(TEMPLATES, tmp_path / "templates")
    monkeypatch.setattr(briefs, "find_browser", lambda: None)
    arguments = ["brief", "Ada Quill", "--pdf", "--root", str(tmp_path), "--output", str(tmp_path / "quill.pdf")]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0, result.output
    assert "no Chromium" in result.output
    assert "The ferry stays" in (tmp_path / "quill.html").read_text("utf-8")
    assert not (tmp_path / "quill.pdf").exists()
