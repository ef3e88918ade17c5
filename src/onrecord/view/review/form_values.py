"""Single values out of a form, with what is wrong with them in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from onrecord.contract import Span, Spans

Choice = TypeVar("Choice", bound=StrEnum)

# Ten digits hold the length of any text; no field of a form becomes a number of a million digits.
_NUMBER = re.compile(r"[0-9]{1,10}")
_SPAN = re.compile(r"\s*([0-9]{1,10})\s*[-–]\s*([0-9]{1,10})\s*")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with which field, and what to do about it."""

    field: str
    message: str


class Problems:
    """The problems found so far."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, field: str, message: str) -> None:
        """One more problem."""
        self.found.append(Problem(field, message))


def read_number(value: str, field: str, problems: Problems) -> int:
    """A whole number that is not negative; 0 where there is none."""
    if _NUMBER.fullmatch(value):
        return int(value)
    problems.add(field, f"{_shortened(value)} is no number; open the article anew")
    return 0


def read_choice(
    choices: type[Choice], value: str, field: str, what: str, problems: Problems
) -> Choice | None:
    """One of a closed list of values; None where it is none of them."""
    try:
        return choices(value)
    except ValueError:
        problems.add(field, f"choose {what}" + (f": not {_shortened(value)}" if value else ""))
        return None


def read_spans(value: str, field: str, problems: Problems) -> Spans:
    """`120-164; 181-230`, in order and apart, as spans; none where something is wrong."""
    spans: list[Span] = []
    for piece in filter(str.strip, value.split(";")):
        found = _SPAN.fullmatch(piece)
        if found is None or int(found[1]) >= int(found[2]):
            problems.add(
                field,
                f"{_shortened(piece)} names no characters; write first-last, as in 120-164, "
                "several with ; between",
            )
            return ()
        spans.append(Span(int(found[1]), int(found[2])))
    spans.sort()
    for before, after in pairwise(spans):
        if before.overlaps(after):
            problems.add(field, f"{write_spans((before,))} and {write_spans((after,))} overlap")
            return ()
    return tuple(spans)


def write_spans(spans: Iterable[Span]) -> str:
    """The spans as a form holds them."""
    return ";".join(f"{span.start}-{span.end}" for span in spans)


def _shortened(value: str) -> str:
    return repr(value[:40] + ("…" if len(value) > 40 else ""))
