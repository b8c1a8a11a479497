"""When a quotation was said: the time of its occasion, as the text tells it, at whatever precision.

A statement has an occasion, and the occasion a time: that of the reporting clause ("told the Courier in July"), of the clause
that this hangs on ("In June 2009 she wrote to him, telling him …"), of the document or event that is quoted ("a 2012 memo", "at
a rally on Monday"), or of the sentence that sets the scene ("On Saturday he spoke in Orsk. …"), for as long as the same person
goes on speaking. Where the words are clearly older than the report but no time is told ("has said", "once called"), that alone
is recorded. The rules are tried in the order of `RULES`; each names what it rests on.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from generator.article.dates.anchoring.tense import Tenses
from generator.article.quotations.scenes import definite, goes_on, set_before, speaker_of, to_audience
from generator.article.quotations.story import (
    CLAUSES,
    DOCUMENTS,
    NOUNS,
    PARTICIPLES,
    SETTINGS,
    SPOKEN,
    VERBS,
    Occasion,
    Scene,
    Story,
    is_inside,
    read_story,
)
from generator.data import word_set
from generator.records import DateMention, Quote, Span
from generator.values import first

_OLDER = word_set("occasions.older")
_LINKS = frozenset({"conj", "xcomp", "parataxis", "ccomp"})
_WHEN = frozenset({"when", "as", "while"})
_HAVE = frozenset({"has", "have", "had", "'ve", "’ve", "'s", "’s"})
_NEW = frozenset({"just", "recently", "now", "today", "already"})
_CLAUSES = 4
_OPENS = 6
"""Code points from a sentence's beginning within which a time opens it: "On", "In"."""


Rule = Callable[[Story, Quote, Token], Occasion | None]


def said_on(
    doc: Doc, quotes: Sequence[Quote], dates: Sequence[DateMention], published: str | None = None
) -> tuple[Quote, ...]:
    """`quotes` with `said` and `earlier` filled where the text tells when they were said; `published` is the article's date."""
    if not doc.has_annotation("DEP"):
        return tuple(quotes)
    contents = sorted(span for quote in quotes for span in quote.spans)
    article = read_story(Tenses(doc), dates, published, contents)
    return tuple(_dated(article, quote) for quote in quotes)


def _dated(article: Story, quote: Quote) -> Quote:
    cue = None if quote.cue is None else _head(article, quote.cue)
    if cue is None or quote.cue is None:
        return quote
    found = first(rule(article, quote, cue) for rule in RULES.values())
    if found is None:
        return quote
    if not found.earlier:
        article.scene = Scene(found, speaker_of(quote), quote.cue[0])
    days = (None, None) if found.date is None else (article.dates[found.date].from_, article.dates[found.date].to)
    return replace(
        quote, said=found.date, said_from=days[0], said_to=days[1], earlier=found.earlier, occasion=found.why
    )


def _head(article: Story, cue: Span) -> Token | None:
    """The word of the cue that the others hang on."""
    tokens = list(article.tenses.tokens(cue))
    inside = {token.i for token in tokens}
    verbs = [token for token in tokens if token.pos_ in VERBS]
    return next((token for token in verbs or tokens if token.head.i not in inside or token.head.i == token.i), None)


# --- the rules ----------------------------------------------------------------------------------------------------------


