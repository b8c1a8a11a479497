"""When sources state which office of an actor: the same office is one tenure, other offices stand beside it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from generator.names import canonical_role, place_of
from generator.records import ActorRole, Analysis, Tenure
from generator.values import first

_BEFORE = re.compile(r"(?:^|[\s(“\"])((?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*)(['’]s?)?\s+$")
_LOOK_BACK = 60
_PAST = frozenset({"former", "ex", "late", "then", "retired"})


def tenures(roles: Iterable[ActorRole], analyses: Iterable[Analysis]) -> tuple[Tenure, ...]:
    """The offices that articles state of an actor, by `roles`, those that are stated longest ago first.

    Other wordings and abbreviations of an office are the same one; another country's is another. An office without a country
    goes to the one country that the same office is stated of, if there is just one. Months are those of publication.
    """
    by_id = {a.article.id: a for a in analyses}
    found: dict[tuple[str, bool], dict[str | None, list[ActorRole]]] = defaultdict(lambda: defaultdict(list))
    for stated in roles:
        if stated.article in by_id and (role := canonical_role(stated.role)):
            country = _country(by_id[stated.article].article.text, stated)
            found[role, _is_past(stated.role)][country].append(stated)
    made = []
    for (role, former), countries in found.items():
        if len(countries) == 2 and None in countries:
            bare = countries.pop(None)
            next(iter(countries.values())).extend(bare)
        made += [_tenure(role, former, country, stated, by_id) for country, stated in countries.items()]
    return tuple(sorted(made, key=lambda t: (t.first or "9999", t.last or "9999", t.role, t.of or "", t.former)))


def _tenure(
    role: str, former: bool, country: str | None, stated: list[ActorRole], by_id: Mapping[str, Analysis]
) -> Tenure:
    months = [p[:7] for s in stated if (p := by_id[s.article].article.published)]
    counts = Counter(" ".join(s.role.split()) for s in stated)
    return Tenure(
        role=role,
        words=min(counts, key=lambda w: (w.endswith("."), -counts[w], w)),
        of=country,
        former=former,
        first=min(months, default=None),
        last=max(months, default=None),
        articles=tuple(sorted({s.article for s in stated})),
        stated=tuple(sorted(stated, key=lambda s: (s.article, s.start, s.end))),
    )


def _is_past(role: str) -> bool:
    word = next(iter(role.lower().split()), "")
    return word in _PAST or word.startswith("ex-")


def _country(text: str, stated: ActorRole) -> str | None:
    """The country right before the office ("Norland's", "Norlandic") or in it ("of Norland"), by its own name.

    None where the office's own words say of which place it is ("Norland governor"): what stands before it is another matter.
    """
    if _names_place(stated.role):
        return None
    before = _BEFORE.search(text[max(0, stated.start - _LOOK_BACK) : stated.start])
    words = before.group(1).split() if before else []
    behind = stated.role.split(" of ")[1:][-1:]
    written = (*(" ".join(words[start:]) for start in range(len(words))), *(of.removeprefix("the ") for of in behind))
    place = first(map(place_of, written))
    return None if place is None else place.name


def _names_place(role: str) -> bool:
    """Whether a place stands before the last word of an office, as in "Norland governor"."""
    words = role.partition(" of ")[0].split()
    spans = ((start, end) for start in range(len(words) - 1) for end in range(start + 1, len(words)))
    return any(words[start][:1].isupper() and place_of(" ".join(words[start:end])) for start, end in spans)
