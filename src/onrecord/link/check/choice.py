"""Of many statements that fit a quotation the one that comes nearest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.checked import Outcome, Quotation, When, Whose
from onrecord.link.check.fits import PERHAPS_TIER, Fit
from onrecord.link.utterances.names import is_shorter_name
from onrecord.link.utterances.occasion import Period

_NOT_SAME = (Whose.OTHER, Whose.UNKNOWN)
_WHEN = (When.NOT_ASKED, When.SAME, When.NOT_TOLD, When.ANOTHER)

_NO_YEAR = "--"


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of the record that fits, by its id.

    speaker_id, speaker
        Null where the speaker is unknown.
    said, published
        The days on which it may have been said, and was published.
    """

    statement: str
    speaker_id: str | None
    speaker: str | None
    said: Period
    published: Period
    fit: Fit


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about a statement; `speakers` are ids of those whom the name can mean."""

    speaker: str | None
    speakers: frozenset[str]
    said: Period

    @classmethod
    def of(cls, quotation: Quotation, speakers: Iterable[str]) -> Asked:
        """What a quotation asks."""
        said = Period(quotation.said_first, quotation.said_last)
        return cls(quotation.speaker, frozenset(speakers), said)

    def whose(self, told: Told) -> Whose:
        """Whether the statement is of the speaker."""
        if self.speaker is None:
            return Whose.NOT_ASKED
        if told.speaker_id is None:
            return Whose.UNKNOWN
        name = told.speaker or ""
        is_same = told.speaker_id in self.speakers or is_shorter_name(name, self.speaker)
        return Whose.SAME if is_same else Whose.OTHER

    def outcome(self, told: Told) -> Outcome:
        """What the statement is for the quotation; other words of another are hardly it."""
        is_doubtful = told.fit.tier == 1 and self.whose(told) in _NOT_SAME
        return Outcome.PERHAPS if is_doubtful else told.fit.outcome

    def when(self, said: Period, published: Period) -> When:
        """Whether something that was said, and published, on such days was said on the day."""
        if not self.said.is_known:
            return When.NOT_ASKED
        if said.is_known:
            could_be = any(said.overlaps(each) for each in in_years_of(self.said, said))
            return When.SAME if could_be else When.ANOTHER
        if (self.said.first or "").startswith(_NO_YEAR):
            return When.NOT_TOLD
        is_later = Period(self.said.first, None)
        # Nobody reports what is said later.
        return When.NOT_TOLD if published.overlaps(is_later) else When.ANOTHER


def in_years_of(asked: Period, said: Period) -> Iterator[Period]:
    """The days asked for; where their year is not told, those of the years around the others."""
    first, last = asked.first or "", asked.last or asked.first or ""
    if not first.startswith(_NO_YEAR):
        yield asked
        return
    years = {int(day[:4]) for day in (said.first, said.last) if day}
    for year in range(min(years) - 1, max(years) + 1):
        turned = year + (last < first)
        yield Period(f"{year:04d}{first[1:]}", f"{turned:04d}{last[1:]}")


def nearest(asked: Asked, told: Iterable[Told]) -> Told | None:
    """The one that comes nearest: by words, then speaker, then day; then who published first."""
    return min(told, key=lambda each: _order(asked, each), default=None)


def _order(asked: Asked, told: Told) -> tuple[object, ...]:
    whose = asked.whose(told)
    return (
        PERHAPS_TIER if asked.outcome(told) is Outcome.PERHAPS else told.fit.tier,
        whose in _NOT_SAME,
        _WHEN.index(asked.when(told.said, told.published)),
        told.fit.order,
        whose is Whose.UNKNOWN,
        told.published.first is None,
        told.published.first or "",
        told.statement,
    )
