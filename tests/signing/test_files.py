import pytest

from tests.signing.checks import pdfsig, statuses
from tests.signing.credentials import NOON, PASSWORD, as_p12, as_pem
from wego_forms.errors import InputError, OutputError
from wego_forms.signing import sign_file


@pytest.fixture
def folder(tmp_path, letter, pairs):
    (tmp_path / "letter.pdf").write_bytes(letter)
    (tmp_path / "key.p12").write_bytes(as_p12(*pairs["rsa"]))
    (tmp_path / "key.pem").write_bytes(as_pem(*pairs["ec"]))
    return tmp_path


def test_a_file_is_signed_beside_itself_and_a_second_time_in_place(folder, letter, pairs):
    first = sign_file(folder / "letter.pdf", folder / "key.p12", password=PASSWORD, when=NOON)
    assert first == folder / "letter.signed.pdf"
    assert (folder / "letter.pdf").read_bytes() == letter
    second = sign_file(first, folder / "key.pem", when=NOON)
    assert second == first
    assert pdfsig(second.read_bytes(), folder) == ["valid", "valid total"]
    assert all(
        status.bottom_line for status in statuses(second.read_bytes(), pairs["rsa"][1], pairs["ec"][1])
    )


def test_the_file_goes_where_it_is_told(folder):
    out = sign_file(folder / "letter.pdf", folder / "key.pem", folder / "new" / "a.pdf", when=NOON)
    assert out == folder / "new" / "a.pdf"
    assert out.exists()


def test_a_key_loaded_before_signs_many_files(folder, keys):
    for number in range(3):
        assert sign_file(folder / "letter.pdf", keys["rsa"], folder / f"{number}.pdf", when=NOON).exists()


def test_the_password_comes_from_the_environment(folder, monkeypatch):
    monkeypatch.setenv("WEGO_FORMS_KEY_PASSWORD", PASSWORD)
    assert sign_file(folder / "letter.pdf", folder / "key.p12", when=NOON).exists()


def test_a_file_that_cannot_be_signed_leaves_nothing(folder):
    (folder / "letter.pdf").write_bytes(b"no pdf")
    before = sorted(folder.iterdir())
    with pytest.raises(InputError, match=r"letter\.pdf: this isn't a sound PDF"):
        sign_file(folder / "letter.pdf", folder / "key.pem", when=NOON)
    with pytest.raises(InputError, match=r"no\.pdf: the file can't be read"):
        sign_file(folder / "no.pdf", folder / "key.pem", when=NOON)
    assert sorted(folder.iterdir()) == before


def test_a_place_that_cannot_be_written_is_an_error(folder):
    with pytest.raises(OutputError):
        sign_file(folder / "letter.pdf", folder / "key.pem", folder / "key.pem" / "a.pdf", when=NOON)
