"""The part of a page that a command writes, between two comments that name it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord.errors import OnrecordError


def write_marked_part(page: Path, name: str, lines: Sequence[str]) -> None:
    """Puts the lines between `<!-- name -->` and `<!-- /name -->`; the rest of the page stays.

    Raises OnrecordError where the page has no such part.
    """
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
    text = page.read_text(encoding="utf-8")
    head, found, rest = text.partition(begin)
    _, closed, tail = rest.partition(end)
    if not found or not closed:
        raise OnrecordError(f"{page} has no lines {begin.strip()} and {end.strip()}; add them")
    made = "".join(f"{line}\n" for line in lines)
    page.write_text(f"{head}{begin}{made}{end}{tail}", encoding="utf-8")
