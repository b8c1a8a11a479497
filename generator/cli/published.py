"""What a published site remembers of earlier builds, for a machine that has lost it, or never had it."""

from pathlib import Path
from urllib.parse import urljoin

import click

from generator.cli import options
from generator.cli.group import cli
from generator.cli.reporting import exit_codes, say
from generator.errors import PublishError
from generator.folders import CACHE, LEDGER

_LARGEST = 200_000_000
_SHUT = range(400, 500)
"""What a server answers where there is no site yet, or none that it shows."""


@cli.command(epilog="\b\nExample:\n  briefing restore https://example.org/briefing/")
@click.argument("site")
@options.root
def restore(site: str, root: Path) -> None:
    """Take what earlier builds found from the published SITE, where this machine has no record of it.

    Without the record old addresses would lead nowhere, and the next site would forget them for good.
    """
    from generator.store.lock import alone

    with exit_codes(), alone(root):
        say(restore_ledger(root, site))


def address_of(site: str) -> str:
    """Where the site at the address `site` has the record of its builds."""
    return urljoin(site if site.endswith("/") else f"{site}/", f"downloads/{LEDGER}")


def fetched(site: str) -> bytes:
    """The record of builds that the site at the address `site` has.

    Raises:
        FetchError: it gives none.
    """
    from generator.intake.fetch import Fetcher
    from generator.intake.http import Limits

    return Fetcher(Limits(size=_LARGEST), own=True).fetch(address_of(site)).data


def restore_ledger(root: Path, site: str) -> str:
    """Take the record of earlier builds over from the published `site`, where `root` has none; what to tell of that.

    Where a server is only out of order that is an error, so that no build goes on and forgets.

    Raises:
        PublishError: the site may be there, and its record cannot be had.
        WriteError: the record cannot be written.
    """
    import msgspec

    from generator.corpus.changes import decode
    from generator.intake.http import FetchError
    from generator.site.output.write import write_file
    from generator.store.ledger import read_ledger

    if read_ledger(root)[0] is not None:
        return "The record of earlier builds is here."
    try:
        content = fetched(site)
    except FetchError as error:
        if _is_unpublished(error):
            return f"No earlier site at {site}: {error}"
        raise PublishError(
            f"{address_of(site)} cannot be had, and without it old addresses would lead nowhere: {error} "
            "Try again when the site answers; build without it only to begin anew."
        ) from error
    try:
        decode(content)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        return f"{address_of(site)} is no record of builds that this version reads, and was not taken over: {error}."
    write_file(root / CACHE / LEDGER, content)
    return f"The record of earlier builds was taken over from {address_of(site)}."


def _is_unpublished(error: Exception) -> bool:
    """Whether nothing is at an address, or nothing for us, rather than something that is out of order."""
    from generator.intake.address import AddressError

    return getattr(error, "status", None) in _SHUT or isinstance(error.__cause__, AddressError)
