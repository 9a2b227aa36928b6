"""The code of a Word field is read as Word reads it."""

import pytest

from wego_forms.ooxml.instructions import address, arguments, escaped, name


def test_a_code_is_words_and_texts():
    code = ' HYPERLINK "a b" \\o “c d” e"f'
    assert [each.text for each in arguments(code)] == ["HYPERLINK", "a b", "\\o", "c d", "e", "f"]
    assert [code[each.start : each.end] for each in arguments(code)[1:4]] == ['"a b"', "\\o", "“c d”"]


@pytest.mark.parametrize("text", ['a "b" c', "a\\b", "\\", '\\"', "", "плохо\\\\"])
def test_an_escaped_text_is_read_as_it_was(text):
    assert [each.text for each in arguments(f'QUOTE "{escaped(text)}" \\h')] == ["QUOTE", text, "\\h"]


@pytest.mark.parametrize(
    ("code", "leads"),
    [
        ('HYPERLINK "https://x/a b" \\o "о чём"', ("https://x/a b", "")),
        ('HYPERLINK \\o "о чём" "https://x"', ("https://x", "")),
        ('HYPERLINK "https://x" \\l "y" \\h', ("https://x", "y")),
        ('hyperlink \\l "_Toc1"', ("", "_Toc1")),
        ('REF "https://x"', ("", "")),
        ("HYPERLINK", ("", "")),
        ("", ("", "")),
    ],
)
def test_a_link_leads_to_its_address_and_the_bookmark_there(code, leads):
    assert address(code) == leads


def test_a_field_is_named_in_capitals():
    assert [name(code) for code in ("ref a", "=2*3", " = 2", "")] == ["REF", "=", "=", ""]
