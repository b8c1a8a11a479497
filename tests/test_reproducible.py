"""A site is made of its articles alone: another clock, time zone, locale or order of hashing gives the same bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import copy_ferries
from tests.publish.test_build import tree

pytestmark = [pytest.mark.model, pytest.mark.build, pytest.mark.xdist_group("seeds")]

MACHINES = (
    {"SOURCE_DATE_EPOCH": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"SOURCE_DATE_EPOCH": "1900000000", "TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
)


def test_two_machines_make_one_site(tmp_path: Path) -> None:
    builds = []
    for number, machine in enumerate(MACHINES):
        root = tmp_path / str(number)
        root.mkdir()
        copy_ferries(root)
        command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--strict"]
        builds.append((root, subprocess.Popen(command, env={**os.environ, **machine}, stderr=subprocess.DEVNULL)))
    assert [build.wait() for _, build in builds] == [0, 0]
    sites = [tree(root / "site") for root, _ in builds]
    assert sites[0], "nothing was built"
    assert sites[0] == sites[1]
