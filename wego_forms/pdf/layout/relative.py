"""How large a box is that is a share of its page."""

from __future__ import annotations

from wego_forms.pdf.model import Box, Page, Picture


def sized(box: Box, picture: Picture, page: Page | None) -> tuple[float, float]:
    """The width and height of a picture's box in pt, by its page where they are shares of that.

    What is as tall as its text is no share, whatever Word has kept of one.
    """
    (across, width), (down, height) = box.of_page
    wide = width * _widths(page).get(across, 0.0) if page and width > 0 else 0.0
    tall = height * _heights(page).get(down, 0.0) if page and height > 0 and not box.grows else 0.0
    return wide or picture.width, tall or picture.height


def _widths(page: Page) -> dict[str, float]:
    """What a width may be a share of, in pt."""
    return {
        "page": page.width,
        "margin": page.width - page.left - page.right,
        "leftMargin": page.left,
        "insideMargin": page.left,
        "rightMargin": page.right,
        "outsideMargin": page.right,
    }


def _heights(page: Page) -> dict[str, float]:
    """What a height may be a share of, in pt."""
    top, bottom = abs(page.top), abs(page.bottom)
    return {
        "page": page.height,
        "margin": page.height - top - bottom,
        "topMargin": top,
        "insideMargin": top,
        "bottomMargin": bottom,
        "outsideMargin": bottom,
    }
