"""An expression of time while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.identify.dates.meanings import Meaning


@dataclass(frozen=True, slots=True)
class Core:
    """Where it stands and what it means. `alone`: it is one even where nothing joins it.

    `parts`: the expressions in it that have a meaning of their own: the ends of a stretch, what
    "early" is the early part of.
    """

    span: Span
    meaning: Meaning
    alone: bool = True
    parts: tuple[Core, ...] = ()
