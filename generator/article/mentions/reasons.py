"""What a piece of evidence for the type of a name is: its name, and its points for each type."""

from typing import Literal, NamedTuple

EvidenceName = Literal[
    "model",
    "model, in capitals",
    "nothing before",
    "form of address",
    "title",
    "occupation",
    "occupation of a whole name",
    "stated office",
    "state",
    "on or via",
    "in",
    "description of a company",
    "settlement",
    "listed with a person",
    "region behind",
    "described as a company",
    "described as a settlement",
    "described as somebody",
    "article",
    "age",
    "relative clause",
    "who or reflexive",
    "state behind",
    "office behind",
    "somebody's relative",
    "body of state",
    "word for a body",
    "people",
    "word for a settlement",
    "street",
    "word for a site",
    "word for a building",
    "word for land",
    "given name",
    "name of a place",
    "a place's name and no given one",
    "initials",
    "stock of",
    "acronym behind",
    "noble title",
    "generation",
    "plural",
    "what it is called",
    "made by a company",
    "particle",
    "acronym",
    "relative",
    "called by its last word",
    "another name",
    "family name of a full name",
    "given name of a full name",
    "first word of a body",
]

Weights = dict[str, int]


class Reason(NamedTuple):
    """Why a name is of a type, or is not: the evidence, and its points for each type."""

    name: EvidenceName
    weights: Weights
