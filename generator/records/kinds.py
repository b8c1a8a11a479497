"""The kinds that records tell apart, and the sets of kinds that several rooms go by."""

from typing import Literal, get_args

Span = tuple[int, int]
"""A half-open range of code points."""

StoryKind = Literal["headline", "lede", "body", "heading"]
"""A stretch of an article that states facts of the story."""

BlockKind = Literal[StoryKind, "byline", "dateline", "caption", "credit", "label", "notice", "foreign"]
"""What a stretch of an article is. `foreign` is in another language than the article, and not analysed."""

STORY_BLOCKS: frozenset[BlockKind] = frozenset(get_args(StoryKind))
"""The blocks that state facts of the story."""

PROSE_BLOCKS: frozenset[BlockKind] = STORY_BLOCKS - {"headline"}
"""The story as told: a headline repeats what stands below it, often in the words of another outlet."""

PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})
"""OntoNotes labels of places: countries and towns, landscapes, buildings."""

ACTOR_TYPES = PLACE_TYPES | {"PERSON", "ORG", "NORP"}
"""OntoNotes labels of who can act."""

TitleSource = Literal["metadata", "headline", "url", "lede"]
PublishedSource = Literal["metadata", "url", "dateline", "filename"]
MentionKind = Literal["name", "nominal", "pronoun"]
QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerHow = Literal["named", "described", "pronoun", "label", "open"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]
EventStatus = Literal["stated", "planned", "reported", "denied"]

WEIGHED = "weighed: "
"""Begins the line of a quotation's `why` that names the evidence behind its probability; no page shows it."""
