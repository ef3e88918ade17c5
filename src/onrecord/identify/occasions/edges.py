"""Numbers as words: one weight for "three or four", another for "more"."""

from __future__ import annotations

from collections.abc import Sequence


def bin_of(number: int, edges: Sequence[int]) -> str:
    """The first edge that the number does not pass, or "more"."""
    return next((str(edge) for edge in edges if number <= edge), "more")
