"""Run a build, or a part of it, and print what each stage took as one line of JSON; for `benchmarks.speed`.

    python -m benchmarks.stages {extract,pages,build,full} ROOT [JOBS [SIZE]]

`pages` stops before MkDocs. With SIZE, articles are repeated up to that number from the cache's analyses, under other names:
the capital words of each copy are spelled differently, at the same length. Stages are told in seconds of processor time,
children included, so that other work on the machine counts little.
"""

import json
import os
import re
import resource
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

from msgspec import msgpack
from msgspec.structs import replace

from generator import engine, pipeline
from generator.engine import Extraction
from generator.folders import SEEDS
from generator.records import Analysis
from generator.report import Report

_CAPITAL = re.compile(r"\b[A-Z]\w+")
_CONSONANTS = "bcdfghjklmnpqrstvwxz"


def main(what: str, root: Path, jobs: int = 1, size: int = 0) -> None:
    """Do `what` in `root` and print what it took."""
    pipeline.time = SimpleNamespace(perf_counter=lambda: sum(os.times()[:4]))  # type: ignore[assignment]
    if what == "pages":
        pipeline.publish = SimpleNamespace(publish=lambda *_: None)  # type: ignore[assignment]
    if size:
        pipeline.engine = SimpleNamespace(**{**vars(engine), "analyse_all": _repeating(size)})  # type: ignore[assignment]
    report = Report()
    run = pipeline.Run(root=root, jobs=jobs, full=what == "full", recorded=False)
    if what == "extract":
        pipeline.extract([root / SEEDS], root / "out", run, report)
    else:
        pipeline.build(run, report)
    peaks = [resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(
        json.dumps({"stages": report.stages, "counts": report.counts, "peak": peaks[0], "peak of children": peaks[1]})
    )


def _repeating(size: int) -> object:
    def analyse_all(*given: object, **more: object) -> Extraction:
        found = engine.analyse_all(*given, **more)  # type: ignore[arg-type]
        return replace(found, analyses=repeated(found.analyses, size))

    return analyse_all


def repeated(analyses: Sequence[Analysis], size: int) -> tuple[Analysis, ...]:
    """`size` analyses: those given, then copies of them under other names."""
    return tuple(_renamed(analyses[i % len(analyses)], i // len(analyses)) for i in range(size))


def _renamed(analysis: Analysis, turn: int) -> Analysis:
    """The analysis with other consonants in its capital words; offsets stay as they are. It shares nothing with the first."""
    if not turn:
        return analysis
    analysis = msgpack.decode(msgpack.encode(analysis), type=Analysis)
    turned = _CONSONANTS[turn:] + _CONSONANTS[:turn]
    table = str.maketrans(_CONSONANTS, turned)

    def other(text: str) -> str:
        return _CAPITAL.sub(lambda word: word[0].translate(table), text)

    article = analysis.article
    return replace(
        analysis,
        article=replace(article, id=f"{article.id}-{turn}", text=other(article.text), title=other(article.title or "")),
        mentions=tuple(replace(m, text=other(m.text)) for m in analysis.mentions),
        entities=tuple(replace(e, name=other(e.name)) for e in analysis.entities),
        quotes=tuple(replace(q, text=other(q.text)) for q in analysis.quotes),
        phrases=tuple(replace(p, text=other(p.text)) for p in analysis.phrases),
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:]))
