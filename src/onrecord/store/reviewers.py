"""Who may look at the record, review it, or undo what others decided: a name, a role, a token."""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass
from enum import StrEnum

from onrecord.errors import NotFound, ReviewerRefused
from onrecord.identity import sha256_of
from onrecord.store.connection import transaction

# 192 bits: nobody guesses one, so a hash without salt keeps it.
TOKEN_BYTES = 24

ADD = "INSERT INTO reviewer (name, role, token) VALUES (?, ?, ?)"
FIND_NAME = "SELECT 1 FROM reviewer WHERE name = ? AND revoked IS NULL"
REVOKE = """
UPDATE reviewer SET revoked = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
WHERE name = ? AND revoked IS NULL"""
LIST = "SELECT name, role, added, revoked FROM reviewer ORDER BY number"
FIND_TOKEN = """
SELECT name, role, added, revoked FROM reviewer WHERE token = ? AND revoked IS NULL"""


class Role(StrEnum):
    """What somebody may do: look; decide as well; and undo what others decided."""

    READ = "read"
    REVIEW = "review"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who was given a token; times are RFC 3339 in UTC, `revoked` null while it holds."""

    name: str
    role: Role
    added: str
    revoked: str | None


def add_reviewer(connection: sqlite3.Connection, name: str, role: Role) -> str:
    """The token of a new reviewer: it is told this once, the record keeps its SHA-256.

    Raises ReviewerRefused for a name that is empty, not printable, or in use.
    """
    name = name.strip()
    if not name or not name.isprintable():
        raise ReviewerRefused(f"a reviewer needs a name in printable characters, not {name!a}")
    token = secrets.token_urlsafe(TOKEN_BYTES)
    with transaction(connection):
        if connection.execute(FIND_NAME, (name,)).fetchone():
            raise ReviewerRefused(
                f"there is a reviewer {name} already; give another name, or first take the token "
                f"back: onrecord reviewers revoke {name!r}"
            )
        connection.execute(ADD, (name, role, sha256_of(token)))
    return token


def revoke_reviewer(connection: sqlite3.Connection, name: str) -> None:
    """Takes the token back; what the reviewer decided stays. Raises NotFound."""
    name = name.strip().encode("utf-8", "replace").decode()
    with transaction(connection):
        if not connection.execute(REVOKE, (name,)).rowcount:
            raise NotFound(
                f"no reviewer {name!r} whose token holds; list them: onrecord reviewers list"
            )


def reviewers(connection: sqlite3.Connection) -> tuple[Reviewer, ...]:
    """Everybody who was ever given a token, in that order."""
    return tuple(_reviewer(row) for row in connection.execute(LIST))


def reviewer_of(connection: sqlite3.Connection, token: str) -> Reviewer | None:
    """Whose token it is; None for one that was never given or was taken back."""
    row = connection.execute(FIND_TOKEN, (sha256_of(token),)).fetchone()
    return row and _reviewer(row)


def _reviewer(row: sqlite3.Row) -> Reviewer:
    return Reviewer(row["name"], Role(row["role"]), row["added"], row["revoked"])
