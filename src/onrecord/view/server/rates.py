"""How often one address may ask."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.view.server.room_settings import Limits

# More addresses than readers that a room will ever have; those that asked longest ago go first.
MOST_ADDRESSES = 10_000


@dataclass(slots=True)
class _Allowance:
    left: float
    at: float


class Rates:
    """Each address has an allowance of `burst` requests, which fills up again every second."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._allowances: OrderedDict[str, _Allowance] = OrderedDict()

    def take(self, address: str) -> float:
        """Takes one request; 0 where it may be answered, otherwise the seconds to wait."""
        allowance = self._filled(address)
        if allowance.left >= 1:
            allowance.left -= 1
            return 0.0
        return (1 - allowance.left) / self._limits.requests_per_second

    def _filled(self, address: str) -> _Allowance:
        now = self._clock()
        known = self._allowances.setdefault(address, _Allowance(self._limits.burst, now))
        self._allowances.move_to_end(address)
        if len(self._allowances) > MOST_ADDRESSES:
            self._allowances.popitem(last=False)
        gained = (now - known.at) * self._limits.requests_per_second
        known.left = min(self._limits.burst, known.left + gained)
        known.at = now
        return known
