"""A table becomes forms: in two languages on one sheet, to be filled in further, or both."""

from pathlib import Path

import pytest

import wego_forms as wf
from tests.catalog.office import template_bytes
from wego_forms.batch import run_batch

EXAMPLES = Path(__file__).parents[2] / "examples"
CITY = EXAMPLES / "dimitrovgrad.yaml"
TABLE = """\
applicant.name.ru;applicant.name.en;head.person.family;head.person.given;head.person.patronymic;head.email
Город Казань;City of Kazan;Метшин;Ильсур;Раисович;a@kzn.example
Город Самара;City of Samara;Лапушкина;Елена;Владимировна;b@samara.example
"""
NAMES = [
    "002_Город_Казань_ru+en.docx", "002_Город_Казань_ru+en.pdf",
    "003_Город_Самара_ru+en.docx", "003_Город_Самара_ru+en.pdf",
]  # fmt: skip


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "cities.csv"
    path.write_text(TABLE, "utf-8")
    return path


def files(folder):
    return sorted(path.name for path in folder.iterdir() if path.suffix in (".docx", ".pdf"))


@pytest.mark.parametrize("fillable", [False, True])
def test_a_table_becomes_sheets_in_two_languages_in_both_formats(table, tmp_path, fillable):
    report = run_batch(table, tmp_path / "out", base=CITY, lang="ru+en", fillable=fillable, jobs=1)
    assert (report.failures, files(tmp_path / "out")) == ([], NAMES)
    for row, (city, family) in zip(
        ("002", "003"), (("Казань", "Метшин"), ("Самара", "Лапушкина")), strict=True
    ):
        for suffix in ("docx", "pdf"):
            reading = wf.read(tmp_path / "out" / f"{row}_Город_{city}_ru+en.{suffix}")
            assert (reading.lang, reading.record.applicant.name.ru) == ("ru+en", f"Город {city}")
            assert reading.record.head.person.family == family
            assert reading.doubts == () or (suffix == "pdf" and not fillable)  # of a print all is doubted


def test_a_sheet_of_a_batch_is_the_one_that_fill_makes(table, tmp_path):
    run_batch(table, tmp_path / "out", base=CITY, lang="ru+en", fillable=True, rows="2", jobs=1)
    record = wf.read(tmp_path / "out" / NAMES[0]).record
    of_city = wf.load(CITY).model_copy(update={"applicant": record.applicant, "head": record.head})
    assert (tmp_path / "out" / NAMES[0]).read_bytes() == wf.fill(of_city, "ru+en", fillable=True).docx()


def test_several_sheets_of_a_row_are_told_apart_by_their_names(table, tmp_path):
    run_batch(table, tmp_path / "out", base=CITY, lang=["ru", "ru+en"], formats="pdf", names="{row}", jobs=1)
    assert files(tmp_path / "out") == ["2.ru+en.pdf", "2.ru.pdf", "3.ru+en.pdf", "3.ru.pdf"]


def test_what_is_there_stays_until_it_is_to_be_filled_in(table, tmp_path):
    options = {"base": CITY, "lang": "ru+en", "formats": "docx", "jobs": 1}
    run_batch(table, tmp_path / "out", **options)
    assert run_batch(table, tmp_path / "out", **options).kept == 2
    assert run_batch(table, tmp_path / "out", fillable=True, **options).kept == 0


def test_an_offices_own_page_is_made_in_two_languages_too(tmp_path):
    kinds = tmp_path / "kinds"
    tag = {"ru": "Справка о {{ topic }} от {{ day }}", "en": "Note on {{ topic }} of {{ day }}"}
    for lang, text in tag.items():
        (kinds / lang).mkdir(parents=True)
        (kinds / lang / "proof.docx").write_bytes(template_bytes(text))
    (kinds / "proof.yaml").write_text(
        "kind: proof\nbase: page\ntitle: a\nfields: {topic: {type: text}, day: {type: date}}\n", "utf-8"
    )
    (tmp_path / "base.yaml").write_text(
        "kind: proof\ntopic: {ru: жилье, en: housing}\nday: 2026-01-02\n", "utf-8"
    )
    (tmp_path / "t.csv").write_text("day\n2026-12-01\n2026-12-31\n", "utf-8")
    report = run_batch(
        tmp_path / "t.csv", tmp_path / "out", base=tmp_path / "base.yaml", lang="ru+en", jobs=1
    )
    assert report.failures == []
    assert len(files(tmp_path / "out")) == 4


@pytest.mark.parametrize("options", [{"lang": "ru+en"}, {"fillable": True}])
def test_letters_are_refused_once_and_not_row_by_row(tmp_path, options):
    with pytest.raises(wf.InputError) as error:
        run_batch(EXAMPLES / "volga_2017.csv", tmp_path / "out", base=EXAMPLES / "tatarstan.yaml", **options)
    assert len(error.value.problems) == 1
    assert not (tmp_path / "out").exists()


def test_a_template_of_ones_own_has_one_language(table, tmp_path):
    with pytest.raises(wf.InputError, match="a template of one's own has one language"):
        run_batch(table, tmp_path / "out", base=CITY, lang="ru+en", template=tmp_path / "my.docx")


@pytest.mark.parametrize(
    ("option", "said"), [({"merge": "m.pdf"}, "no form fields"), ({"archive": True}, "isn't an archive copy")]
)
def test_forms_to_fill_in_are_neither_printed_nor_archived(table, tmp_path, option, said):
    if "merge" in option:
        option = {"merge": tmp_path / "m.pdf"}
    with pytest.raises(wf.InputError, match=said):
        run_batch(table, tmp_path / "out", base=CITY, fillable=True, **option)


def test_check_goes_through_the_table_as_the_batch_would(table):
    from wego_forms.batch import Options

    found = wf.check(table, "ru+en", CITY, Options(fillable=True))
    assert [problem.message() for problem in found[0].problems] == []
    table.write_text(TABLE.replace("City of Samara", ""), "utf-8")
    (problem,) = wf.check(table, "ru+en", CITY)[0].problems
    assert problem.message("en").startswith("cities.csv:3: applicant.name.en")


def test_sheets_in_two_languages_merge_into_one_file_to_print(table, tmp_path):
    import pikepdf

    run_batch(table, tmp_path / "out", base=CITY, lang="ru+en", merge=tmp_path / "all.pdf", jobs=1)
    with pikepdf.open(tmp_path / "all.pdf") as merged, merged.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Город Казань", "Город Самара"]


def test_nothing_of_the_bases_city_and_head_is_left_in_another_citys_form(tmp_path):
    table = tmp_path / "cities.csv"
    table.write_text(
        "applicant.name.ru;applicant.name.en;head.person.family;head.person.given;head.email\n"
        "Город Казань;City of Kazan;Метшин;Ильсур;\nГород Самара;City of Samara;;;\n",
        "utf-8",
    )
    report = run_batch(table, tmp_path / "out", base=CITY, fillable=True, formats="docx", jobs=1)
    kazan, samara = (wf.read(tmp_path / "out" / name).record for name in files(tmp_path / "out"))
    assert (kazan.applicant.website, kazan.applicant.authority, kazan.applicant.address.postcode) == (
        None,
    ) * 3
    assert (kazan.head.person.family, kazan.head.phone, kazan.head.email) == ("Метшин", None, None)
    assert kazan.head.position.ru == "Глава города"
    assert samara.head.person is None
    assert "The same in every form, from the base record: head_contact, it_head, wego_contact." in [
        remark.en for remark in report.remarks
    ]
