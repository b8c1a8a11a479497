"""Names are found as they are typed where their letters are on no key."""

import pytest

from generator.publish.spellings import SIGN, plain_spellings


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("Bjørn Ødegård told Łukasz Wójcik", ["Bjorn", "Odegard", "Lukasz"]),
        ("Søren Kjær, Jürgen Weiß and Đorđe Petrović", ["Soren", "Kjaer", "Weiss", "Dorde"]),
        ("Þórir Hansen and Ismail Yıldız", ["Thorir", "Yildiz"]),
        ("Пётр Петров met Νίκος", ["Petr", "Petrov", "Nikos"]),
        ("José Müller, Dvořák and Şahin", []),
        ("Ana Ruiz said 5 × 3", []),
    ],
)
def test_only_words_that_the_index_would_not_fold_are_spelt_anew(text: str, spelt: list[str]) -> None:
    found = plain_spellings(f"<p>{text}</p>".encode()).decode()
    assert found.removeprefix("<p>").removesuffix("</p>").replace(SIGN, "").split() == spelt


def test_words_come_once_and_marked() -> None:
    page = "<h1>Bj&oslash;rn</h1><p class='ø'>Bjørn &lt;b&gt;Ødegård&lt;/b&gt;</p>"
    assert plain_spellings(page.encode()).decode() == f"<p>{SIGN}Bjorn {SIGN}Odegard</p>"
