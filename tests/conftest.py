"""What all tests share."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from generator import catalogue

settings.register_profile("briefing", deadline=None)
settings.load_profile("briefing")

MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory. Builds write and remove thousands of files, which a disk makes four times as slow."""

ROOM = 4 << 30
"""So many bytes must be free there: containers often have less."""


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    """Let no test write in the language of the site that another made: which runs after which is the machine's choice."""
    yield
    catalogue.use(catalogue.SOURCE)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="Rewrite tests/golden/ from today's output.")


def pytest_configure() -> None:
    """Let tests' folders be in memory where there is room and programs may run; `PYTEST_DEBUG_TEMPROOT` says otherwise."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free >= ROOM and not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
