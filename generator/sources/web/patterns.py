"""Lines of web pages that are known by their words: the patterns of a table, with an example beside each."""

import re
from typing import Literal

from generator.data import rows

Kind = Literal["promotion", "ending", "sign-off", "stamp", "about", "consent", "paywall", "instead"]
"""What a line may be; the header of `page_lines.tsv` says what each means."""


def pattern(kind: Kind) -> re.Pattern[str]:
    """The patterns of a kind of line as one, whatever its case."""
    found = (f"(?:{written})" for known, written, _ in rows("page_lines.tsv") if known == kind)
    return re.compile("|".join(found), re.IGNORECASE)
