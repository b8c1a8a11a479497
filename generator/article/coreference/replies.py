"""Who answers: "“…,” Ruiz told Brandt. “…,” he replied." is the one spoken to."""

from generator.article.coreference.discourse import Anaphor, Antecedent, Discourse, Heard, left_open
from generator.article.coreference.lexicon import ASKING, GENDERS, PEOPLE, PERSONS, REPLYING
from generator.article.mentions.lexicon import is_office
from generator.article.syntax.appositions import name_beside
from generator.article.syntax.tree import Tree
from generator.data import reporting_verbs
from generator.records import Mention


def reply(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """He or she who replies: whom the words before were said to; nobody where that one has no name."""
    tree, heard = discourse.tree, discourse.heard
    verb, gender = tree.heads[anaphor.head], GENDERS.get(tree.lower[anaphor.head])
    if heard is None or gender is None or not _replies(tree, verb):
        return None
    if anaphor.passage - heard.passage > 1:
        return None
    if heard.entity is None:
        return left_open("may be the one spoken to, who is not named")
    if not discourse.agrees(heard.entity, gender):
        return None
    return Antecedent(
        heard.entity, "pronoun", f"{discourse.name(heard.entity)!r} was spoken to just before, and answers"
    )


def _replies(tree: Tree, verb: int) -> bool:
    """Whether a verb says that somebody answers: replied, shot back."""
    return tree.lemmas[verb] in REPLYING or tree.has(verb, ("back",))


def heard_by(discourse: Discourse, head: int, passage: int) -> Heard | None:
    """Whom a speaker speaks to, by the verb: told Brandt, said to her; somebody, where a name asks nobody by name."""
    tree = discourse.tree
    verb = tree.heads[head]
    frames = reporting_verbs().get(tree.lemmas[verb], frozenset())
    to = next((c for c in tree.after(verb, "prep", "dative") if tree.lower[c] in ("to", "at")), None)
    listener = tree.child(verb, "dobj", "dative") if "addressee" in frames else None
    listener = tree.below(to, "pobj") if listener is None else listener
    if listener is None:
        asks = tree.lemmas[verb] in ASKING and discourse.mention_at(head) is not None
        return Heard(verb, None, passage) if asks else None
    mention = _named(discourse, listener)
    if mention is not None and mention.type == "PERSON":
        return Heard(verb, mention.entity, passage)
    lemma = tree.lemmas[listener]
    person = tree.lower[listener] in GENDERS or lemma in PEOPLE or lemma in PERSONS or is_office(lemma)
    return Heard(verb, None, passage) if person and tree.tags[listener] != "NNS" else None


def _named(discourse: Discourse, listener: int) -> Mention | None:
    """The name of whom somebody speaks to, or the one beside it: told Brandt, told the mayor, Jon Brandt."""
    beside = name_beside(discourse.tree, listener, discourse.mention_at)
    return discourse.mention_at(listener) or (None if beside is None else beside[0])
