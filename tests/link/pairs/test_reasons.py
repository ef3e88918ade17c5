"""How two wordings match, in words."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from onrecord.link.differences import differences
from onrecord.link.pairs.reasons import reason_of
from onrecord.link.pairs.side import Side
from onrecord.linked import Wording

WHOLE = "we pump the water uphill and lose it every second"


def a_side(text: str) -> Side:
    """All that a reason looks at."""
    return cast(Side, SimpleNamespace(wording=Wording(text), words=tuple(text.split())))


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (WHOLE, WHOLE, "word for word"),
        (WHOLE, "we pump the water uphill and lose it", "shortened by 2 words"),
        (WHOLE, "today we pump the water uphill and lose it every second", "longer by 1 word"),
        (WHOLE, WHOLE.replace("pump", "carry"), "edited: 1 word differs"),
        (WHOLE, "nothing of what was told before", "other words"),
    ],
)
def test_a_match_is_told_in_a_few_words(a: str, b: str, reason: str) -> None:
    found = differences(Wording(a), Wording(b))
    assert reason_of(a_side(a), a_side(b), found) == reason
