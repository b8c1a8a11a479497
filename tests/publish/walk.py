"""Walk a finished site: every sentence that states a fact, the place it leads to, and every link."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html  # type: ignore[import-untyped]

Element = Any
"""lxml brings no types."""

_KINDS = {
    "statement": "ancestor::blockquote[contains(@class, 'statement')]//footer//a[@class='place']",
    "event": "ancestor::li[@class='event']//a[@class='place']",
    "development": "parent::*/a[@class='ref']",
    "position": "parent::dd/p[@class='n']/a[@class='ref' or @class='place']",
    "summary": "following-sibling::*[1][self::a[@class='ref']]",
    "office": "parent::li/a[@class='ref']",
    "sentence": "self::a",
}
"""Kinds of facts, and where the links stand that prove one, seen from the element with the source's words."""

_ADDRESSES = ("href", "src", "{http://www.w3.org/1999/xlink}href")


class Site:
    """A finished site that is read once."""

    def __init__(self, folder: Path) -> None:
        self.pages: dict[str, Element] = {
            file.relative_to(folder).as_posix(): lxml.html.document_fromstring(file.read_bytes())
            for file in sorted(folder.rglob("*.html"))
        }
        self._folder = folder
        self.ids: dict[str, dict[str, Element]] = {
            path: {e.get("id"): e for e in page.iter() if isinstance(e.tag, str) and e.get("id")}
            for path, page in self.pages.items()
        }

    def resolve(self, page: str, address: str) -> tuple[str, str]:
        """The path below the site and the fragment that `address` means on `page`."""
        parts = urlsplit(urljoin(f"https://site.invalid/{page}", address))
        path = unquote(parts.path).lstrip("/")
        return (f"{path}index.html" if path == "" or path.endswith("/") else path), unquote(parts.fragment)

    def dead_links(self) -> Iterator[str]:
        """Each address of a page, style, script or picture of the site that leads nowhere."""
        for page, root in self.pages.items():
            for element in root.iter():
                for address in (element.get(name) for name in _ADDRESSES if isinstance(element.tag, str)):
                    if address is None or (urlsplit(address).scheme or address.startswith("//")):
                        continue
                    path, fragment = self.resolve(page, address)
                    if not self.exists(path) or (fragment and fragment not in self.ids.get(path, {})):
                        yield f"{page}: {address}"

    @cache  # noqa: B019 - a site lives as long as its test
    def exists(self, path: str) -> bool:
        """Whether the site has this file."""
        return (self._folder / path).is_file()

    def facts(self) -> tuple[Counter[str], list[str]]:
        """How many facts of each kind the site states, and what is wrong with the places that they lead to."""
        counts: Counter[str] = Counter()
        wrong = []
        for page, root in self.pages.items():
            for words in root.xpath("//*[contains(concat(' ', @class, ' '), ' said ')]"):
                kind = _kind(words)
                if kind == "aside":
                    continue
                counts[kind] += 1
                links = words.xpath(_KINDS[kind]) if kind in _KINDS else []
                text = _text(words)
                if not links:
                    wrong.append(f"{page}: no link proves the {kind} {text[:60]!r}")
                    continue
                places = [self._complaint(page, link) for link in links]
                wrong += [f"{page}: the {kind} {text[:60]!r}: {place}" for place in places if place]
                if not any(places) and not self._says(page, links[0], text):
                    wrong.append(f"{page}: the {kind} {text[:60]!r} is not where its link leads")
        return counts, wrong

    def _complaint(self, page: str, link: Element) -> str:
        path, fragment = self.resolve(page, link.get("href") or "")
        target = self.ids.get(path, {}).get(fragment)
        if target is None:
            return f"{link.get('href')} leads nowhere"
        return "" if highlighted(target) else f"{link.get('href')} leads to what is not highlighted"

    def _says(self, page: str, link: Element, text: str) -> bool:
        """Whether the paragraph or title that a link leads to has most of `text`, by its runs of four words."""
        path, fragment = self.resolve(page, link.get("href"))
        target = self.ids[path][fragment]
        (place,) = target.xpath("(ancestor-or-self::p | ancestor::h1)[1]")
        words, there = text.split(), _text(place)
        runs = [" ".join(words[at : at + 4]) for at in range(max(len(words) - 3, 1))]
        return sum(run in there for run in runs) * 2 > len(runs)


def highlighted(target: Element) -> bool:
    """Whether the theme's style marks `target` when it is the place that an address names (`:target` in briefing.css)."""
    title = bool(target.xpath("ancestor::h1"))
    if not title and not target.xpath("ancestor::*[@class='text']"):
        return False
    if target.text_content().strip():
        return not title or bool(target.xpath("self::*[@class='s']"))
    if title:
        return bool(target.xpath("parent::*[@class='s']"))
    following = target.getnext()
    marked = following is not None and following.tag == "mark" and not (target.tail or "").strip()
    return marked or bool(target.xpath("parent::*[@class='s'][not(.//mark)]"))


_PLACES = (
    ("sentence", "self::a"),
    ("aside", "ancestor::details[parent::blockquote] | ancestor::span[@class='hint']"),
    ("statement", "ancestor::blockquote[contains(@class, 'statement')]"),
    ("event", "ancestor::li[@class='event']"),
    ("development", "ancestor::ol[@class='told']"),
    ("position", "parent::dd[ancestor::dl[contains(@class, 'held')]]"),
    ("summary", "parent::p[@class='lead']"),
    ("office", "parent::li[ancestor::dl[@class='facts']]"),
    ("aside", "ancestor::dl[@class='facts']"),
)
"""Where words of a source stand, most telling first. Asides are no facts of their own: the context of a statement and its
other wordings, which stand beside it, and the spellings of a topic."""


def _kind(words: Element) -> str:
    return next((kind for kind, place in _PLACES if words.xpath(place)), "unknown")


def _text(element: Element) -> str:
    cut = "".join(element.xpath(".//text()[not(parent::*[@class='cut'])]"))
    return " ".join(cut.replace("…", " ").split()).strip("“” ")
