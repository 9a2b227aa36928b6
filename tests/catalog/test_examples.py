"""The examples of own kinds are right as they come; a card to the head of every region says each name rightly."""

import csv
import io
import shutil
import zipfile
from pathlib import Path

import pytest

import wego_forms as wf
from tests.builder import plain_text
from wego_forms.batch import run_batch
from wego_forms.language.russian.regions import regions

EXAMPLES = Path(__file__).parents[2] / "examples"
KINDS = ("meeting", "congratulation", "thanks", "certificate", "reply")
#: Invented heads with names that are hard to decline: family, given, patronymic; the dative; the salutation.
HEADS = (
    ("Белых", "Никита", "Юрьевич", "Н.Ю.Белых", "Уважаемый Никита Юрьевич!"),
    ("Черненко", "Ольга", "Ильинична", "О.И.Черненко", "Уважаемая Ольга Ильинична!"),
    ("Воробей", "Лев", "Кузьмич", "Л.К.Воробью", "Уважаемый Лев Кузьмич!"),
    ("Ким", "Анна", "Львовна", "А.Л.Ким", "Уважаемая Анна Львовна!"),
    ("Ким", "Павел", "Львович", "П.Л.Киму", "Уважаемый Павел Львович!"),
    ("Живаго", "Илья", "Фомич", "И.Ф.Живаго", "Уважаемый Илья Фомич!"),
    ("Толстая", "Любовь", "Саввична", "Л.С.Толстой", "Уважаемая Любовь Саввична!"),
    ("Седых", "Зоя", "Лукинична", "З.Л.Седых", "Уважаемая Зоя Лукинична!"),
    ("Бондарчук", "Фёдор", "Сергеевич", "Ф.С.Бондарчуку", "Уважаемый Фёдор Сергеевич!"),
    ("Салтыков-Щедрин", "Пётр", "Ильич", "П.И.Салтыкову-Щедрину", "Уважаемый Пётр Ильич!"),
    ("Окуджава", "Марк", "Шалвович", "М.Ш.Окуджаве", "Уважаемый Марк Шалвович!"),
)


@pytest.mark.parametrize("name", KINDS)
def test_an_example_its_definition_and_its_templates_are_right(name):
    kinds = EXAMPLES / "kinds"
    files = [EXAMPLES / f"{name}.yaml", kinds / f"{name}.yaml"]
    files += [kinds / lang / f"{name}.docx" for lang in ("ru", "en")]
    assert [problem.message() for found in wf.check(files) for problem in found.problems] == []


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_an_example_is_one_page_and_no_draft(name, lang):
    document = wf.fill(wf.load(EXAMPLES / f"{name}.yaml"), lang)
    assert not document.draft
    assert document.drawing().pages == 1
    assert not document.drawing().problems


def test_the_head_of_every_region_is_called_as_on_the_cards_day():
    day = wf.load(EXAMPLES / "congratulation.yaml").date
    with (EXAMPLES / "tables" / "heads.csv").open(encoding="utf-8") as lines:
        called = {row["addressee.region.ru"]: row["addressee.position.ru"] for row in csv.DictReader(lines)}
    assert called == {region.nominative: region.head(day).ru for region in regions()}


def test_a_card_to_the_head_of_every_region_from_one_table(tmp_path):
    table = tmp_path / "heads.csv"
    rows = []
    for number, region in enumerate(regions()):
        rows.append((region, HEADS[number % len(HEADS)]))
    with table.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(
            ["addressee.position.ru", "addressee.region.ru"]
            + [f"addressee.person.{part}" for part in ("family", "given", "patronymic")]
        )
        for region, head in rows:
            out.writerow(["Глава", region.nominative, *head[:3]])
    report = run_batch(table, tmp_path / "out", base=EXAMPLES / "congratulation.yaml", formats="docx", jobs=1)
    assert [failure.problems[0].message() for failure in report.failures][:3] == []
    assert (report.written, report.failed, len(rows)) == (len(rows), 0, 89)
    said = [
        plain_text(path.read_bytes()).replace("\u00a0", " ").replace("\n", " ")
        for path in sorted((tmp_path / "out").glob("*.docx"))
    ]
    expected = [(f"Главе {region.genitive}", head[3], head[4]) for region, head in rows]
    missing = [
        each for each in expected if not any(all(f" {text} " in card for text in each) for card in said)
    ]
    assert missing == []


