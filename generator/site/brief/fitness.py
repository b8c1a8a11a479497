"""Which statements and sentences can stand in a briefing: whole, plain by themselves, and no small talk."""

import re
from functools import lru_cache

from generator.config import Config
from generator.data import word_set
from generator.site import wording
from generator.site.brief.pointing import leaves_open, leaves_place_open, leaves_somebody_open, points
from generator.site.brief.voices import QUOTED, is_of_others, is_one_of_many
from generator.site.index.statements import Said

LIKELY = 0.85
"""Words in quotation marks may stand in a briefing from this probability on; others from `certain_reported` on."""
ANSWERED = 0.6
"""So probable at least are answers in an interview that may stand in a briefing; who speaks is printed before them."""
FULL_SENTENCE, EARLY = 90, 8
"""Characters of an answer's sentence that says something without the question, and its first words, which must not point."""
FEWEST_WORDS = 5
"""Fewer words than these say something only where they are a whole sentence."""
WHOLE_SENTENCE, FEWEST_LEANING = 3, 10
"""A whole sentence may be shorter; what leans on the words before ("They have it") needs more to be understood."""
LONGEST = 300
"""Characters of a statement in a briefing; a longer one ends with the last sentence that fits, or is left to the archive."""
SHORTEST_SENTENCE, LONGEST_SENTENCE = 30, 260
"""Characters of a sentence that tells a development."""
_KEPT = 32_768
"""Of so many sentences it is kept whether they stand alone: it is asked several times of each."""
ANSWER = "label"
"""What the rule is called by that finds answers in an interview, behind the name or letter of who speaks."""
CLAUSES = ("clause", "according to")
"""What the rules are called by that find reported clauses; objects, infinitives and gerunds are parts of sentences."""
GREETINGS = word_set("site.greetings")
BOILERPLATE = word_set("site.boilerplate")
GOING_ON = frozenset({"and", "but", "or", "so", "yet"})
DAYS = frozenset(wording.WEEKDAYS)
POINTING = frozenset({"it", "that", "this", "they", "them", "these", "those", "there"})
LEANING, ANSWERS = word_set("site.leaning"), word_set("site.answers")
BEGINNING = word_set("site.beginning")
TITLES, POINTERS = word_set("site.titles"), word_set("site.pointers")
_OPENING, _CLOSING = "“\"‘'«„", "”\"’'»“"
_ENDS = re.compile(rf"[.!?…][{_CLOSING}\])]*$")
_SENTENCE_END = re.compile(rf"[.!?][{_CLOSING}]*(?=\s)")
_ODD = re.compile(r"https?:|www\.|@\w|#\w|[<>{}|\ufffd]|\.\.\.$|[:;]$|[:;]-?[()]|Ã[^a-z ]|â€")
_BACK = re.compile(
    r"(?:\w+ ){0,2}(?:next|same|previous|following|other) |(?:\w+ ){1,4}(?:earlier|later|before),? |for (?:instance|example)\b"
    r"|(?:an? )?(?:\w+ ){1,3}ago,? |indeed\b|whatever\b|as a result,|at the same time,|for (?:his|her|its|their) part,"
    r"|in nearby\b|in (?:addition|comparison|contrast|response|return|turn),",
    re.IGNORECASE,
)
"""Beginnings that count from something told before: "The next day", "Not a full day later", "For instance"."""
_BEHIND_THAT = re.compile(
    r"\W*(?:after|before|since|until|like|with|in|on|at|by|for|from|of|to|besides|despite) "
    r"(?:(?:that|this|then|these|those|them|it)(?=[,.]| (?:case|time|moment|point|regard|sense|respect|event)s?\b))",
    re.IGNORECASE,
)
"""Beginnings that hang on something told before: "After that,", "In that case"."""
_SAID_BETWEEN = re.compile(r"\s(?:-{1,2}|[―—–])\s(?:said|says|told|added)\b|[―—–](?:said|says|told|added)\b")
"""A second verb of saying behind a dash: two statements read as one."""
_ITS = re.compile(r"(?:that )?(?:his|her|their|its|the|those|these) (\w+)\b(?! (?:of|that|on|about)\b)", re.IGNORECASE)
"""A noun that reported words begin with and that somebody's earlier words may stand behind: "her comments were"."""
_OWN = re.compile(r"\b(?:I|me|my|we|us|our|here)\b|\?")
"""Words of who writes, and from where; and questions."""
_DATELINE = re.compile(r"^[A-Z][A-Z.,’' ]+(?:\([^)]*\) ?)?(?: [A-Z][a-z.]+,?)? ?[―—–-]+ (?=\w)")
_OPEN_END = re.compile(r"\b(?:and|or|but|that), [^,]{1,40}$")
_CAPITAL = re.compile(r" ([A-Z][a-z]+)\b")
_POINTER = re.compile(r"(?:The|That|This) (\w+)(?:, | (?!of\b|to\b|that\b|by\b|for\b|in\b))")
_POINTS = re.compile(
    r"(?:that )?(?:(?:one|some|many|most|all) of (?:it|them|these|those)|this|these|those)\b|that (?:is|was|had|has)\b",
    re.IGNORECASE,
)
"""Beginnings of reported words that stand for something told before."""
_NO_END = re.compile(rf"(?<=\w),(?=[{_CLOSING}]+$)")
"""The comma that leads on from quoted words to who says them."""
_HALF = re.compile(r"(?:that )?(?:are|could|had|has|is|was|were|would)\b")
"""First words of a clause that lacks who does it: "was partly to blame"."""
_POINTS_CUE = re.compile(r"\b(?:in|at|of|on|to|with) (?:that|those|these|them|it)\b(?! (?:day|week|month|year))")
"""What reporting words point back at: "concluded in that case that"."""
_RELATIVE = re.compile(r"(?:(?:[A-Z][\w.’'-]*|and|of|the) )*[A-Z][\w.’'-]*, (?:who|whom|which)\b[^,;]*[.!]\W*$")
"""Names with a clause about them and nothing more: "Ada Quill and Karl Brandt, who have waited for weeks."."""
_POINTS_LAST = re.compile(
    r"\b(?:those|these|such|that(?! \w+ed\b)"
    r"|this(?! (?:week|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter)\b)) \w+\.\W*$"
)
"""Last words that point at something told before: "… trying to underscore that contrast."."""
_POINTS_WITHIN = re.compile(r"(?<!fter )(?<!efore )\bthat (\w*[^s\W])\b(?! (?:of|to|that)\b)")
"""A noun that stands, within a sentence, for what was told before it: "a version of that answer"."""
_SURVEYED = re.compile(
    r"\b(?:conducted|carried out|fielded)\b.*\b(?:interview|poll|survey)s?\b.*"
    r"\b(?:adults|cell ?phones?|households|landlines?|online|people|residents|respondents|telephone|voters)\b"
)
"""How a survey was made, which tells nothing that it found."""
_ASKS = re.compile(r"If |Asked |[QA]: |[A-Z][\w .’'-]{,80}: [“\"]|(?:A|One) (?:clue|hint|question|reason|sign)\b")
"""Beginnings of sentences that suppose, ask, answer or promise what follows, and names before a colon with what they say."""
_LAST_WORD = re.compile(r"(\w+)\.$")


