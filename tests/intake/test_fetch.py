"""Fetching against a server of this machine: limits, redirects, robots.txt, encodings."""

import gzip
import socket

import pytest

from generator.intake.fetch import Fetcher
from generator.intake.http import FetchError, Limits
from tests.intake.server import Handler, Server, bomb, drip, drip_headers, endless, serving

HURRIED = Limits(pause=0, silence=2, whole=0.5, size=200_000, redirects=3)
PATIENT = Limits(pause=0, silence=5, whole=20, size=200_000, redirects=3)


def fetcher(limits: Limits = PATIENT) -> Fetcher:
    return Fetcher(limits, private=True)


def test_a_page_is_fetched_after_its_robots_txt_under_our_name(server: Server) -> None:
    found = fetcher().fetch(server.page("/a?b=c", "<p>Hi</p>"))
    assert server.asked == ["/robots.txt", "/a?b=c"]
    assert all(agent.startswith("Briefing") for agent in server.agents)
    assert (found.kind, found.data) == ("text/html", b"<p>Hi</p>")


def test_letters_beyond_ascii_are_quoted(server: Server) -> None:
    server.page("/caf%C3%A9%20x?q=%C3%BC", "<p>Hi</p>")
    assert fetcher().fetch(f"{server.address}/café x?q=ü").data == b"<p>Hi</p>"


def test_a_private_address_is_refused_unless_told_so(server: Server) -> None:
    with pytest.raises(FetchError, match="private or local"):
        Fetcher(PATIENT).fetch(server.page("/a", "x"))
    assert server.asked == []


def test_a_redirect_to_a_private_address_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host counts as public here; the one that it leads to does not."""
    monkeypatch.setattr("generator.intake.address.is_public", lambda ip: ip == "127.0.0.1")
    address = server.redirect("/out", f"http://127.0.0.2:{server.server_port}/secret")
    with pytest.raises(FetchError, match=r"127\.0\.0\.2"):
        Fetcher(PATIENT).fetch(address)
    assert "/secret" not in server.asked


def test_a_second_look_up_cannot_lead_elsewhere(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are looked up once; the connection goes to what was checked."""
    real, asked = socket.getaddrinfo, []

    def look_up(host: str, port: int, *args: object, **named: object) -> object:
        asked.append(host)
        return real("127.0.0.1" if host == "harbour.example" else host, port, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    server.page("/a", "<p>Hi</p>")
    assert fetcher().fetch(f"http://harbour.example:{server.server_port}/a").data == b"<p>Hi</p>"
    assert asked.count("harbour.example") == 2, "once for robots.txt, once for the page"
    assert set(asked) == {"harbour.example", "127.0.0.1"}


@pytest.mark.parametrize("to", ["ftp://127.0.0.1/a", "file:///etc/passwd", "javascript:alert(1)"])
def test_a_redirect_out_of_the_web_is_refused(server: Server, to: str) -> None:
    with pytest.raises(FetchError, match="http and https"):
        fetcher().fetch(server.redirect("/out", to))


def test_redirects_are_followed_and_the_last_address_is_told(server: Server) -> None:
    server.page("/c", "<p>Hi</p>")
    server.redirect("/b", "/c", 301)
    assert fetcher().fetch(server.redirect("/a", "b", 308)).address == f"{server.address}/c"


def test_a_loop_of_redirects_ends(server: Server) -> None:
    server.redirect("/b", "/a")
    with pytest.raises(FetchError, match="more than 3 times"):
        fetcher().fetch(server.redirect("/a", "/b"))
    assert len(server.asked) <= 5


@pytest.mark.parametrize("answer", [drip, drip_headers], ids=["slow body", "slow head"])
def test_a_slow_server_is_given_up(server: Server, answer: object) -> None:
    server.answers["/slow"] = answer  # type: ignore[assignment]
    with pytest.raises(FetchError, match=r"more than 0\.5 seconds"):
        fetcher(HURRIED).fetch(f"{server.address}/slow")


@pytest.mark.parametrize("answer", [endless, bomb], ids=["endless", "packed"])
def test_what_is_too_large_is_given_up(server: Server, answer: object) -> None:
    server.answers["/large"] = answer  # type: ignore[assignment]
    with pytest.raises(FetchError, match="more than 200,000 bytes"):
        fetcher().fetch(f"{server.address}/large")


def test_a_stated_size_is_believed_before_reading(server: Server) -> None:
    with pytest.raises(FetchError, match="more than 200,000 bytes"):
        fetcher().fetch(server.page("/a", b"x" * 300_000))


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/octet-stream", "video/mp4; a=b"])
def test_other_kinds_are_refused(server: Server, kind: str) -> None:
    with pytest.raises(FetchError, match="not read"):
        fetcher().fetch(server.page("/a", "x", kind))


@pytest.mark.parametrize("status", [204, 401, 404, 410, 500])
def test_other_answers_are_told(server: Server, status: int) -> None:
    server.answers["/a"] = lambda handler: handler.send(b"", status=status)
    with pytest.raises(FetchError, match=str(status)):
        fetcher().fetch(f"{server.address}/a")


def test_no_server_is_told() -> None:
    with serving() as gone:
        address = gone.page("/a", "x")
    with pytest.raises(FetchError, match="No connection"):
        fetcher().fetch(address)


@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        ("“Café”".encode("cp1252"), "text/html; charset=ISO-8859-1", "“Café”"),
        ("Привет".encode("koi8-r"), 'text/html; charset="koi8-r"', "Привет"),
        ("“Café”".encode(), "text/html; charset=utf-8", "“Café”"),
        ("“Café”".encode(), "text/html; charset=no-such", "“Café”"),
        ("“Café”".encode(), "text/html", "“Café”"),
    ],
)
def test_the_stated_encoding_is_used(server: Server, body: bytes, kind: str, text: str) -> None:
    assert fetcher().fetch(server.page("/a", body, kind)).data.decode() == text


