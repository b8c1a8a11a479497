"""Offices that sources state become tenures."""

from generator.corpus.identity.tenure import tenures
from generator.records import ActorRole, Analysis, Article


def article(id_: str, text: str, published: str | None) -> Analysis:
    found = Article(id=id_, path=f"{id_}.txt", sha256="", text=text, published=published)
    return Analysis(article=found, blocks=(), sentences=((0, len(text)),))


def stated(analysis: Analysis, role: str) -> ActorRole:
    start = analysis.article.text.index(role)
    return ActorRole(role=role, article=analysis.article.id, start=start, end=start + len(role))


A = article("a", "Peru's Defense Minister Ana Ruiz spoke.", "2017-09-25")
B = article("b", "The Peruvian defence minister Ana Ruiz left.", "2018-05-31")
C = article("c", "Chair Ana Ruiz and former defense minister Ana Ruiz.", "2018-01-02")


def test_one_office_is_one_range_of_months_with_its_places() -> None:
    [t] = tenures((stated(A, "Defense Minister"), stated(B, "defence minister")), [A, B])
    assert (t.words, t.of, t.first, t.last, t.articles) == (
        "Defense Minister",
        "Peru",
        "2017-09",
        "2018-05",
        ("a", "b"),
    )
    assert [A.article.text[s.start : s.end] for s in t.stated[:1]] == ["Defense Minister"]


def test_other_offices_and_past_ones_stand_side_by_side() -> None:
    all_ = [A, C]
    found = tenures((stated(A, "Defense Minister"), stated(C, "Chair"), stated(C, "former defense minister")), all_)
    assert [(t.former, t.first, t.last) for t in found] == [
        (False, "2017-09", "2017-09"),
        (False, "2018-01", "2018-01"),
        (True, "2018-01", "2018-01"),
    ]


def test_the_office_of_another_country_is_another() -> None:
    d = article("d", "Chile's defense minister Ana Ruiz", None)
    found = tenures((stated(A, "Defense Minister"), stated(d, "defense minister")), [d, A])
    assert [(t.of, t.first) for t in found] == [("Peru", "2017-09"), ("Chile", None)]


def test_the_order_of_articles_changes_nothing() -> None:
    roles = (stated(A, "Defense Minister"), stated(B, "defence minister"), stated(C, "Chair"))
    assert tenures(roles, [A, B, C]) == tenures(roles, [C, B, A])


def test_an_office_is_spelled_out_where_any_article_does() -> None:
    e = article("e", "Gov. Ana Ruiz spoke. Gov. Ana Ruiz left. Governor Ana Ruiz came.", "2018-02-01")
    [t] = tenures((stated(e, "Gov."), stated(e, "Gov."), stated(e, "Governor")), [e])
    assert t.words == "Governor"


def test_an_office_that_names_its_place_takes_no_other_from_before_it() -> None:
    f = article(
        "f", "In Peru, former Texas governor Ana Ruiz spoke. She met Chile's former Texas governor Ana Ruiz.", None
    )
    role = ActorRole(role="former Texas governor", article="f", start=f.article.text.rindex("former"), end=95)
    [t] = tenures((role,), [f])
    assert t.of is None
