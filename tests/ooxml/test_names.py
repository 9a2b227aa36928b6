"""Names that several readers of Word and Excel files go by."""

import pytest

from wego_forms.ooxml.names import SAFE_ADDRESS, resolved


@pytest.mark.parametrize(
    ("folder", "target", "part"),
    [
        ("word", "media/image1.png", "word/media/image1.png"),
        ("word", "/word/header1.xml", "word/header1.xml"),
        ("word", "../customXml/item1.xml", "customXml/item1.xml"),
        ("xl/worksheets", "../comments1.xml", "xl/comments1.xml"),
        ("", "word/document.xml", "word/document.xml"),
    ],
)
def test_a_relationships_target_is_a_part_from_its_folder_or_from_the_root(folder, target, part):
    assert resolved(folder, target) == part


@pytest.mark.parametrize(
    "address", ["https://a.ru", "HTTP://a.ru", "ftp://a.ru/b", "mailto:a@b.ru", "tel:+7"]
)
def test_an_address_of_the_net_may_be_led_to(address):
    assert SAFE_ADDRESS.match(address)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "https:///a", "mailto:", "a.ru", "\\\\server\\share"],
)
def test_a_program_a_file_and_what_names_no_host_may_not(address):
    assert not SAFE_ADDRESS.match(address)
