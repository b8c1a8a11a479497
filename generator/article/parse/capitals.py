"""Which letters of a word in capitals are usually capitals: of names and acronyms, by the tables and by what English has."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from msgspec import Struct
from spacy.language import Language

from generator.article.parse.lemmas import is_adjective, is_adverb, is_noun, is_verb
from generator.data import rows, word_set
from generator.names import is_title, place_of
from generator.names.titles import HONORIFICS
from generator.names.variants import is_given_name, plain_given_names
from generator.values import first

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
"""A word, with the apostrophes inside it."""

_OPENS = re.compile(r"(?:(?<!\b\w)[.!?:]|(?<!\S)[“\"‘'(]|--|[–—])\W*$")
_POSSESSIVE = re.compile(r"[’']s?$", re.IGNORECASE)
_DATELINE = re.compile(r"([^\n]{2,60}?)(?:\([^)\n]{2,40}\)\s*(?:[–—]|-{1,2})|\s(?:[–—]|--?))\s")
_CALENDAR = word_set("mentions.calendar")
_DOUBTFUL = word_set("capitals.also_words")
_NAMES = word_set("capitals.cities") | word_set("capitals.families")
_BESIDE_MONTHS = word_set("capitals.before_months")
PARTICLES = frozenset(form for form, _, _, text in rows("particles.tsv") if text == "yes")
"""Words inside a name that are often written in small letters."""
_CONTRACTED = re.compile(r"n[’']t$|[’'](?:re|ve|ll|d|m)$")
_PREFIXED = re.compile(r"([odl][’']|mc)([^\W\d_]{3,})")
_NUMERAL = re.compile(r"i{2,3}|iv|vi{1,3}|ix")
_NO_VOWELS = re.compile(r"[b-df-hj-np-tv-xz]{2,5}")
_GENERATIONS = frozenset({"jr", "sr", "jnr", "snr"})
_SHORT = 3
"""Letters of a word that English does not have, which is an acronym between words of English, rather than a name."""
_NEAR = 6
"""So many characters before a word say whether it begins a sentence."""
_LONGEST_NAME = 5
"""Words of a name that the tables know."""


class Word(Struct, frozen=True):
    """A word of a paragraph in capitals: where it stands, itself in small letters without a possessive ending.

    `left` and `right` are the character before it and the two behind it, `opens` says that it may begin a sentence.
    """

    start: int
    end: int
    plain: str
    left: str
    right: str
    opens: bool


def words_of(part: str) -> Iterator[Word]:
    """The words of a paragraph, but those whose small letters are not as many as their capitals."""
    for match in WORD.finditer(part):
        start, end = match.span()
        plain = _POSSESSIVE.sub("", match[0])
        if len(plain) == len(plain.lower()) == len(plain.lower().upper()):
            left, right = part[max(0, start - 1) : start], part[start + len(plain) : start + len(plain) + 2]
            yield Word(start, end, plain.lower(), left, right, _opens(part[max(0, start - _NEAR) : start]))


def _opens(before: str) -> bool:
    """Whether what stands before a word lets a sentence begin with it."""
    return not before.strip() or _OPENS.search(before) is not None


def capital(word: str) -> str:
    """A word with its first letter as a capital."""
    first_letter = word[:1].upper()
    return first_letter + word[1:] if len(first_letter) == 1 else word


def behind_dateline(nlp: Language, part: str) -> int:
    """Where a paragraph begins behind its dateline ("LONDON, May 6 (Reuters) -"), which is in capitals anyway; else 0."""
    found = _DATELINE.match(part)
    words = [] if found is None else WORD.findall(found[1].lower())
    common = any(_is_english(nlp, w) and w not in _CALENDAR and place_of(capital(w)) is None for w in words[1:])
    return 0 if found is None or common or len(words) > _LONGEST_NAME else found.end()


def known_names(words: Sequence[Word]) -> dict[int, str]:
    """The words that belong to a name of the tables, by number, as they are written in it; longer names first."""
    found: dict[int, str] = {}
    for length in range(_LONGEST_NAME, 1, -1):
        for number in range(len(words) - length + 1):
            run = words[number : number + length]
            close = run[-1].end - run[0].start <= sum(len(word.plain) for word in run) + length + 1
            written = _name_of(tuple(word.plain for word in run)) if close and number not in found else None
            found |= zip(range(number, number + length), written or (), strict=False)
    return found


def _name_of(plain: tuple[str, ...]) -> tuple[str, ...] | None:
    """A name of several words as it is written, where the tables have it."""
    known = _names().get(plain)
    titled = tuple(word if word in ("of", "and", "the") else capital(word) for word in plain)
    return titled if known is None and place_of(" ".join(titled)) is not None else known


@cache
def _names() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The names and forms of bodies and parties, by their words in small letters."""
    forms = [
        form
        for table, columns in _TABLES
        for row in rows(table)
        for column in columns
        for form in row[column].split(";")
    ]
    return {tuple(form.lower().split()): tuple(form.split()) for form in forms}


_TABLES = (("institutions.tsv", (0, 2)), ("organisations.tsv", (0, 1)), ("parties.tsv", (0, 2)))


def usual(nlp: Language, words: Sequence[Word], number: int) -> str:
    """How a word is usually written, by the first rule that knows; what English does not have is a name."""
    found = first(rule(nlp, words, number) for rule in _RULES)
    return capital(words[number].plain) if found is None else found


