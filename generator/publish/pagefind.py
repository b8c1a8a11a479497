"""What Pagefind finds on each page, taken out of the index that it writes: it reads pages that are new, and no other.

What it finds on a page does not depend on the others, so that what was found on a page that stays can be kept. `bundle` makes
the index of all pages. Files are CBOR (RFC 8949) behind a mark, compressed.
"""

import base64
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import cbor2
import msgspec
from msgspec import Struct

from generator import own
from generator.errors import PublishError
from generator.publish.programs import converse, last_words

PROGRAM = "pagefind"
"""The package that makes the index, which Python runs by this name. `briefing doctor` looks whether it runs, and a new version
of it renews the whole site."""

MARK = b"pagefind_dcd"
"""What Pagefind's files begin with, once they are unpacked."""

ENTRY = "pagefind-entry.json"

SCRIPT, WASM = "pagefind.js", "wasm."
"""What a site needs of Pagefind's programs; the theme's script asks the index itself, without dialogs, marks and worker."""

_Files = dict[str, bytes]

Fields = tuple[tuple[str, tuple[int, ...]], ...]
"""The fields of a page that a word stands in, by their names, with its places there."""


class Found(Struct, frozen=True, array_like=True):
    """What Pagefind found on one page: `fragment` is what a search shows of it, `length` the number of its words.

    `sorts` are the fields of `meta` that results can be sorted by.

    Where each of `words` stands in the text is CBOR in `places`; of those that stand in fields too, `fields` says where. The
    same of words as the page spells them is in `spelled`, behind the word that is searched.
    """

    language: str
    length: int
    fragment: bytes
    filters: dict[str, tuple[str, ...]]
    meta: dict[str, str]
    sorts: tuple[str, ...]
    words: tuple[str, ...]
    places: tuple[bytes, ...]
    fields: dict[str, Fields]
    spelled: tuple[tuple[str, str, bytes, Fields], ...]


class Programs(Struct, frozen=True, array_like=True):
    """What of an index does not depend on its pages: files by name, and what is noted of each language."""

    files: dict[str, bytes] = {}
    entry: dict[str, Any] = {}
    languages: dict[str, dict[str, Any]] = {}

    def with_those_of(self, other: "Programs") -> "Programs":
        """These programs and those of another index."""
        return Programs(self.files | other.files, self.entry | other.entry, self.languages | other.languages)


def find(pages: Mapping[str, bytes], where: Path) -> tuple[dict[str, Found], Programs]:
    """What Pagefind finds on each of `pages`, by their paths; it runs in the folder `where` and writes no file.

    Raises:
        PublishError: Pagefind failed; the message holds what it said.
    """
    found: dict[str, Found] = {}
    programs = Programs()
    paths = {_url(path): path for path in pages}
    for some in _of_one_language(pages):
        files = _run(some, where)
        found |= {paths[url]: one for url, one in _read(files)}
        programs = programs.with_those_of(_programs(files))
    return found, programs


def _url(path: str) -> str:
    """The address of a page, as the index gives it."""
    folder, slash, name = path.rpartition("/")
    return f"/{folder}{slash}" if name == "index.html" else f"/{path}"


def _of_one_language(pages: Mapping[str, bytes]) -> Iterable[dict[str, bytes]]:
    """The pages by the tag that tells their language: Pagefind gives pages that tell none to that of most of the others."""
    by_tag: dict[bytes, dict[str, bytes]] = defaultdict(dict)
    for path, page in sorted(pages.items()):
        by_tag[page.partition(b"<body>")[0]][path] = page
    return by_tag.values()


class _File(Struct):
    """A file of an index, and its content in base64."""

    path: str
    content: str


class _Payload(Struct):
    """What Pagefind answers: the files of an index, or what is wrong."""

    type: str
    files: tuple[_File, ...] = ()
    message: str = ""


class _Answer(Struct):
    """An answer of Pagefind."""

    payload: _Payload


_ANSWER = msgspec.json.Decoder(_Answer)


