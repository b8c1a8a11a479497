"""What articles have in common that could name a subject."""

from generator.corpus.topics.labels import occurrences
from tests.corpus.topics.articles import analysis
from tests.corpus.topics.test_headings import resolved


def named(*sentences: str) -> list[str]:
    return [term for found in occurrences(resolved(analysis("a", *sentences))) for term in found.terms]


def test_a_source_alone_in_brackets_is_no_label_and_a_name_beside_others_is() -> None:
    assert named("ORSK ([Larkfield|ORG]) - Rain fell.") == []
    assert named("The pact (of [Larkfield|ORG]) held.") == ["@larkfield"]


def test_who_speaks_in_a_transcript_is_no_label() -> None:
    assert named("[Quill|PERSON]: We sail.") == []
    assert named("[Quill|PERSON] sails.") == ["@quill"]
