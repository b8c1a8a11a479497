"""Addresses of the web: which may be asked, and which are the same article's."""

import ipaddress
import socket
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from msgspec import Struct

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_TRACKING = ("utm_", "mc_", "at_", "ns_")
_TRACKERS = frozenset(
    {"cmpid", "cmp", "fbclid", "gclid", "igshid", "msclkid", "ref", "ref_src", "share", "smid", "src", "spref"}
)
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
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressError(f"The host {host!r} is not known.", "Check the address and the network.") from error
    ips = tuple(dict.fromkeys(str(info[4][0]) for info in found))
    for ip in ips:
        if not private and not is_public(ip):
            cause = f"The host {host!r} is at {ip}, a private or local address."
            raise AddressError(cause, "If that is meant, say --allow-private.")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port, path, ips)


def is_public(written: str) -> bool:
    """Whether an IP address is one of the public internet, also where an IPv6 address stands for an IPv4 one."""
    ip: IP = ipaddress.ip_address(written.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


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
    host = (parts.hostname or "").lower()
    for mirror in _MIRRORS:
        host = host.removeprefix(mirror)
    asked = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(k.lower())]
    path = parts.path.rstrip("/")
    return f"{host}{port}{path.removesuffix('/amp')}?{urlencode(sorted(asked))}".rstrip("?")


def same_site(one: str, other: str) -> bool:
    """Whether two addresses have one host, or the one's host is a part of the other's."""
    hosts = [(urlsplit(address).hostname or "").lower() for address in (one, other)]
    first, second = (next((h.removeprefix(m) for m in _MIRRORS if h.startswith(m)), h) for h in hosts)
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")


def _split(address: str) -> tuple[SplitResult, int]:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise AddressError(f"This is no address: {error}.", "Write it as https://example.org/article.") from error
    if parts.scheme not in _PORTS:
        raise AddressError("Only addresses with http and https are asked.", "Save the article as a file and add that.")
    if parts.username is not None or parts.password is not None:
        raise AddressError("The address holds a user's name.", "Leave it out; pages behind a log-in are not fetched.")
    if not parts.hostname:
        raise AddressError("The address names no host.", "Write it as https://example.org/article.")
    return parts, _PORTS[parts.scheme] if port is None else port


def _ascii(host: str) -> str:
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise AddressError(f"The host {host!r} cannot be written in ASCII.", "Check the address.") from error


def _tracks(name: str) -> bool:
    return name in _TRACKERS or name.startswith(_TRACKING)
