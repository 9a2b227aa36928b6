"""Where every line, stroke and area of a drawn document stands, kept; `pytest --regenerate` writes it anew."""

import warnings
from functools import partial

import pytest

import wego_forms as wf
from tests.golden.crowded import CASES as CROWDED
from tests.golden.places import places, read
from tests.golden.test_golden import CASES, FONT, HERE, assert_same_text, made
from tests.pdf.offices.cases import CASES as OFFICES
from tests.pdf.offices.test_offices import drawn
from tests.tools import require_font
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

KINDS = ("meeting", "congratulation", "thanks", "reply", "certificate")


def fillable(kind, lang):
    return wf.blank(kind, lang, fillable=True).pdf(font=FONT)


def plain(name, lang):
    return made(name, lang).pdf(font=FONT)


def office(name):
    require_font("Liberation Serif")
    return drawn(OFFICES[name]()).pdf


def crowded(name):
    """The PDF, and what is told of it."""
    require_font("Liberation Serif")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", DrawingWarning)
        pdf = draw(CROWDED[name]()).pdf
    return pdf, "".join(f"told: {one.message}\n" for one in told if issubclass(one.category, DrawingWarning))


DOCUMENTS = {
    **{f"{name}.{lang}": partial(plain, name, lang) for name, lang in CASES},
    **{f"{kind}.{lang}": partial(plain, kind, lang) for kind in KINDS for lang in ("ru", "en")},
    **{f"fillable.{lang}": partial(fillable, "application", lang) for lang in ("ru", "en")},
    **{f"office.{name}": partial(office, name) for name in OFFICES},
}


@pytest.mark.parametrize("name", CROWDED)
def test_a_crowded_document_is_where_and_as_it_was_when_it_was_looked_at(name, regenerate):
    pdf, told = crowded(name)
    assert_same_text(places(pdf), HERE / "places" / f"crowded.{name}.txt", regenerate)
    assert_same_text(read(pdf) + told, HERE / "places" / f"read.{name}.txt", regenerate)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_everything_stands_where_it_stood_when_the_pages_were_looked_at(name, regenerate):
    assert_same_text(places(DOCUMENTS[name]()), HERE / "places" / f"{name}.txt", regenerate)