def _beside(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """Find a time right before or behind the reporting words: "the party on Monday reported", "said Monday"."""
    start, end = quote.cue or (0, 0)
    for index in article.placed_from(start - 1):
        date = article.dates[index]
        if date.start > end + 4:
            return None
        if -1 <= start - date.end <= 1 or -1 <= date.start - end <= 4:
            inner = date.end <= start and _is_of_another(article, index, cue)
            return None if inner or is_inside(quote, date) or _is_present(cue) else Occasion(index, False, "beside")
    return None


def _is_of_another(article: Story, index: int, cue: Token) -> bool:
    """Whether a date before the cue is of a clause that hangs on a noun: "the man arrested on Monday said".

    Not where the cue hangs on that clause, nor where the noun is a document: "the letter filed on Monday said".
    """
    verb = article.governors.get(index)
    if verb is None or verb.dep_ not in ("relcl", "acl") or verb.head.lemma_.lower() in DOCUMENTS:
        return False
    return all(above.i != verb.i for above in cue.ancestors)


def _behind(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """Find a time right before the cue's relative clause: "on Tuesday, when he told", "in 1999, in which he called"."""
    token = cue
    for _ in range(_CLAUSES):
        if token.dep_ in CLAUSES and _opens_relative(token.left_edge):
            index = article.ending_at(token.left_edge.idx)
            return None if index is None or is_inside(quote, article.dates[index]) else Occasion(index, False, "behind")
        if not _is_one_occasion(token):
            return None
        token = token.head
    return None


def _opens_relative(word: Token) -> bool:
    """Whether a clause that begins with `word` tells of the time or occasion before it: "when", "where", "in which"."""
    if word.tag_ == "IN":
        return word.i + 1 < len(word.doc) and word.nbor().lower_ == "which"
    return word.lower_ in ("when", "where", "whereupon")


def _clause(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """Find the time of the reporting clause, or of the clauses that it hangs on: "told reporters on Monday"."""
    for token in _clauses(cue):
        index = _first(article, quote, (*article.verbs.get(token.i, ()), *_of_noun(article, token)), cue)
        if index is not None:
            return Occasion(index, False, "clause")
    return _behind_content(article, quote, cue)


def _behind_content(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """Find a time that the parse hangs on quoted words and that stands behind them: "said “…” in a 2012 profile"."""
    end = quote.spans[-1][1]
    if quote.kind == "indirect" or cue.idx >= end or _is_present(cue):
        return None
    _, last = article.tenses.sentence(end - 1)
    for index in article.placed_from(end):
        if article.dates[index].start >= last:
            return None
        verb = article.governors.get(index)
        quoted = verb is not None and any(start <= verb.idx < stop for start, stop in quote.spans)
        if quoted and (quote.kind == "direct" or index in article.of_speech):
            return Occasion(index, False, "clause")
    return None


def _of_noun(article: Story, token: Token) -> Sequence[int]:
    """The times of a noun that a clause hangs on or that a cue is ("a video from 1999, in which he called …")."""
    return article.nouns.get(token.i, ()) if token.pos_ in NOUNS else ()


def _clauses(cue: Token) -> Iterator[Token]:
    """The cue and what it hangs on, as far as that is one occasion with it."""
    token = cue
    for _ in range(_CLAUSES):
        yield token
        head = token.head
        if token.dep_ == "relcl":
            yield head
        if head.i == token.i or not _is_one_occasion(token):
            return
        token = head


def _is_one_occasion(token: Token) -> bool:
    """Whether a clause tells of the occasion that it hangs on: a participle, "when he said", a relative clause, "and said"."""
    if token.dep_ == "advcl":
        return token.tag_ in PARTICIPLES or not _marks(token).isdisjoint(_WHEN)
    if token.dep_ in ("relcl", "acl"):
        return token.head.lemma_.lower() in SPOKEN
    if token.dep_ == "conj" and any(child.dep_ == "nsubj" for child in token.children):
        return False  # "it was built in 1999, and the mayor called it …"
    return token.dep_ in _LINKS and token.pos_ in VERBS


def _marks(clause: Token) -> set[str]:
    return {child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod")}


def _adverbial(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """Find the time of a clause beside the reporting one: "asked on Friday, he said", "he wrote when the vote ended in May"."""
    for child in cue.children:
        led = child.tag_ in PARTICIPLES and (child.i < cue.i or child.lemma_ in SETTINGS)
        if child.dep_ == "advcl" and (led or not _marks(child).isdisjoint(_WHEN)):
            for token in child.subtree:
                told = article.verbs.get(token.i, ()) if token.i == child.i else article.spoken(token)
                index = _first(article, quote, told, cue)
                if index is not None:
                    return Occasion(index, False, "adverbial")
    return None


def _sentence(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """Find a time that opens the cue's sentence: "On Friday, asked about it, …"."""
    start, end = article.tenses.sentence(cue.idx)
    for index in article.placed_from(start):
        date = article.dates[index]
        if date.start - start > _OPENS:
            return None
        if start <= date.start < end and cue.tag_ == "VBD":
            return None if is_inside(quote, date) else Occasion(index, False, "sentence")
    return None


def _older(_article: Story, _quote: Quote, cue: Token) -> Occasion | None:
    """Words in the present perfect or pluperfect, and "once", are older than the report: "has said", "once called"."""
    verb = cue if cue.pos_ in VERBS else cue.head
    beside = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "advmod")}
    perfect = verb.tag_ in ("VBN", "VBD") and not beside.isdisjoint(_HAVE)
    if not beside.isdisjoint(_NEW):
        return None
    once = verb is cue and (beside & _OLDER or _is_at_the_time(cue))
    return Occasion(None, True, "older") if perfect or once else None


def _is_at_the_time(cue: Token) -> bool:
    """Whether the reporting clause is told of another time: "at the time, Ana Ruiz called for …"."""
    times = (noun for child in cue.children if child.lower_ == "at" for noun in child.children if noun.lower_ == "time")
    return any(word.lower_ in ("the", "that") for noun in times for word in noun.lefts)


RULES: dict[str, Rule] = {
    "beside": _beside,
    "behind": _behind,
    "clause": _clause,
    "adverbial": _adverbial,
    "older": _older,
    "definite": definite,
    "sentence": _sentence,
    "goes on": goes_on,
    "set before": set_before,
    "audience": to_audience,
}
"""In the order in which they are tried; the first that finds an occasion decides."""


def _is_present(cue: Token) -> bool:
    return cue.tag_ in ("VBZ", "VBP")


def _first(article: Story, quote: Quote, indices: Sequence[int], cue: Token) -> int | None:
    """The first of some dates that is not told in the quotation itself; what somebody says is not long ago."""
    fitting = (i for i in indices if not is_inside(quote, article.dates[i]))
    return next((i for i in fitting if not _is_present(cue) or i in article.recent), None)
