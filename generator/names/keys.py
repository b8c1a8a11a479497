"""Blocking keys: names that may be one person's share at least one, so that only those need be compared."""

import itertools
from functools import lru_cache

from generator.names.eastern import family_forms, given_sounds
from generator.names.parse import parse_name
from generator.names.variants import consonants, formal_names, initialisms, skeleton

_MOST_TOKENS = 5


@lru_cache(maxsize=131072)
def _initials(token: str) -> frozenset[str]:
    """The first letters that a word can have under its spellings and its formal names."""
    return frozenset(skeleton(form)[0] for form in formal_names(token) if form)


@lru_cache(maxsize=131072)
def name_keys(name: str) -> frozenset[str]:
    """Keys of a person's name: a word's consonants with the initial of another, for every two words.

    Spellings of one name in other romanisations, another order, middle names left out, initials and short forms share a
    key; a slip of the pen in one word leaves the keys of the others. A single word has the key of its consonants alone.
    A name without letters has none. At most 5 words count: `rsl|m` and the like, never more than a few dozen.
    """
    parsed = parse_name(name)
    tokens = parsed.tokens
    if len(tokens) > _MOST_TOKENS:
        tokens = (*tokens[:3], *tokens[-2:])
    if len(tokens) == 1:
        return frozenset({skeleton(tokens[0])})
    last = len(tokens) - 1
    keys = {
        f"{skeleton(x)}|{start}"
        for (i, x), (_, y) in itertools.permutations(enumerate(tokens), 2)
        if len(x) > 1
        for start in (_initials(y) if i == last else {skeleton(y)[:3]})
    }
    if tokens:
        ends = itertools.product(consonants(tokens[0]), consonants(tokens[-1]))
        keys.update("~" + "|".join(sorted(pair)) for pair in ends)
    keys.update(f"{skeleton(tokens[-1])}|{skeleton(word)[:3]}" for word in initialisms(tokens))
    if parsed.eastern:
        keys.update(f"{form}/{sounds}" for form in family_forms(tokens[-1]) for sounds in given_sounds(tokens[:-1]))
    return frozenset(keys)
