"""Every help, and errors of each edge provoked: run in an empty folder, it prints as JSON what each case said.

`python provoking.py ROOT`, in the language that WEGO_FORMS_LANG names.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import zipfile
from pathlib import Path

ROOT = Path(sys.argv[1])
sys.path.insert(0, str(ROOT))

from typer.main import get_command  # noqa: E402

from tests.builder import docx  # noqa: E402
from tests.speech.wrong import DEFINITIONS, FIELDS, JSON, TABLES, TAGS, YAML  # noqa: E402
from wego_forms.cli.app import COMMANDS, app  # noqa: E402

RECORD = (ROOT / "examples" / "tatarstan.yaml").read_text("utf-8")
TABLE = (ROOT / "examples" / "volga_2017.csv").read_text("utf-8")
KIND = (ROOT / "examples" / "kinds" / "meeting.yaml").read_text("utf-8")
Cases = dict[str, list[str]]
#: Made once for all the cases: each would make the command's options anew.
COMMAND = get_command(app)


def file(name: str, data: str | bytes) -> str:
    """The file written; its name."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return name


def helps() -> Cases:
    """Every command's help, those of groups too."""
    from wego_forms.cli.kind import kind

    names = [
        [],
        *([name] for name in COMMANDS),
        *(["kind", each.name or each.callback.__name__] for each in kind.registered_commands),
    ]
    return {f"help {' '.join(name)}": [*name, "--help"] for name in names}


def wrong_use() -> Cases:
    """Command lines that aren't right."""
    return {
        "use no command": [],
        "use unknown command": ["nothing"],
        "use nearly a command": ["fil"],
        "use unknown of group": ["kind", "sho"],
        "use group alone": ["kind"],
        "use no argument": ["fill"],
        "use too many arguments": ["decline", "Глава", "x", "y", "--case", "dative", "--kind", "position"],
        "use unknown option": ["fill", "--nothing", "r.yaml"],
        "use nearly an option": ["fill", "--forc", "r.yaml"],
        "use unknown short option": ["fill", "-z", "r.yaml"],
        "use no value": ["fill", "r.yaml", "--lang"],
        "use value of a flag": ["fill", "r.yaml", "--force=3"],
        "use unknown choice": ["fill", "r.yaml", "--lang", "fr"],
        "use unknown format": ["fill", "r.yaml", "--format", "odt"],
        "use no number": ["batch", "t.csv", "--base", "r.yaml", "--jobs", "x"],
        "use number out of bounds": ["batch", "t.csv", "--base", "r.yaml", "--jobs", "0"],
        "use number far out": ["batch", "t.csv", "--base", "r.yaml", "--jobs", "999"],
        "use negative number": ["batch", "t.csv", "--base", "r.yaml", "--first", "-1"],
        "use missing option": ["batch", "t.csv"],
        "use missing choice": ["decline", "Глава"],
        "use unknown case": ["decline", "Глава", "--case", "x", "--kind", "position"],
        "use no number of fee": ["fee", "--population", "x", "--gdp", "3"],
        "use archive of docx": ["fill", "r.yaml", "--archive", "--format", "docx"],
        "use merge of docx": ["batch", "t.csv", "--base", "r.yaml", "--format", "docx", "--merge", "m.pdf"],
        "use unknown kind": ["new", "nothing"],
        "use kind without a table": ["sheet", "guide"],
        "use names": ["batch", "t.csv", "--base", "r.yaml", "--names", "{nothing}"],
        "use names out": ["batch", "t.csv", "--base", "r.yaml", "--names", "../{row}"],
        "use numbers": ["batch", "t.csv", "--base", "r.yaml", "--numbers", "x"],
        "use rows": ["batch", "t.csv", "--base", "r.yaml", "--rows", "x"],
        "use cluster": ["batch", "t.csv", "--base", "r.yaml", "--cluster", "nothing"],
        "use font": ["fill", "r.yaml", "--format", "pdf", "--font", "Nothing Sans"],
        "use two to standard output": ["fill", "r.yaml", "-o", "-"],
        "use empty decline": ["decline", "", "--case", "dative", "--kind", "person"],
    }


