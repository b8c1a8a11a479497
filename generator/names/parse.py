"""A written person's name, taken apart: title, given and family names, particles, suffix, nickname, order."""

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from generator.data import rows
from generator.names.eastern import is_eastern_given, is_family
from generator.names.text import LONGEST, fold, is_abjad, part_script, words
from generator.names.titles import Gender, is_credential, is_suffix, strip_title, title_gender

NameOrder = Literal["given-first", "family-first", "single"]

MOST_WORDS = 12
"""Words of a name that are looked at; the work of every comparison is bounded by it."""


class PersonName(Struct, frozen=True, kw_only=True, gc=False):
    """The parts of a written name. Parts keep their spelling; `tokens` are folded (ASCII, lower case) for comparing.

    `given` and `family` are empty where the name does not say ("Netanyahu" alone is a family name). `tokens` hold the
    significant words in the order given, middle, family, without title, suffix and particles, compound words parted at
    hyphens. `fathers` are the tokens that a patronymic particle (bin, ibn) introduces. `suffix` is `jr`, `sr`, `ii`, ….
    `eastern` names are Chinese or Korean, `abjad` ones in Arabic or Hebrew script, whose tokens lack vowels.
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
    eastern: bool = False
    abjad: bool = False

    @property
    def middle_initial(self) -> str:
        """The letter between a given and a family name, as in `Alan B. Ray`; empty where another word stands there."""
        first = self.middle[0].strip(".") if self.middle and self.given else ""
        return first if len(first) == 1 else ""

    @property
    def unusual(self) -> bool:
        """Whether the words alone do not tell a name from others: a nickname, missing vowels, a word that occurs twice."""
        return bool(self.nickname) or self.abjad or len(set(self.tokens)) < len(self.tokens)


_PARTICLES = {form: (kind, leading == "yes") for form, kind, leading, _ in rows("particles.tsv") if kind != "part"}
_PATRONYMS = frozenset(f for f, (kind, _) in _PARTICLES.items() if kind == "patronym")
_NICKNAME = re.compile(r"[\"“”„«»(]([^\"“”„«»()]{1,40})[\"“”„«»)]|(?<!\w)['‘]([^'‘’]{2,30})['’](?!\w)")
_FAITH = re.compile(r"(?<=[a-z]{2})(?:[aeou]+(?:dd|ld)[aei]+ne?|u+d[ie]+n)$")
_JOINED_INITIALS = re.compile(r"\b([A-Z])\.(?=[A-Z])")
_BARE_INITIALS = re.compile(r"(?<!\S)([A-Z])([B-DF-HJ-NP-TV-Z])(?= )")
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


def _part_initials(text: str) -> str:
    """Part initials written in one: `Oskar H.W. Lind` and, unless all is in capitals, `JD Marsh`."""
    text = _JOINED_INITIALS.sub(r"\1. ", text)
    return text if text.isupper() else _BARE_INITIALS.sub(r"\1. \2.", text)


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
    if 2 <= len(parts) <= 3 and is_family(folded[0]) and is_eastern_given(folded[0], tuple(folded[1:])):
        return parts[1:] + parts[:1], True
    return parts, False


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
            joined.append(_FAITH.sub("din", token))
    return joined


def _prepare(written: str) -> tuple[str, str, str, str, bool]:
    """The name without title, suffix and nickname, comma inversion undone: `(name, title, suffix, nickname, inverted)`."""
    text, nickname = _take_nickname(" ".join(written[:LONGEST].split()))
    text = re.sub(r"['’‘`]s?$", "", text) if re.search(r"\w['’‘`]s?$", text) and not text.isupper() else text
    text, suffix = _take_suffixes(text)
    title, text = strip_title(text)
    before, _, after = text.partition(",")
    inverted = bool(before.strip() and after.strip())
    if inverted:
        more, inner = _take_suffixes(after.strip() + " ,")
        suffix = suffix or inner
        deeper, rest = strip_title(more.strip(" ,"))
        title = title or deeper
        text = f"{rest} {before.strip()}"
    return text.strip(" ,"), title, suffix, nickname, inverted


def _tokens(parts: list[str], particle: list[bool]) -> tuple[list[str], list[str]]:
    """The significant tokens of a name, and those among them that a patronymic particle introduces."""
    tokens: list[str] = []
    fathers: list[str] = []
    for i, part in enumerate(parts):
        if not particle[i]:
            new = _split(part)
            tokens += new
            if i and particle[i - 1] and fold(parts[i - 1]) in _PATRONYMS:
                fathers += new
    return _join_faith(tokens)[:MOST_WORDS], fathers


def _is_eastern(parts: list[str]) -> bool:
    """Whether upright parts (given names first) are a Chinese or Korean name."""
    folded = [" ".join(words(p)) if "-" not in p else fold(p) for p in parts]
    return 2 <= len(parts) <= 3 and is_family(folded[-1]) and is_eastern_given(folded[-1], tuple(folded[:-1]))


@lru_cache(maxsize=131072)
def parse_name(written: str) -> PersonName:
    """Take a person's name apart as it was written, in any script and order.

    Understood are titles before the name, `Family, Given`, nicknames in quotation marks or parentheses, generational
    suffixes and degrees, particles, family names in capitals, and the East Asian order (by common family names). A single
    word is a family name. Only the first 300 code points and 12 words count. Never raises.
    """
    text, title, suffix, nickname, inverted = _prepare(written)
    block = part_script(text)
    parts = [p for p in _part_initials(block).split()[:MOST_WORDS] if words(p)]
    if block != text and len(parts) == 2 and not is_abjad(text):
        parts, family_first = parts[::-1], True
    else:
        parts, family_first = (parts, False) if inverted else _upright(parts)
    particle = [_is_particle(parts, i) for i in range(len(parts))]
    start = len(parts) - 1
    while start > 0 and particle[start - 1]:
        start -= 1
    tokens, fathers = _tokens(parts, particle)
    return PersonName(
        written=written,
        title=title,
        gender=title_gender(title),
        given=parts[0] if start > 0 else "",
        middle=tuple(parts[1:start]),
        particles=tuple(p for p, is_one in zip(parts, particle, strict=True) if is_one),
        family=" ".join(parts[start:]),
        suffix=suffix,
        nickname=nickname,
        order="single" if start <= 0 else "family-first" if family_first or inverted else "given-first",
        tokens=tuple(tokens),
        fathers=tuple(fathers),
        eastern=_is_eastern(parts),
        abjad=is_abjad(text),
    )
