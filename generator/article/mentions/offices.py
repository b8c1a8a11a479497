"""The offices that a text states beside a name: "Defense Minister Ana Ruiz", "Omar Haddad, head of the central bank,"."""

from spacy.tokens import Doc, Token

from generator.article.mentions.lexicon import GENDERED, HONORIFICS, Gender, occupations
from generator.article.mentions.lexicon import is_office as is_office_word
from generator.article.tables import words
from generator.names import is_role_head, is_title

Range = tuple[int, int]

_BEFORE = words(
    """
    former ex acting deputy vice prime foreign chief senior interim incoming outgoing then late longtime veteran
    assistant associate junior first second lead managing executive general federal state military political
    national international special top current new retired honorary
    """
)
_CONTENDERS = words(
    "candidate candidates hopeful hopefuls rival rivals challenger contender contenders nominee nominees frontrunner opponent"
)
"""What somebody is in a race, besides the office held: "presidential candidate Senator Ruiz"."""
_SINCE = frozenset({"former", "ex", "then", "late", "retired", "incoming", "outgoing"})
"""Words that begin the statement of an office."""
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "my", "your"})
_INSIDE = frozenset(
    {"of", "for", "at", "in", "on", "to", "and", "the", "&", "-", "/", "'s", "’s", "'", "’", "with", "under", "affairs"}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_JOIN = frozenset({"of", "for", "at", "in", "to", "on", "with"})
_FIELDS = ("al", "ic", "ry", "ve")
"""How adjectives of a field end (financial, economic, military, executive); others praise or blame."""

_LONGEST = 16
"""No office is stated in more tokens than this."""

_REACH = 2 * _LONGEST
"""Neither does an office, with the forms of address around it, stand further from its name than this."""


def is_office(token: Token) -> bool:
    """Whether the word names an office, rank or occupation of one person."""
    return token.tag_ not in ("NNS", "NNPS") and is_office_word(token.text)


def sentence_near(doc: Doc, start: int, end: int) -> Range:
    """The edges of the sentence around a name, no further from it than an office can reach.

    spaCy's own `Token.sent` walks the whole sentence, which a text of one sentence makes it do for every name.
    """
    first, last = start, end
    while first > 0 and start - first < _REACH and not doc[first].is_sent_start:
        first -= 1
    while last < len(doc) and last - end < _REACH and not doc[last].is_sent_start:
        last += 1
    return first, last


def role_before(doc: Doc, name: Range, floor: int, people: frozenset[int]) -> Range | None:
    """The tokens of an office right before `name`, looking back no further than `floor`.

    `people` are the tokens of persons' names, at which an office ends. A possessor or demonym at the left edge ("Israel's",
    "French") is not part of it.
    """
    start, end = name
    last = start
    while last - 1 > floor and doc[last - 1].lower_.rstrip(".") in HONORIFICS:
        last -= 1
    if last - 1 > floor and doc[last - 1].text == "," and _is_definite(doc, last - 1, floor):
        if not _is_apposition(doc, last - 1, end, floor):
            return None
        last -= 1
    first = last
    while first > floor and last - first < _LONGEST and _is_inside(doc[first - 1], people):
        first -= 1
    if first == last or doc[last - 1].lower_ in _INSIDE:
        return None
    head = last - 1
    if not is_office(doc[head]):
        heads = [i for i in range(first, last - 1) if is_office(doc[i]) and doc[i + 1].lower_ in _JOIN]
        if not heads or doc[last - 1].lower_ in _INSIDE or (last != start and not heads):
            return None
        head = next((i for i in heads if i > first and doc[i - 1].lower_ == "to"), heads[0])
        if not (doc[head].text[:1].isupper() or _has_article(doc, first, head)):
            return None
    if not _holds(doc, head, name) or (last == start and _is_supposed(doc, head, floor)):
        return None
    begin = _after_apposition(doc, _left_edge(doc, first, head), last)
    return trim_role(doc, begin, last)


def _is_apposition(doc: Doc, comma: int, end: int, floor: int) -> bool:
    """Whether what stands before a comma describes the name behind it, which ends at `end`, and not something else.

    "The chief, Ana Ruiz, said" and "As a senator, Ana Ruiz voted" do; "in her bid for president, Ana Ruiz said" does not.
    """
    if end >= len(doc) or doc[end].is_sent_start is True or doc[end].is_punct or doc[end].is_space:
        return True
    office = doc[comma - 1]
    first = next((i for i in range(comma - 1, floor - 1, -1) if doc[i].is_sent_start), floor)
    opens = doc[first].lower_ in _ARTICLES or doc[first].lower_ == "as"
    within = office.dep_ == "pobj" and office.head.i != first
    return opens and not within and not any(doc[i].tag_ in _FINITE for i in range(first, comma))


def _is_supposed(doc: Doc, head: int, floor: int) -> bool:
    """Whether an article makes the office one that somebody might hold: "a President Ruiz", "a would-be mayor Ana Ruiz"."""
    i = head
    while i > floor and (doc[i - 1].pos_ == "ADJ" or doc[i - 1].lower_ in ("would", "-", "be", "would-be")):
        i -= 1
    return i > floor and doc[i - 1].lower_ in ("a", "an")


def _holds(doc: Doc, head: int, name: Range) -> bool:
    """Whether a word in small letters before a name says what its bearer is.

    It does not where it is a verb ("would counsel Ruiz"), or where a name of one word is part of another ("veteran Ruiz
    critics") or the subject of a clause about the office ("the judge Ruiz spoke of").
    """
    office, bearer = doc[head], doc[name[0]]
    if not office.text.islower():
        return True
    verb = head > 0 and doc[head - 1].tag_ in ("MD", "TO")
    if name[1] - name[0] > 1:
        return not verb
    subjects = ("nsubj", "nsubjpass")
    owned = name[1] < len(doc) and bearer.dep_ == "compound" and bearer.head.i >= name[1] and bearer.head.text.islower()
    clause = bearer.head.dep_ == "relcl" and bearer.head.head.i == head
    told = bearer.dep_ in subjects and (clause or (office.dep_ in subjects and office.head.i == bearer.head.i))
    return not (verb or owned or told)


def _after_apposition(doc: Doc, first: int, last: int) -> int:
    """Where the title begins that an occupation only introduces: "challenger former Vice President", "farmer Senator"."""
    i = first
    for k in range(first + 1, last):
        before = doc[k - 1]
        if before.lower_ in _INSIDE or before.lower_ in _BEFORE or before.is_punct:
            continue
        occupied = before.lower_ in occupations() and not is_role_head(before.text)
        introduces = before.text.islower() and (occupied or before.lower_ in _CONTENDERS)
        placed = doc[k].ent_type_ == "GPE" and k + 1 < last
        title = doc[k + 1] if placed else doc[k]
        if doc[k].lower_ in _SINCE or (introduces and title.text[:1].isupper() and is_title(title.text)):
            i = k
    return i


def _is_definite(doc: Doc, comma: int, floor: int) -> bool:
    """Whether a comma parts a description from the name it describes: "the Israeli prime minister, Ana Ruiz,"."""
    i = comma - 1
    if not is_office(doc[i]):
        return False
    while i > floor and comma - i < 6:
        i -= 1
        if doc[i].lower_ in _ARTICLES or doc[i].text in ("'s", "’s", "'", "’"):
            return True
        if not (doc[i].is_alpha or doc[i].text in (".", "-")):
            return False
    return False


def _is_inside(token: Token, people: frozenset[int]) -> bool:
    if token.is_space:
        return "\n" not in token.text
    if token.is_quote or token.i in people or token.text[0] in "@#" or _is_dash(token):
        return False
    if token.lower_ in _INSIDE or is_office(token) or token.lower_ in _BEFORE:
        return True
    return (token.pos_ in ("PROPN", "NOUN", "ADJ") and not token.like_num) or token.text in ("U.S.", "U.N.", "D.C.")


def _is_dash(token: Token) -> bool:
    """A hyphen between blanks, which parts what it stands between."""
    return token.text == "-" and bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)


