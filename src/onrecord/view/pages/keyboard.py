"""What the keys do."""

from __future__ import annotations

from onrecord.view.frame import Frame
from onrecord.view.render import render


def keyboard_page(frame: Frame) -> str:
    """The complete page."""
    return render("keyboard.html", frame=frame)
