"""What the network tells of each piece, in numbers that training and reading share."""

from __future__ import annotations

from enum import IntEnum


class Role(IntEnum):
    """What a piece is to one cue: a row of the grid has one of these for every piece."""

    NONE = 0
    SOURCE = 1
    CONTENT = 2
    CUE = 3


class Tag(IntEnum):
    """Whether a piece begins a span, goes on with one, or stands in none."""

    OUTSIDE = 0
    BEGIN = 1
    INSIDE = 2


# The tag columns: three tags for each of these, in this order.
TAGGED = (Role.CUE, Role.SOURCE, Role.CONTENT)
