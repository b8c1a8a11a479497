"""Names of outlets and agencies: they tell of what others do and say, and have no part in it themselves."""

from generator.data import word_set


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's or an agency's, by its words."""
    words = name.casefold().split()
    told = not word_set("topics.outlet").isdisjoint(words) or words[-1].endswith("news")
    return told or (len(words) == 1 and words[0] in word_set("topics.outlet_name"))
