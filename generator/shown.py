"""Which statements pages show: those that are probable enough, that tell something, and that somebody can be held to.

The others stay in the records and downloads: "I said" and "we asked" of whoever writes, what somebody was asked, and what
tells nothing by itself.
"""

import re
from functools import partial

from generator.data import word_set
from generator.records import Analysis, Quote
from generator.telling import TELLING, tells

_WRITERS = word_set("site.writers")
_ASKING = word_set("site.asking")
_QUESTION = re.compile(rf"(?<=about )|[“\"']?(?:{'|'.join(sorted(word_set('site.questions')))})\b", re.IGNORECASE)
"""Where the words of a reported question begin: behind "about", or with "whether" and the like."""


def is_shown(analysis: Analysis, hide_below: float, quote: Quote) -> bool:
    """Whether pages show a quotation of an article; those whose probability is below `hide_below` are left off."""
    if quote.confidence < hide_below or tells(analysis.article.text, quote) < TELLING:
        return False
    return quote.actor is not None or not (_is_writers(quote) or _is_asked(analysis.article.text, quote))


def shown_quotes(analysis: Analysis, hide_below: float) -> tuple[Quote, ...]:
    """The quotations of an article that pages show."""
    return tuple(filter(partial(is_shown, analysis, hide_below), analysis.quotes))


def _is_writers(quote: Quote) -> bool:
    """Whether these are words of whoever writes or reads ("I said", "when you say"), or of a thing pointed at ("this says")."""
    speaker = quote.speaker
    return speaker is not None and quote.rule != "label" and speaker.words.lower() in _WRITERS


def _is_asked(text: str, quote: Quote) -> bool:
    """Whether nobody in particular asks this: "when asked whether it would hold", "a clerk asked about the bridge"."""
    if (
        quote.kind == "direct"
        or quote.cue is None
        or text[slice(*quote.cue)].rsplit(maxsplit=1)[-1].lower() not in _ASKING
    ):
        return False
    return quote.speaker is None or _QUESTION.match(text, quote.spans[0][0]) is not None
