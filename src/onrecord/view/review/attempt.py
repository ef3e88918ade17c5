"""A form of a reviewer that was sent and not done, or not all of it: shown again, nothing lost."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.store.page_records import OpenArticle
from onrecord.store.review.records import Action
from onrecord.view.article.facts import speakers_here
from onrecord.view.article.notes import numbered_of
from onrecord.view.review.change_log import Change
from onrecord.view.review.draft import Draft, rest_of
from onrecord.view.review.form_values import Problem
from onrecord.view.review.review_desk import decided_of, form_of
from onrecord.view.review.review_form import Asked


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why a decision was not written.

    others
        What others decided about the statement since it was opened, the newest first.
    read_again
        True where the article was read again, or has another text, since.
    shift
        By how many characters its words have moved in the new text; None where they are no longer
        there.
    gone
        True where the statement is no longer there: the draft can only be added as one of its own.
    can_be_done
        False where words have to be selected anew first.
    """

    others: tuple[Change, ...]
    read_again: bool
    shift: int | None
    gone: bool
    can_be_done: bool


@dataclass(frozen=True, slots=True)
class Attempt:
    """A form that was sent and not done: its fields, what is wrong with them, or the conflict.

    `message` is what the record said about it, where it refused.
    """

    draft: Draft
    problems: tuple[Problem, ...] = ()
    conflict: Conflict | None = None
    message: str | None = None

    @property
    def is_of_the_desk(self) -> bool:
        """True for the form on the desk, False for an undo, which has no fields."""
        return self.draft.action != Action.UNDO


def attempt_of(asked: Asked, message: str | None = None) -> Attempt:
    """A form that cannot be done as it is; `message` where the record refused it."""
    return Attempt(asked.draft, asked.problems, message=message)


def rest_attempt(asked: Asked, after: OpenArticle) -> Attempt | None:
    """What else was changed in a form whose action is done; None where nothing was.

    `after` is the article with the decision in it.
    """
    decided = decided_of(after, asked.statement)
    statements = numbered_of(after.decided)
    found = [one for one in statements if decided and one.statement is decided.statement]
    if not found:
        return None
    now = form_of(after, found[0], speakers_here(statements)).draft
    rest = rest_of(asked.draft, now)
    return Attempt(rest) if rest else None
