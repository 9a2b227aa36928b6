"""Tags in Word's formulas, whose text lies in runs of their own."""

import pytest

from tests.builder import docx, part
from wego_forms import Template, TemplateError

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def run(text):
    return f"<m:r><m:t>{text}</m:t></m:r>"


def formula(inside):
    return f"<w:p><m:oMath {M}>{inside}</m:oMath></w:p>"


def text(docx_bytes):
    import re

    return "|".join(filter(None, re.findall("<m:t>([^<]*)</m:t>", part(docx_bytes))))


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (run("x={{ a }}"), "x=7"),
        (run("x=") + run("{{ a") + run(" }}") + run("+1"), "x=|7|+1"),
        (run("{{") + '<w:proofErr w:type="spellStart"/>' + run("a}}"), "7"),
        (f"<m:f><m:num>{run('{{')}{run('a}}')}</m:num><m:den>{run('{{ a')}{run('}}')}</m:den></m:f>", "7|7"),
        (run("{% if") + run(" a %}1{% else %}2{% endif %}"), "1"),
    ],
)
def test_a_tag_over_several_runs_of_a_formula_is_one(inside, shown):
    assert text(Template(docx(formula(inside))).fill({"a": "7"}).docx()) == shown


def test_a_value_of_several_lines_is_one_line_in_a_formula():
    made = Template(docx(formula(run("{{") + run("a}}")))).fill({"a": "7\n8"}).docx()
    assert text(made) == "7 8"


def test_a_tag_that_a_fraction_divides_is_told_with_its_text():
    inside = run("x={") + f"<m:f><m:num>{run('{a}}')}</m:num><m:den>{run('2')}</m:den></m:f>"
    with pytest.raises(TemplateError, match=r"word/document.xml «\{a\}\}»"):
        Template(docx(formula(inside)), "t.docx")
