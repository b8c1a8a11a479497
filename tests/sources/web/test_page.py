"""A page as a tree: its lines, its labels, no control characters."""

from generator.sources.web.page import content, labelled, labels, letters, lines, parse
from tests.sources.web.build import tree


def test_lines_end_with_blocks_and_not_with_inline_elements() -> None:
    body = next(tree("<p>The <b>ferry</b> <i>stops</i></p><div>now<p>and</p>then</div><script>x</script>").iter("body"))
    assert list(lines(body)) == ["The ferry stops", "now", "and", "then"]


def test_labels_are_the_words_of_class_id_and_component() -> None:
    (found,) = tree('<p class="articleByline main_text" id="p-3" data-testid="X">a</p>').iter("p")
    assert labels(found) == ("article", "byline", "main", "text", "p", "x")


def test_labelled_elements_of_some_tags() -> None:
    page = tree("<p class=byline>a</p><i class=byline>b</i><p>c</p>")
    assert [content(e) for e in labelled(page, frozenset({"byline"}))] == ["a", "b"]
    assert [content(e) for e in labelled(page, frozenset({"byline"}), "p")] == ["a"]


def test_control_characters_become_spaces() -> None:
    page = parse("<p>a&#1;b</p>c\x02d")
    assert content(page) == "a bc d"


def test_letters() -> None:
    assert letters("Ferry stops – again!") == letters("FERRY: stops again")
