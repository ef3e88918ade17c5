"""The measures of one article, and of many.

exact, exact_w   content identical; the same with letters and digits only
overlap          content IoU of at least a half
attr             overlap, and the sources overlap or both are empty: *attribution*, the headline
pieces           overlap of each contiguous piece of content by itself
chars_ROLE       characters of a role, over all attributions
Subsets of overlap and attr: direct, indirect, mixed (by double marks), reporting (by the cue).
For a subset, recall counts its gold; a false positive is an unmatched answer that falls in it
itself (for `reporting` also one without a cue); answers matched to gold outside are ignored.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from onrecord_lab.attribution import Attribution
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.double_marks import double_quoted
from onrecord_lab.evaluate.items import Characters, Item, item_of, pieces
from onrecord_lab.evaluate.matching import match_items, match_sets

SUBSETS = ("direct", "indirect", "mixed", "reporting")
ROLES = ("source", "cue", "content")
Scores = Mapping[str, Counts]


def score_article(
    gold: Iterable[Attribution], found: Iterable[Attribution], text: str
) -> dict[str, Counts]:
    """Every measure of one article by its name; attributions without content are left out."""
    inside = double_quoted(text)
    gold_items = [item for a in gold if (item := item_of(a, text, inside)).content]
    found_items = [item for a in found if (item := item_of(a, text, inside)).content]
    scores = {
        "exact": _identical([i.content for i in gold_items], [i.content for i in found_items]),
        "exact_w": _identical([i.words for i in gold_items], [i.words for i in found_items]),
    }
    for name, with_source in (("overlap", False), ("attr", True)):
        matched = match_items(gold_items, found_items, with_source=with_source)
        scores |= _matched(name, gold_items, found_items, matched)
    gold_pieces = [piece for item in gold_items for piece in pieces(item.content, text)]
    found_pieces = [piece for item in found_items for piece in pieces(item.content, text)]
    right = len(match_sets(gold_pieces, found_pieces))
    scores["pieces"] = Counts(right, len(found_pieces) - right, len(gold_pieces) - right)
    return scores | {f"chars_{role}": _role(role, gold_items, found_items) for role in ROLES}


def add_scores(articles: Iterable[Scores]) -> dict[str, Counts]:
    """The measures of all articles together."""
    total: dict[str, Counts] = {}
    for scores in articles:
        for name, counts in scores.items():
            total[name] = total.get(name, Counts()) + counts
    return total


def _identical(gold: Sequence[Characters], found: Sequence[Characters]) -> Counts:
    left = Counter(gold)
    right = 0
    for characters in found:
        if left[characters]:
            left[characters] -= 1
            right += 1
    return Counts(right, len(found) - right, len(gold) - right)


def _matched(
    name: str, gold: Sequence[Item], found: Sequence[Item], matched: Mapping[int, int]
) -> dict[str, Counts]:
    unmatched = [item for index, item in enumerate(found) if index not in set(matched.values())]
    right = [gold[index] for index in matched]
    scores = {name: Counts(len(right), len(unmatched), len(gold) - len(right))}
    for subset in SUBSETS:
        there = sum(_belongs(item, subset) for item in gold)
        hit = sum(_belongs(item, subset) for item in right)
        wrong = sum(_belongs(item, subset, found=True) for item in unmatched)
        scores[f"{name}_{subset}"] = Counts(hit, wrong, there - hit)
    return scores


def _belongs(item: Item, subset: str, *, found: bool = False) -> bool:
    if subset == "reporting":
        return item.reporting or (found and not item.cue)
    return item.kind == subset


def _role(role: str, gold: Sequence[Item], found: Sequence[Item]) -> Counts:
    there: Characters = frozenset().union(*(getattr(item, role) for item in gold))
    told: Characters = frozenset().union(*(getattr(item, role) for item in found))
    right = len(there & told)
    return Counts(right, len(told) - right, len(there) - right)
