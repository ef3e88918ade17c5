"""Whole numbers below a million in words, and back."""

from __future__ import annotations

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(value: int) -> str:
    """ "two thousand three hundred and four", up to a million."""
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            many, rest = divmod(value, size)
            joint = " and " if size == 100 or rest < 100 else " "
            return f"{in_words(many)} {name}{joint + in_words(rest) if rest else ''}"
    if value < len(_SMALL):
        return _SMALL[value]
    tens, ones = divmod(value, 10)
    return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")


def value_of(words: str) -> int:
    """What "twelve" or "two hundred" is worth."""
    first, _, scale = words.partition(" ")
    small = _SMALL.index(first) if first in _SMALL else 10 * (_TENS.index(first) + 2)
    return small * {"": 1, "hundred": 100, "thousand": 1000}[scale]
