"""Who decides, and what is decided as the record keeps it: the same for every decision."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract_json import record_json
from onrecord.errors import DecisionRefused


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, and when: RFC 3339 in UTC, now where it is None."""

    reviewer: str
    at: str | None


def check_reviewer(by: By) -> None:
    """Raises DecisionRefused for a decision that is nobody's."""
    if not by.reviewer.strip():
        raise DecisionRefused("a decision needs the name of who decides; give it")


def payload_of(act: object, reviewer: str) -> str:
    """What the column `payload` holds; raises DecisionRefused for what is no text."""
    try:
        reviewer.encode()
        return record_json(act).decode()
    except UnicodeEncodeError as error:
        raise DecisionRefused(
            "half a character (a lone surrogate) in a name; type it anew"
        ) from error
