"""Analyse one article: the steps in order."""

from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc

from generator.article.dates import find_dates
from generator.article.events import find_events
from generator.article.layout.blocks import find_blocks
from generator.article.layout.foreign import in_language
from generator.article.layout.publication import complete_publication, publication_problems
from generator.article.layout.title import complete_title
from generator.article.mentions.find import find_mentions
from generator.article.phrases import find_phrases
from generator.article.quotations.find import find_quotes
from generator.article.quotations.occasions import said_on
from generator.article.vocabulary import find_vocabulary
from generator.records import Analysis, Article, Entity, Mention, Problem, Quote, Span


def analyse(article: Article, doc: Doc) -> Analysis:
    """All that `article` yields by itself. `doc` is its text as `parse` made it."""
    blocks = find_blocks(article.text, article.title)
    problems = publication_problems(article, blocks)
    sentences = tuple((s.start_char, s.end_char) for s in doc.sents)
    verbs = {token.lemma_.lower() for token in doc if token.pos_ == "VERB"}
    article = complete_title(complete_publication(article, blocks), blocks, sentences, verbs)
    mentions, entities = find_mentions(doc, blocks)
    spoken = find_quotes(doc, blocks, mentions, entities)
    mentions, entities = (
        (*mentions, *spoken.references),
        _with_references(entities, len(mentions), spoken.references),
    )
    quoted = _quoted(spoken.quotes)
    dates = find_dates(doc, article.published, blocks, quoted, url=article.url, language=article.language)
    return Analysis(
        article=article,
        blocks=blocks,
        sentences=sentences,
        mentions=tuple(_of_its_entity(mention, entities) for mention in mentions),
        entities=entities,
        dates=dates,
        quotes=said_on(doc, spoken.quotes, dates, article.published, mentions),
        events=find_events(doc, blocks, dates, mentions, quoted, article.published),
        phrases=find_phrases(doc, blocks, mentions),
        vocabulary=find_vocabulary(doc, blocks),
        problems=problems,
    )


def _of_its_entity(mention: Mention, entities: tuple[Entity, ...]) -> Mention:
    """A mention with its entity's type: whoever reads the article saw a party's people as people ("Republicans") till here."""
    entity = None if mention.entity is None else entities[mention.entity]
    if entity is None or mention.type != "NORP" or entity.type == "NORP":
        return mention
    return msgspec.structs.replace(mention, type=entity.type)


def list_only(article: Article, problem: Problem, language: str, others: Sequence[tuple[Span, str]] = ()) -> Analysis:
    """An article that is shown but not analysed: its blocks in their `language` and its title alone, and why.

    `others` are stretches in languages of their own.
    """
    blocks = in_language(find_blocks(article.text, article.title), language, others)
    sentences = tuple((block.start, block.end) for block in blocks)
    return Analysis(
        article=complete_title(article, blocks, sentences), blocks=blocks, sentences=sentences, problems=(problem,)
    )


def _quoted(quotes: tuple[Quote, ...]) -> tuple[Span, ...]:
    """The stretches in quotation marks."""
    return tuple(sorted(span for quote in quotes if quote.kind == "direct" for span in quote.spans))


def _with_references(entities: tuple[Entity, ...], count: int, references: tuple[Mention, ...]) -> tuple[Entity, ...]:
    """Give each entity the pronouns and descriptions that lead to it; they follow the `count` names by index."""
    added: dict[int, list[int]] = {}
    for index, reference in enumerate(references, count):
        if reference.entity is not None:
            added.setdefault(reference.entity, []).append(index)
    return tuple(
        msgspec.structs.replace(e, mentions=(*e.mentions, *added[i])) if i in added else e
        for i, e in enumerate(entities)
    )
