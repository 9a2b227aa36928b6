"""What the site adds to the pages as they are written: the reference, and links to files that aren't pages."""

from __future__ import annotations

import importlib.util
import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

_LINK = re.compile(r"\[([^\]]+)\]\(((?:\.\./)+[^)#]*)\)")
_HERE = Path(__file__).parent


def on_files(files: Files, config: Any) -> Files:
    """Add the reference in both languages, made from the code."""
    spec = importlib.util.spec_from_file_location("reference", _HERE / "reference.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    for lang in ("ru", "en"):
        files.append(File.generated(config, f"{lang}/reference.md", content=made.reference(lang)))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """A link to a file of the repository that isn't part of the site is its path: the site stands by itself."""

    def said(found: re.Match[str]) -> str:
        text, target = found.groups()
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), target))
        if not path.startswith(".."):
            return found[0]
        bare = text.strip("`")
        name = path.removeprefix("../")
        return f"`{name}`" if bare in name else f"{text} (`{name}`)"

    return _LINK.sub(said, markdown)
