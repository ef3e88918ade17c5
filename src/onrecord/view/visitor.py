"""Who looks at a page."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.store.reviewers import Role


@dataclass(frozen=True, slots=True)
class Visitor:
    """`name` is None for anybody, where the record is open to all on this machine."""

    name: str | None
    role: Role
