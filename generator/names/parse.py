"""A written person's name, taken apart: title, given and family names, particles, suffix, nickname, order."""

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from generator.data import rows
from generator.names.text import LONGEST, fold, words
from generator.names.titles import Gender, is_credential, is_suffix, strip_title, title_gender
from generator.names.variants import is_given_name

NameOrder = Literal["given-first", "family-first", "single"]

MOST_WORDS = 12
"""Words of a name that are looked at; the work of every comparison is bounded by it."""


class PersonName(Struct, frozen=True, kw_only=True):
    """The parts of a written name. Parts keep their spelling; `tokens` are folded (ASCII, lower case) for comparing.

    `given` and `family` are empty where the name does not say ("Netanyahu" alone is a family name). `tokens` hold the
    significant words in the order given, middle, family, without title, suffix and particles, compound words parted at
    hyphens. `fathers` are the tokens that a patronymic particle (bin, ibn) introduces. `suffix` is `jr`, `sr`, `ii`, ….
    """

    written: str
    title: str = ""
    gender: Gender | None = None
    given: str = ""
    middle: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    family: str = ""
    suffix: str = ""
    nickname: str = ""
    order: NameOrder = "given-first"
    tokens: tuple[str, ...] = ()
    fathers: tuple[str, ...] = ()


_PARTICLES = {form: (kind, leading == "yes") for form, kind, leading in rows("particles.tsv")}
_PATRONYMS = frozenset(f for f, (kind, _) in _PARTICLES.items() if kind == "patronym")
_FAMILIES = frozenset(f for _, forms in rows("eastern_families.tsv") for f in forms.split(";"))
_NICKNAME = re.compile(r"[\"“”„«»(]([^\"“”„«»()]{1,40})[\"“”„«»)]|(?<!\w)['‘]([^'‘’]{2,30})['’](?!\w)")
_ONE = r"(?:zh|ch|sh|ts|hs|kh|ph|[bcdfghjklmnpqrstwxyz])?[yw]?(?:[aeiou]{1,3}|yo|yu)(?:ng?|[klmpt]|r(?=$))?"
_SYLLABLE = re.compile(_ONE)
_TWO_SYLLABLES = re.compile(f"{_ONE}(?:{_ONE})?")
_ABD = re.compile(r"abd(?:[aeiou]+[lrsndtz])?")
_ABD_PREFIX = re.compile(r"abd(?:[aeo]l|[ou]+[lrsndzt])(?=[a-z]{4})")


def _take_nickname(written: str) -> tuple[str, str]:
    """Cut out a nickname in quotation marks or parentheses: `John "Jack" Rae` to `("John Rae", "Jack")`."""
    found = _NICKNAME.search(written)
    if found is None or not written[: found.start()].strip():
        return written, ""
    return f"{written[: found.start()].strip()} {written[found.end() :].strip()}".strip(), found.group(
        1
    ) or found.group(2)


def _take_suffixes(written: str) -> tuple[str, str]:
    """Cut off degrees, and the generational suffix, which is returned folded: `Rae Jr., PhD` to `("Rae", "jr")`."""
    parts = written.split()
    suffix = ""
    while len(parts) > 1 and (is_suffix(parts[-1]) or is_credential(parts[-1])):
        last = parts.pop()
        if is_suffix(last):
            suffix = fold(last).strip(".,")
    return " ".join(parts).rstrip(","), suffix


def _is_particle(parts: list[str], i: int) -> bool:
    word = fold(parts[i]).rstrip(".")
    if word not in _PARTICLES or i == len(parts) - 1:
        return False
    return i > 0 or _PARTICLES[word][1]


def _upright(parts: list[str]) -> tuple[list[str], bool]:
    """Given names first, and whether the name was written family first (`MACRON Emmanuel`, `Kim Jong Un`)."""
    capital = [p.isupper() and len(p) > 2 for p in parts]
    if any(capital) and not all(capital) and capital == sorted(capital, reverse=True):
        cut = capital.count(True)
        return parts[cut:] + parts[:cut], True
    folded = [fold(p) for p in parts]
    if 2 <= len(parts) <= 3 and folded[0] in _FAMILIES and _eastern(folded[0], folded[1:]):
        return parts[1:] + parts[:1], True
    return parts, False


