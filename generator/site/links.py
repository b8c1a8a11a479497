"""Addresses: where each page lives, where a sentence or quotation stands on it, and how one page points to another.

Every address is made from the content of what it names, so that adding an unrelated article changes none.
"""

import hashlib
import re
from functools import lru_cache

from generator.names.text import hyphenated, without_accents
from generator.records import Quote

MAX_SLUG = 60
_RESERVED = frozenset({"index", "readme", "404", "search", "sitemap"})

HOME = "index.html"
ACTORS = "actors/index.html"
TOPICS = "topics/index.html"
ARTICLES = "articles/index.html"
QUOTATIONS = "quotations/index.html"
STATEMENTS_DATA = "quotations/data/"
EVENTS_DATA = "timeline/data/"
ACTORS_DATA = "actors/data/"
TIMELINE = "timeline/index.html"
DAYS = "days/index.html"
MATRIX = "positions.html"
COMPARE = "compare/index.html"
CHANGES = "changes.html"
REVIEW = "review.html"
METHOD = "method.html"


def digest(text: str, length: int = 8) -> str:
    """The first `length` hexadecimal digits of the SHA-256 of `text`."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


@lru_cache(maxsize=100_000)
def slug(text: str) -> str:
    """A name for a file: `[a-z0-9-]`, at most 60 characters, and never one that a web server or MkDocs treats specially.

    Text that is a slug already stays as it is. Anything else gets a hash of the whole text at its end, so that two texts
    never share a slug, whatever else is in the corpus.
    """
    plain = hyphenated(without_accents(text))
    if plain and plain == text and len(plain) <= MAX_SLUG and plain not in _RESERVED:
        return plain
    return f"{plain[: MAX_SLUG - 9].strip('-')}-{digest(text)}".strip("-")


def article_path(article: str) -> str:
    """The page of the article with this id."""
    return f"articles/{slug(article)}.html"


def actor_path(actor: str) -> str:
    """The page of the actor with this id or address."""
    return f"actors/{slug(actor)}.html"


def topic_path(topic: str) -> str:
    """The page of the topic with this id."""
    return f"topics/{slug(topic)}.html"


def day_path(day: str) -> str:
    """The page of what was published on a day (ISO)."""
    return f"days/{day}.html"


def outlet_feed(outlet: str) -> str:
    """The feed of what an outlet publishes."""
    return f"feeds/{slug(outlet)}.xml"


def quote_anchor(quote: Quote) -> str:
    """The anchor of a quotation on its article's page."""
    return f"q-{slug(quote.id).removeprefix('q-')}"


def sentence_anchor(sentence: str, earlier: int = 0) -> str:
    """The anchor of a sentence on its article's page; `earlier` counts the same sentence before it."""
    anchor = f"s-{digest(' '.join(sentence.split()))}"
    return f"{anchor}-{earlier + 1}" if earlier else anchor


def href(page: str, target: str, anchor: str = "") -> str:
    """The relative address of `target` (and a place on it) as seen from `page`; both are paths in the site."""
    if page == target and anchor:
        return f"#{anchor}"
    relative = _relative(page.rpartition("/")[0], target)
    return f"{relative}#{anchor}" if anchor else relative


@lru_cache(maxsize=200_000)
def _relative(folder: str, target: str) -> str:
    """The address of `target` as seen from a page in `folder`: many pages of one folder lead to the same."""
    here, there = folder.split("/") if folder else [], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])


def web_address(url: str | None) -> str | None:
    """`url` where it is one that a reader may safely follow (http or https, no blanks or control characters), else None."""
    if url is None or not re.fullmatch(r"https?://[^\s\"'<>\\^`{|}\x00-\x20\x7f]+", url, re.IGNORECASE):
        return None
    return url


def source_path(page: str) -> str:
    """The Markdown file that MkDocs makes the page `page` from."""
    return f"{page.removesuffix('.html')}.md"
