"""Ask the web for a page or a feed, politely and within limits; the only module that opens a connection."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import quote, urljoin

import certifi
from msgspec import Struct
from protego import Protego
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from generator.intake.address import AddressError, Target, target

AGENT = "Briefing"
"""What the program calls itself, to servers and in their robots.txt."""

_ACCEPTED = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.1"
)
_KINDS = frozenset(
    {"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/rss+xml", "application/atom+xml"}
    | {"application/rdf+xml", "application/xml", "text/xml", "application/feed+json", "application/json"}
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536
_LONGEST_WAIT = 10.0
_ROBOTS_BYTES = 500_000
_SAFE = "!#$%&'()*+,/:;=?@[]~"


class Limits(Struct, frozen=True, kw_only=True):
    """How much a server may ask of us.

    Seconds between two requests to one host (`pause`), of `silence`, and for the `whole` answer; bytes of the body (`size`).
    """

    pause: float = 1.0
    silence: float = 10.0
    whole: float = 60.0
    size: int = 8_000_000
    redirects: int = 5


class Fetched(Struct, frozen=True):
    """What an address gave: where it was found at last, its content type without parameters, and its bytes.

    Text whose encoding the server states is in UTF-8.
    """

    address: str
    kind: str
    data: bytes


_USUAL = Limits()


class FetchError(Exception):
    """An address gave nothing that can be used; `remedy` says what to do."""

    def __init__(self, cause: str, remedy: str = "Try again later, or save the page as a file and add that.") -> None:
        super().__init__(cause)
        self.remedy = remedy


class Fetcher:
    """Fetches addresses one after the other. It remembers what each host's robots.txt allows and when it was last asked."""

    def __init__(
        self, limits: Limits = _USUAL, *, private: bool = False, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._limits = limits
        self._private = private
        self._sleep = sleep
        self._robots: dict[str, Protego] = {}
        self._asked: dict[str, float] = {}

    def fetch(self, address: str) -> Fetched:
        """What is at an address, redirects followed.

        Raises:
            FetchError: it is refused, unreachable, too slow, too large or of a kind that is not read.
        """
        for _ in range(self._limits.redirects + 1):
            where = self._target(address)
            if not self._rules(where).can_fetch(_quoted(address), AGENT):
                raise FetchError(
                    f"The robots.txt of {where.host} does not allow it.", "Ask the publisher, or copy the text by hand."
                )
            with self._answer(where, self._limits.size) as (answer, body):
                if answer.status in _REDIRECTS and answer.headers.get("location"):
                    address = urljoin(address, answer.headers["location"])
                    continue
                if answer.status != 200:
                    raise FetchError(f"The server answered {answer.status} {answer.reason or ''}".strip() + ".")
                stated = answer.headers.get("content-type", "")
                kind = stated.partition(";")[0].strip().lower()
                if kind and kind not in _KINDS:
                    raise FetchError(f"The server sent {kind[:80]!r}, which is not read.", "Add a web page or a feed.")
                data = b"".join(body)
                return Fetched(address, kind or "text/html", _utf8(data, stated))
        raise FetchError(f"It redirects more than {self._limits.redirects} times.")

    def _target(self, address: str) -> Target:
        try:
            return target(_quoted(address), private=self._private)
        except AddressError as error:
            raise FetchError(str(error), error.remedy) from error

    def _rules(self, where: Target) -> Protego:
        """What a host's robots.txt says: nothing where there is none; where it cannot be read, nothing is asked (RFC 9309)."""
        if where.origin not in self._robots:
            self._robots[where.origin] = Protego.parse(self._read_robots(where))
        return self._robots[where.origin]

    def _read_robots(self, where: Target) -> str:
        address = f"{where.origin}/robots.txt"
        for _ in range(self._limits.redirects + 1):
            place = self._target(address)
            with self._answer(place, _ROBOTS_BYTES, cut=True) as (answer, body):
                if answer.status in _REDIRECTS and answer.headers.get("location"):
                    address = urljoin(address, answer.headers["location"])
                    continue
                if 400 <= answer.status < 500:
                    return ""
                if answer.status != 200:
                    raise FetchError(f"The robots.txt of {where.host} cannot be read (answer {answer.status}).")
                return b"".join(body).decode("utf-8", "replace")
        return ""

    @contextmanager
    def _answer(
        self, where: Target, size: int, *, cut: bool = False
    ) -> Iterator[tuple[BaseHTTPResponse, Iterator[bytes]]]:
        """A server's answer with its body, which `size` bounds: what is more is an error, or `cut` off."""
        self._wait(where)
        connection = self._connected(where)
        # The connection forgets its socket where the answer ends with it, while the answer is still read from it.
        sock = connection.sock
        expired = threading.Event()

        def expire() -> None:
            expired.set()
            if sock is not None:
                # A closed socket would not wake a read that waits; one that is shut down does.
                _shut_down(sock)

        watch = threading.Timer(self._limits.whole, expire)
        watch.daemon = True
        watch.start()
        headers = {"Host": where.authority, "User-Agent": f"{AGENT} (reads single articles for a briefing)"}
        headers |= {"Accept": _ACCEPTED, "Accept-Encoding": "gzip, deflate"}
        try:
            connection.request("GET", where.path, headers=headers, preload_content=False)
            answer = connection.getresponse()
            yield answer, self._body(answer, size, cut, expired)
        except (HTTPError, OSError) as error:
            if expired.is_set():
                raise FetchError(f"It took more than {self._limits.whole:g} seconds.") from error
            raise FetchError(f"The server at {where.authority} did not answer properly: {_reason(error)}.") from error
        finally:
            watch.cancel()
            connection.close()
            self._asked[where.origin] = time.monotonic()

    def _body(self, answer: BaseHTTPResponse, size: int, cut: bool, expired: threading.Event) -> Iterator[bytes]:
        stated = answer.headers.get("content-length", "")
        too_large = FetchError(f"It has more than {size:,} bytes.", "Save the article alone as a file and add that.")
        if not cut and stated.isdecimal() and int(stated[:20]) > size:
            raise too_large
        read = 0
        for chunk in answer.stream(_CHUNK, decode_content=True):
            read += len(chunk)
            if read > size and not cut:
                raise too_large
            yield chunk
            if read > size:
                return
        if expired.is_set():
            raise FetchError(f"It took more than {self._limits.whole:g} seconds.")

    def _connected(self, where: Target) -> HTTPConnection:
        """A connection to the first of the checked IP addresses that accepts one."""
        silence = self._limits.silence
        problem: Exception | None = None
        for ip in where.ips:
            if where.scheme == "https":
                connection: HTTPConnection = HTTPSConnection(
                    ip,
                    where.port,
                    timeout=silence,
                    ssl_context=_tls(),
                    server_hostname=where.host,
                )
            else:
                connection = HTTPConnection(ip, where.port, timeout=silence)
            try:
                connection.connect()
            except (HTTPError, OSError) as error:
                connection.close()
                problem = error
                continue
            return connection
        raise FetchError(f"No connection to {where.authority}: {_reason(problem)}.")

    def _wait(self, where: Target) -> None:
        """Leave a host the time between two requests that its robots.txt asks for, within reason."""
        before = self._asked.get(where.origin)
        if before is None:
            return
        rules = self._robots.get(where.origin)
        wanted = (rules.crawl_delay(AGENT) if rules is not None else None) or 0.0
        pause = min(max(self._limits.pause, float(wanted)), max(self._limits.pause, _LONGEST_WAIT))
        left = before + pause - time.monotonic()
        if left > 0:
            self._sleep(left)


def _quoted(address: str) -> str:
    """An address with what is not ASCII, and white space, in percent signs."""
    host_end = address.find("/", address.find("://") + 3)
    return address if host_end < 0 else address[:host_end] + quote(address[host_end:], safe=_SAFE)


def _utf8(data: bytes, stated: str) -> bytes:
    """`data` in UTF-8, where the content type states another encoding that fits it."""
    _, mark, rest = stated.lower().partition("charset=")
    name = rest.partition(";")[0].strip(" \"'")
    if not mark or name in {"utf-8", "utf8"}:
        return data
    try:
        return data.decode("cp1252" if name in {"iso-8859-1", "latin1", "us-ascii"} else name).encode()
    except (LookupError, ValueError, TypeError):
        return data


def _tls() -> ssl.SSLContext:
    """The machine's certificates, and those that come with the program where it has none."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _shut_down(sock: socket.socket) -> None:
    """Shut a socket down, unless the other side did."""
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _reason(error: Exception | None) -> str:
    inner = error.__cause__ or error.__context__ or error if error is not None else None
    text = " ".join(str(inner).split()) or type(inner).__name__
    return text.rstrip(".")[:200]
