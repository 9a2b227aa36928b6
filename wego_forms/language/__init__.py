"""Russian and English as official letters have them: text in, text out, nothing loaded before its first use."""

from wego_forms.language.alphabets import mixed_words
from wego_forms.language.counting import agree, join, ordinal, roman, sheets_and_copies
from wego_forms.language.dates import long_date, month_year, numeric_date, term, weekday_date
from wego_forms.language.decline import decline, slip_of_post
from wego_forms.language.english.names import english_name, english_parts, honorific, spelling_doubt
from wego_forms.language.english.spelling import latin
from wego_forms.language.english.titles import english_place, english_title
from wego_forms.language.figures import CURRENCIES, figure, money, money_in_words, number_in_words
from wego_forms.language.honorifics import honorific_gender
from wego_forms.language.initials import initials
from wego_forms.language.kinds import CASES, Case, Form, Gender, Kind, Lang, NameForm, checked_case, refusal
from wego_forms.language.namedregions import region_named, without_sort
from wego_forms.language.names import Name
from wego_forms.language.phones import Phone, parse_phone, phone
from wego_forms.language.places import countries, country_code, country_name
from wego_forms.language.prepositions import preposition
from wego_forms.language.russian.consent import consent
from wego_forms.language.russian.honorifics import russian_degree_after, russian_title_before
from wego_forms.language.russian.persons import decline_name, gender_of
from wego_forms.language.russian.regions import Region, region, regions
from wego_forms.language.salutations import (
    collective_salutation,
    greeting_doubt,
    salutation,
    salutation_by_post,
)
from wego_forms.language.typed import (
    ShownMonth,
    ambiguous_day,
    bare_number,
    has_date,
    typed_day,
    typed_month,
)
from wego_forms.language.typography import bind, typeset
from wego_forms.language.whereabouts import where, wherefrom, whereto, with_preposition

__all__ = [
    "CASES",
    "CURRENCIES",
    "Case",
    "Form",
    "Gender",
    "Kind",
    "Lang",
    "Name",
    "NameForm",
    "Phone",
    "Region",
    "ShownMonth",
    "agree",
    "ambiguous_day",
    "bare_number",
    "bind",
    "checked_case",
    "collective_salutation",
    "consent",
    "countries",
    "country_code",
    "country_name",
    "decline",
    "decline_name",
    "english_name",
    "english_parts",
    "english_place",
    "english_title",
    "figure",
    "gender_of",
    "greeting_doubt",
    "has_date",
    "honorific",
    "honorific_gender",
    "initials",
    "join",
    "latin",
    "long_date",
    "mixed_words",
    "money",
    "money_in_words",
    "month_year",
    "number_in_words",
    "numeric_date",
    "ordinal",
    "parse_phone",
    "phone",
    "preposition",
    "refusal",
    "region",
    "region_named",
    "regions",
    "roman",
    "russian_degree_after",
    "russian_title_before",
    "salutation",
    "salutation_by_post",
    "sheets_and_copies",
    "slip_of_post",
    "spelling_doubt",
    "term",
    "typed_day",
    "typed_month",
    "typeset",
    "weekday_date",
    "where",
    "wherefrom",
    "whereto",
    "with_preposition",
    "without_sort",
]
