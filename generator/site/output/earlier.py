"""Pages as the last build wrote them, by a hash of all that they are made from, and by what it took to make them.

To render a page takes longer than to find that it would be the same; and to find what it shows takes longer than to find that
what was looked up for it is as it was.
"""

from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, compress
from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct, structs

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


class Unchanged(Struct, frozen=True):
    """Pages of an earlier build that need not be made: those of which no look is among the numbers `otherwise`."""

    earlier: Earlier
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
    """The pages for which the same looks find the same in the corpus that is watched; `watch` has noted no look before.

    Each look has the number that it had, so that the notes of a page that is not made hold as they are.
    """
    numbers = map(watch.number, earlier.looks)
    found = zip(numbers, earlier.looks.items(), strict=True)
    return Unchanged(earlier, frozenset(number for number, (look, then) in found if watch.found(look) != then))


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
    return Page(path, "", made.key, made.looks, standing, given)


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
    """What `read_earlier` reads: of each page what it was made from and what came of it, and what looks found.

    Looks that no page takes any more are forgotten, the others numbered anew.
    """
    looks = np.frombuffer(b"".join(page.looks for page in made.values()), np.uint32)
    used = np.bincount(looks) > 0
    left = (np.cumsum(used, dtype=np.uint32) - np.uint32(1))[looks].tobytes()
    ends = accumulate(len(page.looks) for page in made.values())
    pages = {
        path: structs.replace(page, looks=left[end - len(page.looks) : end])
        for (path, page), end in zip(made.items(), ends, strict=True)
    }
    found = {look: watch.found(look) for look in compress(watch.noted(), used)}
    return msgspec.json.encode(_Record(dict(sorted(pages.items())), found))


def key_of(values: object) -> str:
    """A hash of values that msgspec can encode; nothing where they hold half a character, which has no encoding."""
    try:
        return digest_of(msgspec.msgpack.encode(values))
    except UnicodeEncodeError:
        return ""
