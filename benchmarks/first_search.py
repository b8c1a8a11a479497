"""What a reader's first search loads: `python -m benchmarks.first_search SITE WORDS`. Needs Chromium on the PATH.

The site is served as any web server would without compression; bytes are those of the answers' bodies, from the moment when
the search is opened until its results stand on the page.
"""

import json
import sys
import time

from playwright.sync_api import Response

from benchmarks.browsing import browsing


def first_search(site: str, words: str) -> dict[str, object]:
    """Bytes by file, their sum, and seconds until the results are there, of a search for `words` on the site's first page."""
    with browsing(site) as (browser, address):
        page = browser.new_page()
        page.goto(f"{address}index.html")
        answers: list[Response] = []
        page.on("response", lambda answer: answers.extend((answer,)))
        start = time.perf_counter()
        page.keyboard.press("/")
        page.get_by_role("searchbox").fill(words)
        page.locator(".b-found > *").first.wait_for()
        seconds = time.perf_counter() - start
        page.wait_for_load_state("networkidle")
        loaded = {answer.url.rpartition("/")[2]: len(answer.body()) for answer in answers}
    return {"bytes": sum(loaded.values()), "seconds": round(seconds, 2), "files": loaded}


if __name__ == "__main__":
    print(json.dumps(first_search(sys.argv[1], sys.argv[2])))
