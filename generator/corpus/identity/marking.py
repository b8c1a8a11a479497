"""Actors at the mentions and speakers of analyses: what the decision on names means for each place."""

from collections.abc import Collection, Mapping

from msgspec import structs

from generator.corpus.identity.genders import Place
from generator.records import Analysis, Mention, Quote
from generator.spans import overlap
from generator.values import first


def marked(analysis: Analysis, number: int, ids: Mapping[Place, str], wrong: Collection[Place]) -> Analysis:
    """The analysis with actors at its mentions and speakers; `wrong` pronouns lead to nobody."""
    unsaid = {i for i in range(len(analysis.mentions)) if (number, i) in wrong}
    actors = (None if i in unsaid else ids.get((number, i)) for i in range(len(analysis.mentions)))
    mentions = tuple(
        m if m.actor == actor else structs.replace(m, actor=actor)
        for m, actor in zip(analysis.mentions, actors, strict=True)
    )
    return structs.replace(
        analysis, mentions=mentions, quotes=tuple(_with_speaker(q, analysis, mentions, unsaid) for q in analysis.quotes)
    )


def _with_speaker(quote: Quote, analysis: Analysis, mentions: tuple[Mention, ...], unsaid: Collection[int]) -> Quote:
    """A speaker is the actor of the mention at its place, else of its entity; a pronoun that is wrong of both is nobody's."""
    speaker = quote.speaker
    if speaker is None or speaker.entity is None or speaker.entity >= len(analysis.entities):
        return quote
    own = analysis.entities[speaker.entity].mentions
    here = [m for m in own if overlap((mentions[m].start, mentions[m].end), (speaker.start, speaker.end))]
    if any(m in unsaid for m in here):
        why = (*quote.why, f"but {speaker.text!r} is not how other places speak of that actor")
        return structs.replace(quote, speaker=structs.replace(speaker, how="open"), why=why)
    actor = first(mentions[m].actor for m in (*here, *own))
    return structs.replace(quote, speaker=structs.replace(speaker, actor=actor))
