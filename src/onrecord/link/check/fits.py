"""How well a statement of the record fits a quotation."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.checked import Outcome
from onrecord.contract import Kind, Span
from onrecord.link.check.contained import Contained, contained
from onrecord.link.check.near import near_part
from onrecord.link.utterances.relation import Levels
from onrecord.quotations import find_quotations

# So probable, another wording counts as much as the same words: it is the speaker that decides.
_SURE = 0.8
PERHAPS_TIER = 2
# A part of which so much is the same is the quotation; or it may be.
_NEAR = 0.78
_NEAR_PERHAPS = 0.7


@dataclass(frozen=True, slots=True)
class Fit:
    """What a statement has of a quotation.

    score
        The probability that both are of one act of saying; of a part of a longer statement how
        much of both is the same, where that is more.
    contained
        Where it has the very words; None where it has others.
    place
        The part of it that is about the quotation, where that is known.
    is_quoted
        True where it has them, or its own words, between quotation marks.
    """

    outcome: Outcome
    score: float
    contained: Contained | None
    is_quoted: bool
    place: Span | None = None

    @property
    def tier(self) -> int:
        """0 where they are surely the same, 1 where they are, 2 where they may be."""
        if self.outcome is Outcome.PERHAPS:
            return PERHAPS_TIER
        return 0 if self.score >= _SURE else 1

    @property
    def order(self) -> tuple[bool, bool, float]:
        """The best comes first: the very words, not as a part of others; then the likeliest."""
        is_part = self.contained is not None and self.contained.is_part
        return (self.outcome is not Outcome.WORD_FOR_WORD, is_part, -self.score)


def fit_of(quotation: str, text: str, kind: Kind, score: float, levels: Levels) -> Fit | None:
    """How a statement with this text fits; None where it is something else.

    `score`: what a judge says of the two, which counts where the words are not the same.
    """
    found = contained(quotation, text)
    if found is not None:
        is_quoted = _is_quoted(found.place, text, kind)
        is_same = is_quoted and found.is_exact
        outcome = Outcome.WORD_FOR_WORD if is_same else Outcome.CHANGED
        return Fit(outcome, 1.0, found, is_quoted, found.place)
    is_quoted = kind is not Kind.INDIRECT
    if score >= levels.same:
        return Fit(Outcome.CHANGED, score, None, is_quoted)
    # Part of a longer statement says little of what the whole does.
    near = near_part(quotation, text)
    if near is not None and near.likeness > max(score, _NEAR_PERHAPS):
        outcome = Outcome.CHANGED if near.likeness >= _NEAR else Outcome.PERHAPS
        return Fit(outcome, near.likeness, None, is_quoted, near.place)
    return Fit(Outcome.PERHAPS, score, None, is_quoted) if score >= levels.suggested else None


def _is_quoted(place: Span, text: str, kind: Kind) -> bool:
    """True where words of a statement stand between quotation marks."""
    if kind is not Kind.MIXED:
        return kind is Kind.DIRECT
    quotations = find_quotations(text, (Span(0, len(text)),))
    return any(each.span.holds(place) for each in quotations)
