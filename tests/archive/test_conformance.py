"""Apache PDFBox Preflight finds archive copies to be PDF/A-1b, and would find it if they weren't."""

import datetime as dt
import io

import pikepdf
import pytest

import wego_forms as wf
from tests.archive.conftest import DAY, EXAMPLES
from tests.signing.credentials import NOON
from tests.tools import preflight, require
from wego_forms import catalog
from wego_forms.signing import load_key, sign_pdf

CASES = [(kind, lang) for kind in ("letter", "form") for lang in ("ru", "en")]


@pytest.fixture(scope="module")
def verdicts(documents, copies, key_file):
    """What Preflight finds wrong with everything that is asked about below: what it is → name → faults."""
    made = {
        "copies": copies,
        "examples": examples(),
        "signed": signed(key_file),
        "ordinary": {name: document.pdf() for name, document in documents.items()},
        "broken": broken(copies["letter", "ru", "pictures", ""]),
    }
    told = preflight({(what, name): pdf for what, pdfs in made.items() for name, pdf in pdfs.items()})
    return {what: {name: told[what, name] for name in pdfs} for what, pdfs in made.items()}


@pytest.mark.parametrize("font", ["", "PT Serif"])
@pytest.mark.parametrize("state", ["by-hand", "pictures", "electronic", "draft"])
@pytest.mark.parametrize(("kind", "lang"), CASES)
def test_letter_and_form_in_every_state_are_pdf_a_1b(kind, lang, state, font, verdicts):
    assert verdicts["copies"][kind, lang, state, font] == []


def examples():
    """The archive copies of all examples and blanks in both languages."""
    made = {}
    for lang in ("ru", "en"):
        for path in sorted(EXAMPLES.glob("*.yaml")):
            if "\nkind: " in "\n" + path.read_text(encoding="utf-8"):
                made[path.stem, lang] = wf.fill(wf.load(path), lang).pdf(archive=True)
        for kind in (kind.name for kind in catalog.BUILT_IN if kind.blank):
            made[kind, lang] = wf.blank(kind, lang).pdf(archive=True)
    return made


def test_all_examples_and_blanks_are_pdf_a_1b(verdicts):
    found = verdicts["examples"]
    assert len(found) >= 8
    assert {name: faults for name, faults in found.items() if faults} == {}


def signed(key_file):
    """Archive copies signed by the mark in its place, twice, and unseen."""
    key, made = load_key(key_file), {}
    for example in ("tatarstan", "dimitrovgrad"):
        base = wf.load(EXAMPLES / f"{example}.yaml").model_dump() | {"date": DAY}
        for lang in ("ru", "en"):
            document = wf.fill(catalog.build(base), lang)
            once = document.sign(key, lang=lang, when=NOON, archive=True)
            made[example, lang, "by the mark in its place"] = once
            made[example, lang, "twice"] = sign_pdf(once, key, when=NOON + dt.timedelta(hours=1))
            made[example, lang, "unseen"] = sign_pdf(document.pdf(archive=True), key, mark=None, when=NOON)
    return made


def test_a_signed_archive_copy_stays_one(verdicts):
    found = verdicts["signed"]
    assert len(found) == 12
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_libreoffice_makes_archive_copies_too(documents):
    require("soffice")
    made = documents["letter", "ru", "pictures"].pdf("libreoffice", archive=True)
    assert preflight({"letter": made}) == {"letter": []}


def test_ordinary_pdfs_are_not_pdf_a(verdicts):
    for name, faults in verdicts["ordinary"].items():
        said = "\n".join(faults)
        assert "Error on MetaData" in said, name
        assert "can't be used without Color Profile" in said, name
        assert ("SMask" in said) == (name[2] == "pictures" or name[0] == "letter"), said


def without_intent(pdf):
    del pdf.Root.OutputIntents


def without_metadata(pdf):
    del pdf.Root.Metadata


def with_another_title(pdf):
    pdf.docinfo.Title = "Not the metadata's title"


def with_another_date(pdf):
    pdf.docinfo.ModDate = "D:20200101000000+00'00'"


def without_cid_sets(pdf):
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/CIDSet" in item:
            del item.CIDSet


def with_a_soft_mask(pdf):
    image = next(iter(pdf.pages[0].Resources.XObject.values()))
    image.SMask = pdf.make_stream(
        bytes(4), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=2, Height=2, BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceGray,
    )  # fmt: skip


def with_a_script(pdf):
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def with_a_profile_of_version_4(pdf):
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    data = bytearray(profile.read_bytes())
    data[8] = 4
    profile.write(bytes(data))


BREAKS = [
    without_intent,
    without_metadata,
    with_another_title,
    with_another_date,
    without_cid_sets,
    with_a_soft_mask,
    with_a_script,
    with_a_profile_of_version_4,
]


def broken(copy):
    """An archive copy saved anew, by the name '<lambda>', and with each of the breaks."""
    made = {}
    for change in (lambda pdf: None, *BREAKS):
        with pikepdf.open(io.BytesIO(copy)) as pdf:
            change(pdf)
            out = io.BytesIO()
            pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, fix_metadata_version=False)
            made[change.__name__] = out.getvalue()
    return made


def test_preflight_would_see_every_part_that_is_amiss(verdicts):
    found = dict(verdicts["broken"])
    assert found.pop("<lambda>") == []
    assert [name for name, faults in found.items() if not faults] == []
