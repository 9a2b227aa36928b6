import threading
import time

import pytest

from wego_forms.once import once


def test_threads_that_ask_together_get_one_value_made_once():
    made = []

    @once
    def value(name: str) -> object:
        time.sleep(0.02)
        made.append(name)
        return object()

    got = []
    threads = [threading.Thread(target=lambda: got.append(value("a"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == ["a"]
    assert len(got) == 8
    assert len({id(one) for one in got}) == 1


def test_an_error_is_raised_each_time_and_not_kept():
    tries = []

    @once
    def value() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("busy")
        return "there"

    with pytest.raises(OSError, match="busy"):
        value()
    assert value() == value() == "there"
    assert len(tries) == 2


def test_a_value_may_need_another_of_its_kind():
    @once
    def factorial(number: int) -> int:
        return number * factorial(number - 1) if number else 1

    assert factorial(5) == 120
