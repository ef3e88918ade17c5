"""One-to-one matching of two lists of character sets, greedy by falling overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from onrecord_lab.evaluate.items import Characters, Item

LEAST_OVERLAP = 0.5


def intersection_over_union(one: Characters, other: Characters) -> float:
    """Shared characters as a part of all characters; 0 where both are empty."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def match_items(
    gold: Sequence[Item], found: Sequence[Item], *, with_source: bool
) -> dict[int, int]:
    """Gold index to found index where contents overlap by half.

    With `with_source` the sources must overlap too, or both be empty.
    """

    def allowed(g: int, f: int) -> bool:
        return not with_source or same_source(gold[g], found[f])

    return match_sets([g.content for g in gold], [f.content for f in found], allowed)


def match_sets(
    gold: Sequence[Characters],
    found: Sequence[Characters],
    allowed: Callable[[int, int], bool] = lambda _g, _f: True,
) -> dict[int, int]:
    """Gold index to found index, the best overlaps first, none below a half."""
    overlaps = [
        (overlap, g, f)
        for g, gold_set in enumerate(gold)
        for f, found_set in enumerate(found)
        if (overlap := intersection_over_union(gold_set, found_set)) >= LEAST_OVERLAP
        and allowed(g, f)
    ]
    return match_in_order((g, f) for _, g, f in best_first(overlaps))


def best_first(overlaps: Iterable[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """Overlap, gold and found index: the largest overlaps first, equal ones by their indices."""
    return sorted(overlaps, key=lambda o: (-o[0], o[1], o[2]))


def match_in_order(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Gold index to found index: a pair counts where neither is taken by one before it."""
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for g, f in pairs:
        if g not in matched and f not in taken:
            matched[g] = f
            taken.add(f)
    return matched


def same_source(one: Item, other: Item) -> bool:
    """True where the sources share a character, or neither has one."""
    return bool(one.source & other.source) or not (one.source or other.source)
