"""Which encodings a page or a server may state. Python's codecs are many more, and some take hours for a large page."""

import codecs

from generator.data import word_set

_ALLOWED = word_set("sources.encodings")
_AS_WINDOWS = frozenset({"ascii", "iso8859-1"})


def decoded(data: bytes, stated: str) -> str | None:
    """`data` in the encoding that is `stated`; None where that is no encoding of text, or does not fit.

    Browsers read pages that claim Latin-1 or ASCII as Windows-1252, and authors rely on it.
    """
    try:
        name = codecs.lookup(stated).name.replace("_", "-")
        if name not in _ALLOWED:
            return None
        return data.decode("cp1252" if name in _AS_WINDOWS else name)
    except (LookupError, ValueError):
        return None


def as_utf8(data: bytes, stated: str) -> bytes:
    """`data` in UTF-8 where it fits the encoding that is `stated`, else as it is."""
    text = decoded(data, stated)
    return data if text is None else text.encode("utf-8", "replace")
