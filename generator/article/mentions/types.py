"""What kind of thing a name names, decided once for all places of an article where it is written.

A model that reads one sentence at a time types one name in several ways. Here every place gives its evidence, and the form
gets the type with the most of it: the model's label, what stands beside the name (a title, an age, "who"), the words of the
name itself, and the full names that a short form belongs to.
"""

from collections import Counter, defaultdict

from spacy.tokens import Doc

from generator.article.mentions.boundaries import OPEN, Name
from generator.article.mentions.lexicon import COMPANIES, GENERATIONS, HONORIFICS, legal_forms, organisation_words
from generator.article.mentions.offices import is_office, role_before, sentence_near
from generator.names import place_of
from generator.names.variants import is_everyday, is_given_name

Weights = Counter[str]

_NOBLE = frozenset(
    {"duke", "duchess", "prince", "princess", "earl", "countess", "marquess", "archbishop", "bishop", "sultan"}
)


_SITES = frozenset(
    {"airport", "arena", "casino", "hotel", "plaza", "stadium", "terminal", "theater", "theatre", "tower"}
)
"""Nouns of buildings that are hardly anybody's family name, as Hall and Park are."""


def form_of(doc: Doc, name: Name) -> str:
    """How the name is written, in one spelling for all places: lower case, single spaces."""
    return " ".join(doc[name.start : name.end].text.casefold().split())


def settle_types(doc: Doc, names: list[Name]) -> list[Name]:
    """`names` with one type a form; names that nothing types are left out."""
    weights: dict[str, Weights] = defaultdict(Counter)
    for name in names:
        form = form_of(doc, name)
        if name.type != OPEN and name.sure:
            weights[form][name.type] += 2 if not doc[name.start].text.isupper() else 1
        weights[form].update(_beside(doc, name))
    shapes = {form_of(doc, name): (name.start, name.end) for name in reversed(names)}
    for form, (start, end) in shapes.items():
        weights[form].update(_of_words(doc, start, end))
    _from_full_names(weights)
    types = {form: _decide(counts) for form, counts in weights.items()}
    return [Name(n.start, n.end, kind, n.sure) for n in names if (kind := types[form_of(doc, n)]) != OPEN]


def is_noble(word: str) -> bool:
    """Whether a word is a title of nobility that a place can follow: "Duchess of Northmoor"."""
    return word in _NOBLE


def _decide(counts: Weights) -> str:
    if not counts:
        return OPEN
    order = ("PERSON", "GPE", "ORG", "NORP", "LOC", "FAC")
    best = max(counts.items(), key=lambda item: (item[1], -order.index(item[0])))
    return best[0] if best[1] > 0 else OPEN


def _beside(doc: Doc, name: Name) -> Weights:
    """Evidence from the words next to one place of a name."""
    found = _after(doc, name)
    if name.start:
        found.update(_before(doc, name))
    return found


def _before(doc: Doc, name: Name) -> Weights:
    found: Weights = Counter()
    before = doc[name.start - 1]
    word = before.lower_.rstrip(".")
    if before.is_space:
        return found
    if word in HONORIFICS and before.text[:1].isupper() and word not in ("st", "right", "hon"):
        found["PERSON"] = 8
    elif is_office(before) and before.pos_ in ("PROPN", "NOUN"):
        found["PERSON"] = 3 if before.text[:1].isupper() else 1
    elif name.end - name.start in (2, 3) and _has_role(doc, name):
        found["PERSON"] = 3
    elif word in ("on", "via") and name.end - name.start == 1:
        found.update({"PERSON": -4, "ORG": 3})
    elif word == "in" and doc[name.start].dep_ == "pobj":
        found["GPE"] = 3
    elif word in COMPANIES and before.dep_ in ("compound", "nmod", "appos", "nsubj"):
        found["ORG"] = 5
    elif word == "the":
        found.update({"PERSON": -3, "ORG": 1})
    return found


