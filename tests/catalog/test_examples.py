"""The examples of own kinds are right as they come; a card to the head of every region says each name rightly."""

import csv
from pathlib import Path

import pytest

import wego_forms as wf
from tests.builder import plain_text
from wego_forms.batch import run_batch
from wego_forms.language.russian.regions import regions

EXAMPLES = Path(__file__).parents[2] / "examples"
#: Invented heads with names that are hard to decline: family, given, patronymic; the dative; the salutation.
HEADS = (
    ("Белых", "Никита", "Юрьевич", "Н.Ю.Белых", "Уважаемый Никита Юрьевич!"),
    ("Черненко", "Ольга", "Ильинична", "О.И.Черненко", "Уважаемая Ольга Ильинична!"),
    ("Заяц", "Лев", "Кузьмич", "Л.К.Зайцу", "Уважаемый Лев Кузьмич!"),
    ("Ким", "Анна", "Львовна", "А.Л.Ким", "Уважаемая Анна Львовна!"),
    ("Ким", "Павел", "Львович", "П.Л.Киму", "Уважаемый Павел Львович!"),
    ("Живаго", "Илья", "Фомич", "И.Ф.Живаго", "Уважаемый Илья Фомич!"),
    ("Толстая", "Любовь", "Саввична", "Л.С.Толстой", "Уважаемая Любовь Саввична!"),
    ("Седых", "Зоя", "Лукинична", "З.Л.Седых", "Уважаемая Зоя Лукинична!"),
    ("Бондарчук", "Фёдор", "Сергеевич", "Ф.С.Бондарчуку", "Уважаемый Фёдор Сергеевич!"),
    ("Салтыков-Щедрин", "Пётр", "Ильич", "П.И.Салтыкову-Щедрину", "Уважаемый Пётр Ильич!"),
    ("Окуджава", "Марк", "Шалвович", "М.Ш.Окуджаве", "Уважаемый Марк Шалвович!"),
)


@pytest.mark.parametrize("name", ["meeting", "congratulation", "thanks"])
def test_an_example_its_definition_and_its_templates_are_right(name):
    kinds = EXAMPLES / "kinds"
    files = [EXAMPLES / f"{name}.yaml", kinds / f"{name}.yaml"]
    files += [kinds / lang / f"{name}.docx" for lang in ("ru", "en")]
    assert [problem.message() for found in wf.check(files) for problem in found.problems] == []


@pytest.mark.parametrize("name", ["meeting", "congratulation", "thanks"])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_an_example_is_one_page_and_no_draft(name, lang):
    document = wf.fill(wf.load(EXAMPLES / f"{name}.yaml"), lang)
    assert not document.draft
    assert document.drawing().pages == 1
    assert not document.drawing().problems


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