def test_a_packed_page_is_unpacked(server: Server) -> None:
    address = server.page("/a", gzip.compress(b"<p>Hi</p>"), Content_Encoding="gzip")
    assert fetcher().fetch(address).data == b"<p>Hi</p>"


def test_robots_txt_is_respected_and_asked_once(server: Server) -> None:
    server.page("/robots.txt", "User-agent: *\nDisallow: /private/\nAllow: /private/open\n", "text/plain")
    ours = fetcher()
    with pytest.raises(FetchError, match=r"robots\.txt"):
        ours.fetch(server.page("/private/a", "x"))
    assert ours.fetch(server.page("/private/open", "x")).data == b"x"
    assert server.asked == ["/robots.txt", "/private/open"]


def test_robots_txt_may_name_us(server: Server) -> None:
    server.page("/robots.txt", "User-agent: Briefing\nDisallow: /\n\nUser-agent: *\nAllow: /\n", "text/plain")
    with pytest.raises(FetchError, match=r"robots\.txt"):
        fetcher().fetch(server.page("/a", "x"))


def test_a_robots_txt_that_cannot_be_read_forbids(server: Server) -> None:
    server.answers["/robots.txt"] = lambda handler: handler.send(b"", status=503)
    with pytest.raises(FetchError, match="503"):
        fetcher().fetch(server.page("/a", "x"))


def test_the_pause_between_two_requests_is_at_least_what_the_host_asks(server: Server) -> None:
    server.page("/robots.txt", "User-agent: *\nCrawl-delay: 7\n", "text/plain")
    pauses: list[float] = []
    ours = Fetcher(Limits(pause=1), private=True, sleep=pauses.append)
    ours.fetch(server.page("/a", "x"))
    assert len(pauses) == 1
    assert 6 < pauses[0] <= 7


@pytest.mark.parametrize(
    "to", ["http://[::1", "http://[x]/", "//[", "http://a b/", "http://\udcff.example/", "https://:99999/a"]
)
@pytest.mark.parametrize("path", ["/out", "/robots.txt"])
def test_a_redirect_to_no_address_is_told(server: Server, path: str, to: str) -> None:
    def answer(handler: Handler) -> None:
        head = f"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n"
        handler.wfile.write(head.encode("utf-8", "surrogateescape"))

    server.answers[path] = answer
    with pytest.raises(FetchError):
        fetcher().fetch(f"{server.address}/out")


def many_headers(handler: Handler) -> None:
    handler.send_response(200)
    for number in range(200):
        handler.send_header(f"X-{number}", "y")
    handler.end_headers()


def long_header(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("X", "y" * 70_000)
    handler.end_headers()


def no_http(handler: Handler) -> None:
    handler.wfile.write(b"220 mail ready\r\n\r\n")
    handler.close_connection = True


def odd_chunks(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"zz\r\nx\r\n")
    handler.close_connection = True


def odd_packing(handler: Handler) -> None:
    handler.send(b"no gzip at all", Content_Encoding="gzip")


def cut_packing(handler: Handler) -> None:
    packed = gzip.compress(b"<p>The ferry stays open.</p>" * 900)
    handler.send(packed[:-40], Content_Encoding="gzip")


def other_packing(handler: Handler) -> None:
    handler.send(b"\x0b\x02\x80abc", Content_Encoding="br")


@pytest.mark.parametrize(
    "answer", [many_headers, long_header, no_http, odd_chunks, odd_packing, cut_packing, other_packing]
)
@pytest.mark.parametrize("path", ["/a", "/robots.txt"])
def test_a_server_that_breaks_the_protocol_is_told(server: Server, path: str, answer: object) -> None:
    server.answers[path] = answer  # type: ignore[assignment]
    with pytest.raises(FetchError):
        fetcher().fetch(f"{server.address}/a")


@pytest.mark.parametrize(
    "codec",
    [
        "punycode",
        "idna",
        "unicode_escape",
        "raw_unicode_escape",
        "hex",
        "zip",
        "bz2",
        "base64",
        "rot13",
        "uu",
        "quopri",
        "undefined",
        "mbcs",
        "utf-7",
        "a" * 5000,
    ],
)
def test_a_codec_that_is_no_encoding_of_text_is_not_used(server: Server, codec: str) -> None:
    body = b"<p>" + b"abc-\\u0041 " * 20_000 + b"</p>"
    assert (
        fetcher(Limits(pause=0, silence=5, whole=20, size=8_000_000))
        .fetch(server.page("/a", body, f"text/html; charset={codec}"))
        .data
        == body
    )
