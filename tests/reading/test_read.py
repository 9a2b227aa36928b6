import io

import docx as python_docx
import pikepdf
import pypdf
import pytest

import wego_forms as wf
from tests.builder import docx
from tests.tools import office_docxs
from wego_forms.ooxml.names import W

DIMITROVGRAD = "examples/dimitrovgrad.yaml"
FORMATS = ("docx", "pdf")


@pytest.fixture(scope="module")
def record():
    return wf.load(DIMITROVGRAD)


def form(tmp_path, record, lang, suffix, name="form"):
    return wf.fill(record, lang, fillable=True).save(tmp_path / f"{name}.{lang}.{suffix}")


def shown(record, lang):
    """What the form prints, control by control."""
    from wego_forms.edges import parse_xml
    from wego_forms.forms.controls import controls_in

    document = wf.fill(record, lang)
    root = parse_xml({**document._parts, **document._changed}["word/document.xml"])
    return [(control.tag, control.value) for control in controls_in(root)]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_form_read_back_prints_the_same_form(tmp_path, record, lang, suffix):
    reading = wf.read(form(tmp_path, record, lang, suffix))
    assert (reading.kind, reading.lang, reading.doubts) == ("application", lang, ())
    assert shown(reading.record, lang) == shown(record, lang)


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_russian_form_gives_back_the_records_own_values(tmp_path, record, suffix):
    values = wf.read(form(tmp_path, record, "ru", suffix)).values
    assert values["head"]["person"] == {"family": "Сидоров", "given": "Пётр", "patronymic": "Алексеевич"}
    assert values["head"]["term"] == {"start": "2016-09", "end": "2021-09"}
    assert values["applicant"]["address"]["country"] == "RU"
    assert values["applicant"]["name"] == {"ru": "Город Димитровград"}


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_blank_that_comes_back_empty_is_an_empty_record_and_is_told(tmp_path, suffix):
    path = wf.blank("application", "ru", fillable=True).save(tmp_path / f"blank.{suffix}")
    reading = wf.read(path)
    assert reading.values == {"kind": "application"}
    assert [doubt.message("ru") for doubt in reading.doubts] == [
        "форма пуста: ни одно её поле не заполнено. Попросите заполнить её и прислать снова."
    ]


def test_a_form_with_one_field_isnt_called_empty_even_if_the_value_is_refused(tmp_path):
    for said in ({"head.position": "Мэр"}, {"head.email": "mail"}):
        told = [doubt.message("en") for doubt in wf.read(typed(tmp_path, said)).doubts]
        assert not [each for each in told if "is empty" in each]


def typed(tmp_path, values):
    """The Russian blank with texts set in its fields by pikepdf."""
    pdf = pikepdf.open(io.BytesIO(wf.blank("application", "ru", fillable=True).pdf()))

    def walk(node, above):
        name = ".".join(filter(None, (above, str(node.get("/T", "")))))
        if name in values:
            node.V = pikepdf.String(values[name])
        for kid in node.get("/Kids", []):
            if "/T" in kid:
                walk(kid, name)

    for root in pdf.Root.AcroForm.Fields:
        walk(root, "")
    pdf.save(tmp_path / "typed.pdf")
    return tmp_path / "typed.pdf"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Сентябрь 2016 – сентябрь 2021", {"start": "2016-09", "end": "2021-09"}),
        ("09.2016-09.2021", {"start": "2016-09", "end": "2021-09"}),
        ("09.2016 - 09.2021", {"start": "2016-09", "end": "2021-09"}),
        ("с сентября 2016 г. по сентябрь 2021 г.", {"start": "2016-09", "end": "2021-09"}),
        ("2016-09 — 2021-09", {"start": "2016-09", "end": "2021-09"}),
        ("Sept. 2016 to September 2021", {"start": "2016-09", "end": "2021-09"}),
        ("сентябрь 2016 – настоящее время", {"start": "2016-09"}),
        ("сентябрь 2016 –", {"start": "2016-09"}),
    ],
)
def test_a_term_is_understood_as_people_write_it(tmp_path, text, term):
    reading = wf.read(typed(tmp_path, {"head.term": text}))
    assert reading.values["head"]["term"] == term
    assert reading.doubts == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("8 (84235) 2-00-01", "+7 84235 2-00-01"),
        ("+7 (84235) 2-00-01", "+7 84235 2-00-01"),
        ("8-84235-2-00-01", "+7 84235 2-00-01"),
    ],
)
def test_a_phone_with_the_russian_eight_is_an_international_one(tmp_path, text, said):
    reading = wf.read(typed(tmp_path, {"head.phone": text}))
    assert reading.doubts == ()
    assert dict(shown(reading.record, "ru"))["head.phone"] == said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Иванов И.И.", {"family": "Иванов", "given": "И.", "patronymic": "И."}),
        ("И. И. Иванов", {"family": "Иванов", "given": "И.", "patronymic": "И."}),
        ("Иванов", {"family": "Иванов"}),
    ],
)
def test_a_name_that_is_not_whole_is_told_and_kept(tmp_path, text, parts):
    reading = wf.read(typed(tmp_path, {"head.person": text}))
    told = {doubt.field: doubt.value for doubt in reading.doubts}
    assert told["head.person"] == text
    if len(parts) > 1:
        assert reading.values["head"]["person"] == parts


