"""Groups of reprints, from the pairs: the same whatever the order in which they are told.

Texts that have half of each other are one group, and so are those that hang together by such
pairs: the versions of a story that goes on. An excerpt, of which the longer text has a lot
more, joins the group in which most of it stands, and no other: two long articles that print
the same short notice have nothing else to do with each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.reprinted import Member, SharedWords


def groups_of(
    members: Sequence[Member], pairs: Sequence[SharedWords]
) -> tuple[tuple[int, ...], ...]:
    """The groups of texts, by number, each in the order of publication; the earliest first."""
    by_text = {member.text: member for member in members}
    joined = _Joined(by_text)
    excerpts: list[SharedWords] = []
    for pair in pairs:
        if 2 * pair.shared >= max(by_text[pair.a].sequences, by_text[pair.b].sequences):
            joined.join(pair.a, pair.b)
        else:
            excerpts.append(pair)
    for short, long in list(_best_homes(excerpts, by_text, joined)):
        joined.join(short, long)
    return joined.groups()


def _best_homes(
    excerpts: Iterable[SharedWords], by_text: dict[int, Member], joined: _Joined
) -> Iterable[tuple[int, int]]:
    """For every group that is an excerpt of others, the one text that it is joined to."""
    best: dict[int, tuple[tuple[float, int, int], tuple[int, int]]] = {}
    for pair in excerpts:
        short, long = sorted(
            (by_text[pair.a], by_text[pair.b]), key=lambda member: member.sequences
        )
        group = joined.root(short.text)
        order = (-pair.shared / short.sequences, long.rank, short.rank)
        if group not in best or order < best[group][0]:
            best[group] = (order, (short.text, long.text))
    return (texts for _, texts in best.values())


class _Joined:
    """Texts that are joined to others, directly or through them."""

    def __init__(self, by_text: dict[int, Member]) -> None:
        self._by_text = by_text
        self._into = {text: text for text in by_text}

    def root(self, text: int) -> int:
        while self._into[text] != text:
            self._into[text] = self._into[self._into[text]]
            text = self._into[text]
        return text

    def join(self, a: int, b: int) -> None:
        self._into[self.root(a)] = self.root(b)

    def groups(self) -> tuple[tuple[int, ...], ...]:
        found: dict[int, list[int]] = {}
        for text in sorted(self._by_text, key=lambda text: self._by_text[text].rank):
            found.setdefault(self.root(text), []).append(text)
        return tuple(map(tuple, found.values()))
