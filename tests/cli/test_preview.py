from PIL import Image, ImageStat

import wego_forms as wf
from tests.cli.running import run_command


def run(*arguments, cwd):
    code, out, told = run_command(cwd, *map(str, arguments), lang="en")
    return code, out.decode().split(), told


def test_a_letter_is_one_picture_of_its_page(tmp_path):
    pdf = wf.fill(wf.load("examples/tatarstan.yaml")).save(tmp_path / "a.pdf")
    code, out, told = run("preview", pdf, "-o", "page.png", "--dpi", "72", cwd=tmp_path)
    assert (code, out) == (0, ["page.png"]), told
    picture = Image.open(tmp_path / "page.png")
    assert picture.size == (596, 842)
    assert len(picture.convert("L").getcolors(256)) > 10


def test_pages_of_a_form_are_numbered_and_its_fields_are_seen(tmp_path):
    record = wf.load("examples/dimitrovgrad.yaml")
    for name, fillable in (("plain", False), ("form", True)):
        wf.fill(record, fillable=fillable).save(tmp_path / f"{name}.pdf")
        code, out, _ = run("preview", f"{name}.pdf", "-o", f"{name}.png", "--dpi", "72", cwd=tmp_path)
        assert (code, out) == (0, [f"{name}-1.png", f"{name}-2.png"])
    pages = {name: Image.open(tmp_path / f"{name}-1.png").convert("L") for name in ("plain", "form")}
    ink = {name: 255 - ImageStat.Stat(page).mean[0] for name, page in pages.items()}
    assert abs(ink["form"] - ink["plain"]) < 0.05 * ink["plain"]


def test_what_is_no_pdf_is_told(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 nothing")
    code, _, told = run("preview", "a.pdf", cwd=tmp_path)
    assert code == 1
    assert "can't be shown as pictures" in told


def test_several_pages_for_standard_output_are_refused_with_the_way_out(tmp_path):
    wf.fill(wf.load("examples/dimitrovgrad.yaml")).save(tmp_path / "form.pdf")
    code, out, told = run("preview", "form.pdf", "-o", "-", "--dpi", "30", cwd=tmp_path)
    assert (code, out) == (1, [])
    assert "standard output takes one file only: 'page-1.png, page-2.png'" in told
    assert "Name a file: -o page.png." in told
    assert [path.name for path in tmp_path.iterdir()] == ["form.pdf"]


def test_one_page_goes_to_standard_output(tmp_path):
    wf.fill(wf.load("examples/tatarstan.yaml")).save(tmp_path / "a.pdf")
    code, out, _ = run_command(tmp_path, "preview", "a.pdf", "-o", "-", "--dpi", "30")
    assert (code, out[:8]) == (0, b"\x89PNG\r\n\x1a\n")


def test_a_picture_is_called_png(tmp_path):
    wf.fill(wf.load("examples/tatarstan.yaml")).save(tmp_path / "a.pdf")
    code, out, told = run("preview", "a.pdf", "-o", "page.jpg", cwd=tmp_path)
    assert (code, out) == (1, [])
    assert "page.jpg: the name ends in .jpg, the file is a .png. Call it page.png." in told
