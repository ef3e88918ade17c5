"""The people who may use a record over the network, and what each of them may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do; each may also do what those before it may."""

    READ = "read"
    REVIEW = "review"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person with a token; `revoked` is when it was taken back, None while it holds."""

    name: str
    role: Role
    added: str
    revoked: str | None = None
