"""Cut away what capitals, or the model, glued to the name of a person whom the article names elsewhere.

"Beneath Ruiz" at the head of a sentence, "Ruiz Wins" in a headline, "Ruiz 34" in a table, "the Ruiz-Haddad bill": the name that
the article knows is kept, and words that can't be a part of it go.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from msgspec import Struct
from spacy.tokens import Doc, Token

from generator.article.mentions.boundaries import OPEN, Name, Story
from generator.article.mentions.lexicon import HONORIFICS, PARTICLES, SUFFIXES, is_office, organisation_words
from generator.article.parse.lemmas import is_adjective, is_verb
from generator.names import place_of
from generator.names.variants import is_everyday, is_given_name

_JOINTS = frozenset({"-", "/", "–", "and", "&", "or", "v.", "vs.", "vs", "versus", "to"})

_CALLED = frozenset({"called", "named", "titled", "dubbed"})
"""Behind these a thing's name stands whole: "a fund called Stop Ruiz"."""


class _Known(Struct, frozen=True):
    """Persons whom the article names: in full, by family names, by given names, by one word more than once.

    `small` are the words that it writes small.
    """

    full: frozenset[tuple[str, ...]]
    family: frozenset[str]
    alone: frozenset[str]
    given: frozenset[str]
    small: frozenset[str]


