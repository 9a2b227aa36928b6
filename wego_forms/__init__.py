"""Official letters and membership forms from one record: Russian and English, DOCX and PDF."""
