"""What a batch leaves in its folder: letters, manifest, journal, what is made of them all, the report's page."""
