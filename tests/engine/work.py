"""What stands in for the real work, in processes too: each of them imports this module, which therefore imports little."""

import os
import signal
from collections.abc import Sequence
from pathlib import Path

from generator.engine import Outcome
from generator.records import Analysis, Article
from generator.values import Share


def simple(articles: Sequence[Article], model: str) -> list[Outcome]:
    """Every article in one sentence."""
    return [Outcome(Analysis(article=a, blocks=(), sentences=((0, len(a.text)),))) for a in articles]


def deadly(articles: Sequence[Article], model: str) -> list[Outcome]:
    """One article always ends its process."""
    if any("kill" in a.text for a in articles):
        os.kill(os.getpid(), signal.SIGKILL)
    return simple(articles, model)


def deadly_once(articles: Sequence[Article], model: str) -> list[Outcome]:
    """The process ends the first time that the article is seen."""
    for a in articles:
        if a.text.startswith("kill once "):
            mark = Path(a.text.split()[2])
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
    return simple(articles, model)


def never_a_process(articles: Sequence[Article], model: str) -> list[Outcome]:
    """No process but this one works."""
    if os.getpid() != int(model):
        os.kill(os.getpid(), signal.SIGKILL)
    return simple(articles, model)


def numbering(given: bytes) -> Share:
    """Each part with how many this process has done."""
    done = 0

    def share(part: bytes) -> bytes:
        nonlocal done
        done += 1
        return bytes([*part, done])

    return share


def deadly_share(given: bytes) -> Share:
    """One part ends every process but that whose number is given."""

    def share(part: bytes) -> bytes:
        if part == b"\x04" and os.getpid() != int(given):
            os.kill(os.getpid(), signal.SIGKILL)
        return part

    return share
