"""Repaired views: what readers would see, with offsets that lead back to what was read."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.records import Analysis, Article, Block, Entity, Mention, Quote, Speaker
from generator.sources.repair import clean, original, repaired, restore


@pytest.mark.parametrize(
    ("read", "seen"),
    [
        ("Lieb\u00ader\u00adman said", "Lieberman said"),
        ("zero\u200bwidth \u2060and\ufeff joiner", "zerowidth and joiner"),
        ("\u202eevil\u202c and \u2066isolated\u2069", "evil and isolated"),
        ("The o\ufb03ce of the \ufb01rst", "The office of the first"),
        ("Jose\u0301 Mu\u0308ller", "José Müller"),
        ("5\u00a0May\u2009–\u202f6 June", "5 May – 6 June"),
        ("one\u2028two\x0bthree\x85four", "one\ntwo\nthree\nfour"),
        ("bell\x07 rings", "bell  rings"),
        ("â€œWe canâ€™t wait,â€\u009d said JosÃ©.", "“We can’t wait,” said José."),
        ("Marks &amp; Co &quot;paid&#8221; &#x2014; &nbsp;5", 'Marks & Co "paid” —  5'),
        ("caf&eacute;", "café"),
        ("re\u0301sume\u0301", "résumé"),
        ("a\u061cb\u200ec\u200fd", "abcd"),
        ("thin\u2009space\u3000wide\u205fmath", "thin space wide math"),
        ("\ufb00ect \ufb02at \ufb04uent", "ffect flat ffluent"),
        ("â€˜It isâ€™ â€” so", "‘It is’ — so"),
        ("â€œIt is so.â€ He left.", "“It is so.” He left."),
        ("PeA\u0303\u00b1a and FranA\u0303\u00a7ois", "Peña and François"),
    ],
)
def test_the_view_is_what_a_reader_sees(read: str, seen: str) -> None:
    assert clean(read) == seen


@pytest.mark.parametrize(
    "text", ["", "Plain text.\n\tNext.", "“We can’t,” said José of São Paulo — naïve…", "AT&T; R&D; &unknown;", "Ча́йка"]
)
def test_sound_text_needs_no_view(text: str) -> None:
    assert repaired(text) is None


@pytest.mark.parametrize(
    ("read", "word", "written"),
    [
        ("Mr. Lieb\u00ader\u00adman said", "Lieberman", "Lieb\u00ader\u00adman"),
        ("x &amp; o\ufb03ce \u200bhours", "office", "o\ufb03ce"),
        ("by JosÃ© Ruiz", "José", "JosÃ©"),
        ("by Jose\u0301 Ruiz", "José", "Jose\u0301"),
        ("a &quot;b&quot;", '"b"', "&quot;b&quot;"),
    ],
)
def test_a_span_of_the_view_leads_to_what_was_written(read: str, word: str, written: str) -> None:
    view = repaired(read)
    assert view is not None
    at = view.text.index(word)
    start, end = original(view, (at, at + len(word)))
    assert read[start:end] == written


MARKS = st.sampled_from(
    ["\u00ad", "\u200b", "&amp;", "&#8203;", "\ufb01", "e\u0301", "Ã©", "â€œ", "Â\u00a0", "\u2028", "&", "a"]
)


@given(st.lists(MARKS | st.text(max_size=3), max_size=30).map("".join))
@example("&#173;&#x200b;")
@example("a\u0301\u0301\u0301")
def test_views_run_parallel_to_the_text(text: str) -> None:
    view = repaired(text)
    if view is None:
        return
    assert len(view.text) == len(view.starts) == len(view.ends)
    assert list(view.starts) == sorted(view.starts)
    assert list(view.ends) == sorted(view.ends)
    for start, end in zip(view.starts, view.ends, strict=True):
        assert 0 <= start < end <= len(text)
    for edge in range(len(view.text) + 1):
        start, end = original(view, (edge, edge))
        assert 0 <= start == end <= len(text)


def test_an_analysis_is_led_back_to_the_text_that_was_read() -> None:
    text = "“We can\u00adnot wait,” said JosÃ© Ruiz."
    view = repaired(text)
    assert view is not None
    article = Article(id="a", path="a.txt", sha256="1", text=text)
    seen = view.text
    name = seen.index("José Ruiz")
    cue = seen.index("said")
    found = Analysis(
        article=Article(id="a", path="a.txt", sha256="1", text=seen, title="José", title_source="lede"),
        blocks=(Block("lede", 0, len(seen)),),
        sentences=((0, len(seen)),),
        mentions=(Mention(start=name, end=name + 9, text="José Ruiz", type="PERSON", kind="name", entity=0),),
        entities=(Entity(name="José Ruiz", type="PERSON", mentions=(0,)),),
        quotes=(
            Quote(
                id="q",
                kind="direct",
                spans=((0, cue - 1),),
                text=seen[: cue - 1],
                cue=(cue, cue + 4),
                speaker=Speaker(start=name, end=name + 9, text="José Ruiz"),
                confidence=1.0,
            ),
        ),
    )
    back = restore(found, article, view)
    assert (back.article.text, back.article.title) == (text, "José")
    assert back.blocks == (Block("lede", 0, len(text)),)
    assert back.mentions[0].text == "JosÃ© Ruiz" == text[back.mentions[0].start : back.mentions[0].end]
    assert back.entities[0].repaired == ((0, "José Ruiz"),)
    (quote,) = back.quotes
    assert quote.text == "“We can\u00adnot wait,”" == text[slice(*quote.spans[0])]
    assert quote.cue is not None
    assert text[slice(*quote.cue)] == "said"
    assert quote.speaker is not None
    assert quote.speaker.text == "JosÃ© Ruiz"
