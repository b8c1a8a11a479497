"""Messages, numbers and dates in the language that is chosen."""

import pytest
from jinja2 import Environment

from generator import catalogue
from generator.records import DateMention
from generator.site import wording
from generator.site.parts.offices import with_article


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "1 statement", "12,345 statements"),
        ("de", "1 Aussage", "12.345 Aussagen"),
        ("es", "1 declaración", "12.345 declaraciones"),
        ("fr", "1 déclaration", "12\u202f345 déclarations"),
    ],
)
def test_a_number_takes_the_languages_marks_and_form(language: str, one: str, many: str) -> None:
    catalogue.use(language)
    assert catalogue.amount(1, "statement", "statements") == one
    assert catalogue.amount(12345, "statement", "statements") == many


def test_none_is_one_in_french_and_many_in_german() -> None:
    catalogue.use("fr")
    assert catalogue.amount(0, "statement", "statements") == "0 déclaration"
    catalogue.use("de")
    assert catalogue.amount(0, "statement", "statements") == "0 Aussagen"


@pytest.mark.parametrize(
    ("language", "day", "month", "season", "between"),
    [
        ("de", "am 5. März 2031", "im März 2031", "Frühling 2031", "5. bis 7. März 2031"),
        ("es", "el 5 de marzo de 2031", "en marzo de 2031", "primavera de 2031", "5 al 7 de marzo de 2031"),
        ("fr", "le 5 mars 2031", "en mars 2031", "printemps 2031", "5 au 7 mars 2031"),
        ("en", "on 5 March 2031", "in March 2031", "spring 2031", "5 to 7 March 2031"),
    ],
)
def test_dates_are_written_as_the_language_does(language: str, day: str, month: str, season: str, between: str) -> None:
    catalogue.use(language)
    assert wording.on("2031-03-05") == day
    assert wording.on("2031-03") == month
    assert wording.when("2031-SP") == season
    assert wording.interval("2031-03-05", "2031-03-08") == between


def test_a_date_that_nothing_fixes_stands_in_the_languages_marks() -> None:
    catalogue.use("de")
    mention = DateMention(start=0, end=8, text="that day", value="XXXX", type="DATE")
    assert wording.date_in_words(mention) == "„that day“"


def test_what_is_filled_into_a_template_is_escaped_and_the_message_is_not() -> None:
    environment = Environment(autoescape=True)
    catalogue.install(environment)
    template = environment.from_string(
        '{{ _("On {topic}", topic=it) }}{{ _("Put articles into <code>seeds/</code> and build again.") }}'
    )
    catalogue.use("de")
    made = template.render(it="<b>{x}</b>")
    assert made.startswith("Zu &lt;b&gt;{x}&lt;/b&gt;")
    assert "<code>seeds/</code> legen" in made


def test_words_of_articles_say_their_language_where_the_interface_has_another() -> None:
    environment = Environment(autoescape=True)
    catalogue.install(environment)
    template = environment.from_string("<p{{ foreign() }}>")
    assert template.render() == "<p>"
    catalogue.use("fr")
    assert template.render() == '<p lang="en">'


def test_a_country_has_an_article_in_english_alone() -> None:
    assert with_article("United States") == "the United States"
    catalogue.use("de")
    assert with_article("United States") == "United States"
