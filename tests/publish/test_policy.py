import pytest

from generator.errors import PublishError
from generator.publish.audit import complaints, foreign_style, is_suspect
from generator.publish.policy import THEME_PAGE, script_hashes, seal

THEME = (
    '<!doctype html><html><head><meta charset="utf-8"><script>theme()</script>'
    '<script id="__config" type="application/json">{"base": "."}</script></head>'
    '<body><form class="md-header__option"><input type="radio"></form>{}<script src="assets/a.js"></script></body></html>'
)
TRUSTED = script_hashes(THEME.encode())

LIVE = [
    "<iframe src='x.html'></iframe>",
    "<IFRAME srcdoc='&lt;b>'>",
    '<object data="a.swf"></object>',
    "<embed src=a>",
    "<base href='/x/'>",
    "<img src=x onerror=alert(1)>",
    '<img/src="x"/onerror="alert(1)">',
    "<svg onload=alert(1)>",
    "<b\tOnClick = 'x()'>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href = "javascript:alert(1)">x</a>',
    "<a href\n\t=javascript:alert(1)>x</a>",
    '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    "<a href=javascript:alert(1)>x</a>",
    '<a href="data:text/html,x">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="a.html" ping="https://spy.example/">x</a>',
    '<img src="https://spy.example/p.gif">',
    '<img src="//spy.example/p.gif">',
    '<img src="\\\\spy.example/p.gif">',
    '<img src="/\\spy.example/p.gif">',
    "<img src=https://spy.example/p.gif>",
    '<img srcset="a.png 1x, https://spy.example/p.gif 2x">',
    '<video poster="https://spy.example/p.gif"></video>',
    '<link rel="stylesheet" href="https://spy.example/a.css">',
    '<link rel="preconnect" href="https://spy.example">',
    '<link href="//spy.example/a.css" rel="alternate stylesheet">',
    '<p style="background:url(https://spy.example/p.gif)">x</p>',
    "<p style=\"background:url('//spy.example/p.gif')\">x</p>",
    '<style>@import "https://spy.example/a.css";</style>',
    '<meta http-equiv="refresh" content="0;url=https://spy.example/">',
    '<meta http-equiv="refresh" content="0; url=//spy.example/a.html">',
    '<meta content="0; url=https://spy.example/" http-equiv="refresh" content="0; url=a.html">',
    '<meta name=a content="0; url=https://spy.example/" http-equiv="refresh" content="0; url=a.html">',
    '<form action="https://spy.example/"></form>',
    '<button formaction="https://spy.example/">x</button>',
    '<svg><use xlink:href="https://spy.example/a.svg#x"></use></svg>',
    '<svg><image href="https://spy.example/p.gif"></image></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://spy.example/p.gif"></image></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" data="https://spy.example/a.svg"></svg>',
]
HARMLESS = [
    '<a href="https://paper.example/story?a=1&amp;b=2">source</a>',
    '<a href="../actors/ada-quill.html#s3">x</a>',
    '<a href="#s3">x</a>',
    '<a href="mailto:desk@paper.example">x</a>',
    "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt; javascript:alert(1)</p>",
    '<p title="the onset = a start">based on = x</p>',
    '<img src="data:image/svg+xml,%3Csvg%3E">',
    '<link rel="canonical" href="https://briefing.example/a.html">',
    '<link rel="alternate" type="application/atom+xml" href="https://briefing.example/feed.xml">',
    '<blockquote cite="https://paper.example/story">x</blockquote>',
    '<script type="application/ld+json">{"@type": "Person"}</script>',
    '<meta property="og:url" content="https://briefing.example/">',
]
PLAIN = [
    '<meta http-equiv="refresh" content="0; url=../actors/ada.html">',
    '<meta http-equiv="refresh" content="0; url=once/q.html#ada-quill">',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="m1 2"></path></svg>',
]


def page(body: str) -> str:
    return THEME.replace("{}", body)


@pytest.mark.parametrize("body", LIVE)
def test_whatever_is_live_is_named_and_refused(body: str) -> None:
    assert complaints(page(body))
    with pytest.raises(PublishError, match=r"page\.html holds"):
        seal(page(body).encode(), TRUSTED, "page.html")


@pytest.mark.parametrize("body", LIVE)
def test_the_quick_look_finds_all_that_the_exact_one_does(body: str) -> None:
    assert is_suspect(body.encode())


