"""A PDF whose record has put the certificate's mark on the page gets no second one by being signed."""

import datetime as dt
import io
from pathlib import Path

import pikepdf
import pytest

import wego_forms as wf
from tests.builder import docx
from tests.cli.running import run_command
from tests.signing.credentials import PASSWORD, as_p12, sample
from tests.signing.test_places import marks
from wego_forms import catalog
from wego_forms.signing import MarkBox, load_key, sign_pdf

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = dt.datetime.now(dt.UTC).date()


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    """Two certificates of one owner."""
    folder = tmp_path_factory.mktemp("keys")
    for name, serial in (("own", 0x5A01), ("other", 0x5A02)):
        start = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
        (folder / f"{name}.p12").write_bytes(as_p12(*sample(start=start, days=9000, serial=serial)[:2]))
    return folder


@pytest.fixture(scope="module", params=[("tatarstan", "ru"), ("tatarstan", "en"), ("dimitrovgrad", "ru")])
def marked(request, keys):
    name, lang = request.param
    signature = {"mode": "electronic", "certificate": str(keys / "own.p12")}
    base = wf.load(EXAMPLES / f"{name}.yaml").model_dump()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WEGO_FORMS_KEY_PASSWORD", PASSWORD)
        return wf.fill(catalog.build(base | {"date": TODAY, "signature": signature}), lang)


def visible(pdf):
    return [mark for mark in marks(pdf) if mark != [0, 0, 0, 0]]


@pytest.mark.parametrize("archive", [False, "1b", "2a"])
def test_the_certificate_of_the_printed_mark_signs_without_another(marked, keys, archive):
    signed = sign_pdf(marked.pdf(archive=archive), load_key(keys / "own.p12", PASSWORD))
    assert b"/ByteRange" in signed
    assert visible(signed) == []


def test_a_place_that_is_asked_for_has_its_mark_all_the_same(marked, keys):
    signed = sign_pdf(marked.pdf(), load_key(keys / "own.p12", PASSWORD), mark=MarkBox(x=300, y=90))
    assert visible(signed) == [[300, 90, 510, 162]]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("ru", "напечатана отметка другого сертификата: 5A01, а подписано сертификатом 5A02. Проверьте"),
        ("en", "the mark of another certificate is printed in the file: 5A01, and 5A02 signed. Check that"),
    ],
)
def test_another_certificate_is_told_of_and_its_own_is_not(marked, keys, tmp_path, lang, told):
    marked.save(tmp_path / "a.pdf")
    env = {"WEGO_FORMS_KEY_PASSWORD": PASSWORD}
    code, _, err = run_command(tmp_path, "sign", "a.pdf", "--key", keys / "other.p12", env=env, lang=lang)
    assert code == 0
    assert told in err
    assert len(visible((tmp_path / "a.signed.pdf").read_bytes())) == 1
    own = ("--key", keys / "own.p12", "--force")
    assert run_command(tmp_path, "sign", "a.pdf", *own, env=env, lang=lang)[::2] == (0, "")
    assert visible((tmp_path / "a.signed.pdf").read_bytes()) == []


def told_in(document):
    with pikepdf.open(io.BytesIO(document.pdf())) as opened:
        return [key for key in ("/WegoMarks", "/WegoDraft") if key in opened.Root]


def test_a_paper_without_a_mark_tells_of_none(marked):
    assert told_in(marked) == ["/WegoMarks"]
    assert told_in(wf.fill(wf.load(EXAMPLES / "tatarstan.yaml"), "ru")) == []


@pytest.mark.parametrize(("text", "told"), [("{{ signature.mark }}", ["/WegoMarks"]), ("{{ number }}", [])])
def test_a_template_that_prints_no_mark_tells_of_none(text, told):
    mark = "Документ подписан электронной подписью\nСертификат: 5A01\nВладелец: А.Б.Образцов"
    assert told_in(wf.Template(docx(text)).fill({"number": "1", "signature": {"mark": mark}})) == told
