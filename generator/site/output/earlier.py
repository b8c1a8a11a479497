"""Pages as the last build wrote them, by a hash of all that they are made from, and by what it took to make them.

To render a page takes longer than to find that it would be the same; and to find what it shows takes longer than to find that
what was looked up for it is as it was.
"""

from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.records import Page
from generator.site.index.watched import Watch
from generator.stamps import Digests, digest_of
from generator.statefiles import load_or_forget


class Made(Struct, frozen=True, array_like=True):
    """What a page was made from, and what came of it, both as hashes; `looks` and `given` are as `Page` has them."""

    key: str
    content: str
    looks: bytes = b""
    given: str = ""


class _Record(Struct, frozen=True):
    """What the last build noted: its pages by path; and all looks in the order of their numbers, with what each found."""

    pages: dict[str, Made]
    looks: dict[str, str]


_DECODE = msgspec.json.Decoder(_Record).decode


class Earlier(Struct, frozen=True):
    """The pages of an earlier build; without any, every page is rendered."""

    digests: Digests = Digests(Path())
    made: dict[str, Made] = {}
    looks: dict[str, str] = {}


class _Numbers(dict[int, int]):
    """The numbers of looks by those that they had in an earlier build."""

    def __init__(self, earlier: Earlier, watch: Watch) -> None:
        super().__init__()
        self._looks = tuple(earlier.looks)
        self._watch = watch

    def __missing__(self, number: int) -> int:
        now = self[number] = self._watch.number(self._looks[number])
        return now


class Unchanged(Struct, frozen=True):
    """Pages of an earlier build that need not be made: those of which no look is among the numbers `otherwise`."""

    earlier: Earlier
    numbers: _Numbers
    otherwise: frozenset[int]


def stands(earlier: Earlier, path: str, key: str) -> str:
    """The hash of what stands at `path` if it was made from the same and is as it was written, else nothing."""
    made = earlier.made.get(path)
    if made is None or made.key != key:
        return ""
    try:
        return made.content if earlier.digests.of(path) == made.content else ""
    except OSError:
        return ""


def unchanged(earlier: Earlier, watch: Watch) -> Unchanged:
    """The pages for which the same looks find the same in the corpus that is watched."""
    looks = enumerate(earlier.looks.items())
    otherwise = frozenset(number for number, (look, found) in looks if watch.found(look) != found)
    return Unchanged(earlier, _Numbers(earlier, watch), otherwise)


def made_before(pages: Unchanged, path: str, given: str = "") -> Made | None:
    """What the page at `path` was made from; None where that was not noted, or is other now. `given` is as in `Page`."""
    made = pages.earlier.made.get(path)
    if made is None or not made.looks or made.given != given or not pages.otherwise.isdisjoint(array("I", made.looks)):
        return None
    return made


def page_before(pages: Unchanged, path: str, given: str = "") -> Page | None:
    """The page at `path`, or None where it must be made, or is not as it was written."""
    made = made_before(pages, path, given)
    standing = "" if made is None else stands(pages.earlier, path, made.key)
    if made is None or not standing:
        return None
    looks = map(pages.numbers.__getitem__, array("I", made.looks))
    return Page(path, "", made.key, array("I", looks).tobytes(), standing, given)


def read_earlier(record: Path, digests: Digests) -> Earlier:
    """The pages that the last build wrote, as `record` has them; none where it cannot be read. `digests` are of `docs`."""
    last = load_or_forget(record, _DECODE)
    return Earlier() if last is None else Earlier(digests, last.pages, last.looks)


def noted(pages: Iterable[Page], made: dict[str, Made]) -> Iterator[Page]:
    """The pages as they come; of those that say what they were made from, that is put into `made`."""
    for page in pages:
        if page.key:
            content = page.stands or digest_of(str(page.content).encode())
            made[page.path] = Made(page.key, content, page.looks, page.given)
        yield page


def record_of(made: dict[str, Made], watch: Watch) -> bytes:
    """What `read_earlier` reads: of each page what it was made from and what came of it, and what looks found."""
    return msgspec.json.encode(_Record(dict(sorted(made.items())), watch.looks()))


def key_of(values: object) -> str:
    """A hash of values that msgspec can encode; nothing where they hold half a character, which has no encoding."""
    try:
        return digest_of(msgspec.msgpack.encode(values))
    except UnicodeEncodeError:
        return ""
