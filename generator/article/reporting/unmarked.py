"""What a cue reports where no quoted words stand next to it: the clause before it or around it, and “according to”."""

from dataclasses import replace

from generator.article.mentions.lexicon import is_office
from generator.article.reporting.clauses import Content, ReportingClause, next_piece_start, piece_stop
from generator.article.reporting.punctuation import COMMA, EDGES, JOINS, skip_marks, trim_marks
from generator.article.reporting.relatives import RELATIVES
from generator.article.syntax.tree import FINITE, SUBJECTS, Tree

_MEANWHILE = frozenset({"as", "while", "when", "after", "before", "since"})
_COMMA = frozenset({","})
_FAR = 40
"""So many words before a reporting clause are looked at for the clause that it interrupts."""


def plain_before(clause: ReportingClause) -> Content | None:
    """The reported clause before the cue, or around it: the talks failed, she said. The talks, she said, had failed."""
    tree, cue = clause.tree, clause.cue
    if cue.subject is None or _tells_of_a_noun(clause, cue.subject) or not _may_follow(clause):
        return None
    start = skip_marks(tree, clause.begin, clause.left)
    end = trim_marks(tree, start, clause.left)
    rest = _rest(clause, start, end)
    if rest is not None:
        return Content(((start, end), rest), "clause around the cue")
    if _is_scene(clause, start):
        return None
    led = cue.subject < cue.verb and bool(tree.before(cue.verb, "mark", "cc"))
    if (led and clause.reports_in(start, end)) or not tree.is_verbal(start, end):
        return None  # a clause that stands for itself: …, while he said …
    return Content(((start, end),), "clause before the cue")


def around(clause: ReportingClause) -> Content | None:
    """Read "according to X, …", "…, according to X; …", "…, according to X, …", "…, in the words of X, “…”"."""
    tree, subject = clause.tree, clause.cue.subject
    if subject is None:
        return None
    right = _end_of_source(clause, subject)
    piece = clause.passage.starting.get(right + 1)
    if piece is not None and tree.words[right] in COMMA | {":"}:
        return Content(((piece.first, piece_stop(clause, piece)),), "quotation after the cue")
    leads = clause.left <= clause.begin + 1
    first, last = (right, clause.stop) if leads else (clause.begin, clause.left)
    start = skip_marks(tree, first, last)
    end = trim_marks(tree, start, last)
    if start >= end:
        return None
    rest = None if leads else _rest(replace(clause, right=right), start, end) or _predicate(clause, right, start, end)
    return Content(((start, end),) if rest is None else ((start, end), rest), "according to")


def _end_of_source(clause: ReportingClause, subject: int) -> int:
    """Where the words that name a source end, without a comma behind them."""
    tree = clause.tree
    reach = max(tree.rights[subject], clause.cue.end)
    right = min(reach, clause.stop, next_piece_start(clause.passage, subject))
    while right > subject + 1 and tree.words[right - 1] in COMMA:
        right -= 1
    commas = tree.each(_COMMA, max(subject + 1, clause.cue.end), right) if clause.left <= clause.begin + 1 else []
    if commas and right < clause.stop and tree.words[right] not in COMMA:
        right = commas[-1]  # according to the paper, | former mayor Ada Hill left
    according = tree.lower[clause.cue.first] == "according" and is_office(tree.lower[subject])
    return _with_name(clause, right) if according else right


def _with_name(clause: ReportingClause, right: int) -> int:
    """Where a source ends that an office names and, between commas, its holder: according to the mayor, Ada Hill, …."""
    tree, last = clause.tree, right + 1
    while last < clause.stop and tree.pos[last] == "PROPN":
        last += 1
    named = right + 1 < last < clause.stop and tree.words[right] in COMMA and tree.words[last] in COMMA
    return last if named else right


def _rest(clause: ReportingClause, start: int, end: int) -> tuple[int, int] | None:
    """What follows a reporting clause between commas, where the clause that it interrupts goes on."""
    tree, stop = clause.tree, clause.stop
    comma = tree.find(EDGES, clause.right, stop)
    first = comma + 1
    if first >= stop or tree.words[comma] not in COMMA:
        return None
    if tree.lower[first] in JOINS and clause.reports_in(first, stop):
        return None
    before = slice(start, min(end, start + _FAR))
    crosses = any(stop >= right > first for right in tree.rights[before]) or max(tree.heads[before], default=0) >= first
    last = trim_marks(tree, first, stop)
    led = tree.deps[start] == "mark" and tree.lower[start] != "as"  # because it is warm, says the study, | it rises
    return (first, last) if (crosses or led or _goes_on(tree, first)) and last > first else None


def _goes_on(tree: Tree, first: int) -> bool:
    """Whether a verb without a subject goes on with one before the clause: fuel, they said, | spilled; …, | and was lit."""
    first += tree.lower[first] == "and"
    verb = tree.heads[first] if tree.deps[first] in ("aux", "auxpass") else first
    return tree.tags[first] in FINITE | {"MD"} and tree.child(verb, *SUBJECTS) is None


def _predicate(clause: ReportingClause, right: int, start: int, end: int) -> tuple[int, int] | None:
    """The predicate right behind a source that parts it from its subject: the crew, according to the port | left at noon."""
    tree = clause.tree
    goes_on = right < clause.stop and tree.tags[right] in FINITE and FINITE.isdisjoint(tree.tags[start:end])
    return (right, trim_marks(tree, right, clause.stop)) if goes_on else None


def _may_follow(clause: ReportingClause) -> bool:
    """Whether a reporting clause stands behind a comma and has nothing of its own to report."""
    tree, cue = clause.tree, clause.cue
    if not cue.uttered or "clause" not in cue.frames or tree.tags[cue.verb] == "VBG":
        return False
    if clause.left <= clause.begin + 1 or tree.words[clause.left - 1] not in COMMA:
        return False
    objects = tree.labelled(cue.verb, "dobj", "xcomp")
    return "addressee" in cue.frames or not any(cue.end < c < clause.stop for c in objects)


def _is_scene(clause: ReportingClause, start: int) -> bool:
    """Whether the words from `start` only tell what went on at the saying: as the crowd left, Hill told of her plan."""
    tree, right = clause.tree, clause.right
    participle = tree.tags[start] in ("VBN", "VBG") and tree.deps[start] == "advcl"
    goes_on = not EDGES.issuperset(tree.words[right : min(right + 1, clause.stop)])
    return participle or (goes_on and tree.lower[start] in _MEANWHILE)


def _tells_of_a_noun(clause: ReportingClause, subject: int) -> bool:
    """Whether a clause tells of its noun alone: the record, held by Hill, stands; the island, which claims to be free, burns.

    A report that somebody hands on tells of the clause too: the plan, first reported by the Post, failed.
    """
    tree, verb = clause.tree, clause.cue.verb
    told_as = tree.tags[verb] == "VBN" and (tree.lemmas[verb] != "report" or bool(tree.after(verb, "prep", "xcomp")))
    return tree.deps[verb] in ("acl", "relcl") and (told_as or tree.lower[subject] in RELATIVES)
