"""What starts quickly: help and the checks before a run load neither the language model nor tables of words."""

import subprocess
import sys

import pytest

SLOW = "spacy", "wordfreq", "ftfy", "trafilatura", "mkdocs", "babel", "jinja2"


@pytest.mark.parametrize("module", ["generator.cli", "generator.sources", "generator.intake.add"])
def test_slow_libraries_are_loaded_when_they_are_needed(module: str) -> None:
    code = f"import sys, {module}; print(*(name for name in {SLOW!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
