import pytest

from wego_forms.pdf.units import twips


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("1700", 85.0), ("1700.7874015748032", 85.0), ("-30.5", -1.5), ("2cm", 56.69291), ("1.5pt", 1.5), ("x", 0.0),
        ("1e12", 0.0), ("nan", 0.0), ("inf", 0.0),
    ],
)  # fmt: skip
def test_twentieths_of_a_point_are_whole_and_other_units_are_not(text, points):
    assert twips(text) == pytest.approx(points, abs=1e-4)
    assert twips(None, 7.0) == twips("", 7.0) == 7.0
