"""`briefing restore`: what earlier builds found comes from the published site, and a server out of order stops the build."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.corpus.changes import decode
from generator.folders import CACHE, LEDGER
from generator.records import Ledger, Published, Snapshot
from generator.site.downloads.exports import changes_json
from tests.intake.server import Server

PUBLISHED = changes_json(Ledger(Snapshot(), (), published=(Published(("ada-quill",), ()),)))


def restore(root: Path, site: str) -> Result:
    return CliRunner().invoke(cli, ["restore", site, "--root", str(root)], prog_name="briefing")


def test_what_the_site_remembers_is_taken_over_once(server: Server, tmp_path: Path) -> None:
    server.page("/news/downloads/changes.json", PUBLISHED.decode(), "application/json")
    server.page("/robots.txt", "User-agent: *\nDisallow: /", "text/plain")
    first = restore(tmp_path, f"{server.address}/news")
    assert (first.exit_code, "was taken over from" in first.output) == (0, True), first.output
    assert decode((tmp_path / CACHE / LEDGER).read_bytes()) == decode(PUBLISHED)
    again = restore(tmp_path, "http://127.0.0.1:9/")
    assert (again.exit_code, again.output) == (0, "The record of earlier builds is here.\n")


def test_a_site_that_is_not_there_yet_hinders_nothing(server: Server, tmp_path: Path) -> None:
    for site in (server.address, "https://nowhere.invalid/"):
        result = restore(tmp_path, site)
        assert (result.exit_code, "No earlier site at" in result.output) == (0, True), result.output
    assert not (tmp_path / CACHE / LEDGER).exists()


def test_a_page_in_the_place_of_the_record_is_not_taken_over(server: Server, tmp_path: Path) -> None:
    for answer in ("<p>Log in</p>", json.dumps({"snapshot": 1}), "[" * 100_000):
        server.page("/downloads/changes.json", answer, "text/html")
        result = restore(tmp_path, server.address)
        assert (result.exit_code, "was not taken over" in result.output) == (0, True), result.output
    assert not (tmp_path / CACHE / LEDGER).exists()


@pytest.mark.parametrize("status", [500, 503])
def test_a_server_out_of_order_ends_the_run(server: Server, tmp_path: Path, status: int) -> None:
    server.answers["/downloads/changes.json"] = lambda handler: handler.send(b"", status=status)
    for site in (server.address, "http://127.0.0.1:9/"):
        result = restore(tmp_path, site)
        assert (result.exit_code, "Try again when the site answers" in result.output) == (5, True), result.output
