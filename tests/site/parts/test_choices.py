"""What readers choose by."""

from collections import Counter

from generator.site.parts.choices import MOST_CHOICES, choices


def test_the_most_frequent_names_are_offered_in_their_alphabet() -> None:
    names = Counter({f"n{number:03}": 1 for number in range(60)} | {"z": 5})
    found = choices(names)
    assert len(found) == MOST_CHOICES
    assert found[-1] == "z"
    assert list(found) == sorted(found)
