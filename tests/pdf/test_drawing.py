import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.pdf.documents import p, parts, table
from tests.tools import run
from wego_forms.pdf import draw

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Письмо</dc:title>'
    "<dc:creator>Секрет Секретович</dc:creator><dc:language>ru-RU</dc:language>"
    "<dcterms:created>2017-08-01T09:30:00Z</dcterms:created></cp:coreProperties>"
)
BODY = ("Уважаемый Рустам Нургалиевич!", p("жирный", run="<w:b/>"), table([2000], ["ячейка"]))
SCRIPT = """
import hashlib
from tests.pdf.test_drawing import BODY, CORE
from tests.pdf.documents import parts
from wego_forms.pdf import draw
print(hashlib.sha256(draw(parts(*BODY, core=CORE)).pdf).hexdigest())
"""


def test_the_same_parts_give_the_same_bytes_in_any_process_time_zone_and_hash_seed():
    here = hashlib.sha256(draw(parts(*BODY, core=CORE)).pdf).hexdigest()
    for zone, seed in (("Asia/Kamchatka", "1"), ("UTC", "77")):
        environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed}
        root = Path(__file__).parents[2]
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=root,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == here


def test_bytes_depend_on_nothing_drawn_before():
    first = draw(parts("Привет")).pdf
    draw(parts("Әхмәтҗан ✓ ₽", p("курсив", run="<w:i/>")))
    assert draw(parts("Привет")).pdf == first


def test_the_title_language_and_date_come_from_the_document_and_nothing_personal():
    data = draw(parts(*BODY, core=CORE)).pdf
    pdf = pikepdf.open(io.BytesIO(data))
    assert str(pdf.docinfo.Title) == "Письмо"
    assert str(pdf.docinfo.CreationDate) == "D:20170801093000+00'00'"
    assert str(pdf.Root.Lang) == "ru-RU"
    assert "/Author" not in pdf.docinfo
    assert b"ReportLab" not in data


def test_without_properties_the_language_is_the_styles():
    assert str(pikepdf.open(io.BytesIO(draw(parts("текст")).pdf)).Root.Lang) == "ru-RU"


def test_qpdf_finds_nothing_wrong(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(draw(parts(*BODY, core=CORE)).pdf)
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)


def test_no_font_is_left_unembedded(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(draw(parts(*BODY)).pdf)
    _, _, *fonts = run("pdffonts", path).splitlines()
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts)


@pytest.mark.parametrize("body", [(), ("",), (p(""), table([2000], [""]))])
def test_an_empty_document_is_one_empty_page(body):
    assert draw(parts(*body)).pages == 1
