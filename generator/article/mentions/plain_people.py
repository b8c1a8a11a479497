"""Names that forms of address, given names and Mac make plainly a person's, whatever the model takes them for.

"Mr March" and "Iris Winter" look like dates, "Angus Mac Lean" like a firm; "Wales Owen Pryce" is a place before a person.
"""

from collections.abc import Callable, Iterator, Sequence, Set

from spacy.tokens import Token

from generator.article.mentions.cuts import CALENDAR
from generator.article.mentions.described import is_told_somebody
from generator.article.mentions.lexicon import HONORIFICS, organisation_words
from generator.article.mentions.office_edges import is_office
from generator.article.mentions.signs import is_given_only, is_town, is_written_small
from generator.article.mentions.story import OPEN, Name, Story, covered
from generator.article.syntax.tokens import (
    FINITE,
    Test,
    dep_in,
    is_capital,
    is_proper,
    is_small,
    lower_in,
    passes_at,
    plain_in,
    tag_in,
)
from generator.article.syntax.tree import SUBJECTS
from generator.data import reporting_verbs, word_set
from generator.names import institution_of, party_of, place_of
from generator.names.usual import is_everyday
from generator.names.variants import is_given_name, is_plainly_given
from generator.values import either, every, first, no

_MAC = frozenset({"Mac", "Nic"})
_TIMES = word_set("mentions.times_too")
_ADDRESS = every(plain_in(HONORIFICS.keys() - {"st", "fr", "hon", "rev"}), is_capital)
_WORD = every(is_capital, lambda token: token.is_alpha and not token.text.isupper())
_GIVEN: Test = every(_WORD, lambda token: is_plainly_given(token.lower_) or is_given_only(token.lower_))
_TIME = every(_WORD, lower_in(_TIMES))
_FAMILY = every(_WORD, no(lower_in(organisation_words().keys() | word_set("mentions.things"))))
_FIRST = every(
    _FAMILY,
    is_proper,
    lambda token: not (is_everyday(token.lower_) or is_office(token)),
    no(either(lambda token: place_of(token.text) is not None, lambda token: party_of(token.text) is not None)),
    lambda token: institution_of(token.text) is None,
    no(either(_ADDRESS, lower_in(CALENDAR))),
)
"""A word that may be somebody's first name, though no table has it."""
_OF_PERSON = every(_FIRST, lambda token: token.ent_type_ in ("", "PERSON"))
_MISREAD = every(_FAMILY, tag_in({"IN", "MD", "UH", "VB", "VBP", "VBD", "RB"}), lambda token: not token.ent_type_)
_DOING = ("er", "or", "ist", "man", "ing", "ed", "ly")
"""Ends of words for what somebody does, or how: "Podcaster Ana Ruiz"."""
_BEGINS_RARE = every(
    lambda token: bool(token.is_sent_start),
    _FAMILY,
    tag_in({"NN", "NNP"}),
    lambda token: not (token.ent_type_ or is_office(token) or token.lower_.endswith(_DOING)),
    no(lambda token: is_written_small(token.lower_) or is_town(token.lower_)),
)
"""A sentence's first word that English does not write small: "Mateus | Quaresma Lobo is seven"."""
_WITHIN = either(is_small, lower_in({","}), _GIVEN)
_SPEAKS = every(dep_in(SUBJECTS), lambda token: token.head.lemma_.lower() in reporting_verbs())
_JOINS = lower_in({"and", "&", "the"})
_LEADS = lower_in({"of", "for"})
_SURNAME = every(_FIRST, lambda token: not (is_written_small(token.lower_) or is_town(token.lower_)))
_GIVEN_ONLY = every(_GIVEN, no(_TIME), no(lambda token: is_town(token.lower_)))
_SOMEBODY_DOES = either(tag_in(FINITE), lower_in({",", "’s", "'s"}))
"""What stands behind somebody's name rather than behind a month: "Ruth March said"."""
_LONGEST_FIELD = 6
"""What an office is for has fewer words than this."""
_LEADS_TO_TIME = lower_in(word_set("capitals.before_months") | {"the", "on"})


