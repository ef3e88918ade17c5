"""The review form on the desk: filled from the statement, or with what somebody typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import Kind, Mode, Reason, Speaker, SpeakerType
from onrecord.store.page_records import OpenArticle
from onrecord.store.review.records import DecidedStatement
from onrecord.view.article.facts import SpeakerHere
from onrecord.view.article.notes import Numbered
from onrecord.view.review.draft import Draft, draft_of
from onrecord.view.review.form_values import Problem
from onrecord.view.review.speaker_form import Offered, choice_of, offered_to


@dataclass(frozen=True, slots=True)
class ReviewForm:
    """What the form shows and sends.

    statement
        The id of the statement as it is now; empty for a missed one.
    seen
        The number of the last decision about the statement, 0 for none.
    adding
        True where it makes a statement that was missed.
    kept
        True where fields hold what somebody typed and nobody saved yet.
    """

    statement: str
    draft: Draft
    offered: tuple[Offered, ...]
    reading: int
    seen: int
    version: str
    adding: bool = False
    kept: bool = False
    problems: tuple[Problem, ...] = ()

    kinds: tuple[Kind, ...] = tuple(Kind)
    modes: tuple[Mode, ...] = tuple(Mode)
    reasons: tuple[Reason, ...] = tuple(Reason)
    types: tuple[SpeakerType, ...] = tuple(SpeakerType)

    def problem_of(self, field: str) -> str | None:
        """What is wrong with a field."""
        return next((one.message for one in self.problems if one.field == field), None)


def form_of(
    opened: OpenArticle,
    selected: Numbered | None,
    here: Sequence[SpeakerHere],
    draft: Draft | None = None,
    problems: tuple[Problem, ...] = (),
) -> ReviewForm:
    """The form about a statement, or about a missed one where none is selected."""
    speaker = selected.statement.speaker if selected else Speaker()
    offered = offered_to(speaker, here, _types(opened))
    fresh = (
        draft_of(selected.statement, choice_of(speaker, offered))
        if selected
        else Draft(kind=Kind.DIRECT, mode=Mode.SPEECH)
    )
    return ReviewForm(
        statement=selected.statement.id if selected else "",
        draft=draft or fresh,
        offered=offered,
        reading=opened.reading,
        seen=_last_decision(opened, selected),
        version=opened.extraction.article.sha256,
        adding=selected is None,
        kept=draft is not None,
        problems=problems,
    )


def decided_of(opened: OpenArticle, statement: str) -> DecidedStatement | None:
    """The statement of that id, or the one that had it before it was changed."""
    earlier = None
    for each in opened.decided:
        if each.statement.id == statement:
            return each
        had = {one.judged.shown.id for one in each.decisions}
        if each.found is not None:
            had.add(each.found.id)
        if statement in had:
            earlier = each
    return earlier


def id_after(decided: Sequence[DecidedStatement], first: int) -> str:
    """What lies on the desk after a decision of the chain that began with that number.

    The statement's own id; where it is no longer shown its neighbour's, the next one or at the end
    of the article the one before; empty where none is left.
    """
    chains = (
        n for n, one in enumerate(decided) if one.decisions and one.decisions[0].first == first
    )
    at = next(chains, len(decided))
    nearest = (*decided[at:], *reversed(decided[:at]))
    return next((one.statement.id for one in nearest if not one.rejected), "")


def _last_decision(opened: OpenArticle, selected: Numbered | None) -> int:
    decided = decided_of(opened, selected.statement.id) if selected else None
    return decided.last if decided else 0


def _types(opened: OpenArticle) -> dict[str, SpeakerType | None]:
    speakers = (each.statement.speaker for each in opened.decided)
    return {speaker.name: speaker.type for speaker in speakers if speaker.name}
