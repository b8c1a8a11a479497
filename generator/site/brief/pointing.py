"""Statements that point at what was told before them: their words need others to be understood."""

import re

from generator.data import occupations, topic_words, word_set

MADE, PERSONS = word_set("site.made"), topic_words("person") | occupations()
_POINTS = re.compile(
    r"\b(?:like|such as) (?:this|that|these|those)\b(?! (?:of|in|who|whom|which|when|where|year|month|week|one)\b)"
    r"|\b(?:this|that|these|those) (?:sort|kind|type)s? of\b"
    r"|\bthe (?:whole |entire )?thing\b(?! (?:that|is|about|to|with|I|we|you|they|he|she)\b)"
    r"|^\W*I (?:\w+ )?(?:dis)?agree\b(?! (?:with|that|to|on|about)\b)"
    r"|^.{0,60}\b(?:to|with|about|by|for) that(?=[,.;:!?—–”\"’']|$)"
    r"|^\W*I (?:don[’']t |do not )?(?:think|believe|guess) (?:it|they|he|she)\b(?! (?:is|was|will|would|takes?)\b|[’']s\b)"
    r"|\b(?:any|both|each|many|most|none|one|some) of (?:these|those) (?!days?\b|in\b|of\b|that\b|weeks?\b|who\b|with\b)\w"
    r"|\bthe answer is (?:yes|no)\b|\ball of (?:this|that|it)\b(?! \w)|\bhere\W*$"
    r"|^\W*\w+,?[”\"’']* …|\bthat way\W*(?:[.!?…]|$)"
    r"|[’']s? (?:actions?|comments?|decisions?|ideas?|moves?|plans?|proposals?|remarks?|responses?|statements?)\W*$",
    re.IGNORECASE,
)
"""Words that stand for something told before, answers to what another said, and a word cut from the rest."""
_FIRST = re.compile(
    r"\W*(?:(?:(?:a lot|lots|some|most|many|one|all|any|none|few) of )?"
    r"(?:he|she|them|they|these|those|such|this(?! (?:is|was|past|year|week|month)\b))\b"
    r"|that (?:is|was|would|will)\b|that[’']s\b"
    r"|it (?!(?:is|was|would be|will be|takes?|seems?)\b)\w)",
    re.IGNORECASE,
)
"""First words that stand for somebody or something told before; "it is" leads on to what it is."""
_THE = re.compile(
    r"\bthe (?:[a-z]+(?:s[’']|[’']s) )?(\w+)\b"
    r"(?! (?:of|to|that|which|who|on|in|for|from|with|between|against|by|over|about|\w+ed)\b)(?!-)"
)
"""A noun that nothing behind it tells from others of its kind: "the accord went far enough"."""
_LAW = re.compile(r"^\W*(?:that )?the law (?:is|was|has|had|will|would|does|did)\b", re.IGNORECASE)
"""One law, told of before; within a sentence "the law" is all of them."""
_MADE_NAME = re.compile(
    r"\b[A-Z][\w’'-]* (?:Act|Accord|Agreement|Amendment|Bill|Deal|Law|Order|Pact|Partnership|Plan|Rule|Tax|Treaty)\b"
    r"|\b[A-Z]{3,}\b|\b[A-Z]\w+ (?:accord|agreement|bill|deal|embargo|pact|tax|treaty)\b"
)
_SOMEBODY_THERE = re.compile(
    r"\W*(?:that )?[Tt]he (?:(?:former|late|then|[A-Z][\w’'-]+|\w+-year-old|\w+-term) )+([a-z]+)\b(?! [A-Z])"
)
"""Somebody told of by what they are, as a text does whom it has named: "the Ostmark senator"."""
_THERE = re.compile(r"\b(?:in|from|into|across|of|to) the (?:country|city|town|village|region)\b")
_TO_SOMEBODY = re.compile(r"^(?!\W*(?:that )?s?he\b).*\b(?:him|her)(?=[.,;]|\W*$)")
_CAPITAL = re.compile(r"[A-Z]")
_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-z,;:] )[“\"]?[A-Z][a-z]+|^\W*[A-Z]\w*(?:[’']s| [A-Z])")
_OF_THAT = re.compile(
    r"\b(?:about|against|at|behind|by|for|from|of|to|under|with) that "
    rf"(?!(?:{'|'.join(sorted(word_set('site.behind_that')))})\b)([a-z]+)\b(?! (?:am|are|had|has|have|is|was|were)\b)"
)
"""A preposition and "that" with its noun: "part of that money", where no money is told of before."""
_TOO = re.compile(r"^.{1,40}?, too,")
_KIND = r"(?:(?:[a-z]*(?:ed|al|ive|ous|ent|ant|er|ary|ic|[a-z]-[a-z]+)|new|old) )?"
"""An adjective, which does not tell which thing is meant, as a noun before the noun does: "the spending cuts"."""
_DATED = r"(?:[A-Z][a-z]+day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b"
"""Names of days and months."""
_CERTAIN = re.compile(
    r"\b(?:[Tt]he(?:se)?|[Tt]h(?:is|ose)|today[’']s|yesterday[’']s"
    rf"|that(?= \w+ (?:is|was|has|had|will|would|could|can|did|does)\b)) (?:{_DATED} )?{_KIND}"
    rf"((?:{'|'.join(sorted(word_set('site.certain')))})(?:e?s)?)"
    rf"(?=[^\w\s]*$|[.,;:!?”\"](?! ?[A-Z(])|[’'] | (?:on )?{_DATED}| [“\"‘]?(?:[a-z]+[^s]s"
    rf"|{'|'.join(sorted(word_set('site.behind_noun')))})\b)"
)
"""One certain thing of many, and nothing behind it that tells which: "the contract covers", "near the investigation"."""
_NAMED = re.compile(
    rf"(?<=[\w,;:] )(?<!\b[Ii]n )(?<!\b[Aa]t )(?<!\bfrom )(?!{_DATED})[“\"‘']*[A-Z]\w+"
    rf"|^\W*(?!{_DATED})[A-Z][\w’'-]+ (?!{_DATED})[A-Z]\w+"
)
"""A name that may be what "the contract" is of: of no day, of no place where it is, and not a first word alone."""
_TWO = re.compile(r"\bbetween the two\b(?! \w+s\b)|\b(?:both|the two) (?:campaigns|candidates|men|sides|women)\b")
EARLY = 60
"""Characters within which words speak of "him" whom nobody has named."""
SEVERAL = 2


