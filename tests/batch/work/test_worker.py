"""What a worker leaves of one letter."""

import hashlib
import shutil
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

import wego_forms as wf
from tests.batch.folders import BASE, ROOT
from wego_forms.batch.options import Options
from wego_forms.batch.plan.numbering import Numbering
from wego_forms.batch.plan.preparing import job_of
from wego_forms.batch.plan.sources import Item, RecordSource
from wego_forms.batch.work import worker
from wego_forms.batch.work.job import digest_told
from wego_forms.batch.work.ready import Ready
from wego_forms.batch.work.worker import Outcome, check_items, gave_up, prepare_items, put, write_items
from wego_forms.errors import Both
from wego_forms.filling import Document
from wego_forms.records.blocks import Seal

LETTER = wf.load(BASE)
SAMPLES = ROOT / "examples" / "samples"


@pytest.fixture
def made(tmp_path):
    """The job of one record, and its item."""

    def prepare(record=LETTER, **options):
        source = RecordSource([record])
        job = job_of(source, Options(names="{row}", **options), str(tmp_path))
        (item,) = source.items(Numbering(None))
        return job, item

    return prepare


def checked(job, item):
    """The item as the check hands it to the writing."""
    (found,) = prepare_items(job, [item])
    return Item(item.row, ready=found.ready)


def test_the_check_tells_the_files_that_a_letter_will_take(made):
    job, item = made(langs=("ru", "en"), formats=("docx", "pdf"))
    (found,) = check_items(job, [item])
    assert [(file.name, file.lang, file.format) for file in found.files] == [
        ("1.ru.docx", "ru", "docx"), ("1.ru.pdf", "ru", "pdf"),
        ("1.en.docx", "en", "docx"), ("1.en.pdf", "en", "pdf"),
    ]  # fmt: skip
    assert (found.row, found.problems, found.draft, found.number) == (1, (), False, LETTER.number)
    keys = [file.key for file in found.files]
    assert keys[0] == keys[1] != keys[2] == keys[3]


def test_a_letter_without_number_is_a_draft(made):
    job, item = made(LETTER.model_copy(update={"number": None}))
    (found,) = check_items(job, [item])
    assert (found.draft, found.number) == (True, None)


def test_what_is_written_has_its_sum_and_whom_it_is_for(made, tmp_path):
    job, item = made(formats=("docx",))
    (outcome,) = write_items(job, [checked(job, item)])
    data = (tmp_path / "1.docx").read_bytes()
    assert data == wf.fill(LETTER).docx()
    assert (outcome.status, outcome.file, outcome.data) == ("written", "1.docx", None)
    assert outcome.sha256 == hashlib.sha256(data).hexdigest()
    assert outcome.title == "Минниханов Рустам Нургалиевич, Республика Татарстан"


def test_a_worker_elsewhere_sends_the_file_back(made, tmp_path):
    job, item = made(formats=("docx",))
    (outcome,) = write_items(replace(job, out=None), [checked(job, item)])
    assert outcome.data == wf.fill(LETTER).docx()
    assert list(tmp_path.iterdir()) == []


