"""Texts that ask for consent are never the article, nor stand in it, wherever the page puts them."""

import pytest

from generator.sources.html import read_page
from generator.sources.web.consent import asks_for_consent

SENTENCES = [
    "The harbour council voted on Tuesday to close the northern quay for repairs, the council said in a statement.",
    "“The quay is no longer safe,” harbour master Omar Haddad said. “We have to act before the winter storms arrive.”",
    "Fishing crews will be moved to the southern basin while the work goes on, according to the council.",
    "Ana Ruiz, who leads the fishing union, said her members had not been asked. “Nobody told us anything,” she said.",
]
STORY = "<h1>Council closes quay</h1>" + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
LONG = (
    "We and our partners use cookies to store and access personal data such as browsing data for purposes like serving "
    "advertising, and analysing site traffic. You may make changes to your cookie preferences at any time by using the button. "
) * 2
NOTICES = [
    f"<div id=cookie><p>{LONG}</p></div>",
    f"<div class=notice-wrapper><div><p>{LONG}</p><button>Accept</button></div></div>",
    "<section><h2>Cookies</h2><p>By continuing to browse you agree to our use of cookies and to our terms.</p></section>",
    "<div class=gdpr-box>For statistics, this paper and 700 partners want to use cookies. Accept all?</div>",
    "<div>We value your privacy. We and our partners process personal data with your consent, and you may withdraw it.</div>",
    "<section><p>We and our 842 partners store and access information on your device.</p></section>",
    "<section><p>You may accept or manage your choices by clicking below, where legitimate interest is used.</p></section>",
    "<div><p>With your permission we and our partners may use precise geolocation data.</p></div>",
    "<div><p>Your preferences will apply to this website only.</p></div>",
    "<div><p>Wir und unsere 842 Partner speichern Informationen auf Ihrem Gerät.</p></div>",
    "<div><p>Avec votre accord, nos partenaires et nous utilisons des cookies.</p></div>",
    "<div><p>Wir verwenden Cookies, um Inhalte und Anzeigen zu personalisieren.</p></div>",
    "<div><p>Please enable JavaScript in your browser to see all parts of this page.</p></div>",
]


def text(body: str) -> str:
    return read_page(f"<!doctype html><html lang=en><head><title>Quay</title></head><body>{body}</body></html>").text


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize(
    "around",
    [
        "{notice}<article>{story}</article>",
        "<article>{story}</article>{notice}",
        "{notice}<aside class=main-col>{story}</aside>",
        "<div id=page>{notice}<div class=content>{story}</div></div>",
        "<main><article>{notice}{story}</article></main>",
    ],
)
def test_a_notice_is_no_part_of_the_article(notice: str, around: str) -> None:
    assert text(around.format(notice=notice, story=STORY)).split("\n") == SENTENCES


@pytest.mark.parametrize("notice", NOTICES)
def test_a_page_that_shows_nothing_else_has_no_article(notice: str) -> None:
    assert text(f"<div id=app></div>{notice}") == ""
    assert text(f"<noscript>You need to enable JavaScript to run this app.</noscript>{notice}<div id=root></div>") == ""


@pytest.mark.parametrize(
    "line",
    [
        "The baker of Lindborg sold 400 cookies on Monday.",
        "Cookies were invented in 1994, the professor said.",
        "“We use cookies like everybody else,” the publisher said.",
        "The regulator fined the site for its cookies.",
        "JavaScript turned 30 this year.",
        "We and our partners in the harbour store coal, the baker said.",
        "You can change your choices until the polls close, the clerk told voters.",
        "With your permission we will open the bridge, the engineer wrote to the council.",
        "Your neighbours may know more than you do.",
    ],
)
def test_an_article_may_speak_of_cookies(line: str) -> None:
    assert not asks_for_consent(line)
    assert line in text(f"<article>{STORY}<p>{line}</p></article>").split("\n")
