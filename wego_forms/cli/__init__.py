"""The command line: one file a command."""

from wego_forms.cli.entry import main

__all__ = ["main"]
