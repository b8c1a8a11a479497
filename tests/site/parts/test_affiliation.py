"""Of which party or country somebody is."""

import re

import pytest

from generator.records import Actor, ActorName, ActorRole, Analysis, Article, Corpus, Mention, Tenure
from generator.site.parts.affiliation import affiliations
from tests.site import sample

_NAMES = ("Ada Quill", "Republican", "Democratic", "Tory", "Norwegian", "Norway", "Texas")


def analysis(number: int, text: str, office: str = "") -> Analysis:
    """An article in which the names are mentions, and `office` belongs to Ada Quill's."""
    mentions = [
        Mention(start=m.start(), end=m.end(), text=m.group(), type="NORP", kind="name")
        for name in _NAMES[1:] for m in re.finditer(name, text)
    ]  # fmt: skip
    at = text.index(_NAMES[0])
    span = (text.index(office), text.index(office) + len(office)) if office else None
    mentions.append(
        Mention(start=at, end=at + 9, text="Ada Quill", type="PERSON", kind="name", actor="ada-quill", role_span=span)
    )
    article = Article(
        id=f"a{number}", path=f"a{number}.txt", sha256="0" * 64, text=text, title="A", published="2031-05-01"
    )
    return Analysis(article=article, blocks=(), sentences=((0, len(text)),), mentions=tuple(mentions))


def said(*texts: str, office: str = "", of: str | None = None, kind: str = "PERSON") -> list[str]:
    analyses = tuple(analysis(number, text, office) for number, text in enumerate(texts))
    articles = tuple(a.article.id for a in analyses)
    stated = tuple(ActorRole(role="minister", article=article, start=0, end=8) for article in articles)
    tenure = (
        Tenure(
            words="minister",
            role="minister",
            of=of,
            former=False,
            first=None,
            last=None,
            articles=articles,
            stated=stated,
        )
        if of
        else None
    )
    actor = Actor(
        id="ada-quill", name="Ada Quill", type=kind, names=(ActorName("Ada Quill", 1),), roles=(), articles=articles,
        mentions=1, tenures=(tenure,) if tenure else (),
    )  # fmt: skip
    context = sample.context(Corpus(analyses=analyses, actors=(actor,)), "actors/ada-quill.html")
    return [f"{one.what} {one.quoted}" for one in affiliations(context, actor)]


@pytest.mark.parametrize(
    ("text", "office", "expected"),
    [
        ("The Republican candidate Ada Quill spoke.", "candidate", ["of the Republican Party “Republican”"]),
        ("In the hall, Tory Ada Quill spoke.", "", ["of the Conservative Party “Tory”"]),
        ("Senator Ada Quill (R-Texas) spoke.", "Senator", ["of the Republican Party “R-Texas”"]),
        ("Senator Ada Quill (D) spoke.", "Senator", ["of the Democratic Party “D”"]),
        ("The Norwegian painter Ada Quill spoke.", "painter", ["from Norway “Norwegian”"]),
        ("Ada Quill met Republican friends.", "", []),
        ("Republican, Ada Quill said, is a word.", "", []),
        ("Ada Quill (R-rated) spoke of it.", "", []),
        ("Ada Quill (Z-Texas) spoke of it.", "", []),
        ("In Norway Ada Quill spoke of it.", "", []),
    ],
)
def test_a_party_or_country_right_before_an_office_or_name_or_in_letters_behind(
    text: str, office: str, expected: list[str]
) -> None:
    assert said(text, office=office) == expected


def test_several_articles_must_agree() -> None:
    tory, republican = "The Tory Ada Quill spoke.", "The Republican Ada Quill spoke."
    plain = "Ada Quill spoke."
    assert said(tory, plain) == []
    assert said(tory, tory, plain) == ["of the Conservative Party “Tory”"]
    assert said(tory, tory, republican) == []
    assert said(*[tory] * 4, republican) == ["of the Conservative Party “Tory”"]


def test_no_country_where_an_office_tells_it_and_none_of_bodies() -> None:
    text = "The Norwegian minister Ada Quill spoke."
    assert said(text, office="minister", of="Norway") == []
    assert said(text, office="minister", kind="ORG") == []
