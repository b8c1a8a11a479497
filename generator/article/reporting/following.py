"""What stands behind a cue: quoted words that it introduces, or a clause or phrase that it takes."""

from bisect import bisect_left, bisect_right

from generator.article.reporting.asides import without_aside
from generator.article.reporting.assertion import denies
from generator.article.reporting.clauses import BELOW, Content, ReportingClause, piece_stop
from generator.article.reporting.complements import Complement, complement_of, phrase_with_piece
from generator.article.reporting.cues import lacks_agent
from generator.article.reporting.preceding import LEAD
from generator.article.reporting.punctuation import AND_BUT, COMMA, DASHES, EDGES, JOINS, skip_marks, trim_marks
from generator.article.reporting.relatives import RELATIVES
from generator.article.reporting.rules import Way, after_cue
from generator.article.reporting.subjects import is_of_another_tense, opens_clause
from generator.article.reporting.works import is_programme
from generator.article.syntax.passages import Passage, Piece, follows_title
from generator.article.syntax.tree import FINITE, SUBJECTS

_BETWEEN = frozenset({"ADV", "ADP", "PART", "PUNCT", "SPACE", "INTJ"})
_WAYS_TO_SAY = frozenset({"clause", "infinitive", "object-infinitive", "object", "noun", "question"})
_STOPS = EDGES | AND_BUT | {"("}
_PHRASES: frozenset[Way] = frozenset({"object", "noun phrase", "phrase"})
_OF_SAYING = frozenset({"npadvmod", "advmod", "prep"})
"""What behind a clause tells rather when or where it was said."""

_LEADS = JOINS | {"with"}
_NOUN = 16
"""A relative clause tells of no longer noun phrase."""

_CONDITIONS = frozenset({"if", "unless", "while", "whether", "although", "though", "because", "once"})
"""What words behind a cue depend on stands before it: If it rains, she said, “we will wait”."""

_GAP = 6
"""Quoted words further behind a clause than this are not its end."""

_REPORTS = 12
"""So many verbs behind a cue are looked at for a second report."""


def following(clause: ReportingClause) -> Content | None:
    """What the cue introduces or takes behind it, or None."""
    cue = clause.cue
    complement = complement_of(clause)
    piece = clause.piece_from(cue.end)
    if piece is not None and is_programme(clause.tree, piece):
        piece = clause.piece_from(piece.end)
    if piece is not None and _introduces(clause, piece, complement):
        return _introduced(clause, piece)
    if not cue.states or (complement is None and piece is not None and denies(clause.tree, cue.verb, piece.first)):
        return None
    if complement is None and piece is not None and not clause.reports_in(cue.end, piece.first):
        complement = phrase_with_piece(clause, piece)
    return None if complement is None else _stated(clause, complement)


def _introduces(clause: ReportingClause, piece: Piece, complement: Complement | None) -> bool:
    """Whether the quotation follows the cue directly: said: “…”, said that “…”, told reporters in the evening, “…”."""
    cue, before = clause.cue, clause.tree.words[piece.first - 1]
    between = clause.verbs[bisect_right(clause.verbs, cue.verb) : bisect_left(clause.verbs, piece.first)]
    asked = before == ":" and all(
        opens_clause(clause.tree, verb) for verb in between
    )  # told us when asked about it: “…”
    if (between and not asked) or (complement is not None and complement[0] < piece.first - 1):
        return False
    if before == ":":
        return bool(cue.frames) or not clause.reports_in(clause.begin, cue.verb)
    if not cue.frames or _names_nobody(clause) or (not cue.uttered and before != ","):
        return False
    return _leads(clause, piece, before) if before in LEAD else _runs_into(clause, piece)


def _names_nobody(clause: ReportingClause) -> bool:
    """Whether the verb is part of a compound ("so-called"), or a participle without an agent."""
    tree, cue = clause.tree, clause.cue
    return tree.words[cue.verb - 1] == "-" or lacks_agent(tree, cue)


def _leads(clause: ReportingClause, piece: Piece, before: str) -> bool:
    """Whether a comma or "that" leads to quoted words; a weak verb needs "that", or a sentence that begins."""
    return before == "that" or "weak" not in clause.cue.frames or clause.tree.text[piece.quoted.start + 1].isupper()


def _runs_into(clause: ReportingClause, piece: Piece) -> bool:
    """Whether nothing but adverbs, or who is spoken to, stands between a cue and quoted words without a comma."""
    tree, frames = clause.tree, clause.cue.frames
    gap = slice(max(clause.right, clause.cue.end), piece.first)
    direct = "addressee" in frames or _BETWEEN.issuperset(tree.pos[gap])
    return direct and "weak" not in frames and SUBJECTS.isdisjoint(tree.deps[gap])


