import pytest

from wego_forms.saving import save


def test_a_file_that_another_process_cleared_before_it_was_locked_is_made_again(tmp_path, monkeypatch):
    fcntl = pytest.importorskip("fcntl")
    real, cleared = fcntl.flock, []

    def flock(handle, how):
        if not cleared:
            cleared.extend(tmp_path.glob(".wego-forms-*"))
            cleared[0].unlink()
        return real(handle, how)

    monkeypatch.setattr(fcntl, "flock", flock)
    save(tmp_path / "a.txt", b"whole")
    assert cleared
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", b"whole")]
