"""Whom a reader of a briefing knows by a part of their name."""

from msgspec import structs

from generator.records import Analysis, Mention
from generator.site.brief.known import names_unknown
from generator.site.index.actors import ONE_IN
from generator.site.index.lookup import Lookup
from tests.site.brief.press import ADA, Story, corpus, lookup


def told(text: str, *parts: str, actor: str | None = "ada-quill", role: bool = False) -> Analysis:
    """The words of an article of nothing else, in which these stand for somebody."""
    (analysis,) = corpus(Story(text=text)).analyses
    spans = [(text.index(part), text.index(part) + len(part)) for part in parts]
    mentions = tuple(
        Mention(
            start=s, end=e, text=text[s:e], type="PERSON", kind="name", actor=actor, role_span=(0, s) if role else None
        )
        for s, e in spans
    )
    return structs.replace(analysis, mentions=mentions)


def among(articles: int, naming: int = 1) -> Lookup:
    """A corpus of so many articles, of which some name Ada Quill."""
    return lookup(*(Story(text=f"{ADA} spoke." if n < naming else "Herring.") for n in range(articles)))


def unknown(analysis: Analysis, where: Lookup, but: str | None = None) -> bool:
    return names_unknown(analysis, [(0, len(analysis.article.text))], where, but)


MANY, FEW = among(ONE_IN + 1), among(20)


def test_a_part_of_a_name_that_few_articles_have_tells_nobody_who_that_is() -> None:
    quill = told("Quill spoke.", "Quill")
    assert unknown(quill, MANY)
    assert not unknown(quill, FEW)
    assert not unknown(quill, among(ONE_IN + 1, 2))


def test_a_whole_name_an_office_or_who_speaks_is_known() -> None:
    assert not unknown(told("Ada Quill spoke.", "Ada Quill"), MANY)
    assert not unknown(told("Quill spoke to Ada Quill.", "Quill", "Ada Quill"), MANY)
    assert not unknown(told("Mayor Quill spoke.", "Quill", role=True), MANY)
    assert not unknown(told("Quill spoke.", "Quill"), MANY, but="ada-quill")


def test_where_it_is_open_whom_a_part_means_all_of_that_name_count() -> None:
    article = told("Quill spoke. Ada Quill did not.", "Quill", actor=None)
    there = told("Quill spoke. Ada Quill did not.", "Ada Quill").mentions
    both = structs.replace(article, mentions=(*article.mentions, *there))
    for where, expected in ((MANY, True), (FEW, False)):
        assert names_unknown(both, [(0, 12)], where) is expected
