"""Lead the words of speakers to the entities of an article, with the evidence, or leave them open and say why.

Gender is what the text states (an entity's `gender`, or a pronoun that only one person could carry before). A given name is
only ever evidence against a pronoun (bearers.py).
"""

from bisect import bisect_right

from generator.article.coreference import names
from generator.article.coreference.constraints import may_be_meant
from generator.article.coreference.discourse import Anaphor, Antecedent, Discourse, Step, Turn, first_of
from generator.article.coreference.lexicon import ASKING
from generator.article.coreference.nominals import description
from generator.article.coreference.pronouns import no_anaphor, personal_pronoun, pronoun_of_things
from generator.article.coreference.replies import heard_by, reply
from generator.article.coreference.standins import meant_by
from generator.article.coreference.unnamed import asks_aside
from generator.article.reporting.nominals import author_of
from generator.article.reporting.relatives import is_relative, stands_for
from generator.article.reporting.speakers import DOCUMENTS, Source, source_at
from generator.article.syntax.appositions import is_person
from generator.article.syntax.tree import PREMODIFIERS, Tree
from generator.records import Mention, Span, Speaker

STEPS: tuple[Step, ...] = (
    names.answer_of_interview,
    names.bearer_of_label,
    names.member_of_people,
    names.named_at_the_cue,
    names.named_beside,
    names.holder_behind_field,
    names.relative_pronoun,
    description,
    reply,
    personal_pronoun,
    pronoun_of_things,
)
"""What leads an anaphor to its antecedent, with an example in its docstring; the first that has something to say decides."""


_AND = 30
"""Between two names that are joined stand no more characters than this, a title among them."""

_SENT = 150
"""A document was told of within so many words before."""


def resolve(discourse: Discourse, anaphor: Anaphor) -> Antecedent:
    """The antecedent of the words of a speaker, by the first of `STEPS` that knows such words."""
    return first_of(STEPS, discourse, anaphor) or no_anaphor(discourse, anaphor)


def speaker_of(discourse: Discourse, source: Source, passage: int, *, labelled: bool = False) -> tuple[Speaker, str]:
    """The speaker as written, its entity where the evidence is enough, and that evidence in words.

    Speakers are led to entities in reading order: the discourse is told who spoke.
    """
    tree = discourse.tree
    head = source.head if source.spoken_for is None else source.spoken_for
    antecedent = resolve(discourse, Anaphor(head, 0 if labelled else passage, labelled, source.first))
    shown = tree.span(source.first, source.end)
    via = None if source.via is None else tree.span(*source.via)
    meant = _stand_in(discourse, source, passage, antecedent)
    _note_documents(discourse, source.head, antecedent)
    if via is not None:
        _note_voice(discourse, source.head, antecedent)
    elif antecedent.how == "named":
        shown = _own_name(discourse, head) or shown
    elif (voice := _voice(discourse, meant.head, antecedent)) is not None:
        antecedent, via = voice, tree.span(meant.first, meant.end)
    _remember(discourse, head, passage, antecedent, for_another=via is not None)
    discourse.heard = heard_by(discourse, source.head, passage)
    speaker = Speaker(
        start=shown[0],
        end=shown[1],
        text=_text(tree, shown),
        entity=antecedent.entity,
        via=None if via is None else _text(tree, via),
        how="label" if labelled and antecedent.how == "named" else antecedent.how,
        stands_for=_stands_for(discourse, head, meant) if antecedent.entity is None else None,
    )
    return speaker, antecedent.why


def _remember(discourse: Discourse, head: int, passage: int, antecedent: Antecedent, *, for_another: bool) -> None:
    """Tell the discourse who spoke, and by which anaphor."""
    entity = antecedent.entity
    if entity is None:
        if may_be_meant(discourse.tree, head):
            discourse.unnamed = head
        return
    if antecedent.gender is not None:
        discourse.genders.setdefault(entity, antecedent.gender)
    if not for_another and not asks_aside(discourse.tree, head):
        discourse.last, discourse.unnamed = Turn(_answers(discourse, head, entity), passage), None
    if antecedent.how in ("pronoun", "described"):
        discourse.anaphors.append(_reference(discourse, head, antecedent, entity))


def _text(tree: Tree, span: Span) -> str:
    return tree.text[span[0] : span[1]]


