"""Where on a page the article is: what surrounds it is taken away first, then trafilatura decides."""

import itertools
import logging
import re

from generator.sources.web.authors import begins_with_by, names
from generator.sources.web.dates import day_in
from generator.sources.web.page import Element, content, labels

_TAGS = (
    *(
        "nav",
        "aside",
        "button",
        "form",
        "script",
        "style",
        "noscript",
        "iframe",
        "figcaption",
        "dialog",
        "address",
        "time",
    ),
    *("svg", "template", "details", "amp-consent", "amp-sidebar", "amp-ad", "amp-embed", "amp-list"),
)
_ROLES = frozenset({"navigation", "banner", "contentinfo", "dialog", "complementary", "search", "application"})
_FURNITURE = frozenset(
    {"ad", "ads", "adblock", "advert", "advertisement", "author", "authors", "banner", "barrier", "bio", "breadcrumb"}
    | {
        "breadcrumbs",
        "byline",
        "caption",
        "captions",
        "carousel",
        "consent",
        "cookie",
        "cookies",
        "credit",
        "dek",
        "disqus",
    }
    | {"footnotes", "gateway", "gdpr", "newsletter", "paywall", "player", "promo", "promotion", "pullquote", "recirc"}
    | {
        "recommended",
        "related",
        "relatedposts",
        "share",
        "sharing",
        "sidebar",
        "signoff",
        "signup",
        "skiplink",
        "social",
    }
    | {
        "sponsored",
        "standfirst",
        "subscribe",
        "subscription",
        "subtitle",
        "summary",
        "tags",
        "teaser",
        "timestamp",
        "toolbar",
    }
    | {"trending"}
)
_PAIRS = frozenset({"mostviewed", "mostread", "pullquote", "readmore", "upnext", "imagecaption", "onetrust"})
_TALK = frozenset(
    {"comment", "comments", "commentlist", "comentarios", "kommentare", "commentaires", "disqus", "respond"}
)
_KEPT = frozenset({"html", "head", "body", "main", "article"})
_LARGE_SHARE = 0.3
_PROMOTION = re.compile(
    r"(?:read more|read next|also read|read also|see also|related|more on this|watch|listen|lire aussi|à lire aussi|"
    r"lesen sie auch|mehr zum thema|lea también|leggi anche)\b\s?[:–—|-]|follow us on\b|sign up (?:for|to)\b|"
    r"read (?:more|next)(?-i:[A-Z])|download (?:our|the) (?:free )?app\b|.{0,120}\b(?:sign up|subscribe) here[.!]?$|"
    r"\[ ?[^\[\]]+ ?\]$|\d[\d.,]* (?:reads|views|shares|comments|min(?:ute)? read)$|"
    r"subscribe (?:to|now)\b|(?:story|article) continues below\b|find this article at\b|this live blog (?:is|has)\b|"
    r"(?:©|\(c\)|copyright)\s?(?:©|\(c\))?\s?\d{4}\b",
    re.IGNORECASE,
)
_ALONE = frozenset(
    {"ad", "ad feedback", "advertisement", "advertising", "anzeige", "comments", "print", "publicidad", "publicité"}
    | {"pubblicità", "read more", "share", "skip advertisement"}
)
_END = re.compile(
    r"(?:recommended (?:for you|reading|stories)|you (?:may|might) also (?:like|enjoy)|more (?:on this story|from .{1,40})"
    r"|more stories|related (?:articles|content|coverage|news|stories|topics)|most (?:popular|read|viewed)|read next"
    r"|up next|trending(?: now)?|about the authors?|reader comments)[:…]?",
    re.IGNORECASE,
)
"""Headings of what follows an article."""

_OFFERS = frozenset({"barrier", "gateway", "paywall", "regwall", "subscribe", "subscription", "offer", "offers"})
_OFFER = re.compile(r"subscri|per month|free trial|abonn|log in|sign in", re.IGNORECASE)
_ABOUT = re.compile(r"\s(?:is|was|are|covers?|has|reports?|reported|writes|contributed|can be reached)\b")
_STAMP = re.compile(r"(?:last |first )?(?:updated|modified|published|posted)\b", re.IGNORECASE)
_FEW_LINES = 3
_LONGEST_PROMOTION = 200
_HEAD_LINES = 8
_HEAD_LENGTH = 160
_SENTENCE = re.compile(r"[.!?…][”\"’»)]?$")
_BREAKS = re.compile(r"<br\s{0,3}/?>\s{0,9}(?:<br\s{0,3}/?>\s{0,9}){1,9}", re.IGNORECASE)
_BULLET = re.compile(r"^- ", re.MULTILINE)
_LETTERS = re.compile(r"[\W_]+")


def separated(page: str) -> str:
    """A page in which two or more breaks in a row begin a paragraph, as its reader sees it."""
    return _BREAKS.sub("<p>", page)


def article_text(tree: Element, title: str | None, author: str | None) -> str:
    """The article of a page, a line a paragraph, without what surrounds it; empty where none is found. Changes `tree`."""
    _take_away(tree)
    _flatten(tree)
    lines = [line.strip() for line in _BULLET.sub("", _extracted(tree)).split("\n")]
    lines = [line for line in lines if any(map(str.isalnum, line)) and not _is_promotion(line)]
    return "\n".join(_without_bios(_ended(_begun(lines, title)), author))


