"""Where every line, stroke and area of a drawn document stands, kept; `pytest --regenerate` writes it anew."""

from functools import partial

import pytest

import wego_forms as wf
from tests.golden.places import places
from tests.golden.test_golden import CASES, FONT, HERE, assert_same_text, made
from tests.pdf.offices.cases import CASES as OFFICES
from tests.pdf.offices.test_offices import drawn
from wego_forms.pdf.fonts.system import families

KINDS = ("meeting", "congratulation", "thanks", "reply", "certificate")


def fillable(kind, lang):
    return wf.blank(kind, lang, fillable=True).pdf(font=FONT)


def plain(name, lang):
    return made(name, lang).pdf(font=FONT)


def office(name):
    if "liberation serif" not in families():
        pytest.skip("Liberation Serif is missing")
    return drawn(OFFICES[name]()).pdf


DOCUMENTS = {
    **{f"{name}.{lang}": partial(plain, name, lang) for name, lang in CASES},
    **{f"{kind}.{lang}": partial(plain, kind, lang) for kind in KINDS for lang in ("ru", "en")},
    **{f"fillable.{lang}": partial(fillable, "application", lang) for lang in ("ru", "en")},
    **{f"office.{name}": partial(office, name) for name in OFFICES},
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_everything_stands_where_it_stood_when_the_pages_were_looked_at(name, regenerate):
    assert_same_text(places(DOCUMENTS[name]()), HERE / "places" / f"{name}.txt", regenerate)
