"""What stands before the name of a body of state and is no part of it: "the Ruiz White House", "Battleground Senate races"."""

from collections.abc import Iterator, Sequence, Set

from generator.article.mentions.lexicon import is_body_word
from generator.article.mentions.signs import is_given_only, is_written_small
from generator.article.mentions.story import Name, Story
from generator.data import word_set
from generator.names import body_of, established, institution_of, party_of
from generator.names.outlets import is_outlet

_MOST = 2
"""So many words may stand before a body's own name."""
_LONGEST = 3
"""So many words has an outlet's name before the body that somebody reports from."""
_ANY = frozenset({"House", "Parliament"})
"""Bodies of one plain word, which may be the end of another's name: only a party goes before them."""
_RULES = word_set("mentions.governments")


def bare_institutions(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, bodies of state apart from whose they are: "the Ruiz | State Department", "the Republican | Senate".

    Somebody's administration is that person's: "the Ruiz | Administration".
    """
    families = frozenset(story.words[name.end - 1] for name in names if name.type == "PERSON")
    return [part for name in names for part in _parted(story, name, families)]


def _parted(story: Story, name: Name, families: Set[str]) -> Iterator[Name]:
    words = story.written(name)
    if name.type == "PERSON" or name.length == 1 or body_of(" ".join(words)) is not None:
        yield name
    elif name.length == _MOST and words[0] in families and words[1].lower() in _RULES:
        yield Name(name.start, name.start + 1, "PERSON", name.sure)
    else:
        yield from _apart(story, name, families) or (name,)


def _apart(story: Story, name: Name, families: Set[str]) -> tuple[Name, ...]:
    """The parts of a name, if a body of state ends it; none where it is one whole."""
    words = story.written(name)
    for number in range(1, min(_LONGEST, name.length - 1) + 1):
        led, body = words[:number], " ".join(words[number:])
        if institution_of(body) is None:
            continue
        first = name.start + number
        own = Name(first, name.end, "ORG", name.sure)
        if party_of(" ".join(led)) is not None:
            return Name(name.start, first, "NORP", name.sure), own
        whole = number == _MOST and is_given_only(led[0].casefold())
        if body not in _ANY and (whole or (number == 1 and led[0] in families)):
            return Name(name.start, first, "PERSON", name.sure), own
        if is_outlet(" ".join(led)):
            return Name(name.start, first, "ORG", name.sure), own  # a correspondent there
        if body not in _ANY and number == 1 and _is_opening(story, name) and is_written_small(led[0].lower()):
            return (own,)
    return ()


def _is_opening(story: Story, name: Name) -> bool:
    """Whether a capital at a name's first word tells nothing."""
    return bool(story.doc[name.start].is_sent_start) or story.is_titled(name.start)


def without_phrases(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` without the phrases of headlines in title case, whose words English writes small: "Top Climate Group"."""
    told = {story.written(name) for name in names if not story.is_titled(name.start)}
    small = story.small
    return [name for name in names if story.written(name) in told or not _is_phrase(story, name, small)]


def _is_phrase(story: Story, name: Name, small: Set[str]) -> bool:
    """Whether words of a headline are the language's, one of them its article's too, and no known body's name."""
    words = story.written(name)
    if name.type == "PERSON" or name.length == 1 or not story.is_titled(name.start):
        return False
    if small.isdisjoint(map(str.lower, words)):
        return False
    text = " ".join(words)
    known = any(table(text) is not None for table in (institution_of, established, party_of))
    return not known and all(is_written_small(word.lower()) or is_body_word(word.lower()) for word in words)
