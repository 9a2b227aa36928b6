"""Rules of filling that one tag, one picture or one string decides."""

import copy
import io
import pickle

import pikepdf
import pytest
from lxml import etree

from tests.builder import W, docx, paragraph, part, plain_text
from wego_forms import InputError, TemplateError
from wego_forms.filling import Inset, Template
from wego_forms.filling.blank import Blank
from wego_forms.filling.document import formats_of
from wego_forms.filling.dummies import EMU_PER_MM, NAMES, Dummy
from wego_forms.filling.pdfwriting import flattened
from wego_forms.filling.printing import flat
from wego_forms.filling.prose.marking import Run, Table
from wego_forms.filling.prose.writing import _shares
from wego_forms.filling.sandbox import Refused, Sandbox
from wego_forms.filling.settling import _refill
from wego_forms.filling.tags import _after_string
from wego_forms.filling.usage import written
from wego_forms.pictures.picture import Picture


def filled(body, **values):
    return plain_text(Template(docx(body)).fill(values).docx())


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ a + b }}", "раздва"),
        ("{{ b + a }}", "двараз"),
        ("{{ n + 2 }}", "5"),
        ("{{ n - 2 }}", "1"),
        ("{{ n * 2 }}", "6"),
        ("{{ n / 2 }}", "1.5"),
        ("{{ n // 2 }}", "1"),
        ("{{ n % 2 }}", "1"),
        ("{{ a ~ n }}", "раз3"),
        ("{{ a|capitalize }}", "Раз"),
        ("{{ a|upper }}", "РАЗ"),
        ("{{ [3, 1, 2]|sort|join(', ') }}", "1, 2, 3"),
        ("{{ [3, 1, 2]|max }}", "3"),
    ],
)
def test_texts_are_added_and_numbers_reckoned_with(tag, said):
    assert filled(tag, a="раз", b="два", n=3) == said


@pytest.mark.parametrize(
    "tag", ["{{ a - b }}", "{{ a * 2 }}", "{{ n ** 2 }}", "{{ a + n }}", "{{ hole + 1 }}"]
)
def test_what_is_no_number_is_not_reckoned_with_and_nothing_is_raised_to_a_power(tag):
    with pytest.raises(TemplateError, match="a template reckons with numbers only") as refused:
        filled(tag, a="раз", b="два", n=3, hole=None)
    assert "Texts are joined by ~" in refused.value.message("en")


def test_a_line_to_write_on_stays_one_whatever_is_reckoned_with_it():
    sandbox, hole = Sandbox(), Blank()
    for operator in ("+", "-", "*", "/", "//", "%"):
        assert sandbox.call_binop(None, operator, hole, 5) is hole
        assert sandbox.call_binop(None, operator, 5, hole) is hole
    with pytest.raises(Refused):
        sandbox.call_binop(None, "-", "text", 5)


def test_the_word_for_a_filter_that_is_no_function_is_the_filter():
    for name in ("max", "min", "sum", "round", "int", "float"):
        with pytest.raises(TemplateError) as refused:
            filled(f"{{{{ {name}(a) }}}}", a=[1])
        assert f"Write the filter: {{{{ a|{name} }}}}." in refused.value.message("en")


@pytest.mark.parametrize("name", ["max", "min", "sort", "unique"])
def test_a_filter_of_lists_takes_no_letters_of_a_text(name):
    with pytest.raises(TemplateError, match="the filter needs a list"):
        filled(f"{{{{ a|{name} }}}}", a="text")


def test_where_there_can_be_no_lines_there_are_spaces_and_plain_hyphens():
    assert flat("кто\u2011то\tи\rтам\nтут") == "кто-то и там тут"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("'a\\'b' c", 6),
        ('"a\\\\" b', 5),
        ("'a\"b' c", 5),
        ("«a «b» c» d", 9),
        ("«a \\» b", 5),
        ("“a” b", 3),
        ("„a“ b", 3),
        ("‹a› b", 3),
        ("'a", -1),
        ("«a «b» c", -1),
    ],
)
def test_a_string_ends_at_its_own_quote_curved_or_straight(text, end):
    assert _after_string(text, 0) == end


