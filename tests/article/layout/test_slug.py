"""Headlines that addresses keep."""

import pytest

from generator.article.layout.slug import headline_of

TEXT = (
    "Brook met the pilots in Oslo on Monday. Harbour pilots from Norvale don't trust the new radar, Ada Brook said. "
    "She will ask for Norvale's money, and the U.S. Coast Guard trusts it. "
    "Brook, Norvale's Harbour Minister, said that R-2 radar is new, says the harbour's minister."
)
STARTS = ((0, 39), (40, 110), (111, len(TEXT)))
VERBS = {"meet", "trust", "ask"}


def headline(slug: str) -> str | None:
    return headline_of(f"https://post.example/{slug}", TEXT, STARTS, VERBS)


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("norvale-harbour-pilots-trust-no-radar", "Norvale harbour pilots trust no radar"),
        ("radar-that-norvale-pilots-dont-trust", "Radar that Norvale pilots don't trust"),
        ("harbour/norvales-pilots-dont-trust-radar-36013/", "Norvale's pilots don't trust radar"),
        ("2031/03/harbour_pilots_to_ask_norvale_for_money.html", "Harbour pilots to ask Norvale for money"),
        ("harbour-minister-will-trust-r-2-radar", "Harbour Minister will trust R-2 radar"),
        ("us-coast-guard-trusts-the-radar-a1b2c3d4", "U.S. Coast Guard trusts the radar"),
        ("brook-says-pilots-trust-radar/comments", "Brook says pilots trust radar"),
    ],
)
def test_a_sentence_of_the_articles_words_is_its_headline(slug: str, expected: str) -> None:
    assert headline(slug) == expected


@pytest.mark.parametrize(
    "slug",
    [
        "harbour-pilots-trust-radar",  # too short to tell from a section
        "harbour-pilots-new-radar-in-norvale-harbour",  # names a thing
        "ten-recipes-that-everybody-will-love-this-summer",  # of something else
        "harbour-pilots-from-norvale-trust-the",  # cut
        "article-48213-2031",
        "%E2%82%AC-pilots-trust-norvale-radar-<b>",
        "",
    ],
)
def test_other_addresses_give_none(slug: str) -> None:
    assert headline(slug) is None


def test_an_address_that_is_none_gives_none() -> None:
    assert headline_of("http://[", TEXT, STARTS, VERBS) is None
    assert headline_of(None, TEXT, STARTS, VERBS) is None
