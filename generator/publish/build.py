"""The way from `docs/` to `site/`: build beside the old site, finish, then swap.

What a site was made from is kept in `.cache` by content, never by time stamp. When nothing changed, nothing
happens. When only pages changed, only these are built again: the others are linked over from the site as it is. When the
theme, `mkdocs.yml`, a version or this package changed, everything is built again. All three ways end with the same bytes.

Whenever a build is killed, `site/` is either the old site or the new one. A build has a folder of its own name, for MkDocs
may outlive it and go on writing.
"""

import hashlib
import importlib.metadata
import os
import shutil
import zlib
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import Any

import msgspec
from mkdocs.structure.files import File
from msgspec import Struct

from generator import own
from generator.catalogue import LANGUAGES, SOURCE, catalogue_file
from generator.config import Config
from generator.errors import PublishError
from generator.folders import CACHE, PUBLISHED, SEARCHED
from generator.publish.audit import foreign_style
from generator.publish.bundle import NO_BUNDLE, Bundle
from generator.publish.files import hashes, paths, sizes
from generator.publish.mkdocs import read_settings, write_packaged
from generator.publish.pagefind import PROGRAM
from generator.publish.partial import in_navigation, is_enough
from generator.publish.policy import THEME_PAGE, script_hashes, seal
from generator.publish.search import BUNDLE, index_site
from generator.publish.sitemap import NAME as SITEMAP
from generator.publish.sitemap import address_of, settle
from generator.publish.swap import old_place, put_in_place
from generator.publish.turns import Site, build_pages
from generator.site.output.write import generated_paths
from generator.stamps import Digests
from generator.statefiles import load_or_forget

_PROGRAMS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "pygments", "pillow", PROGRAM)
_FRESH = ".site.new."
_PAGES = (".md", ".html")


class PublishResult(Struct, frozen=True):
    """How many pages the site has, and how many of them were built now; none where nothing had changed."""

    pages: int
    built: int


class _State(Struct, frozen=True):
    """What a site was made from and consists of: hashes of the settings and of each file of `docs/`, sizes of its files.

    `index` has the hashes of what the files of the search index hold.
    """

    settings: str
    docs: dict[str, str]
    site: dict[str, int]
    index: dict[str, str]


class _Plan(Struct, frozen=True):
    """What of the site stays: files by their source in `docs/`; and the sources that MkDocs is given, or None for all."""

    keep: dict[str, str] = {}
    given: frozenset[str] | None = None


def publish(
    root: Path, full: bool = False, config: Config | None = None, digests: Digests | None = None
) -> PublishResult:
    """Build `root/site` from `root/docs`, `root/mkdocs.yml` and `root/templates/theme`; with `full`, all of it anew.

    What the package brings stands in for what the project lacks. `config` gives the site its name and address; without it,
    those of `mkdocs.yml` hold. `digests` tells what the files of `docs` hold.

    Raises:
        PublishError: MkDocs or Pagefind failed, or a page holds what must not be live. The last good site stays.
    """
    try:
        return _publish(root, full, {} if config is None else _options(config), digests)
    except OSError as error:
        raise PublishError(
            f"{error.filename or root} cannot be read or written: {error.strerror}. Free space or permit it; "
            "the site is whole, as it was."
        ) from error


def _options(config: Config) -> dict[str, Any]:
    """What `briefing.yml` says goes before `mkdocs.yml`; English is also what that may leave to its own setting."""
    extra = {"description": config.description}
    said = {"site_name": config.title, "site_url": config.site_url or "", "extra": extra}
    return said if config.language == SOURCE else {**said, "theme": {"language": config.language}}