def test_a_tab_or_a_lines_end_within_a_tag_goes_with_it():
    for end in ("<w:tab/>", "<w:br/>"):
        body = f"<w:p><w:r><w:t>раз {{{{ </w:t>{end}<w:t>a }}}} два</w:t></w:r></w:p>"
        made = Template(docx(body)).fill({"a": "x"}).docx()
        assert plain_text(made) == "раз x два"
        assert end not in part(made)


def picture(width, height):
    return Picture(b"", "png", width, height, False)


@pytest.mark.parametrize(
    ("inset", "place"),
    [
        # The dummy is 40 × 20 mm at 10, 10 mm; a wide picture fills its width, a tall one its height.
        (Inset(picture(400, 100)), (10, 15, 40, 10)),
        (Inset(picture(100, 100)), (20, 10, 20, 20)),
        (Inset(picture(100, 100), 60, 60), (0, -10, 60, 60)),
        (Inset(picture(100, 100), 10), (25, 15, 10, 10)),
        (Inset(picture(100, 100), None, 10), (25, 15, 10, 10)),
    ],
)
def test_a_picture_is_fitted_into_the_dummys_box_on_its_centre(inset, place):
    dummy = Dummy("seal", "word/media", *(mm * EMU_PER_MM for mm in (10, 10, 40, 20)))
    found = dummy.place(inset)
    assert tuple(found[name] / EMU_PER_MM for name in ("x", "y", "cx", "cy")) == pytest.approx(place)
    assert found["file"] == "seal.png"
    assert dummy.image_part(inset) == "word/media/seal.png"


def test_a_template_travels_as_what_it_was_made_of(tmp_path):
    path = tmp_path / "letter.docx"
    path.write_bytes(docx("{{ a }}"))
    for template in (Template(path), Template(docx("{{ a }}"), "letter.docx")):
        travelled = pickle.loads(pickle.dumps(template))
        assert travelled.fill({"a": "x"}).docx() == template.fill({"a": "x"}).docx()
        assert travelled.source == template.source
        assert copy.deepcopy(template) is template


def test_each_turn_of_a_loop_has_a_bookmark_of_its_own_that_begins_and_ends():
    body = (
        paragraph("{%p for x in a %}")
        + '<w:p><w:bookmarkStart w:id="3" w:name="b"/><w:r><w:t>{{ x }}</w:t></w:r><w:bookmarkEnd w:id="3"/></w:p>'
        + paragraph("{%p endfor %}")
    )
    root = etree.fromstring(part(Template(docx(body)).fill({"a": ["1", "2", "3"]}).docx()).encode())
    begun = [(one.get(f"{{{W}}}id"), one.get(f"{{{W}}}name")) for one in root.iter(f"{{{W}}}bookmarkStart")]
    ended = [one.get(f"{{{W}}}id") for one in root.iter(f"{{{W}}}bookmarkEnd")]
    assert [number for number, _ in begun] == ended
    assert len(set(ended)) == len({name for _, name in begun}) == 3


@pytest.mark.parametrize(
    ("cell", "children"),
    [
        ("", ["p"]),
        ("<w:tcPr/>", ["tcPr", "p"]),
        ("<w:p/>", ["p"]),
        ("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", ["p", "tbl", "p"]),
        ("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", ["tbl", "p"]),
        ("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>", ["tbl", "p"]),
        ("<w:p/><w:tbl><w:tr/></w:tbl>", ["p"]),
        ("<w:sdt><w:sdtContent/></w:sdt>", ["p"]),
    ],
)
def test_a_cell_that_a_condition_emptied_ends_with_a_paragraph_as_word_wants_it(cell, children):
    root = etree.fromstring(f'<w:tbl xmlns:w="{W}"><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>')
    _refill(root)
    assert [etree.QName(child).localname for child in root[0][0]] == children


