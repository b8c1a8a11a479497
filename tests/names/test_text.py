"""Letters of any script as ASCII, the ground of every address."""

import pytest

from generator.corpus.identity import addresses
from generator.corpus.topics import curated
from generator.names.text import hyphenated, without_accents
from generator.site import links
from generator.sources import ids


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Señal Nº 5", "senal no 5"), ("ﬁsh & ＣＨＩＰＳ", "fish & chips"), ("Ørsk", "rsk"), ("港", ""), ("\ud800a", "a")],
)
def test_accents_and_other_scripts_are_left_out(text: str, plain: str) -> None:
    assert without_accents(text) == plain


def test_runs_of_letters_and_digits_are_joined_by_hyphens() -> None:
    assert hyphenated("--a_b, c  9!") == "a-b-c-9"
    assert hyphenated("--a_b, c  9!", underscore=True) == "a_b-c-9"
    assert hyphenated("…") == ""


@pytest.mark.parametrize(
    ("text", "actor", "topic", "article", "page"),
    [
        ("O’Neill’s Señal", "oneills-senal", "oneills-senal", "oneills-senal", "oneills-senal-b2f57518"),
        ("the_end.v2", "the-endv2", "the-end-v2", "the_end-v2", "the-end-v2-b0d20c9f"),
        ("港", "gang", "topic", "article-1151db5f", "1151db5f"),
    ],
)
def test_every_kind_of_address_keeps_its_own_form(text: str, actor: str, topic: str, article: str, page: str) -> None:
    """Addresses are for ever: these were given out before the functions had their folding in common."""
    made = (addresses.actor_address(text), curated.topic_address(text), ids.article_id(text), links.slug(text))
    assert made == (actor, topic, article, page)