def records() -> Cases:
    """Records that aren't right."""
    file("broken.png", b"\x89PNG\r\n\x1a\nbroken")
    file("cut.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    file("broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>")
    file(
        "script.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>x</script></svg>"
    )
    file("broken.cer", b"nothing")
    made = {f"yaml {name}": file(f"y{number}.yaml", text) for number, (name, text) in enumerate(YAML.items())}
    made |= {
        f"json {name}": file(f"j{number}.json", text) for number, (name, text) in enumerate(JSON.items())
    }
    for number, (name, (old, new)) in enumerate(FIELDS.items()):
        assert old in RECORD, name
        made[f"field {name}"] = file(f"f{number}.yaml", RECORD.replace(old, new, 1))
    made |= {"record none": "none.yaml", "record folder": ".", "record suffix": file("r.txt", RECORD)}
    made["record null"] = "a\0.yaml"
    return {name: ["fill", record, "--force"] for name, record in made.items()}


def templates() -> Cases:
    """Templates that aren't right, checked and filled."""
    cases: Cases = {}
    for number, (name, tag) in enumerate(TAGS.items()):
        path = file(f"t{number}.docx", docx(tag.replace("<", "&lt;"), "{{ number }}"))
        cases[f"tag {name} checked"] = ["check", path, "r.yaml"]
        cases[f"tag {name} filled"] = ["fill", "r.yaml", "--template", path, "--format", "docx", "--force"]
    whole = docx("{{ number }}")
    broken = {
        "text": b"nothing",
        "empty": b"",
        "cut": whole[:200],
        "damaged": whole[:60] + b"xxxx" + whole[64:],
        "xml": docx("<w:p><w:r>", "</w:p>"),
        "dtd": _with(whole, "word/document.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
        "entity": _with(whole, "word/document.xml", b"<a>&b;</a>"),
        "no document": _with(whole, "word/other.xml", b"<a/>", without="word/document.xml"),
        "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "excel": _with(whole, "xl/workbook.xml", b"<a/>", without="word/document.xml"),
        "macros": docx("x", main_type="application/vnd.ms-word.document.macroEnabled.main+xml"),
        "field": docx("<w:p><w:r><w:instrText>DDEAUTO x</w:instrText></w:r></w:p>"),
    }
    for name, data in broken.items():
        path = file(f"broken-{name.replace(' ', '-')}.docx", data)
        cases[f"docx {name} checked"] = ["check", path]
        cases[f"docx {name} filled"] = ["fill", "r.yaml", "--template", path, "--force"]
        cases[f"docx {name} read"] = ["read", path]
        cases[f"docx {name} shown"] = ["preview", path, "-o", "p.png"]
    return cases


def others() -> Cases:
    """Tables, kinds, PDF files, keys, places to write to, folders of batches."""
    cases: Cases = {}
    for number, (name, text) in enumerate(TABLES.items()):
        path = file(f"table{number}.csv", text)
        cases[f"table {name}"] = ["check", path, "--base", "r.yaml"]
        cases[f"table {name} reviewed"] = ["review", path, "--show-only"]
        cases[f"table {name} made"] = [
            "batch",
            path,
            "--base",
            "r.yaml",
            "-o",
            f"out{number}",
            "--format",
            "docx",
            "--jobs",
            "1",
        ]
    for name, data in {"text": b"nothing", "empty": b"", "zip": _with(docx("x"), "a", b"")}.items():
        for suffix in ("xlsx", "ods"):
            cases[f"table {suffix} {name}"] = ["check", file(f"{name}.{suffix}", data), "--base", "r.yaml"]
    for number, (name, (old, new)) in enumerate(DEFINITIONS.items()):
        assert old in KIND, name
        path = file(f"k{number}/meeting.yaml", KIND.replace(old, new, 1))
        cases[f"kind {name}"] = ["kind", "show", "meeting", "--kinds", f"k{number}"]
        cases[f"kind {name} checked"] = ["check", path]
    for name, data in {
        "text": b"nothing",
        "empty": b"",
        "cut": b"%PDF-1.4\n1 0 obj\n",
        "eof": b"%PDF-1.4\n%%EOF",
    }.items():
        path = file(f"{name}.pdf", data)
        file(f"{name}.p12", data)
        file(f"{name}.pem", b"-----BEGIN CERTIFICATE-----\n" + data)
        cases[f"pdf {name} read"] = ["read", path]
        cases[f"pdf {name} shown"] = ["preview", path, "-o", "p.png"]
        cases[f"pdf {name} signed"] = ["sign", path, "--key", "text.p12"]
        cases[f"pdf {name} filled"] = ["fill", "r.yaml", "--template", path]
        cases[f"key {name} p12"] = ["sign", "made/r.ru.pdf", "--key", f"{name}.p12"]
        cases[f"key {name} pem"] = ["sign", "made/r.ru.pdf", "--key", f"{name}.pem"]
    cases["key none"] = ["sign", "made/r.ru.pdf", "--key", "none.p12"]
    file("theirs/r.ru.docx", b"theirs")
    file("a-file", b"")
    Path("folder/r.ru.docx").mkdir(parents=True)
    cases["place theirs"] = ["fill", "r.yaml", "--format", "docx", "-o", "theirs"]
    cases["place a file"] = ["fill", "r.yaml", "--format", "docx", "-o", "a-file/x"]
    cases["place a folder"] = ["fill", "r.yaml", "--format", "docx", "-o", "folder"]
    cases["place a long name"] = ["fill", "r.yaml", "--format", "docx", "-o", "x" * 300]
    cases["place of a batch a file"] = ["batch", "t.csv", "--base", "r.yaml", "-o", "a-file"]
    cases["place new there"] = ["new", "invitation", "-o", "r.yaml"]
    cases["place sheet"] = ["sheet", "invitation", "-o", "r.yaml"]
    cases["place read"] = ["read", "made/r.ru.docx", "-o", "x.txt"]
    cases["diff none"] = ["diff", "r.yaml", "none.yaml"]
    cases["diff some"] = ["diff", "r.yaml", file("r2.yaml", RECORD.replace("18086", "18087"))]
    cases["pack none"] = ["pack", "none.yaml", "-o", "pack"]
    cases["verify none"] = ["verify", "none"]
    cases["verify a file"] = ["verify", "a-file"]
    cases["verify without a manifest"] = ["verify", "theirs"]
    file("bad/manifest.csv", "row,status,file,sha256,error\n1,x,y,z,\n2,written,../a,b,\n3,failed,,,\nx\n")
    file("bad/foreign", b"")
    cases["verify bad"] = ["verify", "bad"]
    cases["unsure"] = ["check", file("u.yaml", RECORD.replace("family: Минниханов", "family: Шмых"))]
    cases["right"] = ["check", "r.yaml"]
    cases["batch right"] = [
        "batch",
        "t.csv",
        "--base",
        "r.yaml",
        "-o",
        "right",
        "--jobs",
        "1",
        "--report",
        "right/r.html",
    ]
    cases["verify right"] = ["verify", "right"]
    cases["review right"] = ["review", "t.csv", "--show-only"]
    cases["read right"] = ["read", "made/r.ru.docx"]
    return cases


def _with(data: bytes, name: str, content: bytes, without: str = "") -> bytes:
    """A zip with another member."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            if each not in (name, without):
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return out.getvalue()


def said(arguments: list[str]) -> str:
    """All that the command says, or what it raised."""
    out, error = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    code: object = 0
    os.environ.pop("WEGO_FORMS_KINDS", None)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
        try:
            COMMAND.main(arguments, prog_name="wego-forms")
        except SystemExit as end:
            code = end.code
    out.seek(0)
    return f"{out.read()}{error.getvalue()}[{code}]"


def main() -> None:
    """The cases, with what was said."""
    file("r.yaml", RECORD)
    file("t.csv", TABLE)
    said(["fill", "r.yaml", "-o", "made"])
    cases = {**helps(), **wrong_use(), **records(), **templates(), **others()}
    print(json.dumps({name: said(arguments) for name, arguments in cases.items()}, ensure_ascii=False))


if __name__ == "__main__":
    main()
