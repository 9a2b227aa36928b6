import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

import wego_forms as wf
from tests.cli.running import run_command
from tests.filling.theirs import text_of


@pytest.fixture
def theirs(tmp_path):
    """A form such as others make: Helvetica, a check box, radio buttons, a list, several lines."""
    path = tmp_path / "their-form.pdf"
    canvas = Canvas(str(path), invariant=1)
    form = canvas.acroForm
    form.textfield(name="Text1", x=50, y=700, width=300, height=20, borderStyle="underlined")
    form.textfield(name="Text2", x=50, y=600, width=200, height=60, fieldFlags="multiline")
    form.checkbox(name="Agree", x=50, y=550, size=15)
    for value, x in (("mr", 100), ("ms", 150)):
        form.radio(name="Title", value=value, selected=False, x=x, y=500, size=15)
    form.choice(name="Country", value="RU", options=[("Russia", "RU"), ("Kazakhstan", "KZ")], x=50, y=450)
    canvas.showPage()
    canvas.save()
    return path


def test_another_ones_form_lists_its_fields(theirs):
    assert wf.Template(theirs).fields == ("Text1", "Text2", "Agree", "Title", "Country")


def test_its_fields_are_filled_by_name_in_cyrillic_and_beyond(theirs):
    values = {
        "Text1": "Гайнутдинова Әлфия",
        "Text2": "Первая строка,\nΘεσσαλονίκη",
        "Agree": True,
        "Title": "ms",
    }
    pdf = wf.Template(theirs).fill({**values, "Country": "Kazakhstan"}).pdf()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        held = {str(field.T): field for field in opened.Root.AcroForm.Fields}
        assert str(held["Text1"].V) == "Гайнутдинова Әлфия"
        assert (held["Agree"].V, held["Agree"].AS) == ("/Yes", "/Yes")
        assert held["Title"].V == "/ms"
        assert str(held["Country"].V) == "KZ"
        assert "/NeedAppearances" not in opened.Root.AcroForm
    for word in ("Гайнутдинова", "Әлфия", "Первая", "Θεσσαλονίκη"):
        assert word in text_of(pdf)


def test_a_flattened_form_has_no_fields_and_shows_the_same(theirs):
    document = wf.Template(theirs).fill({"Text1": "Гайнутдинова Әлфия"}).flattened()
    with pikepdf.open(io.BytesIO(document.pdf())) as opened:
        assert "/AcroForm" not in opened.Root
    assert "Гайнутдинова Әлфия" in pypdfium2.PdfDocument(document.pdf())[0].get_textpage().get_text_bounded()


def test_a_record_fills_it_by_a_mapping_file(tmp_path, theirs):
    (tmp_path / "map.yaml").write_text("Text1: head.person\nText2: applicant.address.street\n", "utf-8")
    record = wf.load("examples/dimitrovgrad.yaml")
    pdf = wf.fill(record, "ru", template=theirs, mapping=tmp_path / "map.yaml").pdf()
    assert "Сидоров Пётр Алексеевич" in text_of(pdf)
    assert "ул. Хмельницкого" in text_of(pdf)


def letter(body, **extra):
    examples = Path("examples/letter.yaml")
    data = wf.load(examples).model_dump(exclude_unset=True)
    return wf.record(data["kind"], {**data, "body": {"ru": body, "en": body}, "extra": extra})


@pytest.mark.parametrize(
    ("path", "printed"),
    [
        ("addressee.person.family", "Сидоров"),
        ("addressee.position", "Глава города Димитровграда"),
        ("extra.half", "2,5"),
        ("body", "Первый абзац.\nВторой."),
    ],
)
def test_its_fields_take_what_a_tag_would_print(theirs, path, printed):
    record = letter("Первый\nабзац.\n\nВторой.", half=2.5)
    pdf = wf.fill(record, "ru", template=theirs, mapping={"Text2": path}).pdf()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        held = {str(field.T): field for field in opened.Root.AcroForm.Fields}
        assert str(held["Text2"].V).replace("\u00a0", " ") == printed


