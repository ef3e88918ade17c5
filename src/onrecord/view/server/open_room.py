"""A reading room while it is open: its record, its people at work, its limits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from threading import BoundedSemaphore

from onrecord.checked import Draft
from onrecord.contract import Extraction
from onrecord.errors import RefusalKind, RequestRefused
from onrecord.store import open_store
from onrecord.view.server.assets import script_addresses, style_address
from onrecord.view.server.frame import Frame
from onrecord.view.server.known_counts import KnownCounts
from onrecord.view.server.rates import Rates
from onrecord.view.server.room_settings import RoomSettings
from onrecord.view.server.store_threads import StoreThreads
from onrecord.view.server.tools import CheckTools, Tools
from onrecord.view.server.visitor import Visitor

SECONDS_TO_EXTRACT = 5


class OpenRoom:
    """What all requests share. `writer` is None where nothing can be corrected."""

    def __init__(self, settings: RoomSettings, tools: Tools) -> None:
        limits = settings.limits
        self.settings = settings
        self.counts = KnownCounts(settings.record, limits.count_seconds)
        self.rates = Rates(limits)
        self.readers = StoreThreads(partial(open_store, settings.record), limits.readers)
        self.writer = (
            StoreThreads(partial(open_store, settings.record, write=True), 1)
            if settings.review
            else None
        )
        self.table = tools.table
        self.link = tools.link
        self._extract = tools.extract
        self._check = tools.check
        self._extracting = BoundedSemaphore(limits.extractions)

    @property
    def cookie(self) -> str:
        """The name of the cookie with a token; rooms at other ports of this machine have others."""
        return f"onrecord_{self.settings.port}"

    def frame(self, path: str, visitor: Visitor) -> Frame:
        """The frame of a page at this path."""
        return Frame(
            title=self.settings.name,
            path=path,
            visitor=visitor,
            review=self.settings.review,
            counts=self.counts.last,
            style=style_address(),
            scripts=script_addresses(),
        )

    def extract(self, text: str, location: str | None = None) -> Extraction:
        """The statements of a text. Raises RequestRefused where others are being read."""
        if self._extract is None:
            raise RequestRefused(
                RefusalKind.NO_EXTRACTOR, "this room reads no texts; run `onrecord extract` instead"
            )
        with self._reading():
            return self._extract(text, location=location)

    @property
    def check(self) -> CheckTools:
        """What quotations are looked up with. Raises RequestRefused where there is nothing."""
        if self._check is None:
            raise RequestRefused(
                RefusalKind.NO_EXTRACTOR,
                "this room looks no quotations up; run `onrecord check` instead",
            )
        return self._check

    def read_draft(self, text: str) -> Draft:
        """A draft with its quotations. Raises RequestRefused where others are being read."""
        check = self.check
        with self._reading():
            return check.read(text)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        if not self._extracting.acquire(blocking=False):
            raise RequestRefused(
                RefusalKind.TOO_MANY,
                f"another text is being read; send it again in {SECONDS_TO_EXTRACT} seconds",
                retry_after=SECONDS_TO_EXTRACT,
            )
        try:
            yield
        finally:
            self._extracting.release()

    def close(self) -> None:
        """Waits for pages that are being made, and lets go of the record."""
        self.readers.close()
        if self.writer is not None:
            self.writer.close()
