"""The offices that a text states beside a name: "Defense Minister Ana Ruiz", "Omar Haddad, head of the central bank,".

An office is found in three steps: the run of tokens that can belong to one (`inside_of`), the noun in it that names the
office (the head), and what of the run belongs to that head (`office_edges`).
"""

from spacy.tokens import Doc, Token

from generator.article.mentions.lexicon import DETERMINERS, GENDERED, HONORIFICS
from generator.article.mentions.office_edges import (
    ARTICLE_REACH,
    JOINS,
    LINKS,
    after_apposition,
    inside_of,
    is_office,
    is_possessive,
    left_edge,
    trim_role,
)
from generator.article.mentions.story import Range
from generator.article.syntax.tokens import (
    FINITE,
    Test,
    is_capital,
    lower_at,
    lower_in,
    passes_at,
    plain_at,
    plain_in,
    run_after,
    run_before,
    text_at,
    text_in,
)
from generator.article.syntax.tree import SUBJECTS
from generator.names.titles import Gender
from generator.values import either, every, no

_INDEFINITE = frozenset({"a", "an"})
_WOULD_BE = frozenset({"would", "-", "be", "would-be"})
_OPENERS = frozenset(",–—(")
_CLOSERS = frozenset(",.;)–—:?") | {"who", "whose"}
_HOLDING = frozenset({"be", "serve", "become"})

_LONGEST = 16
"""No office is stated in more tokens than this."""

_REACH = 2 * _LONGEST
"""Neither does an office, with the forms of address around it, stand further from its name than this."""


def sentence_near(doc: Doc, start: int, end: int) -> Range:
    """The edges of the sentence around a name, no further from it than an office can reach.

    spaCy's own `Token.sent` walks the whole sentence, which a text of one sentence makes it do for every name.
    """
    first = run_before(doc, start + 1, max(start - _REACH, 0) + 1, _carries_on)
    return first - 1, run_after(doc, end, end + _REACH, _carries_on)


def _carries_on(token: Token) -> bool:
    return not token.is_sent_start


def role_before(doc: Doc, name: Range, floor: int, people: frozenset[int]) -> Range | None:
    """The tokens of an office right before `name`, looking back no further than `floor`.

    `people` are the tokens of persons' names, at which an office ends. A possessor or demonym at the left edge ("Israel's",
    "French") is not part of it.
    """
    start, end = name
    last = run_before(doc, start, floor + 1, _ADDRESS)
    if last - 1 > floor and doc[last - 1].text == "," and _is_definite(doc, last - 1, floor):
        last -= 1
        if not _is_apposition(doc, last, end, floor):
            return None
    first = run_before(doc, last, max(floor, last - _LONGEST), inside_of(people))
    if first == last or doc[last - 1].lower_ in LINKS:
        return None
    beside = last == start
    head = last - 1 if is_office(doc[last - 1]) else _head_with_complement(doc, first, last)
    if head is None or not _holds(doc, head, name) or (beside and _is_supposed(doc, head, floor)):
        return None
    return trim_role(doc, after_apposition(doc, left_edge(doc, first, head), last), last)


_ADDRESS = plain_in(HONORIFICS)
_SUPPOSED = either(lower_in(_WOULD_BE), lambda token: token.pos_ == "ADJ")


def _head_with_complement(doc: Doc, first: int, last: int) -> int | None:
    """The noun of an office whose complement stands between it and the name: "Director of National Intelligence Ana Ruiz".

    What follows "to" is rather the office than what stands before it; a word in small letters without an article is none.
    """
    heads = [i for i in range(first, last - 1) if is_office(doc[i]) and doc[i + 1].lower_ in JOINS]
    head = min(heads, key=lambda i: (lower_at(doc, i - 1) != "to", i), default=None)
    if head is None or is_capital(doc[head]):
        return head
    return head if any(map(_DETERMINER, doc[max(first, head - ARTICLE_REACH) : head])) else None


_DETERMINER = lower_in(DETERMINERS)


def _is_apposition(doc: Doc, comma: int, end: int, floor: int) -> bool:
    """Whether what stands before a comma describes the name behind it, which ends at `end`, and not something else.

    "The chief, Ana Ruiz, said" and "As a senator, Ana Ruiz voted" do; "in her bid for president, Ana Ruiz said" does not.
    """
    if end >= len(doc) or _ENDS(doc[end]):
        return True
    office = doc[comma - 1]
    first = max(run_before(doc, comma, floor + 1, _carries_on) - 1, floor)
    within = office.dep_ == "pobj" and office.head.i != first
    return (
        doc[first].lower_ in DETERMINERS | {"as"} and not within and FINITE.isdisjoint(t.tag_ for t in doc[first:comma])
    )


