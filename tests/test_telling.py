"""Which statements tell something by themselves."""

import pytest

from generator.data import rows
from generator.records import Quote, Speaker
from generator.telling import TELLING, signs, tells

WEIGHTS = {sign: float(weight) for sign, weight in rows("telling.tsv")}


def read(marked: str, rule: str, kind: str = "indirect", actor: str | None = "ruiz") -> tuple[str, Quote]:
    """A text with a statement: <speaker>, {verb} and [words], in any order; the verb may be missing."""
    places: dict[str, tuple[int, int]] = {}
    text = ""
    for char in marked:
        if char in "<{[":
            places[char] = (len(text), len(text))
        elif char in ">}]":
            opening = "<{["[">}]".index(char)]
            places[opening] = (places[opening][0], len(text))
        else:
            text += char
    start, end = places["<"]
    words = places["["]
    return (
        text,
        Quote(
            id="q",
            kind=kind,  # type: ignore[arg-type]
            spans=(words,),
            text=text[slice(*words)],
            cue=places.get("{"),
            speaker=Speaker(start=start, end=end, text=text[start:end], actor=actor),
            confidence=0.9,
            rule=rule,
        ),
    )


LABEL, BEFORE, AFTER, CLAUSE = "label", "quotation before the cue", "quotation after the cue", "clause after the cue"
NOUNS, OBJECT, QUOTED_OBJECT = (
    "noun phrase after the cue",
    "object after the cue",
    "quoted words in the object after the cue",
)
PHRASE, CALLED = "quoted words in the phrase after the cue", "infinitive after the cue"

TELLING_NOTHING = [
    ("<Ruiz>: [No.]", LABEL, "direct"),
    ("<Ruiz>: [Yeah, yeah.]", LABEL, "direct"),
    ("<Ruiz>: [Thank you very much.]", LABEL, "direct"),
    ("<Ruiz>: [The harbour?]", LABEL, "direct"),
    ("<Ruiz>: [Two years. ((es))Spanish: Dos años, y luego otros tres en el norte.]", LABEL, "direct"),
    ("[“Okay!”] <Ruiz> {said}.", BEFORE, "direct"),
    ("<Ruiz> {replied}, [“Good evening.”]", AFTER, "direct"),
    ("Tickets cost what <Ruiz> {called} [“peanuts.”]", AFTER, "direct"),
    ("[“With boats?”] <Ruiz> {asked}.", BEFORE, "direct"),
    ("<Ruiz> {asked} Brekke [whether the tolls would rise].", CLAUSE, "indirect"),
    (
        "<Ruiz>, a reporter, {asked} him [how long the bridge would be closed]. ¶\n“A year,” Brekke said.",
        CLAUSE,
        "indirect",
    ),
    ("{Asked} by <Ruiz> [if he knew], Brekke left.", CLAUSE, "indirect"),
    ("<Ruiz> {mentioned} [the harbour].", NOUNS, "indirect"),
    ("After <Ruiz> {announced} [her candidacy], Brekke left.", NOUNS, "indirect"),
    ("<Ruiz> {explained} [the method].", NOUNS, "indirect"),
    ("<Ruiz> {cited} [her age and the costs].", OBJECT, "indirect"),
    ("Boos were heard when <Ruiz> {denounced} [the ferry].", OBJECT, "indirect"),
    ("<Ruiz> {condemned} [the act of the council].", NOUNS, "indirect"),
    ("<Ruiz> {praised} [her remarks on Thursday].", OBJECT, "indirect"),
    ("Nobody likes what <Ruiz> {calls} [the “harbour club”].", PHRASE, "mixed"),
]

TELLING_SOMETHING = [
    ("<Ruiz>: [We built the first boat in a shed behind my father’s house.]", LABEL, "direct"),
    ("<Ruiz>: [No, the council has known of the leak for three years.]", LABEL, "direct"),
    ("[“Ferries sink,”] <Ruiz> {said}.", BEFORE, "direct"),
    ("[“The council lost the bridge.”] <Ruiz> {said}.", BEFORE, "direct"),
    (
        "[“Why should fishermen pay for a bridge that only tourists use in summer?”] <Ruiz> {asked}.",
        BEFORE,
        "direct",
    ),
    ("<Ruiz> {said} [the tolls rise].", CLAUSE, "indirect"),
    ("<Ruiz> {said} [the harbour authority would close two of its five piers].", CLAUSE, "indirect"),
    ("<Ruiz> {announced} [a ban on trucks that weigh more than eight tonnes].", NOUNS, "indirect"),
    ("<Ruiz> {accused} [the council of hiding the cost of the bridge].", OBJECT, "indirect"),
    ("<Ruiz> {praised} [Brekke for cutting the tolls].", OBJECT, "indirect"),
    ("<Ruiz> {called} [the bridge “a monument to waste”].", QUOTED_OBJECT, "mixed"),
    ("<Ruiz> {urged} [the council to lower the tolls for fishermen].", CALLED, "indirect"),
]


@pytest.mark.parametrize(("marked", "rule", "kind"), TELLING_NOTHING)
def test_answers_questions_and_bare_phrases_tell_nothing(marked: str, rule: str, kind: str) -> None:
    assert tells(*read(marked, rule, kind)) < TELLING


@pytest.mark.parametrize(("marked", "rule", "kind"), TELLING_SOMETHING)
def test_sentences_claims_and_judgements_tell_something(marked: str, rule: str, kind: str) -> None:
    assert tells(*read(marked, rule, kind)) >= TELLING


def test_a_few_words_of_nobody_known_tell_less() -> None:
    marked = "[“They stole the boats,”] <he> {said}."
    known, unknown = (tells(*read(marked, BEFORE, "direct", actor)) for actor in ("ruiz", None))
    assert unknown < known


def test_every_sign_has_a_weight() -> None:
    given = {sign for rows_ in (TELLING_NOTHING, TELLING_SOMETHING) for row in rows_ for sign in signs(*read(*row))}
    assert given <= WEIGHTS.keys()
    assert len(given) > len(WEIGHTS) / 2