def _has_article(doc: Doc, first: int, head: int) -> bool:
    return any(doc[i].lower_ in _ARTICLES for i in range(max(first, head - 4), head))


def _left_edge(doc: Doc, first: int, head: int) -> int:
    """How far left the office reaches from its noun: over modifiers, and over "and" or "/" to another office."""
    i = head
    while i > first:
        token = doc[i - 1]
        if token.lower_ in ("and", "/", "&", "-") and i - 1 > first and (is_office(doc[i - 2]) or token.text in "-/"):
            i -= 2 if token.text not in "-/" or i - 2 >= first else 1
        elif token.lower_ in _BEFORE or (token.pos_ in ("PROPN", "ADJ", "NOUN") and token.lower_ not in _INSIDE):
            if (
                token.pos_ != "PROPN"
                and not token.text[:1].isupper()
                and token.lower_ not in _BEFORE
                and not _fits(token)
            ):
                break
            i -= 1
        else:
            break
    return i


def _fits(token: Token) -> bool:
    """A lower-case word that belongs to an office behind it: a noun ("defense minister") or an adjective of a field."""
    return token.dep_ in ("compound", "amod", "nmod") and token.tag_ not in ("JJR", "JJS", "VBG")


def trim_role(doc: Doc, first: int, last: int) -> Range | None:
    """The office without articles, forms of address, and the country at its left edge; None where nothing is left."""
    while first < last:
        token = doc[first]
        loose = (
            token.pos_ == "ADJ"
            and token.text.islower()
            and token.lower_ not in _BEFORE
            and token.text[-2:] not in _FIELDS
        )
        possessive = first + 1 < last and doc[first + 1].text in ("'s", "’s", "'", "’")
        if possessive:
            first += 2
        elif (
            (
                token.lower_ in _ARTICLES
                or token.lower_.rstrip(".") in HONORIFICS
                or token.is_punct
                or loose
                or token.lower_ in ("fellow", "rival", "opponent")
                or token.ent_type_ == "NORP"
            )
            or token.lower_ in _INSIDE
            or (token.ent_type_ == "GPE" and not _is_name_of_office(doc, first, last))
        ):
            first += 1
        else:
            break
    while first < last and doc[first].is_space:
        first += 1
    while last > first and (doc[last - 1].is_punct or doc[last - 1].lower_ in _INSIDE or doc[last - 1].is_space):
        last -= 1
    if first >= last or not any(is_office(t) for t in doc[first:last]):
        return None
    if any(c in '<>="|@' for t in doc[first:last] for c in t.text) or doc[first].text[0] in "-–—":
        return None  # markup that was left in the text, or a word cut in two
    return first, last


