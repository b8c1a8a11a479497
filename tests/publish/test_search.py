"""The search index: as Pagefind's own, whichever pages it read anew."""

import gzip
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import cbor2
import pytest

from generator.publish import search
from generator.publish.bundle import Bundle
from generator.publish.pagefind import ENTRY, MARK, Found, Programs, find
from generator.publish.parts import Searched, read_parts
from generator.publish.programs import run_program
from generator.publish.search import index_site
from tests.publish.test_build import tree

pytestmark = pytest.mark.build

NAMES = ("Ada Quill", "Ben Oduya", "Cléo Brand", "Dora Marsh", "Emil Lindström", "Finn Åberg")
PAGE = """\
<html lang="{lang}"><head></head><body><!--search-->
<i hidden data-search-filter="kind[data-v], name[data-v]" data-v="{kind}"></i>
<i hidden data-search-sort="date[data-d]" data-search-meta="date[data-d]" data-d="{date}"></i>
<h1>{name}</h1><p>{name} met {other} on the quay. {more}</p><h2 id="more">{other}</h2><!--/search--></body></html>
"""


def write(site: Path, names: tuple[str, ...], **more: str) -> None:
    """A page for each name; `more` is what stands on some."""
    for number, name in enumerate(names):
        values = {"lang": "en", "more": "", "kind": name[0], "date": f"2031-0{9 - number}-01"} | {
            "other": NAMES[-number]
        }
        key = name.split()[0].lower()
        page = PAGE.format(name=name, **(values | {"more": more.get(key, ""), "lang": more.get(f"{key}_lang", "en")}))
        path = site / "people" / f"{key}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, "utf-8")


def again(
    site: Path, kept: Path, sources: Mapping[str, str] = {}, digests: dict[str, str] | None = None
) -> dict[str, bytes]:
    """The index as a build makes it that has what an earlier one left, with the hashes of its files."""
    earlier = site.with_name("earlier")
    earlier.mkdir(exist_ok=True)
    (site / "pagefind").rename(earlier / "pagefind")
    index_site(site, kept, sources, Bundle(earlier / "pagefind", digests or {}))
    return tree(site / "pagefind")


def fresh(site: Path) -> dict[str, bytes]:
    """The index as a build makes it that knows nothing."""
    shutil.rmtree(site / "pagefind")
    index_site(site)
    return tree(site / "pagefind")


def unpacked(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(MARK))


def meaning(bundle: Path) -> dict[str, Any]:
    """What an index says, with the paths of pages instead of their numbers."""
    (language,) = json.loads((bundle / ENTRY).read_bytes())["languages"].values()
    version, listed, chunks, filters, sorts, fields = unpacked(bundle / f"pagefind.{language['hash']}.pf_meta")
    shown = [json.loads(gzip.decompress((bundle / "fragment" / f"{name}.pf_fragment").read_bytes())[len(MARK) :])
             for name, _ in listed]  # fmt: skip
    urls = [page["url"] for page in shown]

    def placed(pages: Any) -> dict[str, Any]:
        numbers = [sum(distance for distance, *_ in pages[: at + 1]) for at in range(len(pages))]
        return {urls[number]: there for number, (_, *there) in zip(numbers, pages, strict=True)}

    words = [entry for *_, name in chunks for entry in unpacked(bundle / "index" / f"{name}.pf_index")[0]]
    return {
        "version": version,
        "pages": {page["url"]: (page, length) for page, (_, length) in zip(shown, listed, strict=True)},
        "words": {word: (placed(pages), {form: placed(there) for form, there in forms}) for word, pages, forms in words},
        "filters": {
            name: {value: {urls[n] for n in numbers} for value, numbers in unpacked(bundle / "filter" / f"{file}.pf_filter")[1]}
            for name, file in filters
        },
        "sorts": {name: [urls[number] for number in numbers] for name, numbers in sorts},
        "fields": fields,
    }  # fmt: skip


def test_the_index_says_what_pagefind_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publish.bundle._PART_BYTES", 200)
    site = tmp_path / "site"
    write(site, NAMES, ben="Cleo and Cléo and Cléos crossed; agnès only so.")
    index_site(site)
    small = tmp_path / "small"
    for path in site.rglob("*.html"):
        target = small / path.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        found = read_parts(path)
        assert found is not None
        target.write_bytes(found.page(full_text=True))
    done = run_program(["pagefind", "--site", str(small), "--output-path", str(tmp_path / "own"), "--root-selector", "body"],
                       tmp_path)  # fmt: skip
    assert done.returncode == 0
    ours, own = meaning(site / "pagefind"), meaning(tmp_path / "own")
    assert ours == own
    assert ours["words"]["cleo"][1].keys() == {"cléo", "cléos"}
    assert len(list((site / "pagefind" / "index").iterdir())) > 3


def without(names: tuple[str, ...]) -> Callable[[Path], None]:
    def remove(site: Path) -> None:
        for name in names:
            (site / "people" / f"{name.split()[0].lower()}.html").unlink()

    return remove


