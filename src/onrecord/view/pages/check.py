"""The page that checks a draft: a form, and the draft with a finding for each quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.checked import Finding
from onrecord.view.check.draft import DraftParagraph, draft_paragraphs
from onrecord.view.check.in_words import counts_in_words
from onrecord.view.check.notes import ICONS
from onrecord.view.render import render
from onrecord.view.server.failure import Failure
from onrecord.view.server.frame import Frame


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft with what was found of its quotations.

    left_out, others
        How many more were too many to be looked up, and how many tell what somebody believes or
        feels.
    """

    text: str
    findings: tuple[Finding, ...]
    left_out: int = 0
    others: int = 0

    @property
    def words(self) -> int:
        """How many words the draft has."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings are of one sort, with the sign for it."""

    words: str
    icon: str


def check_page(
    frame: Frame,
    *,
    given: str = "",
    checked: CheckedDraft | None = None,
    failure: Failure | None = None,
    unlinked: int = 0,
) -> str:
    """The complete page. `given` is what stands in the form, `failure` why it was not checked."""
    findings = checked.findings if checked else ()
    return render(
        "check.html",
        frame=frame,
        given=given,
        checked=checked,
        failure=failure,
        unlinked=unlinked,
        paragraphs=_paragraphs(frame, checked),
        counts=_counts(findings),
    )


def _paragraphs(frame: Frame, checked: CheckedDraft | None) -> tuple[DraftParagraph, ...]:
    if checked is None:
        return ()
    return tuple(draft_paragraphs(checked.text, checked.findings, frame.counts.articles))


def _counts(findings: Sequence[Finding]) -> tuple[Count, ...]:
    return tuple(Count(words, ICONS[sort]) for sort, words in counts_in_words(findings))
