"""The statements of a reading with what reviewers decided about them.

Decisions are never written into a reading: every reading gets all of them applied anew, so nothing
can be left half applied. `store/current.py` keeps what comes out, for searching.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from onrecord.contract import Article, Extraction, Review, Statement, words_of
from onrecord.identity import statement_id
from onrecord.naming import with_shown_name, without_candidates
from onrecord.store.corrected import with_links_as_decided
from onrecord.store.review.fit import LEAST_FIT, LEAST_FIT_ADDED, Wanted, best_fits
from onrecord.store.review.records import Action, DecidedStatement, Decision

Thread = tuple[Decision, ...]


def decide_over(
    article: Article,
    extraction: int,
    statements: Sequence[Statement],
    decisions: Sequence[Decision],
) -> tuple[DecidedStatement, ...]:
    """The statements of the reading of that number, as decided, in order of their contents.

    1. Decisions that were undone are left out; the others form threads, one per statement.
    2. Each thread goes to one statement of the reading: the best fit of at least 0.5.
    3. A thread that fits none makes a statement that stands by itself.
    4. A machine-read statement in the very place of a reviewed one is that one: it is left out.
    5. What lies within what is told anew.

    Names that are too uncertain to be shown are left out first: nobody decides about what is not
    seen.

    Rejected statements are among them. An accepted statement has the content, cue, source and
    speaker that were accepted, a changed one what was changed; the rest is the reading's.
    """
    # 1.
    threads = _threads(decisions)
    if not threads:
        return tuple(
            DecidedStatement(with_shown_name(statement), statement) for statement in statements
        )
    # 2.
    wanted = [_wanted(thread, extraction) for thread in threads]
    fits = best_fits(article.text, wanted, statements)
    thread_at = {position: threads[place] for place, position in fits.items()}
    listed = [
        DecidedStatement(_applied(article, with_shown_name(statement), thread), statement, thread)
        for position, statement in enumerate(statements)
        for thread in (thread_at.get(position, ()),)
    ]
    # 3.
    apart = [thread for place, thread in enumerate(threads) if place not in fits]
    listed += [_by_itself(article, extraction, statements, thread) for thread in apart]
    # 4.
    reviewed = {each.statement.id for each in listed if each.decisions and not each.rejected}
    kept = (each for each in listed if each.decisions or each.statement.id not in reviewed)
    # 5.
    return _placed_within(sorted(kept, key=_reading_order))


def told_to_others(extraction: Extraction, decided: Iterable[DecidedStatement]) -> Extraction:
    """The extraction with the statements as decided, without rejected ones and candidates."""
    standing = [each for each in decided if not each.rejected]
    article = with_links_as_decided(extraction.article, standing)
    reviews = ((each.statement.id, each.reviewed) for each in standing)
    return replace(
        extraction,
        article=article,
        statements=tuple(without_candidates(each.statement) for each in standing),
        reviewed=tuple(Review(id_, review.by, review.at) for id_, review in reviews if review),
    )


def lasting(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that were not undone, without those that undo."""
    listed = list(decisions)
    undone = {decision.undoes for decision in listed}
    return [each for each in listed if each.undoes is None and each.number not in undone]


def changed(article: Article, statement: Statement, decision: Decision) -> Statement:
    """The statement after one decision, its text and id those of its place."""
    return _applied(article, statement, (decision,))


def _threads(decisions: Iterable[Decision]) -> list[Thread]:
    threads: dict[int, Thread] = {}
    for decision in lasting(decisions):
        threads[decision.first] = (*threads.get(decision.first, ()), decision)
    return list(threads.values())


def _wanted(thread: Thread, extraction: int) -> Wanted:
    """What the reviewers saw and what they made of it: a reading may now have either."""
    if _is_added(thread) and thread[0].judged.extraction == extraction:
        return Wanted((), frozenset())  # added beside all that this very reading has
    changes = [each.act.content for each in thread if each.act.action is Action.SPANS]
    return Wanted(
        contents=(*(each.judged.shown.content for each in thread), *changes),
        ids=frozenset(each.judged.shown.id for each in thread)
        | frozenset(each.judged.read.id for each in thread),
        least_fit=LEAST_FIT_ADDED if _is_added(thread) else LEAST_FIT,
    )


def _is_added(thread: Thread) -> bool:
    return thread[0].act.action is Action.ADD


def _applied(article: Article, statement: Statement, thread: Thread) -> Statement:
    if not thread:
        return statement
    for decision in thread:
        statement = _acted(statement, decision)
    return replace(
        statement,
        id=statement_id(article, statement.content, statement.cue),
        text=words_of(statement.content, article.text),
    )


def _acted(statement: Statement, decision: Decision) -> Statement:
    act, shown = decision.act, decision.judged.shown
    match act.action:
        case Action.ACCEPT | Action.ADD:
            # What was looked at and found right. Who was told, where and when follows the
            # reading: a later onrecord may fill what this one left empty.
            return replace(
                statement,
                kind=shown.kind,
                mode=shown.mode,
                polarity=shown.polarity,
                headline=shown.headline,
                content=shown.content,
                cue=shown.cue,
                source=shown.source,
                speaker=shown.speaker,
            )
        case Action.SPANS:
            return replace(
                statement,
                content=act.content,
                cue=act.cue,
                source=act.source,
                kind=act.kind or statement.kind,
            )
        case Action.SPEAKER:
            assert act.speaker is not None  # `decide` writes no other
            return replace(statement, speaker=act.speaker)
        case Action.REJECT | Action.UNDO:
            return statement
        case _:
            assert_never(act.action)


def _by_itself(
    article: Article, extraction: int, statements: Sequence[Statement], thread: Thread
) -> DecidedStatement:
    last = thread[-1]
    made = DecidedStatement(_applied(article, last.judged.read, thread), None, thread)
    if last.judged.extraction == extraction or _is_added(thread):
        return made  # decided in sight of this very reading, or never read by any
    # A rejection holds by itself where nothing is read there any more.
    look = not made.rejected or any(_overlap(made.statement, each) for each in statements)
    return replace(made, to_look_at=look)


def _overlap(one: Statement, other: Statement) -> bool:
    return any(mine.overlaps(its) for mine in one.content for its in other.content)


def _reading_order(decided: DecidedStatement) -> tuple[int, int]:
    outer = decided.statement.outer
    return outer.start, -outer.end


def _placed_within(listed: Sequence[DecidedStatement]) -> tuple[DecidedStatement, ...]:
    by_id = {each.found.id: each for each in listed if each.found is not None}
    by_id |= {each.statement.id: each for each in listed}
    return tuple(
        replace(each, statement=replace(each.statement, within=_within(each, by_id)))
        for each in listed
    )


def _within(decided: DecidedStatement, by_id: dict[str, DecidedStatement]) -> str | None:
    """The id of the nearest statement around it that holds it still and was not rejected."""
    inner = decided.statement
    passed = {inner.id}
    outer = by_id.get(inner.within or "")
    while outer is not None and outer.statement.id not in passed:
        if outer.statement.outer.holds(inner.outer) and not outer.rejected:
            return outer.statement.id
        passed.add(outer.statement.id)
        outer = by_id.get(outer.statement.within or "")
    return None