def _extracted(tree: Element) -> str:
    # Loading trafilatura takes longer than reading a thousand text files, and most runs have no page.
    from trafilatura import bare_extraction  # noqa: PLC0415

    # It reports each page without an article itself, on the terminal; that is what the Problem is for.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(tree, include_comments=False, include_tables=False, favor_recall=True)
    except Exception:  # noqa: BLE001 - the page decides what goes wrong in there, and it must cost this page alone
        return ""
    if document is None:
        return ""
    return (document if isinstance(document, dict) else document.as_dict()).get("text") or ""


def _take_away(tree: Element) -> None:
    body = next(tree.iter("body"), None)
    if body is None:
        return
    kept = _never_taken(tree)
    for element in [e for e in body.iter(*_TAGS) if e not in kept]:
        _remove(element)
    for element in [e for e in body.iter() if isinstance(e.tag, str) and e not in kept and _TALK & set(labels(e))]:
        _remove(element)
    most = _LARGE_SHARE * len(content(body))
    for element in list(body.iter()):
        if not isinstance(element.tag, str) or element in kept or not _is_furniture(element):
            continue
        if not _exceeds(element, most) or _is_offer(element):
            _remove(element)
    for element in list(body.iter("p", "li", "div", "sup")):
        if _is_only_links(element):
            _remove(element)


def _never_taken(tree: Element) -> set[Element]:
    """The elements that hold the headline or are named as the article."""
    anchors = [
        *tree.iter("h1"),
        *tree.xpath("//*[@itemprop='articleBody']"),
        *tree.xpath("//*[@property='schema:articleBody']"),
    ]
    kept: set[Element] = set(tree.iter(*_KEPT))
    for anchor in anchors:
        element = anchor
        while element is not None and element not in kept:
            kept.add(element)
            element = element.getparent()
    return kept


def _is_furniture(element: Element) -> bool:
    if element.get("role") in _ROLES:
        return True
    words = labels(element)
    return bool(_FURNITURE & set(words)) or any(a + b in _PAIRS for a, b in itertools.pairwise(words))


def _is_offer(element: Element) -> bool:
    return bool(_OFFERS & set(labels(element)) and _OFFER.search(content(element)))


def _exceeds(element: Element, most: float) -> bool:
    """Whether an element holds more text than that; it reads no further than needed."""
    size = 0
    for text in element.itertext():
        size += len(text)
        if size > most:
            return True
    return False


def _is_only_links(element: Element) -> bool:
    """Whether all that a short block says is a link, as of further articles; or a raised note's mark."""
    links = list(element.iter("a"))
    if not links or len(links) > 9:
        return False
    words = content(element)
    if not words or len(words) > _LONGEST_PROMOTION:
        return False
    return len(words) == len(" ".join(filter(None, map(content, links))))


def _flatten(tree: Element) -> None:
    """Tables that lay out a page, and not data, become plain blocks; so do blocks of nothing but inline text."""
    body = next(tree.iter("body"), None)
    if body is None:
        return
    most = _LARGE_SHARE * len(content(body))
    for table in list(tree.iter("table")):
        if _exceeds(table, most):
            for element in table.iter("table", "tbody", "tr", "td"):
                element.tag = "div"
    for element in list(tree.iter("div")):
        if len(element) and all(child.tag in {"span", "a", "b", "i", "em", "strong"} for child in element):
            element.tag = "p"


def _remove(element: Element) -> None:
    """Take an element out of its tree; the text that follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _is_promotion(line: str) -> bool:
    """Whether a line invites to read something else, or only names what stood there."""
    return line.casefold() in _ALONE or (len(line) <= _LONGEST_PROMOTION and _PROMOTION.match(line) is not None)


def _begun(lines: list[str], title: str | None) -> list[str]:
    """The lines from the article's first on: after the last headline, byline or day that stands before any sentence."""
    wanted = _LETTERS.sub("", title or "").casefold()
    first = 0
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if _LETTERS.sub("", line).casefold() == wanted or _is_head(line):
            first = index + 1
        elif len(line) > _HEAD_LENGTH or _SENTENCE.search(line):
            break
    return lines[first:]


def _ended(lines: list[str]) -> list[str]:
    """The lines up to a heading that only ever follows an article, in its second half."""
    size = sum(map(len, lines))
    seen = 0
    for index, line in enumerate(lines):
        if 2 * seen >= size and _END.fullmatch(line):
            return lines[:index]
        seen += len(line)
    return lines


def _without_bios(lines: list[str], author: str | None) -> list[str]:
    """The lines without what the first and last ones say of the author."""
    people = tuple((author or "").split(", ")) if author else ()
    edge = {*range(_FEW_LINES), *range(len(lines) - _FEW_LINES, len(lines))}
    return [line for index, line in enumerate(lines) if index not in edge or not _is_bio(line, people)]


def _is_bio(line: str, people: tuple[str, ...]) -> bool:
    name = next((name for name in people if line.startswith(name)), None)
    return name is not None and len(line) <= 2 * _LONGEST_PROMOTION and _ABOUT.match(line, len(name)) is not None


def _is_head(line: str) -> bool:
    """Whether a short line above the article is a byline or a day."""
    if len(line) > _HEAD_LENGTH or _SENTENCE.search(line):
        return False
    return day_in(line) is not None or _STAMP.match(line) is not None or (begins_with_by(line) and bool(names(line)))
