"""The language of the document and of what is in another one."""

import io
import re

import pikepdf
import pytest

import wego_forms as wf
from tests.archive.conftest import EXAMPLES
from tests.pdf.documents import p, parts, r, table, tc, tr
from tests.tagged.structure import tree
from tests.tagged.test_structure import tagged
from wego_forms.pdf import draw


def lang(code):
    return f'<w:lang w:val="{code}"/>'


def test_words_of_another_language_say_so():
    made = tree(tagged(f"<w:p>{r('Это ')}{r('smart city', lang('en-GB'))}{r(' по-русски.')}</w:p>"))
    assert made.outline() == "Document(P(Span))"
    assert [(span.lang, span.text) for span in made.all("Span")] == [("en-GB", "smart city")]


def test_a_paragraph_that_is_wholly_of_another_language_is_it_itself():
    made = tree(tagged("Уважаемый коллега!", p("Dear Sir,", run=lang("en-US"))))
    assert made.outline() == "Document(P P)"
    assert [node.lang for node in made.kids] == ["", "en-US"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("привет", "en-US"), ("hello", "tt-RU"), ("2017, 1.2", "en-US"), ("привет", "ru-RU"), ("привет", "ru")],
)
def test_a_keyboards_language_is_none(text, code):
    assert tree(tagged(f"<w:p>{r('Слово ')}{r(text, lang(code))}</w:p>")).outline() == "Document(P)"


def test_tatar_in_a_russian_letter_is_tatar():
    made = tree(tagged(f"<w:p>{r('Письмо ')}{r('Хөрмәтле', lang('tt-RU'))}</w:p>"))
    assert [span.lang for span in made.all("Span")] == ["tt-RU"]


def test_a_language_that_is_no_tag_is_said_as_far_as_it_is_one():
    made = tree(
        tagged(
            f"<w:p>{r('Это ')}{r('informe', lang('es-ES_tradnl'))}{r(' и ')}{r('rapport', lang('?'))}</w:p>"
        )
    )
    assert [(span.lang, span.text) for span in made.all("Span")] == [("es-ES", "informe")]


def test_a_link_in_another_language_is_a_link_that_says_so():
    link = f'<w:hyperlink r:id="l">{r("our site", lang("en-GB"))}</w:hyperlink>'
    made = tree(tagged(f"<w:p>{r('Вот ')}{link}</w:p>", related={"l": ("hyperlink", "https://a.org", None)}))
    assert made.outline() == "Document(P(Link))"
    assert next(made.all("Link")).lang == "en-GB"


@pytest.mark.parametrize(("text", "said"), [("Уважаемый коллега", "ru-RU"), ("Dear colleague", "en-GB")])
def test_a_document_that_says_no_language_has_that_of_its_letters(text, said):
    made = {name: data.replace(b'<w:lang w:val="ru-RU"/>', b"") for name, data in parts(text).items()}
    with pikepdf.open(io.BytesIO(draw(made).pdf)) as pdf:
        assert str(pdf.Root.Lang) == said
        assert str(pdf.docinfo.Title) == text


@pytest.mark.parametrize(
    ("said", "text", "heard"),
    [
        ("en-US", "Отчёт о работе, WeGO", "ru-RU"),
        ("tt-RU", "Хисап", "tt-RU"),
        ("ru-RU", "An annual report", "en-GB"),
        ("de-DE", "Jahresbericht", "de-DE"),
        ("ru-RU", "О встрече: World e-Governments Organization of Cities and Local Governments", "ru-RU"),
        ("en-US", "2017", "en-US"),
        ("el-GR", "Αναφορά", "el-GR"),
        ("es-ES_tradnl", "Un informe", "es-ES"),
        ("MyLanguage", "A report", "en-GB"),
        ("russian!", "Отчёт", "ru-RU"),
    ],
)
def test_a_documents_language_is_the_one_it_says_unless_its_letters_say_another(said, text, heard):
    made = {
        name: data.replace(b'<w:lang w:val="ru-RU"/>', lang(said).encode())
        for name, data in parts(text).items()
    }
    with pikepdf.open(io.BytesIO(draw(made).pdf)) as pdf:
        assert str(pdf.Root.Lang) == heard


def test_the_same_words_are_drawn_alike_whatever_their_language():
    plain, said = (draw(parts(p("smart city", run=run))).pdf for run in ("", lang("en-GB")))
    streams = []
    for pdf in (plain, said):
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            streams.append(opened.pages[0].Contents.read_bytes())
    assert streams[0] == streams[1]


@pytest.mark.parametrize("head", [False, True])
def test_a_cell_of_one_paragraph_says_its_language(head):
    rows = (tr("Имя", tc(p("Kazan", run=lang("en-GB"))), props="<w:tblHeader/>" * head), tr("а", "б"))
    made = tree(tagged(table([2000, 2000], *rows)))
    cells = list(made.all("TH", "TD"))
    assert [(cell.lang, cell.text) for cell in cells[:2]] == [("", "Имя"), ("en-GB", "Kazan")]


def heard(node, said):
    """Every text at or below an element with the language that it is read in."""
    said = node.lang or said
    for kid in node.kids:
        if isinstance(kid, str):
            yield said, " ".join(kid.split())
        elif kid is not None:
            yield from heard(kid, said)


@pytest.mark.parametrize("fillable", [False, True])
def test_all_english_of_a_form_in_two_languages_is_read_as_english(fillable):
    record = wf.load(EXAMPLES / "dimitrovgrad.yaml")
    texts = list(heard(tree(wf.fill(record, "ru+en", fillable=fillable).pdf()), "ru-RU"))
    english, russian = ({text for said, text in texts if said == lang} for lang in ("en-GB", "ru-RU"))
    assert {"Full name", "Position", "Department / division", "Postal address", "Country"} <= english
    assert not [text for text in english if re.search("[А-яЁё]", text)]
    addresses = [text for text in russian if re.search(r"@|https?://", text)]
    assert [text for text in russian - {*addresses} if not re.search("[А-яЁё]|^[^A-Za-z]*$", text)] == []


def test_a_field_to_fill_in_is_told_in_the_language_of_its_name():
    said = {}
    with pikepdf.open(io.BytesIO(wf.blank("application", "ru+en", fillable=True).pdf())) as opened:
        for one in opened.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Form":
                field = one.K.Obj
                name = str(field.TU if "/TU" in field else field.Parent.TU)
                said[name] = str(one.get("/Lang", ""))
    assert said["Official name of local government"] == "en-GB"
    assert said["Официальное название государственного органа местной власти"] == ""
    assert said["Страна / Country"] == ""
    assert {name: lang for name, lang in said.items() if bool(lang) == bool(re.search("[А-яЁё]", name))} == {}


@pytest.mark.parametrize(("example", "least"), [("dimitrovgrad", 2), ("guide", 4), ("note", 2)])
def test_the_english_names_in_our_russian_papers_are_read_as_english(example, least):
    texts = set(heard(tree(wf.fill(wf.load(EXAMPLES / f"{example}.yaml"), "ru").pdf()), "ru-RU"))
    english = [text for said, text in texts if said == "en-GB"]
    assert len(english) >= least
    assert "World Smart Sustainable Cities Organization" in english
    assert [
        text for said, text in texts if said == "ru-RU" and re.search("World |Financial|Republic", text)
    ] == []
