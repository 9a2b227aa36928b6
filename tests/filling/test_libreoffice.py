"""What LibreOffice is asked for and what becomes of its answers, by a program in its place that notes its words."""

import os
import stat

import pytest

from wego_forms.errors import InputError, ToolError
from wego_forms.filling import libreoffice

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the program is a shell script")


@pytest.fixture
def soffice(tmp_path, monkeypatch):
    """Put a program that does `work`, beside noting its arguments, where soffice is looked for."""

    def put(work):
        program = tmp_path / "soffice"
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/asked\n{work}\n', "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
        return tmp_path / "asked"

    return put


def makes(pdf):
    """The answer beside the Word file, which is the last argument."""
    return f'for last; do :; done; printf "{pdf}" > "${{last%.docx}}.pdf"'


def test_a_word_file_is_handed_over_with_a_profile_of_its_own_and_the_pdf_comes_back(soffice):
    asked = soffice(makes("%%PDF of it"))
    assert libreoffice.convert(b"docx") == b"%PDF of it"
    profile, *words, folder, source = asked.read_text("utf-8").splitlines()
    assert words == ["--headless", "--convert-to", "pdf", "--outdir"]
    assert profile.startswith("-env:UserInstallation=file://")
    assert (source, profile.endswith(f"{folder}/profile")) == (f"{folder}/document.docx", True)
    assert not os.path.lexists(folder)


@pytest.mark.parametrize("archive", [True, "1b"])
def test_an_archives_pdf_is_asked_for_by_its_version_and_looked_at(soffice, archive):
    asked = soffice(makes("%%PDF <pdfaid:part>1<"))
    assert libreoffice.convert(b"docx", archive=archive) == b"%PDF <pdfaid:part>1<"
    said = asked.read_text("utf-8").splitlines()
    version = '{"SelectPdfVersion":{"type":"long","value":"1"}}'
    assert said[said.index("--convert-to") + 1] == f"pdf:writer_pdf_Export:{version}"


def test_a_pdf_that_is_no_archives_is_refused_with_the_remedy(soffice):
    soffice(makes("%%PDF"))
    with pytest.raises(ToolError, match=r"no PDF/A: 'soffice'[.] Update LibreOffice to 7[.]4"):
        libreoffice.convert(b"docx", archive=True)


def test_what_libreoffice_says_instead_of_a_pdf_is_told(soffice):
    soffice("echo no room >&2")
    with pytest.raises(ToolError, match="LibreOffice made no PDF: 'no room"):
        libreoffice.convert(b"docx")


def test_a_libreoffice_that_never_ends_is_ended(soffice, monkeypatch):
    monkeypatch.setattr(libreoffice, "_TIMEOUT_SECONDS", 0.5)
    soffice("exec /bin/sleep 60")
    with pytest.raises(ToolError, match=r"LibreOffice made no PDF: '> 0[.]5 s'"):
        libreoffice.convert(b"docx")


def test_without_libreoffice_its_name_and_the_remedy_are_told(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ToolError, match=r"LibreOffice isn't found: 'soffice'[.] Install LibreOffice"):
        libreoffice.convert(b"docx")


def test_an_archive_that_libreoffice_does_not_make_is_refused_before_it_is_asked(soffice):
    asked = soffice(makes("%%PDF"))
    with pytest.raises(InputError, match="LibreOffice doesn't make PDF/A-2a: '2a'"):
        libreoffice.convert(b"docx", archive="2a")
    assert not asked.exists()
