"""Read numbers in digits and words: cardinals, ordinals, years."""

from generator.article.dates.grammar.words import APOSTROPHES, Words, lexicon, skip, skip_dash

SUFFIXES = ("st", "nd", "rd", "th")
"""What makes an ordinal of digits."""

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_SCALES_OF_DIGITS = ("million", "thousand", "hundred")
_POINTS = ".,:/"
"""Signs that may stand inside a longer number or code."""

_STUCK_BEFORE = "$£€¥#+=_"
_STUCK_AFTER = "%°_"
_MOST_DIGITS = 9
_LARGEST = 1e9
CARDINALS = "#|a|an|half|<number>|<tens>|<scale>"
ORDINALS = "#|<ordinal>|<tens>"
"""What `cardinal` and `ordinal` can begin with, as patterns list it."""

_CENTURIES = (17, 18, 19, 20)
"""What a year in words begins with: "nineteen ninety-four"."""

FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Four digits are a year between these."""

Number = tuple[float | None, int]
"""A number (None where the words leave it open, as "several" does) and the index after it."""


def cardinal(words: Words, index: int) -> Number | None:
    """A counting number: "12", "1,200", "2.5", "two", "twenty-four", "two hundred", "a dozen", "several", "a few".

    A lone article counts as one; so "a year" has a number like "one year".
    """
    word = words.at(index)
    if is_digits(words, index):
        return _in_digits(words, index)
    if word in ("a", "an"):
        return _after_article(words, index)
    return _half(words, index) if word == "half" else _in_words(words, index)


def is_digits(words: Words, index: int) -> bool:
    """Whether the token is a run of the digits 0 to 9."""
    word = words.at(index)
    return word.isdigit() and word.isascii()


def ordinal(words: Words, index: int) -> tuple[int, int] | None:
    """An ordinal number: "3rd", "third", "twenty-first"."""
    table = lexicon()
    word = words.at(index)
    if word in table["ordinal"]:
        return int(table["ordinal"][word]), index + 1
    if word in table["tens"]:
        following = skip_dash(words, index + 1)
        unit = table["ordinal"].get(words.at(following), "10")
        return (int(table["tens"][word]) + int(unit), following + 1) if int(unit) < 10 else None
    if is_digits(words, index) and words.at(index + 1) in SUFFIXES and words.joined(index + 1):
        return int(word), index + 2
    return None


def year(words: Words, index: int) -> tuple[int, int] | None:
    """A year: four digits, or words ("nineteen ninety-four", "two thousand ten")."""
    if not is_digits(words, index) or len(words.at(index)) != 4:
        return _year_in_words(words, index)
    number = int(words.at(index))
    return (number, index + 1) if FIRST_YEAR <= number <= LAST_YEAR and _stands_alone(words, index) else None


def digit_year(words: Words, index: int) -> tuple[int, int] | None:
    """A year in digits."""
    return year(words, index) if words.is_number(index) else None


def short_year(words: Words, index: int) -> tuple[int, int] | None:
    """Two digits after an apostrophe ("'98"): the last two of a year."""
    if words.at(index) not in APOSTROPHES or not words.joined(index + 1):
        return None
    return (int(words.at(index + 1)), index + 2) if _is_two_digits(words, index + 1) else None


def is_next_year(words: Words, index: int) -> bool:
    """Whether a slash and the last two digits of the year after follow the year at `index`: "2019/20"."""
    joined = words.joined(index + 1) and words.joined(index + 2)
    if not (joined and words.is_number(index) and _is_two_digits(words, index + 2)):
        return False
    return (int(words.at(index)) + 1) % 100 == int(words.at(index + 2))


def _is_two_digits(words: Words, index: int) -> bool:
    return len(words.at(index)) == 2 and words.is_number(index)


def _in_digits(words: Words, index: int) -> Number | None:
    """Read "1,200", "2.5", "2½", "5 1/2", "3 million"; a piece of a longer number is none."""
    inside = words.at(index - 1) in (".", ",") and words.joined(index) and words.joined(index - 1)
    if inside or len(words.at(index)) > _MOST_DIGITS:
        return None
    value, after = _with_decimals(words, *_with_thousands(words, index))
    if words.at(after) in _FRACTIONS:
        return value + _FRACTIONS[words.at(after)], after + 1
    half = skip_dash(words, after)
    if words.reads(half, "1 / 2"):
        return value + 0.5, half + 3
    if words.at(after) in _SCALES_OF_DIGITS:
        return value * float(lexicon()["scale"][words.at(after)]), after + 1
    return _and_a_half(words, value, after)


def _with_thousands(words: Words, index: int) -> tuple[float, int]:
    """The digits at `index` and the groups of three behind commas."""
    value, after = float(words.at(index)), index + 1
    while value < _LARGEST and _has_part(words, after, ",") and len(words.at(after + 1)) == 3:
        value = value * 1000 + float(words.at(after + 1))
        after += 2
    return value, after


def _with_decimals(words: Words, value: float, after: int) -> tuple[float, int]:
    if not _has_part(words, after, "."):
        return value, after
    return value + float("0." + words.at(after + 1)[:6]), after + 2


def _has_part(words: Words, index: int, sign: str) -> bool:
    """Whether `sign` and further digits are joined to the number before `index`."""
    return words.at(index) == sign and words.joined(index) and words.joined(index + 1) and words.is_number(index + 1)


def _after_article(words: Words, index: int) -> Number | None:
    following = words.at(index + 1)
    if following == "couple":
        return 2.0, skip(words, index + 2, "of")
    if following in ("few", "number", "handful"):
        return None, skip(words, index + 2, "of", "more")
    if following == "good" and words.at(index + 2) in ("many", "few"):
        return None, index + 3
    if following == "half":
        return _half(words, index + 1)
    return _in_words(words, index + 1) if following == "dozen" or following in lexicon()["scale"] else (1.0, index + 1)


def _half(words: Words, index: int) -> Number:
    return 0.5, skip(words, skip_dash(words, index + 1), "a", "an")


def _in_words(words: Words, index: int) -> Number | None:
    """Read "twenty-four", "two hundred and five", "two and a half", "several hundred"."""
    if _is_open(words, index):
        after = skip(words, index + 1, *lexicon()["scale"])
        return None, skip(words, after, "of", "more")
    total, part, after = 0.0, 0.0, index
    while _goes_on(words, after, part, begun=after > index):
        total, part = _with_word(words.at(after), total, part)
        after = skip_dash(words, after + 1)
    if after == index or _is_open(words, after):
        return None
    dash = words.at(after - 1) in ("-", "–")
    return _and_a_half(words, total + part, after - dash)


def _is_open(words: Words, index: int) -> bool:
    return lexicon()["number"].get(words.at(index)) == "X"


def _goes_on(words: Words, index: int, part: float, *, begun: bool) -> bool:
    """Whether the word at `index` adds to a number whose hundreds, tens and ones are `part` so far."""
    table = lexicon()
    word = words.at(index)
    if word == "and":
        added = words.at(index + 1) in table["number"] or words.at(index + 1) in table["tens"]
        return begun and added and words.at(index - 1) in table["scale"]
    value = table["number"].get(word, "X")
    if value == "X":
        return word in table["tens"] or word in table["scale"]
    after_tens = part % 100 >= 20 and part % 10 == 0 and float(value) < 10
    return part % 100 == 0 or after_tens


def _with_word(word: str, total: float, part: float) -> tuple[float, float]:
    table = lexicon()
    if word not in table["scale"]:
        return total, part + float(table["number"].get(word) or table["tens"].get(word) or 0)
    scale = float(table["scale"][word])
    scaled = max(part, 1) * scale
    return (total + scaled, 0.0) if scale > 100 else (total, scaled)


def _and_a_half(words: Words, value: float, after: int) -> Number:
    for half in ("and a half", "- and - a - half"):
        if words.reads(after, half):
            return value + 0.5, after + len(half.split())
    return value, after


def _year_in_words(words: Words, index: int) -> tuple[int, int] | None:
    first = _below_hundred(words, index)
    if first is not None and first[0] in _CENTURIES:
        second = _below_hundred(words, skip_dash(words, first[1]))
        if second is not None and second[0] >= 10:
            return first[0] * 100 + second[0], second[1]
    if not words.reads(index, "two thousand"):
        return None
    rest = _below_hundred(words, skip(words, index + 2, "and"))
    if rest is not None and words.at(rest[1]) not in lexicon()["unit"]:
        return 2000 + rest[0], rest[1]
    return 2000, index + 2


def _below_hundred(words: Words, index: int) -> tuple[int, int] | None:
    table = lexicon()
    word = words.at(index)
    if word in table["tens"]:
        following = skip_dash(words, index + 1)
        unit = table["number"].get(words.at(following), "X")
        if unit != "X" and int(unit) < 10:
            return int(table["tens"][word]) + int(unit), following + 1
        return int(table["tens"][word]), index + 1
    value = table["number"].get(word, "X")
    return None if value == "X" else (int(value), index + 1)


def _stands_alone(words: Words, index: int) -> bool:
    """Whether digits are no part of a longer number or code: "1,998", "$1998", "1998.5", "A1998"."""
    return not _sticks_before(words, index) and not _sticks_after(words, index)


def _sticks_before(words: Words, index: int) -> bool:
    before = words.at(index - 1)
    if not words.joined(index):
        return False
    if before in _POINTS:
        return words.at(index - 2).isdigit() and words.joined(index - 1)
    return before in _STUCK_BEFORE or before.isalpha()


def _sticks_after(words: Words, index: int) -> bool:
    after = words.at(index + 1)
    if not words.joined(index + 1):
        return False
    if after == "/":
        return not is_next_year(words, index)
    decimals = after in _POINTS and words.at(index + 2).isdigit() and words.joined(index + 2)
    return decimals or after in _STUCK_AFTER or (after.isalpha() and after != "s")
