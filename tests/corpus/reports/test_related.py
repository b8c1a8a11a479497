"""What is compared of each article may be kept: the same is found, and of an article that changed it is read again."""

from collections.abc import Callable, Sequence
from typing import Any

from generator.corpus.reports.related import Related, relate
from generator.records import Analysis
from generator.store.steps import hashes_of
from tests.corpus.story import FERRY, report

NOTICE = "Reporting from the harbour desk; further editing from the night desk."
OTHERS = (
    "Bakers baked bread until noon and sold all of it.",
    "Teachers wrote letters because nobody answered their calls.",
    "Sailors mended sails while rain fell upon them.",
    "Farmers sold turnips at prices unseen since spring.",
)


class Kept:
    """Keeps what is made by its key, for each step, and notes how often anything is made."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], Any] = {}
        self.made: list[str] = []

    def __call__(
        self, name: str, _kind: Any, make: Callable[[Any], Any], given: Sequence[Any], keys: Sequence[str] = ()
    ) -> list[Any]:
        for key, one in zip(keys or hashes_of(given), given, strict=True):
            if (name, key) not in self.found:
                self.made.append(name)
                self.found[name, key] = make(one)
        return [self.found[name, key] for key in keys or hashes_of(given)]

    def relate(self, analyses: Sequence[Analysis]) -> Related:
        """As it is with what was kept, which is the same as without."""
        found = relate(analyses, hashes_of(analyses), self)
        assert found == relate(analyses)
        return found


def stories() -> list[Analysis]:
    with_notices = [report(f"other-{n}", f"{text}\n\n{NOTICE}") for n, text in enumerate(OTHERS)]
    return [report("b", FERRY, "2031-05-02"), report("a", FERRY.upper(), "2031-05-03"), *with_notices]


def test_of_another_article_only_its_own_is_read() -> None:
    kept, before = Kept(), stories()
    first = kept.relate(before)
    assert [cluster.articles for cluster in first.clusters] == [("b", "a")]
    assert len(first.recurring) == len(OTHERS)
    kept.made.clear()
    kept.relate([report("new", f"{FERRY}\n\nBakers ran out of flour by noon."), *before])
    assert sorted(set(kept.made)) == ["paragraphs", "signatures", "wordings"]
    assert len(kept.made) == 3


def test_what_becomes_a_notice_is_left_out_of_the_articles_that_have_it() -> None:
    kept = Kept()
    few, many = stories()[:-2], stories()
    assert not kept.relate(few).recurring
    kept.made.clear()
    assert kept.relate(many).recurring
    assert kept.made.count("wordings") == len(OTHERS)
