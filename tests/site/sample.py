"""A small corpus written for the tests: invented people and places, made without a language model."""

import hashlib
import re
from typing import Any

from msgspec import structs

from generator.config import Config
from generator.corpus import changes
from generator.records import (
    Actor,
    ActorName,
    ActorRole,
    Analysis,
    Article,
    Block,
    Corpus,
    DateMention,
    Event,
    Mention,
    Page,
    Quote,
    Review,
    Span,
    Speaker,
    Tenure,
    Topic,
    TopicPlace,
)
from generator.site.index.lookup import build_lookup
from generator.site.parts.context import Context

HARBOUR = (
    "Norvale’s Harbour Minister Mara Ellingsen met her counterpart Tomas Brekke in Ostmark on Tuesday.\n\n"
    "“The quay stays open to every flag,” Ellingsen said. “Nobody gains from a closed port.” She added that “a treaty is "
    "near.”\n\n"
    "Ellingsen at the quay. Photo: Norvale Press\n\n"
    "Last month, Brekke visited Norvale and warned that the tolls would rise. The two will meet again in October.\n\n"
    "Brekke’s office said the tolls “were never a threat.”"
)
TOLLS = (
    "A spokesman denied it yesterday. “We have nothing to add to the council’s report of March,” a clerk said.\n\n"
    "Marah Ellingsen said that the harbour tolls were “unlawful, plainly.”"
)


def context(made: Corpus, page: str, **options: Any) -> Context:
    """A page that is being made of this corpus, which cites its sources."""
    config = Config(**{"hide_below": 0, **options})
    return Context(page, build_lookup(made, config.hide_below), config, cites=True)


def _span(text: str, words: str, nth: int = 0) -> Span:
    start = [m.start() for m in re.finditer(re.escape(words), text)][nth]
    return start, start + len(words)


def _blocks(text: str) -> tuple[Block, ...]:
    found = []
    for index, match in enumerate(re.finditer(r"[^\n]+", text)):
        kind: Any = "lede" if index == 0 else "caption" if "Photo:" in match.group() else "body"
        found.append(Block(kind, match.start(), match.end()))
    return tuple(found)


def _sentences(text: str) -> tuple[Span, ...]:
    return tuple((m.start(), m.end()) for m in re.finditer(r"[^\s](?:[^.\n]|\.(?=\w))*[.\n]?[”]?", text))


def _mention(text: str, words: str, actor: str, nth: int = 0, **more: Any) -> Mention:
    start, end = _span(text, words, nth)
    return Mention(start=start, end=end, text=words, type="PERSON", kind="name", actor=actor, **more)


def _quote(text: str, kind: Any, words: tuple[str, ...], speaker: Speaker | None, **more: Any) -> Quote:
    spans = tuple(_span(text, w) for w in words)
    joined = " ".join(words)
    name = f"q-{hashlib.sha256(joined.encode()).hexdigest()[:8]}"
    return Quote(**{"id": name, "kind": kind, "spans": spans, "text": joined, "cue": None, "speaker": speaker,
                    "confidence": 0.97, **more})  # fmt: skip


def _speaker(text: str, words: str, actor: str | None, nth: int = 0, **more: Any) -> Speaker:
    start, end = _span(text, words, nth)
    return Speaker(**{"start": start, "end": end, "text": words, "actor": actor, "how": "named", **more})


def _date(text: str, words: str, value: str, **more: Any) -> DateMention:
    start, end = _span(text, words)
    return DateMention(**{"start": start, "end": end, "text": words, "type": "DATE", "value": value, **more})


def _event(text: str, words: str, date: int, verb: str, status: Any = "stated", **more: Any) -> Event:
    start, end = _span(text, words)
    return Event(start=start, end=end, date=date, verb=_span(text, verb), status=status, **more)


def _article(name: str, text: str, **more: Any) -> Article:
    return Article(
        id=name, path=f"seeds/{name}.txt", sha256=hashlib.sha256(text.encode()).hexdigest(), text=text, **more
    )


