"""What marks tests that install from the package index."""

import os

import pytest


def marks(group: str) -> list[pytest.MarkDecorator]:
    """Marks of a module's tests, which run one after the other as this group, and only where that is asked for."""
    return [
        pytest.mark.install,
        pytest.mark.build,
        pytest.mark.model,
        pytest.mark.xdist_group(group),
        pytest.mark.skipif(
            os.environ.get("BRIEFING_REQUIRE_INSTALL") != "1",
            reason="It installs from the package index; set BRIEFING_REQUIRE_INSTALL=1 to run it.",
        ),
    ]
