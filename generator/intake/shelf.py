"""The articles of a folder: what is there, and where the next one goes."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from generator.intake.address import key, same_site
from generator.records import Article
from generator.sources.ids import article_id
from generator.sources.raw import Draft

_NO_WORD = re.compile(r"[\W_]+")
_LONGEST_NAME = 60
_LONGEST_TITLE = 200


class Report(Struct, frozen=True):
    """Where an article is kept, and whose it is."""

    file: Path
    url: str | None
    publisher: str | None


class Shelf:
    """The articles of a folder, found again by address and by text."""

    def __init__(self, folder: Path, articles: Sequence[Article], root: Path) -> None:
        self._folder = folder
        self._ids = {article.id for article in articles}
        self._addresses: dict[str, Path] = {}
        self._texts: dict[str, list[Report]] = {}
        for article in articles:
            self._keep(Report(root / article.path, article.url, article.publisher), article.text)

    def at(self, url: str | None) -> Path | None:
        """The file of the article with this address."""
        return self._addresses.get(key(url)) if url else None

    def find(self, draft: Draft) -> Path | None:
        """The file of the same article: one with its address, or with its text and not of another outlet.

        What another outlet printed word for word is a report of its own.
        """
        same = (report.file for report in self._texts.get(_words(draft.text), ()) if not _is_of_another(report, draft))
        return self.at(draft.metadata.url) or next(same, None)

    def place(self, draft: Draft) -> Path:
        """Choose the file of a new article, and remember it."""
        known = draft.metadata
        name = file_name(draft)
        if self._is_taken(name):
            name = f"{name}-{_digest(draft.text)[:8]}"
        self._ids.add(known.id or name)
        file = self._folder / f"{name}.md"
        self._keep(Report(file, known.url, known.publisher), draft.text)
        return file

    def _is_taken(self, name: str) -> bool:
        return name in self._ids or (self._folder / f"{name}.md").exists()

    def _keep(self, report: Report, text: str) -> None:
        if report.url:
            self._addresses.setdefault(key(report.url), report.file)
        self._texts.setdefault(_words(text), []).append(report)


def file_name(draft: Draft) -> str:
    """The day of an article and the first words of its title, as a file is called."""
    known = draft.metadata
    day = f"{known.published[:10]}-" if known.published else ""
    words = article_id((known.title or draft.stem)[:_LONGEST_TITLE])
    if len(words) > _LONGEST_NAME:
        cut = words[:_LONGEST_NAME]
        words = cut.rpartition("-")[0] or cut
    return day + words


def _is_of_another(report: Report, draft: Draft) -> bool:
    """Whether a report is of another site or another outlet than a draft, where both are known."""
    url, publisher = draft.metadata.url, draft.metadata.publisher
    elsewhere = url and report.url and not same_site(url, report.url)
    return bool(elsewhere) or len({publisher, report.publisher} - {None}) > 1


def _words(text: str) -> str:
    """What two spellings of one text share."""
    return _digest(_NO_WORD.sub("", text).casefold())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
