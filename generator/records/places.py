"""Where something stands: what records of the corpus point into articles with."""

from msgspec import Struct


class TopicPlace(Struct, frozen=True, gc=False):
    """Why a sentence carries a topic: the matching words' place."""

    article: str
    start: int
    end: int


class QuotePlace(Struct, frozen=True, order=True):
    """A quotation (`Quote.id`) of an article."""

    article: str
    quote: str
