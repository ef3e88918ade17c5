"""What is done with a record as a whole: who may see it, copies of it, what must go from it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from onrecord.store import current, reviewers
from onrecord.store.backup import keep_copy
from onrecord.store.connection import named_errors, transaction
from onrecord.store.forget import article as forget_article
from onrecord.store.forget import speaker as forget_speaker
from onrecord.store.forget.records import Forgetting, Forgotten
from onrecord.store.reviewers import Reviewer, Role


class Upkeep:
    """The part of `Store` that is not about single articles and statements."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    def add_reviewer(self, name: str, role: Role) -> str:
        """The token of a new reviewer, told this once. Raises ReviewerRefused for a name in use."""
        with named_errors(self.path):
            return reviewers.add_reviewer(self.connection, name, role)

    def revoke_reviewer(self, name: str) -> None:
        """Takes a reviewer's token back; what was decided stays. Raises NotFound."""
        with named_errors(self.path):
            reviewers.revoke_reviewer(self.connection, name)

    def reviewers(self) -> tuple[Reviewer, ...]:
        """Everybody who was ever given a token, in that order."""
        with named_errors(self.path):
            return reviewers.reviewers(self.connection)

    def reviewer_of(self, token: str) -> Reviewer | None:
        """Whose token it is; None for one that was never given or was taken back."""
        with named_errors(self.path):
            return reviewers.reviewer_of(self.connection, token)

    def forgetting_article(self, name: str) -> Forgetting:
        """What `forget_article` would erase. Raises NotFound."""
        with named_errors(self.path):
            return forget_article.forgetting_article(self.connection, name)

    def forget_article(self, name: str) -> Forgotten:
        """Erases an article for good: its texts, statements, decisions and index entries.

        All or nothing. A tombstone keeps it out from now on. Raises NotFound.
        """
        with named_errors(self.path):
            return forget_article.forget_article(self.connection, self.path, name)

    def forgetting_speaker(self, name: str) -> Forgetting:
        """What `forget_speaker` would erase. Raises NotFound."""
        with named_errors(self.path):
            return forget_speaker.forgetting_speaker(self.connection, name)

    def forget_speaker(self, name: str) -> Forgotten:
        """Erases for good what a speaker said, by name or id: statements, words, decisions.

        All or nothing. A tombstone keeps out, from now on, what is read of that speaker.
        Raises NotFound.
        """
        with named_errors(self.path):
            return forget_speaker.forget_speaker(self.connection, self.path, name)

    def back_up(self, target: str | Path, *, force: bool = False) -> None:
        """Copies the record as it stands now, and checks the copy before it gets its name.

        The record notes where. Raises RecordFailed where there is a file of that name already,
        unless `force` is given, and where the copy cannot be made.
        """
        with named_errors(self.path):
            keep_copy(self.connection, self.path, Path(target), force=force)

    def mend(self) -> None:
        """Makes what the record says today anew, and its indexes, from readings and decisions."""
        with named_errors(self.path), transaction(self.connection):
            current.rebuild(self.connection)
