"""What is put among properties stands where the schema has it, whatever is there already."""

import pytest
from lxml import etree

from wego_forms.ooxml.names import W
from wego_forms.ooxml.schema import add, put


def props(*names):
    made = etree.Element(W + "rPr")
    for name in names:
        made.append(etree.Comment(name[1:]) if name.startswith("#") else etree.Element(W + name))
    return made


def order(made):
    return [etree.QName(child).localname for child in made if child.tag is not etree.Comment]


@pytest.mark.parametrize(
    ("there", "called", "then"),
    [
        ((), "rFonts", ["rFonts"]),
        (("b", "sz"), "rStyle", ["rStyle", "b", "sz"]),
        (("rStyle", "b", "sz", "lang"), "color", ["rStyle", "b", "color", "sz", "lang"]),
        (("rStyle", "rFonts"), "i", ["rStyle", "rFonts", "i"]),
        (("sz", "rStyle", "rFonts"), "i", ["sz", "rStyle", "rFonts", "i"]),
        (("#noted", "rStyle", "sz"), "rFonts", ["rStyle", "rFonts", "sz"]),
    ],
    ids=["empty", "before all", "between", "behind all", "where the order is broken", "behind a comment"],
)
def test_an_element_stands_behind_what_the_schema_has_before_it(there, called, then):
    made = props(*there)
    assert put(made, called).getparent() is made
    assert order(made) == then


def test_an_element_that_is_there_is_given_as_it_is():
    made = props("rStyle", "color", "sz")
    made[1].set(W + "val", "FF0000")
    assert put(made, "color").get(W + "val") == "FF0000"
    assert order(made) == ["rStyle", "color", "sz"]


def test_what_is_added_stands_last_and_has_its_value():
    made = props("b")
    add(made, "sz", "24")
    assert order(made) == ["b", "sz"]
    assert made[-1].get(W + "val") == "24"
