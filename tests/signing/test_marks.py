import datetime as dt

import pytest

from tests.tools import run, text
from wego_forms.errors import InputError
from wego_forms.signing import Certificate, MarkText, draw_mark, mark_lines

CERTIFICATE = Certificate(
    serial="00D1A2B3C4D5E6F708192A3B4C5D6E7F00",
    owner="Примеров Пример Примерович",
    organization=None,
    title=None,
    valid_from=dt.datetime(2026, 2, 1, 9, tzinfo=dt.UTC),
    valid_to=dt.datetime(2027, 1, 31, 22, tzinfo=dt.UTC),
    fingerprint="",
)


def test_the_russian_mark_says_what_the_standard_asks():
    assert mark_lines(CERTIFICATE, "ru") == MarkText(
        "Документ подписан электронной подписью",
        "Сертификат: 00D1A2B3C4D5E6F708192A3B4C5D6E7F00",
        "Владелец: Примеров Пример Примерович",
        "Действителен: с 01.02.2026 по 31.01.2027",
    )


def test_the_english_mark_says_the_same():
    assert mark_lines(CERTIFICATE, "en", owner="Primer Primerov") == MarkText(
        "Document signed with an electronic signature",
        "Certificate: 00D1A2B3C4D5E6F708192A3B4C5D6E7F00",
        "Owner: Primer Primerov",
        "Valid: from 1 February 2026 to 31 January 2027",
    )


def test_the_days_are_those_of_the_time_zone_asked_for():
    moscow = dt.timezone(dt.timedelta(hours=3))
    assert mark_lines(CERTIFICATE, "ru", zone=moscow).validity == "Действителен: с 01.02.2026 по 01.02.2027"


def test_the_drawn_mark_can_be_read_and_carries_its_fonts(tmp_path):
    pdf = draw_mark(mark_lines(CERTIFICATE, "ru"), 210, 72)
    assert "Документ подписан электронной подписью" in text(pdf)
    assert "Владелец: Примеров Пример Примерович" in text(pdf)
    (tmp_path / "mark.pdf").write_bytes(pdf)
    fonts = run("pdffonts", tmp_path / "mark.pdf").splitlines()[2:]
    assert len(fonts) == 2
    assert all(line.split()[-5] == "yes" for line in fonts), fonts  # embedded


def test_the_same_mark_gives_the_same_bytes():
    lines = mark_lines(CERTIFICATE, "en")
    assert draw_mark(lines, 210, 72) == draw_mark(lines, 210, 72)


def test_a_long_name_is_set_on_several_lines():
    owner = "Константинопольский-Преображенский Константин Константинович оглы"
    pdf = draw_mark(mark_lines(CERTIFICATE, "ru", owner=owner), 170, 72)
    assert owner in text(pdf)


def test_a_box_too_small_to_read_is_an_error():
    with pytest.raises(InputError, match=r"doesn't fit its box: '80 × 30 pt'\. Give it more room"):
        draw_mark(mark_lines(CERTIFICATE, "ru"), 80, 30)


def test_a_letter_that_the_font_lacks_is_an_error_not_a_black_square():
    with pytest.raises(InputError, match="no such character: '漢'"):
        draw_mark(mark_lines(CERTIFICATE, "ru", owner="漢"), 210, 72)
