"""What is linked in the record: the part of `Store` that is about utterances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.linked import DifferenceKind
from onrecord.store.connection import named_errors
from onrecord.store.links import (
    counts,
    decide,
    decisions,
    differing,
    find,
    listing,
    reported,
    whole,
)
from onrecord.store.links.records import (
    DifferencePage,
    KindCount,
    LinkCounts,
    ReportCounts,
    ReportDifference,
    Utterance,
    UtteranceDecision,
    UtteranceFilter,
    UtterancePage,
    UtteranceSummary,
)
from onrecord.store.records import StoredStatement
from onrecord.store.review.by import By
from onrecord.store.speaker_store import SpeakerStore

# Differences that are looked up together.
AT_ONCE = 200


class LinkStore(SpeakerStore):
    """The part of `Store` that is about utterances: their reports, differences, decisions.

    What these methods tell is as `onrecord.linking` left it last; `unlinked` says whether anything
    changed since.
    """

    def unlinked(self) -> int:
        """How many articles changed since the record was linked; 0 where all is up to date."""
        with named_errors(self.path):
            return counts.unlinked(self.connection)

    def link_counts(self) -> LinkCounts:
        """What linking came to."""
        with named_errors(self.path):
            return counts.link_counts(self.connection)

    def utterance_of(self, statement: str) -> str:
        """The id of the utterance that the statement of that id, present or former, reports.

        The start of an id does where it is the only one. Raises NotFound, saying why.
        """
        with named_errors(self.path):
            return find.utterance_id(self.connection, statement)

    def utterance(self, id_: str) -> Utterance:
        """The utterance that the statement of that id, present or former, reports.

        Raises NotFound as `utterance_of` does.
        """
        with named_errors(self.path):
            return whole.utterance(self.connection, id_)

    def report_counts(self, statements: Iterable[str]) -> dict[str, ReportCounts]:
        """How often it is reported what these statements report, by their ids; those that report it
        alone, or are not linked, are left out."""
        with named_errors(self.path):
            return reported.report_counts(self.connection, statements)

    def statements_of_utterance(self, id_: str) -> tuple[StoredStatement, ...]:
        """The statements of an utterance in order of publication. Raises as `utterance_of` does."""
        with named_errors(self.path):
            return whole.statements_of(self.connection, id_)

    def utterances(
        self, wanted: UtteranceFilter | None = None, *, limit: int | None = None
    ) -> Iterator[UtteranceSummary]:
        """Utterances with more than one statement, the most reported first."""
        with named_errors(self.path):
            found = listing.utterances(self.connection, wanted or UtteranceFilter(), limit)
        return self._named(found)

    def utterance_page(
        self, wanted: UtteranceFilter | None = None, *, after: str | None = None, size: int = 20
    ) -> UtterancePage:
        """A page of the same. `after` is the cursor that the page before gave.

        Raises QueryError as `Store.statements` does, and for a cursor that no page gave.
        """
        with named_errors(self.path):
            asked = wanted or UtteranceFilter()
            return listing.utterance_page(self.connection, asked, after, size)

    def differences(
        self,
        *,
        kind: DifferenceKind | None = None,
        speaker: str | None = None,
        utterance: str | None = None,
        after: str | None = None,
        size: int = 20,
    ) -> DifferencePage:
        """Disagreements of reports of one utterance, the strongest first.

        `speaker` is an id, or any name; `utterance` the id of any of its statements. Raises
        NotFound, and QueryError for a cursor that no page gave.
        """
        with named_errors(self.path):
            return differing.differences(
                self.connection,
                kind=kind,
                speaker=speaker,
                utterance=utterance,
                after=after,
                size=size,
            )

    def every_difference(
        self,
        *,
        kind: DifferenceKind | None = None,
        speaker: str | None = None,
        utterance: str | None = None,
        limit: int | None = None,
    ) -> Iterator[ReportDifference]:
        """All of them in that order, or the first ones. Raises as `differences` does."""
        after, left = None, limit
        while left is None or left > 0:
            size = AT_ONCE if left is None else min(left, AT_ONCE)
            page = self.differences(
                kind=kind, speaker=speaker, utterance=utterance, after=after, size=size
            )
            yield from page.differences
            after, left = page.after, None if left is None else left - size
            if after is None:
                return

    def difference_counts(self) -> tuple[KindCount, ...]:
        """How many there are of each kind that is a disagreement, in the order of the kinds."""
        with named_errors(self.path):
            return counts.difference_counts(self.connection)

    def merge_utterances(
        self,
        utterance: str,
        other: str,
        *,
        reviewer: str,
        at: str | None = None,
        seen: int | None = None,
    ) -> UtteranceDecision:
        """Writes that two utterances are one; both by the id of any of their statements.

        `onrecord.linking.record.regroup` makes the utterances as decided. `seen` is the number of
        the last decision about them that the reviewer knew of. Raises NotFound, DecisionRefused for
        what cannot be, DecisionConflict where somebody else decided about one of them since.
        """
        with named_errors(self.path):
            by = By(reviewer, at)
            return decide.merge(self.connection, utterance, other, by=by, seen=seen)

    def split_utterance(
        self,
        utterance: str,
        statements: Sequence[str],
        *,
        reviewer: str,
        at: str | None = None,
        seen: int | None = None,
    ) -> UtteranceDecision:
        """Writes that these statements report something else than the others of the utterance.

        As `merge_utterances`.
        """
        with named_errors(self.path):
            by = By(reviewer, at)
            return decide.split(self.connection, utterance, statements, by=by, seen=seen)

    def undo_about_utterance(
        self, number: int, *, reviewer: str, at: str | None = None
    ) -> UtteranceDecision:
        """Writes that a decision about an utterance no longer holds. As `merge_utterances`."""
        with named_errors(self.path):
            return decide.undo(self.connection, number, by=By(reviewer, at))

    def utterance_decisions(self) -> tuple[UtteranceDecision, ...]:
        """Every decision about utterances, in order, those undone and those that undo included."""
        with named_errors(self.path):
            return decisions.utterance_decisions(self.connection)