def narrowed(doc: Doc, story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, those cut down or parted that hold a known person's name and words that are none."""
    known = _known(doc, names)
    found: list[Name] = []
    for name in names:
        found += _narrow(doc, story, name, known)
    return sorted(found)


def _known(doc: Doc, names: Sequence[Name]) -> _Known:
    written = Counter(tuple(t.text for t in doc[n.start : n.end]) for n in names)
    full = set()
    for name in names:
        words = tuple(t.text for t in doc[name.start : name.end])
        first = words[0].lower()
        if name.type in ("PERSON", OPEN) and 2 <= len(words) <= 4 and is_given_name(first) and first not in PARTICLES:
            plain = all(t.is_alpha or t.text.endswith(".") for t in doc[name.start : name.end])
            if plain and (len(words) == 2 or written[words] > 1) and not _is_asked_or_said(doc[name.start]):
                full.add(words)
    addressed = {doc[n.end - 1].text for n in names if n.start and _is_address(doc[n.start - 1])}
    alone = Counter(doc[n.start].text for n in names if n.type == "PERSON" and n.end - n.start == 1)
    usual = {word for word, number in alone.items() if number > 1 and not is_given_name(word.lower())}
    return _Known(
        full=frozenset(full),
        family=frozenset({_family(words) for words in full} | addressed),
        alone=frozenset(usual),
        given=frozenset(words[0] for words in full),
        small=frozenset(t.text for t in doc if t.text.islower()),
    )


def _is_asked_or_said(token: Token) -> bool:
    """A verb that is a given name too, at the head of a sentence: "Will Ruiz resign?", "Said Ruiz"."""
    return token.tag_ in ("MD", "VBD") and bool(token.is_sent_start) and is_everyday(token.lower_)


def _is_address(token: Token) -> bool:
    return token.lower_.rstrip(".") in HONORIFICS and token.text[:1].isupper()


def _family(words: tuple[str, ...]) -> str:
    return next((w for w in reversed(words) if w.lower().rstrip(".") not in SUFFIXES), words[-1])


def _narrow(doc: Doc, story: Story, name: Name, known: _Known) -> Iterator[Name]:
    words = tuple(t.text for t in doc[name.start : name.end])
    if len(words) < 2 or words in known.full:
        yield name
        return
    pair = _pair(words, known)
    if pair is not None:
        yield Name(name.start, name.start + pair, "PERSON", name.sure)
        yield Name(name.start + pair + 1, name.end, "PERSON", name.sure)
        return
    kept = _kept(doc, story, name, known)
    yield name if kept is None else Name(*kept, "PERSON", name.sure)


def _pair(words: tuple[str, ...], known: _Known) -> int | None:
    """Where the joint of two known persons stands ("Ruiz-Haddad", "Ruiz and Omar Haddad"), if `words` are just that."""

    def is_known(part: tuple[str, ...]) -> bool:
        return part in known.full or (len(part) == 1 and part[0] in known.family | known.given)

    joints = [i for i, word in enumerate(words) if word.lower() in _JOINTS]
    if len(joints) == 1 and is_known(words[: joints[0]]) and is_known(words[joints[0] + 1 :]):
        return joints[0]
    return None


def _kept(doc: Doc, story: Story, name: Name, known: _Known) -> tuple[int, int] | None:
    """The known name inside a longer one whose other words are loose."""
    if any(organisation_words().get(t.lower_) or is_office(t.text) for t in doc[name.start : name.end]):
        return None
    if name.start and doc[name.start - 1].lower_ in _CALLED:
        return None
    thing = bool(name.start) and doc[name.start - 1].lower_ == "the" and not story.is_titled(name.start)
    families = known.family | known.alone if story.is_titled(name.start) else known.family
    for start, end in _inside(doc, name, known, families):
        whole = end - start > 1
        given = not whole and doc[start].text in known.given
        sure = whole or (given and name.type != "PERSON")
        free = name.type == OPEN  # the model sees no name there
        left = all(
            _is_loose_before(doc, story, i, known, sure=sure, given=given, free=free and i == name.start)
            for i in range(name.start, start)
        )
        right = all(_is_loose_after(doc, story, i, name, known, given=given, whole=whole) for i in range(end, name.end))
        if end < name.end and thing and doc[end].tag_ in ("NNP", "NNPS"):
            continue  # "the Ruiz Shuttle"
        if left and right and (end == name.end or not (name.start and _is_address(doc[name.start - 1]))):
            return start, end
    return None


def _inside(doc: Doc, name: Name, known: _Known, families: Set[str]) -> Iterator[tuple[int, int]]:
    """Known names that are a part of `name`, the longest first."""
    for length in range(min(4, name.end - name.start - 1), 0, -1):
        for start in range(name.start, name.end - length + 1):
            words = tuple(t.text for t in doc[start : start + length])
            if words in known.full or (length == 1 and (words[0] in families or words[0] in known.given)):
                yield start, start + length


def _is_loose_before(doc: Doc, story: Story, i: int, known: _Known, *, sure: bool, given: bool, free: bool) -> bool:
    token = doc[i]
    word = token.lower_
    if (len(word.rstrip(".")) == 1 and word[0].isalpha()) or word.rstrip(".") in PARTICLES:
        return False  # an initial, or "De" and "St." before a family name
    if token.tag_ not in ("NNP", "NNPS") or not token.is_alpha:
        return not is_given_name(word) or token.tag_ == "MD" or _is_asked_or_said(token)
    if is_given_name(word) and not (given and is_everyday(word)):
        return False
    if sure or place_of(token.text) is not None:
        return True
    if word in known.small or is_everyday(word):
        return True
    opens = given or free or bool(token.is_sent_start) or story.is_titled(i)
    return opens and (word.endswith(("ing", "ed")) or is_verb(doc.vocab, word) or is_adjective(doc.vocab, word))


def _is_loose_after(doc: Doc, story: Story, i: int, name: Name, known: _Known, *, given: bool, whole: bool) -> bool:
    token = doc[i]
    if token.like_num or token.is_punct or token.tag_ in ("CD", "SYM", "HYPH", "NFP"):
        return True
    if name.type != "PERSON" or token.lower_ in SUFFIXES or not token.is_alpha or len(token.text) < 3:
        return False
    if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    if not given and is_verb(doc.vocab, token.lower_) and (story.is_titled(i) or (whole and token.text.endswith("s"))):
        return True
    usual = token.lower_ in known.small or (is_everyday(token.lower_) and not given)
    return usual and (not given or story.is_titled(i))
