"""Where tags stand and what goes with them: nothing is lost but by a condition, and Word opens the rest."""

import pytest

from tests.builder import docx, paragraph, part, plain_text
from tests.filling.opened import faults_of
from wego_forms import Template, TemplateError

PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="1" cy="1"/><wp:docPr id="7" name="p" descr="{{ a }}"/></wp:inline>'
    "</w:drawing></w:r></w:p>"
)
CONTROL = (
    '<w:sdt><w:sdtPr><w:id w:val="55"/><w:tag w:val="a"/></w:sdtPr><w:sdtContent>'
    f"{paragraph('{{ a }}')}</w:sdtContent></w:sdt>"
)
BOOKMARK = (
    '<w:p><w:bookmarkStart w:id="3" w:name="bm"/><w:r><w:t>t</w:t></w:r><w:bookmarkEnd w:id="3"/></w:p>'
)


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def inserted(text):
    return f'<w:ins w:id="1" w:author="a">{run(text)}</w:ins>'


def table(*rows):
    """A table; a row is a list of cells, a cell a text or a list of paragraphs' texts."""
    made = []
    for row in rows:
        cells = [[cell] if isinstance(cell, str) else cell for cell in row]
        made.append("".join(f"<w:tc><w:tcPr/>{''.join(map(paragraph, cell))}</w:tc>" for cell in cells))
    body = "".join(f"<w:tr>{cells}</w:tr>" for cells in made)
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{body}</w:tbl><w:p/>"


def section(tag):
    return f'<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>{run(tag)}</w:p>'


def filled(*body, **values):
    """The filled file; what came out is looked at."""
    made = Template(docx(*body), "letter.docx").fill(values).docx()
    assert faults_of(made) == []
    return made


def text(*body, **values):
    return plain_text(filled(*body, **values))


def refusal(*body, **values):
    with pytest.raises(TemplateError) as caught:
        Template(docx(*body), "letter.docx").fill(values)
    message = caught.value.message("en")
    assert message.startswith("letter.docx: word/document.xml «")
    return message


def test_a_cell_that_a_condition_empties_gets_its_paragraph():
    cell = table([["{%p if x %}", "only", "{%p endif %}"], "b"])
    assert text(cell, x="") == "\nb\n"
    assert text(cell, x="1") == "only\nb\n"
    nested = table([["{%p if x %}", "{%p for a in l %}", "{{ a }}", "{%p endfor %}", "{%p endif %}"]])
    assert text(nested, x="1", l=[]) == "\n"


def test_a_comment_is_no_part_of_a_condition():
    yes = ["{%p if a %}", "Да", "{#p else: раньше было иначе #}", "Нет", "{#p end of it #}", "{%p endif %}"]
    assert text(table([yes]), a=True) == "Да\nНет\n"
    assert text(table([yes]), a=False) == "\n"


def test_a_header_and_a_text_box_that_a_condition_empties_get_theirs():
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(map(paragraph, ("{%p if x %}", "only", "{%p endif %}")))
    for name in ("hdr", "ftr"):
        extra = {"word/header1.xml": f'<w:{name} xmlns:w="{w}">{body}</w:{name}>'.encode()}
        made = Template(docx("x", extra=extra)).fill({"x": ""}).docx()
        assert part(made, "word/header1.xml").endswith(f"<w:p/></w:{name}>")
    box = f"<w:p><w:r><w:pict><w:txbxContent>{body}</w:txbxContent></w:pict></w:r></w:p>"
    assert "<w:txbxContent><w:p/></w:txbxContent>" in part(filled(box, x=""))


def test_a_row_without_cells_and_a_table_without_rows_go():
    cells = table(["{%tc for a in l %}", "{{ a }}", "{%tc endfor %}"])
    rows = table(["{%tr for a in l %}", ""], ["{{ a }}", "x"], ["{%tr endfor %}", ""])
    for body in (cells, rows):
        assert "<w:tbl>" not in part(filled("q", body, l=[]))
    assert text(rows, l=["1", "2"]) == "1\nx\n2\nx\n"
    assert text(cells, l=["1", "2"]) == "1\n2\n"


