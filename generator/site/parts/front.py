"""What stands before a page's body, for MkDocs; and the characters that have no place in either."""

import json
import re

from markupsafe import escape

from generator.site.parts.head import Head

UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Characters with no place in a page: controls, halves of pairs, and those that turn the direction of what follows."""


def front_matter(head: Head, feed: str | None, explorer: str) -> str:
    """What the theme is told of a page; `explorer` leads to the data that its reader chooses from, if it has such."""
    front = {
        "title": _plain(head.title),
        "description": _plain(head.description),
        "generated": True,
        "kind": head.kind,
        **({"feed": feed} if feed is not None else {}),
        **({"explorer": explorer} if explorer else {}),
    }
    return "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())


def _plain(text: str) -> str:
    """One line, escaped for the places where MkDocs' templates put it as it is."""
    return str(escape(" ".join(UNFIT.sub("", text).split())))
