"""What telling when takes beside spaCy's own pipeline: `python -m benchmarks.when INPUT [FIRST]`.

The first FIRST articles of INPUT (100 unless told) are parsed and read; processor time of this process is counted in one run,
so that other work on the machine counts little. Printed are, as one line of JSON, the seconds of spaCy's pipeline, of dates, of
the days of statements and of events, and the share of the three beside the first. Nothing is asserted: machines differ.
"""

import json
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from generator.article import analyse as steps
from generator.article.parse.pipeline import load_model, parse
from generator.config import Config
from generator.sources.read import read_sources

MEASURED = ("find_dates", "said_on", "find_events")


def main(path: Path, first: int = 100) -> None:
    """Parse and read articles of `path`, and print what telling when took."""
    articles = list(islice(read_sources([path], path.parent).articles, first))
    nlp = load_model(Config().model)
    list(parse(nlp, articles[:1]))  # the first text fills the model's caches
    spent = dict.fromkeys(("spacy", *MEASURED), 0.0)
    parsed = counted(lambda: list(parse(nlp, articles)), "spacy", spent)()
    for name in MEASURED:
        setattr(steps, name, counted(getattr(steps, name), name, spent))
    for article, doc in parsed:
        steps.analyse(article, doc)
    share = sum(spent[name] for name in MEASURED) / spent["spacy"]
    told = {name: round(seconds, 2) for name, seconds in spent.items()}
    print(json.dumps({"articles": len(parsed), **told, "share": round(share, 3)}))


def counted(step: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    """`step`, whose processor time is added to what is `spent` under `name`."""

    def run(*given: Any, **more: Any) -> Any:
        began = time.process_time()
        try:
            return step(*given, **more)
        finally:
            spent[name] += time.process_time() - began

    return run


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
