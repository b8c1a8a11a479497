"""What a worker does: some articles to their analyses, in whatever process this runs."""

import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from generator.records import Analysis, Article, Problem
from generator.sources.language import foreign_language, same_language
from generator.sources.repair import repaired, restore


class Outcome(Struct, frozen=True):
    """What became of one article: its analysis, or the Problem that kept it from having one."""

    analysis: Analysis | None
    problem: Problem | None = None


Work = Callable[[Sequence[Article], str], list[Outcome]]
"""Turns some articles into an outcome each, with the model of that name; must be importable by other processes."""

_PACKAGE = Path(__file__).parents[1]
_REMEDY = "This is a defect of Briefing: please report it with the article. The other articles are not affected."
_ARTICLES = msgspec.msgpack.Decoder(list[Article])
_OUTCOMES = msgspec.msgpack.Decoder(list[Outcome])
_ENCODE = msgspec.msgpack.Encoder().encode


def analyse_chunk(articles: Sequence[Article], model: str) -> list[Outcome]:
    """Analyse some articles in this process. An article that fails has a Problem; the others do not notice.

    Raises:
        ModelError: the model cannot be loaded.
    """
    # spaCy takes seconds to import; a run that finds everything in its cache does without.
    from generator.article.analyse import analyse, list_only  # noqa: PLC0415
    from generator.article.parse import load_model, parse  # noqa: PLC0415

    nlp = load_model(model)
    views = [repaired(article.text) for article in articles]
    seen = [a if v is None else structs.replace(a, text=v.text) for a, v in zip(articles, views, strict=True)]
    outcomes: dict[int, Outcome] = {}

    def settle(index: int, made: Callable[[], Analysis]) -> None:
        try:
            analysis, view = made(), views[index]
            outcomes[index] = Outcome(analysis if view is None else restore(analysis, articles[index], view))
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not cost the other articles
            outcomes[index] = Outcome(None, _failure(articles[index], error))

    for index, article in enumerate(seen):
        other = _other_language(article, nlp.lang or "en")
        if other is not None:
            settle(index, partial(list_only, article, other))
    own = [index for index in range(len(articles)) if index not in outcomes]
    try:
        for index, (article, doc) in zip(own, parse(nlp, [seen[index] for index in own]), strict=True):
            settle(index, partial(analyse, article, doc))
    except Exception as error:  # noqa: BLE001
        if len(articles) == 1:
            return [Outcome(None, _failure(articles[0], error))]
        return [outcome for article in articles for outcome in analyse_chunk((article,), model)]
    return [outcomes[index] for index in range(len(articles))]


def _other_language(article: Article, expected: str) -> Problem | None:
    """A Problem where the article says, or its text leaves no doubt, that it is in another language than the model's."""
    written = article.language
    if written is None:
        found = foreign_language(article.text, expected)
    else:
        found = None if same_language(written, expected) else written
    if found is None:
        return None
    cause = (
        f"The article {article.id!r} is in another language ({found}) than the model ({expected}); it is only listed."
    )
    remedy = (
        "Name a spaCy pipeline for its language as `model` in briefing.yml, or state its `language` if this is wrong."
    )
    return Problem(article.path, None, cause, remedy)


def encode_articles(articles: Sequence[Article]) -> bytes:
    """Articles as they travel to another process: bytes are quicker than pickled records."""
    return _ENCODE(articles)


def work_encoded(work: Work, articles: bytes, model: str) -> bytes:
    """Do `work` in another process, bytes in and out."""
    return _ENCODE(work(_ARTICLES.decode(articles), model))


def decode_outcomes(outcomes: bytes) -> list[Outcome]:
    """What came back from another process."""
    return _OUTCOMES.decode(outcomes)


def _failure(article: Article, error: Exception) -> Problem:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).is_relative_to(_PACKAGE)]
    place = f" in {Path(frames[-1].filename).relative_to(_PACKAGE.parent)}:{frames[-1].lineno}" if frames else ""
    cause = f"The article {article.id!r} could not be analysed ({type(error).__name__}: {error}{place})."
    return Problem(article.path, None, cause, _REMEDY)


def killed(article: Article) -> Outcome:
    """The outcome of an article that no worker survives."""
    cause = f"The article {article.id!r} could not be analysed: it ended its process, perhaps for want of memory."
    return Outcome(None, Problem(article.path, None, cause, _REMEDY))
