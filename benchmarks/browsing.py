"""A site as a reader has it: served from a folder, in Chromium."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server of files that says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def browsing(site: str, handler: type[Quiet] = Quiet) -> Iterator[tuple[Browser, str]]:
    """Chromium, and the address under which it finds the folder `site`; ends the program where there is no Chromium."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        raise SystemExit("There is no Chromium on the PATH.")
    serving = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=site))
    with serving as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield (
            playwright.chromium.launch(executable_path=program, args=["--no-sandbox"]),
            f"http://127.0.0.1:{server.server_port}/",
        )
        server.shutdown()
