"""How two wordings match, in words."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.contract import Span
from onrecord.link.pairs.side import Side
from onrecord.linked import Difference, DifferenceKind

_OF_FACTS = {
    DifferenceKind.NUMBER: ("one figure differs", "figures differ"),
    DifferenceKind.DATE: ("the date differs", "dates differ"),
    DifferenceKind.NEGATION: ("one denies what the other affirms",) * 2,
    DifferenceKind.NAME: ("a name differs", "names differ"),
    DifferenceKind.SPEAKER: ("another speaker",) * 2,
}
# Where so much of the words is in differences, it is another wording and not an edited one.
_OTHER_WORDS = 0.4


def reason_of(a: Side, b: Side, differences: Sequence[Difference]) -> str:
    """How b matches a: "edited: 2 words differ, one figure differs"."""
    facts = [
        several if count > 1 else one
        for kind, (one, several) in _OF_FACTS.items()
        if (count := sum(each.kind is kind for each in differences))
    ]
    return ", ".join([_wording(a, b, differences), *facts])


def _wording(a: Side, b: Side, differences: Sequence[Difference]) -> str:
    kinds = {each.kind for each in differences}
    left_out, put_in, changed = _counts(a, b, differences)
    words = max(len(a.words), len(b.words), 1)
    if DifferenceKind.WORDS in kinds and changed / words > _OTHER_WORDS:
        return "other words"
    if DifferenceKind.WORDS in kinds:
        return f"edited: {_words(changed)} {'differs' if changed == 1 else 'differ'}"
    if DifferenceKind.REORDER in kinds:
        return "in another order"
    if DifferenceKind.PERSON in kinds:
        return "turned into indirect speech"
    if left_out and put_in:
        return f"each leaves something out: {_words(left_out)} and {_words(put_in)}"
    if left_out or put_in:
        return f"{'shortened' if left_out else 'longer'} by {_words(left_out or put_in)}"
    if DifferenceKind.BRACKET in kinds:
        return "with an insertion"
    return "the same words, spelled otherwise" if DifferenceKind.FORM in kinds else "word for word"


def _counts(a: Side, b: Side, differences: Sequence[Difference]) -> tuple[int, int, int]:
    """How many words b leaves out, how many a does, and how many stand in place of others."""
    left_out = put_in = changed = 0
    for each in differences:
        if each.kind is DifferenceKind.CUT:
            left_out += _length(each.a, a)
            put_in += _length(each.b, b)
        elif each.kind is DifferenceKind.WORDS:
            changed += max(_length(each.a, a), _length(each.b, b))
    return left_out, put_in, changed


def _length(span: Span | None, side: Side) -> int:
    return len(span.of(side.wording.text).split()) if span else 0


def _words(count: int) -> str:
    return f"{count} word" if count == 1 else f"{count} words"
