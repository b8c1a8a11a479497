"""What kind of thing a name names, decided once for all places of an article where it is written.

A model that reads one sentence at a time types one name in several ways. Here every place gives its evidence, and the form
gets the type with the most of it: the model's label, what stands beside the name (a title, an age, "who"), the words of the
name itself (`evidence`), and the full names that a short form belongs to.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from spacy.tokens import Doc

from generator.article.mentions.evidence import evidence_beside, evidence_within, form_at
from generator.article.mentions.lexicon import family_of, may_leave_out, organisation_words
from generator.article.mentions.reasons import Reason
from generator.article.mentions.signs import ends_in_plural, is_town, is_written_small
from generator.article.mentions.stated import stated_pairs
from generator.article.mentions.story import OPEN, Name, Story
from generator.article.mentions.weighing import likely_people
from generator.names import is_place_name, place_of
from generator.names.usual import is_everyday
from generator.names.variants import is_given_name, is_plainly_given

_ORDER = ("PERSON", "GPE", "ORG", "NORP", "LOC", "FAC")
"""The type that goes before where two have the same weight."""

_FAMILY = 8
"""What a full name gives to its family name alone; its given name gets less, for others bear it too."""
_GIVEN = 2
_DOUBT = 4
"""So much of what speaks for another type a given name outweighs, where no town is called so."""
_FIRM = 5
"""What a firm's name gives to its first word, where it leaves out only "Motors", "Inc."; another body's gives less."""
_BODY = 1


_POINTED = re.compile(r"(?:\w\.){2,}")
"""An acronym with points, in lower case."""


def form_of(doc: Doc, name: Name) -> str:
    """How the name is written, in one spelling for all places: lower case, single spaces, acronyms without points."""
    written = " ".join(doc[name.start : name.end].text.casefold().split())
    return written.replace(".", "") if _POINTED.fullmatch(written) else written


def settle_types(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` with one type a form; those that nothing types are left out, but whole names that are likely a person's."""
    forms = [form_of(story.doc, name) for name in names]
    reasons = reasons_of(story, names)
    types = {form: _decide(found) for form, found in reasons.items()}
    open_ = {
        form
        for form, found in reasons.items()
        if types[form] == OPEN and all(it.name != "made by a company" for it in found)
    }
    unknown = [name for name, form in zip(names, forms, strict=True) if form in open_]
    types |= {form_of(story.doc, person.places[0]): "PERSON" for person in likely_people(story, unknown)}
    return [name.typed(types[form]) for name, form in zip(names, forms, strict=True) if types[form] != OPEN]


def reasons_of(story: Story, names: Sequence[Name]) -> dict[str, list[Reason]]:
    """What speaks for or against each type, for every form that names are written in (see `form_of`)."""
    doc = story.doc
    reasons: dict[str, list[Reason]] = {}
    first: dict[str, Name] = {}
    for name in names:
        form = form_of(doc, name)
        first.setdefault(form, name)
        reasons.setdefault(form, []).extend([*_of_model(doc, name), *evidence_beside(doc, name)])
    for form, name in first.items():
        reasons[form] += evidence_within(form_at(doc, name))
        reasons[form] += _of_table(doc[name.start : name.end].text, reasons[form])
        reasons[form] += _of_plural(form.split(), reasons[form])
        reasons[form] += _of_description(reasons[form])
    for form in reasons:
        reasons[form] += [*_of_company(form, reasons), *_of_last_word(form, reasons)]
    for i, j in stated_pairs(story, names):
        _share(form_of(doc, names[i]), form_of(doc, names[j]), reasons)
    full = _full_names(reasons)
    for form, found in reasons.items():
        found.extend(list(_of_full_names(form, _total(found), full)))
    return reasons


def _of_model(doc: Doc, name: Name) -> Iterator[Reason]:
    """The model's label; in capitals it sees less."""
    if name.type != OPEN and name.sure:
        capitals = doc[name.start].text.isupper()
        yield Reason("model, in capitals", {name.type: 1}) if capitals else Reason("model", {name.type: 2})


def _of_table(written: str, found: Sequence[Reason]) -> Iterator[Reason]:
    """A place's name is not a person's only because the model takes it for one, nor its acronym a body's."""
    other = "ORG" if written.isupper() else "PERSON"
    people = [reason for reason in found if reason.weights.get(other, 0) > 0]
    modelled = people and all(reason.name.startswith(("model", "acronym")) for reason in people)
    if modelled and not is_given_name(written.lower()) and is_place_name(written):
        yield Reason("a place's name and no given one", {other: -sum(r.weights[other] for r in people)})


def _of_plural(words: Sequence[str], found: Sequence[Reason]) -> Iterator[Reason]:
    """What the model takes for a person is a body's that ends in a common plural, begins with no given name: "Ravik Toys"."""
    people = sum(reason.weights.get("PERSON", 0) for reason in found)
    if people > 0 and ends_in_plural(words) and not is_plainly_given(words[0]):
        yield Reason("plural", {"PERSON": -people, "ORG": people})


def _of_description(found: Sequence[Reason]) -> Iterator[Reason]:
    """What the text once calls a company is none of the persons that only the model takes it for."""
    total = _modelled(found)
    if total and _is_told_a_company(found):
        yield Reason("what it is called", {"PERSON": -total, "ORG": total})


