"""Each piece of evidence for a name's type: what it is, and what its words give."""

from typing import get_args

import pytest

from generator.article.mentions import evidence
from generator.article.mentions.evidence import evidence_beside, evidence_within, form_at
from generator.article.mentions.reasons import EvidenceName
from generator.article.mentions.story import Name
from tests.article.mentions.parsed import parsed, place


def beside(text: str, named: str, **deps: str) -> dict[str, dict[str, int]]:
    doc = parsed(text)
    start = place([t.text for t in doc], named)
    for word, dep in deps.items():
        doc[place([t.text for t in doc], word)].dep_ = dep
    return {r.name: r.weights for r in evidence_beside(doc, Name(start, start + len(named.split()), "?"))}


@pytest.mark.parametrize(
    ("text", "named", "piece"),
    [
        ("then Mr. Ruiz left", "Ruiz", "form of address"),
        ("then Senator Ruiz left", "Ruiz", "title"),
        ("then economist Ruiz left", "Ruiz", "occupation"),
        ("then economist Ana Ruiz left", "Ana Ruiz", "occupation of a whole name"),
        ("then economist Quill Motors left", "Quill Motors", "occupation"),
        ("the Director of Intelligence Ana Ruiz left", "Ana Ruiz", "stated office"),
        ("seen on/IN Chirper", "Chirper", "on or via"),
        ("then the Ledger wrote", "Ledger", "article"),
        ("Ana Ruiz , 34 , left", "Ana Ruiz", "age"),
        ("Ana Ruiz , who left", "Ana Ruiz", "relative clause"),
        ("then Ruiz herself left", "Ruiz", "who or reflexive"),
        ("with Acme Parts spokeswoman", "Acme Parts", "office behind"),
    ],
)
def test_words_beside_a_name_are_evidence(text: str, named: str, piece: EvidenceName) -> None:
    assert piece in beside(text, named)


def test_evidence_by_dependency() -> None:
    assert beside("born in/IN Harlow", "Harlow", Harlow="pobj")["in"] == {"GPE": 3}
    assert "in" not in beside("sent in/IN Harlow", "Harlow", Harlow="dobj")
    assert "description of a company" in beside("the carmaker Acme sold", "Acme", carmaker="compound")
    assert "description of a company" not in beside("they party Acme sold", "Acme", party="ROOT")


@pytest.mark.parametrize(
    ("text", "named", "piece"),
    [
        ("then st Ruiz left", "Ruiz", "form of address"),
        ("then St. Ruiz stands", "Ruiz", "form of address"),
        ("seen on/IN Ana Ruiz", "Ana Ruiz", "on or via"),
        ("Ana Ruiz , 2018 , left", "Ana Ruiz", "age"),
        ("Ana Ruiz , 34 votes", "Ana Ruiz", "age"),
        ("with Acme spokeswoman", "Acme", "office behind"),
    ],
)
def test_what_only_looks_like_evidence_is_none(text: str, named: str, piece: EvidenceName) -> None:
    assert piece not in beside(text, named)


def within(text: str) -> dict[str, dict[str, int]]:
    doc = parsed(text)
    return {r.name: r.weights for r in evidence_within(form_at(doc, Name(0, len(doc), "?")))}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Northmoor Council", {"word for a body": {"ORG": 5}}),
        ("Ministry of Northmoor", {"word for a body": {"ORG": 5}}),
        ("Team Ravik", {"word for a body": {"ORG": 5}}),
        ("Acme Inc.", {"word for a body": {"ORG": 5}}),
        ("Ruiz Stadium", {"word for a site": {"FAC": 4, "PERSON": -3}}),
        ("Ravik Hall", {"word for a building": {"FAC": 2}}),
        ("Lake Ravik", {"word for land": {"LOC": 2}}),
        ("Ana Ravik", {"given name": {"PERSON": 3}}),
        ("Ana ravik", {}),
        ("Israel", {"name of a place": {"GPE": 4}}),
        ("Duchess of Northmoor", {"noble title": {"PERSON": 6}}),
        ("NMCX", {"acronym": {"ORG": 1, "PERSON": -4, "GPE": -2}}),
        ("YouGo", {"acronym": {"ORG": 1, "PERSON": -4, "GPE": -2}}),
        ("Ravik", {}),
        ("Council", {}),
    ],
)
def test_words_within_a_name_are_evidence(text: str, found: dict[str, dict[str, int]]) -> None:
    assert within(text) == found


def test_every_name_of_evidence_is_given_by_a_row_or_by_types() -> None:
    rows = [*evidence._BEFORE, *evidence._BEHIND, *(row for group in evidence._WITHIN for row in group)]
    of_types = set(get_args(EvidenceName)) - {row[0] for row in rows}
    assert of_types == {
        "made by a company",
        "model",
        "model, in capitals",
        "another name",
        "what it is called",
        "called by its last word",
        "relative",
        "family name of a full name",
        "given name of a full name",
        "first word of a body",
        "a place's name and no given one",
        "plural",
    }
