"""The exceptions that Briefing raises on purpose.

BriefingError              anything that ends a run with one clear message
├── UsageError             the command line or its paths make no sense
├── ConfigError            briefing.yml or an editorial file is wrong; carries every Problem found
├── ModelError             the spaCy model is missing or does not fit
├── LockedError            another run is writing the same project
├── PublishError           a template, MkDocs or the search index failed
└── WriteError             a page cannot be written, or two pages claim one path

What is wrong with one article is never raised: it becomes a `Problem`, and the build goes on.
"""

from generator.records import Problem


class BriefingError(Exception):
    """Ends a run; the message is a whole sentence with its remedy."""


class UsageError(BriefingError):
    """The command line or its paths make no sense."""


class ConfigError(BriefingError):
    """A configuration or editorial file is wrong; `problems` lists everything that is, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{p.file}:{p.line}: {p.cause} {p.remedy}" for p in problems))


class ModelError(BriefingError):
    """The spaCy model is missing or does not fit."""


class LockedError(BriefingError):
    """Another run is writing the same project."""


class PublishError(BriefingError):
    """A template, MkDocs or the search index failed."""


class WriteError(BriefingError):
    """A page cannot be written, or two pages claim one path."""
