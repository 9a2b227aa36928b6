"""Letters with a body of their own, and what their Word files have in it."""

import io
import zipfile

import docx

import wego_forms as wf
from tests.batch.folders import BASE
from wego_forms import catalog

LETTER = {
    key: value
    for key, value in wf.load(BASE).model_dump().items()
    if key not in ("kind", "sender", "occasion", "forms")
}


def letter(body, **more):
    return catalog.build({**LETTER, **more, "kind": "letter", "body": body}, str(BASE))


def parts(document):
    with zipfile.ZipFile(io.BytesIO(document.docx())) as archive:
        return {
            name: archive.read(name).decode()
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def body_of(document):
    """The paragraphs of the body: style and text."""
    found = docx.Document(io.BytesIO(document.docx())).paragraphs
    start = next(at for at, paragraph in enumerate(found) if paragraph.style.style_id == "Salutation")
    return [(each.style.name, each.text.replace("\u00a0", " ")) for each in found[start + 1 :]]
