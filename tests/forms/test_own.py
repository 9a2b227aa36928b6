import pytest

import wego_forms as wf
from tests.forms.office import PLAIN, RECORD, open_office


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    open_office(folder)
    return folder


@pytest.fixture(scope="module")
def record(office):
    return wf.record("visit", RECORD, kinds=office / "kinds")


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_form_of_ones_own_comes_back_with_every_type_of_field(office, record, lang, suffix):
    path = wf.fill(record, lang, fillable=True).save(office / f"visit.{lang}.{suffix}")
    reading = wf.read(path)
    assert (reading.kind, reading.lang) == ("visit", lang)
    assert reading.doubts == ()
    said, given = reading.record.model_dump(mode="json"), record.model_dump(mode="json")
    for name in ("day", "hour", "month", "period", "guests", "budget", "online", "format", "nation", "index"):
        assert said[name] == given[name], name
    assert said["purpose"][lang] == RECORD["purpose"][lang]
    assert said["story"][lang] == RECORD["story"][lang]
    assert [item["item"][lang] for item in said["agenda"]] == [
        item["item"][lang] for item in RECORD["agenda"]
    ]
    assert [item["minutes"] for item in said["agenda"]] == [item["minutes"] for item in given["agenda"]]


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_required_field_left_empty_is_told_and_there_is_no_record(office, suffix):
    path = wf.blank(wf.kinds(office / "kinds")["visit"], "ru", fillable=True).save(office / f"blank.{suffix}")
    reading = wf.read(path)
    assert reading.record is None
    assert [doubt.field for doubt in reading.doubts] == ["purpose"]


def test_the_pdf_keeps_the_limits_and_choices_of_the_definition(office, record):
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(wf.fill(record, "ru", fillable=True).pdf())) as pdf:
        fields = {str(field.get("/T", "")): field for field in pdf.Root.AcroForm.Fields}
        assert fields["purpose"].MaxLen == 60
        assert [[str(a) for a in pair] for pair in fields["format"].Opt] == [
            ["full", "очно"],
            ["remote", "заочно"],
        ]
        assert (str(fields["format"].V), fields["online"].V, fields["online"].AS) == (
            "remote",
            "/Yes",
            "/Yes",
        )
        assert {name.partition(".")[0] for name in PLAIN} <= fields.keys()


def test_the_word_form_says_the_definitions_hint_where_a_field_is_empty(office):
    from tests.builder import part

    made = wf.blank(wf.kinds(office / "kinds")["visit"], "ru", fillable=True).docx()
    assert "Коротко" in part(made)
    assert "w14:checkbox" in part(made)
