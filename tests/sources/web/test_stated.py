"""All that a page says of itself."""

from generator.sources.web.stated import page_data
from tests.sources.web.build import tree

HEAD = '<meta property="og:site_name" content="The Gazette"><link rel="canonical" href="{}">'


def test_an_address_is_a_whole_one_of_the_web() -> None:
    for address in ("/ferry", "javascript:alert(1)", "http://[::1", "https://"):
        assert page_data(tree("", HEAD.format(address))).url is None
    found = page_data(tree("", HEAD.format("https://gazette.example/ferry"))).url
    assert found is not None
    assert found.value == "https://gazette.example/ferry"


def test_a_language_is_a_tag() -> None:
    for root, language in (('<html lang="en-GB">', "en-GB"), ('<html lang="please">', None), ("<html>", None)):
        found = page_data(tree("", "", root)).language
        assert (found and found.value) == language


def test_a_page_that_says_nothing() -> None:
    data = page_data(tree("", "", "<html>"))
    assert (data.title, data.published, data.author, data.publisher, data.url, data.language) == (None,) * 6
