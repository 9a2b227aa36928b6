"""Official letters and membership forms from one record: Russian and English, DOCX and PDF.

>>> import wego_forms as wf
>>> record = wf.load("examples/tatarstan.yaml")
>>> wf.fill(record, lang="ru").save("out/tatarstan.ru.pdf")
"""

from wego_forms.batch import Report, run_batch
from wego_forms.catalog import Kind, kinds, load, record, template, template_path
from wego_forms.checking import check
from wego_forms.errors import (
    DrawingError,
    DrawingWarning,
    InputError,
    LanguageError,
    OutputError,
    Problem,
    RecordError,
    TemplateError,
    ToolError,
    WegoFormsError,
)
from wego_forms.fees import annual_fee
from wego_forms.filling import Document, Template
from wego_forms.language import Form, decline, initials, latin, salutation
from wego_forms.packing import Pack, pack
from wego_forms.produce import blank, fill, to_pdf
from wego_forms.records import Application, Invitation, Record
from wego_forms.reviewing import Review, review, write_review

__all__ = [
    "Application",
    "Document",
    "DrawingError",
    "DrawingWarning",
    "Form",
    "InputError",
    "Invitation",
    "Kind",
    "LanguageError",
    "OutputError",
    "Pack",
    "Problem",
    "Record",
    "RecordError",
    "Report",
    "Review",
    "Template",
    "TemplateError",
    "ToolError",
    "WegoFormsError",
    "annual_fee",
    "blank",
    "check",
    "decline",
    "fill",
    "initials",
    "kinds",
    "latin",
    "load",
    "pack",
    "record",
    "review",
    "run_batch",
    "salutation",
    "template",
    "template_path",
    "to_pdf",
    "write_review",
]
