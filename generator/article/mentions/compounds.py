"""Names of which only a part was found: "Ivar | Ruiz", which the article writes as one, "the Ruiz | Global Initiative".

What bears somebody's name is no mention of that person: a fund, a committee, a book, a programme.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from spacy.tokens import Doc, Token

from generator.article.mentions.lexicon import GENDERED, HONORIFICS, is_office, organisation_words
from generator.article.mentions.refusals import KINDS
from generator.article.mentions.story import OPEN, Name, Story, covered
from generator.article.parse.lemmas import is_adjective, is_noun, is_verb
from generator.article.syntax.tokens import (
    is_capital,
    is_proper,
    lower_at,
    lower_in,
    passes_at,
    run_after,
    tag_in,
    text_in,
)
from generator.data import word_set
from generator.names import is_title
from generator.names.variants import is_given_name
from generator.values import either, every, no

_LONGEST = 4
_JOINTS = frozenset({",", "&", "and"})
_WORKS = word_set("mentions.works")
_THEIRS = word_set("mentions.bodies_led")
_BODIES = frozenset({"head", "firm", "place"})
_ANYBODYS = _THEIRS | {"organisation", "organization"}
"""So has what small letters may call anything that is theirs: a campaign's people are "the Ruiz organization" too."""


def named_after(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, a person's longer by the capitalised words behind it that end in a word for a body or a building.

    A full name is lent to buildings only: what a host is the name of ("Ada Quill Radio") names the host too. In a headline in
    title case such words need not belong together.
    """
    doc = story.doc
    found: list[Name] = []
    for name in names:
        if found and name.start < found[-1].end:
            continue  # the rest of a longer one
        first = _first_of_givers(doc, found, name)
        if first is None:
            found.append(_bearer(story, name))
        else:
            found[first:] = [Name(found[first].start, name.end, "ORG", name.sure)]
    return found


def _bearer(story: Story, name: Name) -> Name:
    """The body or building that bears a person's name; the name itself where nothing does."""
    if name.type != "PERSON":
        return name
    doc = story.doc
    if doc[name.end : name.end + 2].text == "for America":
        end = name.end + 2
    else:
        end = name.end if story.is_titled(name.start) else _end(doc, name.end)
    built = _kind(doc[end - 1]) == "place"
    if end == name.end or not (built or name.length == 1):
        return name
    return Name(name.start, end, "FAC" if built else "ORG", name.sure)


def _first_of_givers(doc: Doc, names: Sequence[Name], body: Name) -> int | None:
    """Which of the `names` is the first of the given names that share a body's name: "Ana, Omar & Lea | Ruiz Foundation"."""
    if body.type not in ("ORG", "PERSON") or body.length < 3 or _kind(doc[body.end - 1]) not in _BODIES:
        return None
    start, first = body.start, None
    for i in range(len(names) - 1, -1, -1):
        joined_by = {t.lower_ for t in doc[names[i].end : start]}
        if not (_is_given(doc, names[i]) and joined_by and joined_by <= _JOINTS):
            break
        start, first = names[i].start, i
    return first


def _is_given(doc: Doc, name: Name) -> bool:
    return name.length == 1 and is_given_name(doc[name.start].lower_)


def _kind(word: Token) -> str | None:
    """What kind of thing a word of a name tells, if any: see the header of organisation_words.tsv."""
    return organisation_words().get(word.lower_)


def _end(doc: Doc, start: int) -> int:
    """Where the rest of a body's or building's name ends that begins at `start`; `start` where there is none."""
    end = _capitals_end(doc, start)
    bears = end > start and _kind(doc[end - 1]) in _BODIES and _THEIRS.isdisjoint(t.lower_ for t in doc[start:end])
    return end if bears else start


def _capitals_end(doc: Doc, start: int) -> int:
    """Where the run of capitalised proper nouns ends that begins at `start`, after a few words at most."""
    return run_after(doc, start, start + _LONGEST, every(is_proper, is_capital))


def joined(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, two that follow each other as one where the article writes them as one elsewhere.

    Twice where nothing yet says what the whole is. So is a name with the word for a body in small letters behind it: "the
    Ruiz | foundation" is the Ruiz Foundation.
    """
    doc = story.doc
    long = [(story.written(name), name.type) for name in names if name.length > 1]
    written, types = Counter(words for words, _ in long), dict(long)
    bodies = {tuple(map(str.lower, words)) for words, kind in types.items() if kind == "ORG"}
    told = {words: kind for words, kind in types.items() if kind != OPEN or written[words] > 1}
    found: list[Name] = []
    for name in names:
        if name.length == 1 and _is_body(doc, name.end, bodies):
            found.append(Name(name.start, name.end + 1, "ORG", name.sure))
        elif found and (kind := _kind_of_whole(story, found[-1], name, told)) is not None:
            found[-1] = Name(found[-1].start, name.end, kind, found[-1].sure)
        else:
            found.append(name)
    return found


def _kind_of_whole(story: Story, last: Name, name: Name, told: Mapping[tuple[str, ...], str]) -> str | None:
    """The type of what two names are together; None where they are two."""
    if _is_bracketed(story, last, name):
        return "PERSON"
    return told.get(story.words[last.start : name.end]) if last.end == name.start else None


def _is_body(doc: Doc, end: int, bodies: Set[tuple[str, ...]]) -> bool:
    """Whether a word in small letters at `end` makes the name before it that of a known body."""
    word = lower_at(doc, end)
    known = organisation_words().get(word) in _BODIES and word not in _ANYBODYS
    return known and doc[end].text.islower() and (doc[end - 1].lower_, word) in bodies


def _is_bracketed(story: Story, given: Name, family: Name) -> bool:
    """Whether an editor's brackets add the family name: "Ana [Ruiz]"."""
    bracket = story.words[given.end : family.start] == ("[",) and family.length == 1
    return bracket and _is_given(story.doc, given) and "PERSON" in (given.type, family.type)


def without_works(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` without those inside the title of a work: "her book Ruiz Money", and "Ruiz Money" elsewhere; "Morning Ana"."""
    titles = _titles(story, names)
    places = ((start, title) for start, word in enumerate(story.words) for title in titles.get(word, ()))
    inside: set[int] = set()
    for at, title in places:
        if story.words[at : at + len(title)] == title:
            inside.update(range(at, at + len(title)))
    named = covered(names)
    quoted = _quoted_titles(story, names)
    kept = (n for n in names if n.start not in inside and story.written(n) not in quoted)
    return [n for n in kept if not _is_programme(story, n, named)]


def _quoted_titles(story: Story, names: Sequence[Name]) -> set[tuple[str, ...]]:
    """What fills quotation marks wherever it is written, is no person's, and no body's by its last word or one before it."""
    doc = story.doc
    long = [n for n in names if n.length > 1 and n.type != "PERSON" and _kind(doc[n.end - 1]) is None]
    bare = {story.written(n) for n in long if not _fills_marks(doc, n) or any(map(_IS_BODY, doc[_near(n) : n.start]))}
    return {story.written(n) for n in long} - bare


def _near(name: Name) -> int:
    return max(0, name.start - _LONGEST)


def _fills_marks(doc: Doc, name: Name) -> bool:
    behind = name.end + (lower_at(doc, name.end) in (",", "."))
    return passes_at(doc, name.start - 1, _is_mark) and passes_at(doc, behind, _is_mark)


def _is_mark(token: Token) -> bool:
    return bool(token.is_quote)


def _titles(story: Story, names: Sequence[Name]) -> dict[str, list[tuple[str, ...]]]:
    """The titles of works that a word for a work introduces, by their first word."""
    bodies = {story.written(n) for n in names if n.type != "PERSON"}
    found: dict[str, list[tuple[str, ...]]] = {}
    for i, word in enumerate(story.words, 1):
        if word.lower() in _WORKS:
            title = story.words[i : _capitals_end(story.doc, i)]
            if len(title) > 1 and title not in bodies and not is_given_name(title[0].lower()):
                found.setdefault(title[0], []).append(title)
    return found


def _is_programme(story: Story, name: Name, named: Set[int]) -> bool:
    """Whether a given name only ends the name of something: a noun with a capital stands before it, and is no title."""
    before = name.start - 1
    free = before >= 1 and before not in named and not story.is_titled(name.start)
    return free and _is_given(story.doc, name) and _TITLE_NOUN(story.doc[before])


def _is_only_noun(token: Token) -> bool:
    vocab, word = token.vocab, token.lower_
    return is_noun(vocab, word) and not (is_adjective(vocab, word) or is_verb(vocab, word))


_IS_BODY = either(lambda token: _kind(token) in _BODIES, lower_in(word_set("mentions.companies")), text_in(KINDS))
_CAPITAL = every(tag_in({"NNP"}), lambda token: token.text.istitle(), lambda token: not token.is_sent_start)
_ADDRESS = either(lower_in(HONORIFICS), lower_in(GENDERED), lambda t: is_title(t.lower_), lambda t: is_office(t.lower_))
"""What can stand before a name and say who its bearer is."""

_TITLE_NOUN = every(_CAPITAL, _is_only_noun, no(_ADDRESS))