def _note_voice(discourse: Discourse, head: int, antecedent: Antecedent) -> None:
    """Remember for whom a spokesman or an office speaks."""
    if antecedent.entity is not None:
        discourse.voices[discourse.tree.lemmas[head]] = antecedent.entity


def _note_documents(discourse: Discourse, head: int, antecedent: Antecedent) -> None:
    """Remember who says something in a statement or a memo, which may say more: Ruiz said in a memo …. The memo added …."""
    tree = discourse.tree
    for phrase in tree.labelled(tree.heads[head], "prep"):
        document = tree.child(phrase, "pobj")
        if document is not None and tree.lower[phrase] == "in" and tree.lemmas[document] in DOCUMENTS:
            _note_voice(discourse, document, antecedent)


def _voice(discourse: Discourse, head: int, antecedent: Antecedent) -> Antecedent | None:
    """For whom "the spokesman" speaks who spoke for somebody before, where he is nobody else; who sent "the letter"."""
    tree, lemma = discourse.tree, discourse.tree.lemmas[head]
    if antecedent.how != "open" or not discourse.is_definite(head):
        return None
    if lemma in DOCUMENTS and tree.child(head, *PREMODIFIERS, "prep", "agent") is not None:
        return None  # the Norlandic statement
    entity = discourse.voices.get(lemma)
    if entity is None and lemma in DOCUMENTS:
        entity = _sender(discourse, head)
    return None if entity is None else Antecedent(entity, "described", f"speaks for {discourse.name(entity)!r} before")


def _sender(discourse: Discourse, head: int) -> int | None:
    """Whose a document is by the words in which it was told of last: Ruiz sent out a letter. … The letter says …."""
    tree = discourse.tree
    earlier = (t for t in range(head - 1, max(0, head - _SENT), -1) if tree.lemmas[t] == tree.lemmas[head])
    told = next((t for t in earlier if not discourse.quoted[t]), head)
    author = author_of(tree, told)
    if author is None or author == head:
        return None
    source = source_at(tree, author)
    meant = author if source.spoken_for is None else source.spoken_for
    return resolve(discourse, Anaphor(meant, bisect_right(discourse.firsts, meant) - 1)).entity


def _stand_in(discourse: Discourse, source: Source, passage: int, antecedent: Antecedent) -> Source:
    """What an open "they" or "it" goes back to; else the source itself."""
    found = meant_by(discourse, source.head, passage) if antecedent.entity is None and source.via is None else None
    return found or source


def _stands_for(discourse: Discourse, head: int, meant: Source) -> str | None:
    """The noun phrase that an open pronoun goes back to: a relative one, or "they" and "it"."""
    tree = discourse.tree
    if meant.head != head and meant.via is None:
        return _text(tree, tree.span(meant.first, meant.end))
    return stands_for(tree, head, discourse.mention_at) if is_relative(tree, head) else None


def _own_name(discourse: Discourse, head: int) -> Span | None:
    """Where the name of a person stands who is named at the cue; of two, up to the second."""
    mention, tree = discourse.mention_at(head), discourse.tree
    if mention is None or not is_person(mention):
        return None
    second = tree.child(head, "conj")
    other = discourse.mention_at(second) if second is not None and tree.child(second, "conj") is None else None
    both = other is not None and is_person(other) and mention.end < other.start <= mention.end + _AND
    return mention.start, other.end if other is not None and both else mention.end


def _answers(discourse: Discourse, head: int, speaker: int) -> int:
    """Who speaks next: whom a speaker asks ("Brandt asked Ruiz whether …", not to do something), else the speaker."""
    tree = discourse.tree
    verb = tree.heads[head]
    if tree.lemmas[verb] not in ASKING or tree.child(verb, "xcomp") is not None:
        return speaker
    mentions = map(discourse.mention_at, tree.labelled(verb, "dobj")[:1])
    return next((m.entity for m in mentions if is_person(m) and m.entity is not None), speaker)


def _reference(discourse: Discourse, head: int, antecedent: Antecedent, entity: int) -> Mention:
    """An anaphor as a mention: a pronoun alone, a description from its first word to its head."""
    tree = discourse.tree
    pronoun = antecedent.how == "pronoun"
    start, end = tree.span(head if pronoun else tree.lefts[head], head + 1)
    return Mention(
        start=start,
        end=end,
        text=tree.text[start:end],
        type=discourse.entities[entity].type,
        kind="pronoun" if pronoun else "nominal",
        entity=entity,
    )
