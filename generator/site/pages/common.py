"""What many kinds of page show: links, numbered sources, statements and dated events."""

from collections.abc import Iterable

from msgspec import Struct

from generator.config import Config
from generator.records import Analysis, Span, Speaker
from generator.site import links, wording
from generator.site.index.lookup import Happened, Lookup, Said, sentence_at

KINDS = {"direct": "", "mixed": "partly in the article’s words", "indirect": "in the article’s words"}
STATUS = {"stated": "", "planned": "planned", "reported": "reported", "denied": "denied"}
HAPPENED = "told as happened"
"""What an event is told as that has no other status, where readers choose by that."""

"""The types of actors that are places."""
MOST_ALSO = 8
MOST_CUE = 50


class Link(Struct, frozen=True):
    """Words that lead somewhere; `href` empty where they lead nowhere, `note` is said beside them."""

    text: str
    href: str = ""
    note: str = ""


class Source(Struct, frozen=True, kw_only=True):
    """An article that a page cites: its number there, its own page, and its address in the world."""

    number: int
    title: str
    href: str
    about: str
    url: str | None


class Ref(Struct, frozen=True):
    """A source's number, leading to the sentence on the article's page."""

    number: int
    href: str
    label: str


class Head(Struct, frozen=True, kw_only=True):
    """What every page has: its path, its title, one sentence about it, the line above its title, and what search filters by.

    The page of an actor or a topic has its `names`, how many articles it is in, and who or what it is in a line: search puts
    it before pages that only speak of it, and the best known of a name first.
    """

    path: str
    title: str
    description: str
    kicker: tuple[Link, ...]
    kind: str
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    date: str | None = None
    names: tuple[str, ...] = ()
    articles: int = 0
    about: str = ""


class Statement(Struct, frozen=True, kw_only=True):
    """A quotation as pages show it. `hints` say in plain words what is derived or doubtful; `context` is before and after.

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
    topics: tuple[Link, ...]
    before: str
    after: str
    citation: str
    ref: Ref | None = None
    also: tuple[Link, ...] = ()


class Happening(Struct, frozen=True, kw_only=True):
    """A dated sentence: when it places what, whether it is planned or only reported, and how its date was reached."""

    when: str
    begins: str
    ends: str
    status: str
    text: str
    why: str
    actors: tuple[Link, ...]
    source: Link
    topics: tuple[Link, ...] = ()
    ref: Ref | None = None

    @property
    def state(self) -> str:
        """What the event is told as: its status in words, also where that is the usual one."""
        return self.status or HAPPENED


class Appearance(Struct, frozen=True):
    """An article with a sentence of it: the first that names an actor, or that a topic was found in."""

    article: Link
    about: str
    sentence: str
    href: str


class Cites:
    """The sources that one page cites, numbered in the order in which it first names them."""

    def __init__(self, page: str, lookup: Lookup) -> None:
        self._page = page
        self._lookup = lookup
        self._numbers: dict[str, int] = {}

    def ref(self, article: str, anchor: str) -> Ref:
        """The number of this article, leading to the place `anchor` on its page."""
        number = self._numbers.setdefault(article, len(self._numbers) + 1)
        about = self._lookup.by_article[article].article
        label = f"Source {number}: {about.publisher or about.title or article}"
        return Ref(number, links.href(self._page, links.article_path(article), anchor), label)

    def sources(self) -> tuple[Source, ...]:
        """All that were cited so far."""
        return tuple(
            source_of(self._page, self._lookup.by_article[article], number) for article, number in self._numbers.items()
        )


def source_of(page: str, analysis: Analysis, number: int) -> Source:
    """An article as an entry of a list of sources."""
    article = analysis.article
    return Source(
        number=number,
        title=article.title or article.id,
        href=links.href(page, links.article_path(article.id)),
        about=about_article(analysis),
        url=links.web_address(article.url),
    )


def published_in_words(published: str | None) -> str:
    """An article's date for readers; an undated article says so."""
    return (wording.when(published) if published else None) or "undated"


