"""Words as they are typed on another keyboard: "Odegard" for "Ødegård", "Petrov" for "Петров".

Pagefind takes off marks that stand on a letter (é, ñ, ř, ó, ş); letters that are others of their own (ø, æ, ł, đ, þ, ß, ı) and
other alphabets it leaves. Words with such letters are put beside the text once more, in plain letters.
"""

import html
import re
import unicodedata

from anyascii import anyascii

SIGN = "\u2063"
"""Stands between the words that are no part of a page: an invisible separator, by which the theme's script knows them."""

_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PLAIN = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")


def plain_spellings(page: bytes) -> bytes:
    """The words of HTML that need a spelling in plain letters, in that spelling, as a paragraph; nothing where none does."""
    text = html.unescape(_TAG.sub(" ", page.decode("utf-8", "replace")))
    found = dict.fromkeys(anyascii(word) for word in dict.fromkeys(_WORD.findall(text)) if _is_lost(word))
    words = [word for word in found if _PLAIN.fullmatch(word)]
    return f"<p>{SIGN}{f' {SIGN}'.join(words)}</p>".encode() if words else b""


def _is_lost(word: str) -> bool:
    """Whether a word has letters from which no mark can be taken so that a plain one is left."""
    if word.isascii():
        return False
    return any(not char.isascii() and not unicodedata.combining(char) for char in unicodedata.normalize("NFKD", word))
