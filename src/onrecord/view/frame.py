"""What every page of the reading room has around it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.store.records import Counts
from onrecord.view.visitor import Visitor


@dataclass(frozen=True, slots=True)
class Frame:
    """Masthead and foot of a page.

    title
        The record's name.
    path
        The page's own, which tells where in the reading room it stands.
    review
        True where reviewing is on.
    style, scripts
        Where the style sheet and the scripts are served.
    """

    title: str
    path: str
    visitor: Visitor
    review: bool
    counts: Counts
    style: str
    scripts: tuple[str, ...] = ()

    def is_in(self, room: str) -> bool:
        """True where the page belongs to the part of the reading room that begins with `room`."""
        return self.path == room or self.path.startswith(f"{room}/")
