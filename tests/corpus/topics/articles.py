"""Analyses written by hand for the tests of topics: text with phrases and names marked, no model needed."""

import re

from generator.records import Analysis, Article, Event, Mention, Phrase, Quote

_MARK = re.compile(r"\[(?P<name>[^|\]]+)\|(?P<type>[A-Z]+)\]|\{(?P<text>[^|}]+)\|(?P<key>[^}]+)\}|(?P<quote>“[^”]*”)")


def analysis(id_: str, *sentences: str) -> Analysis:
    """An analysis of sentences in which `[Name|GPE]` is a mention and `{northern border|northern border}` a phrase.

    A phrase is owned by a name right before it and placed by the name that follows with "in". Words in quotation marks are
    a quote, and a sentence with "On Monday" is an event.
    """
    text = ""
    spans: list[tuple[int, int]] = []
    mentions: list[Mention] = []
    phrases: list[Phrase] = []
    events: list[Event] = []
    for number, sentence in enumerate(sentences):
        start = len(text)
        for piece in re.split(r"(\[[^\]]+\]|\{[^}]+\})", sentence):
            match = _MARK.fullmatch(piece)
            begin = len(text)
            if match is None:
                text += piece
            elif match["name"]:
                text += match["name"]
                before = phrases[-1] if phrases and text[phrases[-1].end : begin] == " in " else None
                mentions.append(
                    Mention(start=begin, end=len(text), text=match["name"], type=match["type"], kind="name")
                )
                if before is not None:
                    phrases[-1] = Phrase(*_fields(before)[:6], place=len(mentions) - 1)
            else:
                text += match["text"]
                owns = mentions and text[mentions[-1].end : begin] in {"’s ", " "}
                owner = len(mentions) - 1 if owns else None
                phrases.append(Phrase(begin, len(text), match["text"], match["key"], number, owner))
        spans.append((start, len(text)))
        if sentence.startswith("On Monday"):
            events.append(Event(start=start, end=len(text), date=0, verb=(start, start + 2), status="stated"))
        text += " "
    quotes = tuple(
        Quote(
            id=f"{id_}-{n}",
            kind="direct",
            spans=((m.start(), m.end()),),
            text=m.group(),
            cue=None,
            speaker=None,
            confidence=1.0,
        )
        for n, m in enumerate(re.finditer("“[^”]*”", text))
    )
    return Analysis(
        article=Article(id=id_, path=f"{id_}.txt", sha256="", text=text),
        blocks=(),
        sentences=tuple(spans),
        mentions=tuple(mentions),
        phrases=tuple(phrases),
        quotes=quotes,
        events=tuple(events),
    )


def _fields(phrase: Phrase) -> tuple[int, int, str, str, int, int | None]:
    return phrase.start, phrase.end, phrase.text, phrase.key, phrase.sentence, phrase.owner
