"""What a written name is, and when two can be one person, organisation or place.

`compare` explains itself by named, weighted reasons; a resolver adds what it knows beside the names. `name_keys` tells which
names are worth comparing. Knowledge of language only: no article, no corpus, no files but the tables of `generator.data`.
"""

from generator.names.compare import THRESHOLD, NameMatch, compare
from generator.names.institutions import Institution, institution_of
from generator.names.keys import name_keys
from generator.names.organisations import (
    OrganisationMatch,
    acronym_of,
    acronyms_of,
    body_of,
    compare_organisations,
    established,
    letters_of_acronym,
    party_of,
)
from generator.names.parse import PersonName, parse_name
from generator.names.persons import same_person
from generator.names.places import (
    Place,
    PlaceMatch,
    compare_places,
    country_and_rest,
    is_place_name,
    name_of_place,
    place_of,
    state_of,
)
from generator.names.titles import canonical_role, is_role_head, is_title, strip_title, title_gender, title_office

__all__ = [
    "THRESHOLD",
    "Institution",
    "NameMatch",
    "OrganisationMatch",
    "PersonName",
    "Place",
    "PlaceMatch",
    "acronym_of",
    "acronyms_of",
    "body_of",
    "canonical_role",
    "compare",
    "compare_organisations",
    "compare_places",
    "country_and_rest",
    "established",
    "institution_of",
    "is_place_name",
    "is_role_head",
    "is_title",
    "letters_of_acronym",
    "name_keys",
    "name_of_place",
    "parse_name",
    "party_of",
    "place_of",
    "same_person",
    "state_of",
    "strip_title",
    "title_gender",
    "title_office",
]
