"""The whole way from a text to its statements grows with the text, and no faster.

Read by rules; that the learned extractor's own work grows so too is shown where the networks are
replaced by fakes (`tests/extract/test_learned_growth.py`).
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.pipeline import extract_text
from onrecord.settings import ExtractionSettings
from tests.steps import counted

BY_RULES = ExtractionSettings(extractor="rules")
TEXTS: dict[str, Callable[[int], str]] = {
    "many first names of one surname": lambda n: (
        " ".join(f"Ann{i} Reed." for i in range(n)) + "\n\n" + "“Road,” Reed said.\n\n" * n
    ),
    "many full names": lambda n: "".join(
        f"“Road,” Ann{i} Reed{i} said.\n\n“No,” Reed{i} said.\n\n" for i in range(n)
    ),
    "one long name": lambda n: "“Road,” " + "Ann " * n + "said.",
    "cues in cues": lambda n: "Reed said that " * n + ".",
    "furniture everywhere": lambda n: "“Road,” Reed said.\n\nShare this article\n\n" * n,
    "labels": lambda n: "Reed: Is it open?\n\nHolt: It is.\n\n" * n,
}


@pytest.mark.parametrize("name", TEXTS)
def test_four_times_the_text_takes_four_times_the_steps(name: str) -> None:
    # Long enough for the bounds on a sentence to be reached in both.
    short, long = TEXTS[name](120), TEXTS[name](480)
    steps = counted(lambda: extract_text(short, settings=BY_RULES))
    assert counted(lambda: extract_text(long, settings=BY_RULES)) <= 5 * steps + 3000


@pytest.mark.parametrize(
    "text",
    [
        "Reed said that " * 70 + "a" * 200_000,
        "Reed said that " * 70 + "“" + "a " * 100_000 + "”",
        "Reed said that “" * 70 + "a " * 50_000,
    ],
)
def test_what_is_found_does_not_outgrow_the_text(text: str) -> None:
    statements = extract_text(text, settings=BY_RULES).statements
    assert sum(len(statement.text) for statement in statements) <= 12 * len(text)
