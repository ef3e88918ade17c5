"""What reaches a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli.printable import one_line, printable


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    assert all(c.isprintable() or c in "\n\t\u00a0" for c in printable(text))
    assert "\n" not in one_line(text)


def test_words_of_any_script_stay() -> None:
    assert printable("“Čas”, שלום, 你好\u00a0– ok") == "“Čas”, שלום, 你好\u00a0– ok"
