"""Letters to time: the example's letter to other people each, and the same letter as other programs want it.

What one program does for another is made plain here: every peer gets the same page. The letter is filled once with
marks in place of its values; the marks then become the peer's placeholders, so that all fill the same document.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from html import unescape
from itertools import islice

import docx
from people import ROOT, people

import wego_forms as wf
from wego_forms import catalog
from wego_forms.blocks import blocks_of
from wego_forms.catalog import fields_of
from wego_forms.fields.figures import Moment
from wego_forms.filling.dummies import NAMES

_MARK = re.compile("⟦([a-z_0-9]+)⟧")
_CONTROL = re.compile("<w:sdtPr>.*?</w:sdtPr>|</?w:sdt>|</?w:sdtContent>", re.DOTALL)
_STORY = re.compile(r"word/(document|header\d+|footer\d+)\.xml")
Values = dict[str, str]


def records(count: int) -> Iterator[wf.Record]:
    """So many letters, each to somebody else and with a number of its own."""
    base = wf.load(ROOT / "examples" / "tatarstan.yaml").model_dump()
    for number, person in enumerate(islice(people(), count)):
        letter = copy.deepcopy(base)
        letter["number"] = f"73-Г-01/{18086 + number}исх"
        letter["addressees"][0]["person"].update(person)
        yield catalog.build(letter)


def full(record: wf.Record, lang: wf.Lang, template: wf.Template) -> dict[str, object]:
    """What our template asks for, as docxtpl takes it too."""
    return {
        **fields_of(record, lang).values,
        **blocks_of(record, lang, template).values,
        "pictures": dict.fromkeys(NAMES),
    }


def flat(record: wf.Record) -> Values:
    """The letter's texts under plain names: what a program without conditions and loops can fill in."""
    values = fields_of(record, "ru").values
    return {
        name: text.replace("\n", " ")
        for name, text in _texts("", {key: value for key, value in values.items() if not key.startswith("_")})
    }


def plain(count: int) -> list[Values]:
    """The values of so many letters, those only for which the letter has a place."""
    asked: set[str] = set()
    template(lambda name: asked.add(name) or "")
    return [{name: text for name, text in flat(record).items() if name in asked} for record in records(count)]


def words(document: bytes) -> str:
    """All text of a DOCX's body, headers and footers, as one string."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if _STORY.match(name)]
    return " ".join(unescape(re.sub("<[^>]*>", "", part)) for part in parts)


def template(placeholder: Callable[[str], str]) -> bytes:
    """The letter's DOCX with a peer's placeholder where each value stood."""
    source = wf.Template(wf.template_path("invitation", "ru"))
    record = next(records(1))
    marked = _marked("", full(record, "ru", source), flat(record))
    document = source.fill(marked).docx()
    return rewritten(document, lambda text: _MARK.sub(lambda mark: placeholder(mark[1]), text))


def merge_field(name: str) -> str:
    """Word's own placeholder: the run ends, a field follows, and a run goes on."""
    field = f'<w:fldSimple w:instr=" MERGEFIELD {name} "><w:r><w:t>«{name}»</w:t></w:r></w:fldSimple>'
    return f'</w:t></w:r>{field}<w:r><w:t xml:space="preserve">'


def _texts(above: str, value: object) -> Iterator[tuple[str, str]]:
    """The texts of nested mappings and lists, named by the way to them."""
    if isinstance(value, str | Moment) and str(value):
        yield above, str(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(f"{above}_{key}".lstrip("_"), inner)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(f"{above}_{place}", inner)


def _marked(above: str, value: object, values: Values) -> object:
    """The same values, with a mark for each text that has a name among `values`."""
    if isinstance(value, str | Moment):
        # Our templates reckon with figures ('400 участников'): those stay.
        return f"⟦{above}⟧" if above in values and not str(value).isdigit() else value
    if isinstance(value, dict):
        return {key: _marked(f"{above}_{key}".lstrip("_"), inner, values) for key, inner in value.items()}
    if isinstance(value, list):
        return [_marked(f"{above}_{place}", inner, values) for place, inner in enumerate(value)]
    return value


def body(document: bytes) -> list[str]:
    """The justified paragraphs of a filled letter: what is between the salutation and the attachments."""
    texts = [paragraph.text for paragraph in docx.Document(io.BytesIO(document)).paragraphs]
    return [text for text in texts if len(text) > 150]


def unwrapped(document: bytes) -> bytes:
    """The same DOCX without content controls: dxpdf leaves out what stands in one."""
    return rewritten(document, lambda text: _CONTROL.sub("", text))


def rewritten(document: bytes, change: Callable[[str], str]) -> bytes:
    """The DOCX with its body, headers and footers changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(part.decode()).encode() if _STORY.match(name) else part)
    return out.getvalue()
