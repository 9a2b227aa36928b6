"""A text that the record has in the other language only is refused with its own place, wherever it stands."""

import re
from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms import catalog
from wego_forms.catalog import fields_of

EXAMPLES = Path(__file__).parents[2] / "examples"
#: What a kind doesn't print it doesn't ask for.
UNPRINTED = {
    "guide": ("organization.bodies", "organization.projects"),
    "note": ("organization.programmes",),
}


def loose(value):
    """The record with its tuples as lists, to be changed."""
    if isinstance(value, dict):
        return {key: loose(one) for key, one in value.items()}
    return [loose(one) for one in value] if isinstance(value, list | tuple) else value


def texts(value, path=""):
    """The paths of all that stands there in both languages."""
    if isinstance(value, dict):
        if {"ru", "en"} <= set(value):
            return [path] if value["ru"] or value["en"] else []
        return [found for key, one in value.items() for found in texts(one, f"{path}.{key}" if path else key)]
    if isinstance(value, list):
        return [found for number, one in enumerate(value) for found in texts(one, f"{path}[{number}]")]
    return []


def put(value, path, text):
    *steps, last = [int(step) if step.isdigit() else step for step in re.findall(r"\w+", path)]
    for step in steps:
        value = value[step]
    value[last] = text


@pytest.mark.parametrize(("lang", "only"), [("en", {"ru": "Нечто"}), ("ru", {"en": "Something"})])
@pytest.mark.parametrize("name", ["tatarstan", "dimitrovgrad", "guide", "note"])
def test_each_text_that_is_printed_is_asked_for_in_the_documents_language(name, lang, only):
    record = wf.load(EXAMPLES / f"{name}.yaml")
    paths = texts(loose(record.model_dump()))
    assert len(paths) > 8
    for path in paths:
        data = loose(record.model_dump())
        put(data, path, only)
        if path.startswith(UNPRINTED.get(name, ("nothing",))):
            fields_of(catalog.build(data), lang)
            continue
        with pytest.raises(wf.RecordError) as caught:
            fields_of(catalog.build(data), lang)
        assert [problem.place for problem in caught.value.problems] == [f"{path}.{lang}"]
