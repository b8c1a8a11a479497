"""Say in plain lines what was extracted of an article, an actor or a topic, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.records import Actor, Analysis, Article, Corpus, DateMention, Entity, Event, Quote, Speaker, Topic
from generator.values import first

_WIDTH = 100
_SHARED, _EACH = 12, 6
_HOW = {
    "curated": "an editor chose its words, or took a discovered topic over (editorial/topics.yml)",
    "discovered": "its articles share rare words, and hold together however words are weighed",
}


def explain(corpus: Corpus, wanted: str) -> list[str] | None:
    """Lines about the article or actor that `wanted` names by id, file name, title, spelling or address.

    None where there is no such article or actor; several that fit are all explained.
    """
    key = wanted.casefold().strip()
    articles = (explain_article(a, corpus) for a in corpus.analyses if key in _names_of_article(a.article))
    actors = (explain_actor(a, corpus) for a in corpus.actors if key in _names_of_actor(a))
    return [*chain(*articles, *actors)] or None


def _names_of_article(article: Article) -> set[str]:
    names = (article.id, article.path, article.path.rsplit("/", 1)[-1], article.title or "")
    return set(map(str.casefold, names))


def _names_of_actor(actor: Actor) -> set[str]:
    names = (actor.id, actor.name, *actor.addresses, *(n.form for n in actor.names))
    return set(map(str.casefold, names))


def explain_article(analysis: Analysis, corpus: Corpus) -> list[str]:
    """What one article says: its date, blocks, dates, quotations and actors, each with its reason."""
    article = analysis.article
    names = {actor.id: actor.name for actor in corpus.actors}
    published = f"{article.published} (from {article.published_source})" if article.published else "undated"
    return [
        f"ARTICLE {article.id}",
        f"  title      {article.title} (from {article.title_source})",
        f"  published  {published}",
        f"  file       {article.path}",
        "",
        "BLOCKS",
        *_block_lines(analysis, corpus),
        *_report_lines(article.id, corpus),
        *_section("QUOTATIONS", (_quote_lines(q, analysis, names) for q in analysis.quotes)),
        *_section("DATES", ([_date_line(i, d)] for i, d in enumerate(analysis.dates))),
        *_section("EVENTS", ([_event_line(e, analysis)] for e in analysis.events)),
        *_section("WHO", (_entity_lines(e, analysis, names) for e in analysis.entities)),
        "",
    ]


def _section(title: str, parts: Iterable[Iterable[str]]) -> list[str]:
    """Lines under a heading, and nothing where there are none."""
    lines = [*chain.from_iterable(parts)]
    return ["", title, *lines] if lines else []


def _event_line(event: Event, analysis: Analysis) -> str:
    sentence = _short(analysis.article.text[event.start : event.end])
    return f"  {event.status:<8} {analysis.dates[event.date].value:<12} {sentence} ({event.why})"


def _entity_lines(entity: Entity, analysis: Analysis, names: dict[str, str]) -> Iterator[str]:
    """Whom some of an article's mentions refer to: the actor, the spellings, the offices, and why they are one."""
    mentions = [analysis.mentions[i] for i in entity.mentions]
    leads = _lead(first(m.actor for m in mentions), names, "no actor")
    forms = ", ".join(sorted({m.text for m in mentions}))
    yield f"  {entity.type:<7} {entity.name} → {leads} · {len(mentions)} × {forms}"
    yield from (f"          role: {m.role}" for m in mentions if m.role)
    yield from (f"          {reason}" for reason in entity.why)


def _block_lines(analysis: Analysis, corpus: Corpus) -> Iterator[str]:
    notices = {r.start: r for r in corpus.recurring if r.article == analysis.article.id}
    for block in analysis.blocks:
        yield f"  {block.kind:<9} {block.start:>6}–{block.end:<6} {_short(analysis.article.text[block.start : block.end])}"
        if (notice := notices.get(block.start)) is not None:
            of = f"of {notice.publisher}" if notice.publisher is not None else "without a publisher"
            yield f"{'':27}recurs in {notice.articles} articles {of}, unlike their stories: nothing is taken from it"


def _report_lines(article: str, corpus: Corpus) -> Iterator[str]:
    """Which articles are the same report, and which version of this one counts."""
    copies = next((c.articles for c in corpus.clusters if article in c.articles), ())
    yield from _section("SAME REPORT", ([f"  {other}"] for other in copies if other != article))
    for version in corpus.versions:
        if version.article == article:
            yield from ("", f"REPLACED by {version.by}, which {version.why}: what is said here counts no more")
        elif version.by == article:
            yield from ("", f"REPLACES {version.article}: this article {version.why}")


