"""What came back besides the fields' values is told: comments, notes, text, pictures, what is gone or moved."""

import io

import docx as python_docx
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

import wego_forms as wf
from wego_forms.edges import parse_xml
from wego_forms.ooxml.names import W

RECORD = wf.load("examples/dimitrovgrad.yaml")
SHEETS = ("ru", "en", "ru+en")


@pytest.fixture(params=SHEETS)
def lang(request):
    return request.param


def told(path):
    """What a form's doubts say: field, value, what is wrong."""
    return [(doubt.field, doubt.value, doubt.what.en) for doubt in wf.read(path).doubts]


def word(tmp_path, lang, change):
    """The filled Word form, changed and saved."""
    document = python_docx.Document(wf.fill(RECORD, lang, fillable=True).save(tmp_path / "form.docx"))
    change(document)
    document.save(tmp_path / "form.docx")
    return tmp_path / "form.docx"


def control(document, tag):
    found = (each for each in document.element.body.iter(W + "sdt"))
    return next(each for each in found if each.find(f"{W}sdtPr/{W}tag").get(W + "val") == tag)


def element(text):
    return parse_xml(f'<w:x xmlns:w="{W[1:-1]}">{text}</w:x>'.encode())[0]


comments = pytest.mark.skipif(
    not hasattr(python_docx.document.Document, "add_comment"), reason="python-docx writes comments from 1.2"
)


@comments
def test_a_comment_is_told_with_its_author_and_its_field(tmp_path, lang):
    def change(document):
        document.add_comment(document.paragraphs[0].runs, "Телефон новый", "Анна", "А")
        mark = next(document.element.body.iter(W + "commentRangeStart"))
        end = next(document.element.body.iter(W + "commentRangeEnd"))
        inside = next(control(document, "head.email").iter(W + "r"))
        inside.addprevious(mark)
        inside.addnext(end)

    assert told(word(tmp_path, lang, change)) == [
        ("head.email", "Анна: Телефон новый", "a comment in the margin")
    ]


@comments
def test_a_comment_beside_the_fields_is_told_too(tmp_path):
    def change(document):
        document.add_comment(document.paragraphs[0].runs, "Сверьте", "Анна", "А")

    assert told(word(tmp_path, "ru", change)) == [("", "Анна: Сверьте", "a comment in the margin")]


@pytest.mark.parametrize("place", ["header", "footer"])
def test_text_added_in_a_head_or_a_foot_is_told(tmp_path, lang, place):
    def change(document):
        getattr(document.sections[0], place).add_paragraph("Срочно: 12 марта")

    assert told(word(tmp_path, lang, change)) == [
        ("", "Срочно: 12 марта", "this text was added in a head, a foot or a note")
    ]


def test_a_field_that_was_deleted_is_told_by_its_name(tmp_path, lang):
    def change(document):
        gone = control(document, "head.email")
        gone.getparent().remove(gone)

    path = word(tmp_path, lang, change)
    assert told(path) == [("head.email", "", "the form doesn't have this field any more")]
    assert wf.read(path).doubts[0].message("en") == (
        "head.email: the form doesn't have this field any more. Ask for the value, or send the form anew."
    )


def test_rows_that_were_deleted_are_told_field_by_field(tmp_path):
    def change(document):
        for tag in ("it_head.email", "it_head.phone"):
            row = next(control(document, tag).iterancestors(W + "tr"))
            if row.getparent() is not None:
                row.getparent().remove(row)

    gone = [field for field, _, what in told(word(tmp_path, "ru", change)) if "any more" in what]
    assert {"it_head.email", "it_head.phone"} <= set(gone)


def test_two_fields_that_changed_places_are_told(tmp_path, lang):
    def change(document):
        one, other = control(document, "head.email"), control(document, "head.phone")
        mark = element("<w:r/>")
        one.addprevious(mark)
        other.addprevious(one)
        mark.addprevious(other)
        mark.getparent().remove(mark)

    found = told(word(tmp_path, lang, change))
    assert {(field, what) for field, _, what in found} == {
        ("head.email", "the field stands where another belongs"),
        ("head.phone", "the field stands where another belongs"),
    }
    assert {value for _, value, _ in found} == {RECORD.head.email, RECORD.head.phone}


def test_one_field_moved_far_is_told_alone(tmp_path):
    def change(document):
        control(document, "date").addprevious(control(document, "applicant.website"))

    moved = [field for field, _, what in told(word(tmp_path, "ru", change)) if "another belongs" in what]
    assert moved == ["applicant.website"]


