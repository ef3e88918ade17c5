"""What the keys do."""

from __future__ import annotations

from onrecord.view.render import render
from onrecord.view.server.frame import Frame


def keyboard_page(frame: Frame) -> str:
    """The complete page."""
    return render("keyboard.html", frame=frame)
