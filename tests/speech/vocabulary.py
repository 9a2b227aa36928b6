"""The words in Latin letters that a Russian message may have: names of fields, filters, formats and programs."""

import re

from wego_forms import catalog, records
from wego_forms.batch.plan.naming import PLACEHOLDERS
from wego_forms.catalog import definition
from wego_forms.cli.app import COMMANDS
from wego_forms.filling.environment import environment

#: Programs, formats, standards and words of computing that Russian writes in Latin letters.
NAMES = {
    *(
        "Word",
        "Excel",
        "LibreOffice",
        "libreoffice",
        "reportlab",
        "Dask",
        "Windows",
        "Liberation",
        "Serif",
        "WeGO",
    ),
    *("docx", "pdf", "yaml", "json", "xlsx", "csv", "pem", "pfx", "cer", "crt", "doc", "ttf", "signed"),
    *(
        "DOCX",
        "PDF",
        "YAML",
        "JSON",
        "Schema",
        "CSV",
        "XML",
        "ZIP",
        "HTML",
        "SVG",
        "PNG",
        "DER",
        "PEM",
        "PKCS",
    ),
    *("UTF", "DDE", "WEGO_FORMS_ALLOWED", "true", "false", "wego-forms"),
    # choices of options, and what a kind can stand on
    *("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional", "male", "female"),
    *(
        "person",
        "position",
        "region",
        "municipality",
        "country",
        "body",
        "ru",
        "en",
        "all",
        "out",
        "list",
        "show",
    ),
    *(
        "form",
        "page",
        "congratulation",
        "meeting",
        "thanks",
        "blank",
        "image",
        "electronic",
        "envelope",
        "dl",
        "kinds",
    ),
    *("envelope-dl", "envelope-c", "png", "svg", "ods", "is", "font", "QR"),
    # what the cases themselves are called and hold
    *("was_signatory", "nothing", "range", "pic", "to_pic", "a-file", "none", "right", "format", "wordwrap"),
}
#: Two Latin words in a row are a sentence of another language, unless they are these.
PAIRS = {"JSON Schema", "Liberation Serif", "to pic", "a b"}
_CODE = (
    r"wego-forms(?: [a-z]+)*",  # a command
    r"«[^»]*»",  # a value, as it was given
    r"\{[%{].*?[%}]\}",  # a tag
    r"\bis [a-z]+(?:\(\d\))?",  # a test in a tag
    r"(?<!\w)--?[a-z][-a-z]*",  # an option
    r"\S*[/\\]\S*",  # a path
    r"[\w-]+\.(?:yaml|docx|pdf|csv|xlsx|json|png|txt|p12|pem|ods|cer|svg|jpg|html|ttf|dotx|xml)\b",
    r"\b[a-z_]+(?:(?:\.|\[\d*\]\.?)[a-z_]+)+(?:\[\d+\])?",  # a field
    r"(?<=^\[)\d\]$",
)


def known():
    """Every name of ours that a message may have."""
    found = {*COMMANDS, *PLACEHOLDERS, *environment().filters, *catalog.kinds(), *NAMES}
    for module in (records, definition):
        for each in vars(module).values():
            fields = getattr(each, "model_fields", None)
            found |= set(fields or ())
            if fields and "type" in fields:
                found |= set(re.findall(r"'(\w+)'", str(fields["type"].annotation)))
    return {part for name in found for part in re.split(r"[-_ ]", name)} | found


def bare(text):
    """The text without what is code, a name of a file or somebody's value."""
    for pattern in _CODE:
        text = re.sub(pattern, " ", text, flags=re.MULTILINE)
    return text
