"""The API for people: what can be asked, and how."""

from __future__ import annotations

from onrecord.view.api.calls import API, CALLS
from onrecord.view.render import render
from onrecord.view.server.frame import Frame


def api_page(frame: Frame) -> str:
    """The complete page."""
    return render("api.html", frame=frame, calls=CALLS, description=f"{API}/openapi.json")
