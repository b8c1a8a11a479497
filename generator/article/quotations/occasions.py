"""When a quotation was said: the time of its occasion, as the text tells it, at whatever precision.

A statement has an occasion, and the occasion a time: that of the reporting clause ("told the Courier in July"), of the clause
that this hangs on ("In June 2009 she wrote to him, telling him …"), of the document or event that is quoted ("a 2012 memo", "at
a rally on Monday"), or of the sentence that sets the scene ("On Saturday he spoke in Orsk. …"), for as long as the same person
goes on speaking. Where the words are clearly older than the report but no time is told ("has said", "once called"), that alone
is recorded. The rules are tried in the order of `RULES`; each names what it rests on.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import chain, takewhile

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from generator.article.quotations.focus import at_the_day
from generator.article.quotations.scenes import at_the_time, definite, goes_on, set_before, to_audience
from generator.article.quotations.story import (
    CLAUSES,
    DOCUMENTS,
    PARTICIPLES,
    SETTINGS,
    VERBS,
    Found,
    Occasion,
    Scene,
    Story,
    is_content,
    is_inside,
    of_one_occasion,
    read_story,
    speaker_of,
    tells_when,
)
from generator.article.syntax.tokens import Test, child, dep_in, lower_at, lower_in, passes_at, pos_in, tag_in
from generator.article.syntax.tokens import head as parent
from generator.article.syntax.tree import SUBJECTS
from generator.data import word_set
from generator.records import DateMention, Mention, Quote, Span
from generator.values import every

_OLDER = word_set("occasions.older")
_HAVE = frozenset({"has", "have", "had", "'ve", "’ve", "'s", "’s"})
_NEW = frozenset({"just", "recently", "now", "today", "already"})
_BEHIND = 4
"""Code points between the cue and a time behind it: "said on Monday"."""
_PAST = "PAST_REF"
_OPENS = 6
"""Code points from a sentence's beginning within which a time opens it: "On", "In"."""
Rule = Callable[[Story, Quote, Token], Found]


def said_on(
    doc: Doc,
    quotes: Sequence[Quote],
    dates: Sequence[DateMention],
    published: str | None = None,
    mentions: Sequence[Mention] = (),
) -> tuple[Quote, ...]:
    """`quotes` with `said` and `earlier` filled where the text tells when they were said.

    `published` is the article's date, `mentions` tell where whoever speaks is named or meant.
    """
    if not doc.has_annotation("DEP"):
        return tuple(quotes)
    contents = sorted(span for quote in quotes for span in quote.spans)
    article = read_story(doc, dates, published, contents, mentions)
    return tuple(_dated(article, quote) for quote in quotes)


def _dated(article: Story, quote: Quote) -> Quote:
    cue = None if quote.cue is None else _head(article, quote.cue)
    found = None if cue is None else _occasion(article, quote, cue)
    if cue is None or found is None:
        return quote
    if found.date is None:
        return replace(quote, earlier=True, occasion=found.why)
    article.scene = Scene(found.date, speaker_of(quote), _span(quote)[0])
    date = article.dates[found.date]
    return replace(quote, said=found.date, said_from=date.from_, said_to=date.to, earlier=False, occasion=found.why)


