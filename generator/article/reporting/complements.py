"""What a reporting verb takes by the parse: clauses, infinitives and phrases that state what is said."""

from generator.article.reporting.clauses import BELOW, ReportingClause
from generator.article.reporting.cues import lacks_agent
from generator.article.reporting.punctuation import skip_marks
from generator.article.reporting.rules import Way
from generator.article.reporting.speakers import DOCUMENTS
from generator.article.reporting.works import is_title
from generator.article.syntax.passages import Piece
from generator.article.syntax.tree import FINITE, SUBJECTS, Tree
from generator.data import reporting_verbs, rows, word_set
from generator.values import first, known

_HEADS = frozenset({"VERB", "AUX", "ADJ", "NOUN", "ADV", "PROPN"})
_PARTING = frozenset({";", ":"})
_STATES_WITH = {verb: frozenset(states.split()) for verb, states, _ in rows("reported_prepositions.tsv")}
_ASKS_WITH = {verb: frozenset(asks.split()) for verb, _, asks in rows("reported_prepositions.tsv")}
_OFF = frozenset({"off", "up", "down"})
"""Particles with which a verb of saying does something else: called off the search."""

_DECLARED = word_set("reporting.declared")
_TELLS = word_set("reporting.telling")
_SAID_IN = DOCUMENTS | {"conference", "briefing", "remark", "response", "address"}
_INFINITIVE_FRAMES = frozenset({"infinitive", "object-infinitive"})

_NONFINITE: dict[tuple[str, str, bool], tuple[Way, frozenset[str]]] = {
    ("xcomp", "TO", True): ("infinitive", frozenset({"object-infinitive"})),  # urged the council to wait
    ("advcl", "TO", True): ("infinitive", frozenset({"object-infinitive"})),  # called on the council to wait
    ("xcomp", "TO", False): ("infinitive", _INFINITIVE_FRAMES),  # vowed to go on
    ("xcomp", "VBG", False): ("gerund", frozenset({"noun"})),  # proposed building a wall
}
"""Label and form of a verb below the cue, and whether an object comes before it -> what it is, and a frame that allows it."""

_HAS_SUBJECT = (*SUBJECTS, "csubj", "expl")

_THAT = frozenset({"that"})
_LACKING = frozenset({"dobj", "pobj"})
_SHORT = 4
"""A phrase of fewer words names a subject rather than stating something."""

_JOINT = 2
"""A comma and "but" stand between two clauses of one content."""

_PRESENT = frozenset({"VBZ", "VBP"})
_OF_THE_PHRASE = frozenset({"as", "in", "for", "from", "over", "to", "under", "among"})
"""Prepositions with which a noun phrase goes on that a parse cuts at them: announced a ban | for five years."""

_FAR = 25
"""Quoted words further behind their cue belong to no phrase of it."""

Complement = tuple[int, int, Way]
"""First token, end, and what it is."""


def complement_of(clause: ReportingClause) -> Complement | None:
    """The complement of the cue's verb inside its sentence, clauses before phrases."""
    tree, cue = clause.tree, clause.cue
    later = [c for c in tree.behind(cue.verb) if c < clause.stop]
    found = first(kind(clause, later) for kind in _KINDS)
    if found is None:
        return None
    start, end, way = found
    lost = tree.tags[start] in FINITE | {"MD"} and not _tells_of_a_noun(
        clause
    )  # said just because it shone | did not mean gold
    if start > cue.end and (lost or tree.lower[cue.end] == "that"):
        start = skip_marks(tree, cue.end, start)
    end = _with_second(clause, end, way)
    return start, min(end, clause.stop), way


def _tells_of_a_noun(clause: ReportingClause) -> bool:
    """Whether a cue may report of a noun before it, or tells somebody, so that no subject of its words stands behind it."""
    return clause.tree.deps[clause.cue.verb] in BELOW or clause.tree.lemmas[clause.cue.verb] in _TELLS


def _with_second(clause: ReportingClause, end: int, way: Way) -> int:
    """Where a second part ends that a parse joins to the cue, not to the first: …, but that it paid; …, but nobody came."""
    tree, verb = clause.tree, clause.cue.verb
    for other in tree.after(verb, "conj"):
        opener = tree.lefts[other]
        alike = tree.pos[other] in ("NOUN", "PROPN")  # called for an end to it, and the return of the money
        if way == "clause":
            own = (
                tree.child(other, *SUBJECTS) is not None or tree.tags[other] in _PRESENT
            )  # no "…, but did not name one"
            told = own and tree.tags[verb] == "VBD" and tree.lemmas[other] not in reporting_verbs()
            plain = clause.passage.piece_in(opener, tree.rights[other]) is None
            alike = (told and plain) or (tree.lower[opener] == "that" and tree.deps[opener] == "mark")
        if alike and end < opener <= end + _JOINT:
            end = tree.rights[other]
    return end


