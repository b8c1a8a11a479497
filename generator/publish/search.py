"""Make the finished pages searchable: Pagefind reads the HTML and writes an index that a browser loads in small parts."""

from pathlib import Path

from generator.errors import PublishError
from generator.publish.programs import last_words, run_program

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
    arguments = ["pagefind", "--site", str(site), "--output-subdir", BUNDLE, "--quiet", "--exclude-selectors", excluded]
    done = run_program(arguments, site)
    if done.returncode != 0:
        raise PublishError(
            f"Pagefind could not index the site: {last_words(done)} Run `make setup` if it is not installed; "
            "the site is as it was before."
        )
    for pattern in _UNUSED:
        for file in (site / BUNDLE).glob(pattern):
            file.unlink()
