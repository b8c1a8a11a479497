"""Names of which only a part was found: "Ivar | Ruiz", which the article writes as one, "the Ruiz | Global Initiative".

What bears somebody's name is no mention of that person: a fund, a committee, a book, a programme.
"""

from collections import Counter
from collections.abc import Sequence, Set

from spacy.tokens import Doc

from generator.article.mentions.boundaries import OPEN, Name, Story
from generator.article.mentions.lexicon import GENDERED, HONORIFICS, is_office, organisation_words
from generator.article.parse.lemmas import is_adjective, is_noun, is_verb
from generator.article.tables import words
from generator.names import is_title
from generator.names.variants import is_given_name

_LONGEST = 4
_JOINTS = frozenset({",", "&", "and"})
_WORKS = words("book film movie documentary novel memoir biography song album sitcom programme")
_THEIRS = words(
    """
    administration army cabinet campaign congress council court department force forces government legislature ministry
    movement office parliament party project senate service services team treasury white conservatives democrats greens
    liberals republicans socialists workers
    """
)
"""What somebody leads, appoints or wins has a name of its own: "the Ruiz Justice Department", "the Ruiz Democrats"."""

_BODIES = frozenset({"head", "firm", "place"})
_ANYBODYS = _THEIRS | {"organisation", "organization"}
"""So has what small letters may call anything that is theirs: a campaign's people are "the Ruiz organization" too."""