def _form(tree: Tree, verb: int) -> str:
    """TO for an infinitive, else the verb's own tag."""
    return "TO" if "TO" in [tree.tags[c] for c in tree.children[verb]] else tree.tags[verb]


def _finite(clause: ReportingClause, later: list[int]) -> Complement | None:
    """A clause that the verb governs, or a question with "if" or "whether" where it asks."""
    tree, frames = clause.tree, clause.cue.frames
    for child in tree.only(later, "ccomp", "advcl"):
        begin, end = tree.lefts[child], tree.rights[child]
        if tree.deps[child] == "advcl":
            if "question" in frames and tree.lower[begin] in ("if", "whether"):
                return begin, end, "question"
        elif tree.pos[child] in _HEADS:
            way: Way = "infinitive" if _form(tree, child) == "TO" else "clause"
            if way == "clause":
                begin = _begin(clause, child, later)
            if way == "clause" or frames & _INFINITIVE_FRAMES:
                return max(begin, clause.begin), end, way
    return None


def _strayed(clause: ReportingClause, later: list[int]) -> Complement | None:
    """A clause that a parse hangs on a word before it: said in a statement | that the bridge was safe.

    Not one that tells of that word and lacks something: in a statement that he made.
    """
    tree, cue = clause.tree, clause.cue
    if "clause" not in cue.frames or ("addressee" not in cue.frames and tree.only(later, "dobj")):
        return None
    limit = min(clause.stop, tree.rights[cue.verb])
    opener = tree.find(_THAT, cue.end, limit)
    if opener == limit or tree.pos[opener] == "DET" or tree.deps[opener] in SUBJECTS or tree.is_verbal(cue.end, opener):
        return None
    subject = next((t for t in range(opener, clause.stop) if tree.deps[t] in _HAS_SUBJECT), None)
    lacks = tree.deps[opener] in _LACKING and not tree.after(tree.heads[opener], "dobj", "pobj", "pcomp", "ccomp")
    if subject is None or lacks:
        return None
    return opener, limit, "clause"


def _begin(clause: ReportingClause, verb: int, later: list[int]) -> int:
    """Where a clause begins, with its subject where the parse makes that an object of the cue."""
    tree, cue, begin = clause.tree, clause.cue, clause.tree.lefts[verb]
    if "addressee" not in cue.frames and tree.child(verb, *_HAS_SUBJECT) is None:
        begin = min([begin, *(tree.lefts[c] for c in tree.only(later, "dobj") if c < verb)])
    return _behind_addressee(clause, verb, begin) if tree.lemmas[cue.verb] in _TELLS else begin


def _behind_addressee(clause: ReportingClause, verb: int, begin: int) -> int:
    """Where a clause begins whose subject a parse joins to who is told: told Norvale Radio | arson was suspected."""
    tree, first = clause.tree, clause.cue.end
    subject = tree.child(verb, *_HAS_SUBJECT)
    if subject is None:  # told Norvale Radio | negotiators were close to a deal
        subject = next((c for c in tree.after(clause.cue.verb, "dobj") if c < verb), None)
    if subject is None or tree.lefts[subject] != first or tree.pos[subject] != "NOUN":
        return begin
    named = first
    while tree.pos[named] == "PROPN" or tree.tags[named] in ("HYPH", "DT"):
        named += 1
    if tree.tags[first] == "NNS":
        named = first + 1  # told reporters | talks had failed
    return named if first < named <= subject and tree.tags[named - 1] != "DT" else begin


def _nonfinite(clause: ReportingClause, later: list[int]) -> Complement | None:
    """An infinitive or gerund that states what is asked for or planned, from the object before it on."""
    tree, cue = clause.tree, clause.cue
    called_upon = (_called_upon(tree, cue.verb, c) for c in tree.only(later, "prep", "dative"))
    objects = [*tree.only(later, "dobj", "dative"), *known(called_upon)]
    for child in tree.only(later, "xcomp", "advcl"):
        begin, end = tree.lefts[child], tree.rights[child]
        if tree.lower[begin] == "for" and tree.lemmas[cue.verb] == "call":
            return begin + 1, end, "infinitive"
        way, frames = _NONFINITE.get((tree.deps[child], _form(tree, child), bool(objects)), (None, cue.frames))
        if way is not None and frames & cue.frames:
            return tree.lefts[objects[0]] if objects else max(begin, cue.end), end, way
    return None


