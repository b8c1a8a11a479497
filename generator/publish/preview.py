"""Show the built site while it is worked on, and build it again when what it is made from changes.

The pages that a browser shows come first: they are made by themselves and put into the pages that the site has, as soon as it
is known who is who, while the whole site is still being built. What the build then puts in their place has the same bytes.
"""

import json
import re
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.livereload import LiveReloadServer

from generator.errors import PublishError
from generator.records import Page

_POLICY = b'<meta http-equiv="Content-Security-Policy"'
_NO_POLICY = b'<meta name="policy-of-the-published-site"'
_ON_SCREEN = 4
"""How many pages that were asked for last are made first."""
_LOOKED, _SETTLED = 0.1, 0.05
"""Seconds between two looks at what the site is made from, and until what was changed is taken to be changed."""
_FRONT = re.compile(r"---\n((?=.*?^generated: true$).*?)\n---\n(.*)", re.DOTALL | re.MULTILINE)
"""A page that a build wrote: names with JSON between two lines, then the body."""
_BODY = "<body"

Make = Callable[[str], Page | None]
"""Makes the page at a path, where that is of an article, an actor or a topic."""
Rebuild = Callable[[Callable[[Make], None]], None]
"""Builds the site; what it is given is to be called with what makes single pages, as soon as that can be."""


class _Server(LiveReloadServer):
    """MkDocs' server; its reloading script is not among the published site's, so the policy is lifted here."""

    def __init__(self, rebuild: Rebuild, root: Path, host: str, port: int) -> None:
        super().__init__(self._build, host, port, str(root / "site"), polling_interval=_LOOKED)
        self.build_delay = _SETTLED
        self._rebuild = rebuild
        self._project = root
        self._on_screen: deque[str] = deque(maxlen=_ON_SCREEN)
        self._first: dict[str, bytes] = {}

    def _build(self) -> None:
        """Build the site; browsers load it again unless they show it already."""
        try:
            self._rebuild(self._show)
        finally:
            first, self._first = self._first, {}
        if first and any(first.get(path) != _read(self._project / "site" / path) for path in set(self._on_screen)):
            self._wanted_epoch += 1

    def _show(self, make: Make) -> None:
        """Have the pages on screen made, and browsers load them, while the site is still being built."""
        made = ((path, make(path)) for path in dict.fromkeys(self._on_screen))
        self._first = {path: html for path, page in made if page and (html := finished(self._project, path, page))}
        if self._first:
            with self._epoch_cond:
                self._visible_epoch = self._wanted_epoch
                self._epoch_cond.notify_all()

    def _serve_request(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore").lstrip("/")
        if path.endswith(".html") and path not in self._on_screen:
            self._on_screen.append(path)
        first = self._first.get(path)
        if first is None:
            answer: Iterable[bytes] | None = super()._serve_request(environ, start_response)
            return answer
        start_response("200 OK", [("Content-Type", "text/html")])
        return [self._inject_js_into_html(first, self._visible_epoch)]

    def _inject_js_into_html(self, content: bytes, epoch: int) -> Any:
        return super()._inject_js_into_html(content.replace(_POLICY, _NO_POLICY, 1), epoch)  # type: ignore[no-untyped-call]


def serve(root: Path, host: str, port: int, rebuild: Rebuild, watched: Iterable[Path]) -> None:
    """Serve `root/site` until interrupted; a change below a path of `watched` calls `rebuild` and reloads the page.

    Raises:
        PublishError: the address cannot be listened on.
    """
    server = _Server(rebuild, root, host, port)
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except OSError as error:
        raise PublishError(
            f"http://{host}:{port}/ cannot be served: {error.strerror}. Choose another --port."
        ) from error
    finally:
        server.shutdown()


def finished(root: Path, path: str, page: Page) -> bytes | None:
    """A page as the site will have it at `path`: what it has there now, with the page's new title, sentence and body.

    None where the site has no such page, or one that was not made from what `docs/` holds.
    """
    before, html = _read(root / "docs" / page.path), _read(root / "site" / path)
    old, new = (_FRONT.fullmatch(text) for text in (before.decode("utf-8", "replace"), str(page.content)))
    if old is None or new is None:
        return None
    head, start, body = html.decode("utf-8", "replace").partition(_BODY)
    told = old[2].strip()
    if not start or body.count(told) != 1:
        return None
    was, now = _said(old[1]), _said(new[1])
    for name in ("title", "description"):
        for mark in ('"', "<title>"):
            head = head.replace(f"{mark}{was[name]}", f"{mark}{now[name]}")
    return f"{head}{start}{body.replace(told, new[2].strip())}".encode()


def _said(front: str) -> dict[str, str]:
    """What the front matter of a generated page says: a name and JSON a line."""
    return {name: json.loads(said) for name, _, said in (line.partition(": ") for line in front.splitlines())}


def _read(path: Path) -> bytes:
    """What a file holds; nothing where there is none."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
