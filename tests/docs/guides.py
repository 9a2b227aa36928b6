"""The how-to guides that are in both languages."""

GUIDES = {f"{name}.md" for name in ["archive", "attachments", "batch", "blocks", "forms", "python", "signing", "templates"]}
