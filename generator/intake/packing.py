"""Packed answers of servers: unpacked piece by piece, and whole or not at all (gzip RFC 1952, deflate RFC 1950 and 1951)."""

import zlib
from collections.abc import Iterable, Iterator

_ASKED_FOR = frozenset({"gzip", "x-gzip", "deflate"})
_OTHERS = frozenset({"br", "compress", "dcb", "dcz", "x-compress", "zstd"})
_MOST = 3
_PIECE = 65_536
_GZIP = b"\x1f\x8b"
_HEADED, _BARE = zlib.MAX_WBITS | 32, -zlib.MAX_WBITS
_DEFLATE = 8


class PackingError(ValueError):
    """What was sent cannot be unpacked: it is damaged, ends too early, or is packed in a way that nobody asked for."""


def unpacked(chunks: Iterable[bytes], stated: str) -> Iterator[bytes]:
    """The bytes of `chunks`, packed as the header `Content-Encoding` states, in pieces of at most 64 KB.

    What is stated and is no packing ("utf-8", "identity") means nothing.

    Raises:
        PackingError: on reading.
    """
    packings = [name.strip() for name in stated.lower().split(",")]
    known = [name for name in packings if name in _ASKED_FOR]
    if len(known) > _MOST:
        raise PackingError(f"it is packed {len(known)} times over")
    unknown = next((name for name in packings if name in _OTHERS), None)
    if unknown is not None:
        raise PackingError(f"it is packed as {unknown!r}, which was not asked for")
    for _ in known:
        chunks = _inflated(chunks)
    return iter(chunks)


def _inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What stands in one packing; more of them may follow one another, and behind the last anything."""
    decoder = None
    for chunk in chunks:
        data = chunk
        while data:
            if decoder is None or (decoder.eof and data.startswith(_GZIP)):
                decoder = zlib.decompressobj(_HEADED if _is_headed(data) else _BARE)
            if decoder.eof:
                return
            try:
                yield from _pieces(decoder, data)
            except zlib.error as error:
                raise PackingError("it is packed, and damaged") from error
            data = decoder.unused_data
    if decoder is not None and not decoder.eof:
        raise PackingError("it is packed, and ends before its end")


def _pieces(decoder: "zlib._Decompress", data: bytes) -> Iterator[bytes]:
    piece = decoder.decompress(data, _PIECE)
    while piece:
        yield piece
        piece = decoder.decompress(decoder.unconsumed_tail, _PIECE)


def _is_headed(data: bytes) -> bool:
    """Whether gzip or deflate begins with a header, as it should; some servers leave the one of deflate out."""
    return data.startswith(_GZIP) or (data[0] & 0xF == _DEFLATE and int.from_bytes(data[:2], "big") % 31 == 0)
