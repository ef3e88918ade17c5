"""What a reviewer asks for, out of the fields of a form that anybody may have filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from onrecord.contract import Kind, Mode
from onrecord.store.review.records import Act, Action, Seen
from onrecord.view.review.draft import Draft
from onrecord.view.review.form_values import Problem, Problems, read_choice, read_number, read_spans
from onrecord.view.review.speaker_form import speaker_of

# More than any field of the form needs.
LONGEST_FIELD = 4_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A form that was read.

    act
        None where `undoes` names a decision to undo, and where there are problems.
    version
        The sha256 of the text that the reviewer saw.
    """

    statement: str
    act: Act | None
    undoes: int | None
    seen: Seen
    version: str
    draft: Draft
    problems: tuple[Problem, ...] = ()


def act_of(form: Mapping[str, str]) -> Asked:
    """What a form asks for; what is wrong with it is told field by field, never raised."""
    problems = Problems()
    draft = _draft(form, problems)
    action = read_choice(Action, draft.action, "action", "what to do", problems)
    undoes = read_number(draft.decision, "decision", problems) if action is Action.UNDO else None
    seen = _seen(form, problems) if undoes is None else Seen(0, 0)
    act = _act(action, draft, problems) if action and undoes is None else None
    if action not in (None, Action.ADD, Action.UNDO) and not draft.statement:
        problems.add("statement", "the form names no statement; open the article anew")
    return Asked(
        statement=draft.statement,
        act=None if problems.found else act,
        undoes=undoes,
        seen=seen,
        version=form.get("version", ""),
        draft=draft,
        problems=tuple(problems.found),
    )


def _seen(form: Mapping[str, str], problems: Problems) -> Seen:
    return Seen(
        read_number(form.get("reading", ""), "reading", problems),
        read_number(form.get("seen", "0"), "seen", problems),
    )


def _draft(form: Mapping[str, str], problems: Problems) -> Draft:
    typed: dict[str, str] = {}
    for field in fields(Draft):
        value = form.get(field.name, "").strip()
        if len(value) > LONGEST_FIELD:
            problems.add(field.name, f"too long: {len(value):,} of at most {LONGEST_FIELD:,}")
        typed[field.name] = value[:LONGEST_FIELD]
    return Draft(**typed)


def _act(action: Action, draft: Draft, problems: Problems) -> Act:
    if action is Action.SPEAKER:
        return Act(action, speaker=speaker_of(draft, problems))
    if action is Action.SPANS:
        return _spans(action, draft, problems)
    if action is Action.ADD:
        return _added(draft, problems)
    return Act(action)


def _spans(action: Action, draft: Draft, problems: Problems) -> Act:
    content = read_spans(draft.content, "content", problems)
    if not draft.content:
        problems.add("content", "select the words that were said, or type where they stand")
    return Act(
        action,
        content=content,
        cue=read_spans(draft.cue, "cue", problems),
        source=read_spans(draft.source, "source", problems),
    )


def _added(draft: Draft, problems: Problems) -> Act:
    spans = _spans(Action.ADD, draft, problems)
    return Act(
        Action.ADD,
        content=spans.content,
        cue=spans.cue,
        source=spans.source,
        speaker=speaker_of(draft, problems),
        kind=read_choice(Kind, draft.kind, "kind", "direct, mixed or indirect", problems),
        mode=read_choice(Mode, draft.mode, "mode", "the mode", problems),
    )
