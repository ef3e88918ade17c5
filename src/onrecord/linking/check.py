"""Quotations against a record: what it has of each, in the same words or in others.

What may be one is looked up by the keys of its wording, by its rarest words, and by the words as
they stand; nothing is read through. What is alike beyond a cap is left out after it was ranked.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.checked import Finding, NamedSpeaker, OnRecord, Outcome, Quotation, When, Whose
from onrecord.days import days_of
from onrecord.link.check.choice import Asked, Told, nearest
from onrecord.link.check.fits import fit_of
from onrecord.link.check.words import is_too_short
from onrecord.link.parts import Judge
from onrecord.link.utterances.occasion import Period
from onrecord.link.utterances.relation import Levels
from onrecord.linking.drawn import drawn
from onrecord.linking.likely import Likely, likely, sought
from onrecord.store import Store
from onrecord.store.connection import named_errors
from onrecord.store.links.checking import (
    FoundStatement,
    speakers_called,
    speakers_of,
    statements_of,
)
from onrecord.store.links.on_record import reported_utterance


class Checker:
    """Looks quotations up in a record. Keeps nothing of them; safe in threads."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def check(self, store: Store, quotation: Quotation) -> Finding:
        """What the record has of the quotation, as it was linked last."""
        with named_errors(store.path):
            return _Looking(store.connection, self._judge, quotation).finding()


@dataclass(frozen=True, slots=True)
class _Fitting:
    """A statement that fits, with the content that it is of."""

    statement: FoundStatement
    told: Told
    content: Likely


class _Looking:
    """One quotation looked up in one record."""

    def __init__(self, connection: sqlite3.Connection, judge: Judge, quotation: Quotation) -> None:
        self._connection = connection
        self._judge = judge
        self._levels = Levels(judge.same, judge.suggested)
        self._quotation = quotation
        name = quotation.speaker
        self._called = speakers_called(connection, name) if name is not None else ()
        self._asked = Asked.of(quotation, self._called)
        self._wanted = sought(judge, quotation)
        self._is_short = is_too_short(quotation.text)

    def finding(self) -> Finding:
        contents = likely(self._connection, self._judge, self._wanted, self._called)
        fitting = {each.told.statement: each for each in self._fitting(contents)}
        best = nearest(self._asked, (each.told for each in fitting.values()))
        found = None if best is None else self._on_record(best, fitting)
        if best is None or found is None:
            outcome = Outcome.TOO_SHORT if self._is_short else Outcome.NOT_ON_RECORD
            return Finding(self._quotation, outcome, Whose.NOT_ASKED, When.NOT_ASKED)
        said = best.said if best.said.is_known else Period(found.said_first, found.said_last)
        return Finding(
            quotation=self._quotation,
            outcome=self._asked.outcome(best),
            whose=self._asked.whose(best),
            when=self._asked.when(said, best.published),
            found=found,
        )

    def _fitting(self, contents: Sequence[Likely]) -> Iterator[_Fitting]:
        for content in contents:
            for each in statements_of(self._connection, content.number, self._called):
                told = self._told(each, content)
                if told is not None and self._counts(told):
                    yield _Fitting(each, told, content)

    def _counts(self, told: Told) -> bool:
        """A few words are anybody's: only the speaker's own tell something."""
        return not self._is_short or self._asked.whose(told) is Whose.SAME

    def _told(self, found: FoundStatement, content: Likely) -> Told | None:
        text = self._quotation.text
        fit = fit_of(text, found.text, found.kind, content.score, self._levels)
        if fit is None:
            return None
        published = days_of(found.published)
        return Told(
            statement=found.statement,
            speaker_id=found.speaker_id,
            speaker=found.speaker,
            said=Period(found.said_first, found.said_last),
            published=Period(published.first, published.last) if published else Period(),
            fit=fit,
        )

    def _on_record(self, best: Told, fitting: dict[str, _Fitting]) -> OnRecord | None:
        """None where another program took it away meanwhile."""
        reported = reported_utterance(self._connection, best.statement)
        if reported is None:
            return None
        shown = fitting[best.statement]
        against = drawn(self._judge, self._wanted, shown.statement.text, best.fit, shown.content)
        speakers, is_of_unknown = self._speakers(best, fitting.values())
        return OnRecord(
            words=against.words,
            differences=against.differences,
            is_part=against.is_part,
            is_quoted=best.fit.is_quoted,
            score=round(best.fit.score, 4),
            nearest=reported.nearest,
            first=reported.first,
            utterance=reported.utterance,
            said_first=reported.said_first,
            said_last=reported.said_last,
            venue=reported.venue,
            independent=reported.independent,
            reprints=reported.reprints,
            speakers=speakers,
            is_of_unknown=is_of_unknown,
            disputed=reported.disputed,
        )

    def _speakers(
        self, best: Told, fitting: Iterable[_Fitting]
    ) -> tuple[tuple[NamedSpeaker, ...], bool]:
        """Of all contents that fit as well as the nearest; of a few words the speaker alone."""
        if self._is_short:
            one = NamedSpeaker(best.speaker_id or "", best.speaker or "")
            return (one,), False
        contents = {each.content.number for each in fitting if each.told.fit.tier <= best.fit.tier}
        return speakers_of(self._connection, contents)
