"""A printable brief of one actor or topic: one sheet, or all that was found, without scripts, as HTML or PDF."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from generator.config import Config
from generator.errors import PublishError, UsageError
from generator.records import Actor, Corpus, Topic
from generator.site.links import actor_path, topic_path
from generator.site.render import render_brief

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_PATIENCE = 120
"""Seconds after which a browser that prints is given up."""


def find_subject(corpus: Corpus, wanted: str) -> Actor | Topic:
    """The actor or topic that `wanted` names: by page (`topics/ferry`) or id first, then by name, then by any spelling.

    Raises:
        UsageError: nothing fits, or several do.
    """
    key = " ".join(wanted.split()).casefold()
    subjects: list[Actor | Topic] = [*(a for a in corpus.actors if not a.hidden), *corpus.topics]
    for names_of in (_page, _id, _name, _any_name):
        found = [subject for subject in subjects if key in {name.casefold() for name in names_of(subject)}]
        if len(found) == 1:
            return found[0]
        if found:
            ids = ", ".join(sorted(_page(subject)[0] for subject in found))
            raise UsageError(f"{wanted!r} fits several: {ids}. Give one of these.")
    raise UsageError(f"No actor or topic is known as {wanted!r}. `briefing brief` takes an id or a name.")


def brief(corpus: Corpus, config: Config, templates: Path, wanted: str, *, whole: bool = False) -> tuple[str, str]:
    """The id of the actor or topic that `wanted` names, and its brief as HTML: one sheet, or as a `whole` all that was found.

    Raises:
        UsageError: nothing fits, or several do.
    """
    subject = find_subject(corpus, wanted)
    return subject.id, render_brief(subject, corpus, config, templates, whole=whole)


def find_browser() -> str | None:
    """A Chromium on the PATH; None where there is none."""
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


def print_pdf(html: str, browser: str) -> bytes:
    """`html` printed by the Chromium `browser`.

    Raises:
        PublishError: the browser failed; the message holds what it said.
    """
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = Path(folder) / "brief.html", Path(folder) / "brief.pdf"
        page.write_text(html, "utf-8")
        command = [
            browser,
            "--headless",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={folder}/profile",
        ]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.append("--no-sandbox")  # Chromium refuses its sandbox to root, as in most containers
        command += [f"--print-to-pdf={pdf}", page.as_uri()]
        try:
            done = subprocess.run(  # noqa: S603 - a browser from the PATH, and paths that come from us
                command, capture_output=True, text=True, errors="replace", check=False, timeout=_PATIENCE
            )
            said = " ".join(done.stderr.split())[-300:]
        except (OSError, subprocess.TimeoutExpired) as error:
            said = str(error)
        if not pdf.is_file():
            raise PublishError(f"{browser} could not print the brief: {said} Leave --pdf out and print the HTML.")
        return pdf.read_bytes()


def _page(subject: Actor | Topic) -> tuple[str, ...]:
    """What tells an actor from a topic of the same id."""
    path = topic_path(subject.id) if isinstance(subject, Topic) else actor_path(subject.id)
    return (path.removesuffix(".html"),)


def _id(subject: Actor | Topic) -> tuple[str, ...]:
    return (subject.id,)


def _name(subject: Actor | Topic) -> tuple[str, ...]:
    return (subject.name,)


def _any_name(subject: Actor | Topic) -> tuple[str, ...]:
    if isinstance(subject, Topic):
        return subject.terms
    return (*subject.addresses, *(name.form for name in subject.names))
