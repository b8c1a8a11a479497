"""`python -m fuzz.guided TARGET FOLDER OPTION…`: one target; atheris follows coverage, options are libFuzzer’s."""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["generator"]):
    from fuzz.targets import TARGETS

from fuzz.__main__ import SECONDS, starts


def main(name: str, keep: str, *options: str) -> None:
    """Run libFuzzer, which ends the process: 0 when nothing broke."""
    Path(keep).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(starts()):
            Path(corpus, str(number)).write_bytes(data[:600])
        settings = [f"-timeout={SECONDS}", "-max_len=600", "-print_final_stats=1", f"-artifact_prefix={keep}/{name}-"]
        atheris.Setup([name, corpus, *options, *settings], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
