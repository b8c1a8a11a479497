"""Addresses come from content, stay inside the site, and never clash."""

import pytest

from generator.site import links


@pytest.mark.parametrize("plain", ["mara-ellingsen", "2031-03", "a"])
def test_a_slug_stays_as_it_is(plain: str) -> None:
    assert links.slug(plain) == plain


@pytest.mark.parametrize(
    "text",
    ["../../etc/passwd", "a/b", "a b", "A-B", "Øst", "index", "README", "", "汉字", "x" * 200, "-a", "a--b", ".git"],
)
def test_other_text_becomes_a_safe_slug_of_its_own(text: str) -> None:
    made = links.slug(text)
    assert made != text
    assert 0 < len(made) <= links.MAX_SLUG
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert links.slug(made) == made


def test_texts_that_look_alike_get_different_slugs() -> None:
    assert len({links.slug(t) for t in ("a-b", "a/b", "a b", "A-B", "a_b")}) == 5


@pytest.mark.parametrize(
    ("page", "target", "anchor", "expected"),
    [
        ("index.html", "actors/x.html", "", "actors/x.html"),
        ("actors/x.html", "articles/y.html", "q-1", "../articles/y.html#q-1"),
        ("actors/x/2031.html", "actors/x.html", "", "../x.html"),
        ("actors/x.html", "actors/x.html", "when", "#when"),
        ("actors/x.html", "actors/z.html", "", "z.html"),
    ],
)
def test_links_are_relative(page: str, target: str, anchor: str, expected: str) -> None:
    assert links.href(page, target, anchor) == expected


def test_a_repeated_sentence_gets_its_own_anchor() -> None:
    first, second = links.sentence_anchor("It rained."), links.sentence_anchor("It rained.", 1)
    assert first != second
    assert links.sentence_anchor("It  rained.\n") == first


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//host.example",
        "https://a.example/ b",
        'http://a.example/"onx',
        None,
    ],
)
def test_only_web_addresses_are_followed(url: str | None) -> None:
    assert links.web_address(url) is None


def test_a_web_address_is_kept() -> None:
    assert links.web_address("https://post.example/a?b=c&d=é#e") == "https://post.example/a?b=c&d=é#e"
