"""Files that a program has only named workbooks: web pages, old formats, texts with separators."""

import re

import pytest

from wego_forms import RecordError
from wego_forms.sheets import scan_table


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            b"<html><table><tr><td>a</td></tr></table>",
            "it is a web page. Open it in Excel and save it as an Excel",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
            "it is an old .doc or .xls, or a locked file. Open it",
        ),
        (
            "Регион;Фамилия\n".encode(),
            "though it is called so. If it is text with separators, rename it to .csv.",
        ),
        (b"", "it is an empty file"),
    ],
)
def test_what_a_program_has_only_named_a_workbook_is_told_by_what_it_is(tmp_path, suffix, data, told):
    path = tmp_path / f"t{suffix}"
    path.write_bytes(data)
    with pytest.raises(RecordError, match=re.escape(told)):
        scan_table(path)
