"""Copies of the translations: one fact altered, or nothing but the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from random import Random

from onrecord.contract import Span
from onrecord.linked import DifferenceKind
from onrecord_lab.corpora.wmt import Segment
from onrecord_lab.evaluate.links.alterations import name_edits, negation_edits, number_edits
from onrecord_lab.evaluate.links.cosmetics import Cosmetic, cosmetics
from onrecord_lab.evaluate.links.edits import Edit, apart, edited, place_after
from onrecord_lab.evaluate.links.name_pool import NamePool


@dataclass(frozen=True, slots=True)
class AlteredCopy:
    """A text and a copy with one fact altered, at a place in each; an empty one where it was cut.

    `is_cosmetic`: the form of the copy has been changed as well.
    """

    kind: DifferenceKind
    text: str
    copy: str
    place: Span
    place_in_copy: Span
    is_cosmetic: bool


@dataclass(frozen=True, slots=True)
class CosmeticCopy:
    """A text and a copy in another form. `change`: what was changed."""

    change: str
    text: str
    copy: str


def altered_copies(segments: Sequence[Segment], pool: NamePool) -> Iterator[AlteredCopy]:
    """Of each translation one copy with each kind of fact that it has, and one more in new form."""
    ways: Mapping[DifferenceKind, Cosmetic] = {
        DifferenceKind.NUMBER: number_edits,
        DifferenceKind.NEGATION: negation_edits,
        DifferenceKind.NAME: partial(_name_edits, pool),
    }
    forms = tuple(cosmetics(pool).values())
    for segment, text in _texts(segments):
        for kind, edits_of in ways.items():
            chance = Random(f"{segment.name} {kind} {text}")
            edits = list(edits_of(text, chance))
            if not edits:
                continue
            alteration = chance.choice(edits)
            yield _altered(kind, text, alteration, ())
            if changes := _changes(text, forms, chance, alteration):
                yield _altered(kind, text, alteration, changes)


def cosmetic_copies(segments: Sequence[Segment], pool: NamePool) -> Iterator[CosmeticCopy]:
    """Of each translation a copy with each change of form that it allows, and one with several."""
    forms = cosmetics(pool)
    for segment, text in _texts(segments):
        chance = Random(f"{segment.name} {text}")
        possible = 0
        for change, edits_of in forms.items():
            if edits := apart(edits_of(text, chance)):
                possible += 1
                yield CosmeticCopy(change, text, edited(text, edits))
        if possible > 1:
            changes = _changes(text, tuple(forms.values()), chance)
            yield CosmeticCopy("several", text, edited(text, changes))


def _texts(segments: Sequence[Segment]) -> Iterator[tuple[Segment, str]]:
    for segment in segments:
        for text in dict.fromkeys((segment.a, segment.b)):
            yield segment, text


def _name_edits(pool: NamePool, text: str, chance: Random) -> Iterator[Edit]:
    return name_edits(text, pool, chance)


def _changes(text: str, forms: Sequence[Cosmetic], chance: Random, *taken: Edit) -> Sequence[Edit]:
    found = chain.from_iterable(edits_of(text, chance) for edits_of in forms)
    return [edit for edit in apart(found, taken) if chance.random() < 0.7]


def _altered(
    kind: DifferenceKind, text: str, alteration: Edit, changes: Sequence[Edit]
) -> AlteredCopy:
    edits = (alteration, *changes)
    return AlteredCopy(
        kind=kind,
        text=text,
        copy=edited(text, edits),
        place=alteration.span,
        place_in_copy=place_after(alteration, edits),
        is_cosmetic=bool(changes),
    )
