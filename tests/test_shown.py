"""Which statements pages show."""

import pytest

from generator.records import Analysis, Article, Quote, Speaker
from generator.shown import is_shown, shown_quotes


def read(
    text: str, speaker: str, cue: str, content: str, *, actor: str | None = None, kind: str = "indirect"
) -> Analysis:
    """An article of one sentence with one statement; `speaker` is empty where nobody is named."""

    def at(words: str) -> tuple[int, int]:
        start = text.index(words)
        return start, start + len(words)

    start, end = at(speaker)
    who = Speaker(start=start, end=end, text=speaker, actor=actor) if speaker else None
    quote = Quote(id="q", kind=kind, spans=(at(content),), text=content, cue=at(cue), speaker=who, confidence=0.8)  # type: ignore[arg-type]
    return Analysis(
        article=Article(id="a", path="a.txt", sha256="", text=text), blocks=(), sentences=(), quotes=(quote,)
    )


def shown(analysis: Analysis, hide_below: float = 0.3) -> bool:
    return bool(shown_quotes(analysis, hide_below))


def test_what_is_improbable_is_left_off() -> None:
    analysis = read("Brekke said the tolls rise.", "Brekke", "said", "the tolls rise", actor="brekke")
    assert is_shown(analysis, 0.8, analysis.quotes[0])
    assert not is_shown(analysis, 0.81, analysis.quotes[0])


@pytest.mark.parametrize("speaker", ["I", "We", "you", "This", "Nobody"])
def test_words_of_whoever_writes_or_reads_are_left_off(speaker: str) -> None:
    for kind in ("direct", "mixed", "indirect"):
        assert not shown(read(f"{speaker} said the tolls rise.", speaker, "said", "the tolls rise", kind=kind))


@pytest.mark.parametrize("speaker", ["He", "They", "It", "A clerk", "Some", "Wei"])
def test_words_of_others_without_a_name_are_shown(speaker: str) -> None:
    assert shown(read(f"{speaker} said the tolls rise.", speaker, "said", "the tolls rise"))


def test_a_writer_who_is_known_is_shown() -> None:
    assert shown(read("I said the tolls rise.", "I", "said", "the tolls rise", actor="brekke"))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“Yes,” Brekke said.", "“Yes,”"),
        ("“Why?” Brekke said.", "“Why?”"),
        ("“Thanks, Ana,” Brekke said.", "“Thanks, Ana,”"),
    ],
)
def test_what_tells_nothing_is_left_off(text: str, content: str) -> None:
    assert not shown(read(text, "Brekke", "said", content, actor="brekke", kind="direct"))


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("When asked whether tolls rise, Brekke left.", "", "asked", "whether tolls rise"),
        ("Brekke was asked to name a toll.", "", "was asked", "to name a toll"),
        ("A reporter asked Brekke if tolls rise.", "A reporter", "asked", "if tolls rise"),
        ("The host asked about tolls that rise.", "The host", "asked", "tolls that rise"),
        ("Viewers wondered what tolls rise.", "Viewers", "wondered", "what tolls rise"),
    ],
)
def test_what_nobody_known_asks_is_left_off(text: str, speaker: str, cue: str, content: str) -> None:
    assert not shown(read(text, speaker, cue, content))


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content", "actor", "kind"),
    [
        ("Ruiz asked whether tolls rise.", "Ruiz", "asked", "whether tolls rise", "ruiz", "indirect"),
        ("Two councils asked Brekke to cut tolls.", "Two councils", "asked", "to cut tolls", None, "indirect"),
        ("A driver questioned why tolls rise.", "A driver", "questioned", "why tolls rise", None, "indirect"),
        ("A driver said what tolls cost.", "A driver", "said", "what tolls cost", None, "indirect"),
        (
            "“Why should drivers pay for a bridge that has been closed since March?” a driver asked.",
            "a driver",
            "asked",
            "“Why should drivers pay for a bridge that has been closed since March?”",
            None,
            "direct",
        ),
    ],
)
def test_requests_doubts_and_questions_of_somebody_known_or_in_their_words_are_shown(
    text: str, speaker: str, cue: str, content: str, actor: str | None, kind: str
) -> None:
    assert shown(read(text, speaker, cue, content, actor=actor, kind=kind))