def named_after(doc: Doc, story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, a person's longer by the capitalised words behind it that end in a word for a body or a building.

    A full name is lent to buildings only: what a host is the name of ("Ada Quill Radio") names the host too. In a headline in
    title case such words need not belong together.
    """
    found: list[Name] = []
    for name in names:
        if found and name.start < found[-1].end:
            continue  # the rest of a longer one
        end = name.end
        if name.type == "PERSON" and doc[end : end + 2].text == "for America":
            end += 2
        elif name.type == "PERSON" and not story.is_titled(name.start):
            end = _end(doc, name.end)
        built = organisation_words().get(doc[end - 1].lower_) == "place"
        if name.type in ("ORG", "PERSON") and found and (first := _first_of_givers(doc, found, name)) is not None:
            del found[first + 1 :]
            found[first] = Name(found[first].start, name.end, "ORG", name.sure)
        elif end == name.end or not (built or name.end - name.start == 1):
            found.append(name)
        else:
            found.append(Name(name.start, end, "FAC" if built else "ORG", name.sure))
    return found


def _first_of_givers(doc: Doc, names: Sequence[Name], body: Name) -> int | None:
    """Which of the `names` is the first of the given names that share a body's name: "Ana, Omar & Lea | Ruiz Foundation"."""
    if body.end - body.start < 3 or organisation_words().get(doc[body.end - 1].lower_) not in _BODIES:
        return None
    start, first = body.start, None
    for i in range(len(names) - 1, -1, -1):
        name = names[i]
        joined_by = {t.lower_ for t in doc[name.end : start]}
        if (
            name.end - name.start != 1
            or not is_given_name(doc[name.start].lower_)
            or not joined_by
            or joined_by - _JOINTS
        ):
            break
        start, first = name.start, i
    return first


def _end(doc: Doc, start: int) -> int:
    """Where the rest of a body's or building's name ends that begins at `start`; `start` where there is none."""
    end = _capitals_end(doc, start)
    rest = [doc[i].lower_ for i in range(start, end)]
    body = bool(rest) and organisation_words().get(rest[-1]) in _BODIES
    return start if not body or _THEIRS & set(rest) else end


def _capitals_end(doc: Doc, start: int) -> int:
    """Where the run of capitalised proper nouns ends that begins at `start`, after a few words at most."""
    end = start
    while end < min(len(doc), start + _LONGEST) and doc[end].tag_ in ("NNP", "NNPS") and doc[end].text[:1].isupper():
        end += 1
    return end


def joined(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """`names`, two that follow each other as one where the article writes them as one elsewhere.

    Twice where nothing yet says what the whole is. So is a name with the word for a body in small letters behind it: "the
    Ruiz | foundation" is the Ruiz Foundation.
    """
    written = Counter(_words(doc, n.start, n.end) for n in names if n.end - n.start > 1)
    wholes = {words: n.type for n in names if (words := _words(doc, n.start, n.end)) in written}
    bodies = {tuple(word.lower() for word in words) for words, kind in wholes.items() if kind == "ORG"}
    found: list[Name] = []
    for name in names:
        if name.end - name.start == 1 and _is_body(doc, name.end, bodies):
            found.append(Name(name.start, name.end + 1, "ORG", name.sure))
            continue
        last = found[-1] if found else None
        if last is not None and _is_bracketed(doc, last, name):
            found[-1] = Name(last.start, name.end, "PERSON", last.sure)
            continue
        if last is not None and last.end == name.start:
            whole = _words(doc, last.start, name.end)
            if whole in wholes and (wholes[whole] != OPEN or written[whole] > 1):
                found[-1] = Name(last.start, name.end, wholes[whole], last.sure)
                continue
        found.append(name)
    return found


def _is_body(doc: Doc, end: int, bodies: Set[tuple[str, ...]]) -> bool:
    """Whether a word in small letters at `end` makes the name before it that of a known body."""
    if end >= len(doc) or not doc[end].text.islower() or doc[end].lower_ in _ANYBODYS:
        return False
    return organisation_words().get(doc[end].lower_) in _BODIES and (doc[end - 1].lower_, doc[end].lower_) in bodies


def _is_bracketed(doc: Doc, given: Name, family: Name) -> bool:
    """Whether an editor's brackets add the family name: "Ana [Ruiz]"."""
    lone = given.end - given.start == 1 == family.end - family.start
    between = doc[given.end : family.start].text
    return lone and between == "[" and is_given_name(doc[given.start].lower_) and "PERSON" in (given.type, family.type)


def without_works(doc: Doc, story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` without those inside the title of a work: "her book Ruiz Money", and "Ruiz Money" elsewhere; "Morning Ana"."""
    titles = _titles(doc, names)
    inside: set[int] = set()
    for start in range(len(doc)):
        for title in titles.get(doc[start].text, ()):
            if _words(doc, start, start + len(title)) == title:
                inside |= set(range(start, start + len(title)))
    named = {i for name in names for i in range(name.start, name.end)}
    return [n for n in names if n.start not in inside and not _is_programme(doc, story, n, named)]


def _titles(doc: Doc, names: Sequence[Name]) -> dict[str, list[tuple[str, ...]]]:
    """The titles of works that a word for a work introduces, by their first word."""
    bodies = {_words(doc, n.start, n.end) for n in names if n.type != "PERSON"}
    found: dict[str, list[tuple[str, ...]]] = {}
    for token in doc:
        if token.lower_ not in _WORKS:
            continue
        start = token.i + 1
        end = _capitals_end(doc, start)
        title = _words(doc, start, end)
        if end - start > 1 and title not in bodies and not is_given_name(title[0].lower()):
            found.setdefault(title[0], []).append(title)
    return found


def _is_programme(doc: Doc, story: Story, name: Name, named: set[int]) -> bool:
    """Whether a given name only ends the name of something: a noun with a capital stands before it, and is no title."""
    before = name.start - 1
    if name.end - name.start != 1 or not is_given_name(doc[name.start].lower_) or before < 1 or before in named:
        return False
    word = doc[before]
    if word.tag_ != "NNP" or not word.text.istitle() or word.is_sent_start or story.is_titled(name.start):
        return False
    plain = word.lower_
    noun = is_noun(doc.vocab, plain) and not is_adjective(doc.vocab, plain) and not is_verb(doc.vocab, plain)
    return noun and not (is_title(plain) or is_office(plain) or plain in HONORIFICS or plain in GENDERED)


def _words(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    return tuple(t.text for t in doc[start:end])
