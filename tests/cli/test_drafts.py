"""A letter without a number or a date: that it is a draft is told, and nobody signs it."""

import pytest

from tests.cli.running import ROOT, run_command
from tests.signing.credentials import PASSWORD

LETTER = ROOT / "examples" / "tatarstan.yaml"

DRAFTS = [
    (("date",), "нет даты. Если это не проект, укажите в записи date:", "it has no date. If it isn't"),
    (
        ("number",),
        "нет номера. Если это не проект, укажите в записи number:",
        "it has no number. If it isn't",
    ),
    (
        ("number", "date"),
        "нет номера и даты. Если это не проект, укажите в записи number:, date:",
        "it has no number and no date. If it isn't to be one, give the record number:, date:",
    ),
]


@pytest.mark.parametrize(("lacking", "russian", "english"), DRAFTS)
@pytest.mark.parametrize("words", [("fill", "--format", "docx", "--lang", "all"), ("check",)])
def test_that_a_letter_is_a_draft_is_told_once_with_its_reason(tmp_path, words, lacking, russian, english):
    write_draft(tmp_path, *lacking)
    code, _, err = run_command(tmp_path, words[0], "draft.yaml", *words[1:], lang="ru")
    assert (code, err.count("помечен как проект")) == (0, 1)
    assert f"draft.yaml: документ помечен как проект: {russian}" in err
    again = (*words[1:], "--force") if words[0] == "fill" else ()
    err = run_command(tmp_path, words[0], "draft.yaml", *again, lang="en")[2]
    assert f"draft.yaml: the document is marked as a draft: {english}" in err


def test_a_letter_with_number_and_date_is_no_draft_and_nothing_is_told(tmp_path):
    assert run_command(tmp_path, "check", LETTER, lang="en")[2] == ""


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("ru", "это проект, а проект не подписывают. Дайте записи номер и дату и создайте PDF заново."),
        (
            "en",
            "this is a draft, and a draft isn't signed. Give the record its number and date, and make the PDF anew.",
        ),
    ],
)
def test_a_draft_is_refused_and_nothing_is_written(tmp_path, key, lang, told):
    write_draft(tmp_path, "date")
    assert run_command(tmp_path, "fill", "draft.yaml", "--format", "pdf")[0] == 0
    env = {"WEGO_FORMS_KEY_PASSWORD": PASSWORD}
    code, out, err = run_command(tmp_path, "sign", "draft.ru.pdf", "--key", key, env=env, lang=lang)
    assert (code, out) == (1, b"")
    assert f"draft.ru.pdf: {told}" in err
    assert not (tmp_path / "draft.ru.signed.pdf").exists()


def write_draft(folder, *lacking):
    """The letter's record without those of its lines."""
    lines = LETTER.read_text(encoding="utf-8").splitlines(keepends=True)
    draft = "".join(line for line in lines if line.partition(":")[0] not in lacking)
    (folder / "draft.yaml").write_text(draft, encoding="utf-8")
