"""What all tests share."""

import pytest
from hypothesis import settings

settings.register_profile("briefing", deadline=None)
settings.load_profile("briefing")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="Rewrite tests/golden/ from today's output.")
