"""Where the ledger of builds is kept: `changes.json` in the project's folder where one is committed, else in the cache."""

from pathlib import Path

import msgspec

from generator.corpus.changes import decode
from generator.folders import CACHE, LEDGER
from generator.records import Ledger, Problem


def read_ledger(root: Path) -> tuple[Ledger | None, tuple[Problem, ...]]:
    """The ledger of earlier builds, or None where there is none; a file that cannot be read is a Problem, and none."""
    for path in (root / LEDGER, root / CACHE / LEDGER):
        try:
            return decode(path.read_bytes()), ()
        except FileNotFoundError:
            continue
        except (OSError, msgspec.MsgspecError) as error:
            name = path.relative_to(root).as_posix()
            cause = f"The ledger of earlier builds cannot be read: {error}."
            remedy = "Restore or delete the file; without it, this build counts as the first."
            return None, (Problem(name, None, cause, remedy),)
    return None, ()