def harbour() -> Analysis:
    """A dated article with every kind of statement, a planned event, a caption, and an office with its place."""
    text = HARBOUR
    dates = (
        _date(text, "Tuesday", "2031-03-04", from_="2031-03-04", to="2031-03-05", anchor="published", why="the day before"),
        _date(text, "Last month", "2031-02", from_="2031-02-01", to="2031-03-01", anchor="published",
              why="the month before the article’s"),
        _date(text, "October", "2031-10", from_="2031-10-01", to="2031-11-01", anchor="published", why="the next October"),
    )  # fmt: skip
    events = (
        _event(text, "Norvale’s Harbour Minister Mara Ellingsen met her counterpart Tomas Brekke in Ostmark on Tuesday.",
               0, "met", topics=("harbour-tolls",)),
        _event(text, "Last month, Brekke visited Norvale and warned that the tolls would rise.", 1, "visited"),
        _event(text, "The two will meet again in October.", 2, "meet", "planned"),
    )  # fmt: skip
    quotes = (
        _quote(text, "direct", ("“The quay stays open to every flag,”", "“Nobody gains from a closed port.”"),
               _speaker(text, "Ellingsen", "mara-ellingsen", 1), said=0, said_from="2031-03-04", said_to="2031-03-05",
               topics=("harbour-tolls",)),
        _quote(text, "mixed", ("“a treaty is near.”",), _speaker(text, "She", "mara-ellingsen", how="pronoun")),
        _quote(text, "indirect", ("the tolls would rise",), _speaker(text, "Brekke", "tomas-brekke", 1),
               confidence=0.7, topics=("harbour-tolls",)),
        _quote(text, "mixed", ("the tolls “were never a threat.”",),
               _speaker(text, "Brekke", "tomas-brekke", 2, via="Brekke’s office"), topics=("harbour-tolls",)),
    )  # fmt: skip
    mentions = (
        _mention(text, "Norvale", "norvale"),
        _mention(text, "Mara Ellingsen", "mara-ellingsen", role="Harbour Minister",
                 role_span=_span(text, "Harbour Minister")),
        _mention(text, "Tomas Brekke", "tomas-brekke"),
        _mention(text, "Ellingsen", "mara-ellingsen", 1),
        _mention(text, "Brekke", "tomas-brekke", 1),
        _mention(text, "Norvale", "norvale", 2),
        _mention(text, "Brekke", "tomas-brekke", 2),
    )  # fmt: skip
    article = _article(
        "harbour", text, title="Ministers meet on the harbour", title_source="metadata", published="2031-03-05",
        published_source="metadata", publisher="The Norvale Post", url="https://post.example/harbour",
    )  # fmt: skip
    return Analysis(article=article, blocks=_blocks(text), sentences=_sentences(text), mentions=mentions, dates=dates,
                    quotes=quotes, events=events, topics=("harbour-tolls",))  # fmt: skip


def tolls() -> Analysis:
    """An undated article whose "yesterday" nothing fixes, with a speaker who is not known and another spelling."""
    text = TOLLS
    quotes = (
        _quote(text, "direct", ("“We have nothing to add to the council’s report of March,”",),
               _speaker(text, "a clerk", None, how="open"), confidence=0.4),
        _quote(text, "mixed", ("the harbour tolls were “unlawful, plainly.”",),
               _speaker(text, "Marah Ellingsen", "mara-ellingsen"), topics=("harbour-tolls",)),
    )  # fmt: skip
    return Analysis(
        article=_article("tolls-2", text, title="Tolls & <taxes>", title_source="lede"),
        blocks=_blocks(text),
        sentences=_sentences(text),
        mentions=(_mention(text, "Marah Ellingsen", "mara-ellingsen"),),
        dates=(_date(text, "yesterday", "XXXX-XX-XX", why="the article is undated"),),
        quotes=quotes,
        topics=("harbour-tolls",),
    )


def corpus(*more: Analysis) -> Corpus:
    """The two articles and who and what they are about; further analyses are added."""
    first = harbour()
    minister = first.mentions[1]
    assert minister.role_span is not None
    role = ActorRole(role="Harbour Minister", article="harbour", start=minister.role_span[0], end=minister.end)
    tenure = Tenure(role="harbour minister", words=role.role, of=None, former=False, first="2026-01", last="2026-01",
                    articles=("harbour",), stated=(role,))  # fmt: skip
    place = TopicPlace("harbour", *_span(HARBOUR, "tolls"))
    return Corpus(
        analyses=(first, tolls(), *more),
        actors=(
            Actor(id="mara-ellingsen", name="Mara Ellingsen", type="PERSON",
                  names=(ActorName("Mara Ellingsen", 2), ActorName("Marah Ellingsen", 1), ActorName("Ellingsen", 1)),
                  roles=(role,), tenures=(tenure,), articles=("harbour", "tolls-2"), mentions=4,
                  why=("Mara Ellingsen and Marah Ellingsen: one letter apart",),
                  addresses=("mara-ellingsen", "marah-ellingsen")),
            Actor(id="tomas-brekke", name="Tomas Brekke", type="PERSON", names=(ActorName("Tomas Brekke", 1),), roles=(),
                  articles=("harbour",), mentions=3, addresses=("tomas-brekke",)),
            Actor(id="norvale", name="Norvale", type="GPE", names=(ActorName("Norvale", 2),), roles=(),
                  articles=("harbour",), mentions=2, addresses=("norvale",)),
        ),
        topics=(
            Topic(id="harbour-tolls", name="Harbour tolls", kind="discovered", terms=("harbour tolls", "tolls"),
                  articles=("harbour", "tolls-2"), places=(place,)),
        ),
    )  # fmt: skip


