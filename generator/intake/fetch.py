"""Ask the web for a page or a feed, politely: robots.txt, pauses, redirects."""

import time
from collections.abc import Callable
from urllib.parse import quote, urljoin

from msgspec import Struct, structs
from protego import Protego

from generator.data import word_set
from generator.intake.address import AddressError, Target, target
from generator.intake.http import AGENT, Answer, FetchError, Limits, ask, content_kind
from generator.sources.encodings import as_utf8

_KINDS = word_set("intake.content_types")
_LONGEST_WAIT = 10.0
_ROBOTS_BYTES = 500_000
_SAFE = "!#$%&'()*+,/:;=?@[]~"
_OK = 200
_UTF8 = frozenset({"utf-8", "utf8"})
_USUAL = Limits()


class Fetched(Struct, frozen=True):
    """What an address gave: where it was found at last, its content type without parameters, and its bytes.

    Text whose encoding the server states is in UTF-8.
    """

    address: str
    kind: str
    data: bytes


class Fetcher:
    """Fetches addresses one after the other. It remembers what each host's robots.txt allows and when it was last asked.

    A site of one's `own` may stand in one's own network, and its robots.txt speaks to others.
    """

    def __init__(
        self,
        limits: Limits = _USUAL,
        *,
        private: bool = False,
        own: bool = False,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._limits = limits
        self._private = private or own
        self._own = own
        self._sleep = sleep
        self._robots: dict[str, Protego] = {}
        self._asked: dict[str, float] = {}

    def fetch(self, address: str) -> Fetched:
        """What is at an address, redirects followed.

        Raises:
            FetchError: it is refused, unreachable, too slow, too large or of a kind that is not read.
        """
        return _fetched(*_followed(address, self._page, self._limits.redirects), self._limits)

    def _page(self, address: str) -> Answer:
        where = _target(address, private=self._private)
        if not self._own and not self._rules(where).can_fetch(_quoted(address), AGENT):
            cause = f"The robots.txt of {where.host} does not allow it."
            raise FetchError(cause, "Ask the publisher, or copy the text by hand.")
        return self._ask(where, self._limits, _KINDS)

    def _ask(self, where: Target, limits: Limits, kinds: frozenset[str] | None = None) -> Answer:
        self._wait(where.origin)
        try:
            return ask(where, limits, kinds)
        finally:
            self._asked[where.origin] = time.monotonic()

    def _rules(self, where: Target) -> Protego:
        """What a host's robots.txt says: nothing where there is none; where it cannot be read, nothing is asked (RFC 9309)."""
        if where.origin not in self._robots:
            _, answer = _followed(f"{where.origin}/robots.txt", self._robots_txt, self._limits.redirects)
            self._robots[where.origin] = _rules_in(answer, where.host)
        return self._robots[where.origin]

    def _robots_txt(self, address: str) -> Answer:
        where = _target(address, private=self._private)
        return self._ask(where, structs.replace(self._limits, size=_ROBOTS_BYTES))

    def _wait(self, origin: str) -> None:
        """Leave a host the time between two requests that its robots.txt asks for, within reason."""
        if origin in self._asked:
            pause = _pause(self._robots.get(origin), self._limits.pause)
            left = self._asked[origin] + pause - time.monotonic()
            if left > 0:
                self._sleep(left)


def _target(address: str, *, private: bool) -> Target:
    try:
        return target(_quoted(address), private=private)
    except AddressError as error:
        raise FetchError(str(error), error.remedy) from error
    except ValueError as error:  # such as characters that no address can hold
        raise FetchError(f"This is no address: {error}.", "Check it.") from error


def _followed(address: str, get: Callable[[str], Answer], most: int) -> tuple[str, Answer]:
    """The address and answer that lead no further, or where `most` redirects have led."""
    answer = get(address)
    for _ in range(most):
        if answer.location is None:
            break
        address = _joined(address, answer.location)
        answer = get(address)
    return address, answer


def _fetched(address: str, answer: Answer, limits: Limits) -> Fetched:
    """What an answer brings, where it is no refusal."""
    if answer.location is not None:
        raise FetchError(f"It redirects more than {limits.redirects} times.")
    if answer.status != _OK:
        raise FetchError(f"The server answered {answer.status} {answer.reason}".strip() + ".", status=answer.status)
    kind = content_kind(answer.content_type)
    return Fetched(address, kind or "text/html", _utf8(answer.data, answer.content_type))


def _joined(address: str, location: str) -> str:
    """The whole address that a redirect leads to."""
    try:
        return urljoin(address, location)
    except ValueError as error:
        raise FetchError(f"It redirects to no address: {location[:80]!r}.") from error


def _rules_in(answer: Answer, host: str) -> Protego:
    """The rules in the answer to the question for a robots.txt."""
    if answer.location is not None or 400 <= answer.status < 500:
        return Protego.parse("")
    if answer.status != _OK:
        raise FetchError(f"The robots.txt of {host} cannot be read (answer {answer.status}).")
    return Protego.parse(answer.data.decode("utf-8", "replace"))


def _pause(rules: Protego | None, usual: float) -> float:
    """Seconds between two requests to a host."""
    wanted = None if rules is None else rules.crawl_delay(AGENT)
    return min(max(usual, float(wanted or 0)), max(usual, _LONGEST_WAIT))


def _quoted(address: str) -> str:
    """An address with what is not ASCII, and white space, in percent signs."""
    host_end = address.find("/", address.find("://") + 3)
    return address if host_end < 0 else address[:host_end] + quote(address[host_end:], safe=_SAFE)


def _utf8(data: bytes, stated: str) -> bytes:
    """`data` in UTF-8, where the content type states another encoding that fits it."""
    _, mark, rest = stated.lower().partition("charset=")
    name = rest.partition(";")[0].strip(" \"'")
    return as_utf8(data, name) if mark and name not in _UTF8 else data