def test_a_table_at_the_end_of_a_cell_is_followed_by_a_paragraph():
    cell = f"<w:tc>{paragraph('{%p if x %}')}{table(['in'])}{paragraph('{%p endif %}')}</w:tc>"
    bare = cell.replace("<w:p/>", "")
    assert text(f"<w:tbl><w:tr>{bare}</w:tr></w:tbl>", "end", x="1") == "in\n\nend"


def test_a_plain_value_in_a_tag_for_rich_text_simply_prints():
    assert text("N {{r number}}, {{p number }} {{ p }}", number="5", p="6") == "N 5, 5 6"
    assert text("{{p number}}", number="5") == "5"


@pytest.mark.parametrize(
    ("body", "with_it", "without_it"),
    [
        (["{%p if x %}Text", "more", "{%p endif %}", "z"], "Text\nmore\nz", "z"),
        (["{%p if x %}", "more{%p endif %}", "z"], "more\nz", "z"),
        (["{%p if x %}", "more", "{%p endif %}Text", "z"], "more\nText\nz", "Text\nz"),
        (["{%p if x %}one {{ x }}{%p endif %}", "z"], "one 1\nz", "z"),
        (["{%p if x %}", "a", "{%p endif %}{%p if not x %}", "b", "{%p endif %}", "z"], "a\nz", "b\nz"),
        ([f"<w:p>{run('a {%r if x %}')}{run('b')}{run('{%r endif %} c')}</w:p>"], "a b c", "a  c"),
        (["a {%r if x %}b{%r endif %} c {%r if x %}d{%r endif %}"], "a b c d", "a  c "),
    ],
)
def test_text_beside_a_tag_stays_on_its_side_of_it(body, with_it, without_it):
    assert text(*body, x="1") == with_it
    assert text(*body, x="") == without_it


def test_a_run_that_a_tag_leaves_nothing_of_is_gone():
    made = (
        Template(docx(f"<w:p>{run('a {%r if x %}')}{run('b')}{run('{%r endif %}')}</w:p>"))
        .fill({"x": "1"})
        .docx()
    )
    assert part(made).count("<w:r>") == 2
    assert plain_text(made) == "a b"


def test_text_on_both_sides_of_a_paragraphs_tag_is_refused():
    assert "there is text on both sides of the tag" in refusal("a {%p if x %} b", "{%p endif %}")
    assert "there is text on both sides of the tag" in refusal(
        table(["a {%tr if x %} b", ""], ["{%tr endif %}", ""])
    )


def test_cells_beside_a_rows_tag_are_not_lost():
    one = table(["{%tr for a in l %}{{ a }}", "y{%tr endfor %}"])
    assert text(one, l=["1", "2"]) == "1\ny\n2\ny\n"
    one = table([["{%tr for a in l %}", "{{ a }}"], ["y", "{%tr endfor %}"]])
    assert text(one, l=["1", "2"]) == "1\ny\n2\ny\n"


def test_pictures_and_page_breaks_beside_a_tag_are_not_lost():
    for seen, mark in (
        ('<w:r><w:br w:type="page"/></w:r>', '<w:br w:type="page"/>'),
        (PICTURE[5:-6], "docPr"),
    ):
        body = ["{%p if x %}", "more", f"<w:p>{run('{%p endif %}')}{seen}</w:p>"]
        assert mark in part(filled(*body, x="", a="b"))


@pytest.mark.parametrize(
    "body",
    [
        ["{%p if x %}", "a", section("{%p endif %}"), "b"],
        [section("{%p if x %}"), "a", "{%p endif %}", "b"],
        ["{%p for a in l %}", "a", section("{%p endfor %}"), "b"],
    ],
)
def test_a_section_break_in_a_tags_paragraph_stays_once(body):
    for x in ("", "1"):
        assert part(filled(*body, x=x, l=["1", "2"])).count("<w:pgSz") == 1


def test_a_tag_across_a_tracked_change_is_one_tag():
    assert text(f"<w:p>{inserted('{{ na')}{run('me }} z')}</w:p>", name="N") == "N z"
    assert text(f"<w:p>{run('{{ na')}{inserted('me }} z')}</w:p>", name="N") == "N z"
    assert text(f"<w:p>{inserted('{%p if x %}')}</w:p>", "x", "{%p endif %}", x="") == ""