def _occasion(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """What the first rule finds that finds a time outside the quoted words, or that they are older."""
    for name, rule in RULES.items():
        found = rule(article, quote, cue)
        if found == "earlier":
            return Occasion(None, name)
        if found is not None and not is_inside(quote, article.dates[found]):
            return Occasion(found, name)
    return None


def _span(quote: Quote) -> Span:
    """Where the cue stands; a quotation without one is never asked."""
    return quote.cue or (0, 0)


def _head(article: Story, cue: Span) -> Token | None:
    """The word of the cue that the others hang on."""
    tokens = list(article.tenses.tokens(cue))
    inside = {token.i for token in tokens}
    verbs = list(filter(_is_verb, tokens))
    return next((token for token in verbs or tokens if token.head.i not in inside - {token.i}), None)


# --- what the rules ask -------------------------------------------------------------------------------------------------

_is_verb = pos_in(VERBS)
_is_present = tag_in({"VBZ", "VBP"})


def _first(article: Story, quote: Quote, indices: Iterable[int], cue: Token) -> int | None:
    """The first of some dates that is not told in the quotation itself; what somebody says is not long ago."""
    usable = article.recent if _is_present(cue) else range(len(article.dates))
    return next((i for i in indices if i in usable and not is_inside(quote, article.dates[i])), None)


# --- the rules ----------------------------------------------------------------------------------------------------------


def _beside(article: Story, quote: Quote, cue: Token) -> Found:
    """Find a time right before or behind the reporting words: "the party on Monday reported", "said Monday"."""
    start, end = _span(quote)
    near = takewhile(lambda i: article.dates[i].start <= end + _BEHIND, article.placed_from(start - 1))
    index = next((i for i in near if _touches(article.dates[i], start, end)), None)
    if index is None or _is_present(cue):
        return None
    return None if article.dates[index].end <= start and _is_of_another(article, index, cue) else index


def _touches(date: DateMention, start: int, end: int) -> bool:
    """Whether nothing but a blank or a short word stands between a date and the cue."""
    return -1 <= start - date.end <= 1 or -1 <= date.start - end <= _BEHIND


def _is_of_another(article: Story, index: int, cue: Token) -> bool:
    """Whether a date before the cue is of a clause that hangs on a noun: "the man arrested on Monday said".

    Not where the cue hangs on that clause, nor where the noun is a document: "the letter filed on Monday said".
    """
    verb = article.governors.get(index)
    return verb is not None and _is_of_noun(verb) and not verb.is_ancestor(cue)


_is_of_noun = every(dep_in({"relcl", "acl"}), parent(lambda noun: noun.lemma_.lower() not in DOCUMENTS))


def _behind(article: Story, _quote: Quote, cue: Token) -> Found:
    """Find a time right before the cue's relative clause: "on Tuesday, when he told", "in 1999, in which he called"."""
    clause = next(filter(_is_relative, of_one_occasion(cue)), None)
    return None if clause is None else article.ending_at(clause.left_edge.idx)


def _is_relative(clause: Token) -> bool:
    """Whether a clause tells of the time or occasion before it: "when", "where", "in which"."""
    word = clause.left_edge
    if word.tag_ == "IN":
        return clause.dep_ in CLAUSES and lower_at(word.doc, word.i + 1) == "which"
    return clause.dep_ in CLAUSES and word.lower_ in ("when", "where", "whereupon")


def _clause(article: Story, quote: Quote, cue: Token) -> Found:
    """Find the time of the reporting clause, or of the clauses that it hangs on: "told reporters on Monday"."""
    told = (index for token in _clauses(cue) for index in article.of_word(token))
    index = _first(article, quote, told, cue)
    return _behind_content(article, quote, cue) if index is None else index


def _behind_speaker(article: Story, _quote: Quote, cue: Token) -> Found:
    """Find a time behind whoever is named behind the cue, set off from that: "said the mayor, Ana Ruiz, on Tuesday"."""
    speaker = next(filter(dep_in(SUBJECTS), () if _is_present(cue) else cue.rights), cue)
    end = speaker.right_edge.idx if speaker.i > cue.i else 0
    behind = takewhile(lambda i: article.dates[i].start <= end, article.placed_from(speaker.idx))
    return next((i for i in behind if i not in article.governors and _is_set_off(article, i)), None)


def _is_set_off(article: Story, index: int) -> bool:
    """Whether a comma stands before a date, or before its preposition."""
    first = article.tenses.token(article.dates[index].start)
    return lower_at(first.doc, first.i - 1 - passes_at(first.doc, first.i - 1, tag_in({"IN"}))) == ","


def _before_colon(article: Story, quote: Quote, _cue: Token) -> Found:
    """Find a time that ends right before a colon and the quoted words: "her demand in Orsk in 1987: “…”"."""
    start = quote.spans[0][0]
    colon = article.tenses.token(max(0, start - 2))
    return article.ending_at(colon.idx) if colon.lower_ == ":" else None


def _behind_content(article: Story, quote: Quote, cue: Token) -> int | None:
    """Find a time that the parse hangs on quoted words and that stands behind them: "said “…” in a 2012 profile"."""
    end = quote.spans[-1][1]
    if quote.kind == "indirect" or cue.idx >= end or _is_present(cue):
        return None
    _, last = article.tenses.sentence(end - 1)
    behind = takewhile(lambda i: article.dates[i].start < last, article.placed_from(end))
    usable = article.of_speech if quote.kind != "direct" else range(len(article.dates))
    return next((i for i in behind if i in usable and _hangs_on_content(article, quote, i)), None)


def _hangs_on_content(article: Story, quote: Quote, index: int) -> bool:
    return index in article.governors and is_content(quote, article.governors[index].idx)


def _clauses(cue: Token) -> Iterator[Token]:
    """The cue and what it hangs on, as far as that is one occasion with it; the nouns of relative clauses too."""
    for token in of_one_occasion(cue):
        yield token
        if token.dep_ == "relcl":
            yield token.head


def _adverbial(article: Story, quote: Quote, cue: Token) -> Found:
    """Find the time of a clause beside the reporting one: "asked on Friday, he said", "he wrote when the vote ended in May"."""
    clauses = [clause for clause in cue.children if clause.dep_ == "advcl" and _sets_time(clause, cue)]
    words = ((clause, token) for clause in clauses for token in clause.subtree)
    told = (article.verbs.get(token.i, ()) if token.i == clause.i else article.spoken(token) for clause, token in words)
    return _first(article, quote, chain.from_iterable(told), cue)


def _sets_time(clause: Token, cue: Token) -> bool:
    before = clause.i < cue.i or clause.lemma_ in SETTINGS
    return (before and clause.tag_ in PARTICIPLES) or tells_when(clause)


def _sentence(article: Story, _quote: Quote, cue: Token) -> Found:
    """Find a time that opens the cue's sentence: "On Friday, asked about it, …"."""
    start, end = article.tenses.sentence(cue.idx)
    opens = range(start, min(end, start + _OPENS + 1))
    opening = takewhile(lambda i: article.dates[i].start <= start + _OPENS, article.placed_from(start))
    if cue.tag_ != "VBD":
        return None
    return next((i for i in opening if article.dates[i].start in opens), _before_both(article, cue))


def _before_both(article: Story, cue: Token) -> int | None:
    """A time before the subject of the clause that the cue's stands beside: "At the vote in 2008 it won, and both claimed"."""
    first = cue.head
    subject = next(filter(dep_in(SUBJECTS), first.lefts), None) if cue.dep_ == "conj" else None
    if subject is None:
        return None
    return next((i for i in article.verbs.get(first.i, ()) if article.dates[i].end <= subject.idx), None)


def _with_adverb(words: Set[str]) -> Test:
    """Passed by a verb beside which one of the words stands as an auxiliary or adverb."""
    return child(every(dep_in({"aux", "auxpass", "advmod"}), lower_in(words)))


_is_perfect = every(tag_in({"VBN", "VBD"}), _with_adverb(_HAVE))
_was_once = every(_is_verb, _with_adverb(_OLDER))
_is_new = _with_adverb(_NEW)


def _older(article: Story, _quote: Quote, cue: Token) -> Found:
    """Words in the perfect, of "once" and of "years ago" are older than the report: "has said", "once called"."""
    verb = cue if _is_verb(cue) else cue.head
    older = not _is_new(verb) and (_is_perfect(verb) or _was_once(cue) or _was_long_ago(article, cue))
    return "earlier" if older else None


def _was_long_ago(article: Story, cue: Token) -> bool:
    """Whether a past that no calendar fixes opens the cue's sentence: "Years ago, he told her"."""
    start, _ = article.tenses.sentence(cue.idx)
    opening = takewhile(
        lambda date: date.start <= start, article.dates[bisect_left(article.dates, start, key=_start) :]
    )
    return cue.tag_ == "VBD" and any(date.value == _PAST and date.text.endswith("ago") for date in opening)


def _start(date: DateMention) -> int:
    return date.start


RULES: dict[str, Rule] = {
    "beside": _beside,
    "behind": _behind,
    "clause": _clause,
    "behind the speaker": _behind_speaker,
    "adverbial": _adverbial,
    "colon": _before_colon,
    "at the time": at_the_time,
    "older": _older,
    "definite": definite,
    "sentence": _sentence,
    "goes on": goes_on,
    "set before": set_before,
    "audience": to_audience,
    "story": at_the_day,
}
"""In the order in which they are tried; the first that finds an occasion decides."""
