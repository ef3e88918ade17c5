"""What is asked: one part of the occasion of one statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import Statement
from onrecord.identify.occasions.candidates import Candidate, Part
from onrecord.identify.occasions.history import Told
from onrecord.identify.occasions.outline import Outline
from onrecord.identify.occasions.turn import Turn
from onrecord.identify.occasions.turn_index import TurnIndex


@dataclass(frozen=True, slots=True)
class Asked:
    """What is chosen for, among what, and what was chosen already.

    own, carried
        The candidates of the statement's own frame, and those of other turns, mostly before it.
    antecedent
        The statement whose occasion is likeliest to go on.
    venue
        The venue that was chosen for the statement; None where none was, or not yet.
    published
        The article's day.
    values
        How many different things the article's phrases tell of the part.
    index
        Who speaks when.
    outline, following
        What the frames of the article tell, and the next value for the same speaker.
    """

    part: Part
    turn: Turn
    statement: Statement
    own: Sequence[Candidate]
    carried: Sequence[Candidate]
    antecedent: Told | None
    venue: Candidate | None
    published: str | None
    values: int
    index: TurnIndex
    outline: Outline
    following: str | None
