"""A built site and its downloads in the hands of other programs: Frictionless, Datasette, pandas, DuckDB, ProperDocs."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from tests.installing import marks
from tests.project import PROJECT
from tests.site.downloads.test_data import WORDS, recipes, written

pytestmark = marks("others")

ADDRESS = "https://port.example/news/"
HARBOUR = PROJECT / "tests" / "corpora" / "harbour" / "articles"
MKDOCS = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(PROJECT), "SOURCE_DATE_EPOCH": "0"}
VALIDATE = """
import json, pathlib, jsonschema
folder = pathlib.Path("site/downloads")
def check(schema, values):
    validator = jsonschema.Draft202012Validator(json.loads((folder / f"{schema}.schema.json").read_text("utf-8")))
    for value in values:
        validator.validate(value)
for file in sorted(folder.glob("*.jsonl")):
    check(file.stem, map(json.loads, file.read_text("utf-8").splitlines()))
check("changes", [json.loads((folder / "changes.json").read_text("utf-8"))])
for kind in ("actor", "topic"):
    found = [path for path in sorted(pathlib.Path(f"site/{kind}s").glob("*.json"))]
    assert found, kind
    check(kind, (json.loads(path.read_text("utf-8")) for path in found))
"""


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that has `requirements/others.txt` and nothing of ours."""
    folder = tmp_path_factory.mktemp("others") / "venv"
    uv = (sys.executable, "-m", "uv")
    subprocess.run([*uv, "venv", "--quiet", "--python", sys.executable, str(folder)], check=True)
    lock = str(PROJECT / "requirements" / "others.txt")
    install = [*uv, "pip", "install", "--quiet", "--require-hashes", "--python", str(folder / "bin" / "python")]
    subprocess.run([*install, "--requirement", lock], check=True)
    return folder / "bin"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built project of eight articles."""
    root = tmp_path_factory.mktemp("project") / "port"
    briefing("new", str(root))
    for article in (*sorted(HARBOUR.glob("0*.txt")), HARBOUR / "metadata.yml"):
        shutil.copy(article, root / "seeds")
    briefing("build", "--root", str(root), "--jobs", "1", "--site-url", ADDRESS)
    return root


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The downloads that the recipes ask."""
    return written(tmp_path_factory.mktemp("downloads"))


def briefing(*arguments: str) -> None:
    result = CliRunner().invoke(cli, list(arguments), prog_name="briefing")
    assert result.exit_code == 0, result.output


def run(program: Path, *arguments: str, where: Path) -> str:
    command = [str(program), *arguments]
    done = subprocess.run(command, cwd=where, env=MKDOCS, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_frictionless_finds_the_data_package_valid(programs: Path, project: Path) -> None:
    downloads = project / "site" / "downloads"
    report = json.loads(run(programs / "frictionless", "validate", "--json", "datapackage.json", where=downloads))
    assert report["valid"]
    assert {task["name"] for task in report["tasks"]} == {path.stem for path in downloads.glob("*.csv")}
    spoilt = project / "spoilt"
    shutil.copytree(downloads, spoilt)
    lines = (spoilt / "quotations.csv").read_text("utf-8").splitlines()
    (spoilt / "quotations.csv").write_text("\n".join([*lines, lines[-1]]), "utf-8")
    command = [str(programs / "frictionless"), "validate", "datapackage.json"]
    assert subprocess.run(command, cwd=spoilt, capture_output=True, check=False).returncode == 1


def test_datasette_opens_the_database_and_searches_it(programs: Path, project: Path) -> None:
    def get(address: str) -> dict[str, list[dict[str, object]]]:
        written = run(programs / "datasette", "briefing.sqlite", "--get", address, where=project / "site" / "downloads")
        found: dict[str, list[dict[str, object]]] = json.loads(written)
        return found

    rows = (project / "site" / "downloads" / "quotations.jsonl").read_text("utf-8").splitlines()
    shown = get("/briefing/quotations.json?_shape=objects&_size=max")["rows"]
    assert sorted(shown, key=place) == sorted(map(json.loads, rows), key=place)
    wanted = json.loads(rows[0])["quotation"].split()[1]
    found = get(f"/briefing/quotations.json?_shape=objects&_search={wanted}")["rows"]
    assert json.loads(rows[0])["statement"] in {row["statement"] for row in found}


def place(row: dict[str, object]) -> tuple[str, str]:
    return str(row["article"]), str(row["id"])


def test_the_recipe_of_pandas(programs: Path, folder: Path) -> None:
    (recipe,) = recipes("python")
    said = run(programs / "python", "-c", recipe, where=folder)
    assert [WORDS in line for line in said.splitlines()[1:]] == [True]


def test_the_recipe_of_duckdb(programs: Path, folder: Path) -> None:
    (recipe,) = recipes("duckdb")
    said = run(programs / "python", "-c", f"import duckdb\nprint(duckdb.sql({recipe!r}).fetchall())", where=folder)
    assert said.strip() == str([("2031-03-05", WORDS, "The Norvale Post", None)])


def test_every_json_file_is_as_its_schema_says(programs: Path, project: Path) -> None:
    run(programs / "python", "-c", VALIDATE, where=project)


def test_properdocs_makes_the_same_pages_as_mkdocs(programs: Path, project: Path) -> None:
    run(programs / "mkdocs", "build", "--strict", "--site-dir", str(project / "one"), where=project)
    run(programs / "properdocs", "build", "--strict", "--site-dir", str(project / "other"), where=project)
    one, other = (
        sorted(p.relative_to(f) for p in f.rglob("*") if p.is_file()) for f in (project / "one", project / "other")
    )
    assert one == other
    for path in one:
        if path.suffix == ".html":
            made, again = (without_maker((project / name / path).read_text("utf-8")) for name in ("one", "other"))
            assert made == again, path


def without_maker(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if '<meta name="generator"' not in line)
