"""Numbers that count nothing."""

from __future__ import annotations

import pytest

from onrecord.contract import Span
from onrecord.identify.quantities import find_quantities
from tests.identify.quantities.told import texts


@pytest.mark.parametrize(
    "sentence",
    [
        "It burned in 2015, on 3 May 2015 and on Oct. 13.",
        "It burned on 2015-10-13, or 10/13/2015, or from 3-5 June.",
        "The 2015 elections and the 1990s went by.",
        "It begins at 5:30 p.m., at 17:00, at 7 a.m. and at five o'clock.",
        "At half past nine, at ten past midnight and at seven she left.",
        "The Six Day War was over, and one day he came.",
        "He came third, 21st and in the 18th century.",
        "Channel 4 and Radio 2 showed Apollo 11.",
        "He flew the Boeing 737 and the F-16.",
        "See Articles 5-7, pages 12 to 14 and the Acts of 1998 to 2001.",
        "Article 5 holds for the G20 and the Group of Seven.",
        "The Group of 20 met in Room 12 at 16 Quay Street.",
        "Call 555-0134 or +1-222-2222-2222.",
        "Rovers won 3-1.",
        "No one came, and it was one of the reasons.",
        "The two met again.",
        "It sank two weeks ago, in the past five years, three days later.",
        "Several goats and many sheep fell; a few ran.",
        "The second half was a third attempt.",
        "It is a three-way fight with Covid-19.",
        "Someone was often in the freight weight.",
    ],
)
def test_nothing_is_counted(sentence: str) -> None:
    assert texts(sentence) == []


def test_what_is_told_to_lie_apart_is_left_alone() -> None:
    text = "They saw 12 goats and 14 sheep."
    apart = Span(text.index("12"), text.index("12") + 2)
    assert [each.text for each in find_quantities(text, [apart])] == ["14 sheep"]


def test_a_year_may_count_people() -> None:
    assert texts("In 1998 about 2000 people came, and 1500 soldiers.") == [
        "2000 people",
        "1500 soldiers",
    ]