def about_article(analysis: Analysis) -> str:
    """Who published an article, and when."""
    article = analysis.article
    return ", ".join(words for words in (article.publisher, published_in_words(article.published)) if words)


def actor_link(page: str, lookup: Lookup, actor: str, note: str = "") -> Link:
    """The name of an actor, leading to its page."""
    return Link(lookup.actors[actor].name, links.href(page, links.actor_path(actor)), note)


def topic_link(page: str, lookup: Lookup, topic: str, note: str = "") -> Link:
    """The name of a topic, leading to its page."""
    return Link(lookup.topics[topic].name, links.href(page, links.topic_path(topic)), note)


def article_link(page: str, analysis: Analysis, note: str = "") -> Link:
    """The title of an article, leading to its page."""
    article = analysis.article
    return Link(article.title or article.id, links.href(page, links.article_path(article.id)), note)


_UNKNOWN = {"I": "the article’s author", "A": "who answers in the interview"}
LIKELY = 0.85
"""A statement at or above this probability may stand for its speaker on an overview, with its mark of doubt."""


def statement(
    page: str, lookup: Lookup, said: Said, config: Config, cites: Cites | None = None, under: str = ""
) -> Statement:
    """A quotation as `page` shows it, with its marks of doubt.

    It stands under the topic `under`, which is not named again.
    """
    article, quote = said.analysis.article, said.quote
    anchor = links.quote_anchor(quote)
    target = links.href(page, links.article_path(article.id), anchor)
    before, after = _around(said)
    text = _one_line(quote.text)
    speaker = _speaker(page, lookup, said)
    when = _spoken_in_words(said)
    name = speaker.text if speaker else "Speaker not named"
    cited = [f"{name}: {text}", article.title or article.id, article.publisher, published_in_words(article.published)]
    return Statement(
        text=text,
        kind=quote.kind,
        cue=cue_words(said),
        speaker=speaker,
        when=when,
        date=said.spoken,
        source=Link(article.publisher or wording.shorten(article.title or article.id, 60), target),
        hints=tuple(_hints(said, lookup, config)),
        topics=tuple(
            topic_link(page, lookup, t)
            for t in quote.topics
            if t in lookup.topics and t != under and links.topic_path(t) != page
        ),
        before=before,
        after=after,
        citation=". ".join(part.rstrip(".") for part in [*cited, article.url] if part),
        ref=cites.ref(article.id, anchor) if cites else None,
        also=tuple(_also(page, said, other) for other in said.also[:MOST_ALSO]),
    )


def cue_words(said: Said) -> str:
    """The words from the reporting verb to what is reported, where they stand before it and are few; else nothing."""
    quote, text = said.quote, said.analysis.article.text
    if quote.kind == "direct" or quote.cue is None:
        return ""
    words = text[quote.cue[0] : quote.spans[0][0]]
    return _one_line(words) if words.strip() and len(words) <= MOST_CUE and "\n" not in words else ""


def _also(page: str, said: Said, other: Said) -> Link:
    article = other.analysis.article
    target = links.href(page, links.article_path(article.id), links.quote_anchor(other.quote))
    note = "" if wording.same_words(said.quote.text, other.quote.text) else f"“{_one_line(other.quote.text)}”"
    return Link(article.publisher or wording.shorten(article.title or article.id, 60), target, note)


def happening(page: str, lookup: Lookup, happened: Happened, cites: Cites | None = None) -> Happening:
    """A dated event as `page` shows it."""
    article, event = happened.analysis.article, happened.event
    date = happened.analysis.dates[event.date]
    anchor = lookup.anchors[article.id][happened.sentence]
    target = links.href(page, links.article_path(article.id), anchor)
    return Happening(
        when=wording.date_in_words(date),
        begins=date.from_ or "",
        ends=date.to or "",
        status=STATUS[event.status],
        text=_one_line(article.text[event.start : event.end]),
        why="" if date.anchor == "absolute" else wording.with_dates(date.why),
        actors=tuple(actor_link(page, lookup, a) for a in happened.actors[:6]),
        topics=tuple(topic_link(page, lookup, t) for t in event.topics if t in lookup.topics),
        source=Link(article.publisher or wording.shorten(article.title or article.id, 60), target),
        ref=cites.ref(article.id, anchor) if cites else None,
    )