def _introduced(clause: ReportingClause, piece: Piece) -> Content:
    """Quoted words behind a cue, with those before it that they go on: “If that …” happens, X said, “we will …”.

    Or with their subject: the plan, X said, “is dead”.
    """
    tree, left, begin = clause.tree, clause.left, clause.begin
    words = (piece.first, piece_stop(clause, piece))
    subject = begin in clause.passage.starting or tree.tags[piece.first + 1] in FINITE | {"MD"}
    subject = subject or tree.lower[begin] in _CONDITIONS
    goes_on = tree.words[left - 1] in COMMA and tree.words[piece.first + 1][:1].islower()
    if not subject or not goes_on or clause.reports_in(begin, left):
        return Content((words,), "quotation after the cue")
    return Content(((begin, trim_marks(tree, begin, left)), words), "clause around the cue")


def _stated(clause: ReportingClause, complement: Complement) -> Content | None:
    """A complement up to the next report, with the rest of the quoted words that it runs into."""
    tree, passage, cue = clause.tree, clause.passage, clause.cue
    start, end, way = complement
    end = close_pieces(passage, start, _next_report(clause, start, end))
    end = _end_of_quoted(clause, start, end)
    end = _run_on(clause, start, end, way)
    end = _and_that(clause, start, without_aside(clause, start, end))
    holds = passage.piece_in(start, end) is not None
    if not holds and not cue.frames & _WAYS_TO_SAY:
        return None
    ranges = [(start, trim_marks(tree, start, end))]
    if start < cue.verb:
        behind = skip_marks(tree, clause.right, end), trim_marks(tree, clause.right, end)
        ranges = [(start, trim_marks(tree, start, clause.left)), behind]
    kept = tuple((a, b) for a, b in _with_noun(clause, ranges) if a < b and tree.lower[a:b] != ["that"])
    return Content(kept, after_cue(way, quoted=holds)) if kept else None


def _and_that(clause: ReportingClause, start: int, end: int) -> int:
    """Where a second "that" clause ends: said that it “was late,” | and that nobody came."""
    tree = clause.tree
    joint = skip_marks(tree, end, clause.stop)
    led = "that" in tree.lower[start : min(start + 2, end)] and joint + 1 < clause.stop
    goes_on = led and tree.lower[joint] in AND_BUT and (tree.lower[joint + 1], tree.pos[joint + 1]) == ("that", "SCONJ")
    return _next_report(clause, joint, clause.stop) if goes_on else end


