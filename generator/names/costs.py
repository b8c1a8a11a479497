"""What each way in which two written names of a person differ costs: about 1 for one slip of the pen, 4 for strangers.

A name scores 1 without any cost and 0 from a cost of `STRANGERS` on, so that the half of it still lets two names be one.
"""

from collections.abc import Mapping
from typing import Literal

Cost = Literal[
    "same_sound",
    "short_form",
    "initial",
    "shifted_sound",
    "two_shifts",
    "unwritten_vowels",
    "case_ending",
    "slip",
    "slip_in_short_word",
    "slip_in_consonants",
    "two_slips",
    "slip_to_known_word",
    "stranger",
    "slip_beside_difference",
    "other_order",
    "turned",
    "turned_in_doubt",
    "initial_left_out",
    "end_left_out",
    "middle_left_out",
    "further_left_out",
    "all_but_one_left_out",
    "title_for_given_name",
    "suffix_left_out",
]

COSTS: Mapping[Cost, float] = {
    # of a word and the word that it is compared with
    "same_sound": 0.15,  # Shoygu, Shoigu
    "short_form": 0.3,  # Bill, William
    "initial": 0.4,  # J., Jane
    "shifted_sound": 0.4,  # Qassem, Qasim: as romanisations differ
    "two_shifts": 0.7,
    "unwritten_vowels": 0.4,  # what is written in Arabic or Hebrew script, without its vowels
    "case_ending": 0.4,  # Petrovs, Petrov: an ending that Latvian, Lithuanian or Greek adds
    "slip": 0.9,  # Stahlberg, Stahlbreg
    "slip_in_short_word": 1.2,  # Rand, Rant
    "slip_in_consonants": 0.9,
    "two_slips": 1.7,
    "slip_to_known_word": 0.6,  # on top, where English text is full of both words: Marsh, March
    "stranger": 4.0,
    # of the names as wholes
    "slip_beside_difference": 0.5,  # Bill Stahlbreg, William Stahlberg
    "other_order": 3.0,  # Ana Ruiz Leal, Ruiz Ana Leal
    "turned": 0.4,  # Orban Viktor, Viktor Orban
    "turned_in_doubt": 2.2,  # Thomas James, James Thomas; Orbna Viktor, Viktor Orban
    "initial_left_out": 0.2,  # Ana B. Ruiz, Ana Ruiz
    "end_left_out": 0.5,  # Ana Ruiz Leal, Ana Ruiz
    "middle_left_out": 0.35,  # Ana Leal Ruiz, Ana Ruiz
    "further_left_out": 1.0,  # on top, from the third word on: Omar Haddad, Omar Said Salim Nasser Haddad
    "all_but_one_left_out": 2.1,  # Ana Ruiz, Ruiz
    "title_for_given_name": 1.8,  # Dr. Ruiz, Ana Ruiz
    "suffix_left_out": 1.2,  # Ana Ruiz, Ana Ruiz Jr.
}

STRANGERS = COSTS["stranger"]
"""The cost from which on a score is 0."""
