"""How two wordings match, in words that a reader understands."""

from __future__ import annotations

import pytest

from onrecord.link.differences import differences
from onrecord.link.pairs.reasons import reason_of
from tests.link.pairs.made import side

BRIDGE = "We will open the new bridge to Marl this week and ask for no toll"


def reason(a: str, b: str, of: tuple[str | None, str | None] = (None, None)) -> str:
    one, other = side(a, of[0]), side(b, of[1])
    return reason_of(one, other, differences(one.wording, other.wording))


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        (BRIDGE, f"“{BRIDGE}.”", "word for word"),
        ("We don't like the colour.", "We do not like the color.", "spelled otherwise"),
        (BRIDGE, BRIDGE.replace("new", "old"), "edited: 1 word differs"),
        (
            BRIDGE,
            BRIDGE.replace("new", "old").replace("toll", "money"),
            "edited: 2 words differ",
        ),
        (BRIDGE, BRIDGE.removesuffix(" and ask for no toll"), "shortened by 5 words"),
        (BRIDGE.replace(" new", ""), BRIDGE, "longer by 1 word"),
        ("On Monday it rained.", "It rained on Monday.", "in another order"),
        ("I will come.", "He would come.", "turned into indirect speech"),
        (BRIDGE, BRIDGE.replace("We", "[The council]"), "with an insertion"),
        (BRIDGE, "Nobody pays when people drive over it from Friday on", "other words"),
    ],
)
def test_how_it_is_worded(a: str, b: str, told: str) -> None:
    assert told in reason(a, b)


def test_each_may_leave_something_out() -> None:
    found = reason(f"Listen here, {BRIDGE}", f"{BRIDGE}, and that is it")
    assert found.startswith("each leaves something out: 2 words and ")


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("12 boats sank.", "14 boats sank.", "word for word, one figure differs"),
        ("12 boats and 3 men sank.", "14 boats and 5 men sank.", "figures differ"),
        ("We vote on Tuesday.", "We vote on Wednesday.", "the date differs"),
        ("The bridge is safe.", "The bridge is not safe.", "one denies what the other affirms"),
        ("I met Ann Reed in Marl.", "I met Tom Orr in Marl.", "a name differs"),
    ],
)
def test_facts_that_differ_are_told_behind_it(a: str, b: str, told: str) -> None:
    assert reason(a, b).endswith(told)


def test_another_speaker_is_told_last() -> None:
    assert reason(BRIDGE, BRIDGE, of=("Ann Reed", "Tom Bell")) == "word for word, another speaker"
    assert reason(BRIDGE, BRIDGE, of=("Ann Reed", "she")) == "word for word"
    assert reason("", "") == "word for word"
