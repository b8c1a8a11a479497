"""The names that steer: the rules that find quotations, and the doubts that others around them raise.

Each stands here once. mypy refuses a name that is not here, and a test holds them against the weights of quote_confidence.tsv.
"""

from typing import Literal, cast, get_args

Way = Literal[
    "clause",  # said the bridge was safe
    "infinitive",  # vowed to go on
    "question",  # asked whether it would hold
    "gerund",  # proposed building a wall
    "prepositional phrase",  # called for a ban on cars
    "object",  # accused the firm of fraud
    "noun phrase",  # announced a ban on cars
    "phrase",  # credited her with “saving the town”
]
"""What the complement of a reporting verb is."""

Rule = Literal[
    "quotation before the cue",  # “The bridge is safe,” said Hill.
    "quotation after the cue",  # Hill said: “The bridge is safe.”
    "cue inside the quotation",  # “The bridge,” Hill said, “is safe.”
    "quoted words before the cue",  # The bridge is “quite safe,” Hill said.
    "clause before the cue",  # The bridge is safe, Hill said.
    "clause around the cue",  # The bridge, Hill said, is safe.
    "clause after the cue",  # Hill said the bridge was safe.
    "infinitive after the cue",
    "question after the cue",
    "gerund after the cue",
    "prepositional phrase after the cue",
    "object after the cue",
    "noun phrase after the cue",
    "quoted words in the clause after the cue",  # Hill said the bridge was “quite safe”.
    "quoted words in the infinitive after the cue",
    "quoted words in the question after the cue",
    "quoted words in the gerund after the cue",
    "quoted words in the prepositional phrase after the cue",
    "quoted words in the object after the cue",
    "quoted words in the noun phrase after the cue",
    "quoted words in the phrase after the cue",
    "borrowed words",  # Quoting Hill's line “The bridge is safe”, Brook left.
    "clause of a reporting noun",  # Hill's claim that the bridge was safe
    "according to",  # According to Hill, the bridge is safe.
    "paragraph after a colon",
    "label",  # HILL: The bridge is safe.
    "headline with a colon",  # Hill: bridge is safe
    "signature below",
    "quoted paragraph",
    "quoted sentence alone",  # Hill shrugs. “I have nothing to hide.”
]
"""Which rule found a quotation; `briefing explain` prints it."""

DIRECT: frozenset[Rule] = frozenset(
    {
        "quotation before the cue",
        "quotation after the cue",
        "cue inside the quotation",
        "paragraph after a colon",
        "label",
    }
)
"""The rules that give whole quoted sentences to somebody, which quoted sentences beside them carry on."""

SHOWN: frozenset[Rule] = frozenset(
    {
        "borrowed words",
        "clause of a reporting noun",
        "paragraph after a colon",
        "label",
        "signature below",
        "quoted paragraph",
        "quoted sentence alone",
    }
)
"""The rules whose words marks, layout or a noun show to be somebody's; of others, how likely they are right decides too."""

Doubt = Literal[
    "another reporter in the sentence",
    "marks left over in the sentence",
    "several reports in the sentence",
    "joined sentences",
    "joined paragraphs",
]
"""What makes a quotation less sure; the last two: quoted words without a cue of their own were joined to those before."""

RULES: tuple[Rule, ...] = get_args(Rule)


def after_cue(way: Way, *, quoted: bool) -> Rule:
    """The rule that takes a complement without, or with quoted words in it; a mere phrase always holds some."""
    quotes = quoted or way == "phrase"
    return cast(Rule, f"quoted words in the {way} after the cue" if quotes else f"{way} after the cue")
