"""An article in the reading room: its text with its statements, the desk, review."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.store import ReprintGroup
from onrecord.store.page_records import ArticleVersion, OpenArticle
from onrecord.store.records import WithdrawnStatement
from onrecord.store.review.records import DecidedStatement, Decision
from onrecord.view.article.article_room import ArticleRoom, Wanted, older_version
from onrecord.view.article.desk import Desk, desk_of
from onrecord.view.article.facts import speakers_here
from onrecord.view.article.notes import Numbered, numbered_of
from onrecord.view.article.parts import part_of, parts_of
from onrecord.view.article.shown import Shown, shown_of
from onrecord.view.render import render
from onrecord.view.reported import NOT_LINKED, Reported
from onrecord.view.review.attempt import Attempt
from onrecord.view.review.change_log import Change, changes_of
from onrecord.view.review.review_desk import ReviewForm, decided_of, form_of
from onrecord.view.server.frame import Frame

ALL = Wanted()


@dataclass(frozen=True, slots=True)
class ArticleView:
    """What the template shows beside the text.

    changes, rejected
        For reviewers; empty otherwise.
    asked_rejected
        The statement that the address asks for, where it was rejected and so is not shown.
    since
        The number of the last decision about the article that the page knows of.
    """

    room: ArticleRoom
    desk: Desk | None
    form: ReviewForm | None
    attempt: Attempt | None
    older: ArticleVersion | None
    versions: tuple[ArticleVersion, ...]
    reviewed: int
    is_whole: bool
    changes: tuple[Change, ...]
    rejected: tuple[DecidedStatement, ...]
    asked_rejected: DecidedStatement | None
    since: int


def article_page(
    frame: Frame,
    opened: OpenArticle,
    *,
    wanted: Wanted = ALL,
    withdrawn: Iterable[WithdrawnStatement] = (),
    decisions: Iterable[Decision] = (),
    attempt: Attempt | None = None,
    reported: Reported = NOT_LINKED,
    reprints: ReprintGroup | None = None,
) -> str:
    """The page of an article, or of one part of a long one.

    `decisions` are all about the article, for reviewers; `reported` tells how often it is reported
    what its statements report, `reprints` where its text is printed too. With `attempt` the desk
    holds what somebody typed, and the page says why it was not saved. In time linear in the text.
    """
    made = _Made(frame, opened, wanted, attempt)
    return render(
        "room_article.html",
        frame=frame,
        shown=made.shown(),
        view=made.view(tuple(decisions)),
        withdrawn=tuple(withdrawn),
        reported=reported,
        reprints=reprints,
    )


def desk_fragment(
    frame: Frame, opened: OpenArticle, *, wanted: Wanted, reported: Reported = NOT_LINKED
) -> str:
    """The desk alone, with a statement or for a missed one; empty where there is no such."""
    made = _Made(frame, opened, wanted, None)
    return render(
        "desk_alone.html",
        frame=frame,
        view=made.view(()),
        article=made.article,
        reported=reported,
    )


def changes_fragment(
    frame: Frame, opened: OpenArticle, decisions: Sequence[Decision], news: Sequence[Decision]
) -> str:
    """Those of the decisions about the article that are news to the reader; one at least."""
    made = _Made(frame, opened, ALL, None)
    numbers = {each.number for each in news}
    changes = [each for each in made.changes(decisions) if each.decision in numbers]
    return render("changes.html", changes=changes, room=made.room, since=max(numbers))


class _Made:
    """What page and desk have in common."""

    def __init__(
        self, frame: Frame, opened: OpenArticle, wanted: Wanted, attempt: Attempt | None
    ) -> None:
        self.frame = frame
        self.opened = opened
        self.wanted = wanted
        self.attempt = attempt
        self.article = opened.article
        self.statements = numbered_of(opened.decided)
        self.older = older_version(opened)
        self.room = self._room()

    def shown(self) -> Shown:
        return shown_of(
            self.article,
            self.opened.extraction.by,
            self.statements,
            gaps=self.opened.kept.gaps,
            part=self.room.parts[self.room.part - 1] if len(self.room.parts) > 1 else None,
            room=self.room,
        )

    def view(self, decisions: Sequence[Decision]) -> ArticleView:
        desk = desk_of(
            self.article,
            self.statements,
            self.room,
            gaps=self.opened.kept.gaps,
            origin=self.wanted.origin,
        )
        return ArticleView(
            room=self.room,
            desk=desk,
            form=self._form() if self.room.review else None,
            attempt=self.attempt,
            older=self.older,
            versions=self.opened.versions,
            reviewed=sum(one.status is not None for one in self.statements),
            is_whole=self.opened.kept.is_whole,
            changes=self.changes(decisions) if self.room.review else (),
            rejected=tuple(each for each in self.opened.decided if each.rejected),
            asked_rejected=self._asked_rejected(),
            since=max((each.number for each in decisions), default=0),
        )

    def changes(self, decisions: Sequence[Decision]) -> tuple[Change, ...]:
        by_id = {one.statement.id: one for one in self.statements}
        of_review = {
            each.decisions[0].first: by_id[each.statement.id]
            for each in self.opened.decided
            if each.decisions and not each.rejected
        }
        return changes_of(self.article, decisions, of_review)

    def _asked_rejected(self) -> DecidedStatement | None:
        asked = self.wanted.statement
        decided = decided_of(self.opened, asked) if asked else None
        return decided if decided and decided.rejected else None

    def _form(self) -> ReviewForm:
        typed = self._typed()
        draft, problems = (typed.draft, typed.problems) if typed else (None, ())
        here = speakers_here(self.statements)
        return form_of(self.opened, self.room.selected, here, draft, problems)

    def _typed(self) -> Attempt | None:
        """What somebody typed into the form on the desk."""
        return self.attempt if self.attempt and self.attempt.is_of_the_desk else None

    def _room(self) -> ArticleRoom:
        parts = parts_of(self.article, [one.statement for one in self.statements])
        selected = self._selected()
        part = min(max(self.wanted.part or 0, 0), len(parts))
        if not part:
            part = part_of(parts, selected.statement) if selected else 1
        review = self.frame.may_review and self.older is None
        # What was typed about a statement that is gone must not meet another one.
        is_for_a_missed_one = self._typed() or (review and self.wanted.adding)
        if selected is None and not is_for_a_missed_one:
            here = (one for one in self.statements if part_of(parts, one.statement) == part)
            selected = next(here, None)
        return ArticleRoom(
            article=self.article,
            older=self.older.sha256 if self.older else None,
            part=part,
            parts=parts,
            selected=selected,
            review=review,
        )

    def _selected(self) -> Numbered | None:
        typed = self._typed()
        wanted = typed.draft.statement if typed else self.wanted.statement
        decided = decided_of(self.opened, wanted) if wanted else None
        shown = (one for one in self.statements if decided and one.statement is decided.statement)
        return next(shown, None)
