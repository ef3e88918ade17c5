"""Every error that onrecord raises on purpose.

    OnrecordError
    ├── InputError        an article cannot be read (kind says why); the run goes on without it
    ├── RecordError       the record itself
    │   ├── NoRecord      there is no record at that path
    │   ├── NotARecord    the file is something else, or damaged
    │   ├── RecordTooNew  made by a later version of onrecord
    │   └── RecordFailed  the disk, the permissions or another writer stopped a write
    ├── ModelError        the learned model
    │   ├── NoModel       none is installed, or the folder named holds none
    │   └── ModelDamaged  a file of it is missing, changed, or cannot be run
    ├── NotFound          no article or statement of that name
    ├── DecisionRefused   a reviewer's decision that cannot be made
    │   └── DecisionConflict  somebody else decided, or the article was read again, meanwhile
    ├── ReviewerRefused   a reviewer that cannot be added
    ├── ListUnreadable    a list of speakers that cannot be read
    ├── PairUnreadable    a line of pairs to compare that cannot be read; the others are
    ├── QueryError        a search that cannot be understood
    │   └── QueryTooSlow  one that took longer than it may
    ├── RequestRefused    the reading room does not do what was asked (kind says why)
    └── SettingError      a setting that cannot be used

A message says what went wrong, with which thing, and what to do. One line, no trailing period
needed by the command line, which prints it as it is.
"""

from __future__ import annotations

from enum import StrEnum

from onrecord.contract import ProblemKind


class OnrecordError(Exception):
    """Base of all; catching it catches everything that onrecord raises on purpose."""


class InputError(OnrecordError):
    """An article cannot be read. `kind` is the contract's word for why."""

    def __init__(self, kind: ProblemKind, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class RecordError(OnrecordError):
    """Something is wrong with the record itself."""


class NoRecord(RecordError):
    """There is no record at the path given."""


class NotARecord(RecordError):
    """The file is not a record, or it is damaged."""


class RecordTooNew(RecordError):
    """The record was made by a later version of onrecord."""


class RecordFailed(RecordError):
    """The disk, the permissions or another writer stopped a write; nothing half-written stays."""


class ModelError(OnrecordError):
    """Something is wrong with the learned model."""


class NoModel(ModelError):
    """No model is installed, or the folder named holds none."""


class ModelDamaged(ModelError):
    """A file of the model is missing, not the one of its manifest, or cannot be run."""


class NotFound(OnrecordError):
    """No article or statement answers to the name given."""


class DecisionRefused(OnrecordError):
    """A reviewer's decision that cannot be made; nothing was written."""


class DecisionConflict(DecisionRefused):
    """What the reviewer saw is no longer what the record holds; nothing was written."""


class ReviewerRefused(OnrecordError):
    """A reviewer that cannot be added; nothing was written."""


class ListUnreadable(OnrecordError):
    """A list of speakers that cannot be read at all; lines that cannot are told and left out."""


class PairUnreadable(OnrecordError):
    """A line that holds no pair of wordings; the lines beside it are compared."""


class QueryError(OnrecordError):
    """A search that cannot be understood."""


class QueryTooSlow(QueryError):
    """A search that was stopped because it took longer than it may."""


class RefusalKind(StrEnum):
    """Why the reading room does not do what was asked."""

    NOT_SIGNED_IN = "not_signed_in"
    WRONG_TOKEN = "wrong_token"
    NOT_ALLOWED = "not_allowed"
    READ_ONLY = "read_only"
    FOREIGN_HOST = "foreign_host"
    FOREIGN_ORIGIN = "foreign_origin"
    BAD_FORM = "bad_form"
    TOO_LARGE = "too_large"
    TOO_LATE = "too_late"
    TOO_MANY = "too_many"
    NO_EXTRACTOR = "no_extractor"


class RequestRefused(OnrecordError):
    """The reading room does not do what was asked; `retry_after` seconds later it might."""

    def __init__(self, kind: RefusalKind, message: str, *, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.retry_after = retry_after


class SettingError(OnrecordError):
    """A setting that cannot be used."""
