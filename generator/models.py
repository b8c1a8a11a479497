"""Which spaCy pipeline analyses which language, as one line of text that travels to processes and into cache keys."""

from collections.abc import Mapping

from msgspec import Struct


class Models(Struct, frozen=True):
    """The pipeline for articles of its own language, and those for others by ISO 639 code."""

    main: str
    others: Mapping[str, str] = {}

    def written(self) -> str:
        """One line: `en_core_web_sm de=de_core_news_sm`."""
        return " ".join([self.main, *(f"{language}={name}" for language, name in sorted(self.others.items()))])


def read_models(written: str) -> Models:
    """The inverse of `written`."""
    main, *others = written.split(" ")
    return Models(main, dict(sorted(_pair(other) for other in others)))


def _pair(written: str) -> tuple[str, str]:
    language, _, name = written.partition("=")
    return language, name
