"""Many readers at once, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass

import httpx2
import numpy as np

from onrecord.errors import OnrecordError
from onrecord_lab.bench_view.open_loop import Answer, Clock, run_open_loop
from onrecord_lab.bench_view.press import SEED, Press
from onrecord_lab.bench_view.scout import find_links
from onrecord_lab.bench_view.visits import plan_visits

_PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Load:
    """So many readers, each a page a second; what is due in the warm-up is not counted."""

    readers: int = 20
    seconds: int = 60
    warm_up: int = 5


def client_of(address: str, load: Load) -> httpx2.AsyncClient:
    """Who asks: as many connections as it takes, so that no visit waits for another."""
    limits = httpx2.Limits(max_connections=None, max_keepalive_connections=load.readers)
    return httpx2.AsyncClient(base_url=address, timeout=_PATIENCE, limits=limits)


async def run_load(
    press: Press, client: httpx2.AsyncClient, load: Load, clock: Clock
) -> list[Answer]:
    """Every answer to the load. Raises OnrecordError where pages lack links."""

    async def fetch(path: str) -> str:
        return (await client.get(path)).text

    async def ask(path: str) -> int:
        try:
            return (await client.get(path)).status_code
        except httpx2.HTTPError as error:
            raise OSError(str(error)) from error

    chance = np.random.default_rng(SEED)
    async with client:
        try:
            links = await find_links(press, fetch, chance)
        except httpx2.HTTPError as error:
            raise OnrecordError(f"{client.base_url} does not answer: {error}") from error
        seconds = load.warm_up + load.seconds
        visits = plan_visits(press, links, chance, readers=load.readers, seconds=seconds)
        return await run_open_loop(visits, ask, clock)
