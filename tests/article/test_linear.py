"""Each extractor by itself takes time in proportion to the text, counted in calls on parses made by hand."""

from collections.abc import Callable
from functools import cache

import pytest
import spacy
from spacy.tokens import Doc

from generator.article.dates import find_dates
from generator.article.events import find_events
from generator.article.layout.blocks import find_blocks
from generator.article.mentions.find import find_mentions
from generator.article.phrases import find_phrases
from generator.article.quotations.find import find_quotes
from generator.article.quotations.occasions import said_on
from tests.test_linear import calls

SMALL, LARGE = 400, 800

UNITS = {
    "seasons": "this summer, ",
    "holidays": "this … Easter ",
    "days": "said on Monday. ",
    "days counted": "two days earlier ",
    "numbers": "12 20 ",
    "names": "Ada Brook ",
    "initials": "A. B. C. ",
    "titles": "President Prime Minister Mr. ",
    "quotations": "“Yes,” said Ada Brook on Monday. ",
    "marks": "“‘(",
    "stray marks": "“Yes ”no” ",
    "labels": "ANN: Yes.\n",
    "relative clauses": "and Ann, who said ",
}

SENTENCES = {"sentences of twenty words": 20, "one sentence": LARGE}


def parsed(text: str, every: int) -> Doc:
    """A `Doc` in which every so many words hang on one verb, with a subject, names and times among them."""
    plain = spacy.blank("en")(text)
    places = range(len(plain))
    return Doc(
        plain.vocab,
        words=[token.text for token in plain],
        spaces=[bool(token.whitespace_) for token in plain],
        lemmas=[token.lower_ for token in plain],
        heads=[i // every * every for i in places],
        deps=["ROOT" if i % every == 0 else "nsubj" if i % every == 1 else "npadvmod" for i in places],
        pos=["VERB" if i % every == 0 else "PROPN" for i in places],
        tags=["VBD" if i % every == 0 else "NNP" for i in places],
        ents=["B-PERSON" if i % every > 2 and i % 4 == 3 else "O" for i in places],
    )


@cache
def steps(unit: str, size: int, every: int) -> dict[str, Callable[[], object]]:
    """The extractors by name, ready to run on `size` code points of `unit`."""
    text = (unit * (size // len(unit) + 1))[:size]
    doc = parsed(text, every)
    assert doc.text == text
    blocks = find_blocks(text, None)
    mentions, entities = find_mentions(doc, blocks)
    quotes = find_quotes(doc, blocks, mentions, entities).quotes
    quoted = tuple(sorted(span for quote in quotes if quote.kind == "direct" for span in quote.spans))
    dates = find_dates(doc, "2018-05-03", blocks, quoted)
    return {
        "dates": lambda: find_dates(doc, "2018-05-03", blocks, quoted),
        "mentions": lambda: find_mentions(doc, blocks),
        "quotes": lambda: find_quotes(doc, blocks, mentions, entities),
        "events": lambda: find_events(doc, blocks, dates, mentions, quoted, "2018-05-03"),
        "days of quotes": lambda: said_on(doc, quotes, dates),
        "phrases": lambda: find_phrases(doc, blocks, mentions),
    }


@pytest.mark.parametrize("every", SENTENCES.values(), ids=SENTENCES)
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
@pytest.mark.parametrize("name", ["dates", "mentions", "quotes", "events", "days of quotes", "phrases"])
def test_an_extractor(name: str, unit: str, every: int) -> None:
    small, large = steps(unit, SMALL, every)[name], steps(unit, LARGE, every)[name]
    small()
    assert calls(large) < 2.3 * calls(small) + 1_000