def _with_noun(clause: ReportingClause, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ranges of a relative clause that lack what it tells of, led by its noun: a plan, which Hill said | would fail."""
    tree, (first, end), noun = clause.tree, ranges[0], clause.tree.heads[clause.cue.verb]
    pronoun = end - first == 1 and tree.lower[first] in RELATIVES
    if tree.deps[clause.cue.verb] not in ("relcl", "acl") or not (pronoun or tree.tags[first] in FINITE):
        return ranges
    whole = tree.heads[tree.heads[noun]]
    within = (tree.pos[noun], tree.deps[noun], tree.pos[whole]) == ("PROPN", "pobj", "NOUN")  # a fund in Norvale, which
    begin = tree.lefts[whole if within else noun]
    told = begin, trim_marks(tree, begin, first if pronoun else clause.left)
    if not begin < told[1] < begin + _NOUN or clause.passage.piece_in(*told) is not None:
        return ranges
    return [told, *ranges[pronoun:]]


def _end_of_quoted(clause: ReportingClause, start: int, end: int) -> int:
    """Where a parse breaks off just before quoted words, their end: said the plan | was “dead”."""
    piece = clause.piece_from(end)
    if start < clause.cue.verb or piece is None or clause.reports_in(end, clause.stop):
        return end
    if _goes_on(clause, end, piece):
        return piece_stop(clause, piece)
    parted = clause.tree.find(_STOPS, end, piece.first) < piece.first
    return end if parted else piece_stop(clause, piece)


def _goes_on(clause: ReportingClause, end: int, piece: Piece) -> bool:
    """Whether a clause goes on to the quoted words that end its sentence: said it was late, but “not too late”.

    Not where another introduces them: said it was late, Brook snapped: “…”.
    """
    tree = clause.tree
    introduced = tree.words[piece.first - 1] in (",", ":") and tree.is_verbal(end, piece.first)
    return piece_stop(clause, piece) >= clause.stop - 1 and not introduced and tree.words[end] not in DASHES


def _run_on(clause: ReportingClause, start: int, end: int, way: Way) -> int:
    """Where a parse breaks off inside a clause, the next mark: vowed to close the bridge | unless the town paid."""
    tree, cue = clause.tree, clause.cue
    if start < cue.verb or end >= clause.stop or end in clause.passage.ending or tree.lower[end] in AND_BUT:
        return end
    goes_on = end + (end + 1 < clause.stop and follows_title(tree, end + 1))  # led by then-Lt | . Hill
    if not tree.words[goes_on][0].isalnum() or (way in _PHRASES and tree.tags[end] != "TO"):
        return end
    limit = tree.find(_STOPS, goes_on, clause.stop)
    if clause.reports_in(end, limit) or _is_beside(clause, end, limit):
        return end
    return close_pieces(clause.passage, start, limit)


def _is_beside(clause: ReportingClause, end: int, limit: int) -> bool:
    """Whether the tokens `end:limit` are the sentence's own: when it was said, the main clause, another that is joined."""
    tree, verb = clause.tree, clause.cue.verb
    if tree.heads[end] == verb and tree.deps[end] in _OF_SAYING and limit - end <= _GAP:
        return True
    if tree.deps[verb] in BELOW and not {end, tree.heads[end]}.isdisjoint(tree.ancestors(verb, _REPORTS)):
        return True  # a letter which said the bridge was weak | was found
    subjects = (t for t in range(end, limit) if tree.deps[t] in SUBJECTS)
    return tree.lower[end - 1] in AND_BUT and any(tree.deps[tree.heads[t]] != "relcl" for t in subjects)


def close_pieces(passage: Passage, start: int, end: int) -> int:
    """`end`, or the end of the quoted piece that it would cut, where that begins at `start` or behind it."""
    piece = passage.piece_before(end)
    return end if piece is None or piece.first < start else max(end, piece.end)


def _next_report(clause: ReportingClause, start: int, end: int) -> int:
    """Where a second act of saying cuts a clause short, else its end."""
    verbs = clause.verbs
    index = bisect_left(verbs, max(start, clause.cue.verb) + 1)
    for verb in verbs[index : index + _REPORTS]:
        if verb >= end:
            break
        for border in (_participle, _joined, _contrasted, _added):
            found = border(clause, verb, start)
            if found is not None:
                return found
    return end


def _participle(clause: ReportingClause, verb: int, _start: int) -> int | None:
    """…, | adding that …; … | and adding, “…”; “…” | adding that …."""
    if clause.tree.tags[verb] != "VBG":
        return None
    if verb in clause.passage.ending:
        return verb
    before, behind = clause.tree.words[verb - 1], clause.tree.words[verb + 1 : verb + 2]
    leads = behind in ([","], [":"]) or verb + 1 in clause.passage.starting
    leads = leads or clause.tree.child(verb, "ccomp") is not None
    return verb - 1 if before == "," or (before in AND_BUT and leads) else None


def _joined(clause: ReportingClause, verb: int, start: int) -> int | None:
    """… | and added …; … | but denied …: a verb that shares the cue's subject."""
    tree, cue = clause.tree, clause.cue
    joint = next((t for t in (verb - 1, verb - 2) if tree.lower[t] in AND_BUT), None)
    if joint is None or tree.tags[verb] not in FINITE or tree.child(verb, *SUBJECTS) is not None:
        return None
    alike = tree.tags[verb] == tree.tags[cue.verb]
    both = clause.passage.piece_in(start, joint) is not None and clause.piece_from(verb) is not None
    beside = (
        both or tree.lower[joint] == "but" or tree.child(verb, "ccomp") is not None or is_of_another_tense(tree, verb)
    )
    return joint if alike and beside else None


def _contrasted(clause: ReportingClause, verb: int, start: int) -> int | None:
    """…, | while others said …; …, | with others saying …: another report behind a comma."""
    tree = clause.tree
    subject = tree.child(verb, "nsubj")
    opening = verb if subject is None else tree.lefts[subject] - 1
    parted = tree.lower[opening] in _LEADS and tree.words[opening - 1] == ","
    return opening - 1 if parted and start < opening - 1 else None


def _added(clause: ReportingClause, verb: int, start: int) -> int | None:
    """…, | which she called “a disaster”; …, | to which Brook said: “…”: quoted words of a relative clause's own cue."""
    tree, subject = clause.tree, clause.tree.child(verb, "nsubj")
    piece = clause.piece_from(verb)
    if subject is None or piece is None or piece.first - verb > _GAP:
        return None
    opening = tree.lefts[subject] - 1
    opening -= tree.pos[opening - 1] == "ADP"
    mark = opening - 1
    return mark if tree.lower[tree.lefts[subject] - 1] == "which" and tree.words[mark] == "," and start < mark else None
