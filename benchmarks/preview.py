"""How long after an edit `briefing serve` has it on the page that a browser shows, and when the whole site has it.

    python -m benchmarks.preview PROJECT

PROJECT is a folder with articles (`briefing new`); its `editorial/actors.yml` and `templates/` are put back afterwards. The
page is that of the person with the most articles: its rename changes more pages than any other edit. Seconds by the wall.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from generator import own

_PORT = 8137
_EPOCH = re.compile(r"livereload\((\d+), \d+\)")
_TEMPLATE = "actor.html.j2"
_BODY = "{% block body %}"
_SOON = 0.2
"""Seconds between two looks at what is waited for."""
_PAUSE = 3.0
"""Seconds between edits, so that no stamp is too new."""


def main() -> None:
    """Serve, edit, and print when each edit was there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("project", type=Path)
    root = parser.parse_args().project.resolve()
    decided, template = root / "editorial" / "actors.yml", root / "templates" / _TEMPLATE
    before = decided.read_text("utf-8") if decided.exists() else ""
    template.parent.mkdir(exist_ok=True)
    decided.parent.mkdir(exist_ok=True)
    serving = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(_PORT), "--jobs", "1"],
        stdout=subprocess.DEVNULL,
    )
    try:
        name, page = _known(root)
        source = (own.TEMPLATES / _TEMPLATE).read_text("utf-8")
        for turn in ("first", "second"):
            renamed = f"{before}\nname:\n  {json.dumps(name)}: {json.dumps(f'{name} the {turn}')}\n"
            _edit(root, "rename", page, decided, renamed, f"{name} the {turn}")
        for turn in ("one", "two"):
            marked = source.replace(_BODY, f"{_BODY}<p>Mark {turn}</p>", 1)
            _edit(root, "template", page, template, marked, f"Mark {turn}")
    finally:
        serving.terminate()
        decided.write_text(before, "utf-8")
        template.unlink(missing_ok=True)


def _known(root: Path) -> tuple[str, str]:
    """The name and the page of the person with the most articles, once the site is served."""
    while True:
        try:
            _get("index.html")
            break
        except OSError:
            time.sleep(_SOON)
    actors = map(json.loads, (root / "docs" / "downloads" / "actors.jsonl").read_text("utf-8").splitlines())
    best = max((a for a in actors if a["type"] == "PERSON"), key=lambda a: (len(a["articles"]), a["id"]))
    return best["name"], f"actors/{best['id']}.html"


def _edit(root: Path, what: str, page: str, file: Path, text: str, mark: str) -> None:
    """Make an edit while the page is on screen, and print when `mark` was on it, and when the site's own file had it."""
    time.sleep(_PAUSE)
    shown = _get(page)
    start = time.perf_counter()
    file.write_text(text, "utf-8")
    while mark not in shown:
        found = _EPOCH.search(shown)
        if found and int(_get(f"livereload/{found[1]}/1")) > int(found[1]):
            shown = _get(page)
    first = time.perf_counter() - start
    while mark not in (root / "site" / page).read_text("utf-8"):
        time.sleep(_SOON)
    whole = time.perf_counter() - start
    print(
        f"{what}: on screen after {first:.1f} s, in the site after {whole:.1f} s; load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


def _get(path: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{_PORT}/{path}", timeout=600) as answer:
        content: bytes = answer.read()
    return content.decode()


if __name__ == "__main__":
    main()
