"""A page's tree in a plain shape, so that its paragraphs are found whatever drew them."""

from collections import defaultdict
from itertools import takewhile

from generator.data import word_set
from generator.sources.web.page import Element, content, exceeds, labelled

_LARGE_SHARE = 0.3
_PHRASES = frozenset({"span", "a", "b", "i", "em", "strong"})
_STYLES = ("font", "center", "big", "tt")
_TABLE = ("table", "tbody", "tr", "td")
_NETWORKS = word_set("sources.networks")
_LEAST_PROSE = 200


def embedded_posts(body: Element) -> None:
    """Posts of social networks become plain quotations: an article that shows one speaks of it."""
    for post in list(labelled(body, _NETWORKS, "blockquote")):
        words = content(post)
        frame = post
        while (above := frame.getparent()) is not None and above is not body and content(above) == words:
            frame = above
        post.attrib.clear()
        if frame is not post:
            post.tail, frame.tail = frame.tail, None
            frame.getparent().replace(frame, post)


def flatten(body: Element) -> None:
    """Tables that lay out a page, and not data, become plain blocks; so do blocks of nothing but inline text. Styles go."""
    for style in list(body.iter(*_STYLES)):
        style.drop_tag()
    for paragraph in [outer for outer in body.iter("p") if outer.find(".//p") is not None]:
        _part(paragraph)
    most = _LARGE_SHARE * len(content(body))
    for table in [table for table in body.iter("table") if exceeds(table, most)]:
        for element in table.iter(*_TABLE):
            element.tag = "div"
    for block in list(body.iter("div")):
        if _is_line(block):
            block.tag = "p"


def _is_line(block: Element) -> bool:
    """Whether a block holds nothing but inline elements, or stands as text alone between paragraphs, as a heading may."""
    if len(block):
        return _PHRASES.issuperset(child.tag for child in block)
    beside = (block.getprevious(), block.getnext())
    return bool((block.text or "").strip()) and any(e is not None and e.tag == "p" for e in beside)


def _part(paragraph: Element) -> None:
    """Part a paragraph that holds others, which broken markup gives: what comes before the first of them is one itself."""
    paragraph.tag = "div"
    first = paragraph.makeelement("p")
    first.text, paragraph.text = paragraph.text, None
    first.extend(list(takewhile(lambda child: child.tag != "p", paragraph)))
    paragraph.insert(0, first)


def join_parts(body: Element) -> None:
    """Parts of an article that advertisements divide lose the name that they share: one of them would be taken for it all."""
    parts: dict[str, list[Element]] = defaultdict(list)
    for block in body.iter("div", "section"):
        if sum(map(len, map(content, block.findall("p")))) >= _LEAST_PROSE:
            parts[block.get("class", "")].append(block)
    parts.pop("", None)
    for blocks in parts.values():
        for block in blocks if len(blocks) > 1 else ():
            block.attrib.pop("class", None)
            block.attrib.pop("id", None)
