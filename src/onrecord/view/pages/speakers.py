"""The list of speakers, with a field to find one."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.store.page_records import SpeakerEntry
from onrecord.view.render import render
from onrecord.view.server.frame import Frame


def speakers_page(frame: Frame, entries: Sequence[SpeakerEntry], begun: str | None = None) -> str:
    """The complete page: the most quoted, or those whose name has a word that begins as `begun`."""
    return render("speakers.html", frame=frame, entries=entries, begun=begun or "")


def speakers_fragment(
    frame: Frame, entries: Sequence[SpeakerEntry], begun: str | None = None
) -> str:
    """What changes while a name is typed: the inside of `#speakers`."""
    return render("speakers_found.html", frame=frame, entries=entries, begun=begun or "")
