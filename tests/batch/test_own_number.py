"""A page of an office's own may have a field that is called number."""

import pytest

import wego_forms as wf
from tests.catalog.office import template_bytes
from wego_forms.batch.checking import check_table
from wego_forms.batch.options import Options

DEFINITION = """\
kind: pass
base: page
title: {ru: Пропуск, en: Pass}
fields:
  number: {type: text}
  note:   {type: text, optional: true}
"""


@pytest.fixture
def base(tmp_path):
    for lang in ("ru", "en"):
        (tmp_path / "kinds" / lang).mkdir(parents=True)
        (tmp_path / "kinds" / lang / "pass.docx").write_bytes(template_bytes("№ {{ number }} {{ note }}"))
    (tmp_path / "kinds/pass.yaml").write_text(DEFINITION, "utf-8")
    (tmp_path / "base.yaml").write_text("kind: pass\nnumber: 12-1\nnote: {ru: да, en: yes}\n", "utf-8")
    return tmp_path / "base.yaml"


@pytest.mark.parametrize(("column", "told"), [("number.ru", 0), ("number", 0), ("date", 1)])
def test_a_page_whose_table_has_numbers_doesnt_bear_the_bases(base, column, told):
    table = base.parent / "t.csv"
    value = "2026-12-01" if column == "date" else "12-2"
    table.write_text(f"{column}\n{value}\n", "utf-8")
    remarks = check_table(table, base, Options(("ru", "en"))).remarks
    assert sum("base record's number" in remark.en for remark in remarks) == told


def test_a_text_of_figures_needs_one_column_for_both_languages(base):
    table = base.parent / "t.csv"
    table.write_text("number.ru\n12-2\n", "utf-8")
    report = wf.run_batch(table, base.parent / "out", base=base, lang="all", formats=("docx",))
    assert (report.written, report.failed) == (2, 0)


def test_a_field_without_a_title_has_columns_that_say_their_language():
    from wego_forms.catalog.columns import columns_of
    from wego_forms.catalog.definition import Definition, TextField

    definition = Definition(
        kind="pass", base="page", title={"ru": "П", "en": "P"}, fields={"note": TextField(type="text")}
    )
    said = {path: (both.ru, both.en) for path, both in columns_of(definition).items()}
    assert said["note.ru"] == ("note: по-русски", "note (Russian)")
    assert said["note.en"] == ("note: по-английски", "note (English)")
