"""Judges of the structure of all that we make, pdfua and our own: each sees the faults put in on purpose."""

import io

import pdfua
import pikepdf
import pytest

import wego_forms as wf
from tests.archive.conftest import EXAMPLES, documents, key_file  # noqa: F401
from tests.tagged.structure import faults, spoken, tree
from wego_forms import catalog

LANGS = ("ru", "en")


def judged(pdf, path):
    """What pdfua finds, each as its rule and message."""
    path.write_bytes(pdf)
    return [f"{found.rule_id}: {found.message}" for found in pdfua.validate(path).findings]


@pytest.mark.parametrize("archive", [False, "1b", "2a"])
def test_letters_and_forms_in_every_state_are_sound(archive, documents, tmp_path):  # noqa: F811
    for name, document in documents.items():
        pdf = document.pdf(archive=archive)
        assert faults(pdf) == [], name
        # PDF/A-1b has no place for PDF/UA's mark, which is the one thing that is missing there.
        found = [one for one in judged(pdf, tmp_path / "a.pdf") if archive != "1b" or "UA-28-004" not in one]
        assert found == [], name


def test_all_examples_blanks_and_forms_to_fill_in_are_sound(tmp_path):
    made = {}
    for lang in LANGS:
        for path in sorted(EXAMPLES.glob("*.yaml")):
            if "\nkind: " in "\n" + path.read_text(encoding="utf-8"):
                made[path.stem, lang] = wf.fill(wf.load(path), lang).pdf()
        for kind in (kind.name for kind in catalog.BUILT_IN if kind.blank):
            made["blank", kind, lang] = wf.blank(kind, lang).pdf()
        made["to fill in", lang] = wf.blank("application", lang, fillable=True).pdf()
        record = wf.load(EXAMPLES / "dimitrovgrad.yaml")
        made["filled, to fill in", lang] = wf.fill(record, lang, fillable=True).pdf()
    assert len(made) >= 20
    assert {name: found for name, pdf in made.items() if (found := faults(pdf))} == {}
    assert {name: found for name, pdf in made.items() if (found := judged(pdf, tmp_path / "a.pdf"))} == {}


def test_the_pictures_of_a_letter_say_what_they_are(documents):  # noqa: F811
    for lang, words in (("ru", ["Герб", "Печать", "Подпись"]), ("en", ["Emblem", "Seal", "Signature"])):
        made = tree(documents["letter", lang, "pictures"].pdf())
        assert sorted(figure.alt for figure in made.all("Figure")) == words


def test_a_blind_official_hears_the_letter_in_its_order(documents):  # noqa: F811
    heard = spoken(documents["letter", "ru", "pictures"].pdf()).splitlines()
    wanted = [
        "[Герб]",
        "О вступлении",
        "Президенту Республики Татарстан",
        "Уважаемый Рустам",
        "С уважением",
        "А.А.Смекалин",
    ]
    places = [next(n for n, line in enumerate(heard) if line.startswith(word)) for word in wanted]
    assert places == sorted(places)
    assert abs(heard.index("[Подпись]") - places[-1]) <= 3


def test_a_blind_official_hears_every_field_of_a_form_with_its_label():
    made = tree(wf.blank("application", "ru", fillable=True).pdf())
    rows = [row for row in made.all("TR") if list(row.all("Form"))]
    assert len(rows) == 30
    assert all([cell.kind for cell in row.kids] == ["TH", "TD"] for row in rows)
    assert rows[4].kids[0].text == "Страна"
    assert rows[4].kids[0].said["/Scope"] == "/Row"


def changed(pdf, change):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()


def elements(pdf, kind):
    return [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == f"/{kind}"]


def untagged(pdf):
    del pdf.Root.StructTreeRoot


def unmarked(pdf):
    pdf.Root.MarkInfo.Marked = False


def without_language(pdf):
    del pdf.Root.Lang


def without_a_title_shown(pdf):
    del pdf.Root.ViewerPreferences


def with_a_silent_figure(pdf):
    del elements(pdf, "Figure")[0].Alt


def with_heads_of_nothing(pdf):
    for one in elements(pdf, "TH"):
        del one.A


def with_no_heads(pdf):
    for one in elements(pdf, "TH"):
        one.S = pikepdf.Name.TD


def with_ink_outside(pdf):
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n0 0 9 9 re f")


def with_a_silent_link(pdf):
    for page in pdf.pages:
        for one in page.get("/Annots", []):
            if one.Subtype == "/Link":
                del one.Contents


def without_the_mark(pdf):
    del pdf.Root.Metadata


def with_a_cell_in_no_row(pdf):
    elements(pdf, "TD")[0].S = pikepdf.Name.P


def with_a_skipped_heading(pdf):
    elements(pdf, "H2")[0].S = pikepdf.Name.H4


def with_an_item_in_no_list(pdf):
    elements(pdf, "L")[0].S = pikepdf.Name.Div


def with_a_lost_paragraph(pdf):
    whole = elements(pdf, "Document")[0]
    whole.K = pikepdf.Array(list(whole.K)[1:])


def with_parents_exchanged(pdf):
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    first = nums[1]
    first[0], first[len(first) - 1] = first[len(first) - 1], first[0]


def with_an_empty_element(pdf):
    del elements(pdf, "P")[0].K


def with_a_field_outside(pdf):
    one = elements(pdf, "Form")[0]
    one.S = pikepdf.Name.Span


BOTH_SEE = [
    untagged, unmarked, without_language, without_a_title_shown, with_a_silent_figure, with_heads_of_nothing,
    with_a_silent_link,
]  # fmt: skip
OURS_SEES = [
    with_ink_outside,
    with_a_cell_in_no_row, with_a_skipped_heading, with_an_item_in_no_list, with_a_lost_paragraph,
    with_parents_exchanged, with_an_empty_element, with_a_field_outside,
]  # fmt: skip
PDFUA_SEES = [with_no_heads, without_the_mark]


@pytest.fixture(scope="module")
def rich(documents):  # noqa: F811
    """One file that has all that is spoiled: headings, lists, tables, pictures, links, fields."""
    return {
        "letter": documents["letter", "ru", "pictures"].pdf(),
        "guide": wf.fill(wf.load(EXAMPLES / "guide.yaml"), "ru").pdf(),
        "form": wf.blank("application", "ru", fillable=True).pdf(),
        "link": _linked(),
    }


def _linked():
    from tests.pdf.documents import parts, r
    from tests.tagged.test_structure import CORE
    from wego_forms.pdf import draw

    link = f'<w:p><w:hyperlink r:id="l">{r("we-gov.org")}</w:hyperlink></w:p>'
    related = {"l": ("hyperlink", "https://we-gov.org", None)}
    return draw(parts(link, related=related, core=CORE)).pdf


OF = {
    with_a_silent_figure: "letter", with_a_field_outside: "form", with_a_silent_link: "link",
}  # fmt: skip


@pytest.mark.parametrize("change", [*BOTH_SEE, *OURS_SEES])
def test_our_judge_sees_what_is_spoiled(change, rich):
    sound = rich[OF.get(change, "guide")]
    assert faults(changed(sound, lambda pdf: None)) == []
    assert faults(changed(sound, change)) != []


@pytest.mark.parametrize("change", [*BOTH_SEE, *PDFUA_SEES])
def test_pdfua_sees_what_is_spoiled(change, rich, tmp_path):
    sound = rich[OF.get(change, "guide")]
    assert judged(sound, tmp_path / "sound.pdf") == []
    assert judged(changed(sound, change), tmp_path / "spoiled.pdf") != []
