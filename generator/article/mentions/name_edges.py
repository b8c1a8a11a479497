"""What stands at the edges of a name and is no part of it: marks, determiners, forms of address, offices."""

from spacy.tokens import Doc, Span, Token

from generator.article.mentions.lexicon import (
    DETERMINERS,
    HONORIFICS,
    PARTICLES,
    POSSESSIVE_MARKS,
    SUFFIXES,
    is_body_word,
    is_office,
)
from generator.article.mentions.signs import known_words
from generator.article.mentions.story import Range
from generator.article.parse.lemmas import is_noun
from generator.article.syntax.tokens import (
    is_capital,
    is_small,
    lower_in,
    plain,
    plain_in,
    run_after,
    run_before,
    text_in,
)
from generator.data import word_set
from generator.names import place_of
from generator.names.usual import is_everyday
from generator.names.variants import is_given_name, is_plainly_given
from generator.values import either, every, no

LEADING = DETERMINERS | word_set("topics.definite")
"""Determiners, which belong to no name."""
NAME_LIKE = every(is_capital, lambda token: token.is_alpha, no(lambda token: is_body_word(token.lower_)))
"""Whether a word may be one of somebody's name."""

_EDGE = frozenset("“”‘’\"'`´()[]{}<>,.;:!?…-–—/|*•&#@")
_TITLE_MARKS = frozenset({"-", ".", "’s", "'s"})
_FORMER = frozenset({"former", "ex"})


def trim(doc: Doc, first: int, last: int) -> Range:
    """Leave out determiners, quotation marks, possessives and lower-case words at the edges of a name."""
    first = run_after(doc, first, last, _LEADS_IN)
    return first, run_before(doc, last, first, _TRAILS)


def _is_mark(token: Token) -> bool:
    return _EDGE.issuperset(token.text)


def _is_address(token: Token) -> bool:
    """As in "@ruiz", "#Northmoor", "https://…"."""
    return token.text[0] in "@#" or "://" in token.text


def _is_long(token: Token) -> bool:
    return len(token.text) > 1


_OUTSIDE = (lower_in(LEADING), _is_mark, _is_address, lambda token: token.is_space)
_LEADS_IN = either(*_OUTSIDE, text_in({"PAC", "PACs"}), every(is_small, _is_long, no(lower_in(PARTICLES))))
_TRAILS = either(*_OUTSIDE, every(is_small, no(lower_in(SUFFIXES))), text_in(POSSESSIVE_MARKS))


def after_titles(doc: Doc, first: int, last: int) -> int:
    """The first token of the name itself, behind forms of address and offices."""
    given = last - first > 2 and is_given_name(doc[first + 1].lower_)
    plainly = given and is_plainly_given(doc[first + 1].lower_)
    # "Certainly Ana Ruiz": a word that began the sentence; "Teammate Ana Ruiz"
    opens = (given and doc[first].tag_ != "NNP") or (plainly and (_OPENS(doc[first]) or _is_of_country(doc[first])))
    opens = opens or begins_with_trade(doc[first:last])
    titled = opens or _TITLES(doc[first])
    if titled and last - first == _NAMES and _BEARABLE(doc[first]) and not _is_led(doc, first):
        return first
    return run_after(doc, first + opens, last - 1, _TITLES)


_NAMES = 2
_BEARABLE = every(lambda token: is_plainly_given(token.lower_), no(plain_in(HONORIFICS)))
"""An office that is a given name too: "Dean"."""
_SCHOOLS = lower_in({"school", "university", "college", "faculty", "academy", "campus", "seminary", "cathedral"})
_NEAR = 16
_FAR = 300


def _is_led(doc: Doc, i: int) -> bool:
    """Whether an office is meant: what it leads is near by, or the family name was given with another: "Dean | Ruiz"."""
    family = doc[i + 1].text
    whole = (doc[j - 1] for j in range(max(1, i - _FAR), i) if doc[j].text == family)
    return any(map(_SCHOOLS, doc[max(0, i - _NEAR) : i + _NEAR])) or any(map(_OTHER_GIVEN, whole))


def after_trade(doc: Doc, first: int, last: int) -> int:
    """The first token of a company's name behind what it does, at a sentence's begin: "Insurer | Gothia"."""
    if last - first == 1 or not _TRADE(doc[first]) or is_given_name(doc[first + 1].lower_):
        return first
    return first if all(is_body_word(token.lower_) for token in doc[first + 1 : last]) else first + 1


def _is_office(token: Token) -> bool:
    return is_office(plain(token))


_OTHER_GIVEN = every(is_capital, no(_is_office))


def is_of_several(token: Token) -> bool:
    """Whether a word is an office in the plural: "Presidents Ruiz and Haddad"."""
    return token.text.endswith("s") and is_capital(token) and is_office(plain(token).removesuffix("s"))


def _begins_sentence(token: Token) -> bool:
    return bool(token.is_sent_start) or token.i == 0 or token.nbor(-1).is_space


_OPENS = either(
    lower_in(word_set("mentions.known_as")),
    every(_begins_sentence, lambda token: is_everyday(token.lower_), no(lambda token: is_given_name(token.lower_))),
)
"""What stands before a whole name with a capital and is no part of it: what somebody is, a sentence's first word."""

_WITH_TRADE = 3
"""So many words have a trade and a whole name: "Thatcher Ana Ruiz"."""
_LONGEST = 6
"""So many at most, with a hyphen and its parts: "Seamer Abel Tolland-Ruiz"."""
_MAY_BE_NAME = frozenset({"surname", "surname, frequent", "town", "town, small", "town, large", "firm"})
_AGENT = every(
    is_capital,
    lambda token: token.lower_.endswith(("er", "ist", "man", "maker", "smith", "keeper", "wright")),
    lambda token: (
        is_noun(token.vocab, token.lower_) or not _MAY_BE_NAME.intersection(known_words().get(token.lower_, ()))
    ),
    no(lambda token: is_given_name(token.lower_)),
)
_AGENTS = ("er", "maker", "startup", "start-up")
_TRADE = every(
    _begins_sentence,
    is_capital,
    either(plain_in(word_set("mentions.companies")), lambda token: token.lower_.endswith("maker")),
    lambda token: token.lower_.endswith(_AGENTS),
    no(_is_office),
)
"""What a company is by a noun for who does something; a broadcaster or publisher may be somebody."""


def begins_with_trade(words: Span) -> bool:
    """Whether a sentence's first word says what somebody does whose whole name follows: "Seamer Abel Tolland-Ruiz"."""
    if not (_WITH_TRADE <= len(words) <= _LONGEST and _AGENT(words[0]) and _begins_sentence(words[0])):
        return False
    names = [word for word in words[1:] if word.text != "-"]
    whole = len(words) - len(names) < len(names) and all(map(NAME_LIKE, names))
    return whole and not any(is_everyday(name.lower_) for name in names[:-1])


def is_of_people(words: Span) -> bool:
    """Whether somebody's whole name stands behind where they and others are from: "Norwegians | Abel Tolarsa"."""
    return (
        len(words) == _WITH_TRADE
        and words[0].tag_ == "NNPS"
        and all(map(NAME_LIKE, words))
        and _is_of_country(words[0])
    )


def _is_of_country(token: Token) -> bool:
    place = place_of(token.text)
    return place is not None and place.form == "adjective" and not is_given_name(token.lower_)


_TITLES = either(plain_in(HONORIFICS), plain_in(_FORMER), text_in(_TITLE_MARKS), _is_office, is_of_several)
