"""How a reader without git says that something is wrong: a new issue at the project's forge, with the lines ready to paste."""

import json
import re
from collections.abc import Sequence
from urllib.parse import urlencode, urlsplit

from generator.catalogue import gettext
from generator.records import Actor
from generator.site.index.sentences import sentence_at
from generator.site.index.statements import Said
from generator.site.parts.context import Context

_LONGEST = 1500
"""Characters of lines that an address carries; browsers and forges cut longer addresses off."""
_TICKS = re.compile("`+")


def correction(context: Context, subject: str, lines: Sequence[str], anchor: str = "") -> str:
    """The address of a new issue on `subject`, with `lines` for an editorial file; empty where no forge is named.

    Whatever the lines hold, the forge shows them as code.
    """
    forge = context.config.repo_url
    if forge is None:
        return ""
    title, body = gettext("Correction: {subject}", subject=subject)[:200], _body(_place(context, anchor), lines)
    if "gitlab" in (urlsplit(forge).hostname or ""):
        return f"{forge.rstrip('/')}/-/issues/new?{urlencode({'issue[title]': title, 'issue[description]': body})}"
    return f"{forge.rstrip('/')}/issues/new?{urlencode({'title': title, 'body': body})}"


def actor_correction(context: Context, actor: Actor) -> str:
    """The same for an actor: other names that are this one, or are not."""
    name = json.dumps(actor.name, ensure_ascii=False)
    lines = (
        "# " + gettext("Keep what is right, and put the other name:"),
        "same:",
        f'  - [{name}, ""]',
        "different:",
        f'  - [{name}, ""]',
    )
    return correction(context, actor.name, lines)


def statement_correction(context: Context, said: Said, anchor: str) -> str:
    """The same for a statement: whom its speaker's name or pronoun means."""
    if context.config.repo_url is None:
        return ""
    speaker, article = said.quote.speaker, said.analysis.article
    subject = gettext("a statement in {article}", article=article.title or article.id)
    if speaker is None:
        return correction(context, subject, (), anchor)
    start, end = said.analysis.sentences[sentence_at(said.analysis.sentences, speaker.start)]
    stated = {"article": article.id, "words": article.text[start:end].strip(), "who": speaker.text, "is": "nobody"}
    lines = [
        f"{'  - ' if key == 'article' else '    '}{key}: {json.dumps(v, ensure_ascii=False)}"
        for key, v in stated.items()
    ]
    return correction(context, subject, ("means:", *lines), anchor)


def _place(context: Context, anchor: str) -> str:
    site = context.config.site_url
    page = context.page if site is None else f"{site.rstrip('/')}/{context.page}"
    return f"{page}#{anchor}" if anchor else page


def _body(place: str, lines: Sequence[str]) -> str:
    text = "\n".join(lines)
    page, where = gettext("Page: {address}", address=place), gettext("For editorial/actors.yml:")
    asked = gettext("What is wrong, and where it says so:") + "\n"
    if not text or len(text) > _LONGEST:
        return f"{page}\n\n{asked}"
    fence = "`" * max(3, 1 + max(map(len, _TICKS.findall(text)), default=0))
    return f"{page}\n\n{where}\n\n{fence}yaml\n{text}\n{fence}\n\n{asked}"
