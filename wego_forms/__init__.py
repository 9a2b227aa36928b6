"""Official letters and membership forms from one record: Russian and English, DOCX and PDF.

>>> import wego_forms as wf
>>> record = wf.load("examples/tatarstan.yaml")
>>> wf.fill(record, lang="ru").save("out/tatarstan.ru.pdf")
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from wego_forms.version import __version__

if TYPE_CHECKING:
    from wego_forms.batch import Report, run_batch
    from wego_forms.catalog import Kind, kinds, record, template, template_path
    from wego_forms.catalog.load import load
    from wego_forms.checking import check
    from wego_forms.differing import Difference, diff
    from wego_forms.errors import (
        DrawingError,
        DrawingWarning,
        InputError,
        LanguageError,
        OutputError,
        Problem,
        RecordError,
        TemplateError,
        TemplateWarning,
        ToolError,
        WegoFormsError,
    )
    from wego_forms.fees import annual_fee
    from wego_forms.filling import Document, Template
    from wego_forms.language import (
        Form,
        decline,
        initials,
        latin,
        preposition,
        salutation,
        where,
        wherefrom,
        whereto,
        with_preposition,
    )
    from wego_forms.packing import Pack, pack
    from wego_forms.produce import blank, fill, to_pdf
    from wego_forms.reading import Doubt, Reading, read
    from wego_forms.records import (
        Address,
        Addressee,
        Applicant,
        Application,
        Attachment,
        Bodies,
        CaseForms,
        Contact,
        Enclosed,
        Executor,
        Forms,
        GeneralLetter,
        Guide,
        Head,
        Invitation,
        LatinName,
        Leaflet,
        Letter,
        Letterhead,
        Note,
        Occasion,
        Official,
        OfficialInText,
        Organization,
        Person,
        PersonInText,
        PhraseInText,
        Profile,
        Programme,
        Record,
        Reference,
        RussianFirst,
        Seal,
        Secretariat,
        SenderForms,
        Signature,
        Style,
        Term,
        Text,
        Venue,
    )
    from wego_forms.reviewing import Review, review, write_review
    from wego_forms.verifying import Finding, Verification, verify

# Where each public name lives: it is fetched when it is first asked for, so that the package is there at once.
_HOMES = {
    "batch": ("Report", "run_batch"),
    "catalog": ("Kind", "kinds", "load", "record", "template", "template_path"),
    "checking": ("check",),
    "differing": ("Difference", "diff"),
    "errors": (
        "DrawingError",
        "DrawingWarning",
        "InputError",
        "LanguageError",
        "OutputError",
        "Problem",
        "RecordError",
        "TemplateError",
        "TemplateWarning",
        "ToolError",
        "WegoFormsError",
    ),
    "fees": ("annual_fee",),
    "filling": ("Document", "Template"),
    "language": (
        "Form",
        "decline",
        "initials",
        "latin",
        "preposition",
        "salutation",
        "where",
        "wherefrom",
        "whereto",
        "with_preposition",
    ),
    "packing": ("Pack", "pack"),
    "produce": ("blank", "fill", "to_pdf"),
    "reading": ("Doubt", "Reading", "read"),
    "records": (
        "Address",
        "Addressee",
        "Applicant",
        "Application",
        "Attachment",
        "Bodies",
        "CaseForms",
        "Contact",
        "Enclosed",
        "Executor",
        "Forms",
        "GeneralLetter",
        "Guide",
        "Head",
        "Invitation",
        "LatinName",
        "Leaflet",
        "Letter",
        "Letterhead",
        "Note",
        "Occasion",
        "Official",
        "OfficialInText",
        "Organization",
        "Person",
        "PersonInText",
        "PhraseInText",
        "Profile",
        "Programme",
        "Record",
        "Reference",
        "RussianFirst",
        "Seal",
        "Secretariat",
        "SenderForms",
        "Signature",
        "Style",
        "Term",
        "Text",
        "Venue",
    ),
    "reviewing": ("Review", "review", "write_review"),
    "verifying": ("Finding", "Verification", "verify"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Address",
    "Addressee",
    "Applicant",
    "Application",
    "Attachment",
    "Bodies",
    "CaseForms",
    "Contact",
    "Difference",
    "Document",
    "Doubt",
    "DrawingError",
    "DrawingWarning",
    "Enclosed",
    "Executor",
    "Finding",
    "Form",
    "Forms",
    "GeneralLetter",
    "Guide",
    "Head",
    "InputError",
    "Invitation",
    "Kind",
    "LanguageError",
    "LatinName",
    "Leaflet",
    "Letter",
    "Letterhead",
    "Note",
    "Occasion",
    "Official",
    "OfficialInText",
    "Organization",
    "OutputError",
    "Pack",
    "Person",
    "PersonInText",
    "PhraseInText",
    "Problem",
    "Profile",
    "Programme",
    "Reading",
    "Record",
    "RecordError",
    "Reference",
    "Report",
    "Review",
    "RussianFirst",
    "Seal",
    "Secretariat",
    "SenderForms",
    "Signature",
    "Style",
    "Template",
    "TemplateError",
    "TemplateWarning",
    "Term",
    "Text",
    "ToolError",
    "Venue",
    "Verification",
    "WegoFormsError",
    "__version__",
    "annual_fee",
    "blank",
    "check",
    "decline",
    "diff",
    "fill",
    "initials",
    "kinds",
    "latin",
    "load",
    "pack",
    "preposition",
    "read",
    "record",
    "review",
    "run_batch",
    "salutation",
    "template",
    "template_path",
    "to_pdf",
    "verify",
    "where",
    "wherefrom",
    "whereto",
    "with_preposition",
    "write_review",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is not None:
        value = getattr(importlib.import_module(f"wego_forms.{home}"), name)
    elif name.startswith("_"):
        raise AttributeError(f"module 'wego_forms' has no attribute {name!r}")
    else:
        try:
            value = importlib.import_module(f"wego_forms.{name}")
        except ModuleNotFoundError:
            raise AttributeError(f"module 'wego_forms' has no attribute {name!r}") from None
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
