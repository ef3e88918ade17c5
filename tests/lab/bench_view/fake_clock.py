"""Time that passes only when everybody waits for it."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Coroutine
from itertools import count
from typing import TypeVar

T = TypeVar("T")
# Turns of the loop in which whatever can go on without time does.
TURNS = 200


class FakeClock:
    """A `Clock`; `run` runs something under it to its end, without waiting."""

    def __init__(self) -> None:
        self._now = 100.0
        self._order = count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> float:
        return self._now

    def hold_up(self, seconds: float) -> None:
        """Time passes while nobody else can do anything."""
        self._now += seconds

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + seconds, next(self._order), woken))
        await woken

    def run(self, job: Coroutine[None, None, T]) -> T:
        return asyncio.run(self._run(job))

    async def _run(self, job: Coroutine[None, None, T]) -> T:
        task = asyncio.ensure_future(job)
        while not task.done():
            for _ in range(TURNS):
                await asyncio.sleep(0)
            if self._sleepers:
                wake, _, woken = heapq.heappop(self._sleepers)
                self._now = max(self._now, wake)
                woken.set_result(None)
        return task.result()
