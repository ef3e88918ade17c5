"""What reviewers do to an utterance: what a form asks for, and the log."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from starlette.datastructures import ImmutableMultiDict

from onrecord.store.links.records import UtteranceAction, UtteranceDecision
from onrecord.view.review.decided import ChangeAbout, changes_about
from onrecord.view.review.form_values import Problem, Problems, read_choice, read_number
from onrecord.view.utterance_in_words import utterance_decision_in_words

# More than any id or address has.
LONGEST_FIELD = 1_000
_ADDRESS = re.compile(r".*/(?:utterances|statements)/([^/?#]+)[^/]*")
_IN_ARTICLE = re.compile(r".*[?&]statement=([^&#]+).*")


@dataclass(frozen=True, slots=True)
class UtteranceDraft:
    """The fields as somebody filled them in; `statements` are those to be split off."""

    action: str = ""
    other: str = ""
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UtteranceAsked:
    """A form that was read; `action` is None where there are problems.

    `other` is the id out of what was typed, which may be an address.
    """

    action: UtteranceAction | None
    draft: UtteranceDraft
    other: str
    seen: int
    undoes: int
    problems: tuple[Problem, ...] = ()


def utterance_asked_of(form: ImmutableMultiDict[str, str]) -> UtteranceAsked:
    """What a form asks for; what is wrong with it is told, never raised."""
    problems = Problems()
    other = form.get("other", "").strip()
    if len(other) > LONGEST_FIELD:
        problems.add("other", f"longer than {LONGEST_FIELD:,} characters; give an id or an address")
    draft = UtteranceDraft(
        action=form.get("action", ""),
        other=other[:LONGEST_FIELD],
        statements=tuple(dict.fromkeys(form.getlist("statement"))),
    )
    action = read_choice(UtteranceAction, draft.action, "action", "what to do", problems)
    undoes = action is UtteranceAction.UNDO
    number = read_number(form.get("decision", ""), "decision", problems) if undoes else 0
    seen = 0 if undoes else read_number(form.get("seen", ""), "seen", problems)
    if action is UtteranceAction.MERGE and not draft.other:
        problems.add("other", "give the address of the other utterance, or the id in it")
    if action is UtteranceAction.SPLIT and not draft.statements:
        problems.add("statement", "choose the reports that tell of something else")
    found = tuple(problems.found)
    return UtteranceAsked(None if found else action, draft, id_in(draft.other), seen, number, found)


def id_in(typed: str) -> str:
    """The id of an utterance or of a statement, out of its address or as it is."""
    found = _ADDRESS.fullmatch(typed) or _IN_ARTICLE.fullmatch(typed)
    return found[1] if found else typed


def utterance_changes(decisions: Iterable[UtteranceDecision]) -> tuple[ChangeAbout, ...]:
    """The log, the newest first."""
    return changes_about(decisions, _statement, utterance_decision_in_words)


def _statement(decision: UtteranceDecision) -> str:
    """One of those that it is about."""
    return decision.act.one[0].statement if decision.act.one else ""
