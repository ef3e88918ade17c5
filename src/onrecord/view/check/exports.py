"""Findings as JSON, in the names of `onrecord.checked`."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from onrecord.checked import Finding
from onrecord.contract import ProblemKind
from onrecord.errors import InputError

_SHAPES = '{"text": "…"} or {"quote": "…", "speaker": "…", "said": "2015-10-13"}'


@dataclass(frozen=True, slots=True)
class ToCheck:
    """A draft by its `text`, or a single `quote`, by `speaker`, `said` on a day, in a month or
    year; these two may be null."""

    text: str | None = None
    quote: str | None = None
    speaker: str | None = None
    said: str | None = None


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """A finding for each quotation in order; their spans lie in `text`, null for a single one.

    left_out, others
        How many more were too many to be looked up, and how many tell what somebody believes or
        feels.
    articles
        How many the record holds.
    """

    text: str | None
    findings: tuple[Finding, ...]
    left_out: int
    others: int
    articles: int


def to_check(body: bytes) -> ToCheck:
    """What the body asks. Raises InputError for one that is something else."""
    try:
        asked = msgspec.json.decode(body, type=ToCheck)
    except msgspec.DecodeError as error:
        raise _unreadable(str(error)) from error
    if (asked.text is None) is (asked.quote is None):
        raise _unreadable("it has both or neither")
    if asked.text is not None and (asked.speaker or asked.said):
        raise _unreadable("a draft tells speakers and days itself")
    return asked


def _unreadable(why: str) -> InputError:
    return InputError(
        ProblemKind.NOT_JSON, f"the body is not {_SHAPES} ({why}); send JSON in UTF-8"
    )
