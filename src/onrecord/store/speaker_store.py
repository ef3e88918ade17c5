"""Who speaks in the record: the part of `Store` that is about speakers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from onrecord.contract import SAID, Mode
from onrecord.registry.known import ListProblem
from onrecord.registry.read_list import read_list
from onrecord.store import queries
from onrecord.store.connection import named_errors, transaction
from onrecord.store.page_records import SpeakerEntry, SpeakerProfile
from onrecord.store.records import SpeakerCount
from onrecord.store.review.by import By
from onrecord.store.search import speakers as pages
from onrecord.store.speakers import decide, decisions, explain, identity, known, list_import
from onrecord.store.speakers.records import (
    ArticleOfSpeaker,
    Explanation,
    Identity,
    ListColumns,
    ListImported,
    SpeakerDecision,
)
from onrecord.store.upkeep import Upkeep

T = TypeVar("T")


class SpeakerStore(Upkeep):
    """The part of `Store` that is about speakers: who they are, the user's list, decisions."""

    def speakers(self, modes: tuple[Mode, ...] = SAID) -> Iterator[SpeakerCount]:
        """Every named speaker, those with the most statements of these modes first."""
        return self._named(queries.speakers(self.connection, modes))

    def most_quoted(self, limit: int) -> tuple[SpeakerEntry, ...]:
        """Who said most, most first."""
        with named_errors(self.path):
            return pages.most_quoted(self.connection, limit)

    def speakers_begun(self, begun: str, *, limit: int = 8) -> tuple[SpeakerEntry, ...]:
        """Speakers with a name whose words begin so, those who said most first."""
        with named_errors(self.path):
            return pages.speakers_begun(self.connection, begun, limit)

    def speaker_profile(self, speaker_id: str) -> SpeakerProfile:
        """What a speaker's page tells; raises NotFound where nobody has, or had, the id."""
        with named_errors(self.path):
            return pages.speaker_profile(self.connection, speaker_id)

    def identity(self, name: str) -> Identity:
        """Who somebody is, by id, or by any name in any spelling; also one of the list alone.

        Raises NotFound, with those who could be meant.
        """
        with named_errors(self.path):
            return identity.identity(self.connection, name)

    def articles_of_speaker(self, speaker: str, *, limit: int) -> tuple[ArticleOfSpeaker, ...]:
        """The articles in which the speaker of that id says something, the newest first."""
        with named_errors(self.path):
            return identity.articles_of(self.connection, speaker, limit)

    def explain(self, statement: str) -> Explanation:
        """How it was found who says the statement of that id, or of which the id begins so.

        Raises NotFound where no article holds it today.
        """
        with named_errors(self.path):
            return explain.explain(self.connection, statement)

    def list_columns(self) -> ListColumns:
        """The further columns of the user's list, with their values for speakers on record."""
        with named_errors(self.path):
            return known.list_columns(self.connection)

    def import_list(
        self,
        path: Path,
        *,
        tell: Callable[[ListProblem], None],
        step: Callable[[], None] = lambda: None,
    ) -> ListImported:
        """Puts a list of people and bodies into the record, all or nothing; safe to repeat.

        Who is there already, by its id, is as this list tells from now on; the others stay.
        `tell` hears of every line that was left out, `step` of each speaker and article that is
        done. Raises ListUnreadable.
        """
        with named_errors(self.path), transaction(self.connection):
            told = read_list(path)
            return list_import.import_list(self.connection, str(path), told, tell, step)

    def merge_speakers(
        self,
        speaker: str,
        other: str,
        *,
        reviewer: str,
        at: str | None = None,
        seen: int | None = None,
    ) -> SpeakerDecision:
        """Writes that `other` is `speaker`; both by id or name.

        `seen` is the number of the last decision about speakers that the reviewer knew of. Raises
        NotFound, DecisionRefused for what cannot be, DecisionConflict where somebody else decided
        about one of them since.
        """
        with named_errors(self.path):
            by = By(reviewer, at)
            return decide.merge(self.connection, speaker, other, by=by, seen=seen)

    def split_speaker(
        self,
        speaker: str,
        name: str,
        *,
        article: str | None = None,
        reviewer: str,
        at: str | None = None,
        seen: int | None = None,
    ) -> SpeakerDecision:
        """Writes that a name of a speaker is somebody else's, everywhere or in one article.

        Raises as `merge_speakers` does.
        """
        with named_errors(self.path):
            by = By(reviewer, at)
            act = (speaker, name, article)
            return decide.split(self.connection, act, by=by, seen=seen)

    def rename_speaker(
        self,
        speaker: str,
        name: str,
        *,
        reviewer: str,
        at: str | None = None,
        seen: int | None = None,
    ) -> SpeakerDecision:
        """Writes under which name a speaker is shown. Raises as `merge_speakers` does."""
        with named_errors(self.path):
            by = By(reviewer, at)
            return decide.rename(self.connection, speaker, name, by=by, seen=seen)

    def speaker_decisions(self) -> tuple[SpeakerDecision, ...]:
        """Every decision about speakers, in order, those undone and those that undo included."""
        with named_errors(self.path):
            return decisions.speaker_decisions(self.connection)

    def undo_about_speaker(
        self, number: int, *, reviewer: str, at: str | None = None
    ) -> SpeakerDecision:
        """Writes that a decision about a speaker no longer holds. Raises as `merge_speakers`."""
        with named_errors(self.path):
            return decide.undo(self.connection, number, by=By(reviewer, at))

    def _named(self, found: Iterator[T]) -> Iterator[T]:
        with named_errors(self.path):
            yield from found
