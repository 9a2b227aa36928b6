"""What a template says of itself, of its author or of its model: told, since no letter means it."""

import pytest

from tests.builder import docx, paragraph
from wego_forms import Template

MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def complex_field(code):
    half = len(code) // 2  # Word cuts a code where it likes
    typed = "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in (code[:half], code[half:]))
    shown = "<w:r><w:t>1</w:t></w:r>"
    return f"<w:p>{MARK.format('begin')}{typed}{MARK.format('separate')}{shown}{MARK.format('end')}</w:p>"


def simple_field(code):
    return f'<w:p><w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'


def told(*body):
    return [note.message("en") for note in Template(docx("{{ number }}", *body), "t.docx").notes]


@pytest.mark.parametrize("field", [complex_field, simple_field])
@pytest.mark.parametrize(
    ("code", "what"),
    [
        (
            " DATE \\@ dd.MM.yyyy ",
            "DATE prints the day or the hour at which the recipient opens the letter: 'DATE",
        ),
        (" Time ", "TIME prints the day or the hour"),
        (" FILENAME \\p ", "FILENAME prints what was saved with the template, the same in every letter"),
        (" USERNAME ", "USERNAME prints what was saved with the template"),
        (" author \\* MERGEFORMAT ", "AUTHOR prints what was saved with the template"),
        ("SAVEDATE", "SAVEDATE prints what was saved with the template"),
    ],
)
def test_a_field_that_says_the_files_author_or_day_is_told(field, code, what):
    (note,) = told(field(code))
    assert note.startswith("t.docx: word/document.xml «1»: the field ")
    assert what in note


@pytest.mark.parametrize(
    "code", [" PAGE ", " NUMPAGES ", " TITLE ", " SEQ Рисунок ", " HYPERLINK &quot;http://a.example&quot; "]
)
def test_a_field_that_says_what_the_letter_says_is_not(code):
    assert told(simple_field(code)) == []


@pytest.mark.parametrize(
    "typed", ["ДД.ММ.ГГГГ", "дд.мм.гг", "DD/MM/YYYY", "ХХ.ХХ.20ХХ", "XX.XX.XXXX", "XXXX", "ХХХХХ"]
)
def test_a_dummy_of_the_model_is_told(typed):
    assert told(paragraph(f"от {typed} г.")) == [
        f"t.docx: word/document.xml «от {typed} г.»: this looks like a place for a value, and prints as it stands: "
        f"'{typed}'. Where a value is meant, write a tag: {{{{ date }}}}."
    ]


@pytest.mark.parametrize(
    "typed", ["XXX съезд", "ХХ век", "12.12.2012", "IIII", "XXXL", "дд", "ПГТ.ММ.ГГ", "XX.ХХ.20XX"]
)
def test_what_says_something_is_not(typed):
    assert told(paragraph(typed)) == []


@pytest.mark.parametrize(
    ("typed", "greeting"),
    [
        ("Уважаемый Рустам Нургалиевич!", "Уважаемый Рустам Нургалиевич"),
        ("Уважаемая Анна Петровна!", "Уважаемая Анна Петровна"),
        ("Глубоко Уважаемая Инна Ильинична,", "Уважаемая Инна Ильинична"),
        ("Уважаемый господин Шмидт-Орлов!", "Уважаемый господин Шмидт-Орлов"),
        ("Dear Mr Minnikhanov,", "Dear Mr Minnikhanov"),
        ("Dear Dr. O-Neil", "Dear Dr. O-Neil"),
    ],
)
def test_a_greeting_of_the_letter_that_the_template_was_made_from_is_told(typed, greeting):
    assert told(paragraph(typed)) == [
        f"t.docx: word/document.xml «{typed}»: every letter greets one and the same person: "
        f"'{greeting}'. Write {{{{ salutation }}}} in its place."
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "{{ number }}!",
        "Уважаемые коллеги!",
        "Уважаемый {{ number }}!",
        "Уважаемый господин Губернатор!",
        "Уважаемый Житель города!",
        "Dear Mr {{ number }},",
        "Dear Sir or Madam,",
        "Dear Mr President,",
        "Уважаемая госпожа Министр!",
        "Dear Colleagues,",
    ],
)
def test_a_greeting_with_a_tag_or_of_nobody_by_name_is_not(typed):
    assert told(paragraph(typed)) == []
