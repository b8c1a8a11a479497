"""The words of the interface in the site's language, by gettext's catalogues: one `.po` a language, English in the source.

A process writes the pages of one site, so there is one language at a time: `use` chooses it before pages are made. Messages
name what is filled in (`{date}`); what is filled in is never translated. Tests hold each catalogue to be whole and to name the
same things.
"""

from collections.abc import Callable
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

# Babel and Jinja take as long to load as the rest of a command that makes no pages, and those need but the names of languages.
if TYPE_CHECKING:
    from babel import Locale
    from babel.messages.catalog import Catalog, Message
    from jinja2 import Environment

SOURCE = "en"
"""The language that messages are written in."""
LANGUAGES = (SOURCE, "de", "es", "fr")
_LOCALES = {SOURCE: "en_GB"}
_ACTIVE: ContextVar[str] = ContextVar("language", default=SOURCE)


def use(language: str) -> None:
    """Write the interface in this one of `LANGUAGES` from now on."""
    _ACTIVE.set(language)


def language() -> str:
    """The language in which the interface is written."""
    return _ACTIVE.get()


def offered(written: object) -> str:
    """The language that settings name where it is one of `LANGUAGES`, else English."""
    return str(written) if written in LANGUAGES else SOURCE


def locale() -> "Locale":
    """How dates and numbers are written (CLDR)."""
    return locale_of(_ACTIVE.get())


@cache
def locale_of(language: str) -> "Locale":
    """The locale of one of `LANGUAGES`; days stand before months in English."""
    from babel import Locale  # noqa: PLC0415 - see above

    return Locale.parse(_LOCALES.get(language, language))


def gettext(message: str, /, **values: Any) -> str:
    """A message in the interface's language, with `values` in the places that it names."""
    words = _messages(_ACTIVE.get()).get(message, (message,))[0]
    return words.format(**values) if values else words


def ngettext(singular: str, plural: str, value: int, /) -> str:
    """The message that fits the number."""
    forms = _messages(_ACTIVE.get()).get(singular, (singular, plural))
    return forms[min(_plural(_ACTIVE.get())(value), len(forms) - 1)]


def amount(value: int, singular: str, plural: str) -> str:
    """`1 article`, `1,204 articles`: the noun that fits, behind the number."""
    return f"{number(value)} {ngettext(singular, plural, value)}"


def other_than_own(language: str | None) -> str:
    """The language of an article's words (None for English) where the interface has another; else nothing."""
    written = language or SOURCE
    return "" if written == _ACTIVE.get() else written


def marked(message: str) -> str:
    """The message as it is: marks for the catalogues what is translated where it is used."""
    return message


def install(environment: "Environment") -> None:
    """Let templates translate: `{{ _("Statements") }}`, `{{ amount(2, "article", "articles") }}`.

    `language()` is the interface's; `foreign()` tells the language of an article's words where that is another. What
    is filled in (`_("On {topic}", topic=…)`) is escaped as everything else is.
    """
    environment.globals.update(_=_safe, amount=amount, number=number, language=_ACTIVE.get, foreign=_foreign)


def _foreign() -> Markup:
    """What an element with words of an article says of their language, where the interface has another."""
    language = other_than_own(SOURCE)
    return Markup(' lang="{}"').format(language) if language else Markup("")


def _safe(message: str, /, **values: Any) -> Markup:
    return Markup(gettext(message)).format(**values)  # noqa: S704 - a message of the catalogues, not of an article


def number(value: int) -> str:
    """A whole number with the language's marks between thousands."""
    return _number(value, _ACTIVE.get())


def for_scripts(language: str) -> dict[str, list[str]]:
    """The messages that scripts of the pages show, each with its forms, in another language than English."""
    return {
        _singular(message): list(_forms(message))
        for message in _catalogue(language)
        if message.id and any(place.endswith(".js") for place, _ in message.locations)
    }


def catalogue_file(language: str) -> Path:
    """Where the messages of a language stand."""
    return Path(__file__).parent / f"{language}.po"


@cache
def _number(number: int, language: str) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415 - see above

    return str(format_decimal(number, locale=locale_of(language)))


@cache
def _catalogue(language: str) -> "Catalog":
    from babel.messages.pofile import read_po  # noqa: PLC0415 - see above

    with catalogue_file(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


@cache
def _messages(language: str) -> dict[str, tuple[str, ...]]:
    """The forms of each message, by its singular; of English none, which is what messages are written in."""
    if language == SOURCE:
        return {}
    return {_singular(message): _forms(message) for message in _catalogue(language) if message.id and message.string}


def _singular(message: "Message") -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _forms(message: "Message") -> tuple[str, ...]:
    words = message.string
    return (words,) if isinstance(words, str) else tuple(words or ())


@cache
def _plural(language: str) -> Callable[[int], int]:
    """Which form a number takes, as CLDR has it."""
    rule = locale_of(language).plural_form
    return lambda number: 0 if rule(number) == "one" else 1
