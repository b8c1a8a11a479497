"""Names of which only a part was found: "Ivar | Ruiz", which the article writes as one, "the Ruiz | Global Initiative"."""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from generator.article.namewords import organisation_words
from generator.article.spans import OPEN, Name, Story
from generator.article.tables import words

_LONGEST = 4
_THEIRS = words(
    """
    administration army cabinet campaign congress council court department force forces government legislature ministry
    movement office parliament party project senate service services team treasury white conservatives democrats greens
    liberals republicans socialists workers
    """
)
"""What somebody leads, appoints or wins has a name of its own: "the Ruiz Justice Department", "the Ruiz Democrats"."""

_BODIES = frozenset({"head", "firm", "place"})


def named_after(doc: Doc, story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, a person's longer by the capitalised words behind it that end in a word for a body or a building.

    A full name is lent to buildings only: what a host is the name of ("Ada Quill Radio") names the host too. In a headline in
    title case such words need not belong together.
    """
    titled = [r for r in story.ranges if r[0] in story.titled]
    found: list[Name] = []
    for name in names:
        if found and name.start < found[-1].end:
            continue  # the rest of a longer one
        end = name.end
        if name.type == "PERSON" and not any(first <= name.start < last for first, last in titled):
            end = _end(doc, name.end)
        built = organisation_words().get(doc[end - 1].lower_) == "place"
        if end == name.end or not (built or name.end - name.start == 1):
            found.append(name)
        else:
            found.append(Name(name.start, end, "FAC" if built else "ORG", name.sure))
    return found


def _end(doc: Doc, start: int) -> int:
    """Where the rest of a body's or building's name ends that begins at `start`; `start` where there is none."""
    end = start
    while end < min(len(doc), start + _LONGEST) and doc[end].tag_ in ("NNP", "NNPS") and doc[end].text[:1].isupper():
        end += 1
    rest = [doc[i].lower_ for i in range(start, end)]
    body = bool(rest) and organisation_words().get(rest[-1]) in _BODIES
    return start if not body or _THEIRS & set(rest) else end


def joined(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """`names`, two that follow each other as one where the article writes them as one elsewhere.

    Twice where nothing yet says what the whole is.
    """
    written = Counter(_words(doc, n.start, n.end) for n in names if n.end - n.start > 1)
    wholes = {words: n.type for n in names if (words := _words(doc, n.start, n.end)) in written}
    found: list[Name] = []
    for name in names:
        last = found[-1] if found else None
        if last is not None and last.end == name.start:
            whole = _words(doc, last.start, name.end)
            if whole in wholes and (wholes[whole] != OPEN or written[whole] > 1):
                found[-1] = Name(last.start, name.end, wholes[whole], last.sure)
                continue
        found.append(name)
    return found


def _words(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    return tuple(t.text for t in doc[start:end])
