"""What every page shows around its own matter: masthead, navigation, footer."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.store import Counts
from onrecord.store.reviewers import Role
from onrecord.view.server.visitor import Visitor


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one page.

    title
        The name of the record.
    path
        The path that was asked for, without the query.
    review
        True where statements can be corrected in this room, by those who may.
    counts
        How much the record holds, perhaps some seconds ago.
    style, scripts
        Addresses of the style sheet and of the scripts, in the order in which they are loaded.
    """

    title: str
    path: str
    visitor: Visitor
    review: bool
    counts: Counts
    style: str
    scripts: tuple[str, ...]

    @property
    def may_review(self) -> bool:
        """True where the visitor may decide about statements here."""
        return self.review and self.visitor.may(Role.REVIEW)
