"""`python -m wego_forms`: the same as the command `wego-forms`."""

from wego_forms.cli import main

if __name__ == "__main__":
    main()