@pytest.mark.parametrize("name", KINDS)
def test_a_table_of_an_example_makes_its_letters_in_both_languages_with_nothing_to_check(name, tmp_path):
    report = run_batch(
        EXAMPLES / "tables" / f"{name}.csv",
        tmp_path,
        base=EXAMPLES / f"{name}.yaml",
        lang="all",
        formats="docx",
        numbers="2026-{n:03}" if name == "certificate" else None,
        names="{row}_{lang}",
        jobs=1,
    )
    assert (report.rows, report.written, report.failed, report.unsure) == (5, 10, 0, [])
    assert "Салтыков" in plain_text((tmp_path / "6_ru.docx").read_bytes())


def test_certificates_of_a_table_have_running_numbers_and_codes_of_their_own(tmp_path):
    run_batch(
        EXAMPLES / "tables" / "certificate.csv",
        tmp_path,
        base=EXAMPLES / "certificate.yaml",
        formats="docx",
        numbers="2026-{n:03}",
        names="{row}",
        jobs=1,
    )
    codes = set()
    for row, hours in ((2, "72 часа"), (5, "36 часов"), (6, "101 час")):
        data = (tmp_path / f"{row}.docx").read_bytes()
        said = plain_text(data).replace("\u00a0", " ")
        assert f"№ 2026-{row - 1:03}" in said
        assert hours in said
        assert f"www.ulgov.example/c/2026-{row - 1:03}" in said
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            codes.add(archive.read("word/media/qr1.png"))
    assert len(codes) == 3


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("name", ["meeting", "certificate"])
def test_each_of_two_who_sign_has_a_picture_of_ones_own(name, lang, tmp_path):
    path = tmp_path / f"{name}.yaml"
    more = "".join(
        f"{block}: {{mode: image, file: samples/{file}.png}}\n"
        for block, file in (("signature", "signature"), ("signature2", "seal"), ("seal", "seal"))
    )
    path.write_text((EXAMPLES / f"{name}.yaml").read_text("utf-8") + more, "utf-8")
    shutil.copytree(EXAMPLES / "samples", tmp_path / "samples")
    filled = wf.fill(wf.load(path, kinds=EXAMPLES / "kinds"), lang)
    with zipfile.ZipFile(io.BytesIO(filled.docx())) as archive:
        names = set(archive.namelist())
        document = archive.read("word/document.xml").decode()
    assert {f"word/media/{block}.png" for block in ("signature", "signature2", "seal")} <= names
    assert document.index('name="signature"') < document.index('name="signature2"')
    drawing = filled.drawing()
    assert (drawing.pages, drawing.problems) == (1, ())


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_two_who_sign_one_under_the_other_stay_together_over_a_page_break(lang):
    from pypdf import PdfReader

    record = wf.load(EXAMPLES / "meeting.yaml")
    names = ("А.Ю.Орлов", "А.П.Иванова") if lang == "ru" else ("Aleksei Orlov", "Anna Ivanova")
    seen = set()
    for items in range(4, 26):
        agenda = [record.agenda[0].model_copy() for _ in range(items)]
        drawing = wf.fill(record.model_copy(update={"agenda": agenda}), lang).drawing()
        pages = PdfReader(io.BytesIO(drawing.pdf)).pages
        last = pages[-1].extract_text().replace("\u00a0", " ")
        assert [name in last for name in names] == [True, True], items
        seen.add(len(pages))
    assert seen == {1, 2}


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_that_begins_with_an_example_fills_its_sample_in_both_languages(name, tmp_path):
    from wego_forms.catalog import Kind
    from wego_forms.catalog.samples import sample_record
    from wego_forms.catalog.starting import new_kind

    like = wf.kinds(EXAMPLES / "kinds")[name]
    for path, data in new_kind("mine", "letter", like).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    record = sample_record(Kind.load(tmp_path / "mine.yaml"))
    assert [wf.fill(record, lang).unsure for lang in ("ru", "en")] == [(), ()]


@pytest.mark.parametrize("name", KINDS)
def test_the_sample_of_a_kind_begun_with_an_example_says_what_the_example_says(name, tmp_path):
    from wego_forms.catalog import Kind
    from wego_forms.catalog.samples import sample_files, sample_record, sample_text
    from wego_forms.catalog.starting import new_kind

    for path, data in new_kind("mine", "letter", wf.kinds(EXAMPLES / "kinds")[name]).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    mine = Kind.load(tmp_path / "mine.yaml")
    record, example = sample_record(mine), wf.load(EXAMPLES / f"{name}.yaml")
    left = {"kind": True, "letterhead": {"emblem"}}
    assert record.kind == "mine"
    assert record.model_dump(exclude=left) == example.model_dump(exclude=left)
    assert record.letterhead.emblem is None
    assert sample_files(mine) == {}
    assert "examples/" not in sample_text(mine)
