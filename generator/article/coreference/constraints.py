"""What rules an antecedent out, however strongly it suggests itself: its own words, or somebody else who may be meant."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from generator.article.coreference.discourse import Anaphor, Discourse
from generator.article.coreference.fronted import subject_in_front
from generator.article.coreference.lexicon import ASKED, ASKING, BODIES, GENDERS, GOING_ON, INDEFINITE, PEOPLE
from generator.article.coreference.salience import ASIDE, SUBJECT, Seen
from generator.article.coreference.unnamed import PLURAL, is_met, is_somebodys, newcomer
from generator.article.mentions.lexicon import is_office
from generator.article.reporting.speakers import STATING_THINGS
from generator.article.syntax.appositions import is_person
from generator.article.syntax.tree import PREMODIFIERS, SUBJECTS, Tree
from generator.names import is_place_name, party_of
from generator.names.titles import Gender
from generator.records import Mention

_NO_PERSON = STATING_THINGS | BODIES
_IN_FRONT = frozenset({"advcl", "pcomp", "prep", "ccomp", "relcl", "pobj"})
_STEPS = 6
_WORDS = 200
"""For an earlier "a woman" a description looks back this many words."""


def told_about(discourse: Discourse, head: int) -> set[int]:
    """Whom an anaphor's own clause tells of by name: nobody speaks of himself so.

    "He said that Ruiz left"; "Asked about Ruiz, he said"; behind somebody else's words "Ruiz left, he added".
    """
    tree, last = discourse.tree, discourse.last
    if tree.deps[head] not in SUBJECTS:
        return set()
    verb = tree.heads[head]
    told = _named_in(discourse, head + 1, tree.rights[verb]) | _titled_in_quotation(discourse, head)
    speakers = {last.entity} if last is not None and tree.lemmas[verb] in GOING_ON else set[int]()
    for child in tree.children[verb]:
        if child < head and (_asks(tree, child) or (speakers and _is_reported(discourse, child))):
            told |= _named_in(discourse, tree.lefts[child], tree.rights[child], relative=True)
    return told - speakers


def _asks(tree: Tree, clause: int) -> bool:
    """Whether a clause is the question that an anaphor answers: "asked about Ruiz", "pressed on it"."""
    participle = tree.deps[clause] == "advcl" and tree.tags[clause] == "VBN"
    return participle and tree.lemmas[clause] in ASKED and tree.child(clause, *SUBJECTS) is None


def _is_reported(discourse: Discourse, clause: int) -> bool:
    return discourse.tree.deps[clause] == "ccomp" and not discourse.quoted[clause]


def _named_in(discourse: Discourse, first: int, end: int, *, relative: bool = False) -> set[int]:
    """The entities that the tokens `first:end` name outside quotations, but beside a noun, or in its `relative` clause."""
    tree = discourse.tree
    return {
        entity
        for _, entity, token in _mentioned(discourse, first, end)
        if not discourse.quoted[token]
        and tree.deps[token] not in PREMODIFIERS
        and (relative or not _is_in_relative_clause(tree, token))
    }


def _is_in_relative_clause(tree: Tree, subject: int) -> bool:
    return tree.deps[subject] in SUBJECTS and tree.deps[tree.heads[subject]] == "relcl"


def _titled_in_quotation(discourse: Discourse, head: int) -> set[int]:
    """Whom the quoted words of an anaphor's sentence call by a title: "“Senator Ruiz and I agree,” he said"."""
    passage = discourse.passages[bisect_right(discourse.firsts, head) - 1]
    mentioned = _mentioned(discourse, *passage.sentence(head))
    return {entity for mention, entity, token in mentioned if mention.role is not None and discourse.quoted[token]}


def _mentioned(discourse: Discourse, first: int, end: int) -> Iterator[tuple[Mention, int, int]]:
    """The mentions that begin in the tokens `first:end`, each with its entity and its last token."""
    tree, starts = discourse.tree, discourse.starts
    if first < end:
        begin, stop = tree.span(first, end)
        for mention in discourse.mentions[bisect_left(starts, begin) : bisect_left(starts, stop)]:
            if mention.entity is not None:
                yield mention, mention.entity, tree.tokens(mention.start, mention.end)[-1]