@pytest.mark.parametrize(
    ("field", "text", "what"),
    [
        ("head.email", "почта у секретаря", "e-mail"),
        ("head.phone", "позвоните секретарю", "phone"),
        ("applicant.address.postcode", "43350", "postcode"),
        ("applicant.website", "нет", "website"),
        ("head.term", "уже давно", "month"),
        ("date", "вчера", "date"),
    ],
)
def test_a_value_that_does_not_fit_is_a_doubt_with_its_field_and_remedy(tmp_path, field, text, what):
    fields = {field: text, "applicant.address.country": "RU"}
    reading = wf.read(typed(tmp_path, fields))
    assert (reading.doubts[0].field, reading.doubts[0].value) == (field, text)
    assert what in reading.doubts[0].message("en")
    assert reading.doubts[0].remedy.ru
    assert reading.record is not None


def test_who_signed_otherwise_than_the_fields_say_is_told(tmp_path, record):
    pdf = pikepdf.open(form(tmp_path, record, "ru", "pdf"))
    signatory = next(field for field in pdf.Root.AcroForm.Fields if str(field.T) == "signatory")
    signatory.Kids[0].V = pikepdf.String("Петров Пётр Петрович / Заместитель главы")
    pdf.save(tmp_path / "other.pdf")
    (doubt,) = wf.read(tmp_path / "other.pdf").doubts
    assert doubt.field == "signatory.name_and_position"
    assert doubt.message("ru") == (
        "signatory.name_and_position: не то же, что в head.person и head.position "
        "(«Сидоров Пётр Алексеевич / Глава города»): «Петров Пётр Петрович / Заместитель главы». "
        "Проверьте, кто подписал и в какой должности."
    )


def test_who_signed_is_told_where_the_fields_it_repeats_are_empty(tmp_path):
    (doubt,) = wf.read(typed(tmp_path, {"signatory.name_and_position": "Петров / Мэр"})).doubts[:1]
    assert doubt.what.ru == "здесь повторены head.person и head.position, а они пусты"


def test_a_field_that_stands_twice_with_different_values_is_told(tmp_path, record):
    document = python_docx.Document(form(tmp_path, record, "ru", "docx"))
    names = [
        sdt
        for sdt in document.element.body.iter(W + "sdt")
        if sdt.find(f".//{W}tag").get(W + "val") == "applicant.name"
    ]
    next(names[1].iter(W + "t")).text = "Город Ульяновск"
    document.save(tmp_path / "twice.docx")
    reading = wf.read(tmp_path / "twice.docx")
    assert reading.values["applicant"]["name"] == {"ru": "Город Димитровград"}
    assert [(doubt.field, doubt.value) for doubt in reading.doubts] == [("applicant.name", "Город Ульяновск")]
    assert (
        reading.doubts[0].what.ru
        == "это поле стоит в форме дважды, и в первый раз в нём «Город Димитровград»"
    )


def test_forms_filled_by_pypdf_read_back(tmp_path):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(wf.blank("application", "ru", fillable=True).pdf()))
    values = {"head.person": "Гайнутдинова Әлфия Җәүдәтовна", "applicant.address.country": "KZ"}
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    writer.write(tmp_path / "pypdf.pdf")
    said = wf.read(tmp_path / "pypdf.pdf").values
    assert said["head"]["person"]["given"] == "Әлфия"
    assert said["applicant"]["address"]["country"] == "KZ"


@pytest.mark.parametrize("rewritten", ["pypdf", "pikepdf", "pikepdf-streams"])
def test_a_pdf_rewritten_by_others_reads_the_same(tmp_path, record, rewritten):
    path = form(tmp_path, record, "ru", "pdf")
    out = tmp_path / "again.pdf"
    if rewritten == "pypdf":
        writer = pypdf.PdfWriter(clone_from=path)
        writer.write(out)
    else:
        with pikepdf.open(path) as pdf:
            mode = (
                pikepdf.ObjectStreamMode.generate
                if "streams" in rewritten
                else pikepdf.ObjectStreamMode.disable
            )
            pdf.save(out, object_stream_mode=mode)
    assert wf.read(out).values == wf.read(path).values


def test_a_word_form_that_libreoffice_opened_and_saved_reads_the_same(tmp_path, record):
    paths = {name: wf.fill(record, name, fillable=True).docx() for name in ("ru", "en")}
    paths["blank"] = wf.blank("application", "ru", fillable=True).docx()
    for name, data in office_docxs(paths).items():
        (tmp_path / f"{name}.docx").write_bytes(data)
        (tmp_path / f"{name}-before.docx").write_bytes(paths[name])
        after, before = wf.read(tmp_path / f"{name}.docx"), wf.read(tmp_path / f"{name}-before.docx")
        assert (after.values, after.lang, after.doubts) == (before.values, before.lang, before.doubts)


def test_a_word_form_with_a_part_that_is_no_xml_is_refused_with_its_part(tmp_path):
    path = tmp_path / "form.docx"
    path.write_bytes(docx("x", extra={"word/header1.xml": b"PK is no XML"}))

    with pytest.raises(wf.TemplateError) as caught:
        wf.read(path)

    assert caught.value.problems[0].place == "word/header1.xml"


def test_a_value_that_cannot_be_read_is_told_once_and_a_word_in_two_alphabets_is_told(tmp_path):
    reading = wf.read(typed(tmp_path, {"head.term": "5 лет", "head.position": "Глaва города"}))
    told = [(doubt.field, doubt.value) for doubt in reading.doubts]
    assert sorted(told) == [("head.position", "Глaва города"), ("head.term", "5 лет")]
    assert reading.values["head"] == {"position": {"ru": "Глaва города"}}
