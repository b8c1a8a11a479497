"""What a project remembers of the generator: the version that wrote its files, and these files by hash.

So an upgrade knows which of them somebody changed, and leaves those alone.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.statefiles import DamagedError, load

FILE_NAME = ".briefing.json"


class State(Struct, frozen=True):
    """The generator's version, and the SHA-256 of each file that it wrote and would renew."""

    version: str = ""
    files: dict[str, str] = {}


def digest(content: bytes) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(content).hexdigest()


def state_of(version: str, files: Mapping[str, bytes]) -> bytes:
    """The file that `read_state` reads."""
    state = State(version, {path: digest(content) for path, content in sorted(files.items())})
    return msgspec.json.format(msgspec.json.encode(state), indent=1) + b"\n"


def read_state(root: Path) -> State:
    """What the project in `root` remembers; nothing where the file is missing or damaged."""
    try:
        return load(root / FILE_NAME, msgspec.json.Decoder(State).decode) or State()
    except DamagedError:
        return State()