def _eastern(family: str, rest: list[str]) -> bool:
    """Whether words can be the given name after an East Asian family name: one or two of the syllables of Chinese or Korean.

    `Kim`, `Lee` and `Jo` are English given names too; after them only two parted syllables will do (`Kim Dae-jung`).
    """
    syllables = [s for word in rest for s in word.split("-") if s]
    if len(syllables) == 2 and all(_SYLLABLE.fullmatch(s) for s in syllables):
        return True
    if len(syllables) != 1 or is_given_name(family) or is_given_name(syllables[0]) or syllables[0] in _FAMILIES:
        return False
    return bool(_TWO_SYLLABLES.fullmatch(syllables[0]))


def _split(word: str) -> list[str]:
    """Comparable tokens of one word: hyphens part, `abdulrahman` and `abd-al-rahman` become `abd`, `rahman`."""
    tokens: list[str] = []
    for token in words(word):
        if _ABD.fullmatch(token):
            tokens.append("abd")
        elif prefix := _ABD_PREFIX.match(token):
            tokens += ["abd", token[prefix.end() :]]
        else:
            tokens.append(token)
    if len(tokens) > 1:
        tokens = [t for t in tokens if t not in _PARTICLES] or tokens
    return tokens


def _join_faith(tokens: list[str]) -> list[str]:
    """`saif`, `din` to `saifdin`, as `Saifuddin` is written in one word."""
    joined: list[str] = []
    for token in tokens:
        if token in {"din", "deen", "eddin", "uddin", "eddine"} and joined:
            joined[-1] += "din"
        else:
            joined.append(re.sub(r"[aeiou]+d?deen?$|[aeiou]+d+ine?$|[aeiou]+ldin$", "din", token))
    return joined


def _prepare(written: str) -> tuple[str, str, str, str]:
    """The name without title, suffix and nickname, comma inversion undone: `(name, title, suffix, nickname)`."""
    text, nickname = _take_nickname(" ".join(written[:LONGEST].split()))
    text = re.sub(r"['’]s?$", "", text) if re.search(r"\w['’]s?$", text) and not text.isupper() else text
    text, suffix = _take_suffixes(text)
    title, text = strip_title(text)
    before, comma, after = text.partition(",")
    if comma and before.strip() and after.strip():
        more, inner = _take_suffixes(after.strip() + " ,")
        suffix = suffix or inner
        deeper, rest = strip_title(more.strip(" ,"))
        title = title or deeper
        text = f"{rest} {before.strip()}"
    return text.strip(" ,"), title, suffix, nickname


@lru_cache(maxsize=131072)
def parse_name(written: str) -> PersonName:
    """Take a person's name apart as it was written, in any script and order.

    Understood are titles before the name, `Family, Given`, nicknames in quotation marks or parentheses, generational
    suffixes and degrees, particles, family names in capitals, and the East Asian order (by common family names). A single
    word is a family name. Only the first 300 code points and 12 words count. Never raises.
    """
    text, title, suffix, nickname = _prepare(written)
    parts = [p for p in text.split()[:MOST_WORDS] if words(p)]
    inverted = "," in written and "," not in text and len(parts) > 1 and not parts[0].isupper()
    parts, family_first = (parts, False) if inverted else _upright(parts)
    is_part = [_is_particle(parts, i) for i in range(len(parts))]
    start = len(parts) - 1
    while start > 0 and is_part[start - 1]:
        start -= 1
    tokens: list[str] = []
    fathers: list[str] = []
    for i, part in enumerate(parts):
        if not is_part[i]:
            new = _split(part)
            tokens += new
            if i and is_part[i - 1] and fold(parts[i - 1]) in _PATRONYMS:
                fathers += new
    return PersonName(
        written=written,
        title=title,
        gender=title_gender(title),
        given=parts[0] if start > 0 else "",
        middle=tuple(parts[1:start]),
        particles=tuple(p for p, particle in zip(parts, is_part, strict=True) if particle),
        family=" ".join(parts[start:]),
        suffix=suffix,
        nickname=nickname,
        order="single" if start <= 0 else "family-first" if family_first or inverted else "given-first",
        tokens=tuple(_join_faith(tokens)[:MOST_WORDS]),
        fathers=tuple(fathers),
    )
