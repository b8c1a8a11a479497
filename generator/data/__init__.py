"""Words of a language as data: one folder a language, one way in.

Every table says in its header (lines that begin with `#`) what its columns mean and what uses it. `rows` reads a table whole;
`word_set` reads one named set out of `words/*.tsv`, where each row is a name, the words, and what they are. Tables are package
resources, read once, and never change while the program runs.
"""

from functools import cache
from importlib.resources import files

LANGUAGE = "en"
"""The folder that is read. Another language is another folder with the same tables; CONTRIBUTING lists what code it needs."""


@cache
def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated table, header comments (`#`) and empty lines left out.

    Cells are stripped; a row has as many cells as it has tabs, plus one.
    """
    lines = files(__name__).joinpath(LANGUAGE, table).read_text(encoding="utf-8").splitlines()
    return tuple(
        tuple(cell.strip() for cell in line.split("\t")) for line in lines if line.strip() and not line.startswith("#")
    )


def word_set(name: str) -> frozenset[str]:
    """The words of the set so named in `words/*.tsv`; the name begins with its table's, as in `mentions.kinship`.

    Words are parted by spaces; an underscore inside one stands for a space.

    Raises:
        KeyError: no set has that name.
    """
    table, _, _ = name.partition(".")
    return _word_sets(f"words/{table}.tsv")[name]


@cache
def _word_sets(table: str) -> dict[str, frozenset[str]]:
    return {
        f"{table.removeprefix('words/').removesuffix('.tsv')}.{name}": frozenset(
            word.replace("_", " ") if len(word) > 1 else word for word in words.split()
        )
        for name, words, _ in rows(table)
    }


@cache
def topic_words(*kinds: str) -> frozenset[str]:
    """The words of these classes of topic_words.tsv, which says what the classes are."""
    return frozenset(word for kind, words in rows("topic_words.tsv") if kind in kinds for word in words.split())


@cache
def occupations() -> frozenset[str]:
    """Nouns for what a person does, beside the offices and ranks that `generator.names` knows."""
    return frozenset(row[0] for row in rows("occupations.tsv"))


@cache
def legal_forms() -> frozenset[str]:
    """Legal forms of companies, lower case, without final full stop."""
    return frozenset(row[0] for row in rows("legal_forms.tsv"))


@cache
def body_words(*kinds: str) -> frozenset[str]:
    """Words in names that tell what is named, of these kinds of organisation_words.tsv: `head` and `firm` tell bodies."""
    return frozenset(word for word, kind, *_ in rows("organisation_words.tsv") if kind in kinds)


@cache
def reporting_verbs() -> dict[str, frozenset[str]]:
    """Each reporting verb's lemma -> what it can take (see the header of reporting_verbs.tsv)."""
    return {verb: frozenset(frames.split()) for verb, frames in rows("reporting_verbs.tsv")}


@cache
def desk_words(heading: str) -> frozenset[str]:
    """The words (lemmas) of which every report on a desk's subject has one, by desks.tsv; none for what is no desk's."""
    needed = next((needed for name, needed, _ in rows("desks.tsv") if name == heading), "")
    return frozenset(word.rstrip("*") for word in needed.split())
