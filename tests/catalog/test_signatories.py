"""Several signatories: each with a picture of its own; a letter whose template has no number isn't a draft."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest

import wego_forms as wf
from tests.catalog.office import DEFINITION, RECORD, office, template, texts

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples" / "samples"


def two_dummies() -> bytes:
    """Our letter's template, its signature's dummy renamed to the second signatory's."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(ROOT / "templates" / "ru" / "letter.docx") as source,
        zipfile.ZipFile(out, "w") as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = data.replace(b'name="signature"', b'name="signature2"')
                data = data.replace(b"{{ body }}", b"{{ topic }}").replace(
                    b"{%p if body != '' %}", b"{%p if topic %}"
                )
            target.writestr(name, data)
    return out.getvalue()


def record(tmp_path, more):
    for name in ("signature.png", "seal.png"):
        shutil.copy(SAMPLES / name, tmp_path)
    return wf.load(office(tmp_path, record=RECORD + more))


def test_the_second_signatory_has_a_picture_of_its_own(tmp_path):
    signed = record(tmp_path, "signature2: {mode: image, file: signature.png}\n")
    document = wf.fill(signed, "ru", wf.Template(two_dummies(), "two.docx"))
    with zipfile.ZipFile(io.BytesIO(document.docx())) as archive:
        assert "word/media/signature2.png" in archive.namelist()


def test_a_template_without_its_place_would_lose_it_and_is_refused(tmp_path):
    signed = record(tmp_path, "signature2: {mode: image, file: signature.png}\n")
    with pytest.raises(wf.RecordError) as error:
        wf.fill(signed, "ru", template("{{ number }} {{ signatory.name }} {{ draft }}"))
    assert [problem.place for problem in error.value.problems] == ["signature2"]


@pytest.mark.parametrize("given", ["signatory", "signatories"])
def test_one_signatory_may_sign_where_two_may(tmp_path, given):
    start, end = RECORD.index("signatories:"), RECORD.index("topic:")
    one = "{position: {ru: Губернатор, en: Governor}, person: {family: Орлов, given: Иван, patronymic: Юрьевич}}"
    text = f"signatory: {one}\n" if given == "signatory" else f"signatories: [{one}]\n"
    made = wf.load(office(tmp_path, record=RECORD[:start] + text + RECORD[end:]))
    assert texts(wf.fill(made, "ru", template("{{ signatories|length }} {{ signatory.name }}"))) == [
        "1 И.Ю.Орлов"
    ]


def test_three_where_two_may_sign_are_refused(tmp_path):
    third = "  - {position: {ru: Третий}, person: {family: Орлов, given: Иван, patronymic: Юрьевич}}\ntopic:"
    with pytest.raises(wf.RecordError) as error:
        wf.load(office(tmp_path, record=RECORD.replace("topic:", third, 1)))
    assert error.value.problems[0].place == "signatories"


@pytest.mark.parametrize(("tag", "draft"), [("{{ number|line }}", True), ("{{ topic }}", False)])
def test_only_a_letter_with_a_place_for_a_number_wants_one(tmp_path, tag, draft):
    made = wf.load(office(tmp_path, record=RECORD.replace("number: 73-1\n", "")))
    assert wf.fill(made, "ru", template(tag)).draft is draft


def test_a_picture_that_is_a_field_takes_the_place_of_the_dummy_of_its_name(tmp_path):
    defined = DEFINITION.replace("signatories: 2\n", "  photo:   {type: picture, optional: true}\n")
    with_photo = "photo: seal.png\n"
    shutil.copy(SAMPLES / "seal.png", tmp_path)
    start, end = RECORD.index("signatories:"), RECORD.index("topic:")
    one = (
        "signatory: {position: {ru: Губернатор}, person: {family: Орлов, given: Иван, patronymic: Юрьевич}}\n"
    )
    path = office(tmp_path, definition=defined, record=RECORD[:start] + one + RECORD[end:] + with_photo)
    (tmp_path / "kinds" / "ru").mkdir()
    (tmp_path / "kinds" / "ru" / "meeting.docx").write_bytes(renamed(two_dummies()))
    with zipfile.ZipFile(io.BytesIO(wf.fill(wf.load(path), "ru").docx())) as archive:
        assert "word/media/photo.png" in archive.namelist()


def renamed(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b'name="signature2"', b'name="photo"'))
    return out.getvalue()


def office_with(folder, *paragraphs, base, rest=""):
    """A kind of that base with a Russian template of plain paragraphs, beside the samples' pictures."""
    import docx

    head = f"kind: meeting\nbase: {base}\ntitle: {{ru: Вид, en: Kind}}\n"
    office(folder, definition=f"{head}fields: {{who: {{type: official}}}}\n{rest}")
    shutil.copy(SAMPLES / "signature.png", folder)
    (folder / "kinds/ru").mkdir()
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    made.save(folder / "kinds/ru/meeting.docx")


WHO = {"position": {"ru": "Министр"}, "person": "Иванов Иван Иванович"}


