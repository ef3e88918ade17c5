"""What the records say, in words for a person."""

from __future__ import annotations

from onrecord.contract import Reason, Speaker

_REASONS = {
    Reason.NO_SOURCE: "no source in the text",
    Reason.UNNAMED: "not named",
    Reason.TWO_CANDIDATES: "two candidates",
    Reason.TOO_FAR: "named too far away",
    Reason.LOW_CONFIDENCE: "not sure who is meant",
}


def speaker_words(speaker: Speaker) -> str:
    """The name, or why there is none."""
    if speaker.name:
        return speaker.name
    return f"Unknown ({_REASONS[speaker.reason]})" if speaker.reason else "Unknown"
