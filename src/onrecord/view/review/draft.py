"""The fields of the review form as somebody left them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.contract import Statement
from onrecord.store.review.records import Action
from onrecord.view.review.form_values import write_spans


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields as they were typed, so that they can be shown again: nothing is lost.

    who
        `name:TYPE:NAME`, `other` (then `speaker` and `type` hold it) or `unknown` (then `reason`).
    """

    statement: str = ""
    action: str = ""
    content: str = ""
    cue: str = ""
    source: str = ""
    who: str = ""
    speaker: str = ""
    type: str = ""
    reason: str = ""
    kind: str = ""
    mode: str = ""
    decision: str = ""


def draft_of(statement: Statement, who: str) -> Draft:
    """The form of a statement that nobody changed yet; `who` is the choice of its speaker."""
    speaker = statement.speaker
    return Draft(
        statement=statement.id,
        content=write_spans(statement.content),
        cue=write_spans(statement.cue),
        source=write_spans(statement.source),
        who=who,
        speaker=speaker.name or "",
        type=speaker.type or "",
        reason=speaker.reason or "",
        kind=statement.kind,
        mode=statement.mode,
    )


def rest_of(draft: Draft, now: Draft) -> Draft | None:
    """What is still to be saved once the draft's action is done; None where nothing is.

    `now` is the form of the statement as the record has it after that.
    """
    spans = (draft.content, draft.cue, draft.source) != (now.content, now.cue, now.source)
    speaker = (draft.who, draft.speaker) != (now.who, now.speaker) and draft.who != now.who
    if draft.action == Action.SPANS and speaker:
        return replace(
            now, who=draft.who, speaker=draft.speaker, type=draft.type, reason=draft.reason
        )
    if draft.action == Action.SPEAKER and spans:
        return replace(now, content=draft.content, cue=draft.cue, source=draft.source)
    if draft.action == Action.ACCEPT and (spans or speaker):
        return replace(draft, statement=now.statement, action="")
    return None
