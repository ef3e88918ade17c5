"""The style sheet, scripts and icon of the reading room, each under an address of its own version.

An address changes with what stands behind it, so a browser need never ask twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.identity import sha256_of
from onrecord.view.render import style_sheet

STYLE = "onrecord.css"
ICON = "icon.svg"
# Before our own scripts, which use it.
HTMX = "htmx.min.js"

_MEDIA_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that pages use."""

    name: str
    media_type: str
    text: str
    version: str

    @property
    def address(self) -> str:
        """Where a page finds it."""
        return f"/static/{self.name}?v={self.version}"


@cache
def assets() -> tuple[Asset, ...]:
    """All of them: the style sheet first, then scripts in the order in which they are loaded."""
    folder = resources.files("onrecord.view").joinpath("static")
    names = (file.name for file in folder.iterdir() if file.name.endswith((".js", ".svg")))
    listed = sorted(names, key=lambda name: (name != HTMX, name))
    read = (_asset(name, folder.joinpath(name).read_text(encoding="utf-8")) for name in listed)
    return (_asset(STYLE, style_sheet()), *read)


def style_address() -> str:
    """Where the style sheet is."""
    return assets()[0].address


def script_addresses() -> tuple[str, ...]:
    """Where the scripts are, in the order in which they are loaded."""
    return tuple(asset.address for asset in assets() if asset.name.endswith(".js"))


def _asset(name: str, text: str) -> Asset:
    return Asset(name, _MEDIA_TYPES[name.rpartition(".")[2]], text, sha256_of(text)[:16])
