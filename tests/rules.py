"""The rules of veraPDF for PDF/UA-1 and PDF/A, as `page` (PyPI: page-validation) checks them."""

import page

#: Names of the Adobe Glyph List that `page` doesn't know: it has the Latin ones only. ISO 32000-1, 9.6.6.4 has all;
#: tests/forms/test_fillable.py holds ours against the list.
_LATIN_ONLY = "PDFUA1-TRUETYPE-NONSYMBOLIC-ENCODING-001"


def broken_rules(pdf: bytes, profile: str, *, typed: bool = False) -> list[str]:
    """The rules of "ua1", "1b" or "2a" that a PDF breaks; of one that is `typed` into, without those of its font."""
    report = page.validate_pdf_bytes(pdf, profile=profile)
    assert report.is_compliant == (not report.failures)
    found = {f"{one.rule_id}: {one.message}" for one in report.failures}
    return sorted(rule for rule in found if not (typed and rule.startswith(_LATIN_ONLY)))