def test_the_columns_of_a_table_are_as_wide_as_their_texts_and_no_narrower_than_a_word():
    def table(*columns):
        return Table((tuple((Run(text),) for text in columns),), ("left",) * len(columns))

    assert _shares(table("a", "a")) == [4500, 4500]
    assert _shares(table("да", "нет", "да")) == [round(9000 * each / 1830) for each in (560, 710, 560)]
    assert sum(_shares(table("слово " * 10, "слово"))) == 9000
    narrow, wide = _shares(table("слово", "слово " * 10))
    assert narrow == 260 + 150 * len("слово")
    assert wide == 9000 - narrow
    long, short = _shares(table("ы" * 100, "ы" * 50))
    assert long == round(9000 * (260 + 150 * 100) / (2 * 260 + 150 * 150))
    assert short == round(9000 * (260 + 150 * 50) / (2 * 260 + 150 * 150))


def test_a_flattened_form_keeps_its_links_and_no_place_to_sign():
    def page(pdf, *kinds):
        made = pdf.add_blank_page()
        made.Annots = pdf.make_indirect(
            [
                pdf.make_indirect(
                    pikepdf.Dictionary(Subtype=pikepdf.Name(kind), Rect=[0, 0, 9, 9], FT=pikepdf.Name.Sig)
                )
                for kind in kinds
            ]
        )

    with pikepdf.new() as pdf:
        page(pdf, "/Link", "/Widget")
        page(pdf, "/Link")
        pdf.add_blank_page()
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[])
        data = flattened(pdf)
    with pikepdf.open(io.BytesIO(data)) as made:
        assert [[str(one.Subtype) for one in page.get("/Annots", [])] for page in made.pages] == [
            ["/Link"],
            ["/Link"],
            [],
        ]
        assert "/AcroForm" not in made.Root


def test_python_reckons_with_a_line_to_write_on_as_templates_do():
    hole = Blank()
    assert hole + 1 is hole
    assert 1 + hole is hole
    assert not hole
    assert not hole < 1
    assert not hole >= 1
    assert (len(hole), str(hole)) == (1, "____________")


def test_a_number_is_rounded_to_a_whole_one_where_no_decimals_are_asked_for():
    assert filled("{{ n|round }}", n=2.6) in ("3", "3.0")
    assert filled("{{ n|round(1) }}", n=2.66) == "2.7"


def test_all_formats_are_both_and_another_word_is_told_with_them():
    assert formats_of("all") == ("docx", "pdf")
    assert formats_of("pdf") == ("pdf",)
    assert formats_of(["pdf", "docx"]) in (("docx", "pdf"), ("pdf", "docx"))
    with pytest.raises(InputError, match="docx, pdf, all"):
        formats_of("odt")


def test_each_signatory_has_a_place_for_a_signature_and_a_seal():
    assert set(NAMES) == {"emblem", "signature", "seal"} | {
        f"{name}{number}" for name in ("signature", "seal") for number in range(2, 10)
    }


def test_an_item_without_a_value_has_an_empty_paragraph_and_a_letter_a_line_to_write_on():
    body = [
        paragraph(text)
        for text in ("{%p for x in a %}", "{{ x.b }}", "{%p endfor %}", "{{ c }}", "c: {{ c }}")
    ]
    made = Template(docx(*body)).fill({"a": [{"b": None}, {"b": "1"}], "c": None}).docx()
    assert plain_text(made) == "\n1\n____________\nc: ____________"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("dictsort", "|dictsort"),
        ("round", "|round(2)"),
        ("default", "|default('—')"),
        ("join", "|join(', ')"),
    ],
)
def test_a_filter_is_shown_as_it_is_written(name, said):
    assert written(name) == said
