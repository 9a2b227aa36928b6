"""What a sample says beside its values is in the user's language, whoever wrote the file."""

import re

import pytest

import wego_forms as wf
from wego_forms import catalog
from wego_forms.catalog.remarks import remarked
from wego_forms.catalog.samples import examples_folder, sample_files, sample_text
from wego_forms.catalog.starting import new_kind

OWN = sorted(path.stem for path in (examples_folder() / "kinds").glob("*.yaml"))
#: What stands beside a value or instead of it is no prose: keys, names of types and of a standard.
SAID = r"\b(?:IV|WeGO|Markdown|ISO 3166-1 alpha-2|Unicode|QR|letter|form|page|ru|en|number|date|md)\b"
PROPOSED = re.compile(
    r"(?:emblem|reply_to|applicant|population|gdp_per_capita|forms|attachments|- title|sheets):|[{]|blank \||none \|"
)


def remarks(text):
    """Every remark that isn't a value that may be taken in."""
    found = re.findall(r"(?:^| )# *(.*)$", text, re.MULTILINE)
    return [re.sub(SAID, "", one) for one in found if not PROPOSED.match(one)]


def written(kind):
    """The sample's YAML files."""
    return [
        sample_text(kind),
        *(data.decode() for name, data in sample_files(kind).items() if "yaml" in name),
    ]


@pytest.mark.parametrize(("lang", "other"), [("ru", "[A-Za-z]{2,}"), ("en", "[А-Яа-яЁё]{2,}")])
def test_the_remarks_of_our_samples_are_in_the_users_language_alone(monkeypatch, lang, other):
    monkeypatch.setenv("WEGO_FORMS_LANG", lang)
    found = [remark for kind in catalog.BUILT_IN for text in written(kind) for remark in remarks(text)]
    assert len(found) >= 15
    assert [remark for remark in found if re.search(other, remark)] == []


@pytest.mark.parametrize(("lang", "other"), [("ru", "[A-Za-z]{2,}"), ("en", "[А-Яа-яЁё]{2,}")])
def test_the_remarks_of_a_kind_begun_with_an_example_are_in_the_users_language_alone(
    monkeypatch, lang, other
):
    monkeypatch.setenv("WEGO_FORMS_LANG", lang)
    found = []
    for name in OWN:
        text = new_kind("mine", "letter", wf.kinds(examples_folder() / "kinds")[name])["mine.yaml"].decode()
        found += remarks(text)
    assert len(found) >= 8
    assert [remark for remark in found if re.search(other, remark)] == []


def test_an_offices_own_remarks_are_left_as_they_are(tmp_path):
    text = (
        "# one // два\nkind: pass\nbase: page\ntitle: {ru: Пропуск, en: Pass}\nfields:\n  f: {type: text}\n"
    )
    (tmp_path / "pass.yaml").write_text(text, "utf-8")
    for lang in ("ru", "en"):
        (tmp_path / lang).mkdir()
        template = wf.kinds()["letter"].template_path(lang).read_bytes()
        (tmp_path / lang / "pass.docx").write_bytes(template)
    made = new_kind("mine", "page", wf.kinds(tmp_path)["pass"])["mine.yaml"].decode()
    assert made == text.replace("kind: pass", "kind: mine")


def test_a_value_that_is_only_proposed_stays_whole():
    text = "# population: 115000   # persons // человек\n"
    assert remarked(text, "ru") == "# population: 115000   # человек\n"
    assert remarked(text, "en") == "# population: 115000   # persons\n"


@pytest.mark.parametrize(
    ("lang", "said"), [("ru", "назовите вид по-русски"), ("en", "what the kind is called")]
)
def test_a_new_kind_asks_for_a_title_where_its_name_stands_in_for_one(monkeypatch, lang, said):
    monkeypatch.setenv("WEGO_FORMS_LANG", lang)
    (line,) = re.findall("^title: .*$", new_kind("pass", "page")["pass.yaml"].decode(), re.MULTILINE)
    assert line.startswith("title: {ru: Pass, en: Pass}  # ")
    assert said in line
