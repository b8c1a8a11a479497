"""Which addresses are asked, and which are one article's."""

import socket

import pytest

from generator.intake.address import AddressError, is_address, is_public, key, same_site, target


@pytest.mark.parametrize(
    "ip",
    [
        *(
            "127.0.0.1",
            "127.8.9.10",
            "0.0.0.0",
            "10.0.0.1",
            "172.16.5.4",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
        ),
        *("198.18.0.1", "192.0.2.7", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
        *("::1", "::", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "fec0::1", "feff::1"),
        *(
            "::ffff:127.0.0.1",
            "::ffff:10.1.2.3",
            "64:ff9b::7f00:1",
            "64:ff9b::a00:1",
            "2002:7f00:1::",
            "2002:c0a8:101::1",
        ),
    ],
)
def test_private_and_local_addresses_are_not_public(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "64:ff9b::808:808"])
def test_public_addresses_are(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "ftp://example.org/a",
            "file:///etc/passwd",
            "gopher://example.org",
            "javascript://x",
            "http://",
            "http:///a",
        ),
        *(
            "https://user:secret@example.org/",
            "http://example.org:99999/",
            "http://[::1",
            "http://" + "ü" * 80 + ".org/",
        ),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(AddressError):
        target(address)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/", "http://localhost/", "http://[::1]:8000/", "http://2130706433/", "http://0x7f.1/"]
)
def test_local_addresses_are_refused_in_any_spelling(address: str) -> None:
    with pytest.raises(AddressError):
        target(address)


def test_a_name_that_leads_to_a_private_address_among_others_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", (ip, port)) for ip in ("93.184.216.34", "10.0.0.7")]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(AddressError, match=r"10\.0\.0\.7"):
        target("https://harbour.example/a")
    assert target("https://harbour.example/a?b=c", private=True).ips == ("93.184.216.34", "10.0.0.7")


def test_a_target_knows_what_to_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, **_: [(2, 1, 6, "", ("93.184.216.34", port))])
    found = target("https://bücher.example:8443/a/b?c=d#e")
    assert (found.host, found.port, found.path) == ("xn--bcher-kva.example", 8443, "/a/b?c=d")
    assert found.origin == "https://xn--bcher-kva.example:8443"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://post.example/a", "http://www.post.example/a/"),
        ("https://post.example/a", "https://post.example/a?utm_source=x&fbclid=y#top"),
        ("https://post.example/a?ref=twitter", "https://post.example/a"),
        ("https://post.example/a?share=email&src=rss", "https://post.example/a"),
        ("https://post.example/a?ref_src=twsrc%5Etfw", "https://post.example/a"),
        ("https://post.example/a?b=1&c=2", "https://m.post.example/a?c=2&b=1"),
        ("https://post.example/a", "https://post.example/a/amp"),
    ],
)
def test_spellings_of_one_address(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://post.example/a", "https://post.example/b"),
        ("https://post.example/?p=1", "https://post.example/?p=2"),
        ("https://post.example/a", "https://herald.example/a"),
        ("http://127.0.0.1:8001/a", "http://127.0.0.1:8002/a"),
        ("https://post.example/story?ref=1234", "https://post.example/story?ref=1235"),
        ("https://post.example/view?src=2031-a", "https://post.example/view?src=2031-b"),
        ("https://post.example/?share=17", "https://post.example/?share=18"),
        ("https://post.example/?reference=17", "https://post.example/?reference=18"),
    ],
)
def test_different_addresses(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_sites() -> None:
    assert same_site("https://post.example/a", "https://amp.post.example/b")
    assert same_site("https://news.post.example/a", "https://post.example/b")
    assert not same_site("https://post.example/a", "https://notpost.example/a")
    assert not same_site("http://[::1", "https://post.example/a")


def test_an_address_begins_with_a_scheme() -> None:
    assert is_address("https://post.example/a")
    assert is_address("ftp://post.example/a")
    assert not is_address("saved/page.html")
    assert not is_address("C:\\page.html")
