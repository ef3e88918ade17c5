"""What both sides have, as a share of what one of them has."""

from __future__ import annotations

from collections.abc import Collection


def sizes(a: Collection[object], b: Collection[object]) -> tuple[int, int]:
    """How many the smaller one holds, and how many the larger."""
    return (len(a), len(b)) if len(a) <= len(b) else (len(b), len(a))


def share(part: float, whole: float) -> float:
    """From 0 to 1; 0 of nothing."""
    return part / whole if whole else 0.0
