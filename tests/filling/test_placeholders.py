import pytest

from tests.builder import R, W, docx, part, plain_text
from wego_forms import Template, TemplateError

NS = f'xmlns:w="{W}" xmlns:r="{R}"'
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
VALUES = {"number": "17", "head": {"email": "a@b.ru"}}


def refused(data, **values):
    with pytest.raises(TemplateError) as caught:
        Template(data, "letter.docx").fill(values or VALUES)
    return caught.value.message("en")


def notes(*body, **more):
    template = Template(docx(*body, **more), "letter.docx")
    assert template.fill(VALUES).notes == template.notes
    return [note.message("en") for note in template.notes]


def complex_field(*code, result="«Имя»"):
    pieces = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in code)
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"<w:p>{marks[0]}{pieces}{marks[1]}<w:r><w:t>{result}</w:t></w:r>{marks[2]}</w:p>"


@pytest.mark.parametrize(
    "typed",
    [
        "&lt;&lt;number&gt;&gt;",
        "«number»",
        "[[Number]]",
        "%NUMBER%",
        "[number]",
        "#number#",
        "{ number }",
        "__number__",
    ],
)
def test_a_placeholder_whose_words_are_a_field_is_refused_with_its_place(typed):
    said = refused(docx(f"Исх. № {typed}"))
    assert "letter.docx: word/document.xml «Исх. №" in said
    assert "{{ number }}" in said


def test_words_are_a_field_however_they_are_joined():
    assert "{{ head.email }}" in refused(
        docx("<w:p><w:r><w:t>[HEAD_</w:t></w:r><w:r><w:t>Email]</w:t></w:r></w:p>")
    )


def test_a_field_that_only_some_values_have_is_found_when_they_have_it():
    template = Template(docx("[head.email]"))
    template.fill({"head": None})
    with pytest.raises(TemplateError):
        template.fill({"head": {"email": "a@b.ru"}})


def test_what_only_looks_like_a_placeholder_is_noted_and_printed():
    (note,) = notes("Кому: [Имя получателя], {{ number }}")
    assert "word/document.xml «Кому: [Имя получателя], {{ number }}»" in note
    assert "write {{ '[Имя получателя]' }}" in note


def test_the_way_out_of_a_note_prints_the_same_without_it():
    made = Template(docx("{{ '[Имя получателя]' }} {{ '«number»' }}"))
    assert made.notes == ()
    assert plain_text(made.fill(VALUES).docx()) == "[Имя получателя] «number»"


def test_a_tag_in_other_brackets_is_a_tag():
    assert notes("[{{ number }}] «{{ number }}» %{{ number }}%") == []


@pytest.mark.parametrize(
    "field",
    [
        '<w:p><w:fldSimple w:instr=" MERGEFIELD Имя \\* Upper "><w:r><w:t>«Имя»</w:t></w:r></w:fldSimple></w:p>',
        complex_field(" MERGEFIELD Имя "),
        complex_field(" MERGE", "FIELD", " &quot;Имя&quot; "),
        complex_field("ADDRESSBLOCK"),
        complex_field("NEXT"),
        "{ MERGEFIELD number }",
    ],
)
def test_a_merge_field_is_refused_whatever_it_is_called(field):
    assert "letter.docx: word/document.xml «" in refused(docx(field))


def test_a_merge_field_in_a_header_names_the_header():
    header = f"<w:hdr {NS}>{complex_field('MERGEFIELD x')}</w:hdr>".encode()
    assert "word/header2.xml" in refused(docx("x", extra={"word/header2.xml": header}))


def test_a_field_that_asks_the_recipient_is_refused():
    assert "FILLIN" in refused(docx(complex_field('FILLIN "Ваше имя?"')))


def test_a_property_that_the_file_lacks_is_refused_and_one_that_it_has_is_noted():
    field = complex_field(' DOCPROPERTY "Проект" ')
    assert "DOCPROPERTY" in refused(docx(field))
    has = {"docProps/custom.xml": '<Properties><property name="Проект"/></Properties>'.encode()}
    assert "DOCPROPERTY" in notes(field, extra=has)[0]
    assert notes(complex_field(" DOCPROPERTY Title ")) == []
    assert "other programs" in refused(docx(complex_field(" DOCVARIABLE number "), extra=variables("number")))


def variables(name):
    variable = f'<w:docVars><w:docVar w:name="{name}" w:val="1"/></w:docVars>'
    return {"word/settings.xml": f"<w:settings {NS}>{variable}</w:settings>".encode()}


