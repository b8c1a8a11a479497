"""A hook of MkDocs: the picture beside a link to the site, where links are shared (`og:image`), drawn while it builds.

One picture shows title and sentence of the site for all of its pages; each page has a title of its own beside it
(`og:title`). A project's picture goes first, under `extra: card:` or as `assets/card.png`.
"""

import importlib.metadata
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator import catalogue

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

CARD = "assets/card.png"
SIZE = (1200, 630)
_MARGIN = 96
_PAPER, _INK, _QUIET, _ACCENT = "#ffffff", "#171d24", "#56606b", "#9a2f1f"
"""Colours of `briefing.css` by day."""
_FONTS = "mkdocs/themes/readthedocs/css/fonts"
"""Those that come with MkDocs are the same on every machine, and have Latin, Greek and Cyrillic letters."""
_HEAVY, _LIGHT = "Roboto-Slab-Bold.woff", "lato-normal.woff"
_IN_NO_FONT = "\ue000"
_TITLE_SIZES = (104, 84, 68, 54)
_TITLE_LINES, _SENTENCE_LINES = 3, 3


def on_files(files: Files, /, *, config: MkDocsConfig) -> Files:
    """Add the picture, and tell the theme of it, where the site has an address to name it by and no picture of its own."""
    if not config.site_url or config.extra.get("card", CARD) != CARD:
        return files
    if files.get_file_from_path(CARD) is not None:
        config.extra["card"] = CARD
        return files
    catalogue.use(catalogue.offered(config.theme.get("language")))
    sentence = catalogue.gettext(str(config.extra.get("description") or config.site_description or ""))
    picture = draw(config.site_name, sentence, config.site_url)
    if picture is not None:
        files.append(File.generated(config, CARD, content=picture))
        config.extra |= {"card": CARD, "card_size": SIZE}
    return files


def draw(title: str, sentence: str, address: str) -> bytes | None:
    """A PNG with these words and the address without its scheme; the same words give the same bytes.

    The sentence or the address is left out where the font lacks a letter of it; None where it lacks one of the title's.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415 - only builds with an address draw

    title, sentence = (" ".join(words.split()) for words in (title, sentence))
    if not title or not _can_write(title, _HEAVY):
        return None
    image = Image.new("RGB", SIZE, _PAPER)
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, 0, 24, SIZE[1]), fill=_ACCENT)
    below = _write_title(canvas, title)
    if _can_write(sentence):
        _write(canvas, below + 28, _first(_wrap(sentence, _font(36)), _SENTENCE_LINES), 36, _QUIET)
    parts = urlsplit(address)
    place = f"{parts.netloc}{parts.path}".rstrip("/")
    if _can_write(place):
        _write(canvas, SIZE[1] - _MARGIN - 28, _first(_wrap(place, _font(28)), 1), 28, _ACCENT)
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _write_title(canvas: "ImageDraw", title: str) -> int:
    """Write the title as large as it fits, whatever is beyond the last line left out; where it ends."""
    wrapped = [(size, _wrap(title, _font(size, _HEAVY))) for size in _TITLE_SIZES]
    size, lines = next((one for one in wrapped if len(one[1]) <= _TITLE_LINES), wrapped[-1])
    return _write(canvas, _MARGIN, _first(lines, _TITLE_LINES), size, _INK, _HEAVY)


def _first(lines: list[str], count: int) -> list[str]:
    """The first lines; the last of them says where more is left out."""
    more = f"{lines[count - 1][:-2].rstrip()}\N{HORIZONTAL ELLIPSIS}" if len(lines) > count else ""
    return [*lines[: count - 1], more] if more else lines


def _write(canvas: "ImageDraw", top: int, lines: list[str], size: int, colour: str, font: str = _LIGHT) -> int:
    for line in lines:
        canvas.text((_MARGIN, top), line, font=_font(size, font), fill=colour)
        top += round(size * 1.25)
    return top


def _wrap(words: str, font: "FreeTypeFont") -> list[str]:
    """Lines that are no wider than the card has room for; a word that is wider is broken."""
    width = SIZE[0] - 2 * _MARGIN
    lines: list[str] = []
    line = ""
    for word in words.split():
        joined = f"{line} {word}" if line else word
        if font.getlength(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        line = ""
        for letter in word:
            if font.getlength(line + letter) > width:
                lines.append(line)
                line = ""
            line += letter
    return [*lines, line] if line else lines


def _can_write(words: str, name: str = _LIGHT) -> bool:
    """Whether the font has each letter: what it lacks, it shows as it shows a letter that no font has."""
    font = _font(_TITLE_SIZES[-1], name)
    lacking = _shape(font, _IN_NO_FONT)
    return all(_shape(font, letter) != lacking for letter in set(words) - {" "})


def _shape(font: "FreeTypeFont", letter: str) -> bytes:
    return bytes(font.getmask(letter))


@cache
def _font(size: int, name: str = _LIGHT) -> "FreeTypeFont":
    """One of MkDocs' fonts, also where ProperDocs builds under its name."""
    from PIL import ImageFont  # noqa: PLC0415 - see `draw`

    file = importlib.metadata.distribution("mkdocs").locate_file(f"{_FONTS}/{name}")
    return ImageFont.truetype(str(file), size)
