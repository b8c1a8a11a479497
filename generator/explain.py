"""Say in plain lines what was extracted of an article or an actor, and why."""

from collections.abc import Iterator

from generator.records import Actor, Analysis, Corpus, DateMention, Quote

_WIDTH = 100


def explain(corpus: Corpus, wanted: str) -> list[str] | None:
    """Lines about the article or actor that `wanted` names by id, file name, title, spelling or address.

    None where there is no such article or actor; several that fit are all explained.
    """
    key = wanted.casefold().strip()
    lines: list[str] = []
    for analysis in corpus.analyses:
        article = analysis.article
        path_name = article.path.rsplit("/", 1)[-1]
        if key in {
            article.id.casefold(),
            article.path.casefold(),
            path_name.casefold(),
            (article.title or "").casefold(),
        }:
            lines += explain_article(analysis, corpus)
    for actor in corpus.actors:
        names = {actor.id, actor.name, *actor.addresses, *(n.form for n in actor.names)}
        if key in {n.casefold() for n in names}:
            lines += explain_actor(actor, corpus)
    return lines or None


def explain_article(analysis: Analysis, corpus: Corpus) -> list[str]:
    """What one article says: its date, blocks, dates, quotations and actors, each with its reason."""
    article = analysis.article
    names = {actor.id: actor.name for actor in corpus.actors}
    published = f"{article.published} (from {article.published_source})" if article.published else "undated"
    lines = [
        f"ARTICLE {article.id}",
        f"  title      {article.title} (from {article.title_source})",
        f"  published  {published}",
        f"  file       {article.path}",
        "",
        "BLOCKS",
        *_block_lines(analysis, corpus),
    ]
    lines += _report_lines(article.id, corpus)
    if analysis.quotes:
        lines += ["", "QUOTATIONS"]
        for quote in analysis.quotes:
            lines += _quote_lines(quote, analysis, names)
    if analysis.dates:
        lines += ["", "DATES"]
        lines += [_date_line(i, d) for i, d in enumerate(analysis.dates)]
    if analysis.events:
        lines += ["", "EVENTS"]
        for event in analysis.events:
            day = analysis.dates[event.date]
            lines.append(f"  {event.status:<8} {day.value:<12} {_short(article.text[event.start : event.end])}")
    if analysis.entities:
        lines += ["", "WHO"]
        for entity in analysis.entities:
            mentions = [analysis.mentions[i] for i in entity.mentions]
            actor = next((m.actor for m in mentions if m.actor is not None), None)
            forms = ", ".join(sorted({m.text for m in mentions}))
            leads = f"→ {names.get(actor, actor)}" if actor is not None else "→ no actor"
            lines.append(f"  {entity.type:<7} {entity.name} {leads} · {len(mentions)} × {forms}")
            lines += [f"          role: {m.role}" for m in mentions if m.role]
            lines += [f"          {reason}" for reason in entity.why]
    return [*lines, ""]


def _block_lines(analysis: Analysis, corpus: Corpus) -> Iterator[str]:
    notices = {r.start: r for r in corpus.recurring if r.article == analysis.article.id}
    for block in analysis.blocks:
        yield f"  {block.kind:<9} {block.start:>6}–{block.end:<6} {_short(analysis.article.text[block.start : block.end])}"
        if (notice := notices.get(block.start)) is not None:
            of = f"of {notice.publisher}" if notice.publisher is not None else "without a publisher"
            yield f"{'':27}recurs in {notice.articles} articles {of}, unlike their stories: nothing is taken from it"


def _report_lines(article: str, corpus: Corpus) -> list[str]:
    """Which articles are the same report, and which version of this one counts."""
    copies = next((c.articles for c in corpus.clusters if article in c.articles), ())
    found = ["", "SAME REPORT", *(f"  {other}" for other in copies if other != article)] if copies else []
    for version in corpus.versions:
        if version.article == article:
            found += ["", f"REPLACED by {version.by}, which {version.why}: what is said here counts no more"]
        elif version.by == article:
            found += ["", f"REPLACES {version.article}: this article {version.why}"]
    return found


def explain_actor(actor: Actor, corpus: Corpus) -> list[str]:
    """Why an actor's spellings are one, which offices are stated where, and what is given to it."""
    lines = [
        f"ACTOR {actor.id}",
        f"  name       {actor.name} ({actor.type})",
        f"  spellings  {', '.join(f'{n.form} × {n.count}' for n in actor.names)}",
        f"  addresses  {', '.join(actor.addresses)}",
        f"  articles   {', '.join(actor.articles)}",
    ]
    lines += [f"  office     {r.role} ({r.article}, {r.start}–{r.end})" for r in actor.roles]
    lines += [f"  joined     {reason}" for reason in actor.why]
    names = {a.id: a.name for a in corpus.actors}
    for analysis in corpus.analyses:
        own = [q for q in analysis.quotes if q.speaker is not None and q.speaker.actor == actor.id]
        if own:
            lines += ["", f"QUOTATIONS in {analysis.article.id}"]
            for quote in own:
                lines += _quote_lines(quote, analysis, names)
    return [*lines, ""]


def _quote_lines(quote: Quote, analysis: Analysis, names: dict[str, str]) -> Iterator[str]:
    text = analysis.article.text
    yield f"  {quote.kind} · {quote.confidence:.2f} · {quote.rule}"
    for start, end in quote.spans:
        yield f"    {start}–{end} {_short(text[start:end])}"
    speaker = quote.speaker
    if speaker is None:
        yield "    speaker: nobody is named"
    else:
        via = f", through {speaker.via!r}" if speaker.via else ""
        leads = names.get(speaker.actor, speaker.actor) if speaker.actor is not None else "open"
        yield f"    speaker: {speaker.text!r} → {leads} ({speaker.how}{via})"
    for reason in quote.why:
        yield f"      {reason}"
    if quote.said is not None:
        yield f"    said: {analysis.dates[quote.said].value} ({analysis.dates[quote.said].text!r})"


def _date_line(index: int, date: DateMention) -> str:
    until = f" [{date.from_}, {date.to})" if date.from_ is not None else ""
    return f"  {index:>3} {date.text!r} → {date.type} {date.value}{until} · anchor {date.anchor} · {date.why}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDTH else f"{flat[: _WIDTH // 2]} … {flat[-_WIDTH // 3 :]}"
