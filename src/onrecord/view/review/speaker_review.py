"""What reviewers do to a speaker: what a form asks for, and the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from onrecord.store.speakers.records import SpeakerAction, SpeakerDecision
from onrecord.view.review.decided import ChangeAbout, changes_about
from onrecord.view.review.form_values import Problem, Problems, read_choice, read_number
from onrecord.view.speaker_in_words import decision_in_words

# More than any name or id has.
LONGEST_FIELD = 1_000


@dataclass(frozen=True, slots=True)
class SpeakerDraft:
    """The fields as somebody typed them."""

    action: str = ""
    other: str = ""
    name: str = ""
    article: str = ""
    new_name: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerAsked:
    """A form that was read; `action` is None where there are problems."""

    action: SpeakerAction | None
    draft: SpeakerDraft
    seen: int
    undoes: int
    problems: tuple[Problem, ...] = ()


def asked_of(form: Mapping[str, str]) -> SpeakerAsked:
    """What a form asks for; what is wrong with it is told, never raised."""
    problems = Problems()
    typed = {field.name: _text(form, field.name, problems) for field in fields(SpeakerDraft)}
    draft = SpeakerDraft(**typed)
    action = read_choice(SpeakerAction, draft.action, "action", "what to do", problems)
    undoes = action is SpeakerAction.UNDO
    number = read_number(form.get("decision", ""), "decision", problems) if undoes else 0
    seen = 0 if undoes else read_number(form.get("seen", ""), "seen", problems)
    for needs, field, value in (
        (SpeakerAction.MERGE, "other", draft.other),
        (SpeakerAction.SPLIT, "name", draft.name),
    ):
        if action is needs and not value:
            problems.add(field, "give a name")
    found = tuple(problems.found)
    return SpeakerAsked(None if found else action, draft, seen, number, found)


def speaker_changes(decisions: Iterable[SpeakerDecision]) -> tuple[ChangeAbout, ...]:
    """The log, the newest first."""
    return changes_about(decisions, lambda each: each.act.speaker.id, decision_in_words)


def _text(form: Mapping[str, str], name: str, problems: Problems) -> str:
    value = form.get(name, "").strip()
    if len(value) > LONGEST_FIELD:
        problems.add(name, f"too long: {len(value):,} of at most {LONGEST_FIELD:,} characters")
    return value[:LONGEST_FIELD]
