"""The command line: one file a command."""

from wego_forms.cli.app import main

__all__ = ["main"]
