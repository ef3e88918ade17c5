"""Words turned into indirect speech: "I will" as "he would"."""

from __future__ import annotations

from functools import cache

from onrecord.word_lists import listed_lines

_PAST = ("ed", "d", "t")


def is_turned(one: str, other: str) -> bool:
    """True where one word is the other as somebody else tells it; keys of words."""
    return _is_told_as(one, other) or _is_told_as(other, one)


def _is_told_as(said: str, told: str) -> bool:
    if told in _turned().get(said, ()):
        return True
    # "wants", "want" and "wanted"; "tries" and "tried".
    stems = {said.removesuffix(end) for end in ("s", "es", "y", "ies")} | {said}
    return told.endswith("ed") and any(
        told in (stem + "ed", stem + "d", stem + "ied") for stem in stems if len(stem) > 2
    )


@cache
def _turned() -> dict[str, frozenset[str]]:
    rows = [line.split() for line in listed_lines("link", "persons") if line[0] != "["]
    return {said: frozenset(told) for said, *told in rows}
