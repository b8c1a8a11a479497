"""The measure of the code: what it counts, and that every limit can be passed."""

import pytest

from benchmarks.figures import Module, beyond_limits, measure, per_hundred, plain_per_hundred, report, rooms_of

CATS = '''
class Cat:
    """Grey."""

    def purrs(self, fed):
        # Only when fed.
        return fed and self

    class Tail:
        def wags(self):
            return 1 if self else 0


def calls(name):
    def twice(word):
        return [w for w in word]

    return twice(name) or name
'''


def module(path: str, lines: int = 1, sloc: int = 100, branches: int = 0) -> Module:
    return Module(path, lines, sloc, (), branches)


def test_methods_count_twice_and_in_the_plain_figures_once() -> None:
    cats = measure("generator/cats.py", CATS)
    assert {f.name: f.complexity for f in cats.functions} == {"purrs": 2, "wags": 2, "calls": 2, "twice": 2}
    assert {f.name: f.lines for f in cats.functions} == {"purrs": 3, "wags": 2, "calls": 5, "twice": 2}
    assert (cats.branches, cats.plain_branches) == (5, 4)
    assert per_hundred([cats]) == pytest.approx(100 * 5 / cats.sloc)
    assert plain_per_hundred([cats]) == pytest.approx(100 * 4 / cats.sloc)


def test_within_the_limits_nothing_is_said() -> None:
    small = measure("generator/article/cats.py", "\n" * 280 + "def f(a):\n    return a\n" + "A = 1\n" * 18)
    assert beyond_limits([small]) == []
    assert list(report([small, small]))[-1] == "Nothing is beyond a limit."


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("def f(a):\n    return " + " and ".join("a" * 16), "cats.py:1 f: complexity 16, at most 15"),
        ("def f(a):\n" + "    a()\n" * 50, "cats.py:1 f: 51 lines, at most 50"),
        ("A = 1\n" * 301, "cats.py: 301 lines, at most 300"),
    ],
)
def test_what_is_too_large_is_named(source: str, message: str) -> None:
    assert beyond_limits([measure("cats.py", source)]) == [message]


def test_too_many_branches_are_told_for_all_and_for_the_article() -> None:
    assert beyond_limits([module("generator/a.py", branches=36)]) == []
    assert beyond_limits([module("generator/a.py", branches=37)]) == [
        "generator: 37.0 branches per hundred source lines, at most 36"
    ]
    assert beyond_limits([module("generator/a.py", branches=0), module("generator/article/a/b.py", branches=43)]) == [
        "generator/article: 43.0 branches per hundred source lines, at most 42"
    ]


def test_rooms_are_packages_and_loose_modules() -> None:
    paths = ["__init__.py", "dates/__init__.py", "dates/find.py", "events.py"]
    assert rooms_of([module(f"generator/article/{path}") for path in paths], "generator/article") == ["dates", "events"]
    many = [module(f"generator/article/room{n}.py") for n in range(15)]
    assert len(beyond_limits(many)) == 1
    assert beyond_limits(many[:14]) == []
