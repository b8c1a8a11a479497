"""The printable brief: who is meant, every source's address in sight, nothing live, and the way to PDF."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec import structs

from generator import brief as briefs
from generator.cli import cli
from generator.config import Config
from generator.errors import PublishError, UsageError
from generator.records import Corpus
from generator.site.index.lookup import build_lookup
from tests.project import PROJECT
from tests.site import sample
from tests.site.brief import press

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
    _, html = briefs.brief(corpus, Config(), TEMPLATES, actor, whole=True)
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
        for whole in (True, False):
            _, html = briefs.brief(corpus, Config(), TEMPLATES, name, whole=whole)
            assert "<script" not in html
            assert html.count('href="') == html.count('href="http') + html.count('href="#s')


def test_one_sheet_has_the_briefing_and_only_the_sources_that_it_cites() -> None:
    corpus = sample.full()
    _, html = briefs.brief(corpus, Config(), TEMPLATES, "mara-ellingsen")
    assert "The harbour tolls will go by the summer" in html
    assert "What is new" in html
    cited = {int(number) for number in re.findall(r'href="#s(\d+)"', html)}
    assert cited == {int(number) for number in re.findall(r'<li value="(\d+)" id="s', html)}
    assert max(cited) == len(cited) < len(briefs.brief(corpus, Config(), TEMPLATES, "mara-ellingsen", whole=True)[1])
    assert "https://post.example/harbour</a>" in html


def test_an_actor_and_a_topic_of_one_id_are_told_apart_by_their_pages() -> None:
    corpus = sample.corpus()
    (topic,) = corpus.topics
    both = structs.replace(corpus, topics=(structs.replace(topic, id="norvale", name="Norvale"),))
    with pytest.raises(UsageError, match="actors/norvale, topics/norvale"):
        briefs.find_subject(both, "norvale")
    assert briefs.find_subject(both, "topics/norvale") is both.topics[0]
    assert briefs.find_subject(both, "actors/norvale").name == "Norvale"


@pytest.mark.browser
def test_the_sheet_on_whoever_speaks_most_fits_on_two_pages(tmp_path: Path) -> None:
    browser = briefs.find_browser()
    if browser is None:
        pytest.skip("Chromium is needed.")
    said = [
        press.Story(text=f"{words} Ada Quill said.", said=words, outlet=f"Outlet {n}", on=(f"subject {n % 9}",))
        for n in range(90)
        for words in [
            f"“We will keep harbour {n} open, and {'the ferry and ' * 14}the quay of subject {n % 9} open too.”"
        ]
    ]
    done = [
        press.Story(text=f"Ada Quill opened harbour {n} before {'a great crowd and ' * 9}the ferry.", verb="opened",
                    happened=f"2031-05-0{n % 8 + 1}", outlet=f"Outlet {n}")
        for n in range(30)
    ]  # fmt: skip
    corpus = press.corpus(*said, *done, topics=tuple(f"subject {n}" for n in range(9)))
    _, html = briefs.brief(corpus, Config(), TEMPLATES, "Ada Quill")
    pdf = briefs.print_pdf(html, browser)
    assert 1 <= len(re.findall(rb"/Type\s*/Page[^s]", pdf)) <= 2


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
    _, html = briefs.brief(corpus, Config(), TEMPLATES, actor, whole=True)
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
