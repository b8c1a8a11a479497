"""An editor says whom one place means."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import Resolution, resolve
from generator.corpus.identity.pinned import places_of, stands_once
from generator.errors import ConfigError
from generator.records import Analysis, Quote, Speaker
from tests.corpus.helpers import analysis, decide

OTHER = analysis("b", [("Pedro Ruiz", "PERSON")])


def told() -> Analysis:
    """Ana Ruiz is named, then Ruiz, then "she" speaks."""
    found = analysis("a", [("Ana Ruiz", "PERSON"), ("Ruiz", "PERSON")])
    text = found.article.text + "It is\nfull, she said."
    start = text.index("she")
    speaker = Speaker(start=start, end=start + 3, text="she", entity=0, how="pronoun")
    quote = Quote(
        id="q1", kind="indirect", spans=((15, 25),), text="It is\nfull", cue=None, speaker=speaker, confidence=0.9
    )
    return msgspec.structs.replace(found, article=msgspec.structs.replace(found.article, text=text), quotes=(quote,))


def speaker(r: Resolution) -> str | None:
    quote = r.analyses[0].quotes[0]
    assert quote.speaker is not None
    return quote.speaker.actor


@pytest.mark.parametrize(("name", "actor"), [("Pedro Ruiz", "pedro-ruiz"), ("nobody", None)])
def test_the_words_of_a_pronoun_are_whose_an_editor_says(tmp_path: Path, name: str, actor: str | None) -> None:
    text = f"means:\n  - {{article: a, words: 'full, she said', who: she, is: {name}}}\n"
    r = resolve([told(), OTHER], decide(tmp_path, text))
    assert speaker(r) == actor
    assert r.analyses[0].quotes[0].why[-1] == "an editor's decision"
    assert r.problems == ()
    assert {a.id: a.articles for a in r.actors}["pedro-ruiz"] == (("a", "b") if actor else ("b",))


def test_without_a_decision_they_are_whose_the_article_says() -> None:
    assert speaker(resolve([told(), OTHER], ActorDecisions())) == "ana-ruiz"


def test_white_space_between_the_words_does_not_count(tmp_path: Path) -> None:
    text = "means:\n  - {article: a, words: 'It is full, she said', who: she, is: nobody}\n"
    assert speaker(resolve([told(), OTHER], decide(tmp_path, text))) is None


def test_one_surname_of_an_article_moves_and_is_counted_there(tmp_path: Path) -> None:
    text = "means:\n  - {article: a, words: Ana Ruiz. Ruiz. It, who: Ruiz, is: pedro-ruiz}\n"
    with_both = resolve([told(), OTHER], decide(tmp_path, text))
    assert [p.line for p in with_both.problems] == [2]  # it stands there twice
    text = text.replace("Ana Ruiz. Ruiz. It", "Ruiz. It")
    r = resolve([told(), OTHER], decide(tmp_path, text))
    assert [m.actor for m in r.analyses[0].mentions] == ["ana-ruiz", "pedro-ruiz"]
    assert {a.id: (a.mentions, a.articles) for a in r.actors} == {
        "ana-ruiz": (1, ("a",)),
        "pedro-ruiz": (2, ("a", "b")),
    }


@pytest.mark.parametrize(
    ("entry", "cause"),
    [
        ("{article: z, words: she said, who: she, is: nobody}", "There is no article 'z'."),
        ("{article: a, words: he said, who: he, is: nobody}", "'he' in 'he said' stands nowhere in 'a'."),
        ("{article: a, words: Ruiz, who: Ruiz, is: nobody}", "'Ruiz' in 'Ruiz' stands 2 times in 'a'."),
        ("{article: a, words: she said, who: she, is: Zora Okafor}", "No article names 'Zora Okafor'."),
    ],
)
def test_a_decision_that_fits_no_place_is_a_problem(tmp_path: Path, entry: str, cause: str) -> None:
    r = resolve([told(), OTHER], decide(tmp_path, f"means:\n  - {entry}\n"))
    assert [(p.file, p.line, p.cause) for p in r.problems] == [("editorial/actors.yml", 2, cause)]
    assert speaker(r) == "ana-ruiz"


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("means: she\n", 1, "`means` is no list."),
        ("means:\n  - {article: a, words: she said}\n", 2, "The entry has no `who` and no `is`."),
        ("means:\n  - {article: a, words: x, who: x, is: x, why: x}\n", 2, "The key 'why' is unknown."),
        ("means:\n  - {article: a, words: [x], who: x, is: x}\n", 2, "A text is expected here."),
        ("means:\n  - she\n", 2, "Keys with values are expected here."),
    ],
)
def test_the_file_is_checked_with_lines(tmp_path: Path, text: str, line: int, cause: str) -> None:
    with pytest.raises(ConfigError) as error:
        decide(tmp_path, text)
    assert (line, cause) in [(p.line, p.cause) for p in error.value.problems]


def test_the_order_of_articles_changes_nothing(tmp_path: Path) -> None:
    decisions = decide(tmp_path, "means:\n  - {article: a, words: 'full, she said', who: she, is: Pedro Ruiz}\n")
    one, other = resolve([told(), OTHER], decisions), resolve([OTHER, told()], decisions)
    assert (one.actors, one.analyses) == (other.actors, other.analyses[::-1])


def test_a_speaker_who_is_decided_on_is_no_doubt_any_more(tmp_path: Path) -> None:
    found = told()
    quote = found.quotes[0]
    assert quote.speaker is not None
    open_ = msgspec.structs.replace(quote.speaker, entity=None, how="open")
    found = msgspec.structs.replace(found, quotes=(msgspec.structs.replace(quote, speaker=open_),))
    assert [r.kind for r in resolve([found, OTHER], ActorDecisions()).reviews] == ["speaker"]
    decisions = decide(tmp_path, "means:\n  - {article: a, words: 'full, she said', who: she, is: nobody}\n")
    assert resolve([found, OTHER], decisions).reviews == ()


def open_speaker(text: str, who: str, at: int) -> Analysis:
    """An article in which the words `who` at a place speak, and nobody knows who that is."""
    found = analysis("c", [("Ana Ruiz", "PERSON")])
    speaker = Speaker(start=at, end=at + len(who), text=who, how="open")
    quote = Quote(id="q", kind="indirect", spans=((0, 3),), text=text[:3], cue=None, speaker=speaker, confidence=0.9)
    return msgspec.structs.replace(found, article=msgspec.structs.replace(found.article, text=text), quotes=(quote,))


@pytest.mark.parametrize(
    "text",
    ["Ana Ruiz. A voter agreed.", 'Ana Ruiz. A voter\nagreed. A voter "O\'Neil" did not.', "A voter: # no\n- A voter"],
)
def test_the_lines_below_a_question_about_a_speaker_decide_it(tmp_path: Path, text: str) -> None:
    told = open_speaker(text, "A voter", text.rindex("A voter"))
    asked = resolve([told], ActorDecisions())
    (review,) = asked.reviews
    assert "is: nobody" in review.paste
    decided = decide(tmp_path, review.paste)
    assert decided.means[0].actor is None
    r = resolve([told], decided)
    assert (r.reviews, r.problems) == ((), ())
    named = resolve([told, OTHER], decide(tmp_path, review.paste.replace("is: nobody", "is: Pedro Ruiz")))
    assert speaker(named) == "pedro-ruiz"


@pytest.mark.parametrize("words", ['"full", O\'Neil said', "“full”, O’Neil said", "«full», O‘Neil said"])
def test_curly_and_straight_marks_are_alike(tmp_path: Path, words: str) -> None:
    text = "It is “full”, O’Neil said."
    told = open_speaker(text, "O’Neil", text.index("O’Neil"))
    for who in ("O'Neil", "O’Neil"):
        entry = f'means:\n  - {{article: c, words: {msgspec.json.encode(words).decode()}, who: "{who}", is: nobody}}\n'
        assert resolve([told], decide(tmp_path, entry)).problems == ()


_SIGNS = st.text("ab_éA '’ʼ\"“,.(\n\t\u2009", max_size=4)


@settings(max_examples=400, deadline=None)
@given(parts=st.lists(_SIGNS, min_size=4, max_size=9), data=st.data())
def test_words_stand_once_where_they_have_one_place(parts: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(parts) - 1))
    who = parts[first]
    words = "".join(parts[data.draw(st.integers(0, first)) : data.draw(st.integers(first + 1, len(parts)))])
    for text in ("".join(parts), "".join(parts + parts), "".join(parts[::-1]).replace("'", "’").replace(" ", "\n ")):
        assert stands_once(text, words, who) == (bool(who.split()) and len(places_of(text, words, who)) == 1)
