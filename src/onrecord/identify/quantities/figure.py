"""A figure as it stands in the text: one number, however it is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite


class Form(StrEnum):
    """How the number is told."""

    DIGITS = "digits"
    WORDS = "words"
    # A part of one whole: "a third", "one in five".
    SHARE = "share"
    # Only how many at least: "dozens".
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is null for what no float can hold. `scale`: what the number was multiplied by."""

    start: int
    end: int
    value: float | None
    form: Form
    scale: float = 1

    @property
    def is_scaled(self) -> bool:
        """True where a word or letter for thousands, millions and so on belongs to it."""
        return self.scale != 1


def finite(value: float) -> float | None:
    """The value, or null where it is beyond all floats."""
    return value if isfinite(value) else None


def quotient(above: float, below: float) -> float | None:
    """Null where nothing can be divided by the divisor."""
    return finite(above / below) if below and isfinite(above) else None
