"""What a reviewer cannot decide, since it was not kept or was erased for good."""

from __future__ import annotations

import sqlite3

from onrecord.contract import Spans
from onrecord.errors import DecisionRefused
from onrecord.store.forget.tombstones import What, is_buried, speaker_mark
from onrecord.store.review.records import Act
from onrecord.store.verify.checks import lost


def refuse_lost(act: Act, gaps: Spans) -> None:
    """Raises DecisionRefused for spans where the text is not kept."""
    speaker = act.speaker.spans if act.speaker else ()
    for span in lost((*act.content, *act.cue, *act.source, *speaker), gaps):
        raise DecisionRefused(
            f"the text at {span.start}-{span.end} is not kept; add the article again with its "
            "text, or choose words that are there"
        )


def refuse_forgotten(connection: sqlite3.Connection, act: Act) -> None:
    """Raises DecisionRefused for a speaker who was erased for good."""
    name = act.speaker.name if act.speaker else None
    if name is not None and is_buried(connection, speaker_mark(name), What.SPEAKER):
        raise DecisionRefused(
            "this speaker was erased from the record for good; reject the statement instead"
        )
