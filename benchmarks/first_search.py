"""What a reader's first search loads: `python -m benchmarks.first_search SITE WORDS`. Needs Chromium on the PATH.

The site is served as any web server would without compression; bytes are those of the answers' bodies, from the moment when
the search is opened until its results stand on the page.
"""

import functools
import http.server
import json
import shutil
import sys
import threading
import time

from playwright.sync_api import Response, sync_playwright


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


def first_search(site: str, words: str) -> dict[str, object]:
    """Bytes by file, their sum, and seconds until the results are there, of a search for `words` on the site's first page."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        raise SystemExit("There is no Chromium on the PATH.")
    handler = functools.partial(_Quiet, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"]).new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
        answers: list[Response] = []
        page.on("response", lambda answer: answers.extend((answer,)))
        start = time.perf_counter()
        page.keyboard.press("/")
        page.get_by_role("searchbox").fill(words)
        page.locator(".b-found > *").first.wait_for()
        seconds = time.perf_counter() - start
        page.wait_for_load_state("networkidle")
        loaded = {answer.url.rpartition("/")[2]: len(answer.body()) for answer in answers}
        server.shutdown()
    return {"bytes": sum(loaded.values()), "seconds": round(seconds, 2), "files": loaded}


if __name__ == "__main__":
    print(json.dumps(first_search(sys.argv[1], sys.argv[2])))