def _called_upon(tree: Tree, verb: int, preposition: int) -> int | None:
    """Who is asked to do something with a preposition: called on the council to wait, appealed to it to wait."""
    asks = tree.lower[preposition] in _ASKS_WITH.get(tree.lemmas[verb], ())
    return tree.child(preposition, "pobj") if asks else None


def _prepositional(clause: ReportingClause, later: list[int]) -> Complement | None:
    """A phrase that says what is asked for or spoken of: called for a ban on cars, warned of a flood."""
    tree, verb, subject = clause.tree, clause.cue.verb, clause.cue.subject
    if subject is not None and tree.deps[subject] == "nsubjpass":
        return None  # was elected and admitted to the club
    for child in tree.only(later, "prep"):
        word = tree.lower[child]
        if word in _STATES_WITH.get(tree.lemmas[verb], ()) and tree.rights[child] > child + _SHORT:
            return child + 1, tree.rights[verb if word in ("on", "upon") else child], "prepositional phrase"
    return None


def _object(clause: ReportingClause, later: list[int]) -> Complement | None:
    """An object with what is said of it, or a noun phrase that states something by itself."""
    tree, frames = clause.tree, clause.cue.frames
    objects = tree.only(later, "dobj")
    if not objects or not frames & {"object", "noun"} or tree.lemmas[objects[0]] in _DECLARED:
        return None
    if tree.lower[clause.cue.end - 1] in _OFF:
        return None
    way: Way = "object" if "object" in frames else "noun phrase"
    last = objects[0] if way == "noun phrase" else tree.only(later, "dobj", "prep", "oprd", "xcomp", "ccomp")[-1]
    start, end = tree.lefts[objects[0]], min(tree.rights[last], clause.stop)
    predicate = _predicate(tree, start, end) if "clause" in frames else None
    if predicate is not None:
        return start, tree.rights[predicate], "clause"
    if end - start < _SHORT:
        return None
    return start, end if way == "object" else min(_end_of_phrase(tree, last), clause.stop), way


def _predicate(tree: Tree, start: int, end: int) -> int | None:
    """The verb behind words that hold its subject, maybe behind a mark: reported the storm | had grown; the quay, | sank."""
    last = len(tree.words) - 1
    first = min(skip_marks(tree, end, min(end + 1, last)), last)
    if tree.tags[first] not in FINITE | {"MD"}:
        return None
    verb = tree.heads[first] if tree.deps[first] in ("aux", "auxpass") else first
    inside = tree.child(verb, *SUBJECTS) in (None, *range(start, end))
    return verb if inside and tree.lemmas[verb] not in reporting_verbs() else None


def _end_of_phrase(tree: Tree, noun: int) -> int:
    """Where an object ends with the phrases that go on what it says: confirmed a case | in the north."""
    end = tree.rights[noun]
    for phrase in tree.after(tree.heads[noun], "prep"):
        told = tree.child(phrase, "pobj")
        if phrase == end and tree.lower[phrase] in _OF_THE_PHRASE and tree.lemmas[told or phrase] not in _SAID_IN:
            end = tree.rights[phrase]
    return end


_KINDS = (_finite, _strayed, _nonfinite, _prepositional, _object)
"""The complements that a verb can take, in the order in which they are looked for."""


def phrase_with_piece(clause: ReportingClause, piece: Piece) -> Complement | None:
    """The objects of a cue from the first to the one that holds quoted words: credited her with “saving the town”."""
    tree, cue = clause.tree, clause.cue
    agent = tree.child(cue.verb, "agent")
    begin = max(clause.right, cue.end, 0 if agent is None or agent > piece.first else tree.rights[agent])
    if "weak" in cue.frames or lacks_agent(tree, cue) or piece.first - begin > _FAR or is_title(tree, piece):
        return None
    if tree.find(_PARTING, begin, piece.first) < piece.first:
        return None
    around = (c for c in tree.children[cue.verb] if tree.lefts[c] <= piece.first < tree.rights[c])
    child = next((c for c in around if tree.deps[c] != "advcl"), None)
    return None if child is None else (begin, max(min(tree.rights[child], clause.stop), piece.end), "phrase")
