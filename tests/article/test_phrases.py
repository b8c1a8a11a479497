"""Docs are made by hand: `word/TAG/dependency/head` for each token, the head counted from 0."""

import pytest
import spacy
from spacy.tokens import Doc

from generator.article.phrases import find_phrases
from generator.records import Block, BlockKind, Mention, Phrase

VOCAB = spacy.blank("en").vocab
LEMMAS = {"borders": "border", "needs": "need", "activists": "activist", "rights": "right"}
POS = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "JJ": "ADJ", "IN": "ADP", "DT": "DET", "CD": "NUM", "VBZ": "VERB"}


def make(rows: str) -> Doc:
    fields = [token.split("/") for token in rows.split()]
    words = [word for word, *_ in fields]
    glued = {"’s", "-", "."}
    return Doc(
        VOCAB,
        words=words,
        spaces=[
            word != "-" and words[i + 1 : i + 2] != [] and words[i + 1] not in glued for i, word in enumerate(words)
        ],
        tags=[tag for _, tag, _, _ in fields],
        pos=[POS.get(tag, "X") for _, tag, _, _ in fields],
        deps=[dep for _, _, dep, _ in fields],
        heads=[int(head) for *_, head in fields],
        lemmas=[LEMMAS.get(word, word) for word in words],
        sent_starts=[i == 0 for i in range(len(words))],
    )


def phrases(rows: str, *names: str, kind: BlockKind = "body") -> list[Phrase]:
    doc = make(rows)
    mentions = tuple(
        Mention(start=doc.text.index(n), end=doc.text.index(n) + len(n), text=n, type="GPE", kind="name") for n in names
    )
    found = find_phrases(doc, (Block(kind, 0, len(doc.text)),), mentions)
    assert all(doc.text[p.start : p.end] == p.text for p in found)
    return list(found)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "The/DT/det/2 northern/JJ/amod/2 borders/NNS/nsubj/3 stay/VBP/ROOT/3",
            [("northern borders", "northern border")],
        ),
        ("Two/CD/nummod/2 new/JJ/amod/2 borders/NNS/nsubj/3 stay/VBP/ROOT/3", [("borders", "border")]),
        ("The/DT/det/2 last/JJ/amod/2 week/NN/nsubj/3 counts/VBZ/ROOT/3", []),
        ("The/DT/det/1 spokesman/NN/nsubj/2 stays/VBZ/ROOT/2", []),
        (
            "Gun/NN/compound/1 control/NN/compound/2 activists/NNS/nsubj/3 stay/VBP/ROOT/3",
            [("Gun control", "gun control")],
        ),
        (
            "The/DT/det/2 security/NN/compound/2 needs/NNS/nsubj/3 stay/VBP/ROOT/3",
            [("security needs", "security issue")],
        ),
        ("A/DT/det/2 gun/NN/compound/2 co/NN/nsubj/4 -/HYPH/punct/2 stays/VBZ/ROOT/4", []),
        ("Long/JJ/amod/1 needs/NNS/nsubj/2 stay/VBP/ROOT/2", []),
        (
            "A/DT/det/4 two/CD/nummod/3 -/HYPH/punct/3 state/NN/compound/4 solution/NN/nsubj/5 stays/VBZ/ROOT/5",
            [("two-state solution", "two-state solution")],
        ),
    ],
)
def test_a_phrase_is_the_core_of_a_base_noun_phrase(rows: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.text, p.key) for p in phrases(rows)] == expected


@pytest.mark.parametrize(
    "rows",
    [
        "Orsk/NNP/poss/2 ’s/POS/case/0 presence/NN/nsubj/3 stays/VBZ/ROOT/3",
        "The/DT/det/1 presence/NN/nsubj/4 of/IN/prep/1 Orsk/NNP/pobj/2 stays/VBZ/ROOT/4",
        "Orsk/NNP/compound/1 presence/NN/nsubj/2 stays/VBZ/ROOT/2",
        "The/DT/det/3 new/JJ/amod/3 Orsk/NNP/compound/3 presence/NN/nsubj/4 stays/VBZ/ROOT/4",
    ],
)
def test_the_owner_is_kept_beside_the_key_however_it_is_put(rows: str) -> None:
    (phrase,) = phrases(rows, "Orsk")
    assert (phrase.key, phrase.owner, phrase.place) == ("presence", 0, None)


def test_the_place_is_the_name_that_follows_with_a_preposition() -> None:
    rows = "Orsk/NNP/poss/2 ’s/POS/case/0 presence/NN/nsubj/5 in/IN/prep/2 Veldania/NNP/pobj/3 stays/VBZ/ROOT/5"
    (phrase,) = phrases(rows, "Orsk", "Veldania")
    assert (phrase.key, phrase.owner, phrase.place) == ("presence", 0, 1)


def test_names_are_no_phrases() -> None:
    assert phrases("Orsk/NNP/nsubj/1 stays/VBZ/ROOT/1", "Orsk") == []


@pytest.mark.parametrize("kind", ["caption", "credit", "byline", "notice", "dateline"])
def test_what_is_not_the_story_has_no_phrases(kind: BlockKind) -> None:
    assert phrases("The/DT/det/2 northern/JJ/amod/2 borders/NNS/nsubj/3 stay/VBP/ROOT/3", kind=kind) == []


@pytest.mark.parametrize(
    ("pronoun", "type_", "owner"),
    [("its", "GPE", 0), ("his", "GPE", None), ("her", "PERSON", 0), ("its", "PERSON", None), ("your", "GPE", None)],
)
def test_a_possessive_pronoun_goes_back_to_a_subject_of_its_kind(pronoun: str, type_: str, owner: int | None) -> None:
    doc = make(f"Orsk/NNP/nsubj/1 keeps/VBZ/ROOT/1 {pronoun}/PRP$/poss/3 presence/NN/dobj/1")
    orsk = Mention(start=0, end=4, text="Orsk", type=type_, kind="name")
    (phrase,) = find_phrases(doc, (Block("body", 0, len(doc.text)),), (orsk,))
    assert phrase.owner == owner


def test_a_head_that_says_little_belongs_to_the_noun_before_it() -> None:
    (phrase,) = phrases("Climate/NN/compound/1 change/NN/nsubj/2 continues/VBZ/ROOT/2")
    assert phrase.key == "climate change"


@pytest.mark.parametrize("unit", ["pct", "dlrs", "pounds"])
def test_units_and_currencies_are_no_phrases(unit: str) -> None:
    assert phrases(f"They/PRP/nsubj/1 paid/VBD/ROOT/1 export/NN/compound/3 {unit}/NNS/dobj/1") == []
