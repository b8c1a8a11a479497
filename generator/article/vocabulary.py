"""The content words of one article, counted: what topics are found by when articles are compared with one another.

Content words are nouns, names, verbs and adjectives by their lemmas, function words left out. Of each is kept how often the
story has it and how often its beginning has, which says what the article is about. They travel as one string, because tens of
thousands of articles are compared at once.
"""

from collections import Counter

from spacy.attrs import IDX, IS_STOP, LEMMA, POS
from spacy.symbols import ADJ, NOUN, PROPN, VERB
from spacy.tokens import Doc

from generator.records import STORY_BLOCKS, Block
from generator.records.vocabulary import Word, write_vocabulary

LEAD = 300
"""Characters at the beginning of a story that say what it is about: a headline and its first sentence."""

_NOMINAL = frozenset({NOUN, PROPN})
_CONTENT = _NOMINAL | {VERB, ADJ}


def find_vocabulary(doc: Doc, blocks: tuple[Block, ...]) -> str:
    """The content words of the story's blocks, as `records.vocabulary.read_vocabulary` reads them, in the alphabet's order."""
    story = [(block.start, block.end) for block in blocks if block.kind in STORY_BLOCKS]
    if not story:
        return ""
    lead = story[0][0] + LEAD
    counts: Counter[tuple[str, bool]] = Counter()
    leads: Counter[tuple[str, bool]] = Counter()
    strings, here = doc.vocab.strings, iter(story)
    start, end = next(here)
    lemmas: dict[int, str] = {}
    for lemma, pos, stop, at in doc.to_array([LEMMA, POS, IS_STOP, IDX]).tolist():
        while at >= end and (following := next(here, None)) is not None:
            start, end = following
        if pos not in _CONTENT or stop or not start <= at < end:
            continue
        word = lemmas.get(lemma)
        if word is None:
            word = lemmas[lemma] = _word(strings[lemma])
        if word:
            key = (word, pos in _NOMINAL)
            counts[key] += 1
            leads[key] += at < lead
    words = ((*key, count, leads[key]) for key, count in sorted(counts.items()))
    return write_vocabulary(map(Word._make, words))


def _word(lemma: str) -> str:
    """The lemma in lower case; nothing where it has no letter, or white space inside."""
    return lemma.lower() if any(map(str.isalpha, lemma)) and len(lemma.split()) == 1 else ""