def is_fit(said: Said, config: Config) -> bool:
    """Whether a statement may stand for its speaker in a briefing: sure, whole, no question, no greeting."""
    if said.speaker is None or said.quote.confidence < _least(said, config) or _hands_on(said) or _goes_on_behind(said):
        return False
    if is_one_of_many(said) or is_of_others(said):
        return False
    words = words_of(said)
    return (
        words is not None and _says_enough(said, words) and not _needs_others(said, words) and not _is_small_talk(words)
    )


def _needs_others(said: Said, words: str) -> bool:
    """Whether words point at what stands before them, or leave open what or where they are about."""
    quote = said.quote
    cue = (
        ""
        if quote.cue is None or quote.kind == "direct"
        else said.analysis.article.text[quote.cue[0] : quote.spans[0][0]]
    )
    if points(words) or leaves_open(words) or _POINTS_CUE.search(cue):
        return True
    return said.quote.kind == "indirect" and (leaves_place_open(words) or leaves_somebody_open(words))


def words_of(said: Said) -> str | None:
    """The words that a briefing shows of a statement: all, or its first whole sentences with a mark; None where none fit."""
    line = _NO_END.sub("", wording.one_line(said.quote.text))
    if len(line) <= LONGEST:
        return line
    ends = [m.end() for m in _SENTENCE_END.finditer(line, 0, LONGEST) if not _is_cut(line[: m.end()])]
    if not ends or ends[-1] < LONGEST // 4:
        return None
    whole = line[: ends[-1]]
    return f"{whole} …{line[-1]}" if _is_open(whole) and line[-1] in _CLOSING else f"{whole} …"