@pytest.mark.parametrize(
    "change",
    [
        lambda site: write(site, NAMES, ada="Ada declined."),
        lambda site: write(site, NAMES, dora_lang="de"),
        without(NAMES[:2]),
        without(NAMES),
        lambda site: write(site, ("Aaron Vale", "Gus Holm")),
        lambda _site: None,
    ],
    ids=["edited", "other language", "removed", "removed all but one", "added", "nothing"],
)
def test_an_index_made_from_what_is_kept_has_the_same_bytes(tmp_path: Path, change: Callable[[Path], None]) -> None:
    site, kept = tmp_path / "site", tmp_path / "kept"
    write(site, (*NAMES, "Zoe Last"))
    digests = index_site(site, kept)
    change(site)
    assert again(site, kept, digests=digests) == fresh(site)


def test_files_that_hold_the_same_are_linked_and_not_made(tmp_path: Path) -> None:
    site, kept = tmp_path / "site", tmp_path / "kept"
    write(site, NAMES)
    digests = index_site(site, kept)
    write(site, NAMES, ada="Ada declined.")
    made = again(site, kept, digests=digests)
    linked = {path for path in made if (site / "pagefind" / path).stat().st_nlink > 1}
    assert {path for path in made if path.startswith("fragment/")} - linked
    assert linked == {path for path in digests if path in made}


def test_only_new_pages_are_read_and_given_to_pagefind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, kept = tmp_path / "site", tmp_path / "kept"
    write(site, NAMES)
    html = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    sources = dict.fromkeys(html, "1")
    index_site(site, kept, sources)
    read: list[str] = []
    given: list[str] = []

    def reading(file: Path) -> Searched | None:
        read.append(file.name)
        return read_parts(file)

    def finding(pages: Mapping[str, bytes], where: Path) -> tuple[dict[str, Found], Programs]:
        given.extend(pages)
        return find(pages, where)

    monkeypatch.setattr(search, "read_parts", reading)
    monkeypatch.setattr(search, "find", finding)
    write(site, NAMES, ada="Ada declined.")
    again(site, kept, sources | {"people/ada.html": "2", "people/ben.html": "2"})
    assert sorted(set(read)) == ["ada.html", "ben.html"]
    assert given == ["people/ada.html"]
    assert tree(site / "pagefind") == fresh(site)


def test_what_a_build_kept_that_was_killed_is_used_only_where_it_fits(tmp_path: Path) -> None:
    """It is written before the site is put in place: the site may be an older one, and the next pages those or others."""
    site, kept = tmp_path / "site", tmp_path / "kept"
    write(site, NAMES)
    old = {path.relative_to(site).as_posix(): "old" for path in site.rglob("*.html")}
    digests = index_site(site, kept, old)
    write(site, NAMES, ada="Ada declined.", ben="Ben agreed.")
    new = old | {"people/ada.html": "new", "people/ben.html": "new"}
    shutil.copytree(site, tmp_path / "killed")
    shutil.rmtree(tmp_path / "killed" / "pagefind")
    index_site(tmp_path / "killed", kept, new)
    write(site, NAMES, ben="Ben agreed.")
    assert again(site, kept, old | {"people/ben.html": "new"}, digests) == fresh(site)
    shutil.rmtree(site.with_name("earlier"))
    write(site, NAMES)
    assert again(site, kept, old) == fresh(site)


@pytest.mark.parametrize("cut", [1, 100, 2_000])
def test_what_was_kept_in_part_is_not_used(tmp_path: Path, cut: int) -> None:
    site, kept = tmp_path / "site", tmp_path / "kept"
    write(site, NAMES)
    index_site(site, kept)
    kept.write_bytes(kept.read_bytes()[:-cut])
    assert again(site, kept) == fresh(site)


@pytest.mark.parametrize("damage", [b"", b"no index", None])
def test_what_is_kept_and_damaged_is_not_used(tmp_path: Path, damage: bytes | None) -> None:
    site, kept = tmp_path / "site", tmp_path / "kept"
    write(site, NAMES)
    index_site(site, kept, sources := {"people/ada.html": "1"})
    content = kept.read_bytes()
    kept.write_bytes(content.replace(b"Quill", b"Quilt") if damage is None else damage)
    assert again(site, kept, sources) == fresh(site)
    assert kept.read_bytes() == content


def test_a_site_that_outgrows_full_texts_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, kept = tmp_path / "site", tmp_path / "kept"
    write(site, NAMES)
    for path in site.rglob("*.html"):
        path.write_text(
            path.read_text("utf-8").replace("<!--search-->", "<!--search text-->Long<!--/search--><!--search-->")
        )
    sources = {path.relative_to(site).as_posix(): "1" for path in site.rglob("*.html")}
    index_site(site, kept, sources)
    monkeypatch.setattr(search, "_FULL_TEXT_BYTES", 10)
    again(site, kept, sources)
    assert "long" not in meaning(site / "pagefind")["words"]
    assert tree(site / "pagefind") == fresh(site)