def test_what_lies_there_as_it_would_be_made_is_kept(made, tmp_path):
    job, item = made(formats=("docx", "pdf"))
    ready = checked(job, item)
    key = Ready.unpacked(ready.ready).sheets[0].files[0].key
    outcomes = write_items(job, [replace(ready, kept={"1.docx": key, "1.pdf": "another"})])
    assert [(outcome.file, outcome.status) for outcome in outcomes] == [
        ("1.docx", "kept"),
        ("1.pdf", "written"),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["1.pdf"]
    assert outcomes[1].fonts


def test_a_letter_whose_picture_is_another_than_the_checked_one_is_not_written(made, tmp_path):
    picture = tmp_path / "seal.png"
    shutil.copy(SAMPLES / "seal.png", picture)
    seal = Seal(mode="image", file="seal.png")
    record = LETTER.model_copy(update={"seal": seal}).loaded_from(str(tmp_path / "letter.yaml"))
    job, item = made(record, formats=("docx",))
    ready = checked(job, item)
    assert write_items(job, [ready])[0].status == "written"
    for change in (lambda: shutil.copy(SAMPLES / "signature.png", picture), picture.unlink):
        change()
        (outcome,) = write_items(job, [ready])
        assert outcome.status == "failed"
        assert "was replaced during the run" in outcome.problems[0].what.en
        assert outcome.problems[0].value == "seal.png"


@pytest.mark.parametrize(
    ("longest", "order"), [(50_000, ["docx", "docx", "put", "put"]), (0, ["docx", "put"] * 2)]
)
def test_letters_are_made_abreast_and_long_ones_alone(made, monkeypatch, longest, order):
    job, item = made(formats=("docx",))
    done = []
    docx, put_in_place = Document.docx, worker.put
    monkeypatch.setattr(worker, "_LONG", longest)
    monkeypatch.setattr(Document, "docx", lambda document: done.append("docx") or docx(document))
    monkeypatch.setattr(worker, "put", lambda *given: done.append("put") or put_in_place(*given))
    ready = checked(job, item)
    first, second = write_items(job, [ready, replace(ready, row=2)])
    assert done == order
    assert (first.row, second.row, first.status, second.status) == (1, 2, "written", "written")


def test_a_letter_that_is_wrong_is_not_handed_to_the_writing(made):
    job, item = made({"kind": "letter"}, formats=("docx",))
    (found,) = prepare_items(job, [item])
    assert found.problems
    assert found.ready == b""
    (outcome,) = write_items(job, [replace(item, problems=found.problems)])
    assert (outcome.status, outcome.problems) == ("failed", found.problems)


def test_a_check_alone_hands_nothing_on(made):
    job, item = made(formats=("docx",))
    (found,) = check_items(job, [item])
    assert (found.problems, found.ready) == ((), b"")
    (handed,) = prepare_items(job, [item])
    assert replace(handed, ready=b"") == found


def test_a_file_that_cannot_be_put_is_a_failure_with_its_place(tmp_path):
    outcome = Outcome(3, "written", "sub/a.docx", data=b"x")
    failed = put(tmp_path / "gone", outcome)
    assert (failed.row, failed.status, failed.file) == (3, "failed", "sub/a.docx")
    assert failed.problems[0].file == str(tmp_path / "gone" / "sub" / "a.docx")
    assert put(tmp_path, replace(outcome, data=None)) == replace(outcome, data=None)
    assert put(tmp_path, outcome) == replace(outcome, data=None)
    assert (tmp_path / "sub" / "a.docx").read_bytes() == b"x"


def test_another_version_elsewhere_is_refused_for_its_letters_would_differ(made):
    job, item = made()
    for work in (check_items, write_items):
        with pytest.raises(wf.ToolError, match="the worker has another version of wego-forms") as caught:
            work(replace(job, version="0.0"), [item])
        assert caught.value.problems[0].remedy.en == "0.0 is needed."


def test_a_letter_that_nobody_came_back_from_says_what_to_do(made):
    _, item = made()
    outcome = gave_up(item, Both("погиб", "died"))
    assert (outcome.row, outcome.status, outcome.file) == (1, "failed", "")
    assert outcome.problems[0].remedy.en == "Run again, or take the row out."


def test_a_records_number_is_no_part_of_what_it_says():
    other = LETTER.model_copy(update={"number": "1"})
    assert digest_told(other, without="number") == digest_told(LETTER, without="number")
    assert digest_told(other) != digest_told(LETTER)


def test_after_a_batch_in_threads_what_is_not_drawn_is_warned_of_as_before(tmp_path):
    records = [wf.load(BASE)] * 80
    with ThreadPoolExecutor(6) as threads:
        wf.run_batch(records, tmp_path / "out", names="{row}", formats="pdf", executor=threads)
    assert not [each for each in warnings.filters if each[2] is wf.DrawingWarning]
