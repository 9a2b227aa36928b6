"""A template without a tag of ours is told of by the check: all its letters would be the same."""

import wego_forms as wf
from tests.builder import docx


def test_a_template_without_tags_is_told_of(tmp_path):
    bare, tagged = tmp_path / "bare.docx", tmp_path / "tagged.docx"
    bare.write_bytes(docx("Просто текст"))
    tagged.write_bytes(docx("Исх. № {{ number }}"))
    without, with_one = wf.check([bare, tagged])
    assert [note.en for note in without.notes] == [
        "The template has no tags {{ … }}: all its letters come out the same."
    ]
    assert with_one.notes == []