def test_text_that_a_tracked_change_strikes_out_is_told(tmp_path):
    def change(document):
        run = next(each for each in document.paragraphs[0]._p if each.tag == W + "r")
        struck = element('<w:del w:id="9" w:author="a"/>')
        run.addprevious(struck)
        struck.append(run)
        for text in run.iter(W + "t"):
            text.tag = W + "delText"

    ((field, value, what),) = told(word(tmp_path, "ru", change))
    assert (field, what) == ("", "a tracked change strikes out this text of the form")
    assert value


def test_a_picture_put_beside_the_fields_is_told(tmp_path, lang):
    def change(document):
        dot = io.BytesIO()
        from PIL import Image

        Image.new("RGB", (4, 4), "red").save(dot, "PNG")
        document.add_paragraph().add_run().add_picture(io.BytesIO(dot.getvalue()))

    assert told(word(tmp_path, lang, change)) == [
        ("", "1", "there are more pictures beside the fields than the form has")
    ]


def pdf(tmp_path, lang, change):
    """The filled PDF form, changed and saved."""
    path = wf.fill(RECORD, lang, fillable=True).save(tmp_path / "form.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        change(opened)
        opened.save(path)
    return path


def note(document, sort, page=0, **said):
    made = Dictionary(Type=Name.Annot, Subtype=Name("/" + sort), Rect=Array([9, 9, 60, 60]), **said)
    document.pages[page].Annots.append(document.make_indirect(made))


@pytest.mark.parametrize(
    ("sort", "called"),
    [
        ("Text", "a note"), ("FreeText", "text"), ("Highlight", "a highlight"), ("StrikeOut", "a strike-out"),
        ("Stamp", "a stamp"), ("Ink", "a drawing by hand"), ("Caret", "a mark"),
    ],
)  # fmt: skip
def test_what_was_put_on_a_page_is_told_with_its_author(tmp_path, sort, called):
    path = pdf(
        tmp_path, "ru", lambda it: note(it, sort, 1, Contents=String("Не тот телефон"), T=String("Анна"))
    )
    assert told(path) == [("", "Анна: Не тот телефон", f"{called} on page 2")]


def test_a_drawing_without_words_is_told_all_the_same(tmp_path, lang):
    assert told(pdf(tmp_path, lang, lambda it: note(it, "Ink"))) == [("", "", "a drawing by hand on page 1")]


def test_files_attached_to_a_form_are_told_by_name(tmp_path):
    def change(document):
        file = Dictionary(Type=Name.Filespec, F=String("scan.jpg"), UF=String("скан.jpg"))
        note(document, "FileAttachment", FS=file)
        document.attachments["устав.pdf"] = b"%PDF"

    assert told(pdf(tmp_path, "ru", change)) == [
        ("", "скан.jpg", "an attached file on page 1"),
        ("", "устав.pdf", "files are attached to the form"),
    ]


def test_text_written_on_a_page_of_a_pdf_is_told_by_the_page(tmp_path, lang):
    def change(document):
        document.pages[1].contents_add(b"BT /F1 9 Tf 90 90 Td <0001> Tj ET")

    assert told(pdf(tmp_path, lang, change)) == [("", "2", "more than the fields was changed on this page")]


def test_a_page_that_was_added_is_told(tmp_path):
    assert told(pdf(tmp_path, "ru", lambda it: it.add_blank_page())) == [
        ("", "3", "the form didn't have this page")
    ]


def test_a_page_that_was_taken_out_is_told_and_its_fields_that_hold_values(tmp_path):
    def change(document):
        del document.pages[1]

    found = told(pdf(tmp_path, "ru", change))
    assert found[0] == ("", "2", "this page of the form is gone")
    off = "this field was taken off its page, and holds a value still"
    assert ("it_head.email", RECORD.it_head.email, off) in found


def test_a_field_that_was_taken_out_of_a_pdf_is_told(tmp_path, lang):
    def change(document):
        head = next(each for each in document.Root.AcroForm.Fields if each.get("/T") == "head")
        email = next(each for each in head.Kids if each.get("/T") == "email")
        head.Kids = Array([each for each in head.Kids if each != email])
        for page in document.pages:
            page.Annots = Array([each for each in page.Annots if each != email])

    assert told(pdf(tmp_path, lang, change)) == [
        ("head.email", "", "the form doesn't have this field any more")
    ]


@pytest.mark.parametrize("how", ["unpacked", "objects in streams"])
def test_a_pdf_that_was_only_packed_otherwise_has_nothing_to_tell(tmp_path, lang, how):
    path = wf.fill(RECORD, lang, fillable=True).save(tmp_path / "form.pdf")
    streams = pikepdf.ObjectStreamMode.generate
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        if how == "unpacked":
            opened.save(path, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
        else:
            opened.save(path, object_stream_mode=streams, linearize=True)
    assert told(path) == []
