"""Where the ledger of builds is kept: `changes.json` in the project's folder where one is committed, else in the cache."""

from pathlib import Path

from generator.corpus.changes import decode
from generator.errors import WriteError
from generator.folders import CACHE, LEDGER
from generator.records import Ledger, Problem
from generator.statefiles import DamagedError, load, set_aside


def read_ledger(root: Path, *, mend: bool = False) -> tuple[Ledger | None, tuple[Problem, ...]]:
    """The ledger of earlier builds, the committed one first; None where there is none that can be read.

    A damaged one is a Problem. With `mend`, one in the cache, where a build writes its own, is set aside and so never
    overwritten; one that is committed stays where it is.

    Raises:
        WriteError: a damaged ledger cannot be set aside.
    """
    found: list[Ledger] = []
    problems: list[Problem] = []
    for path in (root / LEDGER, root / CACHE / LEDGER):
        try:
            ledger = load(path, decode)
            found += () if ledger is None else (ledger,)
        except DamagedError as error:
            name = path.relative_to(root).as_posix()
            remedy = _aside(path, name, error) if mend and path.parent != root else "Restore or delete the file."
            cause = f"The ledger of earlier builds cannot be read ({error}); what it alone knew is not told."
            problems.append(Problem(name, None, cause, remedy))
    return next(iter(found), None), tuple(problems)


def _aside(path: Path, name: str, error: DamagedError) -> str:
    try:
        return f"It was set aside as {set_aside(path).name}: restore it, or delete it."
    except OSError as refused:
        raise WriteError(
            f"{name} is damaged ({error}) and cannot be set aside: {refused.strerror}. Move it."
        ) from refused
