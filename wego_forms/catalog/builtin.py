"""The kinds that come with the library."""

from __future__ import annotations

from wego_forms.catalog.kind import Kind
from wego_forms.errors import Both
from wego_forms.fields.application import application_fields
from wego_forms.fields.guide import guide_fields
from wego_forms.fields.invitation import invitation_fields
from wego_forms.fields.letter import general_letter_fields
from wego_forms.fields.note import note_fields
from wego_forms.records import Application, GeneralLetter, Guide, Invitation, Note
from wego_forms.sheets import APPLICATION_COLUMNS, LETTER_COLUMNS

BUILT_IN: tuple[Kind, ...] = (
    Kind(
        "invitation",
        Both("Письмо с приглашением в WeGO", "Letter of invitation to WeGO"),
        Invitation,
        invitation_fields,
        LETTER_COLUMNS,
    ),
    Kind(
        "application",
        Both("Форма заявки на членство в WeGO", "WeGO membership application form"),
        Application,
        application_fields,
        APPLICATION_COLUMNS,
        empty=lambda: Application(kind="application"),
    ),
    Kind(
        "guide",
        Both("Руководство по вступлению в WeGO", "Guide to WeGO membership"),
        Guide,
        guide_fields,
        blank=False,
    ),
    Kind("note", Both("Справка о WeGO", "Information note about WeGO"), Note, note_fields, blank=False),
    Kind(
        "letter",
        Both("Письмо", "Letter"),
        GeneralLetter,
        general_letter_fields,
        LETTER_COLUMNS,
        aliases=("cover",),
    ),
)
