"""A page's operators as a judge of tagged PDFs reads them: what is marked content, what an artifact, what neither."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf

PAINTS = {*["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", "sh", "Do", "EI"], '"'}


def marked(number: int, page: pikepdf.Page, say: Callable[[str], None]) -> dict[tuple[int, int], str]:
    """The text of each marked content by page and MCID; every operator that paints is in one or in an artifact."""
    texts: dict[tuple[int, int], str] = {}
    stack: list[object] = []
    fonts = {str(name): _decoder(font) for name, font in page.get("/Resources").get("/Font", {}).items()}
    font, in_text = None, False
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BT":
            in_text = True
        elif name == "ET":
            in_text = False
            if any(entry[1] for entry in stack):
                say(f"page {number}: a text object ends inside of marked content begun in it")
        elif name in ("BMC", "BDC"):
            said = operands[1] if len(operands) > 1 else {}
            mcid = said.get("/MCID") if len(operands) > 1 else None
            if any(entry[0] is not None for entry in stack) and (
                mcid is not None or operands[0] == "/Artifact"
            ):
                say(f"page {number}: marked content inside of marked content")
            aside = "pagination" if len(operands) > 1 else "artifact"
            what = aside if operands[0] == "/Artifact" else mcid
            if mcid is not None:
                if (number, int(mcid)) in texts:
                    say(f"page {number}: MCID {mcid} twice")
                texts[number, int(mcid)] = ""
            stack.append((what, in_text, [0]))
        elif name == "EMC":
            if not stack:
                say(f"page {number}: EMC without a beginning")
                continue
            what, begun, count = stack.pop()
            if begun != in_text:
                say(f"page {number}: marked content crosses a text object")
            if not count[0]:
                say(f"page {number}: empty marked content {what}")
        elif name == "Tf":
            font = fonts.get(str(operands[0]))
        if name in PAINTS or name == "INLINE IMAGE":
            whose = [entry for entry in stack if entry[0] is not None]
            if not whose:
                say(f"page {number}: {name} outside of marked content")
                continue
            whose[-1][2][0] += 1
            if name in ("Tj", "TJ") and font:
                strings = operands[0] if name == "TJ" else operands
                text = "".join(font(bytes(one)) for one in strings if isinstance(one, pikepdf.String))
                if whose[-1][0] == "artifact" and text.strip(" \u00a0-._·"):
                    say(f"page {number}: text that isn't read: {text!r}")
                elif whose[-1][0] not in ("artifact", "pagination"):
                    texts[number, int(whose[-1][0])] += text
    if stack:
        say(f"page {number}: marked content not ended")
    if page.get("/Tabs") != "/S":
        say(f"page {number}: tab order isn't the structure's")
    return texts


def _decoder(font):
    """What turns a font's codes into text, by its map to Unicode."""
    if font.get("/Subtype") == "/Type0":
        return lambda data: data.decode("utf-16-be")  # our codes are Unicode's, as its map says
    return lambda data: data.decode("latin-1")
