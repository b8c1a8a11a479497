"""A local server for the tests of fetching, empty before each."""

from collections.abc import Iterator

import pytest

from tests.intake.server import Server, serving


@pytest.fixture(scope="module")
def running() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def server(running: Server) -> Server:
    running.answers.clear()
    running.asked.clear()
    running.agents.clear()
    return running
