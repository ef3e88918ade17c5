"""What reviewers did to an article, as a table: who, when, before and after in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.contract import Article, Speaker, words_of
from onrecord.store.review.records import Action, Decision
from onrecord.view.article.notes import Numbered, shortened
from onrecord.view.in_words import reason_in_words

ABOUT = {
    Action.ACCEPT: "accepted",
    Action.REJECT: "rejected",
    Action.SPANS: "words",
    Action.SPEAKER: "speaker",
    Action.ADD: "added",
    Action.UNDO: "undone",
}
# Older ones are in the record; a page of thousands helps nobody.
MOST_CHANGES = 200


@dataclass(frozen=True, slots=True)
class Change:
    """One decision.

    statement
        The statement it is about, where the page shows it.
    words
        What it is about in its own words, for where it is not shown.
    became
        True where it turned `before` into `after`; False where it only says something of `before`.
    holds
        True where it can be undone: it is no undo, and nobody undid it.
    """

    decision: int
    at: str
    by: str
    about: str
    statement: Numbered | None
    words: str
    before: str
    after: str
    became: bool
    holds: bool


def changes_of(
    article: Article | None, decisions: Iterable[Decision], statements: dict[int, Numbered]
) -> tuple[Change, ...]:
    """The newest first. `statements` by the number of the decision that their review began with.

    Without the article, and of another version of it, words cannot be shown as they became.
    """
    listed = list(decisions)
    by_number = {each.number: each for each in listed}
    undone = {each.undoes for each in listed}
    return tuple(
        _change(article, each, by_number, statements.get(each.first), each.number not in undone)
        for each in reversed(listed[-MOST_CHANGES:])
    )


def decided_since(
    decisions: Iterable[Decision], since: int, reader: str | None
) -> tuple[Decision, ...]:
    """What others decided after the decision of that number."""
    return tuple(each for each in decisions if each.number > since and each.reviewer != reader)


def _change(
    article: Article | None,
    decision: Decision,
    known: dict[int, Decision],
    statement: Numbered | None,
    stands: bool,
) -> Change:
    undone = known.get(decision.undoes or 0)
    before, after = _told(article, undone or decision)
    if undone is not None:
        before, after = after, before
    return Change(
        decision=decision.number,
        at=decision.at,
        by=decision.reviewer,
        about=ABOUT[decision.act.action],
        statement=statement,
        words=_quoted(decision.judged.shown.text),
        before=before,
        after=after,
        became=decision.act.action not in (Action.ACCEPT, Action.REJECT),
        holds=stands and decision.undoes is None,
    )


def _told(article: Article | None, decision: Decision) -> tuple[str, str]:
    act, shown = decision.act, decision.judged.shown
    if act.action is Action.SPEAKER and act.speaker is not None:
        return _speaker(shown.speaker), _speaker(act.speaker)
    if act.action is Action.SPANS:
        if article is None or decision.sha256 != article.sha256:
            return _quoted(shown.text), "other words"
        return _quoted(shown.text), _quoted(words_of(act.content, article.text))
    if act.action is Action.ADD:
        return "not there", _quoted(shown.text)
    return f"{_speaker(shown.speaker)}: {_quoted(shown.text)}", ABOUT[act.action]


def _speaker(speaker: Speaker) -> str:
    return speaker.name or reason_in_words(speaker)


def _quoted(words: str) -> str:
    return shortened(words)
