"""The annual fee of a member city: WeGO's table, and what it says of one city."""

from wego_forms.fees.assessing import Fee, annual_fee, assess, assess_typed
from wego_forms.fees.figures import parse_figure, positive, whole
from wego_forms.fees.rates import Band, Rates, rates
from wego_forms.fees.wording import band_text, dollars_text, fee_sentence, grouped, unstated_sentence

__all__ = [
    "Band",
    "Fee",
    "Rates",
    "annual_fee",
    "assess",
    "assess_typed",
    "band_text",
    "dollars_text",
    "fee_sentence",
    "grouped",
    "parse_figure",
    "positive",
    "rates",
    "unstated_sentence",
    "whole",
]
