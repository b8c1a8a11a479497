"""A built site, a web server that shows it, and a browser that notes everything a reader should never meet."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect, sync_playwright

from generator.config import Config
from generator.pipeline import Run, build
from generator.publish import publish
from generator.records import Corpus
from generator.report import Report
from generator.site import render_site
from generator.site.output.write import write_pages
from tests.project import copy_ferries, copy_project
from tests.site.sample import full

expect.set_options(timeout=30_000)
"""Milliseconds until what a reader should see is missing: a machine with much other work is slow, and not wrong."""

WIDTHS = {"phone": 375, "large phone": 390, "tablet": 820, "wide": 1440}


def build_site(root: Path, corpus: Corpus, config: Config) -> Path:
    """The finished site of `corpus`, made below `root` with the project's own templates, theme and settings."""
    copy_project(root)
    write_pages(root / "docs", render_site(corpus, config, root / "templates"))
    publish(root, config=config)
    return root / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; tests that need it are skipped where there is none, unless BRIEFING_REQUIRE_BROWSER is set."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        if os.environ.get("BRIEFING_REQUIRE_BROWSER") == "1":
            pytest.fail("BRIEFING_REQUIRE_BROWSER is set, and there is no Chromium on the PATH.")
        pytest.skip("There is no Chromium on the PATH; install it to run the browser tests.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answer the icon that a browser asks every host for, whether a page names one or not."""
        if self.path == "/favicon.ico":
            self.send_response(http.HTTPStatus.NO_CONTENT)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


def serve(site: Path) -> Iterator[str]:
    """The address under which `site` is shown, as long as the caller goes on."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tests' written corpus, built without a language model."""
    return build_site(tmp_path_factory.mktemp("sample"), full(), Config(site_url="https://brief.example/"))


@pytest.fixture(scope="session")
def ferries_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of two articles written for tests, through the whole build."""
    root = tmp_path_factory.mktemp("ferries")
    copy_ferries(root)
    build(Run(root=root), Report())
    return root / "site"


@pytest.fixture(scope="session")
def ferries_address(ferries_site: Path) -> Iterator[str]:
    """Where the ferries' site is served."""
    yield from serve(ferries_site)


@pytest.fixture(scope="session")
def sample_address(sample_site: Path) -> Iterator[str]:
    """Where the written corpus's site is served."""
    yield from serve(sample_site)


class Watched:
    """A browser tab that remembers what went wrong in it."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.wrong: list[str] = []
        self.page: Page = context.new_page()
        self.page.on(
            "console", lambda m: self.wrong.append(f"console: {m.text}") if m.type in {"error", "warning"} else None
        )
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        self.page.on("dialog", self._dismiss)
        self.page.on("request", lambda request: self._check(request.url))
        self.page.on("response", lambda r: self.wrong.append(f"{r.status}: {r.url}") if r.status >= 400 else None)

    def _dismiss(self, dialog: Dialog) -> None:
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _check(self, url: str) -> None:
        if not url.startswith((self.address, "data:", f"blob:{self.address}")):
            self.wrong.append(f"request to another host: {url}")

    def open(self, path: str = "") -> Page:
        """Open a page of the site."""
        self.page.goto(self.address + path)
        return self.page


@pytest.fixture
def tab(browser: Browser, sample_address: str) -> Iterator[Watched]:
    """A tab on the written corpus's site; whatever goes wrong in it fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    watched = Watched(context, sample_address)
    yield watched
    context.close()
    assert watched.wrong == []
