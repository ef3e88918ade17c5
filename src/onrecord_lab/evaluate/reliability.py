"""Is a confidence of 0.8 right eight times of ten? Bins, calibration error and a plot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_BINS = 10
_SIZE = 320
_EDGE = 40


@dataclass(frozen=True, slots=True)
class Answer:
    """One statement's confidence, and whether it was right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of about the same confidence: their number, mean confidence and share right."""

    answers: int
    confidence: float
    right: float


def bins_of(answers: Iterable[Answer]) -> list[Bin]:
    """The filled ones of ten bins of equal width, by rising confidence."""
    sorted_in: list[list[Answer]] = [[] for _ in range(_BINS)]
    for answer in answers:
        sorted_in[min(int(answer.confidence * _BINS), _BINS - 1)].append(answer)
    return [
        Bin(
            len(part),
            sum(answer.confidence for answer in part) / len(part),
            sum(answer.right for answer in part) / len(part),
        )
        for part in sorted_in
        if part
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: mean distance of confidence and share right, by answers."""
    total = sum(part.answers for part in bins)
    if not total:
        return 0.0
    return sum(part.answers * abs(part.confidence - part.right) for part in bins) / total


def reliability_plot(bins: Sequence[Bin]) -> str:
    """The bins as SVG: a dot on the diagonal tells the truth; its size tells how many answers."""
    most = max((part.answers for part in bins), default=1)
    dots = "".join(
        f'<circle cx="{_x(part.confidence):.1f}" cy="{_y(part.right):.1f}" '
        f'r="{3 + 9 * (part.answers / most) ** 0.5:.1f}"><title>{part.answers} answers: confidence '
        f"{part.confidence:.2f}, right {part.right:.2f}</title></circle>"
        for part in bins
    )
    ticks = "".join(
        f'<text x="{_x(i / 5):.0f}" y="{_y(0) + 16}" text-anchor="middle">{i / 5:.1f}</text>'
        f'<text x="{_x(0) - 6}" y="{_y(i / 5) + 4:.0f}" text-anchor="end">{i / 5:.1f}</text>'
        for i in range(6)
    )
    side = _SIZE + 2 * _EDGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" '
        'font-family="sans-serif" font-size="12" fill="currentColor">'
        "<title>Share of right answers by confidence</title>"
        f'<path d="M{_x(0)} {_y(1)}V{_y(0)}H{_x(1)}M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" '
        f'fill="none" stroke="currentColor" stroke-opacity=".5"/>{dots}{ticks}</svg>\n'
    )


def _x(value: float) -> float:
    return _EDGE + value * _SIZE


def _y(value: float) -> float:
    return _EDGE + (1 - value) * _SIZE
