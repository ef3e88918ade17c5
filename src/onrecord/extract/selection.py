"""Which attributions are told: those sure enough, each content once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.contract import Span, Spans
from onrecord.extract.calibration import Calibration
from onrecord.extract.decoding import Decoded

# A piece of content that a surer attribution holds to this share is that one's. On the articles
# held back it made exact contents 0.2 points better and changed nothing else, from 0.8 to 1.
_TAKEN = 0.8
# Spans are looked up by the stretches of this many characters that they reach into.
_STRETCH = 512


@dataclass(frozen=True, slots=True)
class Judged:
    """An attribution with the probability that it is right."""

    found: Decoded
    confidence: float


class _Places:
    """Attributions by where their contents stand, so that each is compared with few others."""

    def __init__(self) -> None:
        self._by_stretch: dict[int, list[Judged]] = {}

    def add(self, judged: Judged) -> None:
        for stretch in set(_stretches(judged.found.content)):
            self._by_stretch.setdefault(stretch, []).append(judged)

    def near(self, spans: Spans) -> Iterable[Judged]:
        """Those that may share a character with the spans, each once."""
        near: dict[int, Judged] = {}
        for stretch in set(_stretches(spans)):
            for judged in self._by_stretch.get(stretch, ()):
                near[id(judged)] = judged
        return near.values()


def select(found: Sequence[Judged], calibration: Calibration) -> list[Judged]:
    """Those sure enough; of any that tell nearly the same content only the surest; by place."""
    kept: list[Judged] = []
    places = _Places()
    for each in sorted(found, key=_surest_first):
        if each.confidence < calibration.least_confidence:
            break
        content = each.found.content
        if all(
            _shared(content, surer.found.content) <= calibration.most_shared
            for surer in places.near(content)
        ):
            kept.append(each)
            places.add(each)
    return sorted(kept, key=lambda judged: judged.found.anchor)


def part_contents(told: Sequence[Judged]) -> list[Judged]:
    """The same, each piece of content with the surest that holds it, where others remain."""
    parted: list[Judged] = []
    places = _Places()
    for each in sorted(told, key=_surest_first):
        own = tuple(piece for piece in each.found.content if not _is_taken(piece, places))
        if own and own != each.found.content:
            parted.append(replace(each, found=replace(each.found, content=own)))
        else:
            parted.append(each)
        places.add(each)
    return sorted(parted, key=lambda judged: judged.found.anchor)


def _surest_first(judged: Judged) -> tuple[float, int]:
    return -judged.confidence, judged.found.anchor


def _is_taken(piece: Span, places: _Places) -> bool:
    needed = _TAKEN * (piece.end - piece.start)
    return any(
        _common(piece, other) >= needed
        for surer in places.near((piece,))
        for other in surer.found.content
    )


def _stretches(spans: Spans) -> Iterator[int]:
    for span in spans:
        yield from range(span.start // _STRETCH, (span.end - 1) // _STRETCH + 1)


def _shared(one: Spans, other: Spans) -> float:
    """Characters in both over characters in either."""
    both = sum(_common(a, b) for a in one for b in other)
    either = sum(span.end - span.start for span in (*one, *other)) - both
    return both / either


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
