"""Text of articles in Markdown that a forge shows: whatever it holds, it is shown as it is and does nothing."""

import re

_LIVE = re.compile(r"^[-+=\d]|[\\`*_\[\](){}<>|@&~#$^!]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_CUT = 200


def escaped(text: str, most: int = _CUT) -> str:
    """`text` in one line of at most about `most` characters: no markup, link, mention, reference or HTML comes of it.

    What could be live becomes a numeric character reference, which CommonMark takes as a letter.
    """
    line = " ".join(text.split())
    if len(line) > most:
        line = line[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    return _LIVE.sub(lambda found: f"&#{ord(found[0])};", line)
