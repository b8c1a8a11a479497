"""What an editor can decide about actors, as it was written."""

from msgspec import Struct

NOBODY = "nobody"
"""Written instead of an actor's name where words mean none."""


class Ref(Struct, frozen=True):
    """A name as an editor wrote it: a form or id, perhaps only as one article means it, and the line it stands on."""

    form: str
    article: str | None
    line: int

    def __str__(self) -> str:
        return self.form if self.article is None else f"{self.form} @ {self.article}"


class Pin(Struct, frozen=True):
    """Whom `who`, a name or pronoun, means in the `words` of one article: an actor, or None for nobody."""

    article: str
    words: str
    who: str
    actor: Ref | None
    line: int


class ActorDecisions(Struct, frozen=True, kw_only=True):
    """The decisions of `actors.yml`, in the order of the file. `file` is its name for Problems."""

    file: str = "editorial/actors.yml"
    same: tuple[tuple[Ref, ...], ...] = ()
    different: tuple[tuple[Ref, ...], ...] = ()
    name: tuple[tuple[Ref, str], ...] = ()
    type: tuple[tuple[Ref, str], ...] = ()
    note: tuple[tuple[Ref, str], ...] = ()
    wikidata: tuple[tuple[Ref, str], ...] = ()
    hide: tuple[Ref, ...] = ()
    means: tuple[Pin, ...] = ()


def parse_ref(written: str, line: int) -> Ref:
    """`NAME` or `NAME @ ARTICLE`."""
    form, sep, article = written.rpartition(" @ ")
    return Ref(" ".join(form.split()), article.strip(), line) if sep else Ref(" ".join(written.split()), None, line)
