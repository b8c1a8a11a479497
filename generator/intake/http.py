"""One request to one server, within limits; the only module that opens a connection."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException

import certifi
from msgspec import Struct
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from generator.intake.address import Target
from generator.intake.packing import unpacked

AGENT = "Briefing"
"""What the program calls itself, to servers and in their robots.txt."""

_HEADERS = {
    "User-Agent": f"{AGENT} (reads single articles for a briefing)",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK = 200
_CHUNK = 65_536


class Limits(Struct, frozen=True, kw_only=True):
    """How much a server may ask of us.

    Seconds between two requests to one host (`pause`), of `silence`, and for the `whole` answer; bytes of the body (`size`).
    """

    pause: float = 1.0
    silence: float = 10.0
    whole: float = 60.0
    size: int = 8_000_000
    redirects: int = 5


class Answer(Struct, frozen=True, kw_only=True):
    """What a server said: the body is read where the status is 200, `location` is where it leads on to."""

    status: int
    reason: str
    content_type: str
    location: str | None = None
    data: bytes = b""


class FetchError(Exception):
    """An address gave nothing that can be used; `remedy` says what to do, `status` what a server that refused answered."""

    def __init__(
        self,
        cause: str,
        remedy: str = "Try again later, or save the page as a file and add that.",
        status: int | None = None,
    ) -> None:
        super().__init__(cause)
        self.remedy = remedy
        self.status = status


def ask(where: Target, limits: Limits, kinds: frozenset[str] | None = None) -> Answer:
    """Ask a server for a page. What is not of one of the `kinds` is not read; without `kinds`, what is too large is cut off.

    Raises:
        FetchError: it is unreachable, too slow, too large, of another kind, or breaks the protocol.
    """
    connection = _connected(where, limits.silence)
    expired = threading.Event()
    try:
        with _watched(connection, limits.whole, expired):
            connection.request("GET", where.path, headers=_HEADERS | {"Host": where.authority}, preload_content=False)
            answer = _answer(connection.getresponse(), limits, kinds)
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        if expired.is_set():
            raise _too_slow(limits) from error
        raise FetchError(f"The server at {where.authority} did not answer properly: {_reason(error)}.") from error
    finally:
        connection.close()
    if expired.is_set():  # and what was read is only a part
        raise _too_slow(limits)
    return answer


def _answer(response: BaseHTTPResponse, limits: Limits, kinds: frozenset[str] | None) -> Answer:
    stated = response.headers.get("content-type", "")
    data = b""
    if response.status == _OK:
        kind = content_kind(stated)
        if kind and kinds is not None and kind not in kinds:
            raise FetchError(f"The server sent {kind[:80]!r}, which is not read.", "Add a web page or a feed.")
        data = b"".join(_body(response, limits.size, cut=kinds is None))
    return Answer(
        status=response.status,
        reason=response.reason or "",
        content_type=stated,
        location=response.headers.get("location") if response.status in _REDIRECTS else None,
        data=data,
    )


def content_kind(stated: str) -> str:
    """A content type in small letters, without its parameters."""
    return stated.partition(";")[0].strip().lower()


def _body(response: BaseHTTPResponse, size: int, *, cut: bool) -> Iterator[bytes]:
    """The body, which `size` bounds: what is more is an error, or `cut` off."""
    too_large = FetchError(f"It has more than {size:,} bytes.", "Save the article alone as a file and add that.")
    stated = response.headers.get("content-length", "")
    if not cut and stated.isdecimal() and int(stated[:20]) > size:
        raise too_large
    left = size
    packed = response.stream(_CHUNK, decode_content=False)
    for chunk in unpacked(packed, response.headers.get("content-encoding", "")):
        left -= len(chunk)
        if left < 0 and not cut:
            raise too_large
        yield chunk
        if left < 0:
            return


@contextmanager
def _watched(connection: HTTPConnection, seconds: float, expired: threading.Event) -> Iterator[None]:
    """Shut the connection down when the time is up, which wakes a read that waits; a closed socket would not."""
    # The connection forgets its socket where the answer ends with it, while the answer is still read from it.
    watch = threading.Timer(seconds, _expire, (connection.sock, expired))
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _too_slow(limits: Limits) -> FetchError:
    return FetchError(f"It took more than {limits.whole:g} seconds.")


def _connected(where: Target, silence: float) -> HTTPConnection:
    """A connection to the first of the checked IP addresses that accepts one."""
    problem: Exception | None = None
    for ip in where.ips:
        connection = _connection(where, ip, silence)
        try:
            connection.connect()
        except (HTTPError, OSError) as error:
            connection.close()
            problem = error
        else:
            return connection
    raise FetchError(f"No connection to {where.authority}: {_reason(problem)}.")


def _connection(where: Target, ip: str, silence: float) -> HTTPConnection:
    if where.scheme == "http":
        return HTTPConnection(ip, where.port, timeout=silence)
    return HTTPSConnection(ip, where.port, timeout=silence, ssl_context=_tls(), server_hostname=where.host)


def _tls() -> ssl.SSLContext:
    """The machine's certificates, and those that come with the program where it has none."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _expire(sock: socket.socket | None, expired: threading.Event) -> None:
    """Say that the time is up, and shut a socket down, unless the other side did."""
    expired.set()
    if sock is not None:
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)


def _reason(error: Exception | None) -> str:
    inner = (error and (error.__cause__ or error.__context__)) or error
    text = " ".join(str(inner).split()) or type(inner).__name__
    return text.rstrip(".")[:200]
