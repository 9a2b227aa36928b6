"""What a developer writes on the first day; test_python.py runs it, and mypy reads it in strict mode."""

import io
from datetime import date
from pathlib import Path

import wego_forms as wf


def made_from_fields() -> wf.Invitation:
    return wf.Invitation(
        letterhead={
            "author": wf.Text(ru="Губернатор Энской области", en="Governor of the Ensk Region"),
            "address": {"ru": "пл. Мира, д. 1", "en": "1 Peace Square"},
            "phone": "+7 8422 58-93-43",
            "email": "mail@ensk.example",
            "website": "www.ensk.example",
        },
        number="12-П/34",
        date=date(2017, 8, 1),
        addressees=[
            wf.Addressee(
                position={"ru": "Губернатор", "en": "Governor"},
                region=wf.Text(ru="Самарская область"),
                person=wf.Person(family="Иванов", given="Иван", patronymic="Иванович"),
            )
        ],
        subject={"ru": "О вступлении в WeGO", "en": "Membership of WeGO"},
        sender={"ru": "Правительство Энской области", "en": "Government of the Ensk Region"},
        occasion=wf.Occasion(
            assembly=4,
            place={"ru": "Ульяновская область"},
            participants=400,
            cities=113,
            members=120,
            partner_since=2010,
            websites=["we-gov.org"],
        ),
        signatory=wf.Official(
            position={"ru": "Губернатор", "en": "Governor"},
            person={"family": "Орлов", "given": "Пётр", "patronymic": "Ильич"},
        ),
    )


def main(example: Path, out: Path) -> None:
    letter = made_from_fields()
    for lang in ("ru", "en"):
        document = wf.fill(letter, lang=lang)
        path: Path = document.save(out / f"letter.{lang}.docx")
        assert path.is_file()
    memory = io.BytesIO()
    wf.fill(letter).save(memory, format="pdf")
    assert memory.getvalue().startswith(b"%PDF")
    loaded = wf.load(example)
    answer = loaded.model_copy(update={"number": "1", "date": "2017-08-02"})
    assert wf.fill(answer, template=wf.template_path("invitation", "ru")).docx()
    same = wf.load(answer.model_dump())
    assert isinstance(same, wf.Invitation)
    assert same.sender.ru is not None
    with example.open("rb") as file:
        assert wf.load(file) == loaded
    for case in ["dative", "genitive"]:
        assert wf.decline("Губернатор", case, kind="position").text
    try:
        wf.Person(family="Иванов")
    except wf.RecordError as error:
        print(*[problem.place for problem in error.problems])
    print(wf.__version__)
