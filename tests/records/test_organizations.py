"""The organisation's own file, the guide and the note that name it."""

import shutil
from pathlib import Path

import pytest

import wego_forms as wf

EXAMPLES = Path(__file__).parents[2] / "examples"
PROFILE = (EXAMPLES / "data" / "organisation.yaml").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(EXAMPLES / "data", tmp_path / "data")
    for name in ("guide", "note"):
        shutil.copy(EXAMPLES / f"{name}.yaml", tmp_path)
    return tmp_path


def test_the_file_is_found_beside_the_record_from_any_folder(folder, monkeypatch):
    monkeypatch.chdir(folder.parent)
    assert wf.load(folder / "note.yaml").organization.bodies.president.en == "Seoul"


def test_the_organisation_can_stand_in_the_record_itself(folder):
    inline = "".join(f"  {line}\n" for line in PROFILE.splitlines())
    (folder / "own.yaml").write_text(f"kind: note\norganization:\n{inline}", encoding="utf-8")
    assert wf.load(folder / "own.yaml").organization == wf.load(folder / "note.yaml").organization


def test_a_file_that_is_not_there_is_named(folder):
    (folder / "data" / "organisation.yaml").unlink()
    text = (folder / "guide.yaml").read_text("utf-8") + "\nzzz: 1\n"
    (folder / "guide.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(wf.RecordError) as caught:
        wf.load(folder / "guide.yaml")
    missing, unknown = caught.value.problems
    assert "organization: no such file: 'data/organisation.yaml'. Check the path." in missing.message("en")
    assert (missing.file, missing.line) == (
        str(folder / "guide.yaml"),
        text[: text.index("organization:")].count("\n") + 1,
    )
    assert unknown.place == "zzz"


def test_what_is_wrong_in_the_organisations_file_is_told_with_that_files_line(folder):
    wrong = PROFILE.replace("president: {ru: Сеул", "presidant: {ru: Сеул", 1)
    (folder / "data" / "organisation.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(wf.RecordError) as caught:
        wf.load(folder / "note.yaml")
    line = 1 + wrong[: wrong.index("presidant")].count("\n")
    said = caught.value.message("en")
    assert f"organisation.yaml:{line}: bodies.presidant: there is no such field. Perhaps president?" in said
    assert "bodies.president: the field is missing" in said


def test_a_text_folded_over_lines_reads_as_one(folder):
    texts = [programme.text.ru for programme in wf.load(folder / "guide.yaml").organization.programmes]
    assert not any("\a" in text or "\n" in text or "  " in text for text in texts)


def with_figures(folder, lines):
    path = folder / "own.yaml"
    path.write_text(f"kind: guide\norganization: data/organisation.yaml\n{lines}", encoding="utf-8")
    return path


def test_figures_are_read_as_people_type_them(folder):
    guide = wf.load(with_figures(folder, 'population: 115 000\ngdp_per_capita: "21500,5"'))
    assert (guide.population, guide.gdp_per_capita) == (115_000, 21_500.5)


def test_a_figure_left_empty_is_no_figure(folder):
    assert wf.load(with_figures(folder, "population:\ngdp_per_capita: null")).population is None


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("population: -5\ngdp_per_capita: 1000", "own.yaml:3: population: the number must be above zero"),
        ("population: 0\ngdp_per_capita: 1000", "own.yaml:3: population: the number must be above zero"),
        ("population: many\ngdp_per_capita: 1000", "own.yaml:3: population: a number is needed: 'many'"),
        ("population: 1.5\ngdp_per_capita: 1000", "own.yaml:3: population: a whole number is needed"),
        ("population: true\ngdp_per_capita: 1000", "own.yaml:3: population: a number is needed"),
        ("population: 5\ngdp_per_capita: .nan", "own.yaml:4: gdp_per_capita: a number is needed: '.nan'"),
        ("population: 5", "gdp_per_capita: the fee depends on both figures. Add gdp_per_capita."),
        ("gdp_per_capita: 5", "population: the fee depends on both figures. Add population."),
    ],
)
def test_a_wrong_figure_is_refused_in_its_line(folder, lines, said):
    with pytest.raises(wf.RecordError) as caught:
        wf.load(with_figures(folder, lines))
    assert said in caught.value.message("en")


@pytest.mark.parametrize("kind", ["guide", "note"])
def test_what_a_record_dumps_is_what_it_loads(folder, kind):
    record = wf.load(folder / f"{kind}.yaml")
    (folder / "again.json").write_text(record.model_dump_json(), encoding="utf-8")
    assert wf.load(folder / "again.json") == record


@pytest.mark.parametrize("kind", ["guide", "note"])
def test_nobody_writes_on_a_blank_guide_or_note(kind):
    with pytest.raises(wf.InputError, match="a document of this kind has no blank"):
        wf.blank(kind)