def test_a_signature_that_a_page_of_ones_own_has_no_place_for_is_told(tmp_path):
    office_with(tmp_path, "{{ who.position }} {{ who.name }}", base="page")
    data = {
        "who": WHO,
        "date": "2026-11-20",
        "signature": {"mode": "image", "file": str(tmp_path / "signature.png")},
    }
    made = wf.record("meeting", data, kinds=tmp_path / "kinds")
    with pytest.raises(wf.RecordError, match="has no place for this") as caught:
        wf.fill(made, "ru")
    assert [problem.place for problem in caught.value.problems] == ["signature"]
    plain = wf.record("meeting", {"who": WHO}, kinds=tmp_path / "kinds")
    assert texts(wf.fill(plain, "ru")) == ["Министр И.И.Иванов"]


def test_signatories_in_a_loop_lose_nothing_unseen_either(tmp_path):
    loop = ("{%p for s in signatories %}", "{{ s.name }}", "{%p endfor %}")
    office_with(tmp_path, "{{ number }}", *loop, base="letter", rest="signatories: 2\n")
    known = RECORD.partition("topic:")[0] + "who: {position: {ru: Министр}, person: Иванов Иван Иванович}\n"
    (tmp_path / "a.yaml").write_text(known + "signature2: {mode: image, file: signature.png}\n", "utf-8")
    with pytest.raises(wf.RecordError, match=r"signature2: .* has no place for this"):
        wf.fill(wf.load(tmp_path / "a.yaml"), "ru")
    (tmp_path / "b.yaml").write_text(known.replace("number: 73-1\n", ""), "utf-8")
    with pytest.raises(wf.RecordError, match="it is a draft, and"):
        wf.fill(wf.load(tmp_path / "b.yaml"), "ru")


PAGE = """\
kind: card
base: page
title: {ru: Билет, en: Card}
fields:
  guest: {type: person}
signatories: 3
"""
HOSTS = "".join(
    f"  - {{position: {{ru: {ru}, en: {en}}}, person: {{family: {family}, given: Иван, patronymic: Ильич}}}}\n"
    for ru, en, family in (
        ("Мэр", "Mayor", "Орлов"),
        ("Министр", "Minister", "Ким"),
        ("Ректор", "Rector", "Гусь"),
    )
)
CARD = f"kind: card\nguest: {{family: Белых, given: Инна}}\nsignatories:\n{HOSTS}"
TAG = "{% for s in signatories %}{{ s.position }} {{ s.name }}; {% endfor %}{{ signatory.name }}"


def test_several_may_sign_a_page_too_each_with_a_picture_of_its_own(tmp_path):
    shutil.copy(SAMPLES / "signature.png", tmp_path)
    path = office(tmp_path, definition=PAGE, record=CARD, kind="card")
    said = texts(wf.fill(wf.load(path), "ru", template(TAG)))
    assert said == ["Мэр И.И.Орлов; Министр И.И.Ким; Ректор И.И.Гусь; И.И.Орлов"]
    assert texts(wf.fill(wf.load(path), "en", template(TAG)))[0].startswith(
        "Mayor Ivan Orlov; Minister Ivan Kim;"
    )
    path.write_text(f"{CARD}date: 2026-12-01\nsignature3: {{mode: image, file: signature.png}}\n", "utf-8")
    with pytest.raises(wf.RecordError) as error:
        wf.fill(wf.load(path), "ru", template(TAG))
    assert [problem.place for problem in error.value.problems] == ["signature3"]


def test_a_page_has_as_many_who_sign_as_its_kind_says(tmp_path):
    with pytest.raises(wf.RecordError, match="signatories"):
        wf.load(office(tmp_path, definition=PAGE.replace("3", "2"), record=CARD, kind="card"))


def test_a_sample_of_a_page_that_several_sign_has_them(tmp_path):
    path = office(tmp_path, definition=PAGE, record=CARD, kind="card")
    kind = wf.Kind.load(path.parent / "kinds/card.yaml")
    from wego_forms.catalog.samples import sample_record

    assert len(sample_record(kind).signatories) == 3


def test_a_form_has_no_several_signatories_and_a_page_no_field_of_their_name(tmp_path):
    for definition, place in (
        (PAGE.replace("page", "form"), "signatories"),
        (PAGE.replace("guest", "signatory"), "fields.signatory"),
    ):
        with pytest.raises(wf.RecordError) as error:
            wf.load(office(tmp_path, definition=definition, record=CARD, kind="card"))
        assert [problem.place for problem in error.value.problems] == [place]


@pytest.mark.parametrize("tag", ["{{ day }}", "{{ day|date('long') }}", "{{ day|date('weekday') }}"])
def test_an_english_days_number_stays_with_its_month(tmp_path, tag):
    document = wf.fill(wf.load(office(tmp_path)), "en", template(tag))
    with zipfile.ZipFile(io.BytesIO(document.docx())) as archive:
        assert "1\u00a0December" in archive.read("word/document.xml").decode()
