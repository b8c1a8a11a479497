#!/usr/bin/env python3
"""Feed random marks, names and cues to the search for quotations, and stop at the first text that breaks it.

    python -m benchmarks.fuzz_quotes [--texts 20000] [--seed 1]

Texts come from the target of tests/article/test_quotes.py, which a coverage-guided fuzzer can call with its bytes as well. A
text breaks it by an error, by spans outside the text, or by quotations without their words. Run from the project's folder.
"""

import argparse
import random

from tests.article.test_quotes import fuzz_marks


def main() -> None:
    """Run the target on random bytes of random lengths; prints how many texts held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    source = random.Random(options.seed)
    for _ in range(options.texts):
        data = source.randbytes(source.randrange(400))
        try:
            fuzz_marks(data)
        except Exception:
            print(f"broken by {data!r}")
            raise
    print(f"{options.texts} texts held")


if __name__ == "__main__":
    main()
