"""The package as a whole: what it exports and what it loads."""

import subprocess
import sys
import time

from wego_forms import language
from wego_forms.language import decline

HEAVY = ("pytrovich", "pymorphy3", "babel", "phonenumbers", "iuliia")


def test_everything_it_names_is_there_and_sorted():
    assert list(language.__all__) == sorted(language.__all__)
    assert all(hasattr(language, name) for name in language.__all__)


def test_importing_it_loads_no_dictionary():
    code = (
        f"import sys; import wego_forms.language; print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_engine_warns_when_it_is_loaded():
    code = (
        "from wego_forms.language import decline, latin, phone, agree\n"
        "decline('Ооржак Шолбан Кара-оолович', 'dative', kind='person')\n"
        "decline('Губернатор', 'dative', kind='position')\n"
        "latin('Ким'), phone('+7 8422 58-93-43', 'ru'), agree(2, 'a', 'b', 'c')\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_it_is_quick_enough_for_a_large_mailing():
    """The target is 20,000 a second; a tenth of it is asserted, for machines that are busy."""
    names = [
        f"{stem}{end} Рустам {father}ович"
        for stem in ("Минних", "Сафиулл", "Петр", "Кузьм", "Шайми", "Гайнулл", "Хабир", "Метш")
        for end in ("анов", "ин", "ов", "ев", "ский")
        for father in ("Олег", "Ахмет", "Ильдар", "Иван", "Рашит")
    ]
    decline(names[0], "dative", kind="person")
    start = time.perf_counter()
    for name in names:
        decline(name, "dative", kind="person")
    assert len(names) / (time.perf_counter() - start) > 2000
