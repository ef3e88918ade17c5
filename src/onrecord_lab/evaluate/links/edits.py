"""Changes to a text that are made by a program, and where they stand afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.contract import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """`new` in place of the words of `span`."""

    span: Span
    new: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text after all of the edits, which must not overlap."""
    for edit in sorted(edits, key=lambda each: each.span, reverse=True):
        text = text[: edit.span.start] + edit.new + text[edit.span.end :]
    return text


def place_after(edit: Edit, edits: Iterable[Edit]) -> Span:
    """Where the new words of one edit stand after all of them."""
    before = (each for each in edits if each.span < edit.span)
    start = edit.span.start + sum(
        len(each.new) - (each.span.end - each.span.start) for each in before
    )
    return Span(start, start + len(edit.new))


def apart(edits: Iterable[Edit], taken: Iterable[Edit] = ()) -> list[Edit]:
    """The edits that touch neither each other nor those taken already, the first ones first."""
    kept: list[Edit] = []
    others = list(taken)
    for edit in edits:
        if not any(_touch(edit.span, other.span) for other in (*others, *kept)):
            kept.append(edit)
    return kept


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end
