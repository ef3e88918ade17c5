"""From two wordings to their differences: facts first, then how the rest is worded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.link.differences.alignment import Alignment, Side, aligned
from onrecord.link.differences.facts.all_facts import facts
from onrecord.link.differences.facts.speakers import are_others
from onrecord.link.differences.found import Found
from onrecord.link.differences.gaps import places_left
from onrecord.link.differences.wordings.forms import is_bracketed, is_form
from onrecord.link.differences.wordings.reorders import reorders
from onrecord.link.differences.wordings.sorting import Sorter
from onrecord.link.differences.words import read_words
from onrecord.linked import Difference, DifferenceKind, Wording


def differences(a: Wording, b: Wording) -> tuple[Difference, ...]:
    """In what two wordings differ, ordered by place; the speaker first, who has none.

    Every word outside of all spans stands in both wordings, in the same order. Marks, capitals and
    hyphens make no difference. The same of both turned round, but for which side is which.
    """
    is_turned = b.text < a.text
    first, second = (b, a) if is_turned else (a, b)
    alignment = aligned(read_words(first.text), read_words(second.text))
    found = list(_found(first, second, alignment))
    if is_turned:
        alignment = alignment.turned
        found = [Found(each.kind, each.place.turned) for each in found]
    told = [each.told(alignment) for each in sorted(found, key=_order)]
    if are_others(a.speaker, b.speaker):
        told.insert(0, Difference(DifferenceKind.SPEAKER, None, None))
    return tuple(told)


def _order(found: Found) -> tuple[int, ...]:
    place = found.place
    return (place.a.start, place.b.start, place.a.stop, place.b.stop)


def _found(a: Wording, b: Wording, alignment: Alignment) -> Iterator[Found]:
    found = list(_forms(alignment))
    taken_a, taken_b = _taken(found)
    found.extend(
        fact
        for fact in facts(a, b, alignment)
        if taken_a.isdisjoint(fact.place.a) and taken_b.isdisjoint(fact.place.b)
    )
    taken_a, taken_b = _taken(found)
    moved = reorders(alignment, _free(alignment.a, taken_a), _free(alignment.b, taken_b))
    found.extend(moved)
    yield from found
    sorter = Sorter(alignment)
    for place in places_left(alignment, found, *_taken(found)):
        yield from sorter.sorted_out(place)


def _forms(alignment: Alignment) -> Iterator[Found]:
    """Words that mean the same and look different: "don't" and "do not"."""
    for place in alignment.agreed:
        looks_a = [alignment.a.words[index].plain for index in place.a]
        looks_b = [alignment.b.words[index].plain for index in place.b]
        if looks_a != looks_b:
            words = [alignment.a.words[index] for index in place.a]
            words += [alignment.b.words[index] for index in place.b]
            is_changed = any(map(is_bracketed, words))
            yield Found(DifferenceKind.BRACKET if is_changed else DifferenceKind.FORM, place)
    for gap in alignment.gaps:
        words_a = alignment.a.words[gap.a.start : gap.a.stop]
        words_b = alignment.b.words[gap.b.start : gap.b.stop]
        if gap.a and gap.b and is_form(words_a, words_b):
            yield Found(DifferenceKind.FORM, gap)


def _taken(found: Sequence[Found]) -> tuple[set[int], set[int]]:
    return (
        {index for each in found for index in each.place.a},
        {index for each in found for index in each.place.b},
    )


def _free(side: Side, taken: set[int]) -> set[int]:
    partners = enumerate(side.partners)
    return {index for index, partner in partners if partner is None and index not in taken}
