"""The picture for links that are shared: its words, what it leaves out, and whose goes first."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator import catalogue
from generator.config import Config
from generator.publish import publish
from generator.publish.card import CARD, SIZE, draw
from generator.publish.hooks import PACKAGED, hooks
from generator.site import render_site
from generator.site.output.write import write_pages
from tests.project import PROJECT
from tests.site import sample

WORDS = ("Port news", "Who said what about the ferry.", "https://port.example/news/")
IN_THE_CARD = '<meta property="og:image" content="https://port.example/news/assets/card.png">'


def inked(picture: bytes) -> tuple[int, int, int, int] | None:
    """The box of what is not paper, without the stripe at the left."""
    with Image.open(BytesIO(picture)) as image:
        assert (image.format, image.size) == ("PNG", SIZE)
        words = image.convert("L").point(lambda value: 255 * (value < 250)).crop((30, 0, *SIZE))
        return words.getbbox()


def drawn(title: str, sentence: str = "", address: str = "") -> bytes:
    picture = draw(title, sentence, address)
    assert picture is not None
    return picture


def test_the_same_words_give_the_same_bytes_and_each_of_them_counts() -> None:
    made = [drawn(*WORDS), drawn(*WORDS), drawn("Port", *WORDS[1:]), drawn(WORDS[0], "", WORDS[2]), drawn(*WORDS[:2])]
    assert made[0] == made[1]
    assert len(set(made)) == 4


@pytest.mark.parametrize("title", ["Port news", "Harbour and coast " * 11, "W" * 200, "i " * 100])
def test_words_stay_within_the_margins(title: str) -> None:
    box = inked(drawn(title, "A sentence of the site. " * 20, f"https://{'port.' * 60}example/"))
    assert box is not None
    left, top, right, bottom = box
    assert left + 30 >= 90
    assert right + 30 <= SIZE[0] - 90
    assert (top > 90, bottom < SIZE[1] - 80) == (True, True)


@pytest.mark.parametrize("title", ["港の知らせ", "أخبار الميناء", ""])
def test_a_title_with_letters_that_the_font_lacks_has_no_picture(title: str) -> None:
    assert draw(title, WORDS[1], WORDS[2]) is None


def test_a_sentence_with_such_letters_is_left_out() -> None:
    assert drawn("Port", "港") == drawn("Port", "")


@pytest.mark.parametrize(
    "title", ["Grüße vom Hafen", "Les nouvelles « d’été »", "¿Qué dijo el señor?", "Новости порта", "Port – news"]
)
def test_letters_of_all_languages_of_the_interface_and_their_marks_are_drawn(title: str) -> None:
    assert drawn(title) != drawn(title[:-1])
    assert drawn("Port", title) != drawn("Port")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_pages(tmp_path / "docs", render_site(sample.corpus(), Config(), tmp_path / "templates"))
    return tmp_path


def port(root: Path, title: str = "Port news", **said: str) -> str:
    publish(root, config=Config(title=title, site_url="https://port.example/news/", **said))  # type: ignore[arg-type]
    return (root / "site" / "actors" / "mara-ellingsen.html").read_text("utf-8")


@pytest.mark.build
def test_each_page_names_the_picture_of_the_site(root: Path) -> None:
    page = port(root, description=WORDS[1])
    assert IN_THE_CARD in page
    for said in (
        'property="og:image:alt" content="Port news"',
        'property="og:image:width" content="1200"',
        'property="og:image:height" content="630"',
        'name="twitter:card" content="summary_large_image"',
    ):
        assert f"<meta {said}>" in page
    assert (root / "site" / CARD).read_bytes() == drawn(*WORDS)


@pytest.mark.build
@pytest.mark.parametrize("language", ["fr", "de"])
def test_its_sentence_is_in_the_language_of_the_site(root: Path, language: str) -> None:
    port(root, language=language)
    catalogue.use(language)
    sentence = catalogue.gettext(Config().description)
    catalogue.use(catalogue.SOURCE)
    assert sentence != Config().description
    assert (root / "site" / CARD).read_bytes() == drawn("Port news", sentence, WORDS[2])


@pytest.mark.build
def test_there_is_none_without_an_address_or_a_title_that_can_be_written(root: Path) -> None:
    publish(root, config=Config(title="Port news"))
    assert not (root / "site" / CARD).exists()
    page = port(root, title="港の知らせ")
    assert not (root / "site" / CARD).exists()
    assert "og:image" not in page
    assert "twitter:card" not in page


@pytest.mark.build
@pytest.mark.parametrize(("card", "named"), [("assets/own.png", True), ("false", False)])
def test_what_the_project_says_goes_first(root: Path, card: str, named: bool) -> None:
    (root / "mkdocs.yml").write_text(f"INHERIT: .cache/mkdocs.yml\nextra: {{card: {card}}}\n", "utf-8")
    page = port(root)
    assert ('content="https://port.example/news/assets/own.png"' in page) == named
    assert "og:image:width" not in page
    assert not (root / "site" / CARD).exists()


@pytest.mark.build
def test_a_picture_of_the_project_in_its_place_stays(root: Path) -> None:
    (root / "docs" / "assets").mkdir()
    (root / "docs" / CARD).write_bytes(b"theirs")
    assert IN_THE_CARD in port(root)
    assert (root / "site" / CARD).read_bytes() == b"theirs"


def test_a_hook_of_the_project_is_not_taken_for_ours_by_its_name() -> None:
    given = ["card.py", "generator/publish/card.py", PACKAGED[0]]
    assert hooks({"hooks": given, "extra": {"packaged": True}}) == ["card.py", *PACKAGED]
    assert hooks({"hooks": given}) == ["card.py", *PACKAGED[1:]]


def test_the_hook_runs_where_of_the_generator_only_its_source_is_known() -> None:
    """Plain `mkdocs build`, and ProperDocs, run in environments that have none of the generator's other libraries."""
    script = "import runpy, sys; runpy.run_path(sys.argv[1]); print({'msgspec', 'spacy', 'PIL'} & sys.modules.keys())"
    command = [sys.executable, "-c", script, str(PROJECT / "generator" / "publish" / "card.py")]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