@pytest.mark.parametrize(
    "body", ["Это **важно**.", "1. раз\n2. два", "№ {{ number }}", "| а | б |\n|---|---|\n| 1 | 2 |"]
)
def test_a_text_with_marks_is_not_printed_with_them(theirs, body):
    with pytest.raises(wf.TemplateError, match="Text2: the text has marks, tags or a table"):
        wf.fill(letter(body), "ru", template=theirs, mapping={"Text2": "body"})


@pytest.mark.parametrize("value", [object(), ValueError("x"), range(3), 1 + 2j, float("nan"), b"x"])
def test_what_is_no_text_is_not_printed_in_pythons_notation(theirs, value):
    with pytest.raises(wf.TemplateError, match="Text1: the field needs a text"):
        wf.Template(theirs).fill({"Text1": value})


def test_the_command_fills_and_flattens_it(tmp_path, theirs):
    (tmp_path / "map.yaml").write_text("Text1: head.person\n", "utf-8")
    (tmp_path / "a.yaml").write_bytes(Path("examples/dimitrovgrad.yaml").read_bytes())
    given = ["fill", "a.yaml", "--template", "their-form.pdf", "--mapping", "map.yaml", "--flatten"]
    code, out, told = run_command(tmp_path, *given, "--format", "pdf", lang="en")
    assert (code, out.split()) == (0, [b"a.ru.pdf"]), told
    assert "Сидоров" in text_of((tmp_path / "a.ru.pdf").read_bytes())


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"Countri": "a"}, "the form has no such field: 'Countri'. Perhaps Country?"),
        ({"Country": "Mars"}, "Choose from: Russia, Kazakhstan."),
        ({"Agree": "maybe"}, "Yes, no, or one of: Yes."),
        ({"Title": True}, "one of: mr, ms"),
    ],
)
def test_what_a_field_cannot_take_is_told_with_the_way_out(theirs, values, said):
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.Template(theirs).fill(values)
    assert said in caught.value.message("en")


def test_a_path_that_the_record_lacks_is_told_with_the_mapping(tmp_path, theirs):
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.fill(wf.load("examples/dimitrovgrad.yaml"), template=theirs, mapping={"Text1": "head.persn"})
    assert "Text1: the record has no such field: 'head.persn'" in caught.value.message("en")


def test_a_pdf_without_fields_or_locked_says_why(tmp_path, theirs):
    plain = Canvas(str(tmp_path / "plain.pdf"))
    plain.showPage()
    plain.save()
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.Template(tmp_path / "plain.pdf")
    assert "no form fields" in caught.value.message("en")
    with pikepdf.open(theirs) as opened:
        opened.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.Template(tmp_path / "locked.pdf")
    assert "password" in caught.value.message("en")


def test_a_pdf_form_has_no_word_file(theirs):
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.Template(theirs).fill({}).docx()
    assert "--format pdf" in caught.value.message("en")


@pytest.mark.parametrize(
    ("said", "state"),
    [("нет", "/Off"), ("no", "/Off"), (False, "/Off"), ("да", "/Yes"), (True, "/Yes"), ("Yes", "/Yes")],
)
def test_a_box_is_ticked_or_not_in_the_words_of_either_language(theirs, said, state):
    template = wf.Template(theirs)
    with pikepdf.open(io.BytesIO(template.fill({"Agree": said}).pdf())) as pdf:
        (box,) = (one for one in pdf.Root.AcroForm.Fields if str(one.T) == "Agree")
        assert str(box.V) == state
        assert str(box.AS) == state


def test_a_filled_form_is_called_as_it_was_or_as_one_says(theirs):
    template = wf.Template(theirs)
    for given, called in (({}, str(theirs)), ({"source": "record.yaml"}, "record.yaml")):
        with pytest.raises(wf.OutputError, match="a PDF form has no Word file") as caught:
            template.fill({"Text1": "a"}, **given).docx()
        assert caught.value.problems[0].file == called


def test_check_lists_the_fields_of_another_ones_form(tmp_path, theirs):
    code, out, told = run_command(tmp_path, "check", "their-form.pdf", lang="en")
    listed = "".join(f"  {name}\n" for name in ("Text1", "Text2", "Agree", "Title", "Country"))
    assert (code, told) == (0, "")
    assert out.decode() == f"their-form.pdf: fields:\n{listed}their-form.pdf: right\n"
