"""Read numbers in digits and words: cardinals, ordinals, years."""

from generator.article.dates.grammar.words import APOSTROPHES, Words, lexicon, skip, skip_dash

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}

Number = tuple[float | None, int]
"""A number (None where the words leave it open, as "several" does) and the index after it."""


def cardinal(words: Words, index: int) -> Number | None:
    """A counting number: "12", "1,200", "2.5", "two", "twenty-four", "two hundred", "a dozen", "several", "a few".

    A lone article counts as one; so "a year" has a number like "one year".
    """
    word = words.at(index)
    if word.isdigit() and word.isascii():
        return _digits(words, index)
    if word in ("a", "an"):
        return _after_article(words, index)
    if word == "half":
        return _half(words, index)
    return _in_words(words, index)


def ordinal(words: Words, index: int) -> tuple[int, int] | None:
    """An ordinal number: "3rd", "third", "twenty-first"."""
    table = lexicon()
    word = words.at(index)
    if word in table["ordinal"]:
        return int(table["ordinal"][word]), index + 1
    if word in table["tens"]:
        following = skip_dash(words, index + 1)
        unit = table["ordinal"].get(words.at(following))
        if unit is not None and int(unit) < 10:
            return int(table["tens"][word]) + int(unit), following + 1
    if word.isdigit() and word.isascii() and words.at(index + 1) in _SUFFIXES and words.joined(index + 1):
        return int(word), index + 2
    return None


def year(words: Words, index: int) -> tuple[int, int] | None:
    """A year: four digits, or words ("nineteen ninety-four", "two thousand ten")."""
    word = words.at(index)
    if len(word) == 4 and word.isdigit() and word.isascii():
        return (int(word), index + 1) if _stands_alone(words, index) and 1000 <= int(word) <= 2199 else None
    return _year_in_words(words, index)


def short_year(words: Words, index: int) -> tuple[int, int] | None:
    """Two digits after an apostrophe ("'98"): the last two of a year."""
    if words.at(index) in APOSTROPHES and words.joined(index + 1):
        word = words.at(index + 1)
        if len(word) == 2 and word.isdigit():
            return int(word), index + 2
    return None


def is_next_year(words: Words, index: int) -> bool:
    """Whether a slash and the last two digits of the year after follow the year at `index`: "2019/20"."""
    word, following = words.at(index), words.at(index + 2)
    joined = words.joined(index + 1) and words.joined(index + 2)
    return joined and len(following) == 2 and following.isdigit() and (int(word) + 1) % 100 == int(following)


def _digits(words: Words, index: int) -> Number | None:
    text = words.at(index)
    value = float(text) if len(text) < 10 else None
    if value is None or (words.at(index - 1) in (".", ",") and words.joined(index) and words.joined(index - 1)):
        return None
    after = index + 1
    while words.at(after) == "," and words.joined(after) and words.joined(after + 1) and len(words.at(after + 1)) == 3:
        if not words.at(after + 1).isdigit() or value >= 1e9:
            break
        value = value * 1000 + float(words.at(after + 1))
        after += 2
    if words.at(after) == "." and words.joined(after) and words.joined(after + 1) and words.at(after + 1).isdigit():
        value += float("0." + words.at(after + 1)[:6])
        after += 2
    if words.at(after) in _FRACTIONS:
        return value + _FRACTIONS[words.at(after)], after + 1
    half = skip_dash(words, after)
    if words.at(half) == "1" and words.at(half + 1) == "/" and words.at(half + 2) == "2":
        return value + 0.5, half + 3
    if words.at(after) in ("million", "thousand", "hundred"):
        return value * float(lexicon()["scale"][words.at(after)]), after + 1
    return _and_a_half(words, value, after)


def _after_article(words: Words, index: int) -> Number | None:
    following = words.at(index + 1)
    if following == "couple":
        return 2.0, skip(words, index + 2, "of")
    if following in ("few", "number", "handful"):
        return None, skip(words, index + 2, "of", "more")
    if following == "good" and words.at(index + 2) in ("many", "few"):
        return None, index + 3
    if following == "half" or following in lexicon()["scale"] or following == "dozen":
        return (_half if following == "half" else _in_words)(words, index + 1)
    return 1.0, index + 1


def _half(words: Words, index: int) -> Number | None:
    after = skip(words, skip_dash(words, index + 1), "a", "an")
    return (0.5, after) if words.at(index) == "half" else None


def _in_words(words: Words, index: int) -> Number | None:
    table = lexicon()
    total, part, after, seen = 0.0, 0.0, index, False
    while True:
        word = words.at(after)
        if word in table["number"]:
            if table["number"][word] == "X":
                after = skip(words, after + 1, *table["scale"])
                return None if seen else (None, skip(words, after, "of", "more"))
            if part % 100 and not (part % 100 >= 20 and part % 10 == 0 and float(table["number"][word]) < 10):
                break
            part += float(table["number"][word])
        elif word in table["tens"]:
            part += float(table["tens"][word])
        elif word in table["scale"]:
            scale = float(table["scale"][word])
            total, part = (total + max(part, 1) * scale, 0.0) if scale > 100 else (total, max(part, 1) * scale)
        elif (
            seen and word == "and" and (words.at(after + 1) in table["number"] or words.at(after + 1) in table["tens"])
        ):
            if words.at(after - 1) not in table["scale"]:
                break
        else:
            break
        seen = True
        after = skip_dash(words, after + 1)
    if not seen:
        return None
    if words.at(after - 1) in ("-", "–"):
        after -= 1
    return _and_a_half(words, total + part, after)


def _and_a_half(words: Words, value: float, after: int) -> Number:
    if words.at(after) == "and" and words.at(after + 1) == "a" and words.at(after + 2) == "half":
        return value + 0.5, after + 3
    if (
        words.at(after) == "-"
        and words.at(after + 1) == "and"
        and words.at(after + 3) == "a"
        and words.at(after + 5) == "half"
    ):
        return value + 0.5, after + 6
    return value, after


def _year_in_words(words: Words, index: int) -> tuple[int, int] | None:
    table = lexicon()
    first = _below_hundred(words, index)
    if first is not None and first[0] in (17, 18, 19, 20):
        second = _below_hundred(words, skip_dash(words, first[1]))
        if second is not None and second[0] >= 10:
            return first[0] * 100 + second[0], second[1]
    if words.at(index) == "two" and words.at(index + 1) == "thousand":
        after = skip(words, index + 2, "and")
        rest = _below_hundred(words, after)
        if rest is not None and words.at(rest[1]) not in table["unit"]:
            return 2000 + rest[0], rest[1]
        return 2000, index + 2
    return None


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
    before, after = words.at(index - 1), words.at(index + 1)
    if before and words.joined(index) and (before in "$£€¥#.,:/+=_" or before.isalpha()):
        number_before = before in ".,:/" and words.at(index - 2).isdigit() and words.joined(index - 1)
        if before not in ".,:/" or number_before:
            return False
    if after and words.joined(index + 1):
        if after in ".,:" and words.at(index + 2).isdigit() and words.joined(index + 2):
            return False
        if after == "/":
            return is_next_year(words, index)
        return after not in "%°_" and not (after.isalpha() and after != "s")
    return True
