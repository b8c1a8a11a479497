"""Where the installed generator came from, so that a project's own machine and CI can install the same."""

import hashlib
import importlib.metadata
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec
from msgspec import Struct

from generator import own

DISTRIBUTION = "briefing"
_VENDOR = "vendor"

_NAME = r"[A-Za-z0-9_][A-Za-z0-9._-]*"
_FORGE = re.compile(rf"https://(?P<host>github\.com|(?:[a-z0-9-]+\.)*gitlab\.[a-z.-]+)/(?P<project>{_NAME}(?:/{_NAME})+?)"
                    r"(?P<rest>/(?:-/)?(?:releases|archive)/.*)?")  # fmt: skip
_RELEASED = re.compile(
    rf"/(?:-/)?(?:releases(?:/download)?|archive(?:/refs/tags)?)/(?P<tag>{_NAME}?)(?:/.*|\.(?:zip|tar\.gz))"
)
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_TAG = re.compile(_NAME)


class Release(Struct, frozen=True):
    """A release on a forge, whose workflows a project can call: the forge's host, the project's path there, commit and tag.

    One of `commit` and `tag` is always known.
    """

    host: str
    project: str
    commit: str = ""
    tag: str = ""

    @property
    def ref(self) -> str:
        """What names the release for good, or as well as is known."""
        return self.commit or self.tag


class Origin(Struct, frozen=True):
    """One line for `pip`, the archive to keep in the project where there is one, what the reader should know, the release."""

    line: str
    archive: Path | None = None
    caution: str = ""
    release: Release | None = None

    @property
    def kept(self) -> str | None:
        """Where in the project the archive is kept."""
        return None if self.archive is None else f"{_VENDOR}/{self.archive.name}"


def version() -> str:
    """The installed generator's version."""
    return importlib.metadata.version(DISTRIBUTION)


def origin() -> Origin:
    """Where the generator came from, as the installer recorded it (PEP 610)."""
    distribution = importlib.metadata.distribution(DISTRIBUTION)
    written = distribution.read_text("direct_url.json")
    if written is None and distribution.read_text("INSTALLER") is None:  # a folder that nothing installed
        return from_record({"url": own.HOME.as_uri(), "dir_info": {}})
    if written is None:
        return Origin(
            f"{DISTRIBUTION}=={version()}",
            caution="The generator came from a package index, which leaves no hash. Add `--hash=sha256:…` to generator.txt.",
        )
    return from_record(msgspec.json.decode(written, type=dict[str, Any]))


def from_record(record: dict[str, Any]) -> Origin:
    """The same, of a record as PEP 610 describes it: a commit, an archive by address or as a file, or a folder."""
    url = str(record["url"])
    if "vcs_info" in record:
        vcs = record["vcs_info"]
        commit, tag = str(vcs["commit_id"]), str(vcs.get("requested_revision") or "")
        return Origin(f"{DISTRIBUTION} @ {vcs['vcs']}+{url}@{commit}", release=release_at(url, commit, tag))
    if "archive_info" not in record:
        return Origin(f"{DISTRIBUTION} @ {url}", caution=_of_this_machine(url))
    if url.startswith("file:"):
        return _of_file(url)
    known = dict(record["archive_info"].get("hashes") or {})
    digest = known.get("sha256")
    line = f"{DISTRIBUTION} @ {url}" + (f" --hash=sha256:{digest}" if digest else "")
    return Origin(line, release=release_at(url))


def release_at(url: str, commit: str = "", tag: str = "") -> Release | None:
    """The release that an address is of, where a forge has it whose workflows can be called; else None.

    Without a `commit`, the address must be of a release's file or a tag's archive.
    """
    found = _FORGE.fullmatch(url)
    if found is None:
        return None
    host, project, rest = found["host"], found["project"].removesuffix(".git"), found["rest"] or ""
    if host == "github.com" and project.count("/") != 1:
        return None
    if _COMMIT.fullmatch(commit):
        return Release(host, project, commit, tag if _TAG.fullmatch(tag) else "")
    released = _RELEASED.fullmatch(rest)
    return None if released is None or not released["tag"] else Release(host, project, tag=released["tag"])


def _of_file(url: str) -> Origin:
    archive = Path(unquote(urlsplit(url).path))
    if not archive.is_file():
        return Origin(f"{DISTRIBUTION} @ {url}", caution=_of_this_machine(url))
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    return Origin(f"./{_VENDOR}/{archive.name} --hash=sha256:{digest}", archive)


def _of_this_machine(url: str) -> str:
    return (
        f"The generator came from {url}, which other machines do not have. Write into generator.txt where they find it: "
        "a release’s address or a repository (`briefing @ git+https://…`)."
    )
