"""Fetching over TLS: a certificate that does not hold ends it, with a reason, before anything is asked."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.intake.fetch import Fetcher
from generator.intake.http import FetchError, Limits
from tests.intake.server import Server, serving

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificates")

LIMITS = Limits(pause=0, silence=5, whole=20)


def openssl(*arguments: str) -> None:
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an authority of its own (`ca.pem`, `ca.key`)."""
    folder = tmp_path_factory.mktemp("tls")
    subject = ("-subj", "/CN=Harbour Test Authority", "-addext", "basicConstraints=critical,CA:TRUE")
    made = ("-keyout", str(folder / "ca.key"), "-out", str(folder / "ca.pem"))
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *subject, *made)
    return folder


def certificate(authority: Path, name: str, host: str, days: str) -> Path:
    """A server's certificate with its key in one file, for `host`, signed by the authority; negative `days` are over."""
    key, request, signed, whole = (authority / f"{name}.{kind}" for kind in ("key", "csr", "crt", "pem"))
    names = authority / f"{name}.cnf"
    names.write_text(f"subjectAltName={host}\n", "utf-8")
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}", "-keyout", str(key), "-out", str(request))
    ca = ("-CA", str(authority / "ca.pem"), "-CAkey", str(authority / "ca.key"), "-CAcreateserial")
    openssl("x509", "-req", "-in", str(request), *ca, "-days", days, "-extfile", str(names), "-out", str(signed))
    whole.write_bytes(key.read_bytes() + signed.read_bytes())
    return whole


@pytest.fixture
def secured(request: pytest.FixtureRequest, authority: Path) -> Iterator[Server]:
    """A server whose certificate is for the host and the days that the test asks for."""
    host, days = request.param
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(authority, request.node.name.partition("[")[0], host, days))
    with serving() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        yield server


def fetch(server: Server) -> bytes:
    server.page("/a", "<p>Hi</p>")
    return Fetcher(LIMITS, private=True).fetch(f"https://127.0.0.1:{server.server_port}/a").data


@pytest.mark.parametrize("secured", [("IP:127.0.0.1", "2")], indirect=True, ids=[""])
def test_a_certificate_of_an_authority_that_the_machine_trusts_holds(
    secured: Server, authority: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority / "ca.pem"))
    assert fetch(secured) == b"<p>Hi</p>"


@pytest.mark.parametrize("secured", [("IP:127.0.0.1", "2")], indirect=True, ids=[""])
def test_an_unknown_authority_is_refused(secured: Server) -> None:
    with pytest.raises(FetchError, match="unable to get local issuer certificate"):
        fetch(secured)
    assert secured.asked == []


@pytest.mark.parametrize("secured", [("DNS:harbour.example", "2")], indirect=True, ids=[""])
def test_the_certificate_of_another_host_is_refused(
    secured: Server, authority: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority / "ca.pem"))
    with pytest.raises(FetchError, match="IP address mismatch"):
        fetch(secured)
    assert secured.asked == []


@pytest.mark.parametrize("secured", [("IP:127.0.0.1", "-1")], indirect=True, ids=[""])
def test_a_certificate_that_is_over_is_refused(
    secured: Server, authority: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority / "ca.pem"))
    with pytest.raises(FetchError, match="certificate has expired") as refused:
        fetch(secured)
    assert refused.value.remedy
    assert secured.asked == []
