"""The how-to guides that are in both languages."""

NAMES = ("archive", "attachments", "batch", "blocks", "forms", "python", "signing", "templates")
GUIDES = {f"{name}.md" for name in NAMES}
