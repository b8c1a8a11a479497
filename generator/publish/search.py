"""Make the finished pages searchable: Pagefind reads the HTML and writes an index that a browser loads in small parts."""

import subprocess
import sys
from pathlib import Path

from generator.errors import PublishError

BUNDLE = "pagefind"
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
"""Pagefind's own dialogs and marks: the theme's script asks the index itself."""

_FULL_TEXT_PAGES = 10_000
"""Above this many pages, articles are found by title, lead and facts: Pagefind's memory is linear in the indexed text."""


def index_site(site: Path, pages: int) -> None:
    """Write the search index of the `pages` HTML pages below `site` into `site/pagefind`.

    Raises:
        PublishError: Pagefind failed; the message holds what it said.
    """
    excluded = ".headerlink" if pages <= _FULL_TEXT_PAGES else ".headerlink, .b-article .text"
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", BUNDLE, "--quiet"]
    command += ["--exclude-selectors", excluded]
    done = subprocess.run(  # noqa: S603 - our own interpreter, and paths that come from us
        command, cwd=site, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode != 0:
        said = " ".join((done.stderr or done.stdout).split()) or "It said nothing."
        raise PublishError(f"Pagefind could not index the site: {said[-500:]} The site is as it was before.")
    for pattern in _UNUSED:
        for file in (site / BUNDLE).glob(pattern):
            file.unlink()
