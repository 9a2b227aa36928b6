"""What the command `wego-forms` begins with: a batch's processes read it in too, and have no use for typer."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line. Exit codes: 0 all done, 1 some failed, 2 wrong use."""
    # What is read in until a command begins stays: looking through it for garbage is a tenth of a short command.
    gc.disable()
    from wego_forms.cli import app

    app.main()
