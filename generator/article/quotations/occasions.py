"""When a quotation was said: the day in the clause of its reporting words."""

from collections.abc import Sequence

from msgspec import structs
from spacy.tokens import Doc

from generator.article.dates.anchoring.dated import dated_verb, days_of
from generator.article.dates.anchoring.tense import Tenses
from generator.records import DateMention, Quote

_SPEECH_SETTINGS = frozenset({"speak", "address", "testify", "talk", "brief", "appear"})
"""Verbs of a clause beside the reporting one that tells when and where somebody spoke: "speaking on Thursday"."""


def said_on(doc: Doc, quotes: Sequence[Quote], dates: Sequence[DateMention]) -> tuple[Quote, ...]:
    """`quotes` with `said` filled where a day stands in the clause of the reporting words, or of "speaking on Thursday"."""
    if not doc.has_annotation("DEP"):
        return tuple(quotes)
    tenses = Tenses(doc)
    days = _days_of_verbs(tenses, dates)
    return tuple(_dated(quote, tenses, days, dates) for quote in quotes)


def _days_of_verbs(tenses: Tenses, dates: Sequence[DateMention]) -> dict[int, int]:
    """Verb (token index) -> the first date that is the day of it."""
    found: dict[int, int] = {}
    for index, date in enumerate(dates):
        verb = dated_verb(tenses, date) if days_of(date) == 1 else None
        if verb is not None and verb.dep_ == "advcl" and verb.lemma_ in _SPEECH_SETTINGS:
            verb = verb.head
        if verb is not None:
            found.setdefault(verb.i, index)
    return found


def _dated(quote: Quote, tenses: Tenses, days: dict[int, int], dates: Sequence[DateMention]) -> Quote:
    """`quote` with the day of its cue, where that is not told in the quotation itself."""
    if quote.cue is None or not days:
        return quote
    for token in tenses.tokens(quote.cue):
        index = days.get(token.i)
        if index is not None and not any(start <= dates[index].start < end for start, end in quote.spans):
            return structs.replace(quote, said=index)
    return quote
