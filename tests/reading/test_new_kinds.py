"""What a form of a new kind shows comes back as the same values, also after others have rewritten the PDF."""

import io

import pikepdf
import pypdf
import pytest

import wego_forms as wf
from tests.cli.running import run_command

LATIN = {"initials stand for the names"}


def by_pikepdf(data):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def by_pypdf(data):
    out, writer = io.BytesIO(), pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.write(out)
    return out.getvalue()


@pytest.fixture(scope="module", params=["form", "page"])
def office(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    assert run_command(folder, "kind", "new", "fresh", "--base", request.param)[0] == 0
    return folder


@pytest.mark.parametrize("lang", ["ru", "ru+en"])
@pytest.mark.parametrize("way", [None, by_pikepdf, by_pypdf, "docx"])
def test_a_form_of_a_new_kind_comes_back(office, tmp_path, lang, way):
    record = wf.load(office / "fresh.yaml")
    made = wf.fill(record, lang, fillable=True)
    data = made.docx() if way == "docx" else made.pdf() if way is None else way(made.pdf())
    path = tmp_path / f"a.{'docx' if way == 'docx' else 'pdf'}"
    path.write_bytes(data)
    reading = wf.read(path, kinds=office / "kinds")
    assert (reading.kind, reading.lang) == ("fresh", lang)
    assert {doubt.what.en for doubt in reading.doubts} <= LATIN
    assert reading.record is not None
    again = wf.fill(reading.record, lang, fillable=True)
    (tmp_path / "again.pdf").write_bytes(again.pdf())
    assert wf.read(tmp_path / "again.pdf", kinds=office / "kinds").values == reading.values
