"""The notes in the margin: one per statement, those inside another one below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from onrecord.contract import Statement
from onrecord.store.corrected import CorrectionNote
from onrecord.store.review.records import DecidedStatement
from onrecord.view.article.status import Status, status_of

# A fourth level would leave no room for words in a margin of 16 rem.
DEEPEST_NOTE = 3
# Longer than any speaker's name and title that we met; a note is two or three lines.
LONGEST_PART = 90
MOST_NAMES = 3
NONE: Mapping[str, CorrectionNote] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Part:
    """Words of the source or the cue as printed, with what comes before them: blank or " … "."""

    words: str
    is_cue: bool
    before: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement with its number in the article; `status` is None where it is machine-read."""

    number: int
    statement: Statement
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What is said beside the text of one statement.

    `inside` is the statement around it where its note stands somewhere else; `correction` is the
    outlet's own.
    """

    number: int
    statement: Statement
    attribution: tuple[Part, ...]
    status: Status | None = None
    inside: Numbered | None = None
    notes: tuple[Note, ...] = ()
    correction: CorrectionNote | None = None


def numbered_of(decided: Iterable[DecidedStatement]) -> tuple[Numbered, ...]:
    """The statements that nobody rejected, numbered from 1."""
    kept = (each for each in decided if not each.rejected)
    return tuple(
        Numbered(number, each.statement, status_of(each))
        for number, each in enumerate(kept, start=1)
    )


def notes_of(
    text: str,
    here: Sequence[Numbered],
    by_id: dict[str, Numbered],
    corrections: Mapping[str, CorrectionNote] = NONE,
) -> tuple[Note, ...]:
    """The notes of the statements that begin here; `by_id` holds those of the article, by id.

    `corrections` are what the outlet corrects, by the id of the statement.
    """
    return _Margin(text, here, by_id, corrections).notes()


def heading_of(here: Sequence[Numbered]) -> str:
    """What a closed disclosure tells: "2 notes: Ann Reed, speaker unknown"."""
    names = list(dict.fromkeys(_name(numbered.statement) for numbered in here))
    listed = ", ".join(names[:MOST_NAMES])
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"{len(here)} {'note' if len(here) == 1 else 'notes'}: {listed}{more}"


def attribution_of(text: str, statement: Statement) -> tuple[Part, ...]:
    """Source and cue in the order in which they are printed, each character once."""
    spans = [(span, False) for span in statement.source] + [(span, True) for span in statement.cue]
    parts: list[Part] = []
    last: int | None = None
    for span, is_cue in sorted(spans):
        start = max(span.start, last or 0)
        words = shortened(text[start : span.end])
        if not words:
            continue
        before = "" if last is None else _between(text, last, start)
        parts.append(Part(words, is_cue, before))
        last = span.end
    return tuple(parts)


def shortened(words: str) -> str:
    """At most 90 characters, cut between words where that is possible."""
    words = " ".join(words.split())
    if len(words) <= LONGEST_PART:
        return words
    return words[:LONGEST_PART].rpartition(" ")[0] + " …"


def _between(text: str, start: int, end: int) -> str:
    """A cue that the source runs into, as in "she told", is parted from it by its own blank."""
    if start == end:
        return " " if text[end : end + 1].isspace() else ""
    return " " if text[start:end].isspace() else " … "


def _name(statement: Statement) -> str:
    return statement.speaker.name or "speaker unknown"


class _Margin:
    """The tree of notes beside one paragraph."""

    def __init__(
        self,
        text: str,
        here: Sequence[Numbered],
        by_id: dict[str, Numbered],
        corrections: Mapping[str, CorrectionNote],
    ) -> None:
        self._text = text
        self._corrections = corrections
        self._by_id = by_id
        self._below: dict[str | None, list[Numbered]] = {}
        self._place(here)

    def notes(self) -> tuple[Note, ...]:
        return tuple(map(self._note, self._below.get(None, ())))

    def _place(self, here: Iterable[Numbered]) -> None:
        """Each below the statement around it, unless that one is elsewhere or deep already."""
        depth: dict[str, int] = {}
        for numbered in here:
            within = numbered.statement.within
            around = depth.get(within, DEEPEST_NOTE) if within else DEEPEST_NOTE
            is_below = around < DEEPEST_NOTE
            depth[numbered.statement.id] = around + 1 if is_below else 1
            self._below.setdefault(within if is_below else None, []).append(numbered)

    def _note(self, numbered: Numbered, below: str | None = None) -> Note:
        statement = numbered.statement
        inner = self._below.get(statement.id, ())
        return Note(
            numbered.number,
            statement,
            attribution_of(self._text, statement),
            numbered.status,
            self._by_id.get(statement.within or "") if below is None else None,
            tuple(self._note(one, statement.id) for one in inner),
            self._corrections.get(statement.id),
        )
