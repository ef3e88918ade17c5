"""Can an act be done? What a reviewer gives is held against the text before it is written."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from onrecord.contract import Article, Spans, Statement
from onrecord.errors import DecisionRefused
from onrecord.store.review.records import Act, Action, DecidedStatement
from onrecord.store.verify.checks import misplaced


def check_act(article: Article, act: Act) -> None:
    """Raises DecisionRefused where the act lacks something, or spans lie outside the text."""
    match act.action:
        case Action.SPANS:
            _check_spans(article, act)
        case Action.SPEAKER:
            _check_speaker(article, act)
        case Action.ADD:
            _check_spans(article, act)
            _check_speaker(article, act)
            if act.kind is None or act.mode is None:
                raise DecisionRefused("a statement has a kind and a mode; give both")
        case Action.UNDO:
            raise DecisionRefused("undo names a decision, not a statement; use `undo`")
        case _:
            pass


def check_place(made: Statement, others: Iterable[DecidedStatement]) -> None:
    """Two statements in one place, and with one id, would be one that counts twice."""
    for other in others:
        if other.statement.id == made.id and not other.rejected:
            raise DecisionRefused(
                f"there is a statement with this content and cue already ({made.id}); reject one "
                "of the two instead"
            )


def _check_speaker(article: Article, act: Act) -> None:
    speaker = act.speaker
    if speaker is None or (speaker.name is None) == (speaker.reason is None):
        raise DecisionRefused(
            "a speaker has a name, or a reason why there is none; give one of them"
        )
    _check_in_text(article, speaker.spans)


def _check_spans(article: Article, act: Act) -> None:
    if not act.content:
        raise DecisionRefused("a statement needs content; to say that it is none, reject it")
    for spans in (act.content, act.cue, act.source):
        _check_in_text(article, spans)
        for before, after in pairwise(spans):
            if after.start < before.end:
                raise DecisionRefused(
                    f"the spans {before.start}-{before.end} and {after.start}-{after.end} overlap "
                    "or stand in the wrong order; give them in the order of the text"
                )


def _check_in_text(article: Article, spans: Spans) -> None:
    for span in misplaced(spans, article.text):
        raise DecisionRefused(
            f"the span {span.start}-{span.end} does not lie in the text of {article.location}, "
            f"which has {len(article.text)} characters"
        )
