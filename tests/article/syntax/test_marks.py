"""Quotation marks: pairing on the text alone."""

from hypothesis import given
from hypothesis import strategies as st

from generator.article.syntax.marks import Quoted, find_quoted


def stretches(*paragraphs: str) -> list[list[str]]:
    text, spans, at = "\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 1
    return [[text[q.start : q.end] for q in found] for found in find_quoted(text, spans)]


def test_curly_straight_and_mixed_marks_pair() -> None:
    assert stretches("“A,” he said. “B.”") == [["“A,”", "“B.”"]]
    assert stretches('"A," he said. "B."') == [['"A,"', '"B."']]
    assert stretches('“A," he said.') == [['“A,"']]


def test_german_and_french_marks_pair() -> None:
    assert stretches("„Wir gehen“, sagte er. « Non », dit-elle. »Nein«, sagte er.") == [
        ["„Wir gehen“", "« Non »", "»Nein«"]
    ]


def test_single_marks_enclose_double_ones_and_apostrophes_are_left_alone() -> None:
    assert stretches("‘I can’t, won’t go,’ said Ann. ‘It’s the workers’ fault.’") == [
        ["‘I can’t, won’t go,’", "‘It’s the workers’ fault.’"]
    ]
    assert stretches("'We said \"no\" to him,' she said in the '90s.") == [["'We said \"no\" to him,'"]]
    assert stretches("the workers' rights and the bosses' wages") == [[]]


def test_feet_and_inches_are_no_quotation() -> None:
    assert stretches("He is 6'2\" tall, she 5’10”.") == [[]]
    assert stretches('"He is 6\'2" tall," she said.') == [['"He is 6\'2" tall,"']]


def test_an_apostrophe_behind_an_s_does_not_end_a_stretch() -> None:
    assert stretches("‘The bosses’ wages went up’ he said.") == [["‘The bosses’ wages went up’"]]


def test_a_quotation_in_a_quotation_belongs_to_the_outer_one() -> None:
    assert stretches("“The “fair deal” thing,” he said.") == [["“The “fair deal” thing,”"]]


def test_a_mark_without_partner_costs_only_itself() -> None:
    assert stretches('"A, he said. "B."', "We will go,” he said. “Soon.”") == [['"B."'], ["“Soon.”"]]


def test_paragraphs_that_reopen_without_closing_are_one_quotation() -> None:
    text = "“A first.\n“And second,” he said."
    assert find_quoted(text, [(0, 9), (10, len(text))]) == [
        [Quoted(0, 9, closed=False)],
        [Quoted(10, 23, closed=True, reopens=True)],
    ]


@given(st.lists(st.text(alphabet="ab .,'\"“”‘’„«»\n5s", max_size=60), max_size=6))
def test_stretches_are_in_order_disjoint_and_inside_their_paragraph(paragraphs: list[str]) -> None:
    text, spans, at = "\n\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    for (start, end), found in zip(spans, find_quoted(text, spans), strict=True):
        borders = [b for q in found for b in (q.start, q.end)]
        assert borders == sorted(borders)
        assert all(start <= q.start < q.end <= end for q in found)


def test_many_single_marks_around_double_ones_take_linear_time() -> None:
    text = "'“a”' " * 20_000
    assert len(find_quoted(text, [(0, len(text))])[0]) == 20_000
