"""Who asks for a page, and what that person may do."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.store.reviewers import Role

# Each role may do what those before it may.
_RANKS = tuple(Role)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody in the reading room; without a name where the record is open to all here."""

    name: str | None = None
    role: Role = Role.READ

    def may(self, needed: Role) -> bool:
        """True where the visitor's role is the one needed, or a higher one."""
        return _RANKS.index(self.role) >= _RANKS.index(needed)