TRIPS = (
    ("Mara Ellingsen", "Ada Quill"), ("Mara Ellingsen", "Ada Quill"), ("Mara Ellingsen", "Tomas Brekke"),
    ("Ada Quill", "Ivar Lunde"), ("Ada Quill", "Ivar Lunde"), ("Ivar Lunde", "Tomas Brekke"), ("Tomas Brekke", "Norvale"),
    ("Norvale", "Tomas Brekke"), ("Mara Ellingsen", "Tomas Brekke"),
)  # fmt: skip


def trip(number: int, one: str, other: str) -> Analysis:
    """A short dated article in which one meets the other, in a month of its own."""
    text = f"{one} met {other} on the quay."
    day = f"2030-{number + 1:02d}-11"
    date = DateMention(start=len(text) - 5, end=len(text) - 1, text="quay", type="DATE", value=day, from_=day,
                       to=f"2030-{number + 1:02d}-12", anchor="published", why="as published")  # fmt: skip
    article = _article(f"trip-{number}", text, title=f"On the quay, part {number}", published=day, publisher="Quay News",
                       url=f"https://quay.example/{number}")  # fmt: skip
    return Analysis(
        article=article, blocks=_blocks(text), sentences=((0, len(text)),), dates=(date,),
        mentions=(_mention(text, one, _id(one)), _mention(text, other, _id(other))),
        events=(Event(start=0, end=len(text), date=0, verb=_span(text, "met"), status="stated"),),
    )  # fmt: skip


def later() -> Analysis:
    """An article of a week later, in which a minister speaks again on what she spoke on before."""
    text = "“The harbour tolls will go by the summer at the latest,” Mara Ellingsen said."
    quote = _quote(text, "direct", ("“The harbour tolls will go by the summer at the latest,”",),
                   _speaker(text, "Mara Ellingsen", "mara-ellingsen"), topics=("harbour-tolls",))  # fmt: skip
    return Analysis(
        article=_article("later", text, title="Tolls to go", published="2031-03-12", publisher="The Norvale Post",
                         url="https://post.example/later"),
        blocks=_blocks(text), sentences=((0, len(text)),), mentions=(_mention(text, "Mara Ellingsen", "mara-ellingsen"),),
        quotes=(quote,), topics=("harbour-tolls",),
    )  # fmt: skip


def full() -> Corpus:
    """The corpus with all that a site can show: topics that two speak on, company, doubts, and a build before the last."""
    first, second, *_ = corpus().analyses
    quotes = tuple(structs.replace(q, topics=("harbour-tolls", "open-quay")) for q in first.quotes)
    shared = structs.replace(first, quotes=quotes, topics=("harbour-tolls", "open-quay"))
    trips = tuple(trip(number, *pair) for number, pair in enumerate(TRIPS))
    before = _with_ledger(_all((shared, second, *trips)), None)
    return _with_ledger(_all((shared, second, *trips, later())), before)


def _all(analyses: tuple[Analysis, ...]) -> Corpus:
    made = corpus()
    more = tuple(
        Actor(id=_id(name), name=name, type="PERSON", names=(ActorName(name, 3),), roles=(), mentions=3,
              articles=(), addresses=(_id(name),))
        for name in ("Ada Quill", "Ivar Lunde")
    )  # fmt: skip
    actors = tuple(structs.replace(a, articles=_naming(a.id, analyses)) for a in (*made.actors, *more))
    (tolls_,) = made.topics
    on = tuple(a.article.id for a in analyses if "harbour-tolls" in a.topics)
    topics = (
        structs.replace(tolls_, articles=on),
        structs.replace(tolls_, id="open-quay", name="Open quay", articles=("harbour",)),
    )
    doubt = Review(
        kind="merge", weight=1.0, title="Is Ada Quill also Ivar Lunde?", evidence=("for: they met on the quay",),
        paste='same:\n  - ["Ada Quill", "Ivar Lunde"]\n', places=(TopicPlace("trip-3", 0, 9), TopicPlace("trip-3", 14, 24)),
    )  # fmt: skip
    return structs.replace(made, analyses=analyses, actors=actors, topics=topics, reviews=(doubt,))


def whole(page: Page) -> bytes:
    """All bytes of a page."""
    return page.content.encode() if isinstance(page.content, str) else bytes(page.content)


def _with_ledger(made: Corpus, before: Corpus | None) -> Corpus:
    ledger = before.ledger if before is not None else None
    return structs.replace(made, ledger=changes.record(ledger, changes.snapshot(made)))


def _naming(actor: str, analyses: tuple[Analysis, ...]) -> tuple[str, ...]:
    return tuple(a.article.id for a in analyses if any(m.actor == actor for m in a.mentions))


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")
