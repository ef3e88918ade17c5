"""Readers who do not wait: pages are asked for when they are due, however slow the answers are.

An answer is timed from when its page was due. So a server that stands still makes every page late
that was due meanwhile, as it would for people, and cannot slow down what is asked of it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from onrecord_lab.bench_view.visits import Visit

# Gives the status of the answer; raises OSError where there is none.
Ask = Callable[[str], Awaitable[int]]
NO_ANSWER = 0
OK = 200


class Clock(Protocol):
    """Seconds that pass."""

    def now(self) -> float:
        """Seconds since some beginning."""

    async def sleep(self, seconds: float) -> None:
        """Comes back after that time."""


class WallClock:
    """The seconds of this machine."""

    def now(self) -> float:
        """As `Clock`."""
        return time.perf_counter()

    async def sleep(self, seconds: float) -> None:
        """As `Clock`."""
        await asyncio.sleep(seconds)


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a visit; `seconds` from when it was due to the last byte."""

    visit: Visit
    seconds: float
    status: int

    @property
    def failed(self) -> bool:
        """True where there was no page."""
        return self.status != OK


async def run_open_loop(visits: Iterable[Visit], ask: Ask, clock: Clock) -> list[Answer]:
    """Makes every visit when it is due, side by side; gives the answers in order of the visits."""
    begin = clock.now()

    async def answered(visit: Visit) -> Answer:
        try:
            status = await ask(visit.path)
        except OSError:
            status = NO_ANSWER
        return Answer(visit, clock.now() - begin - visit.due, status)

    async with asyncio.TaskGroup() as group:
        tasks = []
        for visit in visits:
            early = begin + visit.due - clock.now()
            if early > 0:
                await clock.sleep(early)
            tasks.append(group.create_task(answered(visit)))
    return [task.result() for task in tasks]