def leans_on_others(words: str) -> bool:
    """Whether somebody's own words begin with what others explain, or speak of "him" before anybody is named."""
    somebody, name = _SOMEBODY.search(words, 0, EARLY), _NAME.search(words)
    unnamed = somebody is not None and (name is None or somebody.start() < name.start())
    return unnamed or _FIRST.match(words) is not None


def leaves_place_open(words: str) -> bool:
    """Whether reported words speak of "the country" and have no name that could be its."""
    return _THERE.search(words) is not None and _CAPITAL.search(words) is None


def leaves_somebody_open(words: str) -> bool:
    """Whether reported words of others end on "him" or "her" and have no name that could be whose."""
    return _TO_SOMEBODY.search(words) is not None and _CAPITAL.search(words) is None


def leaves_open(words: str) -> bool:
    """Whether words speak of "the accord" or of "that money" that nothing in them names, or of somebody by what they are.

    What is named has a capital or its own noun before: "signed a bill in May, and the bill".
    """
    somebody = _SOMEBODY_THERE.match(words)
    if _LAW.match(words) or _TOO.match(words) or (somebody is not None and somebody.group(1) in PERSONS):
        return True
    if any(not _has_noun(words[: one.start()], one.group(1)) for one in _OF_THAT.finditer(words)):
        return True
    if any(_is_unheard(words[: one.start()], one.group(1)) for one in _CERTAIN.finditer(words)):
        return True
    return any(
        one.group(1) in MADE and not _is_named(words[: one.start()], one.group(1)) for one in _THE.finditer(words)
    )


def _is_unheard(before: str, noun: str) -> bool:
    """Whether neither a name nor the noun itself, in its singular or plural, stands before it."""
    return _NAMED.search(before) is None and re.search(rf"\b{noun[:-1]}", before, re.IGNORECASE) is None


def _is_named(before: str, noun: str) -> bool:
    """Whether words have a noun, or what was made by its name: "the Harbour Act", "NAFTA"."""
    return _has_noun(before, noun) or _MADE_NAME.search(before) is not None


def _has_noun(words: str, noun: str) -> bool:
    return re.search(rf"\b{noun}\b", words) is not None


def points(words: str) -> bool:
    """Whether words point, within them, at what stands before them: "a role like this", "that sort of comment"."""
    return _POINTS.search(words) is not None or _lacks_two(words)


def _lacks_two(words: str) -> bool:
    """Whether words speak of two ("between the two") and name at most one before."""
    two = _TWO.search(words)
    return two is not None and len(_NAMED.findall(words[: two.start()])) < SEVERAL
