"""Organisations: legal forms, articles, acronyms, and institutions that every country has one of."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial

from msgspec import Struct, structs
from rapidfuzz.distance import OSA

from generator.data import legal_forms, rows, word_set
from generator.names.institutions import Institution, institution_in, institution_with, spelt
from generator.names.places import Place, country_and_rest, place_of
from generator.names.text import words
from generator.names.usual import is_established


class OrganisationMatch(Struct, frozen=True):
    """Whether two written organisations are one: `score` in [0, 1], `same` where it reaches 0.5, and the reasons."""

    same: bool
    score: float
    reasons: tuple[str, ...]


class Party(Struct, frozen=True):
    """A political party: its name, and the code of its country."""

    name: str
    country: str | None


class _Organisation(Struct, frozen=True):
    """A written organisation: its comparable words, and the countries that are named in it (as ISO codes)."""

    written: str
    words: tuple[str, ...]
    countries: frozenset[str]


_LEGAL = legal_forms()
_SMALL = word_set("names.small")
_LONGEST_PLACE = 4
_SAME = 0.5
_LEAST_OF_PLURAL, _LEAST_OF_SLIP = 3, 5
"""Letters of a word whose plural, or whose misspelling, another word may be."""


def _place_at(written: Sequence[str], start: int) -> tuple[int, Place | None]:
    """Where the longest name of a country that starts at a word ends, and which; else the end of the word."""
    for end in range(min(start + _LONGEST_PLACE, len(written)), start, -1):
        place = place_of(" ".join(written[start:end]).strip(",;()"))
        if place is not None:
            return end, place
    return start + 1, None


@lru_cache(maxsize=65536)
def _read(written: str) -> _Organisation:
    """An organisation without legal form and small words, its countries apart; what is one word is no country's name.

    A body of state has the words of its one name, and the country that alone has such a body; a known party no country.
    """
    party = _party_of_country(written)
    if party is not None:
        return structs.replace(_read(party.name), written=written)
    parts = written[:300].replace("&", " and ").replace("’s", "").replace("'s", "").split()
    kept: list[str] = []
    countries: set[str] = set()
    start = 0
    while start < len(parts):
        end, place = _place_at(parts, start) if len(parts) > 1 else (1, None)
        if place is not None:
            countries.add(place.code)
        else:
            kept += spelt(parts[start])
        start = end
    while len(kept) > 1 and kept[-1] in _LEGAL:
        kept.pop()
    told = tuple(word for word in kept if word != "the")
    body = institution_in(told)
    if body is not None:
        own = frozenset(countries) or (body.countries if body.home is not None else frozenset())
        return _Organisation(written, body.words, own)
    return _Organisation(written, tuple(word for word in kept if word not in _SMALL), frozenset(countries))


def acronym_of(long: str, short: str) -> bool:
    """Whether `short` is made of the initials of `long`: `IDF` of `Israel Defense Forces`, `NATO`, `U.N.`, `FBI`, `DoJ`.

    Small words (of, the, and) may count or not; a country that opens the long form may be left out of the short one. Two
    letters fit many names by chance: what they stand for is for the text around them to say.
    """
    letters = letters_of_acronym(short)
    return letters is not None and letters in acronyms_of(long)


@lru_cache(maxsize=65536)
def letters_of_acronym(short: str) -> str | None:
    """The small letters that a word would be an acronym by; None where no acronym is written so."""
    letters = short[:20].replace(".", "").replace("&", "").strip()
    if not 2 <= len(letters) <= 10 or not letters.isalnum() or sum(c.isupper() for c in letters) * 2 < len(letters):
        return None
    return letters.lower()


@lru_cache(maxsize=65536)
def acronyms_of(long: str) -> frozenset[str]:
    """The acronyms that a name may have, in small letters. Many names are held against one word by these, not in pairs."""
    return frozenset(_initials(long[:300]) | _initials(country_and_rest(long[:300])[1]))


def _initials(long: str) -> set[str]:
    """What a name's initials spell: those of all words, without the small ones, and without a legal form either."""
    every = words(long.replace("&", " and "))
    told = [word for word in every if word not in _SMALL]
    return {
        "".join(word[0] for word in kept)
        for kept in (every, told, [word for word in told if word not in _LEGAL])
        if len(kept) > 1
    }


def body_of(name: str) -> Institution | None:
    """The body of state that a name stands for, with or without its country, whose it alone is where the name states one."""
    read = _read(name)
    body = institution_with(read.words)
    if body is None or not name.removeprefix("the ")[:1].isupper():
        return None
    return Institution(body.words, read.countries or body.countries)


def party_of(name: str) -> Party | None:
    """The party that a name, its people or an adjective of theirs stands for: `GOP`, `Republicans`, `US Republicans`."""
    plain = name.removeprefix("the ").removeprefix("The ")
    return _parties().get(plain) or _party_of_country(plain)


def _party_of_country(name: str) -> Party | None:
    """The party that a name stands for behind the name of its own country."""
    rest = country_and_rest(name[:80])[1]
    party = _parties().get(rest)
    country = place_of(name.removesuffix(rest).strip()) if party is not None else None
    return party if country is not None and party is not None and country.code == party.country else None


@cache
def _parties() -> dict[str, Party]:
    return {
        form: Party(name, None if country == "-" else country)
        for name, country, forms in rows("parties.tsv")
        for form in (name, *forms.split(";"))
    }


def established(name: str) -> int | None:
    """A number for the organisation that `data/organisations.tsv` knows under a written name; None where it knows none."""
    read = _read(name)
    return _established().get((read.words, read.countries))