@pytest.mark.parametrize(
    "wrapped",
    [
        inserted("{% if x %}a"),
        f'<w:hyperlink w:anchor="q">{run("{% if x %}a")}</w:hyperlink>',
        f"<w:sdt><w:sdtContent>{run('{% if x %}a')}</w:sdtContent></w:sdt>",
    ],
)
def test_a_block_that_begins_inside_something_and_ends_outside_it_is_refused(wrapped):
    message = refusal(f"<w:p>{wrapped}{run('{% endif %} z')}</w:p>")
    assert "{% if x %} and {% endif %} stand in different parts of the document" in message
    assert "Accept the changes" in message


def test_a_smart_tag_that_nobody_sees_is_no_obstacle():
    smart = f'<w:smartTag w:uri="u" w:element="e">{run("{% if x %}a")}</w:smartTag>'
    assert text(f"<w:p>{smart}{run('{% endif %}b')}</w:p>", x="") == "b"


def test_a_block_across_cells_is_refused_with_the_remedy():
    assert "Write {%tr …%} for rows" in refusal(table(["{% if x %}a", "b{% endif %}"]))


def test_a_content_control_of_a_tag_alone_goes_with_it():
    control = CONTROL.replace("{{ a }}", "{%p if x %}")
    assert "<w:sdt>" not in part(filled(control, "q", "{%p endif %}", x="1"))


def test_what_a_loop_repeats_has_identities_of_its_own():
    made = part(
        filled("{%p for a in l %}", PICTURE, CONTROL, BOOKMARK, "{%p endfor %}", l=["x", 'y\n"', "z"])
    )
    assert [f'docPr id="{n}"' in made for n in (7, 8, 9)] == [True] * 3
    assert [f'<w:id w:val="{n}"/>' in made for n in (55, 56, 57)] == [True] * 3
    assert [f'<w:bookmarkEnd w:id="{n}"/>' in made for n in (3, 4, 5)] == [True] * 3


def test_a_template_in_which_identities_are_repeated_gives_a_document_in_which_they_are_not():
    assert len(part(filled(CONTROL, CONTROL, PICTURE, PICTURE, a="x"))) > 0


def test_half_a_bookmark_in_a_tags_paragraph_stays():
    body = [
        f'<w:p><w:bookmarkStart w:id="3" w:name="bm"/>{run("{%p if x %}")}</w:p>',
        "t",
        f'<w:p><w:bookmarkEnd w:id="3"/>{run("{%p endif %}")}</w:p>',
    ]
    for x in ("", "1"):
        made = part(filled(*body, x=x))
        assert made.count("bookmarkStart") == made.count("bookmarkEnd") == 1


def test_a_value_in_an_attribute_or_a_fields_code_is_one_line():
    link = f'<w:p><w:hyperlink w:tooltip="{{{{ x }}}}" w:anchor="a">{run("q")}</w:hyperlink></w:p>'
    assert 'w:tooltip="a b&lt;&#34;"' in part(filled(link, x='a\nb<"'))
    code = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in ('HYPERLINK "{{ x', ' }}"'))
    made = part(filled(f"<w:p>{code}</w:p>", x="a\nb"))
    assert '"a b</w:instrText></w:r><w:r><w:instrText>"<' in made


def test_a_tag_in_a_links_address_is_filled_as_word_writes_it():
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="t" Target="mailto:%7B%7B%20email%20%7D%7D" TargetMode="External"/></Relationships>'
    )
    made = Template(docx("x", extra={"word/_rels/document.xml.rels": rels.encode()})).fill(
        {"email": "a@b.org"}
    )
    assert 'Target="mailto:a@b.org"' in part(made.docx(), "word/_rels/document.xml.rels")


def test_a_value_outside_a_run_is_refused():
    assert "outside a paragraph's text" in refusal("<w:p>{{ x }}</w:p>", x="1")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (["{%tr if x %}", "{%tr endif %}"], "the tag is for a table row, and none is here"),
        (["a{% endif %}"], "nothing opens {% endif %}"),
        (["{% for a in l %}{% endif %}"], "nothing opens {% endif %}"),
        (["{% macro m() %}x{% endmacro %}"], "there is no such tag"),
        (["{% if x %}" * 16 + "{% endif %}" * 16], "nested deeper than 15"),
    ],
)
def test_a_block_that_is_not_right_is_refused(body, said):
    assert said in refusal(*body)