def plain_people(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` with those people whom the words around a name, or in it, make plain."""
    found = _with_rules(story, names)
    taken = covered(found)
    families = {story.words[n.end - 1] for n in found if n.length > 1 and _TIME(story.doc[n.end - 1])}
    times = [i for i, word in enumerate(story.words) if word.lower() in _TIMES and i not in taken]
    whole = [Name(i - 1, i + 1, "PERSON") for i in times if i - 1 not in taken and _is_of_somebody(story, i)]
    families |= {story.words[name.end - 1] for name in whole}
    begun = covered(whole)
    added = [Name(i, i + 1, "PERSON") for i in times if i not in begun and _is_surname(story, i, families)]
    return sorted([*found, *whole, *added, *_holders(story, taken)])


def _is_of_somebody(story: Story, i: int) -> bool:
    """Whether a word for a time ends a whole name that the model takes for a time: "Ruth March, a teacher"."""
    told = _is_one(story, i - 1) and _TIME(story.doc[i]) and passes_at(story.doc, i - 1, _GIVEN_ONLY)
    before = passes_at(story.doc, i - 2, _LEADS_TO_TIME)
    return told and not before and passes_at(story.doc, i + 1, _SOMEBODY_DOES)


def _holders(story: Story, taken: Set[int]) -> Iterator[Name]:
    """People whom the model missed behind an office and its field: "Minister for Energy | Lars Oberg"."""
    capitals = [
        i for i, word in enumerate(story.words[:-1]) if i > 0 and word[:1].isupper()
    ]  # without asking each token
    for i in capitals:
        named = _GIVEN(story.doc[i]) and _FAMILY(story.doc[i + 1]) and taken.isdisjoint((i, i + 1))
        if named and _is_one(story, i) and _is_behind_field(story, i):
            yield Name(i, i + 2, "PERSON")


def _is_behind_field(story: Story, i: int) -> bool:
    """Whether the capital words before a token are what an office is for."""
    doc, first = story.doc, i - 1
    while first > max(i - _LONGEST_FIELD, 0) and (is_capital(doc[first]) or _JOINS(doc[first])):
        first -= 1
    return first < i - 1 and first > 0 and _LEADS(doc[first]) and is_office(doc[first - 1])


def _with_rules(story: Story, names: Sequence[Name]) -> list[Name]:
    """The names as the first rule has them that says something; what one goes over now is no name of its own."""
    read = [(name, first(rule(story, name) for rule in _RULES) or name) for name in names]
    begun = {i for name, whole in read for i in range(whole.start, name.start)}
    return [whole for name, whole in read if name.start not in begun or whole.length > name.length]


def _is_surname(story: Story, i: int, families: Set[str]) -> bool:
    """Whether a word for a time is somebody's: behind a form of address, or where the article has a full name with it.

    Behind "in", "on" and "the" it is the time.
    """
    if story.stretch(i) is None or not _TIME(story.doc[i]):
        return False
    borne = story.words[i] in families and not passes_at(story.doc, i - 1, _LEADS_TO_TIME)
    return borne or passes_at(story.doc, i - 1, _ADDRESS)


def _with_time(story: Story, name: Name) -> Name | None:
    """A given name with the surname behind it: "Iris Winter"."""
    behind = name.length == 1 and _GIVEN(story.doc[name.start]) and passes_at(story.doc, name.end, _TIME)
    behind = behind and not passes_at(story.doc, name.end + 1, lambda token: token.like_num)  # "in Orlando July 8"
    return Name(name.start, name.end + 1, "PERSON") if behind else None


def _with_given(story: Story, name: Name) -> Name | None:
    """A whole name with those before it that the model left out: "Alejandro | García Padilla", "Per | Olav Nymoen"."""
    start = name.start
    if name.type not in ("PERSON", OPEN) or name.length == 1:
        return None
    while _is_one(story, start - 1) and _is_left_out(story, start - 1, name):
        start -= 1
    return Name(start, name.end, name.type, name.sure) if start < name.start else None


def _is_left_out(story: Story, i: int, name: Name) -> bool:
    """Whether a token is a name before a whole one: it hangs on that, or a capital shows it ("the trust, Per Olav Nymoen")."""
    token, within = story.doc[i], passes_at(story.doc, i - 1, _WITHIN)
    if _MISREAD(token):
        return within or not is_everyday(token.lower_)
    hangs = name.type == "PERSON" and _is_compound(token, name)
    # "Minister for Transport | Ana Ruiz": what an office is for is no name
    first = within and _OF_PERSON(token) and not passes_at(story.doc, i - 1, _LEADS)
    return hangs and (first or _BEGINS_RARE(token) or _GIVEN(token) or is_given_name(token.lower_))


def _with_first(story: Story, name: Name) -> Name | None:
    """A lone surname with the name before it that the model left out: "Aitor | Lizarraga won", "Balázs | Tordai said"."""
    doc, before = story.doc, name.start - 1
    lone = " " not in doc[name.start : name.end].text and passes_at(doc, before, _FIRST)
    if not lone or not _is_compound(doc[before], name):
        return None
    found = Name(before, name.end, "PERSON" if name.type == "PERSON" else OPEN, name.type == "PERSON" and name.sure)
    given = is_given_name(doc[before].lower_)
    known = given and (name.type == "PERSON" or (name.type == OPEN and _SPEAKS(doc[name.end - 1])))
    may_be = known or is_told_somebody(doc, found)
    return found if may_be and _is_one(story, before) else None


def _with_plain_first(story: Story, name: Name) -> Name | None:
    """A lone surname that the model takes for something else, with the given name before it: "Ana | Brooks"."""
    doc, before = story.doc, name.start - 1
    lone = name.length == 1 and name.type != OPEN and _SURNAME(doc[name.start])
    given = lone and passes_at(doc, before, _GIVEN_ONLY) and _is_compound(doc[before], name)
    return Name(before, name.end, "PERSON") if given and _is_one(story, before) else None


def _is_compound(token: Token, name: Name) -> bool:
    """Whether a token hangs on a name as a part of it."""
    return token.dep_ == "compound" and name.start <= token.head.i < name.end


def _is_one(story: Story, i: int) -> bool:
    """Whether a token and the next stand in one stretch of the story."""
    return story.stretch(i) is not None and story.stretch(i) == story.stretch(i + 1)


def _of_mac(story: Story, name: Name) -> Name | None:
    """As in "Angus Mac Lean" and "Mac Lean"."""
    words = story.written(name)
    return name.typed("PERSON") if len(words) > 1 and not _MAC.isdisjoint(words[-2:-1]) else None


def _behind_place(story: Story, name: Name) -> Name | None:
    """As in "Wales Owen Pryce", "House Ana Ruiz", "Dr Ana Ruiz"."""
    doc, start = story.doc, name.end - 2
    if start <= name.start or not (_GIVEN(doc[start]) and _FAMILY(doc[start + 1])):
        return None
    before = doc[name.start : start]
    loose = place_of(before.text) is not None or institution_of(before.text) is not None or _ADDRESS(before[0])
    return Name(start, name.end, "PERSON", name.sure) if loose else None


_RULES: tuple[Callable[[Story, Name], Name | None], ...] = (
    _with_time,
    _with_given,
    _with_plain_first,
    _with_first,
    _of_mac,
    _behind_place,
)