def leans(text: str) -> bool:
    """Whether a text begins with a word that only what stands before it explains ("He", "Afterwards", "A day earlier")."""
    first, pointer = re.match(r"\W*(\w+)", text), _POINTER.match(text)
    if pointer is not None and pointer.group(1) in POINTERS:
        return True
    back = _BACK.match(text) or _BEHIND_THAT.match(text)
    return first is None or first.group(1).lower() in LEANING | ANSWERS or back is not None


@lru_cache(maxsize=_KEPT)
def stands_alone(sentence: str) -> bool:
    """Whether a sentence of an article tells something by itself: whole, not leaning, no half of a speech."""
    if not SHORTEST_SENTENCE <= len(sentence) <= LONGEST_SENTENCE or leans(sentence) or _tells_part(sentence):
        return False
    begins = sentence[0].isupper() or sentence[0].isdigit()
    own = QUOTED.sub("", sentence)
    return (
        begins
        and _RELATIVE.match(sentence) is None
        and _is_ended(sentence)
        and _is_paired(sentence)
        and not _ODD.search(sentence)
        and not _OWN.search(own)
    )


def _tells_part(sentence: str) -> bool:
    """Whether a sentence supposes, asks or answers, speaks of what was told before, or tells how a survey was made."""
    points = _POINTS_LAST.search(sentence) or any(word in POINTERS for word in _POINTS_WITHIN.findall(sentence))
    asks_or_counts = _ASKS.match(without_dateline(sentence)) or _SURVEYED.search(sentence)
    return asks_or_counts is not None or leaves_open(sentence) or bool(points)


def without_dateline(sentence: str) -> str:
    """A sentence without the place in capitals that a report begins with ("NORVALE – ")."""
    return _DATELINE.sub("", sentence)


def _least(said: Said, config: Config) -> float:
    """The probability from which on a statement may stand in a briefing."""
    if said.quote.rule == ANSWER:
        return ANSWERED
    return min(LIKELY, config.certain_reported if said.quote.kind == "indirect" else config.certain)


def _goes_on_behind(said: Said) -> bool:
    """Whether the name of who speaks is only the beginning of another's: "Norvale" in "Norvale Senator Ada Quill said"."""
    speaker = said.quote.speaker
    following = _CAPITAL.match(said.analysis.article.text, speaker.end) if speaker is not None else None
    return following is not None and following.group(1) not in DAYS


def _hands_on(said: Said) -> bool:
    """Whether somebody only reports what others did or said ("the Post reported"): that is no position."""
    quote = said.quote
    cue = said.analysis.article.text[slice(*quote.cue)] if quote.cue is not None else ""
    return quote.kind == "indirect" and any(word.startswith("report") for word in wording.words(cue))


