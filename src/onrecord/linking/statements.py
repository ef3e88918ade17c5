"""Two statements that somebody wants to see side by side, whatever the record says of them."""

from __future__ import annotations

from onrecord.contract import Statement
from onrecord.link.parts import Judge
from onrecord.linked import Comparison
from onrecord.linking.wording import wording_of


def compared(judge: Judge, a: Statement, b: Statement) -> Comparison:
    """How the two match by their words, and in what they differ; spans lie in their `text`.

    Who said it is left to others: a name counts only within the words.
    """
    wordings = [wording_of(a.text), wording_of(b.text)]
    one, other = map(judge.side, wordings, judge.imprints(wordings))
    return judge.compare(one, other)
