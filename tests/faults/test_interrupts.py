"""An interrupt at any moment, while modules are imported and where exceptions are swallowed too, ends with its exit code."""

import subprocess
import sys
from pathlib import Path

import pytest

SAID = "Interrupted; what was written before is whole.\n"
AT_AN_IMPORT = """
import os, sys
def strike(event, arguments):
    if event == "import" and arguments[0] == {module!r}:
        os.kill(os.getpid(), {number})
import generator.__main__ as command
sys.addaudithook(strike)
sys.argv = ["briefing", *{arguments!r}]
command.main()
"""
IN_A_FINALISER = """
import os, sys, time
import generator.__main__ as command
from generator.cli.group import cli
class Swallows:
    def __del__(self):
        os.kill(os.getpid(), {number})
        time.sleep(0)
@cli.command()
def wait():
    Swallows()
    time.sleep(60)
    print("it was swallowed")
sys.argv = ["briefing", "wait"]
command.main()
"""
IN_WHAT_CATCHES_ALL = """
import os, sys, time
import generator.__main__ as command
from generator.cli.group import cli
@cli.command()
def wait():
    try:
        os.kill(os.getpid(), {number})
        time.sleep(60)
    except BaseException:
        raise ImportError("a library turns it into an error of its own")
sys.argv = ["briefing", "wait"]
command.main()
"""


def ended(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.processes
@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("click", ["--version"]),
        ("generator.cli.look", ["--version"]),
        ("generator.pipeline", ["check"]),
        ("numpy", ["check"]),
        ("generator.engine", ["build"]),
        ("generator.pipeline", ["extract", "seeds", "--output", "out"]),
    ],
)
@pytest.mark.parametrize(("number", "code"), [(2, 130), (15, 143)])
def test_while_modules_are_imported(tmp_path: Path, module: str, arguments: list[str], number: int, code: int) -> None:
    if len(arguments) == 1 and arguments[0] != "--version":
        arguments = [*arguments, "--root", str(tmp_path)]
    done = ended(AT_AN_IMPORT.format(module=module, number=number, arguments=arguments))
    assert done.returncode == code, done.stderr
    assert done.stderr.endswith(SAID)
    assert "Traceback" not in done.stderr


@pytest.mark.processes
@pytest.mark.parametrize("script", [IN_A_FINALISER, IN_WHAT_CATCHES_ALL], ids=["a finaliser", "what catches all"])
@pytest.mark.parametrize(("number", "code"), [(2, 130), (15, 143)])
def test_where_exceptions_are_swallowed(script: str, number: int, code: int) -> None:
    done = ended(script.format(number=number))
    assert done.returncode == code, done.stderr
    assert (done.stdout, done.stderr.endswith(SAID)) == ("", True), done.stderr
    assert "Traceback" not in done.stderr
