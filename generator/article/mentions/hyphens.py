"""Names that go on behind a hyphen at which the model ends them: "Park Ji | -hoon", "Forum for Rural Co | -operation"."""

from spacy.tokens import Doc

from generator.article.syntax.tokens import FINITE, is_capital, lower_at, run_after, tag_in, text_at
from generator.names.eastern import is_family
from generator.names.usual import is_everyday
from generator.values import every

_NAMES = 2
_SYLLABLE = 5
"""So many letters a syllable has at most."""

PREFIXES = frozenset({"co", "non", "anti", "inter", "multi", "self", "pre", "post"})
"""What stands before the hyphen of a word that is one."""

_NAME = every(tag_in({"NNP"}), is_capital)


def with_hyphen(doc: Doc, _: int, last: int) -> int:
    """The end of a name that the model cut inside a word: "Forum for Rural Co | -operation and Trade"."""
    cut = lower_at(doc, last - 1) in PREFIXES and text_at(doc, last) == "-" and text_at(doc, last + 1).islower()
    if not cut or doc[last - 1].whitespace_ or doc[last].whitespace_:
        return last
    last += 2
    end = run_after(doc, last + 1, len(doc), _NAME) if lower_at(doc, last) == "and" else last
    return end if end > last + 1 else last


def with_syllable(doc: Doc, first: int, last: int) -> int:
    """The end of a Korean or Chinese name whose last syllable stands behind a hyphen: "Park Ji | -hoon"."""
    end = last
    while _is_hyphened(doc, end) and text_at(doc, end + 1).islower() and doc[end + 1].is_alpha:
        end += 2
    return end if end > last and (_is_of_one_name(doc, last, end) or _are_syllables(doc, first, last)) else last


def _are_syllables(doc: Doc, first: int, last: int) -> bool:
    return last - first == _NAMES and (is_family(doc[first].lower_) or _may_be_syllables(doc, last))


def _is_of_one_name(doc: Doc, last: int, end: int) -> bool:
    """Whether to the model a name goes on behind its hyphens, with no word of English: "Ruiz-o-cha", not "Ruiz-led"."""
    return all(token.ent_iob_ == "I" for token in doc[last:end]) and not is_everyday(doc[end - 1].lower_)


def _is_hyphened(doc: Doc, i: int) -> bool:
    return text_at(doc, i) == "-" and not (doc[i - 1].whitespace_ or doc[i].whitespace_)


def _may_be_syllables(doc: Doc, last: int) -> bool:
    """Whether words around a hyphen are as short as syllables, and the second no word of English."""
    rest = doc[last + 1]
    return max(len(doc[last - 1]), len(rest)) <= _SYLLABLE and not is_everyday(rest.lower_) and rest.tag_ not in FINITE
