"""What several commands' tests sign with."""

import pytest

from examples.samples.make_certificate import make
from tests.signing.credentials import as_p12


@pytest.fixture(scope="session")
def key(tmp_path_factory):
    """The file of a key whose certificate is valid now, closed by `credentials.PASSWORD`."""
    path = tmp_path_factory.mktemp("key") / "key.p12"
    path.write_bytes(as_p12(*make()))
    return path
