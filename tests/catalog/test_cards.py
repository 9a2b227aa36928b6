"""Cards of large letters have lines as high as those need."""

from pathlib import Path

import docx
import pytest

KINDS = Path(__file__).parents[2] / "examples" / "kinds"


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("kind", ["congratulation", "thanks"])
def test_the_lines_of_a_card_are_higher_than_its_letters(lang, kind):
    styles = {style.style_id: style for style in docx.Document(str(KINDS / lang / f"{kind}.docx")).styles}
    for name in ("Body", "Salutation", "SignatoryName", "SignatoryPosition"):
        style = styles[name]
        assert style.paragraph_format.line_spacing.pt >= style.font.size.pt * 1.15, name
