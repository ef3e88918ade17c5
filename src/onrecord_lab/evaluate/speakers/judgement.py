"""Each labelled attribution with what was told of its speaker, and whether that is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.contract import Relay, Speaker, Statement
from onrecord_lab.attribution import all_attributions
from onrecord_lab.evaluate.double_marks import double_quoted
from onrecord_lab.evaluate.items import is_reporting, item_of
from onrecord_lab.evaluate.matching import match_items
from onrecord_lab.evaluate.speakers.names import is_among
from onrecord_lab.gold.speakers import SpeakerLabel


class Verdict(StrEnum):
    """What an answer is worth. `BARE`: a part of the name, where the article gives more."""

    RIGHT = "right"
    BARE = "bare"
    UNKNOWN = "unknown"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A label and the answer to it; `speaker` is None where no statement was found there.

    `reporting`: the gold cue holds a reporting word.
    """

    label: SpeakerLabel
    reporting: bool
    speaker: Speaker | None
    relays: tuple[Relay, ...] = ()

    @property
    def verdict(self) -> Verdict | None:
        """None where no statement was found."""
        return verdict_on(self.label, self.speaker.name) if self.speaker else None


JudgedArticle = Sequence[Judgement]


def verdict_on(label: SpeakerLabel, name: str | None) -> Verdict:
    """A name is wrong where the reader knows none; no name is right there, and else unknown."""
    if name is None:
        return Verdict.UNKNOWN if label.name else Verdict.RIGHT
    if label.name and is_among(name, (label.name, *label.accept)):
        return Verdict.RIGHT
    return Verdict.BARE if is_among(name, label.bare) else Verdict.WRONG


def judge_article(
    text: str, labels: Sequence[SpeakerLabel], statements: Sequence[Statement]
) -> JudgedArticle:
    """Each label with the statement whose content overlaps it by half; each statement once.

    Labels without content are left out, as elsewhere in the measure.
    """
    inside = double_quoted(text)
    judged = [label for label in labels if label.content]
    gold = [item_of(label.attribution, text, inside) for label in judged]
    found = [item_of(told, text, inside) for told in all_attributions(statements)]
    matched = match_items(gold, found, with_source=False)
    return [
        _judgement(label, item.reporting, statements[matched[g]] if g in matched else None)
        for g, (label, item) in enumerate(zip(judged, gold, strict=True))
    ]


def judge_reader(
    text: str, labels: Sequence[SpeakerLabel], second: Sequence[SpeakerLabel]
) -> JudgedArticle:
    """The names that a second reader gave to the same attributions, judged as if output."""
    return [
        Judgement(
            label,
            is_reporting(" ".join(span.of(text) for span in label.cue)),
            Speaker(name=other.name),
            tuple(Relay(name, ()) for name in other.relays),
        )
        for label, other in zip(labels, second, strict=True)
        if label.content
    ]


def _judgement(label: SpeakerLabel, reporting: bool, found: Statement | None) -> Judgement:
    if found is None:
        return Judgement(label, reporting, None)
    return Judgement(label, reporting, found.speaker, found.relays)
