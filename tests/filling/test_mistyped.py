"""Tags as careless authors type them: each is told with its own tag, paragraph and the way out."""

import pytest

from tests.builder import docx, part, plain_text
from wego_forms.errors import TemplateError
from wego_forms.filling import Template
from wego_forms.filling.nearest import meant, nearest

VALUES = {
    "number": "17",
    "head": {"email": "a@b.ru"},
    "yes": "да",
    "none": None,
    "people": [{"name": "А"}, {"name": "Б"}],
}


def refusal(*body):
    with pytest.raises(TemplateError) as caught:
        Template(docx(*body), "t.docx").fill(VALUES)
    return caught.value.message("en").splitlines()[0]


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ Number }}", "Perhaps number?"),
        ("{{ NUMBER }}", "Perhaps number?"),
        ("{{ nubmer }}", "Perhaps number?"),
        ("{{ numbеr }}", "It has Russian letters instead of Latin ones (е): type number."),
        ("{{ hеаd.email }}", "It has Russian letters instead of Latin ones (е, а): type head.email."),
        ("{{ head/email }}", "Perhaps head.email?"),
        ("{{ head\u2011email }}", "Perhaps head.email?"),
        ("{{ number|uрper }}", "It has Russian letters instead of Latin ones (р): type |upper."),
        ("{% іf yes %}x{% endif %}", "It has Russian letters instead of Latin ones (і): type if."),
        ("{% elseif yes %}", "Write {% elif %}."),
        ("{% если yes %}", "Write {% if %}."),
        ("{% foreach a in people %}", "Write {% for %}."),
        ("{% if none %}x{% else if yes %}y{% endif %}", "Write {% elif … %}."),
        ("{% if yes = 'да' %}x{% endif %}", "Two signs compare: ==."),
        ("{% if yes == да %}x{% endif %}", "put quotation marks round it: 'да'"),
        ("{% for p in number %}{{ p }}{% endfor %}", "this isn't a list, but a text"),
        ("{% for p in head %}{{ p }}{% endfor %}", "this isn't a list, but a group of fields"),
        ("{% for p in none %}{{ p }}{% endfor %}", "Put {%p if field %} round the loop."),
    ],
)
def test_a_mistyped_tag_is_told_with_what_was_meant(tag, said):
    told = refusal("{{ number }}", f"Кому: {tag}")
    assert told.startswith("t.docx: word/document.xml «Кому: ")
    assert said in told


def test_a_tag_whose_paragraph_vanishes_is_told_in_that_paragraph():
    assert "«{%p fоr p in people %}»" in refusal("{%p fоr p in people %}", "{{ p.name }}", "{%p endfor %}")


def test_nothing_is_meant_by_what_is_like_nothing():
    assert meant("зюзя", ["number"]) is None
    assert nearest("НОМЕР", ["number", "номер"]) == "номер"


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u200b", "\t"])
def test_spaces_of_every_kind_are_spaces_in_a_tag(space):
    assert plain_text(Template(docx(f"{{{{{space}number{space}}}}}")).fill(VALUES).docx()) == "17"


@pytest.mark.parametrize("inside", ["<w:softHyphen/>", "<w:lastRenderedPageBreak/>"])
def test_what_word_puts_into_a_tag_is_no_part_of_it(inside):
    tag = f"<w:p><w:r><w:t>{{{{ num</w:t>{inside}<w:t>ber }}}}</w:t></w:r></w:p>"
    assert ">17</w:t>" in part(Template(docx(tag)).fill(VALUES).docx())


RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'


@pytest.mark.parametrize("holder", ["smartTag", "customXml", "bdo", "dir", "ins", "moveTo", "hyperlink"])
def test_a_tag_that_begins_inside_a_holder_and_ends_outside_it_is_one(holder):
    body = f"<w:p><w:{holder}>{RUN.format('{{ num')}</w:{holder}>{RUN.format('ber }}')}</w:p>"
    assert plain_text(Template(docx(body)).fill(VALUES).docx()) == "17"


def test_a_control_bound_to_data_keeps_the_value_that_it_is_filled_with():
    control = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{ number }}</w:t></w:r>'
        "</w:p></w:sdtContent></w:sdt>"
    )
    assert "dataBinding" not in part(Template(docx(control)).fill(VALUES).docx())


def test_a_bracket_too_many_is_told_as_such():
    with pytest.raises(TemplateError, match=r"the tag has a bracket too many: '\{\{\{ number \}\}\}'. Write"):
        Template(docx("{{{ number }}}"))


def test_a_soft_hyphen_in_a_tag_goes_with_it():
    body = "<w:p><w:r><w:t>{{ num</w:t><w:softHyphen/><w:t>ber }}</w:t></w:r></w:p>"
    assert "softHyphen" not in part(Template(docx(body)).fill(VALUES).docx())


def test_a_character_that_no_file_holds_is_told_only_where_it_is_what_is_wrong():
    with pytest.raises(TemplateError) as caught:
        Template(docx("{{ a[7] }}")).fill({"a": ["1"], "unused": "\x0c"})
    assert "U+000C" not in caught.value.message("en")
