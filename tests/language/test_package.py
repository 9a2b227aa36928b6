"""The package as a whole: what it exports and what it loads."""

import gc
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


def test_a_name_costs_little_more_than_the_engine_that_it_asks():
    """The peer declines the same names in the same process: with sureness, at most sixty times as long."""
    from pytrovich.enums import Case, Gender, NamePart
    from pytrovich.maker import PetrovichDeclinationMaker

    names = [
        (f"{stem}{end}", "Рустам", f"{father}ович")
        for stem in ("Минних", "Сафиулл", "Петр", "Кузьм", "Шайми", "Гайнулл", "Хабир", "Метш")
        for end in ("анов", "ин", "ов", "ев", "ский")
        for father in ("Олег", "Ахмет", "Ильдар", "Иван", "Рашит")
    ]
    peer = PetrovichDeclinationMaker()

    def by_peer(name):
        for part, text in zip(
            (NamePart.LASTNAME, NamePart.FIRSTNAME, NamePart.MIDDLENAME), name, strict=True
        ):
            peer.make(part, Gender.MALE, Case.DATIVE, text)

    def by_us(name):
        decline(" ".join(name), "dative", kind="person")

    def spent(work):
        work(names[0])
        gc.collect()  # else what other tests left is looked through in the midst of it
        start = time.process_time()
        for name in names[1:]:
            work(name)
        return time.process_time() - start

    assert spent(by_us) < 60 * spent(by_peer)
