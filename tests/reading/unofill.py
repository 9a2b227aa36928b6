"""A program for LibreOffice's own Python bridge: fill in a Word form's controls, and save it.

unofill.py PORT SOURCE TARGET NUMBER=TEXT …; NUMBER counts the document's controls from 0; the text `☒` checks a box.
LibreOffice 7.4 has plain text controls as input fields. It isn't imported: /usr/bin/python3 runs it, which has `uno`.
"""

import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def said(name, value):
    """A property as LibreOffice takes it."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def desktop(port):
    """The office that listens there; it may need a while to start."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            found = resolver.resolve(f"uno:socket,host=localhost,port={port};urp;StarOffice.ComponentContext")
            return found.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", found)
        except Exception:  # it isn't there yet
            time.sleep(0.5)
    raise SystemExit("no office")


def controls(text):
    """Every control of a text and of its tables' cells, in order."""
    blocks = text.createEnumeration()
    while blocks.hasMoreElements():
        block = blocks.nextElement()
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.CellNames:
                yield from controls(block.getCellByName(name))
            continue
        portions = block.createEnumeration()
        while portions.hasMoreElements():
            portion = portions.nextElement()
            if portion.TextPortionType == "ContentControl":
                yield portion.ContentControl
            elif portion.TextPortionType == "TextField":
                yield portion.TextField


def put(control, text):
    """Type into one control."""
    if control.PropertySetInfo.hasPropertyByName("Content"):
        control.setPropertyValue("Content", text)
        control.update()
        return
    inside = control.createEnumeration()
    shown = ""
    while inside.hasMoreElements():
        shown += inside.nextElement().String
    if text == "☒":
        control.setPropertyValue("Checked", True)
    control.setPropertyValue("ShowingPlaceHolder", False)
    cursor = control.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(len(shown), True)
    cursor.setString(text)


def main(port, source, target, *pairs):
    """Fill in and save."""
    office = desktop(port)
    document = office.loadComponentFromURL(
        uno.systemPathToFileUrl(source), "_blank", 0, (said("Hidden", True),)
    )
    found = list(controls(document.Text))
    for pair in pairs:
        number, _, text = pair.partition("=")
        put(found[int(number)], text)
    document.storeToURL(uno.systemPathToFileUrl(target), (said("FilterName", "MS Word 2007 XML"),))
    document.close(True)


main(*sys.argv[1:])
