"""Packed answers, whole or not at all."""

import gzip
import zlib
from collections.abc import Iterator

import pytest

from generator.intake.packing import PackingError, unpacked

TEXT = b"".join(b"Line %d of the ferry.\n" % number for number in range(20_000))


def bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


def unpack(data: bytes, stated: str, size: int = 1000) -> bytes:
    return b"".join(unpacked(pieces(data, size), stated))


@pytest.mark.parametrize(
    ("data", "stated"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (TEXT, "UTF-8"),
        (gzip.compress(TEXT), "gzip"),
        (gzip.compress(TEXT), "X-GZIP"),
        (zlib.compress(TEXT), "deflate"),
        (bare(TEXT), "deflate"),
        (gzip.compress(zlib.compress(TEXT)), "deflate, gzip"),
        (gzip.compress(TEXT[:90]) + gzip.compress(TEXT[90:]), "gzip"),
        (gzip.compress(TEXT) + bytes(3000), "gzip"),
    ],
)
@pytest.mark.parametrize("size", [1000, 10_000_000])
def test_what_is_whole_is_unpacked(data: bytes, stated: str, size: int) -> None:
    assert unpack(data, stated, size) == TEXT


@pytest.mark.parametrize("data", [gzip.compress(TEXT), zlib.compress(TEXT), bare(TEXT)])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.99])
def test_what_ends_before_its_end_is_no_answer(data: bytes, share: float) -> None:
    with pytest.raises(PackingError, match="ends before"):
        unpack(data[: int(len(data) * share)], "gzip")


def test_what_is_damaged_is_no_answer() -> None:
    data = bytearray(gzip.compress(TEXT))
    data[len(data) // 2] ^= 0xFF
    with pytest.raises(PackingError):
        unpack(bytes(data), "gzip")


@pytest.mark.parametrize("stated", ["br", "zstd", "gzip, br", "compress", ", ".join(["gzip"] * 400)])
def test_what_nobody_asked_for_is_not_unpacked(stated: str) -> None:
    with pytest.raises(PackingError):
        unpack(TEXT, stated)


def test_pieces_are_small_whatever_they_unpack_to() -> None:
    assert max(map(len, unpacked([gzip.compress(bytes(5_000_000))], "gzip"))) <= 65_536


def test_an_empty_answer_is_empty() -> None:
    assert unpack(b"", "gzip") == b""
