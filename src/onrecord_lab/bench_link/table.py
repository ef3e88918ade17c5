"""What was measured, as the page of performance shows it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord_lab.bench_link.link_once import Took
from onrecord_lab.processes import machine

# What the project requires: ten times the statements in at most twelve times the time.
MOST_GROWTH = math.log10(12)
MOST_MEMORY = 4000


@dataclass(frozen=True, slots=True)
class Measured:
    """A record that was linked. `memory`: the peak in megabytes; `size`: on disk, the same.

    `unlinked`: what it was on disk before.
    """

    statements: int
    took: Took
    memory: float
    unlinked: float
    size: float

    @property
    def seconds(self) -> float:
        """Of all steps, by the clock."""
        return sum(each.seconds for each in self.took.steps)

    @property
    def processor(self) -> float:
        """Of all steps, on processors."""
        return sum(each.processor for each in self.took.steps)


def table_of(measured: Sequence[Measured]) -> list[str]:
    """The lines of the tables, smallest record first, with what stands around them."""
    rows = sorted(measured, key=lambda each: each.statements)
    return [
        f"Measured on {machine()}; each record is linked from nothing in a process of its own.",
        "",
        *_totals(rows),
        "",
        *_steps(rows),
        *_growth(rows),
    ]


def _totals(rows: Sequence[Measured]) -> list[str]:
    return [
        "| statements | contents | pairs compared | utterances of several | seconds "
        "| processor seconds | statements/s | peak memory | on disk before | linked |",
        "|---|---|---|---|---|---|---|---|---|---|",
        *(
            f"| {each.took.linked.counts.statements:,} | {each.took.linked.counts.contents:,} "
            f"| {each.took.linked.compared:,} | {each.took.linked.counts.utterances:,} "
            f"| {each.seconds:,.0f} | {each.processor:,.0f} "
            f"| {each.statements / each.seconds:,.0f} | {each.memory:,.0f} MB "
            f"| {each.unlinked:,.0f} MB | {each.size:,.0f} MB |"
            for each in rows
        ),
    ]


def _steps(rows: Sequence[Measured]) -> list[str]:
    names = [step.step for step in rows[-1].took.steps]
    lines = [
        f"| processor milliseconds a statement | {' | '.join(names)} |",
        f"|---|{'---|' * len(names)}",
    ]
    for each in rows:
        times = {step.step: 1000 * step.processor / each.statements for step in each.took.steps}
        told = " | ".join(f"{times.get(name, 0):.2f}" for name in names)
        lines.append(f"| {each.statements:,} | {told} |")
    return lines


def _growth(rows: Sequence[Measured]) -> list[str]:
    if len(rows) < 2:
        return []
    first, last = rows[0], rows[-1]
    return [
        "",
        f"From {first.statements:,} to {last.statements:,} statements seconds grow with the number "
        f"to the power of {exponent(first, last):.3f} (required: at most {MOST_GROWTH:.3f}), "
        f"step by step {', '.join(f'{each:.3f}' for each in _each_step(rows))}; "
        f"processor seconds to that of {processor_exponent(first, last):.3f}. "
        f"Peak memory is {max(each.memory for each in rows):,.0f} MB "
        f"(required: less than {MOST_MEMORY:,}).",
    ]


def exponent(a: Measured, b: Measured) -> float:
    """To which power of the statements time grows from one record to a larger one."""
    return _power(a, b, b.seconds / a.seconds)


def processor_exponent(a: Measured, b: Measured) -> float:
    """The same by the seconds of the processor, which other work on the machine does not change."""
    return _power(a, b, b.processor / a.processor)


def _power(a: Measured, b: Measured, growth: float) -> float:
    return math.log(growth) / math.log(b.statements / a.statements)


def _each_step(rows: Sequence[Measured]) -> list[float]:
    return [exponent(a, b) for a, b in pairwise(rows)]
