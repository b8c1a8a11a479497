"""Addresses of the web: which may be asked, and which are the same article's."""

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from msgspec import Struct

from generator.data import word_set

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_TRACKING = ("utm_", "mc_", "at_", "ns_")
_TRACKERS = word_set("intake.trackers") | {"ref_src"}
_REFERRING = frozenset({"ref", "share", "src"})
_REFERRERS = word_set("intake.referrers")
_MIRRORS = ("www.", "m.", "amp.", "mobile.")


class AddressError(Exception):
    """An address that is not asked; `remedy` says what to do instead."""

    def __init__(self, cause: str, remedy: str) -> None:
        super().__init__(cause)
        self.remedy = remedy


class Target(Struct, frozen=True):
    """An address that may be asked: where to connect (`ips`, in order of preference) and what to ask for there."""

    scheme: str
    host: str
    port: int
    path: str
    ips: tuple[str, ...]

    @property
    def origin(self) -> str:
        """Scheme, host and port, as a server knows itself."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """Host and, where it is unusual, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def target(address: str, *, private: bool = False) -> Target:
    """Look up an address. Every IP address that its host has must be public, unless `private` addresses are allowed.

    The connection is made to the IP addresses that were checked here, so that a second look-up cannot lead elsewhere.

    Raises:
        AddressError: it is no address of the web, or its host is unknown or not public.
    """
    parts, port = _split(address)
    host = _ascii(parts.hostname or "")
    ips = _looked_up(host, port)
    inside = None if private else next((ip for ip in ips if not is_public(ip)), None)
    if inside is not None:
        cause = f"The host {host!r} is at {inside}, a private or local address."
        raise AddressError(cause, "If that is meant, say --allow-private.")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port, path, ips)


def _looked_up(host: str, port: int) -> tuple[str, ...]:
    """The IP addresses of a host, in order of preference."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressError(f"The host {host!r} is not known.", "Check the address and the network.") from error
    return tuple(dict.fromkeys(str(info[4][0]) for info in found))


def is_public(written: str) -> bool:
    """Whether an IP address is one of the public internet, also where an IPv6 address stands for an IPv4 one."""
    ip: IP = ipaddress.ip_address(written.partition("%")[0])
    inner = _inner(ip) if isinstance(ip, ipaddress.IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    is_site_local = isinstance(ip, ipaddress.IPv6Address) and ip.is_site_local
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or is_site_local)


def _inner(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for: mapped, 6to4, Teredo or NAT64."""
    behind = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1] or behind


def is_address(written: str) -> bool:
    """Whether an input is an address rather than a file: it begins with a scheme and `://`."""
    scheme, mark, _ = written.partition("://")
    return bool(mark) and scheme.isalnum() and scheme.isascii()


def key(address: str) -> str:
    """What two addresses of one article share: without scheme, mirrors of the host, tracking and the trailing slash."""
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return address
    asked = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _tracks(name.lower(), value.lower())
    ]
    path = parts.path.rstrip("/").removesuffix("/amp")
    return f"{_site(parts.hostname)}{port}{path}?{urlencode(sorted(asked))}".rstrip("?")


def same_site(one: str, other: str) -> bool:
    """Whether two addresses have one host, or the one's host is a part of the other's."""
    try:
        first, second = (f".{_site(urlsplit(address).hostname)}" for address in (one, other))
    except ValueError:
        return False
    return first.endswith(second) or second.endswith(first)


def _site(host: str | None) -> str:
    """A host without the part that only says for which device its pages are made."""
    name = (host or "").lower()
    return next((name.removeprefix(mirror) for mirror in _MIRRORS if name.startswith(mirror)), name)


def _split(address: str) -> tuple[SplitResult, int]:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise AddressError(f"This is no address: {error}.", "Write it as https://example.org/article.") from error
    for is_refused, cause, remedy in _REFUSALS:
        if is_refused(parts):
            raise AddressError(cause, remedy)
    return parts, _PORTS[parts.scheme] if port is None else port


_REFUSALS: tuple[tuple[Callable[[SplitResult], bool], str, str], ...] = (
    # file:///etc/passwd
    (
        lambda parts: parts.scheme not in _PORTS,
        "Only addresses with http and https are asked.",
        "Save the article as a file and add that.",
    ),
    # https://ada:secret@example.org/
    (
        lambda parts: "@" in parts.netloc,
        "The address holds a user's name.",
        "Leave it out; pages behind a log-in are not fetched.",
    ),
    # https:///article
    (lambda parts: not parts.hostname, "The address names no host.", "Write it as https://example.org/article."),
)
"""Which addresses are not asked, and what to do instead."""


def _ascii(host: str) -> str:
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise AddressError(f"The host {host!r} cannot be written in ASCII.", "Check the address.") from error


def _tracks(name: str, value: str) -> bool:
    """Whether a part of a query says where its reader came from. `ref=17` may name the article, `ref=newsletter` does not."""
    if name in _REFERRING:
        return value in _REFERRERS
    return name in _TRACKERS or name.startswith(_TRACKING)
