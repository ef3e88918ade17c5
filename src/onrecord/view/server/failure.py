"""Errors as a reader is told of them: what happened, which, and what to do."""

from __future__ import annotations

import logging
import re
import secrets
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from starlette.exceptions import HTTPException

from onrecord import errors
from onrecord.errors import OnrecordError, RefusalKind, RequestRefused

_log = logging.getLogger("onrecord.view")

_WORD = re.compile("[a-z]+,? ")

_REFUSALS = {
    RefusalKind.NOT_SIGNED_IN: (401, "Please sign in"),
    RefusalKind.WRONG_TOKEN: (401, "This token does not open the record"),
    RefusalKind.NOT_ALLOWED: (403, "Your role does not allow this"),
    RefusalKind.READ_ONLY: (403, "This room is for reading only"),
    RefusalKind.FOREIGN_HOST: (421, "This is not the address of this reading room"),
    RefusalKind.FOREIGN_ORIGIN: (403, "This did not come from this reading room"),
    RefusalKind.BAD_FORM: (400, "This form cannot be read"),
    RefusalKind.TOO_LARGE: (413, "This is too long"),
    RefusalKind.TOO_LATE: (408, "This took too long to arrive"),
    RefusalKind.TOO_MANY: (429, "One moment, please"),
    RefusalKind.NO_EXTRACTOR: (503, "No text can be read here"),
}

# The first that an error is an instance of counts.
_ERRORS: tuple[tuple[type[OnrecordError], int, str, str], ...] = (
    (errors.NotFound, 404, "not_found", "This is not in the record"),
    (errors.QueryTooSlow, 503, "too_slow", "This search took too long"),
    (errors.QueryError, 400, "bad_query", "This search cannot be understood"),
    (errors.DecisionConflict, 409, "conflict", "Somebody changed this meanwhile"),
    (errors.DecisionRefused, 422, "refused", "This decision cannot be made"),
    (errors.InputError, 422, "unreadable", "This text cannot be read"),
    (errors.RecordError, 503, "record", "The record cannot be used just now"),
    (errors.ModelError, 503, "model", "The model cannot be used"),
)


@dataclass(frozen=True, slots=True)
class Failure:
    """What a page or an answer in JSON tells of an error, and nothing else of it.

    `kind` is for programs; `retry_after` are seconds.
    """

    status: int
    kind: str
    title: str
    message: str
    retry_after: int | None = None

    @property
    def sentence(self) -> str:
        """The message as a page prints it; a name that it begins with keeps its letters."""
        begins_with_word = _WORD.match(self.message) is not None
        first = self.message[:1].upper() if begins_with_word else self.message[:1]
        return f"{first}{self.message[1:]}."


@dataclass(frozen=True, slots=True)
class ErrorBody:
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class ErrorAnswer:
    """The one shape that errors have in JSON."""

    error: ErrorBody


def failure_of(error: Exception, *, record: Path, name: str) -> Failure:
    """What to tell of the error; one that nobody foresaw is logged under the number it tells.

    Where the record lies on the server is not told: its name stands in place of its path.
    """
    if isinstance(error, RequestRefused):
        status, title = _REFUSALS[error.kind]
        return Failure(status, error.kind, title, str(error), error.retry_after)
    if isinstance(error, HTTPException):
        return _of_http(error)
    for known, status, kind, title in _ERRORS:
        if isinstance(error, known):
            return Failure(status, kind, title, str(error).replace(str(record), name))
    return _unforeseen(error)


def _of_http(error: HTTPException) -> Failure:
    if error.status_code == HTTPStatus.NOT_FOUND:
        return Failure(404, "no_page", "There is no such page", error.detail)
    phrase = HTTPStatus(error.status_code).phrase
    return Failure(
        error.status_code,
        phrase.lower().replace(" ", "_"),
        phrase,
        "this address does not take such a request; go back and try another way",
    )


def _unforeseen(error: Exception) -> Failure:
    number = secrets.token_hex(4)
    _log.error("failure %s", number, exc_info=error)
    return Failure(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "internal",
        "onrecord failed at this",
        f"try again; if it fails again, report it with the number {number}, "
        "which stands in the server’s log too",
    )