def _run(pages: Mapping[str, bytes], where: Path) -> _Files:
    """The files of an index of `pages`, which Pagefind gives as a service: to write small files took longer than to index."""
    asked: list[dict[str, object]] = [
        {"type": "NewIndex", "config": {"root_selector": "body", "exclude_selectors": [".headerlink"]}},
        *(
            {"type": "AddFile", "index_id": 0, "url": _url(path), "file_contents": page.decode("utf-8", "replace")}
            for path, page in pages.items()
        ),
        {"type": "GetFiles", "index_id": 0},
    ]
    messages = (msgspec.json.encode({"message_id": number, "payload": one}) for number, one in enumerate(asked))
    done = converse([PROGRAM, "--service"], where, map(base64.b64encode, messages))
    answers = [_ANSWER.decode(base64.b64decode(answer)).payload for answer in done.answers]
    wrong = [answer.message for answer in answers if answer.type == "Error"]
    if wrong or len(answers) < len(asked):
        raise PublishError(
            f"Pagefind could not index the site: {wrong[0] if wrong else last_words(done)} "
            f"{own.SETUP} if it is not installed; the site is as it was before."
        )
    return {file.path: base64.b64decode(file.content) for file in answers[-1].files}


def _programs(files: _Files) -> Programs:
    entry = json.loads(files[ENTRY])
    languages = {name: {"wasm": language["wasm"]} for name, language in entry.pop("languages").items()}
    kept = {name: content for name, content in files.items() if name == SCRIPT or name.startswith(WASM)}
    return Programs(kept, entry, languages)


class _Fragment(Struct):
    """The part of what is shown of a page that the index asks for."""

    url: str
    word_count: int
    filters: dict[str, tuple[str, ...]]
    meta: dict[str, str]


_FRAGMENT = msgspec.json.Decoder(_Fragment)


def _read(files: _Files) -> Iterable[tuple[str, Found]]:
    """What an index says of each page, by its address."""
    for name, language in json.loads(files[ENTRY])["languages"].items():
        yield from _Index(files, name, language["hash"]).found()


class _Index:
    """The index of one language as Pagefind made it."""

    def __init__(self, files: _Files, language: str, digest: str) -> None:
        self._files, self._language = files, language
        _, self._pages, self._chunks, _, self._sorts, self._fields = _unpacked(files[f"pagefind.{digest}.pf_meta"])
        self._words: list[list[str]] = [[] for _ in self._pages]
        self._places: list[list[bytes]] = [[] for _ in self._pages]
        self._in_fields: list[dict[str, Fields]] = [{} for _ in self._pages]
        self._spelled: list[list[tuple[str, str, bytes, Fields]]] = [[] for _ in self._pages]

    def found(self) -> Iterable[tuple[str, Found]]:
        """What it says of each page, by its address."""
        for _, _, digest in self._chunks:
            for word, pages, spelled in _unpacked(self._files[f"index/{digest}.pf_index"])[0]:
                self._note(word, pages)
                for form, there in spelled:
                    for page, places, fields in _in_pages(self._fields, there):
                        self._spelled[page].append((word, form, places, fields))
        sorted_by: list[set[str]] = [set() for _ in self._pages]
        for name, pages in self._sorts:
            for page in pages:
                sorted_by[page].add(name)
        return (self._found(page, sorted_by[page]) for page in range(len(self._pages)))

    def _note(self, word: str, pages: Any) -> None:
        for page, places, fields in _in_pages(self._fields, pages):
            self._words[page].append(word)
            self._places[page].append(places)
            if fields:
                self._in_fields[page][word] = fields

    def _found(self, page: int, sorts: set[str]) -> tuple[str, Found]:
        packed = self._files[f"fragment/{self._pages[page][0]}.pf_fragment"]
        shown = _FRAGMENT.decode(gzip.decompress(packed).removeprefix(MARK))
        return shown.url, Found(
            language=self._language,
            length=shown.word_count,
            fragment=packed,
            filters=shown.filters,
            meta=shown.meta,
            sorts=tuple(sorted(sorts)),
            words=tuple(self._words[page]),
            places=tuple(self._places[page]),
            fields=self._in_fields[page],
            spelled=tuple(self._spelled[page]),
        )


def _unpacked(file: bytes) -> Any:
    return cbor2.loads(gzip.decompress(file).removeprefix(MARK))


def _in_pages(names: Sequence[str], pages: Any) -> Iterable[tuple[int, bytes, Fields]]:
    """Pages are told by their distance from the one before."""
    page = 0
    for distance, places, fields in pages:
        page += distance
        yield page, cbor2.dumps(places), _named(names, fields) if fields else ()


def _named(names: Sequence[str], marked: list[int]) -> Fields:
    """Places in fields: behind a negative number, which means a field, those in it."""
    named: list[tuple[str, list[int]]] = []
    for number in marked:
        if number < 0:
            named.append((names[-number - 1], []))
        else:
            named[-1][1].append(number)
    return tuple((name, tuple(places)) for name, places in named)