def _publish(root: Path, full: bool, options: dict[str, Any], digests: Digests | None) -> PublishResult:
    site, record = root / "site", root / CACHE / PUBLISHED
    _check_place(site)
    _recover(root)
    write_packaged(root, options)
    docs, generated = hashes(root / "docs", digests), generated_paths(root / "docs")
    settings = _settings(root, docs, generated, options)
    noted = _read_state(record)
    state = None if full else noted
    if state is not None and state.site != sizes(site):
        state = None
    if state is not None and (state.settings, state.docs) == (settings, docs):
        return PublishResult(_count_pages(state.site), 0)
    written = read_settings(root)
    finished = _finished(written, docs)
    plan = _Plan()
    if state is not None and state.settings == settings:
        plan = _plan(root, written, state, docs, finished, generated & docs.keys())
    fresh = root / f"{_FRESH}{os.getpid()}"
    try:
        fresh.mkdir()
        _link(site, fresh, root / "docs", plan)
        laid = Site(
            root=root,
            into=fresh,
            options=options,
            written=written,
            docs=docs.keys(),
            generated=generated & docs.keys(),
            finished=finished,
        )
        build_pages(laid, plan.given, keep=bool(plan.keep))
        built = _finish(fresh, frozenset(plan.keep.values()))
        earlier = NO_BUNDLE if state is None else Bundle(site / BUNDLE, state.index)
        if plan.given is None:
            settle(fresh / SITEMAP)
        elif state is not None:
            settle(fresh / SITEMAP, site / SITEMAP, _gone({**written, **options}, state, docs))
        sources = {html: f"{settings} {docs[path]}" for path, html in finished.items()}
        index = index_site(fresh, root / CACHE / SEARCHED, sources, earlier, full=full)
        made = sizes(fresh)
        _swap(fresh, site, record, _State(settings, docs, made, index))
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return PublishResult(_count_pages(made), built)


def _check_place(site: Path) -> None:
    """A build replaces its whole folder, so a link would be replaced and not what it leads to.

    Raises:
        PublishError: a link or a file is in the place of the site.
    """
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        kind = "a symbolic link" if site.is_symlink() else "no folder"
        raise PublishError(
            f"{site} is {kind}; a build puts a folder in its place. Move it away, or link to the folder instead."
        )


