"""What is read as reported in recorded parses of sentences: one line a quotation."""

from generator.article.layout.blocks import find_blocks
from generator.article.quotations.find import QuoteResult, find_quotes
from generator.records import Entity, Mention
from tests.article.parses import parsed


def result(text: str, *people: str) -> QuoteResult:
    """The quotations of `text`, in which `people` are names of persons."""
    found = [(text.index(name), number, name) for number, name in enumerate(people)]
    mentions = [
        Mention(start=at, end=at + len(name), text=name, type="PERSON", kind="name", entity=number)
        for at, number, name in sorted(found)
    ]
    entities = [Entity(name=name, type="PERSON", mentions=(number,)) for number, name in enumerate(people)]
    return find_quotes(parsed(text), find_blocks(text), mentions, entities, least=0)


def reported(text: str, *people: str) -> list[str]:
    """Each quotation as "rule: words … words: speaker", with a dash for nobody."""
    quotes = result(text, *people).quotes
    return [f"{quote.rule}: {quote.text}: {quote.speaker.text if quote.speaker else '-'}" for quote in quotes]


def doubts(text: str) -> list[set[str]]:
    """The evidence against each quotation."""
    names = ("in the sentence", "joined")
    return [{e for e in evidence if any(name in e for name in names)} for evidence in result(text).evidence]
