"""What is said beside a statement: what is derived, how its speaker is known, and whether it is doubtful who that is."""

from collections.abc import Iterator

from generator.catalogue import gettext, marked
from generator.config import Config
from generator.data import word_set
from generator.records import Quote, Speaker
from generator.site import wording
from generator.site.index.statements import Said

KINDS = {"mixed": marked("partly in the article’s words"), "indirect": marked("in the article’s words")}
"""What is said of statements that are not wholly in quotation marks."""
UNCERTAIN = marked("speaker uncertain")
"""What is said where it is not sure who speaks."""
SAYING = word_set("site.saying")
HANDED_ON = "handed on by "
_LETTERS = {"A": marked("who answers in the interview")}
_OPEN = marked("not known who that is")
_PRONOUNS = word_set("site.pronouns")
_REACH = 80
"""How far behind a name the words for its office or spokesman may stand, in characters."""


def hints(said: Said, config: Config) -> Iterator[str]:
    """What a reader has to know of a statement before using it, in plain words: what is derived, and what is doubtful."""
    quote = said.quote
    if quote.kind in KINDS:
        yield gettext(KINDS[quote.kind])
    if is_unnamed(said):
        yield gettext("speaker not named")
        return
    handed = (why.removeprefix(HANDED_ON) for why in quote.why if why.startswith(HANDED_ON))
    yield from (gettext("handed on by “{name}”", name=name.strip("“”")) for name in handed)
    if is_doubtful(said, config):
        yield gettext(UNCERTAIN)


def is_unnamed(said: Said) -> bool:
    """Whether a reader is not told who speaks: nobody is named, or only "he" without anybody that it leads to."""
    return said.speaker is None and not speaker_words(said.quote)


def is_doubtful(said: Said, config: Config) -> bool:
    """Whether a statement's speaker is marked: below the probability of `doubt_below`, unless the text puts it plainly.

    Where its words begin and end is not marked: that words are the article's own is said of every such statement.
    """
    return said.quote.confidence < config.doubt_below and not is_plain(said.quote, said.analysis.article.text)


def is_plain(quote: Quote, text: str) -> bool:
    """Whether somebody known stands right beside a plain verb of saying, by name or pronoun: "Lunde said", "said he"."""
    cue, speaker = quote.cue, quote.speaker
    if cue is None or speaker is None or speaker.actor is None or speaker.via:
        return False
    apart = max(cue[0] - speaker.end, speaker.start - cue[1])
    return apart <= 1 and not SAYING.isdisjoint(text[slice(*cue)].lower().split())


def speaker_words(quote: Quote) -> str:
    """The article's words for whoever speaks, where a reader can do something with them: none for "he" alone."""
    speaker = quote.speaker
    return "" if speaker is None or speaker.words.lower() in _PRONOUNS else wording.one_line(speaker.words)


def determined(said: Said) -> Iterator[str]:
    """How the article puts the speaker, where that is not by name, and where it is not known who that is."""
    speaker = said.quote.speaker
    if speaker is None:
        return
    if speaker.via:
        yield through(said)
    elif speaker.how in {"pronoun", "described"} or speaker.stands_for or is_unnamed(said):
        yield gettext("speaker written “{words}”", words=wording.one_line(speaker.text))
    elif said.beside:
        yield gettext("said by “{words}”", words=wording.one_line(speaker.text))
    if said.speaker is None and speaker.how in {"pronoun", "open"}:
        yield gettext(_LETTERS.get(speaker.text, _OPEN))


def through(said: Said) -> str:
    """Who speaks for an actor, in the article's words: "through “Quill’s office”"; empty where it speaks itself."""
    speaker = said.quote.speaker
    if speaker is None or not speaker.via:
        return ""
    return gettext("through “{words}”", words=_through(said.analysis.article.text, speaker, speaker.via))


def _through(text: str, speaker: Speaker, via: str) -> str:
    """The words that name the office or spokesman, with the name where it stands before them: `Ellingsen’s office`."""
    at = text.find(via, speaker.start, speaker.end + _REACH)
    if at < 0 or "." in text[speaker.end : at]:
        return wording.one_line(via)
    return wording.one_line(text[speaker.start : max(at + len(via), speaker.end)])
