"""Bytes to text: encodings, line ends, and what is no text at all."""

import codecs
import re

from charset_normalizer import from_bytes
from msgspec import Struct

from generator.records import Problem

MAX_BYTES = 8_000_000
"""A single article's file is not even opened when it holds more bytes."""

_SAMPLE = 64_000
_MAX_CHAOS = 0.1
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_SAVE = "Open the file in an editor and save it as UTF-8."


class Decoded(Struct, frozen=True):
    r"""The text of a file, line ends as `\n`, or None where it has none; `problem` says what is doubtful or wrong."""

    text: str | None
    problem: Problem | None = None


def decode(data: bytes, file: str) -> Decoded:
    """Decode the bytes of the file called `file`: UTF-8, what a byte order mark says, or a confidently detected encoding.

    A detected encoding is reported, since a guess can be wrong. Empty, binary and undecodable bytes have no text.
    """
    if not data.strip():
        return _refuse(file, "The file is empty.", "Put the article's text into it, or remove the file.")
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "utf-8")
    problem = None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            return _refuse(file, f"The file begins as {encoding} but is not: {error.reason}.", _SAVE)
        detected = None if b"\0" in data else detect(data)
        if detected is None:
            cause = f"The file is not text in a known encoding (first bad byte at offset {error.start})."
            return _refuse(file, cause, f"If it is an article: {_lower(_SAVE)}")
        line = data.count(b"\n", 0, error.start) + 1
        text = data.decode(detected, "replace")
        problem = Problem(
            file, line, f"The file is not UTF-8; it was read as {detected}.", f"{_SAVE} Check its accents."
        )
    if not text.strip():
        return _refuse(file, "The file is empty.", "Put the article's text into it, or remove the file.")
    if "\0" in text or len(_CONTROL.findall(text)) > len(text) // 100:
        return _refuse(
            file, "The file is binary, not text.", "Save the article as .txt, .md or .html, or remove the file."
        )
    return Decoded(line_ends(text), problem)


def detect(data: bytes) -> str | None:
    """The encoding of `data` (no UTF-8), or None where the evidence is thin.

    News in a western script that is not UTF-8 is nearly always Windows-1252, so that wins where every byte above 127 is a
    letter or a typographic mark in it and such bytes are rare; otherwise charset-normalizer's confident best is taken.
    """
    high = [byte for byte in data[:_SAMPLE] if byte > 127]
    if len(high) * 8 < min(len(data), _SAMPLE) and not any(byte in _ODD_1252 for byte in high):
        return "cp1252"
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.chaos > _MAX_CHAOS or best.encoding in {"utf_8", "ascii"}:
        return None
    try:
        data.decode(best.encoding)
    except UnicodeDecodeError:
        return None
    return best.encoding


def line_ends(text: str) -> str:
    r"""`text` with the line ends of Windows and old Macintoshes as `\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _odd_1252() -> frozenset[int]:
    """Bytes that Windows-1252 leaves undefined or gives to signs that prose hardly uses."""
    odd = set()
    for byte in range(128, 256):
        char = bytes([byte]).decode("cp1252", "ignore")
        if not char or not (char.isalpha() or char in "€…‘’“”•–—™£§©«»®°±²³·¹¼½¾¿¡\u00a0\u00ad¥¢‹›´"):
            odd.add(byte)
    return frozenset(odd)


_ODD_1252 = _odd_1252()


def _refuse(file: str, cause: str, remedy: str) -> Decoded:
    return Decoded(None, Problem(file, None, cause, remedy))


def _lower(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]
