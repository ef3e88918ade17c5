"""Which names are shown: below a threshold a name is no answer, and nobody is given as the speaker.

What was read stays as it is in the record; this is for whatever is shown, told or written out.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.contract import Candidate, Reason, Speaker, Statement

# Below an even chance a name is wrong more often than right.
LEAST_NAMED = 0.5


def with_shown_name(statement: Statement) -> Statement:
    """The statement; where the name is too uncertain its speaker is unknown, the name a candidate.

    Candidates are for pages on which somebody weighs them: an article's, a review, doubts.
    """
    speaker = statement.speaker
    if speaker.name is None or speaker.confidence is None or speaker.confidence >= LEAST_NAMED:
        return statement
    candidates = (Candidate(speaker.name, speaker.confidence), *speaker.alternatives)
    unknown = Speaker(reason=Reason.LOW_CONFIDENCE, alternatives=candidates)
    return replace(statement, speaker=unknown)


def without_candidates(statement: Statement) -> Statement:
    """The statement as results, exports and citations give it: no name where none is sure."""
    speaker = statement.speaker
    if speaker.name is not None or not speaker.alternatives:
        return statement
    return replace(statement, speaker=replace(speaker, alternatives=()))