def _settings(root: Path, docs: dict[str, str], generated: Set[str], options: dict[str, Any]) -> str:
    """A hash of everything that every page may depend on: all but the generated pages, which stand for themselves.

    A hand-written page may give the navigation its title, and the navigation is on every page.
    """
    digest = hashlib.sha256()
    digest.update(msgspec.json.encode(options))
    digest.update(msgspec.json.encode([item for item in docs.items() if item[0] not in generated]))
    for program in _PROGRAMS:
        digest.update(f"{program} {importlib.metadata.version(program)}\n".encode())
    digest.update(f"zlib {zlib.ZLIB_RUNTIME_VERSION}\n".encode())
    words = (*own.TRANSLATED.rglob("*.md"), *map(catalogue_file, LANGUAGES[1:]))
    ours = [
        own.SETTINGS,
        *(own.DOCS / name for name in own.PAGES),
        *sorted(words),
        *sorted(Path(__file__).parent.glob("*.py")),
    ]
    themes = [theme / path for theme in (root / "templates" / "theme", own.THEME) for path in sorted(hashes(theme))]
    for file in (*(path for path in (root / "mkdocs.yml",) if path.exists()), *ours, *themes):
        if not file.is_file():
            raise PublishError(f"{file} is not a file. Remove it, or restore it from the project.")
        digest.update(f"{file.name}\n".encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _count_pages(site: dict[str, int]) -> int:
    return sum(path.endswith(".html") for path in site if path != THEME_PAGE)


def _read_state(record: Path) -> _State | None:
    """What the last build noted; None where it noted nothing that can be read."""
    return load_or_forget(record, msgspec.json.Decoder(_State).decode)


def _finished(written: Mapping[str, Any], docs: Iterable[str]) -> dict[str, str]:
    """The finished page of each Markdown or HTML page of `docs/`, by its path; `written` are the settings of MkDocs."""
    directory_urls = bool(written.get("use_directory_urls", True))
    return {path: File(path, "docs", "site", directory_urls).dest_uri for path in docs if path.endswith(_PAGES)}


def _plan(
    root: Path,
    written: Mapping[str, Any],
    state: _State,
    docs: dict[str, str],
    finished: dict[str, str],
    generated: Set[str],
) -> _Plan:
    """What of the site stays: what comes of files whose bytes are those that the site was made from."""
    same = {path for path, digest in docs.items() if state.docs.get(path) == digest}
    keep = {path: html for path, html in finished.items() if path in same and _is_kept(html, state)}
    if not keep or SITEMAP not in state.site or not is_enough(root, written, docs.keys() - same):
        return _Plan(keep)
    copied = {path: path for path in generated - finished.keys() if path in same and path in state.site}
    packaged = {path: html for path, html in _finished(written, own.PAGES).items() if html in state.site}
    given = docs.keys() - (generated & (keep.keys() | copied.keys()) - in_navigation(written))
    return _Plan(packaged | keep | copied, frozenset(given))


def _is_kept(html: str, state: _State) -> bool:
    return html in state.site and html != THEME_PAGE


def _gone(written: Mapping[str, Any], state: _State, docs: dict[str, str]) -> Iterator[str]:
    """The addresses of pages that the site has no more."""
    site_url = written.get("site_url") or ""
    gone = _finished(written, (path for path in state.docs.keys() - docs.keys() if path.endswith(".md")))
    return (address_of(html, site_url) for html in gone.values())


def _link(site: Path, fresh: Path, docs: Path, plan: _Plan) -> None:
    """Start `fresh` with the files that stay. Their time is set so that MkDocs, which compares times, leaves them alone."""
    for folder in {html.rpartition("/")[0] for html in plan.keep.values()}:
        (fresh / folder).mkdir(parents=True, exist_ok=True)
    for source, html in plan.keep.items():
        target = f"{fresh}/{html}"
        try:
            os.link(f"{site}/{html}", target)
        except OSError:
            shutil.copyfile(site / html, target)
        if plan.given is None or source in plan.given or source in own.PAGES:
            written = _source(docs, source).stat()
            if Path(target).stat().st_mtime_ns < written.st_mtime_ns:
                os.utime(target, ns=(written.st_atime_ns, written.st_mtime_ns))


def _source(docs: Path, path: str) -> Path:
    """The file of a page: the project's, else the package's."""
    return docs / path if (docs / path).exists() else own.DOCS / path


def _finish(fresh: Path, kept: frozenset[str]) -> int:
    """Seal every page that was built now; the number of these pages.

    Raises:
        PublishError: a page or a style sheet holds what must not be live.
    """
    theme_page = fresh / THEME_PAGE
    if not theme_page.is_file():
        raise PublishError(f"The theme made no {THEME_PAGE}. Build with a theme that extends Material for MkDocs.")
    trusted = script_hashes(theme_page.read_bytes())
    built = 0
    for path in paths(fresh):
        if path.endswith(".html") and path not in kept:
            (fresh / path).write_bytes(seal((fresh / path).read_bytes(), trusted, path))
            built += path != THEME_PAGE
        elif path.endswith(".css") and foreign_style((fresh / path).read_text("utf-8", "replace")):
            raise PublishError(f"{path} would ask another host. Keep fonts and pictures with the theme.")
    return built


def _swap(fresh: Path, site: Path, record: Path, state: _State) -> None:
    """Put the fresh site in the place of the old one, and note what it was made from.

    While the site and the record could disagree there is no record, and then the next build makes everything anew.
    """
    record.parent.mkdir(parents=True, exist_ok=True)
    scratch = record.with_suffix(".tmp")
    scratch.write_bytes(msgspec.json.encode(state, order="deterministic"))
    record.unlink(missing_ok=True)
    put_in_place(fresh, site)
    scratch.replace(record)


def _recover(root: Path) -> None:
    """Undo what a build that was killed left behind."""
    site, old = root / "site", old_place(root / "site")
    if old.exists() and not site.exists():
        old.rename(site)
    for left in (old, *root.glob(f"{_FRESH}*")):
        shutil.rmtree(left, ignore_errors=True)