def _of_company(form: str, reasons: Mapping[str, Sequence[Reason]]) -> Iterator[Reason]:
    """Nor is what begins with the company's name, a thing that it makes: "the brewer Halden", "Halden Amber"."""
    first, _, rest = form.partition(" ")
    total = _modelled(reasons[form]) if rest and not is_given_name(first) else 0
    if total and _is_told_a_company(reasons.get(first, ())):
        yield Reason("made by a company", {"PERSON": -total})


def _modelled(found: Sequence[Reason]) -> int:
    """How much speaks for a person, where that is the model alone; else nothing."""
    people = [reason for reason in found if reason.weights.get("PERSON", 0) > 0]
    return sum(it.weights["PERSON"] for it in people) if all(it.name.startswith("model") for it in people) else 0


def _is_told_a_company(found: Sequence[Reason]) -> bool:
    return any(reason.name in _COMPANIES for reason in found)


_COMPANIES = frozenset({"description of a company", "described as a company"})


def _total(reasons: Sequence[Reason]) -> Counter[str]:
    total: Counter[str] = Counter()
    for reason in reasons:
        total.update(reason.weights)
    return total


def _decide(reasons: Sequence[Reason]) -> str:
    total = _total(reasons)
    best = max(total, key=lambda kind: (total[kind], -_ORDER.index(kind)), default=OPEN)
    return best if total[best] > 0 else OPEN


# Full names: what they say of the short forms that stand alone.


class _Full(Struct, frozen=True):
    """Words of the full names that an article writes: persons' family and given names, and the first words of bodies."""

    family: frozenset[str]
    given: frozenset[str]
    firms: Mapping[str, int]


def _full_names(reasons: Mapping[str, Sequence[Reason]]) -> _Full:
    typed = [(form.split(), _decide(found)) for form, found in reasons.items() if " " in form]
    people = [words for words, kind in typed if kind == "PERSON"]
    firms: dict[str, int] = {}
    for words, kind in typed:
        if kind == "ORG":
            firms[words[0]] = max(firms.get(words[0], 0), _FIRM if may_leave_out(words[1:]) else _BODY)
    return _Full(
        family=frozenset(family_of(words) for words in people),
        given=frozenset(words[0] for words in people),
        firms=firms,
    )


def _of_full_names(form: str, total: Counter[str], full: _Full) -> Iterator[Reason]:
    """A lone surname or given name is the person whose full name the article writes; likewise an organisation's first word.

    A family name that a firm bears too stays what most of its places make it.
    """
    words = form.split()
    if len(words) > 1:
        if len(words) == 2 and words[1] in full.family and (total["ORG"] or not total) and _may_be_given(words[0]):
            yield Reason("relative", {"PERSON": total["ORG"] + 1})  # of somebody whom the article names in full
    elif form in full.firms and (form not in full.family | full.given or total["PERSON"] < total["ORG"]):
        yield Reason("first word of a body", {"ORG": full.firms[form]})
    elif form in full.family:
        yield Reason("family name of a full name", {"PERSON": _FAMILY + total["ORG"] + total["GPE"] + total["NORP"]})
    elif form in full.given:
        others = 0 if is_town(form) else total["GPE"] + min(total["ORG"], _DOUBT)
        yield Reason("given name of a full name", {"PERSON": _GIVEN + others})


def _share(one: str, other: str, reasons: Mapping[str, list[Reason]]) -> None:
    """Give the weaker of two names that the text says are one's the type of the other."""
    known, open_ = sorted((one, other), key=lambda form: -max(_total(reasons[form]).values(), default=0))
    kind = _decide(reasons[known])
    if kind != OPEN and kind != _decide(reasons[open_]):
        most = max(_total(reasons[open_]).values(), default=0)
        reasons[open_].append(Reason("another name", {kind: most + 1}))


def _of_last_word(form: str, reasons: Mapping[str, Sequence[Reason]]) -> Iterator[Reason]:
    """A firm is called by its first word, a person by the last: "Tadeusz Wolny", where the article also has "Wolny"."""
    first, _, last = form.partition(" ")
    alone = _total(reasons.get(last, ()))
    called = last in reasons and not (is_written_small(first) or is_written_small(last))
    modelled = called and all(reason.name.startswith("model") for reason in reasons[last] if reason.weights)
    told = alone["PERSON"] > 0 or modelled
    if not _is_name_word(first) or not _is_name_word(last) or first in reasons or not told:
        return
    total = _total(reasons[form])
    yield Reason("called by its last word", {"PERSON": max(total["ORG"], total["GPE"], 0) + 1})


def _is_name_word(word: str) -> bool:
    """Whether a word can be a name's, and no everyday word, no place's, no body's."""
    plain = word.replace("-", "").isalpha() and not is_everyday(word) and word not in organisation_words()
    return plain and not is_town(word)


def _may_be_given(word: str) -> bool:
    """Whether a word that begins a name can be a given name: no everyday word, no verb's form, none for an organisation."""
    if is_given_name(word):
        return True
    if (
        not word.replace("-", "").isalpha()
        or word.endswith(("ing", "ed"))
        or is_everyday(word)
        or word in organisation_words()
    ):
        return False
    return place_of(word.title()) is None
