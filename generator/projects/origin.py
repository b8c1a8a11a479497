"""Where the installed generator came from, so that a project's own machine and CI can install the same."""

import hashlib
import importlib.metadata
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec
from msgspec import Struct

from generator import own

DISTRIBUTION = "briefing"
_VENDOR = "vendor"


class Origin(Struct, frozen=True):
    """One line for `pip`, the archive to keep in the project where there is one, and what the reader should know."""

    line: str
    archive: Path | None = None
    caution: str = ""

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
        return Origin(f"{DISTRIBUTION} @ {vcs['vcs']}+{url}@{vcs['commit_id']}")
    if "archive_info" not in record:
        return Origin(f"{DISTRIBUTION} @ {url}", caution=_of_this_machine(url))
    if url.startswith("file:"):
        return _of_file(url)
    known = dict(record["archive_info"].get("hashes") or {})
    digest = known.get("sha256")
    return Origin(f"{DISTRIBUTION} @ {url}" + (f" --hash=sha256:{digest}" if digest else ""))


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
