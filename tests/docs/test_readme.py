"""The README: short, and every answer in it is the one that the demo record gives."""

from __future__ import annotations

from pathlib import Path

from onrecord_lab.docs.pages import page_text

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MOST_LINES = 120


def test_its_commands_and_examples_run_as_shown() -> None:
    assert page_text(ROOT, "README.md") == README, (
        "README.md is not what the program says now; run `make docs` and look at the difference"
    )


def test_it_shows_a_search_an_example_and_both_commands() -> None:
    assert "```console\n$ onrecord " in README
    assert "```python\n>>> import onrecord\n" in README
    assert "make demo" in README
    assert "make test" in README


def test_it_is_short() -> None:
    assert README.count("\n") <= MOST_LINES
