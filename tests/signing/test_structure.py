"""What signing adds to a tagged PDF is in its structure, for those who can't see it."""

import datetime as dt

import pdfua
import pytest

import wego_forms as wf
from tests.archive.conftest import DAY, EXAMPLES
from tests.rules import broken_rules
from tests.signing.checks import statuses
from tests.signing.credentials import NOON
from tests.tagged.structure import faults, tree
from tests.tools import require
from wego_forms import catalog
from wego_forms.signing import MarkBox, sign_pdf, stamp_pdf


@pytest.fixture(scope="module")
def filled():
    def of(example, **more):
        record = catalog.build(wf.load(EXAMPLES / f"{example}.yaml").model_dump() | {"date": DAY})
        return wf.fill(record, "ru", **more)

    return of


def found(pdf, path):
    path.write_bytes(pdf)
    told = [one.message for one in pdfua.validate(path).findings]
    return [*faults(pdf), *told, *broken_rules(pdf, "ua1", typed=True)]


@pytest.mark.parametrize("example", ["tatarstan", "dimitrovgrad"])
@pytest.mark.parametrize("archive", [False, "1b", "2a"])
def test_a_signature_is_a_field_that_says_who_signed(example, archive, filled, keys, tmp_path):
    signed = filled(example).sign(keys["rsa"], when=NOON, archive=archive)
    # PDF/A-1b has no place for PDF/UA's mark.
    told = [
        one
        for one in found(signed, tmp_path / "a.pdf")
        if archive != "1b" or not ("PDF/UA" in one or "UA1-ID" in one)
    ]
    assert told == []
    form = list(tree(signed).all("Form"))[-1]
    assert form.alt.startswith("Документ подписан электронной подписью. Владелец: ")


def test_an_unseen_signature_is_there_too(filled, keys, tmp_path):
    signed = sign_pdf(filled("tatarstan").pdf(), keys["rsa"], mark=None, when=NOON)
    assert found(signed, tmp_path / "a.pdf") == []
    assert len(list(tree(signed).all("Form"))) == 1


def test_a_form_keeps_the_place_of_its_own_field(filled, keys, tmp_path):
    document = filled("dimitrovgrad", fillable=True)
    signed = document.sign(keys["rsa"], when=NOON)
    assert found(signed, tmp_path / "a.pdf") == []
    assert tree(signed).outline() == tree(document.pdf()).outline()


def test_a_second_signature_leaves_what_the_first_one_signed_as_it_is(filled, keys, pairs):
    first = filled("tatarstan").sign(keys["rsa"], when=NOON)
    second = sign_pdf(first, keys["rsa"], when=NOON + dt.timedelta(hours=1))
    assert all(status.intact and status.bottom_line for status in statuses(second, pairs["rsa"][1]))
    assert tree(first).outline() == tree(second).outline()


def test_a_stamped_mark_is_a_figure_that_says_what_it_shows(filled, keys, tmp_path):
    stamped = stamp_pdf(filled("tatarstan").pdf(), keys["rsa"].certificate, mark=MarkBox(), when=NOON)
    assert found(stamped, tmp_path / "a.pdf") == []
    (mark,) = tree(stamped).all("Figure")
    assert mark.alt.startswith("Документ подписан электронной подписью. Сертификат: ")


def test_another_programs_tagged_pdf_is_told_as_well(filled, keys):
    require("soffice")
    plain = filled("tatarstan").pdf("libreoffice", archive=True)
    assert b"/StructTreeRoot" in plain
    for done in (
        sign_pdf(plain, keys["rsa"], when=NOON),
        stamp_pdf(plain, keys["rsa"].certificate, when=NOON),
    ):
        ours = [one for one in faults(done) if "Widget" in one or "MCID" in one or "outside" in one]
        assert ours == [one for one in faults(plain) if "MCID" in one or "outside" in one]


def test_an_untagged_pdf_stays_untagged(keys):
    from tests.pdf.documents import parts
    from wego_forms.pdf import draw

    signed = sign_pdf(draw(parts("Слово."), tagged=False).pdf, keys["rsa"], when=NOON)
    assert faults(signed) == ["not tagged"]
