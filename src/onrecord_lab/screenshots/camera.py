"""Takes the pictures in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord_lab.screenshots.pictures import Picture

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext


class Camera:
    """A browser that looks at the reading room at an address; with a token it may review."""

    def __init__(self, browser: Browser, address: str, token: str) -> None:
        self._browser = browser
        self._address = address
        self._token = token

    def take(self, picture: Picture, folder: Path) -> Path:
        """The picture as a file of its name in the folder; one that was there is replaced."""
        file = folder / f"{picture.name}.png"
        with self._visitor(picture) as visitor:
            page = visitor.new_page()
            if picture.review:
                page.goto(f"{self._address}/sign-in")
                page.get_by_label("Your token").fill(self._token)
                page.get_by_role("button", name="Sign in").click()
            page.goto(f"{self._address}{picture.path}")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=file)
        return file

    def take_all(self, wanted: Iterator[Picture], folder: Path) -> Iterator[Path]:
        """Takes one after another; yields each file."""
        return (self.take(picture, folder) for picture in wanted)

    def _visitor(self, picture: Picture) -> BrowserContext:
        return self._browser.new_context(
            viewport={"width": picture.width, "height": picture.height},
            # Scroll bars lie over the page: a picture shows none, and no place left for one.
            is_mobile=True,
            color_scheme="light",
            reduced_motion="reduce",
            locale="en-GB",
            timezone_id="UTC",
        )
