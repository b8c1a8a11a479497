"""A reader who finds a mistake opens an issue with the lines ready; whatever an article holds stays code there."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from markdown_it import MarkdownIt

from generator.config import Config
from generator.site import render_site
from generator.site.index.lookup import build_lookup
from generator.site.parts.context import Context
from generator.site.parts.correcting import correction
from tests.site import sample

FORGE = "https://forge.example/port/news"
NONE = Path("none")


def context(**options: str) -> Context:
    config = Config(**options)  # type: ignore[arg-type]
    return Context("actors/ana.html", build_lookup(sample.corpus(), 0), config)


def issue(address: str) -> tuple[str, dict[str, str]]:
    parts = urlsplit(address)
    return parts.path, {name: values[0] for name, values in parse_qs(parts.query).items()}


def addresses(config: Config) -> list[str]:
    pages = [str(p.content) for p in render_site(sample.corpus(), config, NONE) if p.path.endswith(".md")]
    return [unescape(found) for page in pages for found in re.findall(r'href="([^"]*)"[^>]*>Correct this', page)]


def test_without_a_forge_no_page_offers_it() -> None:
    assert addresses(Config()) == []
    assert correction(context(), "Ana", ("same:",)) == ""


def test_statements_actors_and_doubts_offer_lines_that_yaml_reads() -> None:
    found = [issue(address) for address in addresses(Config(repo_url=FORGE, site_url="https://port.example/"))]
    assert {path for path, _ in found} == {"/port/news/issues/new"}
    blocks = [re.search(r"```yaml\n(.*?)\n```", values["body"], re.DOTALL) for _, values in found]
    read = [yaml.safe_load(block[1]) for block in blocks if block is not None]
    assert {"means", "same"} <= {key for lines in read for key in lines}
    assert all("Page: https://port.example/" in values["body"] for _, values in found)
    for lines in read:
        for one in lines.get("means", ()):
            assert one["who"] in one["words"]


def test_gitlab_has_other_names_for_the_same() -> None:
    path, values = issue(correction(context(repo_url="https://gitlab.com/port/news/"), "Ana", ("same:",)))
    assert path == "/port/news/-/issues/new"
    assert values["issue[title]"] == "Correction: Ana"
    assert "same:" in values["issue[description]"]


@pytest.mark.parametrize("words", ["``` <b>x</b>", "````\n@somebody", "a&body=b#c"])
def test_lines_stay_code(words: str) -> None:
    _, values = issue(correction(context(repo_url=FORGE), "Ana", (words,)))
    fences = [token for token in MarkdownIt("commonmark").parse(values["body"]) if token.type == "fence"]
    assert [fence.content for fence in fences] == [f"{words}\n"]


def test_lines_that_no_address_can_carry_are_left_out() -> None:
    _, values = issue(correction(context(repo_url=FORGE), "Ana", ("x" * 5000,)))
    assert "xxx" not in values["body"]
    assert "Page: actors/ana.html" in values["body"]
