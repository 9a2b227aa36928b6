"""The papers that the pictures show are the same whenever they are made."""

from examples import states


def test_the_states_give_the_same_papers_each_time(tmp_path, monkeypatch):
    monkeypatch.setattr(states, "EXAMPLES", {"letter": "tatarstan.yaml"})
    for once in ("a", "b"):
        states.main(tmp_path / once)
    made = sorted(path.name for path in (tmp_path / "a").iterdir() if path.suffix != ".p12")
    assert len(made) == 16  # four states, two languages, two formats
    for name in made:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes(), name
