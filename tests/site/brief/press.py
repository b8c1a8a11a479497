"""Articles written in a line each, for what briefings choose from: who said or did what, when, and who printed it."""

from typing import Any

from msgspec import Struct, structs

from generator.records import (
    Actor,
    ActorName,
    Analysis,
    Article,
    Corpus,
    DateMention,
    Event,
    Mention,
    Quote,
    Speaker,
    Topic,
    TopicPlace,
)

from generator.records import QuotePlace, Repetition  # isort: skip
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup, build_lookup
from generator.site.index.statements import Said

ADA = "Ada Quill"


class Story(Struct, kw_only=True):
    """An article of one sentence: what it tells of the day `happened`, or the words `said` on the day `spoken`."""

    text: str
    published: str = "2031-05-10"
    outlet: str | None = "Quay News"
    happened: str = ""
    to: str = ""
    verb: str = ""
    status: Any = "stated"
    said: str = ""
    kind: Any = "direct"
    spoken: str = ""
    on: tuple[str, ...] = ()
    rule: str = ""
    sure: float = 0.99
    cue: str = ""
    who: str = ADA
    names: tuple[str, ...] = ()


def corpus(*stories: Story, repeated: tuple[tuple[int, ...], ...] = (), topics: tuple[str, ...] = ()) -> Corpus:
    """A corpus of these articles, `a0`, `a1` …; `repeated` are those that quote the same words."""
    analyses = tuple(_analysis(number, story) for number, story in enumerate(stories))
    names = sorted({s.who for s in stories} | {ADA})
    actors = tuple(
        Actor(id=_id(name), name=name, type="PERSON", names=(ActorName(name, 1),), roles=(), mentions=1,
              articles=tuple(a.article.id for a in analyses if any(m.actor == _id(name) for m in a.mentions)))
        for name in names
    )  # fmt: skip
    return Corpus(
        analyses=analyses,
        actors=actors,
        topics=tuple(_topic(topic, stories) for topic in topics),
        repetitions=tuple(Repetition(tuple(QuotePlace(f"a{n}", f"q-{n}") for n in group)) for group in repeated),
    )


def lookup(*stories: Story, **more: Any) -> Lookup:
    """The same as pages ask for it."""
    return build_lookup(corpus(*stories, **more), 0)


def events(*stories: Story) -> tuple[list[Happened], Lookup]:
    """Its events, and where to look up the rest."""
    found = lookup(*stories)
    return list(found.events.newest), found


def statement(text: str, **more: Any) -> Said:
    """One statement with these words, in an article of nothing else."""
    (said,) = lookup(Story(text=f"{text} {ADA} said so.", said=text, **more)).statements.newest
    return said


def _analysis(number: int, story: Story) -> Analysis:
    text = story.text
    article = Article(
        id=f"a{number}", path=f"seeds/a{number}.txt", sha256="0" * 64, text=text, title=f"Part {number}",
        published=story.published, publisher=story.outlet,
    )  # fmt: skip
    made = Analysis(
        article=article,
        blocks=(),
        sentences=((0, len(text)),),
        mentions=(*_mentions(text, story.who), *_named(text, story.names)),
        topics=story.on,
    )
    if story.happened:
        date = DateMention(start=len(text) - 2, end=len(text) - 1, text=text[-2:-1], type="DATE", value=story.happened,
                           from_=story.happened, to=story.to or _next(story.happened))  # fmt: skip
        at = text.index(story.verb)
        event = Event(
            start=0, end=len(text), date=0, verb=(at, at + len(story.verb)), status=story.status, topics=story.on
        )
        made = structs.replace(made, dates=(date,), events=(event,))
    if story.said:
        made = structs.replace(made, quotes=(_quote(number, story),))
    return made


def _quote(number: int, story: Story) -> Quote:
    start, name = story.text.index(story.said), story.text.index(story.who)
    speaker = Speaker(start=name, end=name + len(story.who), text=story.who, actor=_id(story.who), how="named")
    cue = story.text.index(story.cue) if story.cue else None
    return Quote(
        id=f"q-{number}", kind=story.kind, spans=((start, start + len(story.said)),), text=story.said,
        cue=None if cue is None else (cue, cue + len(story.cue)), speaker=speaker, confidence=story.sure, rule=story.rule,
        topics=story.on, said_from=story.spoken or None,
    )  # fmt: skip


def _mentions(text: str, who: str) -> tuple[Mention, ...]:
    at = text.find(who)
    return (
        () if at < 0 else (Mention(start=at, end=at + len(who), text=who, type="PERSON", kind="name", actor=_id(who)),)
    )


def _named(text: str, names: tuple[str, ...]) -> tuple[Mention, ...]:
    """Where bodies are named that are no actors of the corpus."""
    starts = ((text.index(name), name) for name in names)
    return tuple(Mention(start=at, end=at + len(name), text=name, type="ORG", kind="name") for at, name in starts)


def _topic(topic: str, stories: tuple[Story, ...]) -> Topic:
    found = ((n, s.text.find(topic)) for n, s in enumerate(stories))
    places = tuple(TopicPlace(f"a{n}", at, at + len(topic)) for n, at in found if at >= 0)
    articles = tuple(f"a{n}" for n, s in enumerate(stories) if topic in s.on or topic in s.text)
    return Topic(id=topic, name=topic.capitalize(), kind="discovered", terms=(topic,), articles=articles, places=places)


def _next(day: str) -> str:
    return f"{day[:-1]}{int(day[-1]) + 1}"


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")
