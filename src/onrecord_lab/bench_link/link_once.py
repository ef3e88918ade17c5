"""`python -m onrecord_lab.bench_link.link_once RECORD`: links a record, tells what that took.

A process of its own, so that its memory is that of linking and nothing else.
"""

from __future__ import annotations

import os
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import click

from onrecord.contract_json import record_json
from onrecord.linking.judge import load_judge
from onrecord.linking.record import Linked, link
from onrecord.linking.reprints import link_reprints
from onrecord.store import open_store

REPRINTS = "reprints"
_TOLD_EVERY = 10_000


@dataclass(frozen=True, slots=True)
class StepTime:
    """How long a step took, by the clock and on processors, in seconds."""

    step: str
    seconds: float
    processor: float


@dataclass(frozen=True, slots=True)
class Took:
    """What linking a record came to, and how long each of its steps took."""

    linked: Linked
    steps: tuple[StepTime, ...]


class Watch:
    """Hears of each step that is done, and keeps how long all of a kind took."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._seconds: dict[str, float] = defaultdict(float)
        self._processor: dict[str, float] = defaultdict(float)
        self._last, self._last_processor = time.perf_counter(), _processor()

    def step(self, name: str) -> None:
        """One of that name is done."""
        now, processor = time.perf_counter(), _processor()
        self._seconds[name] += now - self._last
        self._processor[name] += processor - self._last_processor
        self._last, self._last_processor = now, processor
        self._counts[name] += 1
        if self._counts[name] % _TOLD_EVERY == 0:
            click.echo(f"{self._counts[name]:,} {name}, {self._seconds[name]:.0f} s", err=True)

    @property
    def steps(self) -> tuple[StepTime, ...]:
        """In the order in which they were first done."""
        return tuple(
            StepTime(name, round(self._seconds[name], 2), round(self._processor[name], 2))
            for name in self._counts
        )


@click.command()
@click.argument("record", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("told", type=click.Path(path_type=Path))
def main(record: Path, told: Path) -> None:
    """Link RECORD and write to the file TOLD, as JSON, what that came to."""
    judge = load_judge()
    watch = Watch()
    with open_store(record, write=True) as store:
        link_reprints(store, lambda: watch.step(REPRINTS))
        linked = link(store, judge, watch.step)
    told.write_bytes(record_json(Took(linked, watch.steps)))


def _processor() -> float:
    times = os.times()
    return times.user + times.system


if __name__ == "__main__":
    main()
