"""Frames and floating tables taken out of the text: each hangs as a box on the paragraph after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from wego_forms.pdf.model import Axis, Block, Box, Float, Paragraph, Picture, Table
from wego_forms.pdf.styles import ParaStyle, Placing, RunStyle


def afloat(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with their frames and floating tables hung on the paragraphs that follow."""
    made: list[Block] = []
    hung: list[Picture] = []
    last: Placing | None = None  # of the frame that the paragraph before belongs to
    for block in blocks:
        place = _place(block)
        if place is None:
            if hung and isinstance(block, Paragraph):
                if block.laid is not None:  # other documents have it too
                    block = replace(block, laid=None)
                block.items = [*hung, *block.items]
            elif hung:
                made.append(_anchor(hung))
            hung, last = [], None
            made.append(block)
        elif isinstance(block, Paragraph) and place == last and hung and hung[-1].box:
            hung[-1].box.blocks.append(block)
        else:
            hung.append(_hung(block, place))
            last = place if isinstance(block, Paragraph) else None
    if hung:
        made.append(_anchor(hung))
    return made


def _place(block: Block) -> Placing | None:
    return block.style.frame if isinstance(block, Paragraph) else block.props.get("floating")


def _hung(block: Block, place: Placing) -> Picture:
    wide, share = place.width, 0.0
    if isinstance(block, Table):
        wide, share = sum(block.columns), block.props.get("width_share", 0.0)
        if share:  # of the text's width, which is its box's then
            block = replace(block, props={**block.props, "width_share": 1.0}, laid=None)
    natural = not (wide or share)
    box = Box([block], grows=not place.exact, natural=natural, open=isinstance(block, Paragraph), share=share)
    floating = Float(Axis(*place.across), Axis(*place.down), place.wrap, False, 0, place.gaps)
    style = block.mark if isinstance(block, Paragraph) else RunStyle()
    return Picture("", wide, place.height, style, floating, box=box)


def _anchor(hung: list[Picture]) -> Paragraph:
    """A paragraph of no height for what hangs above a table or at the end."""
    return Paragraph(ParaStyle(line_rule="exact", line=0.0), RunStyle(), [*hung], "")
