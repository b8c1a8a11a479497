"""The marks beside a statement: what is derived, how its speaker is written, and how sure it is."""

from collections.abc import Iterator

from generator.config import Config
from generator.records import Speaker
from generator.site import wording
from generator.site.index.statements import Said

KINDS = {"mixed": "partly in the article’s words", "indirect": "in the article’s words"}
"""What is said of statements that are not wholly in quotation marks."""
LIKELY = 0.85
"""A statement at or above this probability may stand for its speaker on an overview, with its mark of doubt."""
RATHER = 2 / 3
"""Below the probability that is shown without a mark, a speaker is `likely` from here on, else `uncertain`."""
UNSURE = LIKELY_SPEAKER, UNCERTAIN = ("likely speaker", "speaker uncertain")
"""What is said where it is not sure who speaks."""
HANDED_ON = "handed on by "
_UNKNOWN = {"I": "the article’s author", "A": "who answers in the interview"}
_REACH = 80
"""How far behind a name the words for its office or spokesman may stand, in characters."""


def hints(said: Said, config: Config) -> Iterator[str]:
    """What is derived or doubtful in a statement, in plain words."""
    quote, speaker = said.quote, said.quote.speaker
    if quote.kind in KINDS:
        yield KINDS[quote.kind]
    if speaker is None:
        yield "speaker not named"
        return
    yield from _how_written(said, speaker)
    yield from (why for why in quote.why if why.startswith(HANDED_ON))
    if quote.confidence < sure_from(said, config):
        yield LIKELY_SPEAKER if quote.confidence >= RATHER else UNCERTAIN


def sure_from(said: Said, config: Config) -> float:
    """The probability from which a statement needs no mark of doubt."""
    reported = said.speaker is not None and said.quote.kind == "indirect"
    return config.certain_reported if reported else config.certain


def speaker_words(speaker: Speaker) -> str:
    """The article's words for a speaker who is no known actor."""
    return wording.one_line(speaker.words)


def _how_written(said: Said, speaker: Speaker) -> Iterator[str]:
    """How the article puts the speaker, where that is not by name, and where it is not known who that is."""
    if speaker.via:
        yield f"through “{_through(said.analysis.article.text, speaker, speaker.via)}”"
    elif speaker.how in {"pronoun", "described"} or speaker.stands_for:
        yield f"speaker written “{wording.one_line(speaker.text)}”"
    if said.speaker is None and speaker.how in {"pronoun", "open"}:
        yield _UNKNOWN.get(speaker.text, "not known who that is")


def _through(text: str, speaker: Speaker, via: str) -> str:
    """The words that name the office or spokesman, with the name where it stands before them: `Ellingsen’s office`."""
    at = text.find(via, speaker.start, speaker.end + _REACH)
    if at < 0 or "." in text[speaker.end : at]:
        return wording.one_line(via)
    return wording.one_line(text[speaker.start : max(at + len(via), speaker.end)])
