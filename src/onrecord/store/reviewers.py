"""Who may look at the record, review it, or undo what others decided."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What somebody may do; each role may do what those before it may."""

    READ = "read"
    REVIEW = "review"
    ADMIN = "admin"
