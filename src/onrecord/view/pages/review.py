"""What reviewers are to look at, and what they decided last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.store.links.records import UtteranceDecision
from onrecord.store.review.records import ArticleDecision, Correction
from onrecord.store.speakers.records import SpeakerDecision
from onrecord.view.render import render
from onrecord.view.review.change_log import Change, changes_of
from onrecord.view.review.speaker_review import speaker_changes
from onrecord.view.review.utterance_review import utterance_changes
from onrecord.view.server.frame import Frame


@dataclass(frozen=True, slots=True)
class _Line:
    article: str
    title: str
    change: Change


def review_page(
    frame: Frame,
    corrections: Iterable[Correction],
    latest: Iterable[ArticleDecision],
    about_speakers: Iterable[SpeakerDecision] = (),
    about_utterances: Iterable[UtteranceDecision] = (),
) -> str:
    """Reviewers' statements that fit nothing in what was read last, and the latest decisions.

    `latest` in the order in which they are shown; the others the first one first.
    """
    lines = tuple(
        _Line(one.article, one.title or one.location, *changes_of(None, [one.decision], {}))
        for one in latest
    )
    return render(
        "review.html",
        frame=frame,
        corrections=tuple(corrections),
        lines=lines,
        about_speakers=speaker_changes(about_speakers),
        about_utterances=utterance_changes(about_utterances),
    )
