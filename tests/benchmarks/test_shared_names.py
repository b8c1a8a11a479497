"""The check for actors who share a name of two words."""

from benchmarks.shared_names import is_told_apart, shared_names


def actor(key: str, name: str, *forms: str) -> dict[str, object]:
    return {"id": key, "name": name, "names": [{"form": form, "count": 1} for form in forms]}


def test_two_actors_of_one_name_are_told() -> None:
    found = shared_names([actor("a", "Ana Ruiz", "Ana Ruiz", "Ruiz"), actor("b", "Ana M. Ruiz", "ANA RUIZ", "Ruiz")])
    assert found == {"ana ruiz": ["Ana M. Ruiz", "Ana Ruiz"]}


def test_two_spellings_of_one_actor_are_none() -> None:
    assert shared_names([actor("a", "Ana Ruiz", "Ana Ruiz", "ANA RUIZ")]) == {}


def test_bodies_of_several_countries_are_told_apart() -> None:
    assert is_told_apart(["Supreme Court", "Supreme Court (Norway)"])
    assert not is_told_apart(["Ana Ruiz", "Ana M. Ruiz"])
