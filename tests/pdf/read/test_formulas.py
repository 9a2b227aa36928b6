"""Formulas in one line keep what their layout says."""

import pytest
from lxml import etree

from tests.pdf.documents import NAMESPACES
from wego_forms.pdf.read.formulas import in_line


def t(text):
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("inside", "written"),
    [
        (t("E=") + f"<m:sSup><m:e>{t('mc')}</m:e><m:sup>{t('2')}</m:sup></m:sSup>", "E=mc²"),
        (f"<m:f><m:num>{t('1')}</m:num><m:den>{t('a+b')}</m:den></m:f>", "1/(a+b)"),
        (f"<m:rad><m:deg/><m:e>{t('x+1')}</m:e></m:rad>", "√(x+1)"),
        (f"<m:rad><m:deg>{t('3')}</m:deg><m:e>{t('x')}</m:e></m:rad>", "³√x"),
        (f"<m:sSub><m:e>{t('a')}</m:e><m:sub>{t('n+1')}</m:sub></m:sSub>", "a_(n+1)"),
        (
            '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
            f"<m:sub>{t('1')}</m:sub><m:sup>{t('n')}</m:sup><m:e>{t('x')}</m:e></m:nary>",
            "∑₁ⁿ x",
        ),
        (f"<m:nary><m:sub>{t('0')}</m:sub><m:sup>{t('1')}</m:sup><m:e>{t('dx')}</m:e></m:nary>", "∫₀¹ dx"),
        (f"<m:d><m:e>{t('a')}</m:e><m:e>{t('b')}</m:e></m:d>", "(a|b)"),
        (
            '<m:d><m:dPr><m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val="]"/></m:dPr>'
            f"<m:e>{t('a')}</m:e><m:e>{t('b')}</m:e></m:d>",
            "[a;b]",
        ),
        (f"<m:m><m:mr><m:e>{t('1')}</m:e><m:e>{t('0')}</m:e></m:mr></m:m>", "1, 0"),
        (t("𝑎+𝑏"), "a+b"),
    ],
)
def test_a_formula_in_one_line(inside, written):
    assert in_line(etree.fromstring(f"<m:oMath {NAMESPACES}>{inside}</m:oMath>")) == written
