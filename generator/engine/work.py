"""What a worker does: some articles to their analyses, in whatever process this runs."""

import traceback
from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from generator.article.layout.foreign import with_passed, without
from generator.article.layout.paragraphs import paragraphs
from generator.data import LANGUAGE
from generator.models import read_models
from generator.records import Analysis, Article, Problem
from generator.sources.language import Foreign, foreign_paragraphs, main_language, same_language
from generator.sources.repair import View, repaired, restore, same_length


class Outcome(Struct, frozen=True):
    """What became of one article: its analysis, or the Problem that kept it from having one."""

    analysis: Analysis | None
    problem: Problem | None = None


Work = Callable[[Sequence[Article], str], list[Outcome]]
"""Turns some articles into an outcome each, with the models so written; must be importable by other processes."""

_PACKAGE = Path(__file__).parents[1]
_REMEDY = "This is a defect of Briefing: please report it with the article. The other articles are not affected."
_ARTICLES = msgspec.msgpack.Decoder(list[Article])
_OUTCOMES = msgspec.msgpack.Decoder(list[Outcome])
_ENCODE = msgspec.msgpack.Encoder().encode


def analyse_chunk(articles: Sequence[Article], model: str) -> list[Outcome]:
    """Analyse some articles in this process. An article that fails has a Problem; the others do not notice.

    `model` names the pipelines as `Models.written` does; an article is analysed by that of its language, or only listed.

    Raises:
        ModelError: a model cannot be loaded.
    """
    # spaCy takes seconds to import; a run that finds everything in its cache does without.
    from generator.article.parse.pipeline import load_model  # noqa: PLC0415

    models = read_models(model)
    main = load_model(models.main).lang or LANGUAGE
    repairs = list(map(_repaired, articles))
    groups: dict[str, list[int]] = {}
    for index, one in enumerate(repairs):
        groups.setdefault(_language(one, main, models.others), []).append(index)
    outcomes: dict[int, Outcome] = {}
    for language, group in groups.items():
        name = models.main if language == main else models.others.get(language)
        chosen = [repairs[index] for index in group]
        done = [_listed(one, language, main) for one in chosen] if name is None else _analysed(chosen, name, language)
        outcomes.update(zip(group, done, strict=True))
    return [outcomes[index] for index in range(len(articles))]


class _Repaired(Struct, frozen=True):
    """An article as it came, the view of its text that is analysed, where it needs one, and the text that is analysed."""

    original: Article
    view: View | None
    text: str

    @property
    def article(self) -> Article:
        """The article with that text."""
        return structs.replace(self.original, text=self.text)


def _repaired(article: Article) -> _Repaired:
    view = repaired(article.text)
    return _Repaired(article, view, article.text if view is None else view.text)


def _language(repair: _Repaired, main: str, others: Collection[str]) -> str:
    """The language to analyse an article in, or to list it under.

    That is what the article states, if not the main one; else the language of all its paragraphs, or of most of them where a
    pipeline for it is installed.
    """
    written = repair.original.language
    if written is not None and not same_language(written, main):
        return written.lower().partition("-")[0]
    found = _foreign(repair, main)
    language = main_language(repair.text, found, main)
    whole = len(found) == len(list(paragraphs(repair.text)))
    return language if whole or language in others else main


def _foreign(repair: _Repaired, language: str) -> tuple[Foreign, ...]:
    """The paragraphs of an article that are not in a language."""
    stated = same_language(repair.original.language or "", language)
    return foreign_paragraphs(repair.text, tuple(paragraphs(repair.text)), language, stated=stated)


def _analysed(repairs: Sequence[_Repaired], model: str, language: str) -> list[Outcome]:
    """Analyse articles of one language with its pipeline."""
    from generator.article.analyse import analyse  # noqa: PLC0415
    from generator.article.parse.pipeline import load_model_for, parse  # noqa: PLC0415
    from generator.article.parse.recased import recased  # noqa: PLC0415

    nlp = load_model_for(language, model)
    seen = [_seen(repair, language) for repair in repairs]
    if language == LANGUAGE:
        seen = [_recased(one, recased(nlp, one.article.text)) for one in seen]
    outcomes: list[Outcome] = []
    try:
        for it, (article, doc) in zip(seen, parse(nlp, [it.article for it in seen]), strict=True):
            outcomes.append(_settled(it, partial(analyse, article, doc)))
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not cost the other articles
        if len(repairs) == 1:
            return [Outcome(None, _failure(repairs[0].original, error))]
        return [outcome for repair in repairs for outcome in _analysed((repair,), model, language)]
    return outcomes


class _Seen(Struct, frozen=True):
    """An article as it is analysed: repaired, without what is in another language; and the way back."""

    original: Article
    article: Article
    view: View | None
    passed: tuple[Foreign, ...] = ()
    problem: Problem | None = None


def _seen(repair: _Repaired, language: str) -> _Seen:
    article, view, text = repair.original, repair.view, repair.text
    passed = _foreign(repair, language)
    if not passed:
        return _Seen(article, repair.article, view)
    masked = without(text, [span for span, _ in passed])
    languages = ", ".join(sorted({other for _, other in passed}))
    cause = (
        f"The article {article.id!r} has paragraphs in another language ({languages}); they are shown, not analysed."
    )
    remedy = "Put them into a file of their own to have them analysed, or leave it at that."
    line = article.text.count("\n", 0, passed[0][0][0]) + 1 if view is None and article.path.endswith(".txt") else None
    return _Seen(
        article,
        structs.replace(article, text=masked),
        same_length(masked, view),
        passed,
        Problem(article.path, line, cause, remedy),
    )


def _recased(seen: _Seen, text: str | None) -> _Seen:
    """An article with what is in capitals as it is usually written, where something is."""
    if text is None:
        return seen
    return structs.replace(seen, article=structs.replace(seen.article, text=text), view=same_length(text, seen.view))


def _settled(seen: _Seen, made: Callable[[], Analysis]) -> Outcome:
    try:
        analysis = made()
        if seen.problem is not None:
            analysis = with_passed(analysis, seen.passed)
            analysis = structs.replace(analysis, problems=(*analysis.problems, seen.problem))
        return Outcome(analysis if seen.view is None else restore(analysis, seen.original, seen.view))
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not cost the other articles
        return Outcome(None, _failure(seen.original, error))


def _listed(repair: _Repaired, language: str, main: str) -> Outcome:
    """An article of a language without a pipeline: shown, not analysed, and why."""
    from generator.article.analyse import list_only  # noqa: PLC0415

    article = repair.original
    cause = (
        f"The article {article.id!r} is in another language ({language}) than the model ({main}); it is only listed."
    )
    remedy = (
        f"Install a spaCy pipeline for it and name it in briefing.yml, such as `models: {{{language}: "
        f"{language}_core_news_sm}}`; or state its `language` if this is wrong."
    )
    seen = _Seen(article, repair.article, repair.view)
    written = article.language
    passed = () if written and not same_language(written, main) else _foreign(repair, main)
    made = partial(list_only, seen.article, Problem(article.path, None, cause, remedy), language, passed)
    return _settled(seen, made)


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
