"""Whose words these are: those of all whom a name stands for, of one or some of them, or about others than who speaks."""

import re

from generator.data import occupations, topic_words, word_set
from generator.names.organisations import party_of
from generator.records import Speaker
from generator.site import wording
from generator.site.index.statements import Said

SOME = word_set("site.some")
PEOPLE = word_set("site.people")
PERSONS = frozenset(w for w in topic_words("person") | occupations() if party_of(w.capitalize()) is None)
THEY = frozenset({"they", "them", "both"})
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|''.*?''|‘[^’]*’(?!\w)")
"""Words within marks: somebody's own, and not the article's."""
SHORT_PLURAL = 4
"""Fewer letters make no plural: "has", "his", "was"."""
_OF_ONE = re.compile(r"(?:(?:that|while|when|as) )?s?he ", re.IGNORECASE)
_OF_OTHERS = re.compile(r"(?:that )?(?:it|they) ", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their)\b", re.IGNORECASE)
_PLURAL = re.compile(r"[^sui]s$")
_JOINED = re.compile(r"[A-Z][\w.’'-]+ and (?:[a-z]+ )?[A-Z]")
_TWO = re.compile(r"\band (?!his |her |their )(?:[a-z]+ )*[A-Z]")
"""A second name in who speaks: what "Quill and Brandt agreed" is neither's alone."""
_INTRODUCED, _BRACKET = re.compile(r"\W*[A-Z][\w.’'-]*\.? "), " ("
"""What an article has beside a name that it introduces, and nobody beside the own: "Sen. Ada Quill (R) took the stage"."""
_WHICH = re.compile(
    r",? (?:who|whom|whose|involved|familiar|close|briefed|interviewed|surveyed|opposed|like|such as)\b"
)
"""Words behind a name that pick some of its people: "Reformers who saw the plan"."""


def is_one_of_many(said: Said) -> bool:
    """Whether one or some of a people or party speak ("a Democrat", "Democrats who saw it"), whose words are not those of all.

    So too where their words are about "he" or "she" at once, and where somebody speaks of whom it is only told that they
    belong to it ("the nurse, a registered Democrat").
    """
    speaker = said.quote.speaker
    if speaker is None:
        return False
    if _is_somebody(said, speaker):
        return True
    if speaker.text.endswith("s"):
        of_party = party_of(speaker.text.split()[-1]) is not None
        return (of_party and _OF_ONE.match(said.quote.text) is not None) or (
            (of_party or _is_type(said, "NORP")) and _is_part(speaker, said.analysis.article.text)
        )
    if party_of(speaker.text.split()[-1]) is not None:
        return True
    return _is_type(said, "NORP") and not _is_type(said, "ORG")


def _is_somebody(said: Said, speaker: Speaker) -> bool:
    """Whether a party's words are those of one who is told of by what they do: "the nurse of four years, a Democrat"."""
    named = {m.text for m in said.analysis.mentions if m.actor == said.speaker and m.kind == "name"}
    of_party = any(party_of(name) or party_of(name.split()[-1]) for name in named)
    return of_party and not PERSONS.isdisjoint(wording.words(speaker.text))


def is_of_others(said: Said) -> bool:
    """Whether a person's words are those of several ("they say"), or are about an "it" or "they" that they do not name."""
    speaker = said.quote.speaker
    if speaker is None or not _is_type(said, "PERSON"):
        return False
    if speaker.text.lower() in THEY or _TWO.search(speaker.text) is not None or _introduces_speaker(said):
        return True
    return said.quote.kind != "direct" and (
        _OF_OTHERS.match(said.quote.text) is not None or _lacks_them(said.quote.text)
    )


def _introduces_speaker(said: Said) -> bool:
    """Whether quoted words begin with the whole name of who is taken to speak, with a title before or a bracket behind it.

    They are an article's words, given to whom they are about.
    """
    text, (start, end) = said.analysis.article.text, said.quote.spans[0]
    own = (m for m in said.analysis.mentions if start <= m.start < end and m.kind == "name" and m.actor == said.speaker)
    first = next((m for m in own if " " in m.text), None)
    if first is None:
        return False
    before = text[start : first.start]
    titled = _INTRODUCED.fullmatch(before) is not None
    return titled or (not wording.words(before) and text.startswith(_BRACKET, first.end))


def _is_type(said: Said, type_: str) -> bool:
    """Whether who speaks is called by a name of this type where it is named, or anywhere in the article if not there."""
    speaker = said.quote.speaker
    names = [m for m in said.analysis.mentions if m.kind == "name"]
    inside = [m for m in names if speaker is not None and m.start >= speaker.start and m.end <= speaker.end]
    return any(m.type == type_ for m in inside or [m for m in names if said.speaker and m.actor == said.speaker])


def _is_part(speaker: Speaker, text: str) -> bool:
    """Whether words before or behind a name, or in it, say that only some of its people speak."""
    before = wording.words(text[max(speaker.start - 20, 0) : speaker.start])[-2:]
    named = wording.words(speaker.text)[:-1]
    return not SOME.isdisjoint([*before, *named]) or _WHICH.match(text, speaker.end) is not None


def _lacks_them(text: str) -> bool:
    """Whether the article's words in a statement speak of "they" before anything that there are several of."""
    own = QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
    they = _THEY.search(own)
    if they is None:
        return False
    before = re.sub(r"[’']s\b", "", text[: they.start()])
    several = any(word in PEOPLE or _is_plural(word) for word in wording.words(before))
    return not several and _JOINED.search(before) is None


def _is_plural(word: str) -> bool:
    return len(word) >= SHORT_PLURAL and _PLURAL.search(word) is not None
