import datetime as dt
import zipfile
from pathlib import Path

import pikepdf
import pytest

import wego_forms as wf
from tests.batch.folders import BASE, PEOPLE, letters
from tests.signing.credentials import PASSWORD
from tests.signing.test_printed_marks import keys  # noqa: F401
from tests.tools import run, words
from wego_forms.batch.output.finishing import After
from wego_forms.batch.output.merging import Print, merge
from wego_forms.batch.work.worker import Outcome
from wego_forms.catalog import build
from wego_forms.errors import InputError
from wego_forms.signing import load_key, sign_pdf

MANY = [[*PEOPLE[number % 3][:6], str(number)] for number in range(60)]


@pytest.fixture
def merged(batch, tmp_path):
    def make(rows=PEOPLE, **options):
        batch(rows, formats="pdf", merge=tmp_path / "print.pdf", **options)
        return tmp_path / "print.pdf"

    return make


def test_every_letter_is_in_the_merged_pdf_in_the_order_of_the_rows(merged, out):
    path = merged(both_sides=False)
    assert words(path.read_bytes()) == [
        word for name in letters(out) for word in words((out / name).read_bytes())
    ]


def test_each_letter_begins_on_a_front_and_has_a_bookmark_of_its_addressee(merged):
    with pikepdf.open(merged()) as pdf, pdf.open_outline() as outline:
        starts = [(item.title, pikepdf.Page(item.destination[0]).index) for item in outline.root]
        pages = len(pdf.pages)
    assert starts == [
        ("Орлов Пётр Ильич, Самарская область", 0),
        ("Зайцева Анна Сергеевна, Пермский край", 2),
        ("Волков Олег Петрович, Республика Коми", 4),
    ]
    assert pages == 6


@pytest.mark.parametrize("kind", [str, Path])
def test_of_envelopes_none_is_followed_by_a_blank_one(merged, kind):
    with pikepdf.open(merged(template=kind("envelope-dl"), both_sides=True)) as pdf:
        assert len(pdf.pages) == 3
        assert "/ViewerPreferences" not in pdf.Root


def catalog_of(path):
    with pikepdf.open(path) as pdf:
        return bool(pdf.Root.get("/WegoDraft", False)), [str(one) for one in pdf.Root.get("/WegoMarks", ())]


def test_where_one_letter_is_a_draft_the_whole_says_so_and_is_not_signed(merged, keys):  # noqa: F811
    assert catalog_of(merged()) == (False, [])
    path = merged([*PEOPLE[:2], [*PEOPLE[2][:6], ""]])
    assert catalog_of(path) == (True, [])
    with pytest.raises(InputError, match="this is a draft, and a draft isn't signed"):
        sign_pdf(path.read_bytes(), load_key(keys / "own.p12", PASSWORD), mark=None)


def test_the_whole_says_whose_marks_are_printed_in_it(keys, tmp_path, monkeypatch):  # noqa: F811
    monkeypatch.setenv("WEGO_FORMS_KEY_PASSWORD", PASSWORD)
    record = wf.load(BASE).model_dump() | {"date": dt.datetime.now(dt.UTC).date()}
    made = []
    for name in ("own", "other", "own"):
        signature = {"mode": "electronic", "certificate": str(keys / f"{name}.p12")}
        path = tmp_path / f"{len(made)}.pdf"
        wf.fill(build(record | {"signature": signature})).save(path)
        made.append(Print(path, name))
    assert catalog_of(merge(made, tmp_path / "print.pdf")) == (False, ["5A01", "5A02"])


def test_a_merged_pdf_is_a_tenth_of_its_letters_and_sound(merged, out):
    path = merged(MANY)
    assert path.stat().st_size < sum((out / name).stat().st_size for name in letters(out)) / 8
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)


def test_a_merged_page_looks_as_the_letters_page(merged, out, tmp_path):
    path = merged()
    for source, page in ((path, 3), (out / letters(out)[1], 1)):
        run("pdftoppm", "-r", "50", "-f", page, "-l", page, "-singlefile", source, tmp_path / f"p{page}")
    assert (tmp_path / "p3.ppm").read_bytes() == (tmp_path / "p1.ppm").read_bytes()


def test_the_same_letters_give_the_same_merged_bytes(merged):
    first = merged().read_bytes()
    assert merged().read_bytes() == first


def test_what_is_no_pdf_is_told(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"not one")
    for name in ("a.pdf", "b.pdf"):
        with pytest.raises(wf.InputError, match=name):
            merge([Print(tmp_path / name, "")], tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()


def test_a_merge_without_pdfs_is_refused(batch, tmp_path):
    with pytest.raises(wf.InputError, match="none are asked for"):
        batch(formats="docx", merge=tmp_path / "print.pdf")


def test_a_zip_holds_every_file_and_the_manifest_and_is_always_the_same(batch, out, tmp_path):
    path = tmp_path / "all.zip"
    report = batch(zip=path, names="{lang}/{row}")
    assert report.made == [path]
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["ru/2.docx", "ru/3.docx", "ru/4.docx", "manifest.csv"]
        assert archive.read("ru/2.docx") == (out / "ru" / "2.docx").read_bytes()
    first = path.read_bytes()
    batch(zip=path, names="{lang}/{row}", force=True)
    assert path.read_bytes() == first


def test_a_letter_that_is_gone_is_named_and_no_zip_is_left(tmp_path):
    after = After(None, True, tmp_path / "all.zip")
    after.note(Outcome(2, "written", "a.docx"))
    with pytest.raises(InputError, match=r"a\.docx: the letter can't be read"):
        after.make(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_zip_that_cannot_be_written_is_told_and_leaves_nothing(batch, tmp_path):
    (tmp_path / "dir.zip").mkdir()
    (tmp_path / "dir.zip" / "in the way").touch()
    with pytest.raises(wf.OutputError, match="a folder is in the file's place"):
        batch(zip=tmp_path / "dir.zip")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".wego-forms-")]


@pytest.mark.parametrize(("both_sides", "starts", "count"), [(True, [0, 2, 4], 6), (False, [0, 1, 3], 4)])
def test_a_letter_of_an_odd_number_of_pages_alone_is_followed_by_a_blank_one(
    tmp_path, both_sides, starts, count
):
    letters = []
    for name, pages in (("one", 1), ("two", 2), ("again", 1)):
        with pikepdf.new() as pdf:
            for _ in range(pages):
                pdf.add_blank_page(page_size=(200, 300))
            pdf.save(tmp_path / f"{name}.pdf")
        letters.append(Print(tmp_path / f"{name}.pdf", name))
    with (
        pikepdf.open(merge(letters, tmp_path / "out.pdf", both_sides=both_sides)) as pdf,
        pdf.open_outline() as outline,
    ):
        assert [pikepdf.Page(item.destination[0]).index for item in outline.root] == starts
        assert [item.title for item in outline.root] == ["one", "two", "again"]
        assert len(pdf.pages) == count
        assert {tuple(map(int, page.mediabox)) for page in pdf.pages} == {(0, 0, 200, 300)}
        duplex = "/ViewerPreferences" in pdf.Root and str(pdf.Root.ViewerPreferences.Duplex)
    assert duplex == ("/DuplexFlipLongEdge" if both_sides else False)