def subject_behind(discourse: Discourse, head: int) -> int | None:
    """The person who is the main clause's subject behind the pronoun's own: "as he praised it, Ruiz left"."""
    tree = discourse.tree
    main = tree.heads[head]
    for _ in range(_STEPS):
        if tree.deps[main] not in _IN_FRONT:
            break
        main = tree.heads[main]
    subject = tree.child(main, "nsubj") if main > head else None
    mention = discourse.mention_at(subject) if subject is not None and subject > tree.heads[head] else None
    return mention.entity if is_person(mention) else None


def chain_start(discourse: Discourse, anaphor: Anaphor, gender: Gender) -> int:
    """The first "he" of the sentences that go on with "he": whom it means is named before it, not in these sentences."""
    tree, here = discourse.tree, discourse.passages[anaphor.passage]
    start, first = anaphor.head, discourse.sentence(anaphor)[0]
    if any(_is_main_person(discourse, name) for name in discourse.between(first, start)):
        return start
    while first > here.first:
        begin, end = here.sentence(first - 1)
        subject = next((t for t in range(begin, end) if _is_narrated_subject(discourse, t)), None)
        if subject is None or GENDERS.get(tree.lower[subject]) != gender:
            break
        start, first = subject, begin
    return start


def _is_main_person(discourse: Discourse, name: Seen) -> bool:
    return name.salience >= SUBJECT and discourse.is_person(name.entity)


def _is_narrated_subject(discourse: Discourse, token: int) -> bool:
    tree = discourse.tree
    return tree.deps[token] == "nsubj" and tree.deps[tree.heads[token]] == "ROOT" and not discourse.quoted[token]


def untyped_surname(discourse: Discourse, anaphor: Anaphor) -> int | None:
    """Who spoke last, in the sentence before, under one word that may be a surname, though the model sees no person."""
    last = discourse.just_spoke(anaphor.passage)
    if last is None or discourse.is_person(last.entity):
        return None
    name = discourse.name(last.entity)
    if not (name.isalpha() and name.istitle()) or party_of(name) is not None:
        return None
    around = discourse.between(discourse.sentence_before(anaphor), anaphor.head)
    near = [seen for seen in around if seen.entity == last.entity]
    if any(is_place_name(discourse.tree.words[seen.token]) for seen in near):
        return None
    acting = (discourse.tree.heads[seen.token] for seen in near if seen.salience >= SUBJECT)
    return last.entity if any(discourse.tree.deps[verb] != "advcl" for verb in acting) else None


def stands_aside(discourse: Discourse, entity: int, anaphor: Anaphor) -> bool:
    """Whether the sentences around a description tell of another person, or body, and not of this one."""
    kind = discourse.entities[entity].type
    enough = SUBJECT if kind == "PERSON" else ASIDE
    around = discourse.between(discourse.sentence_before(anaphor), anaphor.head)
    near = [seen for seen in around if discourse.entities[seen.entity].type == kind]
    return any(seen.salience >= enough for seen in near) and all(seen.entity != entity for seen in near)


def owner_above(tree: Tree, head: int) -> str | None:
    """Whose doings a pronoun's clause only gives the object of: "Ruiz recalled the mayor's attack on what he called …"."""
    verb = tree.heads[head]
    preposition = tree.heads[verb]
    if (tree.deps[verb], tree.deps[preposition]) != ("pcomp", "prep"):
        return None
    owner = tree.child(tree.heads[preposition], "poss")
    return None if owner is None or tree.pos[owner] == "PRON" else tree.words[owner]


def unnamed_since(discourse: Discourse, entity: int, anaphor: Anaphor, gender: Gender | None) -> str | None:
    """The newcomer without a name whom the sentence or the one before brings in after the last word of the entity."""
    last = max((s.token for s in discourse.before(anaphor.head) if s.entity == entity), default=-1)
    first = max(last + 1, discourse.sentence_before(anaphor))
    narrated = [t for t in range(first, discourse.sentence(anaphor)[0]) if not discourse.quoted[t]]
    found = newcomer(discourse.tree, narrated, gender, discourse.mention_at)
    met = next((t for t in reversed(narrated) if _is_met(discourse, t)), found)
    return None if met is None else discourse.tree.words[met]


