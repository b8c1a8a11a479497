"""Show the built site while it is worked on, and build it again when what it is made from changes."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from generator.errors import PublishError

_POLICY = b'<meta http-equiv="Content-Security-Policy"'
_NO_POLICY = b'<meta name="policy-of-the-published-site"'


class _Server(LiveReloadServer):
    """MkDocs' server; its reloading script is not among the published site's, so the policy is lifted here."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> Any:
        return super()._inject_js_into_html(content.replace(_POLICY, _NO_POLICY, 1), epoch)  # type: ignore[no-untyped-call]


def serve(root: Path, host: str, port: int, rebuild: Callable[[], None], watched: Iterable[Path]) -> None:
    """Serve `root/site` until interrupted; a change below a path of `watched` calls `rebuild` and reloads the page.

    Raises:
        PublishError: the address cannot be listened on.
    """
    server = _Server(rebuild, host, port, str(root / "site"))
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except OSError as error:
        raise PublishError(
            f"http://{host}:{port}/ cannot be served: {error.strerror}. Choose another --port."
        ) from error
    finally:
        server.shutdown()
