"""The search index of all pages, made from what Pagefind found on each; a browser loads it in small parts.

Pagefind's own index is the same but for the order of pages and the size of its parts: pages are in the order of their paths, so
that the same pages give the same bytes whichever of them Pagefind read anew.
"""

import contextlib
import gzip
import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from itertools import pairwise, takewhile
from pathlib import Path

import cbor2
from msgspec import Struct

from generator.publish.pagefind import ENTRY, MARK, SCRIPT, WASM, Fields, Found, Programs

_PART_BYTES = 32_000
"""From this size on, before it is compressed, a part of the index is followed by another. A search loads a part a word."""

_HASH = 7
"""Hexadecimal digits of a file's name; more where two of one index would have the same."""

_NUMBERS = [cbor2.dumps(number) for number in range(1024)]
_LIST_HASH = 10
_LEVEL = 6
"""Of compression: the highest takes three times as long and makes files a hundredth smaller."""

_EMPTY = cbor2.dumps([])
_OF_THREE = cbor2.dumps([0, 0, 0])[:1]
_LIST = 0x80
"""The kind of an item in the first three bits of its first byte."""


class Bundle(Struct, frozen=True):
    """A folder with an index, and the hashes of what its files hold, unpacked, by their paths there."""

    folder: Path = Path()
    digests: dict[str, str] = {}


NO_BUNDLE = Bundle()


def write_bundle(
    bundle: Path, pages: Iterable[Found], fields: Mapping[str, Set[str]], programs: Programs, before: Bundle = NO_BUNDLE
) -> dict[str, str]:
    """Write the index of `pages`, in this order, into the folder `bundle`; files that the index `before` has are linked.

    `fields` are the names of all that `meta` of the pages of each language has. Returns the hashes of what the files hold, as
    `Bundle` has them.
    """
    bundle.mkdir(parents=True, exist_ok=True)
    indexes = {language: _Index(_Folder(bundle, language, before), names) for language, names in sorted(fields.items())}
    for found in pages:
        indexes[found.language].add(found)
    languages, digests = {}, dict[str, str]()
    for language, index in indexes.items():
        name = index.write(programs.entry["version"])
        digests |= index.folder.digests
        languages[language] = {"hash": name, **programs.languages[language], "page_count": index.size}
    used = {f"{WASM}{noted['wasm']}.pagefind" for noted in languages.values() if noted["wasm"]}
    for name, content in programs.files.items():
        if name == SCRIPT or name in (*used, f"{WASM}unknown.pagefind"):
            (bundle / name).write_bytes(content)
    entry = {"version": programs.entry["version"], "languages": languages, **programs.entry}
    (bundle / ENTRY).write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")
    return digests


class _Posting:
    """A word's pages, as they come: packed at once, for there are millions of them."""

    __slots__ = ("last", "number", "packed")

    def __init__(self) -> None:
        self.packed = bytearray()
        self.last = self.number = 0

    def add(self, page: int, places: bytes, fields: bytes) -> None:
        """Note the next page: its distance from the one before, the places in its text, and those in its fields."""
        distance = page - self.last
        self.packed += _OF_THREE + (_NUMBERS[distance] if distance < len(_NUMBERS) else cbor2.dumps(distance))
        self.packed += places + fields
        self.last = page
        self.number += 1

    def list(self) -> bytes:
        """The list of pages."""
        return _list_of(self.number) + self.packed


class _Index:
    """The index of one language, page by page; what is shown of a page is written at once."""

    def __init__(self, folder: "_Folder", fields: Set[str]) -> None:
        self.folder = folder
        self._names = sorted(fields)
        self._numbers = {name: number for number, name in enumerate(self._names)}
        self._pages: list[tuple[str, int]] = []
        self._words: defaultdict[str, _Posting] = defaultdict(_Posting)
        self._spelled: defaultdict[str, defaultdict[str, _Posting]] = defaultdict(lambda: defaultdict(_Posting))
        self._filters: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._sorts: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)

    @property
    def size(self) -> int:
        """The number of its pages."""
        return len(self._pages)

    def add(self, found: Found) -> None:
        """The next page."""
        page = len(self._pages)
        self._pages.append((self.folder.keep("fragment", found.fragment, packed=True), found.length))
        for name, values in found.filters.items():
            for value in values:
                self._filters[name][value].append(page)
        for name in found.sorts:
            self._sorts[name].append((found.meta.get(name, ""), page))
        fields = {word: self._packed(places) for word, places in found.fields.items()}
        words = self._words
        for word, places in zip(found.words, found.places, strict=True):
            words[word].add(page, places, fields.get(word, _EMPTY))
        for word, form, places, there in found.spelled:
            self._spelled[word][form].add(page, places, self._packed(there))

    def _packed(self, fields: Fields) -> bytes:
        """Places in fields, each field told by its number."""
        return cbor2.dumps([x for name, places in fields for x in (-self._numbers[name] - 1, *places)])

    def write(self, version: str) -> str:
        """Write it into its folder; the name of its list of pages and parts."""
        keep = self.folder.keep
        parts = [[first, last, keep("index", part)] for first, last, part in _parts(self._entries())]
        filters = [
            [name, keep("filter", cbor2.dumps([name, sorted(values.items())]))]
            for name, values in sorted(self._filters.items())
        ]
        sorts = [[name, _in_order(values)] for name, values in sorted(self._sorts.items())]
        return self.folder.keep_list(cbor2.dumps([version, self._pages, parts, filters, sorts, self._names]))

    def _entries(self) -> Iterable[tuple[str, bytes]]:
        """Each word in order, with what a part of the index says of it."""
        for word in sorted(self._words.keys() | self._spelled.keys()):
            spelled = sorted(self._spelled[word].items()) if word in self._spelled else ()
            forms = [_list_of(2) + cbor2.dumps(form) + posting.list() for form, posting in spelled]
            yield word, b"".join((_OF_THREE, cbor2.dumps(word), self._words[word].list(), _list_of(len(forms)), *forms))


