"""What was made last is remembered by what it was made from."""

from generator.store.memory import Memory


def test_the_last_is_remembered_by_what_it_was_made_from() -> None:
    memory, made = Memory(), iter(range(9))
    assert [memory.of(read, lambda: next(made)) for read in (("a", 1), ("a", 1), ("a", 2), ("a", 1))] == [0, 0, 1, 2]


def test_what_could_not_be_made_is_made_the_next_time() -> None:
    memory = Memory()
    assert memory.of("a", lambda: 1) == 1
    for _ in range(2):
        try:
            memory.of("b", lambda: 1 // 0)
        except ZeroDivisionError:
            continue
        raise AssertionError("it was remembered")
    assert memory.of("a", lambda: 2) == 2


def test_half_a_character_is_no_key() -> None:
    memory, made = Memory(), iter(range(9))
    assert [memory.of("\ud800", lambda: next(made)) for _ in range(2)] == [0, 1]
