"""While the whole site is built, the pages on screen are made first, and put into those that the site has."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from generator.publish import preview
from generator.publish.preview import finished
from generator.records import Page


def markdown(title: str, body: str) -> str:
    return f'---\ntitle: "{title}"\ndescription: "{title}: all."\ngenerated: true\n---\n<p>{body}</p>\n'


def html(title: str, body: str) -> str:
    return (
        f'<html><head><title>{title} - Site</title><meta content="{title}"><meta content="{title}: all.">'
        f"</head><body><nav>{title}</nav><main>\n<p>{body}</p></main></body></html>"
    )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder, name, content in (("docs", "a.md", markdown("Ada", "One.")), ("site", "a.html", html("Ada", "One."))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(content, "utf-8")
    return tmp_path


def page(title: str, body: str) -> Page:
    return Page("a.md", markdown(title, body))


def test_a_page_gets_its_new_title_and_body(root: Path) -> None:
    made = finished(root, "a.html", page("Ada Quill", "One, two."))
    assert made == html("Ada Quill", "One, two.").replace("<nav>Ada Quill", "<nav>Ada").encode()


@pytest.mark.parametrize("path", ["b.html", "b/a.html"])
def test_what_the_site_lacks_waits_for_the_build(root: Path, path: str) -> None:
    assert finished(root, path, page("Ada Quill", "One, two.")) is None


TWICE = "One.</p>\n<p>One."


@pytest.mark.parametrize("stands", ["", "<body>", html("Ada", "Two."), html("Ada", TWICE)])
def test_a_page_that_was_made_from_something_else_waits_for_the_build(root: Path, stands: str) -> None:
    (root / "site" / "a.html").write_text(stands, "utf-8")
    assert finished(root, "a.html", page("Ada Quill", "One, two.")) is None


def test_a_page_of_people_waits_for_the_build(root: Path) -> None:
    (root / "docs" / "a.md").write_text("---\ntitle: Ada\n---\n<p>One.</p>\n", "utf-8")
    assert finished(root, "a.html", page("Ada Quill", "One, two.")) is None


class Screen:
    """A server without an address, and a build that shows the page on screen before it writes the site."""

    def __init__(self, root: Path, whole: str) -> None:
        self.root, self.whole = root, whole
        self.server = preview._Server(self.rebuild, root, "127.0.0.1", 0)
        self.server.watch(str(root / "docs"))
        self.seen: list[str] = []

    def ask(self, path: str) -> str:
        def start(_status: str, _headers: list[tuple[str, str]], _info: object = None) -> Callable[[bytes], object]:
            return bytes

        answer: Iterable[bytes] | None = self.server._serve_request({"PATH_INFO": path}, start)
        return b"".join(answer or ()).decode()

    def rebuild(self, ahead: Callable[[preview.Make], None]) -> None:
        ahead(lambda path: page("Ada Quill", "One, two.") if path == "a.html" else None)
        self.seen.append(self.ask("/a.html"))
        (self.root / "site" / "a.html").write_text(self.whole, "utf-8")

    def build(self) -> tuple[int, int]:
        """The epochs that browsers see: while the whole is built, and after it."""
        self.server._wanted_epoch = self.server._visible_epoch + 10
        self.server._build()
        return self.server._visible_epoch, self.server._wanted_epoch


def test_a_page_on_screen_is_shown_while_the_whole_is_built(root: Path) -> None:
    screen = Screen(root, html("Ada Quill", "One, two."))
    assert "One." in screen.ask("/a.html")
    during, after = screen.build()
    assert "One, two." in screen.seen[0]
    assert after > during, "the navigation is another: the page is loaded again"


def test_a_page_that_shows_it_all_already_is_not_loaded_again(root: Path) -> None:
    screen = Screen(root, html("Ada Quill", "One, two.").replace("<nav>Ada Quill", "<nav>Ada"))
    screen.ask("/a.html")
    during, after = screen.build()
    assert during == after


def test_what_nobody_looks_at_is_not_made_first(root: Path) -> None:
    screen = Screen(root, html("Ada Quill", "One, two."))
    screen.server._wanted_epoch = screen.server._visible_epoch
    screen.server._build()
    assert "One, two." not in screen.seen[0]
