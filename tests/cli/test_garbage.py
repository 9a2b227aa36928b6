"""What a command reads in isn't looked through for garbage; what it makes is."""

import gc
import subprocess
import sys

from wego_forms.cli.kinds import as_command


def test_a_command_has_its_garbage_collected():
    collected = []
    gc.disable()
    try:
        as_command(lambda: collected.append(gc.isenabled()))()
    finally:
        gc.enable()
        gc.unfreeze()
    assert collected == [True]


def test_nothing_is_left_to_be_looked_through_when_the_process_ends():
    code = "import gc, sys; sys.argv[1:] = ['fee', '--population', '100000', '--gdp', '30000']\n"
    code += "from wego_forms.cli import main\ntry: main()\nexcept SystemExit:\n"
    code += "    sys.stderr.write(str(len(gc.get_objects())))\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stderr.split()[-1]) < 1000
