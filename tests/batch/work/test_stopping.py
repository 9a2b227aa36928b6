import os
import signal
import threading

import pytest

from wego_forms.batch.work.stopping import uninterrupted


def test_a_stop_comes_when_the_block_has_ended():
    done = []

    def work():
        with uninterrupted():
            os.kill(os.getpid(), signal.SIGINT)
            done.append("all of it")
        done.append("no more")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["all of it"]


def test_without_a_stop_the_handlers_are_as_before():
    before = signal.getsignal(signal.SIGINT)
    with uninterrupted():
        pass
    assert signal.getsignal(signal.SIGINT) is before


def test_a_fault_in_the_block_is_not_hidden_and_the_handlers_are_as_before():
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(ValueError, match="x"), uninterrupted():
        raise ValueError("x")
    assert signal.getsignal(signal.SIGINT) is before


def test_another_thread_than_the_first_may_use_it():
    found = []

    def work():
        with uninterrupted():
            found.append(1)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [1]