@pytest.mark.parametrize("body", PLAIN)
def test_what_stands_on_every_page_takes_the_quick_look_alone(body: str) -> None:
    assert not is_suspect(page(body).encode())


@pytest.mark.parametrize("body", HARMLESS + PLAIN)
def test_harmless_markup_passes(body: str) -> None:
    assert complaints(page(body)) == ()
    assert b"Content-Security-Policy" in seal(page(body).encode(), TRUSTED, "page.html")


@pytest.mark.parametrize(
    "script",
    [
        "<script>alert(1)</script>",
        "<SCRIPT >alert(1)</SCRIPT\n>",
        '<script type="module">x</script>',
        "<script\n>x</script>",
    ],
)
def test_a_script_that_is_not_of_the_theme_is_never_allowed(script: str) -> None:
    with pytest.raises(PublishError, match="inline script"):
        seal(page(script).encode(), TRUSTED, "page.html")


def test_the_policy_comes_before_every_script_and_names_the_theme_ones() -> None:
    sealed = seal(page("").encode(), TRUSTED, "page.html").decode()
    assert sealed.index("Content-Security-Policy") < sealed.index("<script")
    (hash_of_theme,) = TRUSTED
    assert f"'{hash_of_theme}'" in sealed
    assert "default-src 'none'" in sealed
    assert "unsafe-inline" not in sealed.partition("script-src")[2].partition(";")[0]


REDIRECT = (
    '\n<!doctype html>\n<html lang="en">\n<head>\n    <meta charset="utf-8">\n    <title>Redirecting...</title>\n'
    '    <link rel="canonical" href="about.html">\n    <script>{}</script>\n'
    '    <meta http-equiv="refresh" content="0; url=about.html">\n</head>\n<body>\n'
    'You\'re being redirected to a <a href="about.html">new destination</a>.\n</body>\n</html>\n'
)


def test_a_page_of_the_plugin_for_redirects_leads_on_without_its_script() -> None:
    sealed = seal(REDIRECT.replace("{}", 'location.href="about.html"').encode(), TRUSTED, "old.html")
    assert b"<script" not in sealed
    assert b'content="0; url=about.html"' in sealed
    assert b"Content-Security-Policy" in sealed


def test_a_page_that_only_looks_like_one_is_refused() -> None:
    for spoilt in (
        REDIRECT.replace("{}", "x()").replace("new destination", "<img src=x onerror=alert(1)>"),
        REDIRECT.replace("url=about.html", "url=javascript:alert(1)"),
        REDIRECT.replace("{}", "x()").replace("</body>", "<script>y()</script></body>"),
    ):
        with pytest.raises(PublishError, match=r"old\.html holds"):
            seal(spoilt.encode(), TRUSTED, "old.html")


def test_a_page_that_was_made_small_is_sealed() -> None:
    small = page("").replace('<meta charset="utf-8">', "<meta charset=utf-8>")
    assert b"<meta charset=utf-8><meta http-equiv=" in seal(small.encode(), TRUSTED, "page.html")


def test_a_page_that_is_not_of_the_theme_is_refused() -> None:
    with pytest.raises(PublishError, match="does not begin as a page of the theme"):
        seal(b'<html><script>early()</script><meta charset="utf-8">', TRUSTED, "page.html")


def test_a_theme_that_asks_another_host_is_named_with_what_to_write_instead() -> None:
    foreign = page('<link rel="stylesheet" href="https://cdn.example/highlight.css">')
    with pytest.raises(PublishError, match=r"^The theme.*cdn\.example.*INHERIT: \.cache/mkdocs\.yml"):
        seal(foreign.encode(), TRUSTED, THEME_PAGE)
    with pytest.raises(PublishError, match=r"^about\.html holds"):
        seal(foreign.encode(), TRUSTED, "about.html")


@pytest.mark.parametrize(
    ("css", "foreign"),
    [
        ("a{background:url(https://x.example/a)}", True),
        ("a{background:url( '//x.example/a')}", True),
        ('@import "http://x.example/a.css";', True),
        ("a{background:url(data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E)}", False),
        ("a{background:url(../images/a.svg)} /* see https://x.example */", False),
    ],
)
def test_style_sheets_that_ask_another_host_are_recognised(css: str, foreign: bool) -> None:
    assert foreign_style(css) is foreign
