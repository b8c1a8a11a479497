"""What a statement's words leave open, and the words of its article before them that tell it.

"I ask you to support this slate" tells a reader nothing who does not know of which slate the article speaks. An editor would
not leave the statement out, but say where it stands.
"""

import re

from generator.catalogue import gettext
from generator.data import word_set
from generator.records import Analysis
from generator.site import wording
from generator.site.brief.fitness import leans, without_dateline, words_of
from generator.site.brief.pointing import leans_on_others
from generator.site.index.events import Happened
from generator.site.index.statements import Said
from generator.site.parts.statements import cue_words

FEWEST, STEM = 8, 5
"""Words from which on a clause tells something, and letters that make two words one."""
BACK = 6
"""So many sentences above a statement are on what it is on."""
_THE = re.compile(
    r"\b[Tt]he (?:[a-z]+(?:ed|al|ive|ous|er|ary|ic|en) )?"
    rf"(?!(?:{'|'.join(sorted(word_set('site.unique')))})\b)([a-z]{{3,}})\b"
    rf"(?! (?:{'|'.join(sorted(word_set('site.tells_which')))})\b|[’'-])"
)
"""A noun that nothing behind it tells from others of its kind, and of which there are several: "the chamber will vote"."""
_POINTS = re.compile(
    rf"\b(?:these|those|this|such) (?!(?:{'|'.join(sorted(word_set('site.no_pointing')))})\b)([a-z]+)", re.IGNORECASE
)
"""A noun pointed at: "support this slate"."""
_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|they|them|their)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:they|them|their)\b", re.IGNORECASE)
"""In the article's words "he" is who speaks."""
_IT = re.compile(
    r"^(?:[^\"“”]*[\"“])?\W*(?:[\w’']+ ){0,4}it\b(?! (?:is|was|would be|will be|takes?|seems?)\b|[’']s\b)",
    re.IGNORECASE,
)
"""An "it" among the first words, or the first quoted ones, that leads on to nothing."""
_DAY = "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_NAME = re.compile(rf"(?<=[\w,;:] )[“\"‘']*{_DAY}[A-Z][a-z]|^\W*[A-Z][\w’'-]+ {_DAY}[A-Z]\w|^\W*{_DAY}[A-Z]\w+[’']s\b")
_PLURAL = re.compile(r"\b[A-Za-z]{3,}[^\Wsui]s\b|\bpeople\b|\band [A-Z]")
"""What "they" may stand for."""

_APART = re.compile(r"^[ \t]*[_*=~–—-](?: ?[_*=~–—-])+[ \t.]*$", re.MULTILINE)
"""The line between two entries of a live report."""


def leaves_open(words: str, *, own: bool) -> bool:
    """Whether words speak of what was told of before them; `own` are those of the speaker, others the article's."""
    name = _NAME.search(words)
    named = len(words) if name is None else name.start()
    the = (one for one in _THE.finditer(words, 0, named) if not _has(words[: one.start()], one.group(1)[:STEM]))
    somebody = (_SOMEBODY if own else _OTHERS).search(words, 0, named)
    lacks_them = somebody is not None and _PLURAL.search(words, 0, somebody.start()) is None
    leads_on = own and leans_on_others(words)
    return lacks_them or leads_on or any(the) or _POINTS.search(words) is not None or _IT.search(words) is not None


def _has(words: str, stem: str) -> bool:
    return re.search(rf"\b{stem}", words, re.IGNORECASE) is not None


def before(said: Said, *, under: bool) -> str:
    """What a page shows before a statement; empty where that needs nothing.

    Of words that hang on a clause it is that clause ("Quill defended the tolls, saying"). Words that leave something open or
    name nothing, or stand `under` no subject, have the title of their report before them, as far as that tells of it.
    """
    clause = _clause(said)
    if clause or (under and not _needs_more(words_of(said) or "", own=said.quote.kind == "direct")):
        return clause
    return _title(said.analysis, said.sentence, said.quote.text)


def before_event(happened: Happened) -> str:
    """The title of its report, where the sentence of an event leaves something open or names nothing."""
    needs = _needs_more(happened.text, own=False)
    return _title(happened.analysis, happened.sentence, happened.text) if needs else ""


def _needs_more(words: str, *, own: bool) -> bool:
    return leaves_open(words, own=own) or _NAME.search(words) is None


def _title(analysis: Analysis, sentence: int, words: str) -> str:
    """The title of a report, if it has a word of some words or their surroundings, and one that these lack.

    Round-ups tell of much that their titles don't, and the first sentence of a report what its title does.
    """
    title, sentences = analysis.article.title or "", analysis.sentences
    near = _APART.split(analysis.article.text[sentences[max(sentence - BACK, 0)][0] : sentences[sentence][1]])[-1]
    told, known = _stems(title), _stems(words)
    if told <= known or told.isdisjoint(known | _stems(near)):
        return ""
    return gettext("In {title}:", title=wording.quoted(title))


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in wording.words(words) if len(word) >= STEM)


def _clause(said: Said) -> str:
    """The clause on which reported words hang, as far as it tells more than who speaks."""
    text, (start, _), cue = said.analysis.article.text, said.analysis.sentences[said.sentence], cue_words(said)
    clause = without_dateline(wording.one_line(text[start : said.quote.spans[0][0]])).removesuffix(cue).rstrip()
    hangs = cue.split(" ")[0].endswith("ing") and clause[:1].isupper() and not leans(clause)
    return clause if hangs and len(wording.words(clause)) >= FEWEST else ""