def test_ordinary_fields_are_nobodys_placeholder():
    assert (
        notes(
            complex_field(" PAGE "), complex_field(' HYPERLINK "https://wego.org" '), complex_field(" SEQ a ")
        )
        == []
    )


def placed(where, typed):
    """A file with `typed` at a place, and the part that it then is in."""
    note = f"<w:p><w:r><w:t>{typed}</w:t></w:r></w:p>"
    picture = (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{WP}"><wp:docPr id="1" name="p" descr="{typed}"/></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice Requires='wps'><w:txbxContent>{note}</w:txbxContent></mc:Choice></mc:AlternateContent>"
        "</w:r></w:p>"
    )
    control = (
        f'<w:sdt><w:sdtPr><w:alias w:val="{typed}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    )
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        f'Type="{R}/hyperlink" TargetMode="External" Target="https://wego.org/?q={typed}"/></Relationships>'
    )
    title = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{typed}</dc:title></cp:coreProperties>'
    )
    chart = (
        f'<c xmlns:a="{A}"><a:p><a:r><a:t>{typed[:4]}</a:t></a:r><a:r><a:t>{typed[4:]}</a:t></a:r></a:p></c>'
    )
    beside = {
        "word/header3.xml": f"<w:hdr {NS}>{note}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {NS}>{note}</w:ftr>",
        "word/footnotes.xml": f'<w:footnotes {NS}><w:footnote w:id="1">{note}</w:footnote></w:footnotes>',
        "word/endnotes.xml": f'<w:endnotes {NS}><w:endnote w:id="1">{note}</w:endnote></w:endnotes>',
        "word/comments.xml": f'<w:comments {NS}><w:comment w:id="1">{note}</w:comment></w:comments>',
        "docProps/core.xml": title,
        "word/charts/chart1.xml": chart,
        "word/_rels/document.xml.rels": relation,
        "customXml/item1.xml": f"<a><b>{typed}</b></a>",
    }
    if where in beside:
        return docx("x", extra={where: beside[where].encode()}), where
    body = {
        "text box": box,
        "alternative text": picture,
        "content control": control,
        "a tab within": note.replace(typed, f"{typed[:2]}</w:t><w:tab/><w:t>{typed[2:]}"),
    }[where]
    return docx(body), "word/document.xml"


PLACES = [
    *("word/header3.xml", "word/footer1.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"),
    *("docProps/core.xml", "word/charts/chart1.xml", "word/_rels/document.xml.rels", "customXml/item1.xml"),
    *("text box", "alternative text", "content control", "a tab within"),
]


@pytest.mark.parametrize(
    "where", [place for place in PLACES if place not in ("a tab within", "customXml/item1.xml")]
)
def test_another_programs_placeholder_is_found_wherever_it_stands(where):
    data, named = placed(where, "&lt;&lt;number&gt;&gt;")
    assert named in refused(data)


@pytest.mark.parametrize("where", PLACES)
def test_our_tag_is_filled_wherever_it_stands(where):
    data, named = placed(where, "{{ number }}")
    made = part(Template(data).fill({"number": "17"}).docx(), named)
    assert "17" in made
    assert "{" not in made
    assert "number" not in made


def test_other_programs_braces_in_their_own_data_are_left_alone():
    data = {"customXml/item1.xml": b'<a>{"a": {"b": {{1}}}}</a>', "customXml/item2.xml": b"<a>{{ }</a>"}
    made = Template(docx("x", extra=data)).fill({}).docx()
    assert [part(made, name).encode() for name in data] == list(data.values())


def test_a_control_that_showed_a_tag_as_its_prompt_shows_a_value():
    control = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{ number }}</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    assert "showingPlcHdr" not in part(Template(docx(control)).fill(VALUES).docx())


@pytest.mark.parametrize(
    ("part_name", "xml"),
    [
        ("word/numbering.xml", '<w:numbering {}><w:lvlText w:val="{{{{ number }}}}."/></w:numbering>'),
        ("word/styles.xml", '<w:styles {}><w:name w:val="{{%p if x %}}"/></w:styles>'),
    ],
)
def test_a_tag_where_nothing_is_filled_is_refused(part_name, xml):
    said = refused(docx("x", extra={part_name: xml.format(NS).encode()}))
    assert f"letter.docx: {part_name}: the tag stands where nothing is filled" in said
