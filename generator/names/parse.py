"""A written person's name, taken apart: title, given and family names, particles, suffix, nickname, order."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, takewhile
from typing import Literal

from msgspec import Struct

from generator.data import word_set
from generator.names.eastern import is_eastern_given, is_family
from generator.names.text import LONGEST, fold, is_abjad, part_script, words
from generator.names.titles import Gender, is_credential, is_suffix, strip_title, title_gender
from generator.names.tokens import MOST_WORDS, is_particle, tokens_of

NameOrder = Literal["given-first", "family-first", "single"]


class PersonName(Struct, frozen=True, kw_only=True, gc=False):
    """The parts of a written name. Parts keep their spelling; `tokens` are folded (ASCII, lower case) for comparing.

    `given` and `family` are empty where the name does not say ("Netanyahu" alone is a family name). `tokens` hold the
    significant words in the order given, middle, family, without title, suffix and particles, compound words parted at
    hyphens. `fathers` are the tokens that a patronymic particle (bin, ibn) introduces. `suffix` is `jr`, `sr`, `ii`, ….
    `eastern` names are Chinese or Korean, `abjad` ones in Arabic or Hebrew script, whose tokens lack vowels; of `unusual` ones
    the tokens do not tell all (a nickname, missing vowels, a word that occurs twice).
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
    unusual: bool = False


class _Bare(Struct, frozen=True):
    """A name without what was put around it, given names before a family name that a comma had parted off (`inverted`)."""

    text: str
    title: str
    suffix: str
    nickname: str
    inverted: bool


_NICKNAME = re.compile(r"[\"“”„«»(]([^\"“”„«»()]{1,40})[\"“”„«»)]|(?<!\w)['‘]([^'‘’]{2,30})['’](?!\w)")
_POSSESSIVE = re.compile(r"(?<=\w)['’‘`]s?$")
_JOINED_INITIALS = re.compile(r"\b([A-Z])\.(?=[A-Z])")
_BARE_INITIALS = re.compile(r"(?<!\S)([A-Z])([B-DF-HJ-NP-TV-Z])(?= )")
_TRAILING = word_set("names.trailing_particles")
_FAMILY_IN_CAPITALS = re.compile("(C+)-+")


def _take_nickname(written: str) -> tuple[str, str]:
    """Cut out a nickname in quotation marks or parentheses: `John "Jack" Rae` to `("John Rae", "Jack")`."""
    found = _NICKNAME.search(written)
    before = written[: found.start()].strip() if found is not None else ""
    if found is None or not before:
        return written, ""
    return f"{before} {written[found.end() :].strip()}".strip(), found[found.lastindex or 0]


def _take_suffixes(written: str) -> tuple[str, str]:
    """Cut off degrees, and the generational suffix, which is returned folded: `Rae Jr., PhD` to `("Rae", "jr")`."""
    parts = written.split()
    suffix = ""
    while len(parts) > 1 and (is_suffix(parts[-1]) or is_credential(parts[-1])):
        last = parts.pop()
        if is_suffix(last):
            suffix = fold(last).strip(".,")
    return " ".join(parts).rstrip(","), suffix


def _bare(written: str) -> _Bare:
    """The name without title, suffix, possessive and nickname, comma inversion undone."""
    text, nickname = _take_nickname(" ".join(written[:LONGEST].split()))
    text, suffix = _take_suffixes(text if text.isupper() else _POSSESSIVE.sub("", text))
    title, text = strip_title(text)
    family, _, given = (part.strip() for part in text.partition(","))
    if not family or not given:
        return _Bare(text.strip(" ,"), title, suffix, nickname, False)
    given, inner_suffix = _take_suffixes(f"{given} ,")
    inner_title, given = strip_title(given.strip(" ,"))
    text = f"{given} {family}".strip(" ,")
    return _Bare(text, title or inner_title, suffix or inner_suffix, nickname, True)


def _part_initials(text: str) -> str:
    """Part initials written in one: `Oskar H.W. Lind` and, unless all is in capitals, `JD Marsh`."""
    text = _JOINED_INITIALS.sub(r"\1. ", text)
    return text if text.isupper() else _BARE_INITIALS.sub(r"\1. \2.", text)


def _ordered(bare: _Bare) -> tuple[list[str], bool]:
    """The words of a name, given names first, and whether it was written family first without saying so by a comma."""
    parted = part_script(bare.text)
    parts = [word for word in _part_initials(parted).split()[:MOST_WORDS] if words(word)]
    if _ends_in_particle(parts):
        return [*parts[1:], parts[0]], True
    block = parted != bare.text and len(parts) == 2 and not is_abjad(bare.text)
    family = 1 if block else 0 if bare.inverted else _leading_family(parts)
    return parts[family:] + parts[:family], family > 0


def _ends_in_particle(parts: list[str]) -> bool:
    """Whether a name was written as a list has it, with the particle behind: `Brandt Vera van`."""
    return len(parts) > 2 and fold(parts[-1]) in _TRAILING


def _leading_family(parts: list[str]) -> int:
    """How many words at the beginning are the family name: `MACRON Emmanuel`, `Kim Jong Un`."""
    capitals = _FAMILY_IN_CAPITALS.fullmatch(
        "".join("C" if word.isupper() and max(map(len, words(word))) > 2 else "-" for word in parts)
    )
    if capitals is not None:
        return capitals.end(1)
    folded = [fold(word) for word in parts]
    return 1 if _are_eastern(folded[1:], "".join(folded[:1])) else 0


def _are_eastern(given: Sequence[str], family: str) -> bool:
    """Whether folded words are a Chinese or Korean name."""
    return 1 <= len(given) <= 2 and is_family(family) and is_eastern_given(family, tuple(given))


@lru_cache(maxsize=131072)
def parse_name(written: str) -> PersonName:
    """Take a person's name apart as it was written, in any script and order.

    Understood are titles before the name, `Family, Given`, nicknames in quotation marks or parentheses, generational
    suffixes and degrees, particles, family names in capitals, and the East Asian order (by common family names). A single
    word is a family name. Only the first 300 code points and 12 words count. Never raises.
    """
    bare = _bare(written)
    parts, family_first = _ordered(bare)
    particles = [is_particle(parts, i) for i in range(len(parts))]
    start = len(parts) - 1 - sum(takewhile(bool, reversed(particles[:-1])))
    full = start > 0
    abjad = is_abjad(bare.text)
    tokens, fathers = tokens_of(parts, particles)
    folded = [fold(word) if "-" in word else " ".join(words(word)) for word in parts]
    return PersonName(
        written=written,
        title=bare.title,
        gender=title_gender(bare.title),
        given=parts[0] if full else "",
        middle=tuple(parts[1:start]),
        particles=tuple(compress(parts, particles)),
        family=" ".join(parts[start:]),
        suffix=bare.suffix,
        nickname=bare.nickname,
        order=_order(full, family_first or bare.inverted),
        tokens=tokens,
        fathers=fathers,
        eastern=_are_eastern(folded[:-1], "".join(folded[-1:])),
        abjad=abjad,
        unusual=bool(bare.nickname) or abjad or len(set(tokens)) < len(tokens),
    )


def _order(full: bool, family_first: bool) -> NameOrder:
    if not full:
        return "single"
    return "family-first" if family_first else "given-first"
