"""Two people at once: what the other one did, and the draft of whoever came second."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.contract import Article, Kind, Mode, Spans
from onrecord.store.page_records import OpenArticle
from onrecord.store.review.fit import Wanted as Place
from onrecord.store.review.fit import best_fits
from onrecord.store.review.records import Action, DecidedStatement, Decision
from onrecord.view.review.attempt import Attempt, Conflict
from onrecord.view.review.change_log import Change, changes_of
from onrecord.view.review.draft import Draft
from onrecord.view.review.form_values import Problems, read_spans, write_spans
from onrecord.view.review.moved import moved
from onrecord.view.review.review_desk import decided_of
from onrecord.view.review.review_form import Asked


def conflict_of(
    asked: Asked, now: OpenArticle, decisions: Iterable[Decision], seen_text: str | None
) -> Attempt:
    """The draft over what the record holds now, every field kept.

    `seen_text` is the text that the reviewer saw, None where it is erased; in another text the
    spans are those of the same words nearest by.
    """
    article = now.extraction.article
    draft, shift = _brought_over(asked, article, seen_text)
    decided = decided_of(now, asked.statement)
    if decided is None and shift is not None:
        decided = _at_its_place(draft, now)
    gone = (decided is None or decided.rejected) and draft.action != Action.ADD
    needs_words = gone or draft.action in (Action.ADD, Action.SPANS)
    conflict = Conflict(
        others=_others(asked, decided, article, decisions),
        read_again=asked.seen.reading != now.reading or asked.version != article.sha256,
        shift=shift,
        gone=gone,
        can_be_done=shift is not None or not needs_words,
    )
    if gone:
        # As a statement of its own it needs what the one that is gone had.
        draft = replace(draft, kind=draft.kind or Kind.DIRECT, mode=draft.mode or Mode.SPEECH)
    elif decided is not None:
        draft = replace(draft, statement=decided.statement.id)
    return Attempt(draft, conflict=conflict)


def _brought_over(
    asked: Asked, article: Article, seen_text: str | None
) -> tuple[Draft, int | None]:
    if asked.version == article.sha256:
        return asked.draft, 0
    placed = _placed(asked.draft, seen_text or "", article.text)
    return placed or (asked.draft, None)


def _at_its_place(draft: Draft, now: OpenArticle) -> DecidedStatement | None:
    """What stands now at the words of the draft: a new text gives every statement a new id."""
    content = read_spans(draft.content, "content", Problems())
    text = now.extraction.article.text
    # Somebody may have typed where no text is.
    if draft.action == Action.ADD or not all(
        0 <= one.start < one.end <= len(text) for one in content
    ):
        return None
    statements = [each.statement for each in now.decided]
    fit = best_fits(text, [Place((content,), frozenset())], statements).get(0)
    return None if fit is None else now.decided[fit]


def _others(
    asked: Asked,
    decided: DecidedStatement | None,
    article: Article,
    decisions: Iterable[Decision],
) -> tuple[Change, ...]:
    listed = list(decisions)
    about = {each.first for each in listed if asked.statement in _ids(each)}
    if decided and decided.decisions:
        about.add(decided.decisions[0].first)
    changes = changes_of(article, listed, {})
    newer = {
        each.number for each in listed if each.first in about and each.number > asked.seen.decision
    }
    return tuple(each for each in changes if each.decision in newer)


def _ids(decision: Decision) -> tuple[str, str]:
    return decision.judged.shown.id, decision.judged.read.id


def _placed(draft: Draft, old: str, new: str) -> tuple[Draft, int] | None:
    """The draft with its words where they stand in the new text, and how far the first moved."""
    found: dict[str, Spans] = {}
    before: dict[str, Spans] = {}
    for field in ("content", "cue", "source"):
        before[field] = read_spans(getattr(draft, field), field, Problems())
        spans = moved(before[field], old, new)
        if spans is None:
            return None
        found[field] = spans
    written = {field: write_spans(spans) for field, spans in found.items()}
    first = zip(found["content"][:1], before["content"][:1], strict=True)
    return replace(draft, **written), sum(new.start - old.start for new, old in first)
