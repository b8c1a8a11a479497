"""Short lists of words."""


def words(listed: str) -> frozenset[str]:
    """The words of a short list written as one string."""
    return frozenset(listed.split())