class _Folder:
    """The files of one language, named by their content."""

    def __init__(self, bundle: Path, language: str, before: Bundle) -> None:
        self._bundle, self._language, self._before = os.fspath(bundle), language, before
        self.digests: dict[str, str] = {}
        for kind in ("fragment", "index", "filter"):
            (bundle / kind).mkdir(exist_ok=True)
        self._taken: dict[tuple[str, str], str] = {}

    def keep(self, kind: str, content: bytes, packed: bool = False) -> str:
        """Write a file of a kind; its name, without its ending. It grows where another has the same."""
        digest = hashlib.sha256(content).hexdigest()
        lengths = range(_HASH, len(digest) + 1)
        short = next(digest[:n] for n in lengths if self._taken.setdefault((kind, digest[:n]), digest) == digest)
        name = f"{self._language}_{short}"
        self._put(f"{kind}/{name}.pf_{kind}", digest, content, packed)
        return name

    def keep_list(self, content: bytes) -> str:
        """Write the list of pages and parts; its name, without what is around it."""
        digest = hashlib.sha256(content).hexdigest()
        name = f"{self._language}_{digest[:_LIST_HASH]}"
        self._put(f"pagefind.{name}.pf_meta", digest, content)
        return name

    def _put(self, path: str, digest: str, content: bytes, packed: bool = False) -> None:
        """Write a file, or link that of an earlier index which holds the same: to make a file takes longer than to link one."""
        self.digests[path] = digest
        target = f"{self._bundle}/{path}"
        if self._before.digests.get(path) == digest:
            with contextlib.suppress(OSError):
                os.link(f"{self._before.folder}/{path}", target)
                return
        Path(target).write_bytes(content if packed else _packed(content))


def _parts(entries: Iterable[tuple[str, bytes]]) -> list[tuple[str, str, bytes]]:
    """The parts of an index, each with the first and the last word that it may have, as short as tells them from others."""
    parts: list[tuple[list[str], list[bytes]]] = []
    size = _PART_BYTES
    for word, entry in entries:
        if size >= _PART_BYTES:
            parts.append(([], []))
            size = 0
        parts[-1][0].append(word)
        parts[-1][1].append(entry)
        size += len(entry)
    if not parts:
        return []
    bounds = [_apart(one[-1], other[0]) for (one, _), (other, _) in pairwise(parts)]
    firsts = (parts[0][0][0], *(first for _, first in bounds))
    lasts = (*(last for last, _ in bounds), parts[-1][0][-1])
    packed = (_list_of(1) + _list_of(len(said)) + b"".join(said) for _, said in parts)
    return list(zip(firsts, lasts, packed, strict=True))


def _apart(one: str, other: str) -> tuple[str, str]:
    """The beginnings of two words by which they are told apart."""
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return one[: common + 1], other[: common + 1]


def _in_order(values: list[tuple[str, int]]) -> list[int]:
    """Pages by a value: as numbers where all are, else as words."""
    try:
        return [page for _, page in sorted((float(value), page) for value, page in values)]
    except ValueError:
        return [page for _, page in sorted(values)]


def _list_of(number: int) -> bytes:
    """How CBOR begins a list of so many items."""
    encoded = _NUMBERS[number] if number < len(_NUMBERS) else cbor2.dumps(number)
    return bytes((encoded[0] | _LIST,)) + encoded[1:]


def _packed(content: bytes) -> bytes:
    return gzip.compress(MARK + content, _LEVEL, mtime=0)
