"""The command that signs, with a sample key made for the test."""

import subprocess

import pytest

from tests.cli.running import ROOT, run_command
from tests.signing.credentials import PASSWORD
from tests.tools import require

LETTER = ROOT / "examples" / "tatarstan.yaml"


@pytest.fixture
def letter(tmp_path):
    assert run_command(tmp_path, "fill", LETTER, "--format", "pdf")[0] == 0
    return "tatarstan.ru.pdf"


def pdfsig(path):
    return subprocess.run([require("pdfsig"), "-nocert", str(path)], capture_output=True, text=True).stdout


def test_a_letter_is_signed_and_a_second_signature_leaves_the_first_valid(tmp_path, key, letter):
    env = {"WEGO_FORMS_KEY_PASSWORD": PASSWORD}
    code, out, err = run_command(tmp_path, "sign", letter, "--key", key, env=env, lang="ru")
    assert (code, out.decode().strip()) == (0, "tatarstan.ru.signed.pdf")
    assert "место подписи – для другого: А.А.Смекалин. Проверьте, тем ли ключом подписано." in err
    assert pdfsig(tmp_path / "tatarstan.ru.signed.pdf").count("Signature is Valid") == 1
    code, _, err = run_command(tmp_path, "sign", "tatarstan.ru.signed.pdf", "--key", key, env=env, lang="en")
    assert code == 0
    assert "the place is for А.А.Смекалин. Check that the right key signed." in err
    assert pdfsig(tmp_path / "tatarstan.ru.signed.pdf").count("Signature is Valid") == 2


def test_a_changed_byte_makes_the_signature_invalid(tmp_path, key, letter):
    run_command(tmp_path, "sign", letter, "--key", key, env={"WEGO_FORMS_KEY_PASSWORD": PASSWORD})
    path = tmp_path / "tatarstan.ru.signed.pdf"
    data = bytearray(path.read_bytes())
    data[data.index(b"/MediaBox") + 14] ^= 1
    path.write_bytes(data)
    assert "Signature is Valid" not in pdfsig(path)


@pytest.mark.parametrize("password", ["wrong", None])
def test_a_wrong_or_missing_password_is_an_error_that_does_not_repeat_it(tmp_path, key, letter, password):
    env = {"WEGO_FORMS_KEY_PASSWORD": password} if password else {}
    code, out, err = run_command(tmp_path, "sign", letter, "--key", key, env=env)
    assert (code, out) == (1, b"")
    assert "key.p12" in err
    assert "wrong'" not in err
    assert not (tmp_path / "tatarstan.ru.signed.pdf").exists()


def test_the_password_is_never_an_argument(tmp_path, key, letter):
    assert run_command(tmp_path, "sign", letter, "--key", key, "--password", PASSWORD)[0] == 2


def test_another_original_is_not_written_over(tmp_path, key, letter):
    env = {"WEGO_FORMS_KEY_PASSWORD": PASSWORD, "WEGO_FORMS_LANG": "en"}
    run_command(tmp_path, "sign", letter, "--key", key, env=env)
    signed = (tmp_path / "tatarstan.ru.signed.pdf").read_bytes()
    code, out, err = run_command(tmp_path, "sign", letter, "tatarstan.ru.signed.pdf", "--key", key, env=env)
    assert (code, out) == (1, b"")
    assert "tatarstan.ru.signed.pdf: this is an input: it isn't replaced" in err
    assert (tmp_path / "tatarstan.ru.signed.pdf").read_bytes() == signed


def test_a_key_of_nobody_who_signs_the_letter_is_told_and_signs(tmp_path, key):
    assert run_command(tmp_path, "fill", ROOT / "examples" / "certificate.yaml", "--format", "pdf")[0] == 0
    env = {"WEGO_FORMS_KEY_PASSWORD": PASSWORD}
    code, out, err = run_command(tmp_path, "sign", "certificate.ru.pdf", "--key", key, env=env, lang="ru")
    assert (code, out.decode().strip()) == (0, "certificate.ru.signed.pdf")
    assert err.startswith("Внимание: certificate.ru.pdf: владелец сертификата – ")
    assert err.strip().endswith(
        ", а место подписи – для другого: А.Ю.Орлов. Проверьте, тем ли ключом подписано."
    )
    named = ("--signatory", "Иванова", "--force")
    code, _, err = run_command(tmp_path, "sign", "certificate.ru.pdf", "--key", key, *named, env=env)
    assert code == 0
    assert "and the place is for А.П.Иванова. Check that the right key signed." in err


def test_a_signatory_that_the_file_doesnt_name_is_refused_in_words(tmp_path, key, letter):
    env = {"WEGO_FORMS_KEY_PASSWORD": PASSWORD}
    code, _, err = run_command(
        tmp_path, "sign", letter, "--key", key, "--signatory", "Иванов", env=env, lang="ru"
    )
    assert code == 1
    assert "такого подписанта в файле нет: «Иванов». Есть: 1 (А.А.Смекалин)." in err
