"""Of the theme's styles, what generated pages need."""

import importlib.resources
from pathlib import Path

import pytest

from generator.publish.styles import frame


@pytest.mark.parametrize(
    "css",
    [
        "html{box-sizing:border-box}",
        ".md-typeset h1,.md-typeset h2{font-weight:300}",
        ".md-grid{max-width:61rem}",
        ".md-typeset table:not([class]) td{padding:1em}",
        ".md-typeset code:not(.focus-visible){outline:none}",
        "@media print{.md-typeset a{color:#000}}",
        "@media screen{@supports (display:grid){.md-content{flex:1}}}",
        '[dir=ltr] .md-typeset ol{content:"}"}',
        ":root{--a:var(--b);--b:red}.md-typeset p{color:var(--a)}",
        ":root{--a:url(data:image/png;base64,aa);--c:1}.md-typeset p{background:var(--a);margin:var(--c)}",
    ],
)
def test_what_can_hold_on_a_generated_page_stays(css: str) -> None:
    assert frame(css) == css


@pytest.mark.parametrize(
    "css",
    [
        ".md-nav{display:none}",
        ".md-typeset .admonition{margin:1em}",
        "[dir=rtl] .md-typeset ol{margin:0}",
        "[data-md-color-scheme=slate]{color:red}",
        "@media print{.md-nav{display:none}}",
        "@keyframes turn{0%{top:0}to{top:1em}}",
        "@font-face{src:url(a.woff)}",
        "/* .md-typeset{} */",
        '@charset "utf-8";',
        ":root{--unused:url(\"data:image/svg+xml;charset=utf-8,<path d='}'/>\")}",
    ],
)
def test_what_cannot_is_left_out(css: str) -> None:
    assert frame(css) == ""
    plain = ".md-typeset p{margin:0}"
    assert frame(plain + css + plain) == plain * 2


def test_of_a_list_only_the_selectors_that_can_hold_stay() -> None:
    assert frame(".md-nav a,.md-typeset a,[dir=rtl] a{top:0}") == ".md-typeset a{top:0}"
    assert frame(":is(.md-nav,.x) a,p:is(:hover,:focus){top:0}") == "p:is(:hover,:focus){top:0}"
    assert frame(":root{--a:1;--b:2}p{top:var(--b)}") == ":root{--b:2}p{top:var(--b)}"


def test_of_the_theme_as_it_is_installed_little_is_left() -> None:
    theirs = Path(str(importlib.resources.files("material"))) / "templates" / "assets" / "stylesheets"
    css = next(theirs.glob("main.*.css")).read_text("utf-8")
    left = frame(css)
    assert len(left) < len(css) / 7
    for rule in (".md-typeset{font-size:", ".md-grid{", ".md-toggle{display:none}", "box-sizing:border-box"):
        assert rule in left
    for name in (".md-nav", ".admonition", "[dir=rtl]", "--md-version-icon"):
        assert name not in left
