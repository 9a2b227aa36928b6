"""The how-to guides that are in both languages."""

NAMES = (
    *("accessibility", "archive", "attachments", "batch", "blocks", "forms"),
    *("language", "python", "security", "signing", "templates"),
)
GUIDES = {f"{name}.md" for name in NAMES}
