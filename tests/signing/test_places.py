"""A mark is put where its person signs: by name, by number, by the certificate, else in the first free place."""

import datetime as dt
import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

import wego_forms as wf
from tests.builder import docx
from tests.cli.running import run_command
from tests.signing.credentials import NOON, PASSWORD, as_p12, sample
from wego_forms.signing import MarkBox, load_key, sign_pdf
from wego_forms.signing.pades import stranger

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    path = tmp_path_factory.mktemp("key") / "k.p12"
    path.write_bytes(as_p12(*sample()[:2]))
    return load_key(path, PASSWORD)


@pytest.fixture(scope="module", params=["certificate", "meeting"])
def document(request):
    return wf.fill(wf.load(EXAMPLES / f"{request.param}.yaml"), "ru")


def places(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = opened.Root.get("/Dests", {})
        return {
            name: ([float(edge) for edge in list(said.D)[2:]], str(said.get("/WegoName", "")))
            for name, said in found.items()
        }


def marks(pdf):
    """The boxes of the visible signature fields, as they were added."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = [
            each for page in opened.pages for each in page.get("/Annots", ()) if each.get("/FT") == "/Sig"
        ]
        return [[round(float(edge)) for edge in each.Rect] for each in found]


def rounded(place):
    return [round(edge) for edge in place[0]]


def test_the_pdf_tells_where_each_signs(document):
    found = places(document.pdf())
    assert {name: who for name, (_, who) in found.items()} == {
        "/signature": "А.Ю.Орлов",
        "/signature2": "А.П.Иванова",
    }
    for (left, low, right, high), _ in found.values():
        assert right - left > 170
        assert high - low == pytest.approx(46)


@pytest.mark.parametrize(("example", "lang", "who"), [
    ("tatarstan", "ru", "А.А.Смекалин"), ("tatarstan", "en", "Aleksandr Smekalin"),
    ("dimitrovgrad", "ru", "Сидоров Пётр Алексеевич")])  # fmt: skip
def test_the_only_place_is_the_only_signatorys_though_its_title_has_no_name(example, lang, who):
    record = wf.load(EXAMPLES / f"{example}.yaml")
    assert {name: who for name, (_, who) in places(wf.fill(record, lang).pdf()).items()} == {
        "/signature": who
    }


def test_a_blank_and_a_paper_that_nobody_signs_name_nobody():
    with pytest.warns(wf.TemplateWarning, match="the envelope has no address"):
        envelope = wf.fill(wf.load(EXAMPLES / "tatarstan.yaml"), "ru", "envelope-dl")
    papers = [wf.blank("application", "ru"), envelope]
    assert [who for paper in papers for _, who in places(paper.pdf()).values()] == ["", ""]


@pytest.mark.parametrize(("who", "warned"), [
    ([{"name": "А.А.Смекалин"}], "А.А.Смекалин"), ([{"name": "П.Примеров"}], ""), ([{"name": None}], ""),
    ([{"name": "А.А.Смекалин"}, {"name": "Б.Б.Ли"}], "А.А.Смекалин, Б.Б.Ли"),
    ([{"name": "А.А.Смекалин"}, {"name": "Пример Примеров"}], "")])  # fmt: skip
def test_the_free_space_under_a_paper_is_for_all_who_sign_it(who, warned):
    said = {"signatories": who, "signatory": who[0]}
    paper = wf.Template(docx("{{ signatory.name }}")).fill(said).pdf()
    assert stranger(paper, None, "Примеров Пример Примерович") == warned


@pytest.mark.parametrize("example", ["tatarstan", "certificate"])
def test_a_stranger_is_told_of_also_where_others_have_signed_in_every_place(key, example):
    paper = wf.fill(wf.load(EXAMPLES / f"{example}.yaml"), "ru").pdf()
    owners = [who for _, who in places(paper).values()]
    for _ in owners:
        paper = sign_pdf(paper, key, when=NOON)
    assert stranger(paper, None, "Примеров Пример Примерович") == ", ".join(owners)
    assert [stranger(paper, None, owner) for owner in owners] == [""] * len(owners)


@pytest.mark.parametrize(("who", "name"), [(None, "/signature"), (1, "/signature"), ("2", "/signature2"),
    ("Иванова", "/signature2"), ("Orlov", "/signature"), ("орлов алексей", "/signature")])  # fmt: skip
def test_the_mark_stands_in_the_place_of_the_one_who_is_named(document, key, who, name):
    pdf = document.pdf()
    signed = sign_pdf(pdf, key, mark=MarkBox(signatory=who), when=NOON)
    assert marks(signed) == [rounded(places(pdf)[name])]


def test_a_second_mark_takes_the_place_that_is_free(document, key):
    pdf = document.pdf()
    twice = sign_pdf(sign_pdf(pdf, key, mark=MarkBox(signatory=2), when=NOON), key, when=NOON)
    assert marks(twice) == [rounded(places(pdf)["/signature2"]), rounded(places(pdf)["/signature"])]
    with pytest.raises(wf.InputError, match="this signatory has signed already"):
        sign_pdf(twice, key, mark=MarkBox(signatory="Орлов"), when=NOON)


def test_a_third_mark_has_the_corner(document, key):
    pdf = document.pdf()
    for _ in range(3):
        pdf = sign_pdf(pdf, key, when=NOON)
    assert len({tuple(mark) for mark in marks(pdf)}) == 3


def test_the_certificates_owner_signs_in_his_own_place(key):
    record = wf.load(EXAMPLES / "certificate.yaml")
    owner = key.certificate.owner.split()
    person = {"family": owner[0], "given": owner[1], "patronymic": owner[2]}
    first, second = record.signatories
    record = record.model_copy(update={"signatories": (first, second.model_copy(update={"person": person}))})
    for lang in ("ru", "en"):
        pdf = wf.fill(record, lang).pdf()
        assert marks(sign_pdf(pdf, key, when=NOON)) == [rounded(places(pdf)["/signature2"])]


def test_a_name_that_nobody_has_is_refused_with_those_there_are(document, key):
    with pytest.raises(
        wf.InputError, match=r"no such signatory: 'Смит'. There are: 1 \(А.Ю.Орлов\), 2 \(А.П.Иванова\)"
    ):
        sign_pdf(document.pdf(), key, mark=MarkBox(signatory="Смит"), when=NOON)


def test_a_file_of_others_tells_of_no_places(key):
    other = pikepdf.new()
    other.add_blank_page()
    data = io.BytesIO()
    other.save(data)
    with pytest.raises(wf.InputError, match="tells of no places"):
        sign_pdf(data.getvalue(), key, mark=MarkBox(signatory=2), when=NOON)
    assert len(marks(sign_pdf(data.getvalue(), key, when=NOON))) == 1


@pytest.mark.parametrize(
    "dest", ["[ 0 /XYZ 0 0 0 ]", "(text)", "<< /D (x) >>", "<< /D [ 7 /FitR 1 2 3 4 ] >>", "<< /D [ 1 ] >>"]
)
def test_destinations_of_that_name_that_are_no_places_are_passed_over(key, dest):
    other = pikepdf.new()
    other.add_blank_page()
    other.Root.Dests = pikepdf.Dictionary(signature=pikepdf.Object.parse(dest.encode()))
    data = io.BytesIO()
    other.save(data)
    assert len(marks(sign_pdf(data.getvalue(), key, when=NOON))) == 1


def test_a_document_signs_in_the_place_that_is_asked_for(document, key):
    assert marks(document.sign(key, when=NOON, signatory=2)) == [
        rounded(places(document.pdf())["/signature2"])
    ]


def test_a_place_that_has_a_mark_of_the_record_or_fields_to_fill_in_is_no_place(tmp_path):
    assert places(wf.blank("application", fillable=True).pdf()) == {}


@pytest.mark.parametrize("level", ["1b", "2a"])
def test_archive_copies_tell_of_the_places_too(document, level):
    assert set(places(document.pdf(archive=level))) == {"/signature", "/signature2"}


def test_the_command_takes_a_number_or_a_name(tmp_path, document):
    start = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    (tmp_path / "k.p12").write_bytes(as_p12(*sample(start=start, days=9000)[:2]))
    (tmp_path / "a.pdf").write_bytes(document.pdf())
    code, out, _ = run_command(
        tmp_path, "sign", "a.pdf", "--key", "k.p12", "--signatory", "Иванова",
        env={"WEGO_FORMS_KEY_PASSWORD": PASSWORD},
    )  # fmt: skip
    assert (code, out.split()) == (0, [b"a.signed.pdf"])
    assert marks((tmp_path / "a.signed.pdf").read_bytes()) == [rounded(places(document.pdf())["/signature2"])]


def plain(*body):
    """A paper whose template keeps no places to sign in: Letter paper, margins of an inch."""
    return wf.Template(docx(*body)).fill({})


def foot_of(pdf, word):
    """How high the foot of a word stands on the last page, pt."""
    opened = pypdfium2.PdfDocument(pdf)
    page = opened[len(opened) - 1].get_textpage()
    index, _ = page.search(word).get_next()
    return page.get_charbox(index)[1]


def test_without_a_place_the_mark_stands_under_the_last_line_at_the_right(key):
    pdf = plain("Первое", "Министр А.Л.Ким").pdf()
    ((left, low, right, high),) = marks(sign_pdf(pdf, key, when=NOON))
    assert (right, right - left, high - low) == (612 - 72, 210, 46)
    assert 0 < foot_of(pdf, "Министр") - high < 14


def test_further_marks_stand_beside_and_below_it(key):
    pdf = plain("Министр").pdf()
    for _ in range(4):
        pdf = sign_pdf(pdf, key, when=NOON)
    first, second, third, fourth = marks(pdf)
    assert (second[0], second[1]) == (first[0] - 216, first[1])
    assert (third[0], third[1]) == (first[0], first[1] - 52)
    assert (fourth[0], fourth[1]) == (second[0], third[1])


def test_a_page_that_is_full_is_not_written_over(key):
    count = next(n for n in range(30, 90) if plain(*["Строка"] * (n + 1)).drawing().pages > 1)
    pdf = plain(*["Строка"] * (count - 1), "Конец").pdf()
    signed = sign_pdf(sign_pdf(pdf, key, when=NOON), key, when=NOON)  # the foot's margin has room for two
    assert all(low >= 10 and high <= foot_of(pdf, "Конец") for _, low, _, high in marks(signed))
    with pytest.raises(wf.InputError, match=r"no room for the mark under the text.*--invisible"):
        sign_pdf(signed, key, when=NOON)


@pytest.mark.parametrize(("lang", "said"), [("ru", "Документ подписан"), ("en", "Document signed")])
def test_the_command_words_the_mark_in_the_documents_language(tmp_path, lang, said):
    start = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    (tmp_path / "k.p12").write_bytes(as_p12(*sample(start=start, days=9000)[:2]))
    (tmp_path / "a.pdf").write_bytes(wf.fill(wf.load(EXAMPLES / "certificate.yaml"), lang).pdf())
    env = {"WEGO_FORMS_KEY_PASSWORD": PASSWORD}
    code, _, told = run_command(tmp_path, "sign", "a.pdf", "--key", "k.p12", env=env, lang="en")
    assert code == 0, told
    with pikepdf.open(tmp_path / "a.signed.pdf") as opened:
        (mark,) = [each for page in opened.pages for each in page.Annots if each.get("/FT") == "/Sig"]
        assert said in str(mark.TU)
