"""Utterances and what is told of them, as a reader would say it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.linked import DifferenceKind
from onrecord.store.links.records import UtteranceAction, UtteranceDecision
from onrecord.view.in_words import counted

KINDS = {
    DifferenceKind.NUMBER: "number",
    DifferenceKind.DATE: "date",
    DifferenceKind.NEGATION: "negation",
    DifferenceKind.NAME: "name",
    DifferenceKind.SPEAKER: "speaker",
    DifferenceKind.WORDS: "words",
    DifferenceKind.REORDER: "order",
}
# More letters in a row tell a reader nothing.
_MOST_LETTERS = 8


def reports_in_words(independent: int, reprints: int) -> str:
    """ "3 independent reports, 2 reprints", "1 report"."""
    told = counted(independent, "independent report" if independent > 1 else "report")
    return f"{told}, {counted(reprints, 'reprint')}" if reprints else told


def letters_in_words(letters: Sequence[str]) -> str:
    """ "report D", "reports C, D and E"."""
    listed = joined(letters)
    return f"report {listed}" if len(letters) == 1 else f"reports {listed}"


def joined(names: Sequence[str]) -> str:
    """ "A, B and C"; of many the first ones and how many more."""
    if len(names) > _MOST_LETTERS:
        rest = len(names) - _MOST_LETTERS + 1
        return f"{', '.join(names[: _MOST_LETTERS - 1])} and {rest:,} more"
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last


def utterance_decision_in_words(decision: UtteranceDecision) -> str:
    """What was decided, without who and when."""
    act = decision.act
    one, other = len(act.one), len(act.other)
    match act.action:
        case UtteranceAction.MERGE:
            return f"{counted(one, 'statement')} and {counted(other, 'statement')} are of one act"
        case UtteranceAction.SPLIT:
            apart = f"{counted(one, 'statement')} {'is' if one == 1 else 'are'}"
            rest = "the other one" if other == 1 else f"the {other:,} others"
            return f"{apart} of another act than {rest}"
        case _:
            return f"decision {decision.undoes} no longer holds"
