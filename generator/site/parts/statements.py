"""A statement as pages show it: the words, who speaks, when, where it is written, and what is derived or doubtful in it."""

import re
from collections.abc import Iterable

from msgspec import Struct

from generator.catalogue import gettext
from generator.site import links, wording
from generator.site.index.sentences import sentence_at
from generator.site.index.statements import Said
from generator.site.parts.context import Context, Link, Ref, language_of, published_in_words, title_of
from generator.site.parts.correcting import statement_correction
from generator.site.parts.doubts import determined, hints, speaker_words

MOST_ALSO = 8
MOST_CUE = 50
AROUND = 320
_WHOLE = {"s": "has", "re": "are", "ve": "have", "ll": "will"}
_SHORTENED = re.compile(r"^[’'](?:(s)(?= (?:\w+ )?\w+ing\b)|(s|re|ve|ll))(?= )")
"""The beginning of a cue that is written with who speaks: "Quill’s predicting"."""
_MARKS = ("“", "‘", "„", "«", '"', "'")
"""Characters of the article that stand on each side of a statement as its context."""


class Statement(Struct, frozen=True, kw_only=True):
    """A quotation as pages show it.

    `hints` say in plain words what is derived or doubtful, `determined` how it is known who speaks where that is not by name.
    `before` and `after` are the article's words around it.

    `cue` are the reporting words that stand before reported ones (`vowed`, `told reporters`).

    `also` leads to the same words in other reports, with a note where those have other or fewer words.
    """

    text: str
    kind: str
    cue: str
    speaker: Link | None
    when: str
    date: str | None
    source: Link
    hints: tuple[str, ...]
    determined: tuple[str, ...]
    topics: tuple[Link, ...]
    before: str
    after: str
    citation: str
    ref: Ref | None = None
    also: tuple[Link, ...] = ()
    correct: str = ""


def statement(context: Context, said: Said, under: str = "") -> Statement:
    """A quotation as the page shows it, with its marks of doubt.

    It stands under the topic `under`, which is not named again.
    """
    quote, anchor = said.quote, links.quote_anchor(said.quote)
    before, after = _around(said)
    speaker = _speaker(context, said)
    topics = (t for t in said.topics if t != under and links.topic_path(t) != context.page)
    return Statement(
        text=wording.one_line(quote.text),
        kind=quote.kind,
        cue=cue_words(said),
        speaker=speaker,
        when=occasion_in_words(said),
        date=said.spoken,
        source=context.place(said.analysis, anchor),
        hints=tuple(hints(said, context.config)),
        determined=tuple(determined(said)),
        topics=context.topics(topics),
        before=before,
        after=after,
        citation=_citation(said, speaker),
        ref=context.ref(said.analysis.article.id, anchor),
        also=tuple(_also(context, said, other) for other in said.also[:MOST_ALSO]),
        correct=statement_correction(context, said, anchor),
    )


def statements(context: Context, said: Iterable[Said], under: str = "") -> tuple[Statement, ...]:
    """Quotations as the page shows them, under the topic `under`."""
    return tuple(statement(context, one, under) for one in said)


def cue_words(said: Said) -> str:
    """The words from the reporting verb to what is reported, where they stand before it and are few; else nothing."""
    quote, text = said.quote, said.analysis.article.text
    if quote.kind == "direct" or quote.cue is None:
        return ""
    words = text[quote.cue[0] : quote.spans[0][0]]
    if len(words) > MOST_CUE or "\n" in words:
        return ""
    return wording.one_line(_SHORTENED.sub(lambda found: _WHOLE.get(found.group(2), "is"), words))


def spoken_in_words(said: Said) -> str:
    """The time at which it was said, as far as the text tells one, else the day of the report."""
    if said.quote.said is not None:
        return wording.date_in_words(said.analysis.dates[said.quote.said])
    return published_in_words(said.analysis.article.published)


def occasion_in_words(said: Said) -> str:
    """When it was said, as far as the text tells that, and when it was reported, which is another thing."""
    quote, article = said.quote, said.analysis.article
    published = published_in_words(article.published)
    on = wording.on(article.published or "")
    reported = published if on is None else gettext("reported {when}", when=on)
    if quote.said is None:
        return gettext("older, {reported}", reported=reported) if quote.earlier else reported
    spoken = spoken_in_words(said)
    told = gettext("said {when}", when=wording.on_date(said.analysis.dates[quote.said]))
    return (
        told
        if article.published is None or spoken == published
        else gettext("{said}, {reported}", said=told, reported=reported)
    )


def _speaker(context: Context, said: Said) -> Link | None:
    if said.speaker is not None:
        return context.actor(said.speaker)
    words = speaker_words(said.quote)
    return Link(words, lang=language_of(said.analysis)) if words else None


def _citation(said: Said, speaker: Link | None) -> str:
    """Who said what, in which article, and when: the day of the words and that of the article are told apart here too."""
    article = said.analysis.article
    words = f"{speaker.text if speaker else gettext('Speaker not named')}: {wording.one_line(said.quote.text)}"
    when = wording.first_upper(occasion_in_words(said))
    parts = (words, title_of(said.analysis), article.publisher, when, article.url)
    return ". ".join(part.rstrip(".") for part in parts if part)


def _also(context: Context, said: Said, other: Said) -> Link:
    place = context.place(other.analysis, links.quote_anchor(other.quote))
    if wording.same_words(said.quote.text, other.quote.text):
        return place
    words = wording.one_line(other.quote.text)
    return Link(place.text, place.href, words if words.startswith(_MARKS) else wording.quoted(words))


def _around(said: Said) -> tuple[str, str]:
    """The article's words just before and after a quotation: to the start of the sentence before, and the end of its own."""
    text, sentences = said.analysis.article.text, said.analysis.sentences
    start, end = said.quote.spans[0][0], said.quote.spans[-1][1]
    first = sentences[max(said.sentence - 1, 0)][0]
    last = sentences[sentence_at(sentences, max(end - 1, start))][1]
    return wording.shorten_left(text[first:start], AROUND), wording.shorten(text[end:last], AROUND)
