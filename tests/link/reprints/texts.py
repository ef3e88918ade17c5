"""Made-up news for the tests of reprints: as many words as wanted, none of them anybody's."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.reprinted import ComparedText

STORY = (
    "The harbour of Orr will open in May, its council decided on Monday after two years of works. "
    "Ships of any size can land there again. The old quay was shut when the storm of 2012 broke "
    "its wall. Ann Reed, the mayor, called the day a good one for every fisherman of the coast.\n\n"
    "The works cost nine million crowns, a third more than planned. Tom Bell of the union asked "
    "who will pay for the rest. The council wants to raise the fee for berths by a tenth next year."
)


def numbered(*numbers: int) -> str:
    """A text of ten words for each number, different for each."""
    return " ".join(_sentence(number) for number in numbers)


def sentences(numbers: Iterable[int]) -> ComparedText:
    """The same, as it is compared."""
    return ComparedText(numbered(*numbers))


def _sentence(number: int) -> str:
    return " ".join(f"word{number}x{place}" for place in range(10))
