"""`python -m generator` and `briefing`: the command line, which ends at once and says so when it is asked to, whenever that is.

Nothing of weight is imported before the signals are caught.
"""

import signal
import sys
from types import FrameType
from typing import NoReturn

_AGAIN = 0.01
"""Seconds until an interrupt that was lost is raised once more."""

_asked: list[int] = []
"""The signals that asked this process to end."""


def main() -> NoReturn:
    """Run the command line. Ctrl-C ends it with 130, a request to end (SIGTERM, as CI sends it) with 143."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _interrupt)
        sys.unraisablehook = _raise_again
    code: object = 0
    try:
        from generator.cli import cli

        cli(prog_name="briefing")
    except SystemExit as end:
        code = end.code
    except BaseException:  # what was being imported or computed may turn an interrupt into an error of its own
        if not _asked:
            raise
    if _asked:
        code = _end(code, _asked[0])
    sys.exit(code if isinstance(code, (int, str)) else None)


def _end(code: object, number: int) -> int:
    """The exit code of a run that `number` ended. Whoever ended with the code of an interrupt has said so."""
    from generator.report import INTERRUPTED

    if code != INTERRUPTED:
        sys.stderr.write("Interrupted; what was written before is whole.\n")
    return 128 + number


def _interrupt(number: int, _frame: FrameType | None) -> NoReturn:
    if number in (signal.SIGINT, signal.SIGTERM):
        _asked.append(number)
    raise KeyboardInterrupt


def _raise_again(lost: "sys.UnraisableHookArgs") -> None:
    """An exception in a finaliser or a callback of C code is swallowed; an interrupt that came there comes again at once."""
    if issubclass(lost.exc_type, KeyboardInterrupt):
        signal.setitimer(signal.ITIMER_REAL, _AGAIN)
    else:
        sys.__unraisablehook__(lost)


if __name__ == "__main__":
    main()