def _has_role(doc: Doc, name: Name) -> bool:
    floor, _ = sentence_near(doc, name.start - 1, name.start)
    return role_before(doc, (name.start, name.end), floor, frozenset()) is not None


def _after(doc: Doc, name: Name) -> Weights:
    found: Weights = Counter()
    after, second, third = (doc[i] if i < len(doc) else None for i in range(name.end, name.end + 3))
    if after is None:
        return found
    if after.text == "," and second is not None:
        if second.text.isdigit() and len(second.text) < 3 and third is not None and third.text in (",", "."):
            found["PERSON"] = 6
        elif second.lower_ in ("who", "whose"):
            found["PERSON"] = 3
    elif after.lower_ in ("who", "himself", "herself"):
        found["PERSON"] = 3
    elif is_office(after) and after.text.islower() and name.end - name.start > 1:
        found["ORG"] = 1
    return found


def _of_words(doc: Doc, start: int, end: int) -> Weights:
    """Evidence in the words of a name itself."""
    found: Weights = Counter()
    words = [t.lower_ for t in doc[start:end]]
    kinds = ["firm" if w.rstrip(".") in legal_forms() else organisation_words().get(w, "") for w in words]
    text = doc[start:end].text
    if len(words) > 1 and (
        kinds[-1] in ("head", "firm") or (kinds[0] in ("head", "firm") and "of" in words[1:3]) or words[0] == "team"
    ):
        found["ORG"] += 5
    elif len(words) > 1 and kinds[-1] == "place":
        found["FAC"] += 2
        if words[-1] in _SITES:
            found["PERSON"] -= 3
    elif len(words) > 1 and (kinds[-1] == "land" or kinds[0] == "land"):
        found["LOC"] += 2
    parts = text.casefold().split()
    given = len(parts) in (2, 3) and is_given_name(parts[0].partition("-")[0])
    if given and not any(kinds) and doc[end - 1].text[:1].isupper():
        found["PERSON"] += 3
    if place_of(text) is not None:
        found["GPE"] += 4
    if len(words) > 2 and words[1] == "of" and is_noble(words[0]):
        found["PERSON"] += 6
    if len(words) == 1 and 2 <= len(text) <= 6 and (text.isupper() or any(c.isupper() for c in text[2:])):
        found["ORG"] += 1
    return found


def _may_be_given(word: str) -> bool:
    """Whether a word that begins a name can be a given name: no everyday word, no verb's form, none for an organisation."""
    if is_given_name(word):
        return True
    if not word.isalpha() or word.endswith(("ing", "ed")) or is_everyday(word) or word in organisation_words():
        return False
    return place_of(word.title()) is None


def _from_full_names(weights: dict[str, Weights]) -> None:
    """A lone surname or given name is the person whose full name the article writes; likewise an organisation's first word.

    A family name that a firm bears too stays what most of its places make it.
    """
    people: dict[str, int] = {}
    firms: dict[str, int] = {}
    for form, counts in weights.items():
        words = form.split()
        if len(words) < 2 or not counts:
            continue
        kind = _decide(counts)
        if kind == "PERSON":
            family = next((w for w in reversed(words) if w.rstrip(".") not in GENERATIONS), words[-1])
            people[family] = 8
            people.setdefault(words[0], 2)
        elif kind == "ORG":
            short = all(organisation_words().get(w) == "firm" or w in legal_forms() for w in words[1:])
            firms[words[0]] = max(firms.get(words[0], 1), 5 if short else 1)
    for form, counts in weights.items():
        words = form.split()
        if len(words) == 2 and people.get(words[1]) == 8 and (counts["ORG"] or not counts) and _may_be_given(words[0]):
            counts["PERSON"] += counts["ORG"] + 1  # a relative of somebody whom the article names in full
        if " " in form:
            continue
        if form in people and (form not in firms or counts["PERSON"] >= counts["ORG"]):
            counts["PERSON"] += people[form] + (counts["ORG"] + counts["GPE"] if people[form] == 8 else 0)
        elif form in firms:
            counts["ORG"] += firms[form]
