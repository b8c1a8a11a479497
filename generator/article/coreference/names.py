"""Steps for speakers whom the words at the cue name, themselves or beside a noun."""

from collections.abc import Callable, Sequence

from generator.article.coreference.constraints import stands_aside
from generator.article.coreference.discourse import Anaphor, Antecedent, Discourse, left_open
from generator.article.coreference.nominals import whoever_is_told_of
from generator.article.coreference.unnamed import PLURAL, is_anybody, is_member
from generator.article.mentions.lexicon import is_office
from generator.article.reporting.punctuation import COMMA
from generator.article.reporting.relatives import is_relative, relative_to
from generator.article.reporting.transcripts import ANSWER
from generator.article.syntax.appositions import is_person, name_beside
from generator.names.titles import strip_title
from generator.records import Mention

_OF_SEVERAL = frozenset({"one", "member"})
_PHRASE = 8
"""What a noun is called by ends at a comma within so many tokens."""


def answer_of_interview(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """A label: A stands for who answers: "A: We never asked."."""
    if not anaphor.labelled or discourse.tree.lower[anaphor.head].rstrip(".") not in ANSWER:
        return None
    entity, why = discourse.answers
    return left_open(why) if entity is None else Antecedent(entity, "named", why)


def bearer_of_label(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """A label of somebody whom the text names: "RUIZ:" or "AR:" is Ana Ruiz, if no other person of the article can be meant."""
    if not anaphor.labelled:
        return None
    mention = discourse.mention_at(anaphor.head)
    if mention is not None and _full_name(discourse, mention.entity or 0):
        return None
    meant = _meant(discourse, [word.casefold() for word in discourse.tree.words[anaphor.first : anaphor.head + 1]])
    if len(meant) > 1:
        return left_open("the article names several whom the label may mean")
    return Antecedent(meant[0], "named", "the one person of the article whom the label can mean") if meant else None


def _full_name(discourse: Discourse, entity: int) -> list[str]:
    """The words of a person's full name; none of a single name, or of what is no person."""
    words = discourse.name(entity).casefold().split() if discourse.is_person(entity) else []
    return words if len(words) > 1 else []


def _meant(discourse: Discourse, label: list[str]) -> list[int]:
    """The persons whom a label can mean in the surest way that finds one."""
    full = {entity: words for entity in range(len(discourse.entities)) if (words := _full_name(discourse, entity))}
    ways = ([entity for entity, words in full.items() if bears(words, label)] for bears in _BEARS)
    return next(filter(None, ways), [])


_BEARS: tuple[Callable[[Sequence[str], Sequence[str]], bool], ...] = (
    lambda words, label: words[-len(label) :] == label,
    lambda words, label: words[: len(label)] == label,
    lambda words, label: "".join(label).replace(".", "") == "".join(word[0] for word in words),
)
"""How a label names somebody, the surest way first: by the end of the name, by its beginning, by its initials."""


def member_of_people(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """One of a people or party: "the Norlandic Liberal" is who spoke last, if nobody else is told of since.

    "A Liberal" is a stranger.
    """
    mention = discourse.mention_at(anaphor.head)
    if mention is None or not is_member(discourse.tree, anaphor.head, mention):
        return None
    beside = named_beside(discourse, anaphor)
    if beside is not None:
        return beside  # a Liberal, Ana Ruiz, said
    last = discourse.just_spoke(anaphor.passage)
    if last is not None and _can_be_one(discourse, last.entity, anaphor):
        return Antecedent(last.entity, "described", f"spoke last, and may be called {mention.text!r}")
    one = discourse.tree.tags[anaphor.head] not in PLURAL and discourse.is_definite(anaphor.head)
    found = whoever_is_told_of(discourse, anaphor) if one and last is None else None
    return found or left_open(f"one or some of {mention.text!r}, not all of them")


def _can_be_one(discourse: Discourse, entity: int, anaphor: Anaphor) -> bool:
    one = discourse.tree.tags[anaphor.head] not in PLURAL and discourse.is_definite(anaphor.head)
    return one and discourse.is_person(entity) and not stands_aside(discourse, entity, anaphor)


def named_at_the_cue(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """A name: "Ruiz said …"."""
    mention = discourse.mention_at(anaphor.head)
    return None if mention is None else Antecedent(mention.entity, "named", "named at the cue")


def named_beside(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """A noun with a name: "the mayor, Ana Ruiz, said …"; beside a plural the name is only one of several."""
    found = name_beside(discourse.tree, anaphor.head, discourse.mention_at) or _behind_comma(discourse, anaphor.head)
    if found is None:
        return None
    mention, why = found
    if discourse.tree.tags[anaphor.head] in PLURAL and mention.type == "PERSON":
        return left_open(f"{mention.text!r} is one of several")
    return Antecedent(mention.entity, "named", why)


def _behind_comma(discourse: Discourse, head: int) -> tuple[Mention, str] | None:
    """The name behind a comma that a parse hangs elsewhere: "the member for leisure, Councillor Ana Ruiz."."""
    tree = discourse.tree
    stop = min(head + _PHRASE, len(tree.words) - 1)
    comma = last = tree.find(COMMA, head + 1, stop)
    if (
        comma == stop
        or not (is_anybody(tree.lower[head]) or tree.lower[head] in _OF_SEVERAL)
        or tree.is_verbal(head, comma)
    ):
        return None
    while tree.pos[last + 1 : last + 2] == ["PROPN"]:
        last += 1
    mention = discourse.mention_at(last)
    if not is_person(mention) or mention.start < tree.ends[comma] or tree.pos[last + 1 : last + 2] != ["PUNCT"]:
        return None
    return mention, f"{mention.text!r} stands behind the comma"


def holder_behind_field(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """Whose name ends the words for an office, which the parse puts beside the field: "Minister for Energy Ana Ruiz said"."""
    tree, end = discourse.tree, discourse.tree.rights[anaphor.head]
    mention = discourse.mention_at(end - 1)
    if not is_person(mention) or not is_office(tree.lemmas[anaphor.head]):
        return None
    start = tree.span(anaphor.head, end)[0]
    if strip_title(tree.text[start : mention.end])[1] != mention.text:
        return None
    return Antecedent(mention.entity, "named", f"{mention.text!r} stands behind the office")


def relative_pronoun(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """A relative pronoun: "Ruiz, who said …"."""
    if not is_relative(discourse.tree, anaphor.head):
        return None
    mention, why = relative_to(discourse.tree, anaphor.head, discourse.mention_at)
    return left_open(why) if mention is None else Antecedent(mention.entity, "pronoun", why)
