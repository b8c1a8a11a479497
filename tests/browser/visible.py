"""What a reader sees of a page: boxes and computed style, never attributes or classes."""

from playwright.sync_api import Locator, Page

_SEEN = """(element) => {
  const style = getComputedStyle(element);
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || style.clipPath !== "none") return false;
  const left = box.right + scrollX, top = box.bottom + scrollY;
  return left > 0 && top > 0;
}"""
"""Whether an element takes room that somebody can scroll to, and is neither see-through nor cut away."""

_COVERED = """(element) => {
  const box = element.getBoundingClientRect();
  const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return on !== null && !element.contains(on) && !on.contains(element);
}"""


def is_seen(element: Locator) -> bool:
    """Whether an element is on the screen or can be scrolled to."""
    return bool(element.evaluate(_SEEN))


def seen(page: Page, selector: str) -> list[str]:
    """The words of all elements of a kind that are seen, in the order of the page."""
    return [it.evaluate("it => it.innerText ?? it.textContent") for it in page.locator(selector).all() if is_seen(it)]


def is_covered(element: Locator) -> bool:
    """Whether something else lies over the middle of an element, once it is scrolled to."""
    element.scroll_into_view_if_needed()
    return bool(element.evaluate(_COVERED))


def box(element: Locator) -> dict[str, float]:
    """Where an element is: `x`, `y`, `width` and `height` in the window."""
    found = element.bounding_box()
    assert found is not None, "the element takes no room"
    return {side: found[side] for side in ("x", "y", "width", "height")}


def is_apart(one: dict[str, float], other: dict[str, float]) -> bool:
    """Whether two boxes do not meet."""
    across = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
    return across or one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
