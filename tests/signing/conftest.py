import socket
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.signing.credentials import as_p12, sample
from wego_forms.signing import load_key


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Signing asks nobody."""

    def refuse(*_arguments):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(scope="session")
def pairs():
    """A key with its certificate of each kind."""
    return {kind: sample(kind) for kind in ("rsa", "ec")}


@pytest.fixture(scope="session")
def keys(pairs, tmp_path_factory):
    """The same, loaded."""
    folder = tmp_path_factory.mktemp("keys")
    loaded = {}
    for kind, pair in pairs.items():
        path = folder / f"{kind}.p12"
        path.write_bytes(as_p12(*pair, password=None))
        loaded[kind] = load_key(path)
    return loaded


@pytest.fixture(scope="session")
def letter() -> bytes:
    """A PDF of two pages."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for number in (1, 2):
        canvas.drawString(72, 720, f"Page {number}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()
