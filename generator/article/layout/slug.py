"""The headline that an article's address keeps, where it is a sentence of the article's own words."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from generator.data import reporting_verbs, word_set
from generator.records import Span

FEWEST_WORDS = 5
"""Fewer words name a section or a thing."""
TELLING = 4
"""Letters of a word that tells whether an address and an article are of one thing."""
KNOWN = 0.4
"""The part of an address's telling words that the article has too; headlines put things in words of their own."""
STEM = 5
"""So many first letters stand for a word."""
LEADS_ON, PLAIN_VERBS = word_set("site.leads_on"), word_set("layout.plain_verbs")
SHORT_NAMES = frozenset({"us", "uk", "eu", "un"})
"""Short names that an address has in lower case, the first of which is also a pronoun."""
_ENDINGS = ("", "s", "es", "d", "ed", "ing")
_PARTS, _PAGE = re.compile(r"[-_+ ]+"), re.compile(r"\.(?:s?html?|php|aspx?)$")
_NUMBER = re.compile(r"(?=[a-z]*\d)[0-9a-f]{5,}|\d{4,}|[a-z]\d+")
"""What a publisher's system puts behind the words: a count, or the hash of the page."""
_WORD = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[’'.&-]\w+)*")


def headline_of(url: str | None, text: str, sentences: Collection[Span], verbs: Collection[str]) -> str | None:
    """The words of an address as a sentence, with the capitals and apostrophes that `text` gives them; else None.

    The address has one if five words or more stand in a part of its path, many of which the text has too, with a verb
    (`verbs` are the text's, as lemmas) and no end that leads on to more, which shows that it was cut.
    """
    forms = _forms(text, {start for start, _ in sentences})
    for words in _candidates(url or ""):
        if _is_of(words, forms) and _has_verb(words, verbs) and words[-1] not in LEADS_ON:
            written = " ".join(_as_written(words, forms))
            return written[:1].upper() + written[1:]
    return None


def _candidates(url: str) -> Iterator[list[str]]:
    """The words of each part of an address's path, the last part first, without numbers at their ends."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return
    for part in reversed(path.lower().split("/")):
        words = [word for word in _PARTS.split(_PAGE.sub("", part)) if word]
        while words and _NUMBER.fullmatch(words[-1]):
            words.pop()
        while words and _NUMBER.fullmatch(words[0]):
            words.pop(0)
        if len(words) >= FEWEST_WORDS and all(word.isalnum() for word in words):
            yield words


def _forms(text: str, starts: Collection[int]) -> dict[str, str]:
    """How a text usually writes its words and pairs of words, by their letters in lower case.

    The capital that begins a sentence is no word's.
    """
    found: dict[str, Counter[str]] = {}
    written = [(m.start() in starts, m.group()) for m in _WORD.finditer(text)]
    after = [*(word for _, word in written[1:]), ""]
    forms = [_bare(w, following) if starting else w for (starting, w), following in zip(written, after, strict=False)]
    for form in (*forms, *map(" ".join, pairwise(forms))):
        found.setdefault(_key(form), Counter())[form] += 1
    return {key: max(sorted(counts), key=counts.__getitem__) for key, counts in found.items()}


def _bare(word: str, following: str) -> str:
    """A first word of a sentence without its capital, unless it is in capitals or begins a name of several words."""
    named = following[:1].isupper() and word.lower() not in LEADS_ON
    return word if word.isupper() or named else word[:1].lower() + word[1:]


def _key(form: str) -> str:
    """The letters of a form, as an address has them; of a thing's possessive without its mark, since plurals look alike."""
    whole = form.lower() if form[:1].isupper() else re.sub(r"[’']s\b", "", form.lower())
    return "".join(c for c in whole if c.isalnum() or c == " ")


def _is_of(words: list[str], forms: Collection[str]) -> bool:
    """Whether enough of the words that tell something are the text's."""
    telling = [word for word in words if len(word) >= TELLING]
    stems = {form[:STEM] for form in forms}
    return bool(telling) and sum(word[:STEM] in stems for word in telling) >= KNOWN * len(telling)


def _has_verb(words: list[str], verbs: Collection[str]) -> bool:
    """Whether a word is a verb of the text or of reporting in a regular form, or one that every reader knows as a verb."""
    regular = {verb + ending for verb in (*verbs, *reporting_verbs()) for ending in _ENDINGS}
    return any(word in PLAIN_VERBS or word in regular for word in words[1:])


def _as_written(words: list[str], forms: Mapping[str, str]) -> Iterator[str]:
    """The words as the text writes them: as one ("COVID-19"), in a pair ("Defense Minister"), else each by itself."""
    index = 0
    while index < len(words):
        one, pair = words[index], words[index : index + 2]
        joined = forms.get("".join(pair), "") if len(pair) > 1 else ""
        if not joined.isalnum() and joined:
            yield joined
            index += 2
            continue
        before = forms.get(" ".join(words[index - 1 : index + 1]), "") if index else ""
        after = forms.get(" ".join(pair), "") if len(pair) > 1 else ""
        short = one in SHORT_NAMES and (index == 0 or one not in forms)
        alone = one.upper() if short else forms.get(one, one)
        yield after.partition(" ")[0] or before.rpartition(" ")[2] or alone
        index += 1