def explain_actor(actor: Actor, corpus: Corpus) -> list[str]:
    """Why an actor's spellings are one, which offices are stated where, and what is given to it."""
    names = {a.id: a.name for a in corpus.actors}
    return [
        f"ACTOR {actor.id}",
        f"  name       {actor.name} ({actor.type})",
        f"  spellings  {', '.join(f'{n.form} × {n.count}' for n in actor.names)}",
        f"  addresses  {', '.join(actor.addresses)}",
        f"  articles   {', '.join(actor.articles)}",
        *(f"  office     {r.role} ({r.article}, {r.start}–{r.end})" for r in actor.roles),
        *(f"  joined     {reason}" for reason in actor.why),
        *(line for analysis in corpus.analyses for line in _said_lines(actor, analysis, names)),
        "",
    ]


def explain_topic(corpus: Corpus, wanted: str) -> list[str] | None:
    """Why the articles of the topic that `wanted` names, by name or address, are one; None where there is no such topic."""
    key = wanted.casefold().strip()
    names = {topic.id: topic.name for topic in corpus.topics}
    found = (t for t in corpus.topics if key in {t.id, t.name.casefold(), *t.addresses})
    return [line for topic in found for line in _topic_lines(topic, corpus, names)] or None


def _topic_lines(topic: Topic, corpus: Corpus, names: dict[str, str]) -> Iterator[str]:
    """A topic: how it came to be one, the words that its articles share, and where each has them."""
    texts = {a.article.id: a.article for a in corpus.analyses}
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for place in topic.places:
        words[place.article][" ".join(texts[place.article].text[place.start : place.end].split()).casefold()] += 1
    shared = Counter(word for found in words.values() for word in found)
    yield f"TOPIC {topic.id}"
    yield f"  name       {topic.name} ({topic.kind})"
    yield f"  addresses  {', '.join(topic.addresses or (topic.id,))}"
    yield f"  part of    {_lead(topic.parent, names, 'none')}"
    yield f"  terms      {', '.join(topic.terms)}"
    yield f"  why        {_HOW[topic.kind]}"
    for word, count in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_SHARED]:
        yield f"  shared     {count} of {len(topic.articles)} articles: {word}"
    for article in topic.articles:
        told = ", ".join(f"{word} × {count}" for word, count in words[article].most_common(_EACH))
        yield f"  {texts[article].published or 'undated':<10} {_short(texts[article].title or article)} ({article})"
        yield f"             {told or 'none of the words: alike in what else it says'}"
    yield ""


def _said_lines(actor: Actor, analysis: Analysis, names: dict[str, str]) -> list[str]:
    own = (q for q in analysis.quotes if q.actor == actor.id)
    return _section(f"QUOTATIONS in {analysis.article.id}", (_quote_lines(q, analysis, names) for q in own))


def _quote_lines(quote: Quote, analysis: Analysis, names: dict[str, str]) -> Iterator[str]:
    text = analysis.article.text
    yield f"  {quote.kind} · {quote.confidence:.2f} · {quote.rule}"
    for start, end in quote.spans:
        yield f"    {start}–{end} {_short(text[start:end])}"
    yield f"    speaker: {_speaker(quote.speaker, names)}"
    for reason in quote.why:
        yield f"      {reason}"
    if quote.said is not None:
        date = analysis.dates[quote.said]
        yield f"    said: {date.value} ({date.text!r}; rule: {quote.occasion})"
    elif quote.earlier:
        yield f"    said: earlier than the report (rule: {quote.occasion})"


def _speaker(speaker: Speaker | None, names: dict[str, str]) -> str:
    if speaker is None:
        return "nobody is named"
    via = f", through {speaker.via!r}" if speaker.via else ""
    return f"{speaker.text!r} → {_lead(speaker.actor, names, 'open')} ({speaker.how}{via})"


def _lead(actor: str | None, names: dict[str, str], nobody: str) -> str:
    """An actor's name, or what is told where there is none."""
    return nobody if actor is None else names.get(actor, actor)


def _date_line(index: int, date: DateMention) -> str:
    until = f" [{date.from_}, {date.to})" if date.from_ is not None else ""
    return f"  {index:>3} {date.text!r} → {date.type} {date.value}{until} · anchor {date.anchor} · {date.rule} · {date.why}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDTH else f"{flat[: _WIDTH // 2]} … {flat[-_WIDTH // 3 :]}"
