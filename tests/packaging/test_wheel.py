"""The wheel, installed where nothing of the checkout is: it has its templates and fills from them."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_every_template(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for template in (ROOT / "templates").rglob("*.docx"):
        assert f"wego_forms/_templates/{template.relative_to(ROOT / 'templates').as_posix()}" in names


def test_the_wheel_carries_nothing_but_the_package_and_its_metadata(wheel):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"wego_forms"}


def test_the_wheel_carries_examples_and_not_what_makes_them(wheel):
    names = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("wego_forms/_examples/")}
    assert "wego_forms/_examples/kinds/ru/meeting.docx" in names
    assert {Path(name).suffix for name in names} == {".yaml", ".docx"}


def test_every_sample_and_new_kind_is_made_from_an_installed_wheel(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    script = (
        "from wego_forms import kinds\n"
        "from wego_forms.catalog import Kind\n"
        "from wego_forms.catalog.samples import examples_folder, sample_files, sample_record\n"
        "for kind in kinds().values():\n"
        "    sample_record(kind), sample_files(kind)\n"
        "print(examples_folder(), *kinds(examples_folder() / 'kinds'))\n"
    )
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})\n{script}"]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout.startswith(str(tmp_path / "site"))
    assert {"meeting", "thanks", "congratulation"} <= set(done.stdout.split())


def test_an_installed_wheel_fills_from_its_own_templates(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    script = (
        "import wego_forms as wf\n"
        f"record = wf.load({str(ROOT / 'examples' / 'tatarstan.yaml')!r})\n"
        "assert '_templates' in str(wf.template_path('invitation', 'ru'))\n"
        "print(wf.fill(record, 'ru').save('a.docx'))\n"
    )
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})\n{script}"]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "a.docx"
    assert (tmp_path / "a.docx").stat().st_size > 5000
