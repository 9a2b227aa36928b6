import re
from html.parser import HTMLParser

import pytest

from tests.batch.folders import PEOPLE
from tests.tools import require
from wego_forms.errors import OutputError, RecordError


class Page(HTMLParser):
    """The text of a page, its links and pictures; every element must be closed."""

    def __init__(self, html):
        super().__init__()
        self.text, self.links, self.pictures, self.open = "", [], [], []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "a":
            self.links.append(found["href"])
        if tag == "img":
            self.pictures.append(found["src"])
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def page(batch, tmp_path):
    def make(rows=PEOPLE, **options):
        batch(rows, page=tmp_path / "report.html", **options)
        return Page((tmp_path / "report.html").read_text(encoding="utf-8"))

    return make


def test_the_page_tells_counts_failures_and_forms_to_check(page):
    rows = [PEOPLE[0], [*PEOPLE[1][:3], "", *PEOPLE[1][4:]], [*PEOPLE[2][:3], "Smith", "Джон", "", "3"]]
    found = page(rows)
    assert "Rows: 3, failed: 1. Files written: 2" in found.text
    assert "people.csv:3: addressee.person.family: the field is missing" in found.text
    assert "addressee.forms.initials_dative" in found.text


def test_every_letter_is_linked_and_shown(page, tmp_path):
    require("pdftoppm")
    found = page(formats="pdf", names="{lang}/{row} {region}")
    assert found.links[0] == "out/ru/2_%D0%A1%D0%B0%D0%BC%D0%B0%D1%80%D1%81%D0%BA%D0%B0%D1%8F_" + (
        "%D0%BE%D0%B1%D0%BB%D0%B0%D1%81%D1%82%D1%8C.pdf"
    )
    assert len(found.pictures) == 3
    assert all(source.startswith("data:image/png;base64,iVBOR") for source in found.pictures)
    assert "Орлов Пётр Ильич, Самарская область" in found.text


def test_the_page_needs_nothing_from_elsewhere(page, tmp_path):
    page(formats="pdf")
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert not re.search(r"<script|<link|@import|https?://|url\(", html)


def test_without_poppler_there_are_links_only(page, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda program: None)
    found = page(formats="pdf")
    assert (len(found.links), found.pictures) == (3, [])


def test_what_a_table_says_is_only_text(page):
    rows = [["<script>alert(1)</script>", *PEOPLE[0][1:3], "Smith<b>", "Джон", "", "1"]]
    found = page(rows, formats="pdf")
    assert "Smith<b>" in found.text


def test_a_run_that_was_stopped_has_its_page_too(page):
    found = page([["Москва", "Мэр", "Mayor", "", "", "", "1"]], strict=True)
    assert "Stopped" in found.text


@pytest.mark.parametrize(
    ("option", "name"), [("page", "a.html"), ("zip", "a.zip"), ("merge", "a.pdf"), ("zip", "sub/../a.zip")]
)
def test_what_is_made_of_all_letters_is_refused_before_the_first_of_them_where_no_file_can_lie(
    batch, out, tmp_path, option, name
):
    (tmp_path / "file").write_bytes(b"no folder")
    with pytest.raises(OutputError, match="the file wasn't written"):
        batch(formats="all", **{option: tmp_path / "file" / name})
    assert not out.exists()


@pytest.mark.parametrize(("option", "name"), [("page", "a.pdf"), ("zip", "a.docx"), ("merge", "a.zip")])
def test_a_name_that_promises_another_kind_of_file_is_refused(batch, out, tmp_path, option, name):
    with pytest.raises(OutputError, match=r"the name ends in \.\w+, the file is a \.\w+"):
        batch(formats="all", **{option: tmp_path / name})
    assert not out.exists()


@pytest.mark.parametrize("name", ["manifest.xlsx", "manifest.csv", ".wego-forms-batch", ".wego-forms-made"])
def test_what_is_made_of_all_letters_never_takes_the_place_of_the_batchs_own_files(batch, out, name):
    with pytest.raises(OutputError, match=r"two files of the same name|the name ends in"):
        batch(zip=out / name)
    assert not out.exists()


def test_what_is_made_of_all_letters_never_takes_the_place_of_one(batch, out):
    with pytest.raises(RecordError, match="what is made of all the letters has the same name"):
        batch(formats="pdf", names="{row}", merge=out / "sub" / ".." / "3.PDF")
    assert not (out / "manifest.csv").exists()
    assert batch(formats="pdf", names="{row}", merge=out / "5.pdf").written == 3


def test_the_folder_of_the_letters_is_no_place_for_a_file(batch, out):
    with pytest.raises(OutputError, match="the folder of the letters is in the file's place"):
        batch(zip=out)
    assert not out.exists()