def _speaker(page: str, lookup: Lookup, said: Said) -> Link | None:
    if said.speaker is not None and said.speaker in lookup.actors:
        return actor_link(page, lookup, said.speaker)
    if said.quote.speaker is not None:
        return Link(speaker_words(said.quote.speaker))
    return None


def speaker_words(speaker: Speaker) -> str:
    """The article's words for a speaker who is no known actor."""
    return _one_line(speaker.words)


def _spoken_in_words(said: Said) -> str:
    if said.quote.said is not None:
        return wording.date_in_words(said.analysis.dates[said.quote.said])
    return published_in_words(said.analysis.article.published)


def _hints(said: Said, lookup: Lookup, config: Config) -> list[str]:
    quote, speaker = said.quote, said.quote.speaker
    hints = [KINDS[quote.kind]] if KINDS[quote.kind] else []
    if speaker is None:
        return [*hints, "speaker not named"]
    known = speaker.actor is not None and speaker.actor in lookup.actors
    if speaker.via:
        hints.append(f"through “{_through(said)}”")
    elif speaker.how in {"pronoun", "described"} or speaker.stands_for:
        hints.append(f"speaker written “{_one_line(speaker.text)}”")
    if not known and speaker.how in {"pronoun", "open"}:
        hints.append(_UNKNOWN.get(speaker.text, "not known who that is"))
    hints += [why for why in quote.why if why.startswith("handed on by ")]
    if quote.confidence < (config.certain_reported if known and quote.kind == "indirect" else config.certain):
        hints.append("likely speaker" if quote.confidence >= 2 / 3 else "speaker uncertain")
    return hints


def _through(said: Said) -> str:
    """The words that name the office or spokesman, with the name where it stands before them: `Ellingsen’s office`."""
    text, speaker = said.analysis.article.text, said.quote.speaker
    if speaker is None or speaker.via is None:
        return ""
    at = text.find(speaker.via, speaker.start, speaker.end + 80)
    near = at >= 0 and "." not in text[speaker.end : at]
    return _one_line(text[speaker.start : max(at + len(speaker.via), speaker.end)] if near else speaker.via)


def _around(said: Said) -> tuple[str, str]:
    """The article's words just before and after a quotation: to the start of the sentence before, and the end of its own."""
    text, sentences = said.analysis.article.text, said.analysis.sentences
    start, end = said.quote.spans[0][0], said.quote.spans[-1][1]
    first = sentences[max(said.sentence - 1, 0)][0]
    last = sentences[sentence_at(sentences, max(end - 1, start))][1]
    return wording.shorten_left(text[first:start], 320), wording.shorten(text[end:last], 320)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def sentence_text(analysis: Analysis, span: Span) -> str:
    """A stretch of an article on one line."""
    return _one_line(analysis.article.text[span[0] : span[1]])


def telling_place(analysis: Analysis, starts: Iterable[int]) -> int | None:
    """The first of some offsets that stands below the headline, whose words a reader has before them; else the first."""
    ordered = sorted(starts)
    headlines = [(b.start, b.end) for b in analysis.blocks if b.kind == "headline"]
    below = (s for s in ordered if not any(start <= s < end for start, end in headlines))
    return next(below, ordered[0] if ordered else None)


def appearance(page: str, lookup: Lookup, analysis: Analysis, start: int | None) -> Appearance:
    """An article with the sentence at offset `start`; without a sentence where that is None."""
    article = analysis.article
    if start is None or not analysis.sentences:
        return Appearance(article_link(page, analysis), about_article(analysis), "", "")
    span = analysis.sentences[sentence_at(analysis.sentences, start)]
    target = links.href(page, links.article_path(article.id), lookup.anchor(article.id, start))
    text = wording.shorten(sentence_text(analysis, span), 280)
    return Appearance(article_link(page, analysis), about_article(analysis), text, target)
