"""How long answers took, by kind of page."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from onrecord_lab.bench_view.open_loop import NO_ANSWER, Answer
from onrecord_lab.bench_view.visits import PageKind

TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds of the answers to one kind of page; errors are counted, and timed as well."""

    kind: str
    count: int
    median: float
    high: float
    worst: float
    errors: int


def figures_of(answers: Sequence[Answer], *, warm_up: float) -> list[Figures]:
    """The figures of every kind and of all; what was due in the warm-up is left out."""
    counted = [answer for answer in answers if answer.visit.due >= warm_up]
    by_kind = ((str(kind), [a for a in counted if a.visit.kind == kind]) for kind in PageKind)
    return [_figures(kind, each) for kind, each in (*by_kind, ("all", counted)) if each]


def percentile(values: Iterable[float], share: float) -> float:
    """The least value that so great a share of all is not above; values must not be empty."""
    ordered = sorted(values)
    return ordered[max(math.ceil(share * len(ordered)) - 1, 0)]


def errors_in_words(answers: Sequence[Answer]) -> list[str]:
    """Each way in which answers failed, with how many did."""
    failed = Counter(answer.status for answer in answers if answer.failed)
    return [f"{_in_words(status)} ({count:,})" for status, count in sorted(failed.items())]


def _figures(kind: str, answers: Sequence[Answer]) -> Figures:
    times = [1000 * answer.seconds for answer in answers]
    return Figures(
        kind=kind,
        count=len(answers),
        median=median(times),
        high=percentile(times, 0.95),
        worst=max(times),
        errors=sum(answer.failed for answer in answers),
    )


def _in_words(status: int) -> str:
    if status == NO_ANSWER:
        return "no answer"
    if status == TOO_MANY:
        return "429: the server's limit for one address is lower than what is asked here"
    return f"status {status}"
