"""What readers can choose a long list by."""

from collections import Counter

from generator.site.grouping import ranked

MOST_CHOICES = 40


def choices(names: Counter[str]) -> tuple[str, ...]:
    """The names that most have, in their alphabet."""
    return tuple(sorted(ranked(names, MOST_CHOICES)))