def office_told_of(discourse: Discourse, entity: int, anaphor: Anaphor) -> int | None:
    """The office whose holder is the subject before, without a name, where the entity is not called so.

    In a clause in front of the anaphor's own, or in the sentence before.
    """
    tree, (here, _) = discourse.tree, discourse.sentence(anaphor)
    first, subject = here, subject_in_front(discourse, anaphor.head)
    if subject is None:
        first = discourse.sentence_before(anaphor)
        subject = next((t for t in range(first, here) if _is_narrated_subject(discourse, t)), None)
    if subject is None or discourse.mention_at(subject) is not None or not is_office(tree.lower[subject]):
        return None
    alone = tree.lower[tree.lefts[subject] : subject] == ["the"] and tree.tags[subject] not in PLURAL
    called = entity in discourse.descriptions.called.get(tree.lower[subject], {})
    named = any(seen.entity == entity for seen in discourse.between(first, anaphor.head))
    return subject if alone and not called and not named else None


def _is_met(discourse: Discourse, token: int) -> bool:
    """Whether a token is somebody without a name, also elsewhere in the article, whom the story deals with."""
    tree = discourse.tree
    new = tree.tags[token] == "NN" and not discourse.descriptions.called.get(tree.lemmas[token])
    return new and is_met(tree, token)


def is_another(discourse: Discourse, entity: int, anaphor: Anaphor) -> bool:
    """Whether "the woman" may be another than the entity: her own words tell of it, or somebody without a name came up."""
    return entity in told_about(discourse, anaphor.head) or _is_unnamed(discourse, entity, anaphor)


def _is_unnamed(discourse: Discourse, entity: int, anaphor: Anaphor) -> bool:
    """Whether "the woman" may be "a woman" of this paragraph or the one before, or a newcomer since the name."""
    tree, head = discourse.tree, anaphor.head
    earliest = max(discourse.passages[max(0, anaphor.passage - 1)].first, head - _WORDS)
    narrated = (t for t in range(earliest, head) if not discourse.quoted[t])
    if any(tree.lemmas[t] == tree.lemmas[head] and tree.has(t, INDEFINITE) for t in narrated):
        return True
    return unnamed_since(discourse, entity, anaphor, PEOPLE.get(tree.lemmas[head])) is not None


def unnamed_speaker(discourse: Discourse, anaphor: Anaphor, gender: Gender) -> str | None:
    """The unnamed speaker to whom "he" or "she" goes back rather than to a name: nobody was named since."""
    speaker, tree = discourse.unnamed, discourse.tree
    if speaker is None or speaker >= anaphor.head:
        return None
    own = GENDERS.get(tree.lower[speaker], PEOPLE.get(tree.lemmas[speaker], gender))
    spoken = bisect_right(discourse.firsts, speaker) - 1
    if own != gender or anaphor.passage - spoken > 1:
        return None
    told = tree.child(tree.heads[speaker], "ccomp") if tree.deps[speaker] == "nsubj" else None
    since = discourse.between(speaker + 1 if told is None else max(speaker + 1, tree.rights[told]), anaphor.head)
    named = any(_is_main_person(discourse, name) and discourse.agrees(name.entity, gender) for name in since)
    return None if named else tree.words[speaker]


def may_be_meant(tree: Tree, head: int) -> bool:
    """Whether a pronoun may go back to a speaker who stays open: a newcomer ("a delegate said"), or a "he" before it.

    So may one who is told of by what he or she is to somebody ("her agent said"). "The senator" may be somebody named
    before, and who asks is not who answers.
    """
    if tree.lower[head] in GENDERS or tree.lemmas[head] in PEOPLE:
        return True
    if is_somebodys(tree, head):
        return tree.deps[head] in ("nsubj", "pobj") and tree.lemmas[tree.heads[head]] not in ASKING
    new = tree.tags[head] == "NN" and tree.has(head, INDEFINITE) and tree.lemmas[head] not in _NO_PERSON
    return new and tree.deps[head] == "nsubj" and tree.lemmas[tree.heads[head]] not in ASKING
