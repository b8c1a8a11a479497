"""Every immutable record that travels between the stages.

All offsets are half-open and count Unicode code points of `Article.text`; `text[start:end]` equals a record's `text`.
Records of one article refer to each other by index into the tuples of their `Analysis`; records of the corpus by id.
"""

from generator.records.article import (
    Analysis as Analysis,
    Article as Article,
    Block as Block,
    DateMention as DateMention,
    Entity as Entity,
    Event as Event,
    Mention as Mention,
    Phrase as Phrase,
    Problem as Problem,
    Quote as Quote,
    Speaker as Speaker,
    by_place as by_place,
    said_on as said_on,
)
from generator.records.changes import (
    ActorState as ActorState,
    Anchor as Anchor,
    ArticleState as ArticleState,
    Change as Change,
    Ledger as Ledger,
    Named as Named,
    Published as Published,
    Regrouping as Regrouping,
    Shift as Shift,
    Snapshot as Snapshot,
    StatementState as StatementState,
    TopicState as TopicState,
)
from generator.records.corpus import (
    Actor as Actor,
    ActorName as ActorName,
    ActorRole as ActorRole,
    Cluster as Cluster,
    Correction as Correction,
    Corpus as Corpus,
    CuratedTopic as CuratedTopic,
    Recurring as Recurring,
    Repetition as Repetition,
    Review as Review,
    Tenure as Tenure,
    Topic as Topic,
    Version as Version,
)
from generator.records.kinds import (
    ACTOR_TYPES as ACTOR_TYPES,
    PLACE_TYPES as PLACE_TYPES,
    PROSE_BLOCKS as PROSE_BLOCKS,
    STORY_BLOCKS as STORY_BLOCKS,
    WEIGHED as WEIGHED,
    BlockKind as BlockKind,
    DateType as DateType,
    EventStatus as EventStatus,
    MentionKind as MentionKind,
    PublishedSource as PublishedSource,
    QuoteKind as QuoteKind,
    Span as Span,
    SpeakerHow as SpeakerHow,
    StoryKind as StoryKind,
    TitleSource as TitleSource,
)
from generator.records.page import (
    Page as Page,
    Parts as Parts,
)
from generator.records.places import (
    QuotePlace as QuotePlace,
    TopicPlace as TopicPlace,
)
