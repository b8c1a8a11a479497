"""Give every article its id: the editor's, else one made from its file's name; unique in the run, whatever the order."""

import hashlib
from collections.abc import Iterable

from generator.names.text import hyphenated, without_accents
from generator.records import Article, Problem
from generator.sources.raw import Draft

_MAX_SLUG = 80


def article_id(name: str) -> str:
    """`name` in lower-case ASCII letters, digits, `_` and `-`; what has no such letters gets a hash for a name."""
    made = hyphenated(without_accents(name), underscore=True)
    if not made:
        return "article-" + _hash(name)
    return made if len(made) <= _MAX_SLUG else f"{made[:_MAX_SLUG].rstrip('-')}-{_hash(name)}"


def settle(drafts: Iterable[Draft]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Articles sorted by id, and a Problem for each id that was claimed twice.

    The first claim in order of file and line stands. A later article with the same written id is left out, since one of the
    two must be meant otherwise; one whose file merely has the same name is kept under an id of its own.
    """
    ordered = sorted(drafts, key=lambda d: (d.file, -1 if d.line is None else d.line, d.sha256))
    problems: list[Problem] = []
    taken: dict[str, Draft] = {}
    for draft in ordered:
        name = draft.metadata.id
        if name is not None and taken.setdefault(name, draft) is not draft:
            cause = f"The id {name!r} is already that of {_place(taken[name])}; this article is left out."
            problems.append(Problem(draft.file, draft.line, cause, "Give one of the two another id."))
    for draft in ordered:
        if draft.metadata.id is not None:
            continue
        name = article_id(draft.stem)
        if name in taken:
            other, name = taken[name], _free(name, draft, taken)
            cause = f"Its id would be that of {_place(other)}; it is called {name!r}."
            problems.append(Problem(draft.file, draft.line, cause, "Give one of the two an `id`, so that it stays."))
        taken[name] = draft
    return tuple(_article(name, taken[name]) for name in sorted(taken)), tuple(problems)


def _free(name: str, draft: Draft, taken: dict[str, Draft]) -> str:
    key = f"{draft.file}:{draft.line}:{draft.sha256}"
    while (free := f"{name}-{_hash(key)}") in taken:
        key += "+"
    return free


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:8]


def _place(draft: Draft) -> str:
    return draft.file if draft.line is None else f"{draft.file}, line {draft.line}"


def _article(name: str, draft: Draft) -> Article:
    known = draft.metadata
    return Article(
        id=name,
        path=draft.file,
        sha256=draft.sha256,
        text=draft.text,
        title=known.title,
        title_source=None if known.title is None else "metadata",
        published=known.published,
        published_source=None if known.published is None else "metadata",
        publisher=known.publisher,
        url=known.url,
        author=known.author,
        language=known.language,
    )
