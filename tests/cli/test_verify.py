import pytest

from tests.batch.folders import BASE, VOLGA, letters
from tests.cli.running import run_command


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    where = tmp_path_factory.mktemp("verify")
    code, _, said = run_command(where, "batch", VOLGA, "--base", BASE, "-o", "out", "--format", "docx")
    assert code == 0, said
    return where


def test_a_right_folder_is_said_to_be_right(folder):
    code, out, _ = run_command(folder, "verify", "out")
    assert code == 0
    assert out.decode().endswith("Differences: 0.\nout: right\n")


def test_differences_are_told_and_the_code_is_1(folder):
    name = letters(folder / "out")[0]
    (folder / "out" / name).rename(folder / "away")
    try:
        code, out, said = run_command(folder, "verify", "out", lang="ru")
    finally:
        (folder / "away").rename(folder / "out" / name)
    assert code == 1
    assert f"Ошибка: out/{name}: файла нет на месте." in said
    assert "Расхождений: 1." in out.decode()


@pytest.mark.parametrize("arguments", [[], ["nowhere"], ["."], ["away.csv"], ["out", "out"]])
def test_wrong_use_is_2(folder, arguments):
    assert run_command(folder, "verify", *arguments)[0] == 2