_ENDS: Test = either(
    lambda token: token.is_punct, lambda token: token.is_space, lambda token: token.is_sent_start is True
)
"""What ends a clause behind a name."""


def _is_supposed(doc: Doc, head: int, floor: int) -> bool:
    """Whether an article makes the office one that somebody might hold: "a President Ruiz", "a would-be mayor Ana Ruiz"."""
    first = run_before(doc, head, floor, _SUPPOSED)
    return first > floor and doc[first - 1].lower_ in _INDEFINITE


def _holds(doc: Doc, head: int, name: Range) -> bool:
    """Whether a word in small letters before a name says what its bearer is.

    It does not where it is a verb ("would counsel Ruiz"), or where a name of one word is part of another ("veteran Ruiz
    critics") or the subject of a clause about the office ("the judge Ruiz spoke of").
    """
    if not doc[head].text.islower():
        return True
    if head > 0 and doc[head - 1].tag_ in ("MD", "TO"):
        return False
    return name[1] - name[0] > 1 or not (_is_modifier(doc, name) or _is_told_of(doc[head], doc[name[0]]))


def _is_modifier(doc: Doc, name: Range) -> bool:
    """Whether a noun in small letters behind a name of one word owns it: "veteran Ruiz critics"."""
    bearer = doc[name[0]]
    behind = bearer.dep_ == "compound" and bearer.head.i >= name[1]
    return behind and bearer.head.text.islower()


def _is_told_of(office: Token, bearer: Token) -> bool:
    """Whether a name is the subject of a clause about the office: "the judge Ruiz spoke of"."""
    verb = bearer.head
    about = verb.dep_ == "relcl" and verb.head.i == office.i
    return bearer.dep_ in SUBJECTS and (about or (office.dep_ in SUBJECTS and office.head.i == verb.i))


def _is_definite(doc: Doc, comma: int, floor: int) -> bool:
    """Whether a comma parts a description from the name it describes: "the Israeli prime minister, Ana Ruiz,"."""
    limit = max(floor, comma - ARTICLE_REACH - 2)
    first = run_before(doc, comma - 1, limit, _DESCRIPTIVE)
    opened = first > limit and (is_possessive(doc[first - 1]) or doc[first - 1].lower_ in DETERMINERS)
    return opened and is_office(doc[comma - 1])


_DESCRIPTIVE = every(no(_DETERMINER), either(lambda token: token.is_alpha, text_in(".-")))


def role_after(doc: Doc, end: int, ceiling: int, people: frozenset[int]) -> Range | None:
    """The tokens of an office that stands in apposition behind the name that ends at `end`, before `ceiling`."""
    first = _apposition(doc, end, ceiling)
    if first is None:
        return None
    last = run_after(doc, first, min(ceiling, first + _LONGEST), inside_of(people))
    head = run_after(doc, first, last, no(is_office))
    if head == last or any(map(lower_in(JOINS), doc[first:head])):
        return None
    closed = _closing(doc, head, last, ceiling, people)
    if closed is None or passes_at(doc, head + 1, is_possessive):
        return None
    return trim_role(doc, first, closed)


def _apposition(doc: Doc, end: int, ceiling: int) -> int | None:
    """Where an apposition begins behind the name that ends at `end`, or what "who is" and "then" introduce."""
    first = end + 1
    if first >= ceiling or doc[end].text not in _OPENERS or doc[first].lower_ == "and":
        return None  # "and" leads to somebody else: "Omar Haddad, and the former mayor, Ada Quill"
    if first + 2 >= ceiling or doc[first].lower_ not in ("who", "then", "now"):
        return first
    if doc[first + 1].lemma_ in _HOLDING:
        return first + 2 + (doc[first + 2].lower_ == "as")
    return None if doc[first].lower_ == "who" else first + 1


def _closing(doc: Doc, head: int, last: int, ceiling: int, people: frozenset[int]) -> int | None:
    """Where an apposition that runs up to `last` ends: at a mark, or before the "and" that leads to somebody else."""
    if last < len(doc) and last in people:
        joint = run_after(doc, head + 1, last, no(lower_in({"and"})))
        return joint if joint < last else None
    return last if last >= ceiling or doc[last].lower_ in _CLOSERS else None


def gender_beside(doc: Doc, start: int, role: Range | None) -> Gender | None:
    """What a form of address or noun of kinship right before the name at `start` states, or the words of its office."""
    address = plain_at(doc, start - 1)
    if address in HONORIFICS:
        return HONORIFICS[address]
    beside = start - 2 if start > 1 and text_at(doc, start - 1) == "," else start - 1
    office = () if role is None else doc[role[0] : role[1]]
    words = [lower_at(doc, beside), *(t.lower_ for t in office)]
    return next((GENDERED[w] for w in words if w in GENDERED), None)
