"""A check finds in the texts alone what a build would report of decisions."""

from pathlib import Path

import pytest

from generator.corpus.identity.actors import resolve
from generator.corpus.identity.misspelt import misspelt, strange_in_topics
from generator.records import CuratedTopic
from tests.corpus.helpers import analysis, decide, organisation, person

ARTICLES = [
    analysis("harbour-a", person("Ana Ruiz")),
    analysis("harbour-b", organisation("Press Pool"), person("O’Neil")),
]
TEXTS = [it.article for it in ARTICLES]


@pytest.mark.parametrize(
    ("text", "cause", "meant"),
    [
        ("hide: [Ana Riuz]\n", "No article names 'Ana Riuz'.", "Ana Ruiz"),
        ("hide: [ana-riuz]\n", "No article names 'ana-riuz'.", "Ana Ruiz"),
        ("hide: [Ana Ruiz @ harbour-b]\n", "No article names 'Ana Ruiz @ harbour-b'.", "Ana Ruiz"),
        ("hide: [Ana Ruiz @ harbor-a]\n", "There is no article 'harbor-a'.", "harbour-a"),
        ("same:\n  - [Ana Ruiz, Pres Pool]\n", "No article names 'Pres Pool'.", "Press Pool"),
        ("name: {Ana Riuz: Ana}\n", "No article names 'Ana Riuz'.", "Ana Ruiz"),
        ("means: [{article: x, words: Ruiz, who: Ruiz, is: nobody}]\n", "There is no article 'x'.", ""),
        (
            "means: [{article: harbour-a, words: Riuz, who: Riuz, is: nobody}]\n",
            "'Riuz' in 'Riuz' stands nowhere in 'harbour-a'.",
            "",
        ),
    ],
)
def test_a_check_tells_what_a_build_tells(text: str, cause: str, meant: str, tmp_path: Path) -> None:
    decided = decide(tmp_path, text)
    (checked,), (built,) = misspelt(decided, (), TEXTS), resolve(ARTICLES, decided).problems
    assert (checked.file, checked.line, checked.cause) == (built.file, built.line, built.cause)
    assert checked.cause == cause
    assert meant in checked.remedy
    assert meant in built.remedy


@pytest.mark.parametrize(
    "text",
    [
        "hide: [Ana Ruiz, ana-ruiz, press pool, O'Neil, o-neil]\n",
        "hide: [Norway, Press Pool (Norway)]\n",
        "hide: [press-pool-organisation, Ana Ruiz @ harbour-a]\n",
        "name: {Ana Ruiz: Zoe Hill}\nhide: [Zoe Hill]\nnote: {zoe-hill: A sentence.}\n",
    ],
)
def test_what_texts_have_is_not_told(text: str, tmp_path: Path) -> None:
    assert misspelt(decide(tmp_path, text), (), TEXTS) == ()


def test_actors_of_topics_are_told_by_both(tmp_path: Path) -> None:
    topics = (CuratedTopic(name="Harbour", actors=("Ana Ruiz", "Pres Pool")),)
    nothing = decide(tmp_path, "")
    (checked,) = misspelt(nothing, topics, TEXTS)
    (built,) = strange_in_topics(topics, resolve(ARTICLES, nothing).actors)
    assert checked == built
    assert checked.cause == "No article names 'Pres Pool', an actor of the topic 'Harbour'."
    assert "Press Pool" in checked.remedy
