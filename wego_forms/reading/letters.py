"""A program of its own: the letters of a PDF on standard input, by pdfium, as JSON; it ends by itself in bounds.

A page can be drawn so that it draws itself, twice each time: pdfium would go on till morning. So it works apart, with
3 s and 1 GB, and takes nobody with it. It knows nothing of the library, and starts quickly.
"""

import ctypes
import json
import math
import sys

#: A page begins there, counted from the first page's top; none is so tall (pt).
PAGE = 20_000.0
MOST_PAGES, MOST_LETTERS = 60, 120_000
SECONDS, BYTES = 3, 1_000_000_000


def main() -> int:
    """Write a list of [depth, left, right, size, letter]; 3: too large, 4: damaged."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    except (ImportError, ValueError, OSError):
        pass  # on Windows whoever started this watches the clock
    import pypdfium2
    import pypdfium2.raw as pdfium

    letters: list[tuple[float, float, float, float, str]] = []
    x, y = ctypes.c_double(), ctypes.c_double()
    edges = [ctypes.c_double() for _ in range(4)]
    matrix = pdfium.FS_MATRIX()
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
        if len(document) > MOST_PAGES:
            return 3
        for number in range(len(document)):
            page = document[number]
            bottom = number * PAGE + page.get_height()
            text = page.get_textpage()
            count = pdfium.FPDFText_CountChars(text)
            if len(letters) + count > MOST_LETTERS:
                return 3
            for index in range(count):
                letter = chr(pdfium.FPDFText_GetUnicode(text, index))
                if letter in "\r\n\0" or not pdfium.FPDFText_GetCharOrigin(text, index, x, y):
                    continue
                pdfium.FPDFText_GetCharBox(text, index, *edges)
                left, right = edges[0].value, edges[1].value
                left = left if right > left else x.value
                size = pdfium.FPDFText_GetFontSize(text, index)
                if pdfium.FPDFText_GetMatrix(
                    text, index, matrix
                ):  # cairo writes size 1, eleven times enlarged
                    size *= math.hypot(matrix.c, matrix.d) or 1.0
                letters.append((bottom - y.value, left, max(right, x.value), size, letter))
    except (pypdfium2.PdfiumError, ValueError):
        return 4
    json.dump(letters, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
