import base64
import subprocess
import sys

import pytest

from tests.pictures.files import halves, opened, png, saved, svg
from wego_forms.errors import InputError, ToolError
from wego_forms.pictures import open_picture, pixels_for, svgcheck

CIRCLE = '<circle cx="20" cy="10" r="8" fill="#1f3a93"/>'
INLINE = "data:image/png;base64," + base64.b64encode(saved(halves(), "PNG")).decode()


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        open_picture(data, name="seal.svg")
    assert caught.value.message("ru").startswith("seal.svg: ")
    return caught.value.message("en")


def test_a_drawing_becomes_a_png_on_nothing():
    picture = open_picture(svg(CIRCLE))
    assert (picture.extension, picture.has_alpha) == ("png", True)
    assert picture.width / picture.height == pytest.approx(2, rel=0.01)
    image = opened(picture.data)
    assert image.getpixel((0, 0))[3] == 0
    assert image.getpixel((image.width // 2, image.height // 2)) == (0x1F, 0x3A, 0x93, 255)


def test_it_is_drawn_at_600_dpi_of_its_box():
    picture = open_picture(svg(CIRCLE, 'viewBox="0 0 20 20"'), max_pixels_out=pixels_for(40, 40))
    assert (picture.width, picture.height) == (945, 945)


@pytest.mark.parametrize(
    "size",
    [
        'width="40mm" height="20mm"',
        'width="4cm" height="2cm" viewBox="0 0 40 20"',
        'width="40" viewBox="0 0 40 20"',
    ],
)
def test_its_shape_is_that_of_its_size_whatever_the_unit(size):
    picture = open_picture(svg(CIRCLE, size))
    assert picture.width / picture.height == pytest.approx(2, rel=0.01)


def test_text_is_drawn_though_its_font_is_missing():
    image = opened(
        open_picture(svg('<text x="2" y="12" font-size="8" font-family="No Such Font">ОБРАЗЕЦ</text>')).data
    )
    assert image.getchannel("A").getextrema()[1] == 255


def test_a_picture_inside_is_drawn():
    image = opened(open_picture(svg(f'<image width="40" height="20" xlink:href="{INLINE}"/>')).data)
    assert image.convert("RGB").getpixel((10, 10)) == (255, 0, 0)


def test_the_same_drawing_gives_the_same_bytes():
    text = '<text x="2" y="12" font-size="8">Ж</text>'
    first = open_picture(svg(text)).data
    assert open_picture(svg(text + " ")).data == first  # another content, so not from memory


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<script>alert(1)</script>", "'<script>'"),
        ('<g onload="alert(1)"/>', "'onload='"),
        ('<g ONCLICK="alert(1)"/>', "'ONCLICK='"),
        ("<foreignObject/>", "'<foreignObject>'"),
        (
            '<image xlink:href="https://example.org/a.png"/>',
            "points outside itself: 'https://example.org/a.png'",
        ),
        ('<image href="file:///etc/passwd"/>', "points outside itself: 'file:///etc/passwd'"),
        ('<image href="../secret.png"/>', "points outside itself: '../secret.png'"),
        ('<use href="other.svg#a"/>', "points outside itself"),
        ('<a href="https://example.org"><rect width="9" height="9"/></a>', "points outside itself"),
        ('<a href="javascript:alert(1)"/>', "points outside itself"),
        ('<image href="data:image/svg+xml;base64,PHN2Zz4="/>', "points outside itself"),
        ('<rect fill="url(https://example.org/a.svg#b)" width="9" height="9"/>', "points outside itself"),
        ('<rect style="fill: URL( \'//example.org/a\' )" width="9" height="9"/>', "points outside itself"),
        ("<style>@import 'https://example.org/a.css';</style>", "points outside itself"),
        ("<style>@font-face{src:url(a.ttf)}</style>", "points outside itself"),
        ("<style>rect{fill:u\\72l(https://example.org)} a{b:url(#c)}</style>", "points outside itself"),
        ('<g xml:base="https://example.org/"/>', "points outside itself"),
        ("<?xml-stylesheet href='a.css'?>", "more than a drawing"),
        ('<circle r="3"><animate attributeName="r" to="9" dur="1s"/></circle>', "the drawing is animated"),
        ('<filter id="f"/><rect filter="url(#f)" width="9" height="9"/>', "the drawing has effects"),
        ('<image href="data:image/png;base64,AAAA"/>', "picture inside the SVG drawing is damaged"),
        ("<g>", "damaged"),
        ("", "nothing can be seen"),
    ],
)
def test_whatever_is_more_than_a_drawing_is_refused(inside, said):
    assert said in refusal(svg(inside))


def test_a_bomb_inside_is_refused():
    bomb = base64.b64encode(png(50_000, 50_000, 8, 2, b"")).decode()
    assert "damaged" in refusal(svg(f'<image href="data:image/png;base64,{bomb}"/>'))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_and_entities_are_refused(encoding):
    text = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<text>&a;</text>").decode()
    assert "more than a drawing" in refusal(text.encode(encoding))


def test_drawings_that_explode_are_refused():
    laughs = "".join(
        f'<g id="l{number}">' + f'<use href="#l{number - 1}"/>' * 10 + "</g>" for number in range(1, 12)
    )
    assert "too complex" in refusal(svg('<g id="l0"><rect width="1" height="1"/></g>' + laughs))
    assert "too complex" in refusal(svg('<g id="a"><use href="#a"/></g>'))
    assert "too complex" in refusal(svg("<g>" * 100 + "</g>" * 100))
    by_style = "".join(
        f'<pattern id="p{number}" width="1" height="1">'
        + f'<rect class="c{number - 1}"/>' * 10
        + "</pattern>"
        f"<style>.c{number}{{fill:url(#p{number})}}</style>"
        for number in range(1, 12)
    )
    assert "too complex" in refusal(svg(by_style + '<rect class="c11" width="9" height="9"/>'))


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ("", "has no size"),
        ('width="100%" height="100%"', "has no size"),
        ('viewBox="0 0 0 20"', "has no size"),
        ('width="100000" height="1"', "too long for its width"),
    ],
)
def test_a_drawing_without_a_sensible_size_is_refused(attributes, said):
    assert said in refusal(svg(CIRCLE, attributes))


def test_another_xml_file_is_refused():
    assert "this isn't SVG" in refusal(b"<html><body>svg</body></html>")


def test_without_resvg_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(ToolError, match=r"pip install wego-forms\[svg\]"):
        open_picture(svg(CIRCLE + "<!-- not drawn before -->"))


@pytest.mark.parametrize(
    "done",
    [
        subprocess.TimeoutExpired("python", 20),
        OSError("no process"),
        subprocess.CompletedProcess((), -9, b""),
        subprocess.CompletedProcess((), 0, b""),
    ],
    ids=["too long", "no process", "killed", "nothing drawn"],
)
def test_a_drawing_that_comes_to_nothing_is_told(monkeypatch, done):
    def run(*_command, **_how):
        if isinstance(done, BaseException):
            raise done
        return done

    monkeypatch.setattr("wego_forms.pictures.svg.subprocess.run", run)
    assert "the SVG drawing couldn't be drawn" in refusal(svg(CIRCLE + f"<!-- {id(done)} --><g/>"))


def test_a_drawing_of_too_many_bytes_is_refused_before_it_is_parsed():
    assert "the SVG drawing is too large" in refusal(svg(" " * svgcheck.MAX_BYTES))


def test_what_tells_the_reader_to_fetch_a_style_is_no_drawing():
    assert "<?" in refusal(b'<?xml-stylesheet href="https://a.example/a.css"?>' + svg(CIRCLE))
