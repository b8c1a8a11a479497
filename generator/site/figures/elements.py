"""SVG elements: the figures' only way to write one."""

from xml.etree.ElementTree import Element, SubElement, tostring


def figure(height: int, name: str, kind: str) -> Element:
    """An empty figure as wide as its page, called `name` for those who can't see it."""
    size = {"width": "100%", "height": str(height)}
    return Element("svg", {"class": f"b-{kind}", **size, "role": "group", "aria-label": name})


def draw(parent: Element, tag: str, **attributes: str) -> Element:
    """An element in another; `class_` is its `class`, and `_` in other attributes is `-`."""
    return SubElement(parent, tag, {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()})


def write(parent: Element, words: str, *, x: str, y: str, kind: str) -> None:
    """Words in a figure."""
    draw(parent, "text", x=x, y=y, class_=kind).text = words


def rule(parent: Element, y: int, kind: str) -> None:
    """A line across the whole figure."""
    draw(parent, "line", x1="0", x2="100%", y1=f"{y}", y2=f"{y}", class_=kind)


def explain(parent: Element, words: str) -> None:
    """What a pointer over an element shows."""
    draw(parent, "title").text = words


def as_text(root: Element) -> str:
    """The figure as it stands in a page."""
    return tostring(root, encoding="unicode")