Rule = Callable[[Language, Sequence[Word], int], str | None]


def _beside_signs(_nlp: Language, words: Sequence[Word], number: int) -> str | None:
    """Initials and dotted letters ("U.S.") are capitals, the endings of numbers ("5TH") small."""
    word = words[number]
    if word.left.isdigit():
        return word.plain
    return word.plain.upper() if len(word.plain) == 1 and (word.right[:1] == "." or word.plain == "i") else None


def _title(_nlp: Language, words: Sequence[Word], number: int) -> str | None:
    word = words[number]
    titled = word.plain in HONORIFICS | _GENERATIONS or (
        word.right[:1] == "." and is_title(word.plain) and len(word.plain) < 5
    )
    return capital(word.plain) if titled else None


def _listed(_nlp: Language, words: Sequence[Word], number: int) -> str | None:
    """Names that dictionaries have, days and months; months that are other words beside a number or what leads to one."""
    word = words[number]
    if word.plain not in _CALENDAR | _NAMES:
        return None
    if word.plain not in _DOUBTFUL:
        return capital(word.plain)
    before = words[number - 1].plain if number else ""
    return capital(word.plain) if before in _BESIDE_MONTHS or word.right[-1:].isdigit() else None


def _contraction(_nlp: Language, words: Sequence[Word], number: int) -> str | None:
    plain = words[number].plain
    return (capital(plain) if plain[0] == "i" and plain[1] in "'’" else plain) if _CONTRACTED.search(plain) else None


def _country(nlp: Language, words: Sequence[Word], number: int) -> str | None:
    """Places and their people; "us" is the country behind "the" and before a word that it describes."""
    plain = words[number].plain
    if plain == "us":
        following = words[number + 1] if number + 1 < len(words) and words[number].right[:1] == " " else None
        described = following is not None and not _is_function_word(nlp, following.plain)
        return "US" if described or (number and words[number - 1].plain == "the") else plain
    if place_of(capital(plain)) is not None:
        return plain.upper() if len(plain) <= _SHORT and place_of(plain.upper()) is not None else capital(plain)
    return None


def _known_body(nlp: Language, words: Sequence[Word], number: int) -> str | None:
    """Bodies of one word: acronyms, and what English does not have."""
    plain = words[number].plain
    known = first(_names().get((plain,), ()))
    doubtful = _is_function_word(nlp, plain) if known is not None and known.isupper() else _is_english(nlp, plain)
    return None if doubtful else known


def _numeral(_nlp: Language, words: Sequence[Word], number: int) -> str | None:
    """The number of a king, a pope, a war."""
    plain = words[number].plain
    return plain.upper() if number and _NUMERAL.fullmatch(plain) else None


def _particle(nlp: Language, words: Sequence[Word], number: int) -> str | None:
    """Particles inside a name: "Ingrid van der Meer"."""
    inside = 0 < number < len(words) - 1 and words[number].plain in PARTICLES
    beside = (words[number + step].plain for step in (-1, 1)) if inside else ()
    named = [word in PARTICLES or not _is_english(nlp, word) or is_given_name(word) for word in beside]
    return words[number].plain if inside and all(named) else None


def _given_name(nlp: Language, words: Sequence[Word], number: int) -> str | None:
    """Given names; one that is another word as well before what English does not have ("Mark Ashby")."""
    plain = words[number].plain
    if not is_given_name(plain) or _is_function_word(nlp, plain):
        return None
    following = words[number + 1].plain if number + 1 < len(words) and words[number].right[:1] == " " else "a"
    other_word = _is_english(nlp, plain, without_nouns=plain in plain_given_names() and plain not in _DOUBTFUL)
    return None if other_word and _is_english(nlp, following) else capital(plain)


def _english(nlp: Language, words: Sequence[Word], number: int) -> str | None:
    plain = words[number].plain
    return plain if _is_english(nlp, plain) else None


def _prefixed(nlp: Language, words: Sequence[Word], number: int) -> str | None:
    """O'Brien, McAdams."""
    found = _PREFIXED.fullmatch(words[number].plain)
    return (
        None
        if found is None or _is_english(nlp, found[0], without_nouns=True)
        else capital(found[1]) + capital(found[2])
    )


def _letters(nlp: Language, words: Sequence[Word], number: int) -> str | None:
    """Acronyms."""
    plain = words[number].plain
    beside = (other.plain for other in words[max(0, number - 1) : number + 2] if other.plain != plain)
    short = len(plain) <= _SHORT and all(_is_english(nlp, other) for other in beside)
    return plain.upper() if short or _NO_VOWELS.fullmatch(plain) else None


_RULES: tuple[Rule, ...] = (
    _beside_signs,
    _title,
    _listed,
    _contraction,
    _country,
    _known_body,
    _prefixed,
    _numeral,
    _particle,
    _given_name,
    _english,
    _letters,
)


def _is_function_word(nlp: Language, plain: str) -> bool:
    return nlp.vocab[plain].is_stop


_FORMS = (is_verb, is_adjective, is_adverb, is_noun)


def _is_english(nlp: Language, plain: str, without_nouns: bool = False) -> bool:
    """Whether English has a word in small letters, at least as another thing than a noun where that is asked."""
    return _is_function_word(nlp, plain) or any(
        is_form(nlp.vocab, plain) for is_form in _FORMS[: 3 if without_nouns else 4]
    )