def _needs_no_question(words: str) -> bool:
    """Whether the first sentence of an answer says something by itself: long enough, without "it" or "that" early in it."""
    end = _SENTENCE_END.search(words)
    sentence = words if end is None else words[: end.end()]
    first = wording.words(sentence)[:EARLY]
    plain = not leans(sentence) and POINTING.isdisjoint(first) and sentence[:1].isalnum()
    return plain and len(sentence) >= FULL_SENTENCE and not sentence.endswith("?")


def _says_enough(said: Said, words: str) -> bool:
    """Whether these are a clause with enough words, or at least a short sentence of the speaker."""
    count = len(wording.words(words))
    if said.quote.rule == ANSWER and not _needs_no_question(words):
        return False
    if said.quote.kind != "direct":
        return count >= FEWEST_WORDS and _is_clause(said) and not _ODD.search(words) and not _goes_on(words)
    if _BEHIND_THAT.match(words):
        return False
    fewest = FEWEST_LEANING if leans(words) else WHOLE_SENTENCE if _is_ended(words) else FEWEST_WORDS
    return count >= fewest and _is_whole(said, words)


def _goes_on(words: str) -> bool:
    """Whether reported words go on from what was said before ("But the next day …"); pronouns are the speaker's there."""
    first = re.match(r"\W*(\w+)", words)
    pointer = _ITS.match(words)
    if _POINTS.match(words) or _SAID_BETWEEN.search(words) or _BEHIND_THAT.match(words) or _is_beginning(words):
        return True
    if _HALF.match(words):
        return True
    if pointer is not None and pointer.group(1).lower() in POINTERS:
        return True
    return _BACK.match(words) is not None or (first is not None and first.group(1).lower() in GOING_ON)


def _is_beginning(words: str) -> bool:
    """Whether reported words are only what a sentence begins with ("After the vote had been counted")."""
    first = re.match(r"\W*(\w+)", words)
    return first is not None and first.group(1).lower() in BEGINNING and "," not in words


def _is_clause(said: Said) -> bool:
    """Whether reported words are a clause that is shown whole, from its first word to its last."""
    rule, words = said.quote.rule, wording.one_line(said.quote.text)
    return (not rule or any(kind in rule for kind in CLAUSES)) and _is_paired(words) and _is_closed(words)


def _is_closed(words: str) -> bool:
    """Whether a clause fits, and does not end in the middle of what an "and," goes on to."""
    return len(words) <= LONGEST and _OPEN_END.search(words) is None


def _is_whole(said: Said, words: str) -> bool:
    """Whether quoted words begin where a sentence does, and are no heading or address."""
    first = words.lstrip(_OPENING + " ")[:1]
    return (
        bool(first)
        and not first.islower()
        and not _ODD.search(words.rstrip(_CLOSING + "…"))
        and said.quote.text[-1] != ":"
    )


def _is_small_talk(words: str) -> bool:
    """A question, a greeting, or what offices say to everybody who calls."""
    plain = f" {' '.join(wording.words(words))} "
    first = re.match(r"\W*(\w+)", words)
    answers = first is not None and first.group(1).lower() in ANSWERS
    asks = words.rstrip(_CLOSING + " …").endswith("?")
    return (
        asks
        or answers
        or any(plain.startswith(f" {word} ") for word in GREETINGS)
        or any(f" {it} " in plain for it in BOILERPLATE)
    )


def _is_ended(text: str) -> bool:
    return _ENDS.search(text) is not None and not _is_cut(text)


def _is_cut(text: str) -> bool:
    """Whether the point at the end is that of an initial or a title ("J.", "Sen."), which ends no sentence."""
    last = _LAST_WORD.search(text)
    return last is not None and (len(last.group(1)) == 1 or last.group(1).lower() in TITLES) and text[-2].isalpha()


def _is_open(text: str) -> bool:
    """Whether a quotation mark that opens is not closed again."""
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _is_paired(text: str) -> bool:
    """Whether every quotation mark and bracket that opens is closed again."""
    doubled = text.count('"') % 2 == 0 and len(re.findall("''", text)) % 2 == 0
    return doubled and text.count("“") == text.count("”") and text.count("(") == text.count(")")