def _is_name_of_office(doc: Doc, first: int, last: int) -> bool:
    """A town leads the name of its own office ("New York City police chief"); a country does not."""
    return last - first > 1 and doc[first + 1].tag_ == "POS"


def role_after(doc: Doc, end: int, ceiling: int, people: frozenset[int]) -> Range | None:
    """The tokens of an office that stands in apposition behind the name that ends at `end`, before `ceiling`."""
    if end + 1 >= ceiling or doc[end].text not in (",", "–", "—", "(") or doc[end + 1].lower_ == "and":
        return None  # "and" leads to somebody else: "Omar Haddad, and the former mayor, Ada Quill"
    first = end + 1
    if doc[first].lower_ in ("who", "then", "now") and first + 2 < ceiling:
        first += 1
        if doc[first].lemma_ in ("be", "serve", "become"):
            first += 1 + (doc[first + 1].lower_ == "as")
        elif doc[first - 1].lower_ == "who":
            return None
    last = first
    while last < ceiling and last - first < _LONGEST and _is_inside(doc[last], people):
        last += 1
    closed = (
        last >= ceiling
        or doc[last].text in (",", ".", ";", ")", "–", "—", ":", "?")
        or doc[last].lower_ in ("who", "whose")
    )
    head = next((i for i in range(first, last) if is_office(doc[i])), None)
    if head is None or any(doc[i].lower_ in _JOIN for i in range(first, head)):
        return None
    if (last < len(doc) and doc[last].i in people) or not closed:
        cut = next((i for i in range(head + 1, last) if doc[i].lower_ == "and"), last)
        if not (last < len(doc) and doc[last].i in people and cut < last):
            return None
        last = cut
    if head + 1 < last and doc[head + 1].text in ("'s", "’s"):
        return None
    return trim_role(doc, first, last)


def gender_beside(doc: Doc, start: int, role: Range | None) -> Gender | None:
    """What a form of address or noun of kinship right before the name at `start` states, or the words of its office."""
    if start and (word := doc[start - 1].lower_.rstrip(".")) in HONORIFICS:
        return HONORIFICS[word]
    words = [doc[start - 1].lower_] if start else []
    if start > 1 and words == [","]:
        words = [doc[start - 2].lower_]
    if role is not None:
        words += [t.lower_ for t in doc[role[0] : role[1]]]
    return next((GENDERED[w] for w in words if w in GENDERED), None)