@cache
def _established() -> dict[tuple[tuple[str, ...], frozenset[str]], int]:
    """The rows of `data/organisations.tsv` by the words and countries of every form."""
    return {
        ((read := _read(form)).words, read.countries): number
        for number, (name, forms) in enumerate(_told_forms())
        for form in (name, *forms.split(";"))
    }


def _told_forms() -> Iterator[tuple[str, str]]:
    """The organisations of both tables: name and other forms."""
    yield from ((name, forms) for name, forms in rows("organisations.tsv"))
    yield from ((name, forms) for name, _, forms in rows("parties.tsv"))


def _no_words(a: _Organisation, b: _Organisation) -> bool:
    return not (a.words or b.words or (a.countries and b.countries))


def _same_writing(a: _Organisation, b: _Organisation) -> bool:
    return a.written == b.written and _no_words(a, b)


def _other_country(a: _Organisation, b: _Organisation) -> bool:
    """The Israeli and the Iranian Defense Ministry."""
    return len({a.countries, b.countries} - {frozenset()}) > 1


def _one_row(a: _Organisation, b: _Organisation) -> bool:
    """WHO and the World Health Organization."""
    first, second = (_established().get((one.words, one.countries)) for one in (a, b))
    return first is not None and first == second


def _acronym(a: _Organisation, b: _Organisation) -> bool:
    """The NHA and the Norvale Harbour Authority."""
    return acronym_of(a.written, b.written) or acronym_of(b.written, a.written)


def _short_acronym(letters: int, a: _Organisation, b: _Organisation) -> bool:
    """The HA: the fewer letters, the more names begin with them."""
    return letters == min(len("".join(one.words)) for one in (a, b)) and _acronym(a, b)


def _same_words(a: _Organisation, b: _Organisation) -> bool:
    """The Ministry of Defense and Norvale's Defense Ministry; without a country nobody knows which."""
    return sorted(a.words) == sorted(b.words)


def _same_name(a: _Organisation, b: _Organisation) -> bool:
    """The Ministry of Defense and the Defense Ministry."""
    return a.countries == b.countries and _same_words(a, b)


def _same_order(a: _Organisation, b: _Organisation) -> bool:
    return a.countries == b.countries and a.words == b.words


def _only_countries(a: _Organisation, b: _Organisation) -> bool:
    return not (a.words or b.words)


def _country_in_one(a: _Organisation, b: _Organisation) -> bool:
    return a.countries != b.countries


def _same_letters(a: _Organisation, b: _Organisation) -> bool:
    """Norvale Air Port and Norvale Airport."""
    return "".join(a.words) == "".join(b.words)


def _slip(a: _Organisation, b: _Organisation) -> bool:
    """One word of several with one letter more or other, long and rare enough for that to be a slip or a plural."""
    differing = [sorted(pair, key=len) for pair in zip(a.words, b.words, strict=False) if pair[0] != pair[1]]
    return len(a.words) == len(b.words) and len(differing) == 1 and _differ_by_a_letter(*differing[0])


def _differ_by_a_letter(x: str, y: str) -> bool:
    """Whether a word and one that is no shorter are a singular and its plural, or the one a slip of the other."""
    if f"{x}s" == y:
        return len(x) >= _LEAST_OF_PLURAL
    return len(x) >= _LEAST_OF_SLIP and not _are_two_words(x, y)


def _are_two_words(x: str, y: str) -> bool:
    return (is_established(x) and is_established(y)) or OSA.distance(x, y, score_cutoff=1) > 1


def _beginning(a: _Organisation, b: _Organisation) -> bool:
    """Norvale Harbour and the Norvale Harbour Authority."""
    shorter, longer = sorted((a.words, b.words), key=len)
    return bool(shorter) and longer[: len(shorter)] == shorter


_RULES: tuple[tuple[Callable[[_Organisation, _Organisation], bool], float, str], ...] = (
    (_same_writing, 1.0, "no letters to compare"),
    (_no_words, 0.0, "no letters to compare"),
    (_other_country, 0.02, "of different countries"),
    (_one_row, 0.95, "two established names of one organisation"),
    (_same_order, 0.98, "same words"),
    (_same_name, 0.9, "same words"),
    (_only_countries, 0.1, "only one is a country's"),
    (_same_words, 0.6, "same words, the country stated in one only"),
    (partial(_short_acronym, 2), 0.45, "one is the acronym of the other"),
    (partial(_short_acronym, 3), 0.6, "one is the acronym of the other"),
    (_acronym, 0.8, "one is the acronym of the other"),
    (_country_in_one, 0.05, "different words"),
    (_same_letters, 0.95, "same letters, parted otherwise"),
    (_slip, 0.6, "one word differs by a letter"),
    (_beginning, 0.45, "one is the beginning of the other"),
)
"""What two organisations may have in common, with the score and the reason; the first that holds decides."""


def compare_organisations(a: str, b: str) -> OrganisationMatch:
    """Whether two written organisations can be one.

    Legal forms, "the", ampersands, spelling and the order around "of" do not count (Ministry of Defense, Defense Ministry);
    acronyms count as their long forms; two different countries in the names end it, a country in one only leaves a doubt
    (the Defense Ministry of which country?). Symmetric, never raises.
    """
    return _compare(*sorted((a, b)))


@lru_cache(maxsize=65536)
def _compare(a: str, b: str) -> OrganisationMatch:
    one, other = _read(a), _read(b)
    answers = ((score, reason) for holds, score, reason in _RULES if holds(one, other))
    score, reason = next(answers, (0.05, "different words"))
    return OrganisationMatch(score >= _SAME, score, (reason,))
