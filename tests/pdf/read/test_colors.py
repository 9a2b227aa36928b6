"""Colours of shapes: a theme's, those by name, and each as its changes leave it (ECMA-376 part 1, 20.1.2.3)."""

import pytest
from lxml import etree

from wego_forms.ooxml.names import A
from wego_forms.pdf.read.colors import color, named, theme_colors

NAMES = f'xmlns:a="{A[1:-1]}"'
SCHEME = f"""<a:theme {NAMES}><a:themeElements><a:clrScheme name="x">
<a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:accent1><a:srgbClr val="336699"/></a:accent1>
</a:clrScheme></a:themeElements></a:theme>""".encode()


def fill(inner):
    return etree.fromstring(f"<a:solidFill {NAMES}>{inner}</a:solidFill>")


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ('<a:srgbClr val="336699"/>', "336699"),
        ('<a:sysClr val="window" lastClr="FAFAFA"/>', "FAFAFA"),
        ('<a:sysClr val="window"/>', "000000"),
        ('<a:prstClr val="navy"/>', "000080"),
        ('<a:prstClr val="unheard-of"/>', ""),
        ('<a:schemeClr val="accent1"/>', "336699"),
        ('<a:schemeClr val="tx1"/>', "101010"),
        ('<a:schemeClr val="bg1"/>', "FFFFFF"),
        ('<a:schemeClr val="phClr"/>', ""),
        ("", ""),
        ('<a:srgbClr val="804020"><a:tint val="50000"/></a:srgbClr>', "C0A090"),
        ('<a:srgbClr val="804020"><a:shade val="50000"/></a:srgbClr>', "402010"),
        ('<a:srgbClr val="804020"><a:lumMod val="50000"/></a:srgbClr>', "402010"),
        ('<a:srgbClr val="808080"><a:lumOff val="25000"/></a:srgbClr>', "C0C0C0"),
        ('<a:srgbClr val="808080"><a:lumOff val="90000"/></a:srgbClr>', "FFFFFF"),
        ('<a:srgbClr val="804020"><a:lumMod val="50000"/><a:tint val="0"/></a:srgbClr>', "FFFFFF"),
        ('<a:srgbClr val="804020"><a:alpha val="50000"/></a:srgbClr>', "804020"),
        ('<a:srgbClr val="ZZZZZZ"><a:tint val="50000"/></a:srgbClr>', "ZZZZZZ"),
    ],
)
def test_a_colour_is_the_first_that_is_named_as_its_changes_leave_it(inner, said):
    assert color(fill(inner), theme_colors(SCHEME)) == said


def test_without_a_theme_the_colours_are_offices_own_and_without_a_fill_there_is_none():
    assert color(fill('<a:schemeClr val="accent2"/>'), theme_colors(None)) == "ED7D31"
    assert color(None, theme_colors(None)) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("#f00", "FF0000"),
        ("Red", "FF0000"),
        ("#4472c4 [3204]", "4472C4"),
        ("#12", ""),
        ("#ggg", ""),
        ("", ""),
        ("x", ""),
    ],
)
def test_a_colour_of_html_is_six_digits(text, said):
    assert named(text) == said
