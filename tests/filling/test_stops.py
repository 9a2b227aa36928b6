"""A value that ends with a full stop (an exclamation mark) before the template's own: one is printed."""

import pytest

import wego_forms as wf
from tests.builder import docx, plain_text
from tests.catalog.office import office, said
from wego_forms import Template


@pytest.mark.parametrize(
    ("body", "value", "printed"),
    [
        ("до {{ a }}.", "31 декабря 2026 г.", "до 31 декабря 2026 г."),
        ("до {{ a }}. И", "1000 руб.", "до 1000 руб. И"),
        ("{{ a }}.", "Самара", "Самара."),
        ("{{ a }}.", "и так...", "и так...."),
        ("{{ a }}...", "г.", "г...."),
        ("{{ a }}.{{ a }}", "б.", "б.б."),
        ("{{ a }}.5", "1.", "1..5"),
        ("{{ a }};", "г.", "г.;"),
        ("{{ a }}!", "Уважаемый Пётр Ильич!", "Уважаемый Пётр Ильич!"),
        ("{{ a }}! И", "Уважаемый Пётр Ильич", "Уважаемый Пётр Ильич! И"),
        ("{{ a }}!!", "Ура!", "Ура!!!"),
        ("{{ a }}!", "г.", "г.!"),
        ("{{- a -}} .", "г.", "г.."),
        ("{{ -1 }}.", "", "-1."),
        ("{{ a|upper }}.", "г.", "Г."),
        ("{{ a ~ 'x' if a else 'б.' }}.", "", "б."),
        ("{% if a %}{{ a }}{% endif %}.", "г.", "г."),
        ("{% if a %}{% if a %}{{ a }}{% endif %}{% endif %}.", "г.", "г."),
        ("{% if a %}{{ a }} {% endif %}.", "г.", "г. ."),
        ("{% if a %}{{ a }}{% else %}нет{% endif %}.", "г.", "г.."),
    ],
)
def test_one_full_stop_is_enough(body, value, printed):
    assert plain_text(Template(docx(body)).fill({"a": value}).docx()) == printed


def test_the_stop_may_stand_in_another_run():
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    body = f"<w:p>{run.format('{{ a }}')}{run.format('. Да')}</w:p>"
    assert plain_text(Template(docx(body)).fill({"a": "г."}).docx()) == "г. Да"


def test_what_is_missing_is_told_with_its_own_tag():
    with pytest.raises(wf.TemplateError, match=r"no such field: '\{\{ b \}\}'"):
        Template(docx("{{ b }}."), "t.docx").fill({"a": "1"})


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("до {{ day }}.", "до 1 декабря 2026 г."),
        ("{{ budget }}.", "1200,50 руб."),
        ("{{ day }}. Время {{ time }}.", "1 декабря 2026 г. Время 14:30."),
        ("{{ chair|initials }}.", "И.И.Иванов."),
        ("{% if budget %}{{ budget * 2 }}{% endif %}.", "2401 руб."),
    ],
)
def test_a_day_and_a_sum_of_a_kind_of_ones_own_bring_their_stop(tmp_path, tag, printed):
    assert said(wf.load(office(tmp_path)), tag) == [printed]
