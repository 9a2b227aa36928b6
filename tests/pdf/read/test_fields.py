"""Fields of Word's that show nothing in the file: what Word would print there is told."""

import pytest

from tests.builder import docx
from tests.pdf.documents import parts
from tests.tools import text
from wego_forms import Template
from wego_forms.pdf import draw


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(code, result=None):
    shown = "" if result is None else mark("separate") + result
    return f"<w:p>{mark('begin')}<w:r><w:instrText> {code} </w:instrText></w:r>{shown}{mark('end')}</w:p>"


def simple(code):
    return f'<w:p><w:fldSimple w:instr="{code}"/></w:p>'


def told(*body):
    return [problem.message("en") for problem in Template(docx(*body), "t.docx").fill({}).drawing().problems]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("write", [field, simple])
@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        ("EQ \\f(1;2)", "Put a text or a formula in its place."),
        ("AUTONUM", "Put a text or a formula in its place."),
        ("SEQ Рис", "Update the fields in Word"),
        ("SEQ Рис \\h \\* ARABIC", "Update the fields in Word"),
        ("QUOTE &quot;да&quot;", "Update the fields in Word"),
        ("= 2+2", "Update the fields in Word"),
        ("filename", "Update the fields in Word"),
    ],
)
def test_a_field_that_shows_nothing_is_told_with_its_place(write, code, remedy):
    (said,) = told(write(code))
    assert said.startswith("t.docx: word/document.xml")
    assert "not drawn: a field without a result: " in said
    assert code.replace("&quot;", '"').replace("\\", "\\\\") in said
    assert remedy in said


@pytest.mark.parametrize(
    "body",
    [
        field("TC &quot;раздел&quot;"),
        field("XE &quot;слово&quot;"),
        field("ADVANCE \\r 5"),
        field("SEQ CHAPTER \\h \\r 1"),
        field("IF 1 = 1 &quot;&quot; &quot;нет&quot;", ""),
        field("TITLE", ""),
        field(f"IF </w:instrText></w:r>{mark('begin')}<w:r><w:instrText>SEQ a</w:instrText></w:r>{mark('end')}"
              "<w:r><w:instrText> = 1", "<w:r><w:t>да</w:t></w:r>"),
    ],
)  # fmt: skip
def test_a_field_that_has_nothing_to_show_is_not_told(body):
    assert told(body) == []


@pytest.mark.parametrize("kind", ["ASK Имя &quot;Как Вас зовут?&quot;", "SET Имя", "TC &quot;раздел&quot;"])
@pytest.mark.parametrize("once", [True, False])
def test_a_result_that_word_keeps_for_others_is_not_shown(kind, once):
    kept = "<w:r><w:t>Алмаз</w:t></w:r>"
    whole = f'<w:p><w:fldSimple w:instr="{kind}">{kept}</w:fldSimple></w:p>' if once else field(kind, kept)
    body = [whole, "<w:p><w:r><w:t>ниже</w:t></w:r></w:p>"]
    drawing = draw(parts(*body))
    assert drawing.problems == ()
    assert text(drawing.pdf).split() == ["ниже"]


def test_a_gotobutton_shows_its_words():
    assert text(Template(docx(field("GOTOBUTTON abc к началу"))).fill({}).pdf()) == "к началу"
