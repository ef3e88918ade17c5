"""A turn of an article: somebody says something, or a sentence sets the scene."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Statement
from onrecord.identify.occasions.frames import Frame
from onrecord.identify.occasions.phrase import Phrase

# "REED: …", "… – Reed": the label of a transcript.
_LABELS = frozenset(":-–—")
# The last paragraph of the opening: the headline, a line of its own with day or place, the lead.
OPENING = 3


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """A statement with its frame, or a sentence without one; equal to nothing but itself.

    number
        Counts the turns from 0.
    statement
        None for a sentence in which nobody says anything.
    speaker
        Whose the statement is; of a sentence whom it names first. None where nobody knows.
    section
        How many subheadings stand before it.
    cue, source
        Their words, the cue's in small letters.
    dated
        True of a line with a day at the head of the article: "Tuesday, 4 May 2016".
    """

    number: int
    statement: Statement | None
    speaker: str | None
    paragraph: int
    sentence: int
    section: int
    frame: Frame
    phrases: tuple[Phrase, ...]
    cue: str = ""
    source: str = ""
    dated: bool = False

    @property
    def labelled(self) -> bool:
        """True of a statement that a transcript gives under the speaker's name."""
        return self.cue in _LABELS

    @property
    def opening(self) -> bool:
        """True of the headline, the first lines, the lead."""
        return self.paragraph <= OPENING
