"""An answer about an occasion beside a reader's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.contract import Addressee, Said, Spans, Statement
from onrecord_lab.attribution import Attribution, all_attributions
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.double_marks import double_quoted
from onrecord_lab.evaluate.items import item_of
from onrecord_lab.evaluate.matching import match_items
from onrecord_lab.evaluate.occasions.same import holds_name, overlap, same_days, same_words
from onrecord_lab.gold.occasions import AddresseeLabel, OccasionLabel, SaidLabel


class Part(StrEnum):
    """What is told of an occasion."""

    ADDRESSEE = "addressee"
    VENUE = "venue"
    SAID = "said day"


@dataclass(frozen=True, slots=True)
class JudgedOccasion:
    """A labelled statement and the one found for it; `found` is null where none was."""

    label: OccasionLabel
    found: Statement | None
    text: str

    def counts(self, part: Part) -> Counts:
        """Right, wrong or missed. A wrong answer where the reader has another is both."""
        there, answered = self.is_labelled(part), self.is_told(part)
        right = there and answered and self.is_right(part)
        return Counts(int(right), int(answered and not right), int(there and not right))

    def is_labelled(self, part: Part) -> bool:
        """True where the reader tells it."""
        label = self.label
        return {
            Part.ADDRESSEE: label.addressee,
            Part.VENUE: label.venue,
            Part.SAID: label.said,
        }[part] is not None

    def is_told(self, part: Part) -> bool:
        """True where the program tells it."""
        found = self.found
        if found is None:
            return False
        told = {Part.ADDRESSEE: found.addressee, Part.VENUE: found.venue, Part.SAID: found.said}
        return told[part] is not None

    def is_right(self, part: Part) -> bool:
        """True where both tell the same."""
        label, found = self.label, self.found
        if found is None:
            return False
        match part:
            case Part.ADDRESSEE:
                return _same_addressee(label.addressee, found.addressee, self.text)
            case Part.VENUE:
                venue = found.venue.spans if found.venue else ()
                return _same_venue(label.venue or (), venue, self.text)
            case Part.SAID:
                return _same_said(label.said, found.said)


def judge_occasions(
    text: str, labels: Sequence[OccasionLabel], found: Sequence[Statement]
) -> list[JudgedOccasion]:
    """Each label with the statement whose content overlaps its own by half, each once."""
    inside = double_quoted(text)
    gold = [item_of(Attribution((), (), each.content), text, inside) for each in labels]
    answers = [item_of(x, text, inside) for x in all_attributions(found)]
    matched = match_items(gold, answers, with_source=False)
    return [
        JudgedOccasion(label, found[matched[n]] if n in matched else None, text)
        for n, label in enumerate(labels)
    ]


def label_of(name: str, gold: Statement) -> OccasionLabel:
    """A statement of the project's own gold as a label."""
    addressee, venue, said = gold.addressee, gold.venue, gold.said
    return OccasionLabel(
        article=name,
        content=gold.content,
        addressee=AddresseeLabel(addressee.name, addressee.spans) if addressee else None,
        venue=venue.spans if venue else None,
        said=SaidLabel(said.start, said.end, said.spans) if said else None,
    )


def _same_addressee(label: AddresseeLabel | None, found: Addressee | None, text: str) -> bool:
    """The same name, words that overlap, or words that name whom the reader names."""
    if label is None or found is None:
        return False
    if label.name is not None and (
        found.name == label.name or holds_name(found.spans, label.name, text)
    ):
        return True
    return overlap(label.spans, found.spans) or same_words(label.spans, found.spans, text)


def _same_venue(label: Spans, found: Spans, text: str) -> bool:
    return overlap(label, found) or same_words(label, found, text)


def _same_said(label: SaidLabel | None, found: Said | None) -> bool:
    """The same first and last day; of words that cannot be placed, the same words."""
    if label is None or found is None:
        return False
    if label.start is None and label.end is None:
        return found.start is None and found.end is None and overlap(label.spans, found.spans)
    return same_days((label.start, label.end), (found.start, found.end))
