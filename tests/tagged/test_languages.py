"""The language of the document and of what is in another one."""

import io

import pikepdf
import pytest

from tests.pdf.documents import p, parts, r
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
